"""Builds the printed career plan from a plan file, without what is private."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from planner.compose.lesson_cards import lesson_cards
from planner.compose.numbers import numbers_of, without_names
from planner.compose.numbers_text import in_numbers
from planner.compose.plan_timeline import next_90_days, on_paper
from planner.compose.review import report_on_paper, year_sheet
from planner.domain.basics.fields import YES, day_of, keys_of
from planner.domain.basics.scenario import Section
from planner.domain.causes import cause_label
from planner.domain.document.career_plan import (
    Answered,
    CareerPlan,
    FrontGoal,
    FrontLesson,
    FrontPage,
    FullGoal,
    PlanAchievement,
    PlanCheckIn,
    PlanSkill,
    PlanStep,
    Supporter,
)
from planner.domain.document.number_values import InNumbers
from planner.domain.entries import scenario_of, title_of
from planner.domain.periods import whole_period
from planner.domain.questions.of_records import GOAL, PROFILE_NOW, PROFILE_WANTED, field_of
from planner.domain.reader import profile_of
from planner.domain.records.kinds import (
    Achievement,
    CheckIn,
    Entry,
    Goal,
    Lesson,
    Person,
    Plan,
    Profile,
    Record,
    Skill,
    Step,
)
from planner.domain.snapshot import Snapshot
from planner.insight.goals.goal_progress import measure_progress
from planner.insight.goals.of_plan import goals_of
from planner.insight.goals.skills import builds, level_of
from planner.privacy.hiding import Redact, redacted_answer, redactor_for
from planner.workbook.workbook import Workbook

GOALS_ON_PAGE_1, LESSONS_ON_PAGE_1, GOALS_IN_PRINT = 3, 3, 5
_IN_BLOCK_OTHERWISE = {"title", "if_", "then"}


def career_plan(workbook: Workbook) -> CareerPlan:
    """Return the career plan of an open plan, as of today."""
    return career_plan_of(workbook.snapshot(), workbook.plan_record(), workbook.today())


def career_plan_of(snapshot: Snapshot, plan: Plan, today: dt.date) -> CareerPlan:
    """Return the career plan as of today, in the active language."""
    profile = profile_of(snapshot)
    goals = goals_of(snapshot, plan)
    steps = _open_steps(snapshot, goals)
    return CareerPlan(
        front=_front(snapshot, plan, profile, goals, steps, today),
        achievements=tuple(
            PlanAchievement(what=a.what, result=a.result, year=a.year, source_key=a.key)
            for a in snapshot.all(Achievement)
        ),
        now=_answered(PROFILE_NOW, profile, redact=redactor_for(snapshot, plan, "")),
        wanted=_answered(PROFILE_WANTED, profile),
        skills=_skills(snapshot, goals),
        cards=lesson_cards(snapshot, plan),
        goals=tuple(_block(snapshot, plan, goal) for goal in goals[:GOALS_IN_PRINT]),
        next_steps=tuple(step for step in steps if step.due is None or step.due <= next_90_days(today)[1]),
        people=tuple(
            Supporter(name=p.name, ask=p.ask, when=day_of(p.when), done=bool(p.done), source_key=p.key)
            for p in snapshot.all(Person)
        ),
        check_ins=_check_ins(snapshot, goals),
        report=report_on_paper(snapshot, plan, today),
        signatures=plan.signatures == YES,
        paper=plan.paper,
        left_out=keys_of(plan.left_out),
        numbers=_numbers(snapshot, plan),
        year=year_sheet(snapshot, plan, today),
        timeline=on_paper(snapshot, plan, whole_period(plan, today).days, today),
        next_90_days=on_paper(snapshot, plan, next_90_days(today), today),
    )


def _answered(
    sections: Iterable[Section], record: Record, without: Iterable[str] = (), redact: Redact = str
) -> tuple[Answered, ...]:
    return tuple(
        Answered(field, redacted_answer(field, record.column(field.key), redact if field.names else str), record.key)
        for section in sections
        for field in section.fields
        if field.key not in without
    )


def _numbers(snapshot: Snapshot, plan: Plan) -> InNumbers | None:
    """Return the numbers if they are to be printed and there are any."""
    if plan.numbers != YES:
        return None
    numbers = without_names(numbers_of(snapshot, plan), lambda entry_id: redactor_for(snapshot, plan, entry_id))
    found = in_numbers(numbers)
    return None if found.is_empty else found


def _open_steps(snapshot: Snapshot, goals: list[Goal]) -> list[PlanStep]:
    titles = {goal.id: goal.title for goal in goals if goal.is_active}
    steps = [
        _step(step, titles.get(step.goal_id, ""))
        for step in snapshot.all(Step)
        if step.title and not step.done and (not step.goal_id or step.goal_id in titles)
    ]
    return sorted(steps, key=lambda step: (step.due is None, step.due or dt.date.max))


def _step(step: Step, goal: str = "") -> PlanStep:
    return PlanStep(
        title=step.title,
        due=day_of(step.due),
        where=step.where,
        goal=goal,
        done=bool(step.done),
        done_on=day_of(step.done_on),
        source_key=step.key,
    )


def _front(
    snapshot: Snapshot, plan: Plan, profile: Profile, goals: list[Goal], steps: list[PlanStep], today: dt.date
) -> FrontPage:
    lessons = [
        FrontLesson(redactor_for(snapshot, plan, lesson.entry_id)(lesson.sentence), lesson.owner_key)
        for lesson in snapshot.all(Lesson)
        if lesson.on_page_1 and lesson.sentence and lesson.state != Lesson.RETIRED
    ]
    active = [goal for goal in goals if goal.is_active]
    status, result = field_of(Goal, "status"), field_of(Goal, "result_measure")
    return FrontPage(
        owner_name=profile.owner_name,
        title=plan.title,
        period_from=day_of(plan.period_from),
        period_to=day_of(plan.period_to),
        made_on=day_of(plan.made_on) or today,
        next_review=day_of(plan.next_review),
        direction=profile.direction,
        lessons=tuple(lessons[:LESSONS_ON_PAGE_1]),
        goals=tuple(
            FrontGoal(
                title=goal.title,
                result=Answered(result, goal.result_measure),
                due=day_of(goal.due),
                status=Answered(status, goal.status),
                source_key=goal.key,
            )
            for goal in active[:GOALS_ON_PAGE_1]
        ),
        first_step=next((step for step in steps if step.due), steps[0] if steps else None),
        support_person=profile.support_person,
        source_key=plan.key,
        profile_key=profile.key,
    )


def _skills(snapshot: Snapshot, goals: list[Goal]) -> tuple[PlanSkill, ...]:
    lines = [
        PlanSkill(
            name=skill.name,
            now=level_of(skill.now),
            needed=level_of(skill.needed),
            proof=skill.proof,
            goals=tuple(goal.title for goal in goals if builds(goal, skill)),
            source_key=skill.key,
        )
        for skill in snapshot.all(Skill)
        if skill.name
    ]
    return tuple(sorted(lines, key=lambda line: -(line.gap or 0)))


def _block(snapshot: Snapshot, plan: Plan, goal: Goal) -> FullGoal:
    scenario = scenario_of(snapshot, goal.entry_id)
    redact = redactor_for(snapshot, plan, goal.entry_id)
    return FullGoal(
        title=goal.title,
        from_entry=redact(title_of(snapshot, goal.entry_id)) if scenario else "",
        from_cause=redact(cause_label(snapshot, scenario, goal.cause)) if scenario and goal.cause else "",
        answers=_answered(GOAL, goal, _IN_BLOCK_OTHERWISE),
        if_=goal.if_,
        then=goal.then,
        steps=tuple(_step(step) for step in snapshot.all(Step, goal_id=goal.id) if step.title),
        progress=measure_progress(goal, snapshot.all(CheckIn, goal_id=goal.id)),
        source_key=goal.key,
        from_entry_key=(Entry.TABLE, goal.entry_id) if scenario else (),
    )


def _check_ins(snapshot: Snapshot, goals: list[Goal]) -> tuple[PlanCheckIn, ...]:
    titles = {goal.id: goal.title for goal in goals}
    progress = field_of(CheckIn, "progress")
    rows = [
        PlanCheckIn(
            day=day_of(check.day),
            goal=titles[check.goal_id],
            progress=Answered(progress, check.progress),
            did=check.did,
            in_the_way=check.in_the_way,
            change=check.change,
            next_on=day_of(check.next_on),
            source_key=check.owner_key,
        )
        for check in snapshot.all(CheckIn)
        if check.goal_id in titles
    ]
    return tuple(sorted(rows, key=lambda row: row.day or dt.date.max))
