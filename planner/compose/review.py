"""The review of a period of a plan: its goals, finished steps, lessons, setbacks and what changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from planner.domain.basics.fields import YES, Number, day_of
from planner.domain.basics.scenario import Answers, Scenario
from planner.domain.basics.wording import mark, say
from planner.domain.document.report_values import (
    PeriodReport,
    ReportedGoal,
    ReportedLesson,
    ReportedSetback,
    ReportedStep,
    ResultingGoal,
    YearSheet,
)
from planner.domain.entries import display_title, entry_day, scenario_of
from planner.domain.periods import Period, period_of, whole_period
from planner.domain.questions.goal_wording import counted
from planner.domain.questions.of_records import field_of
from planner.domain.records.goals import by_goal
from planner.domain.records.kinds import CheckIn, Entry, Goal, Lesson, Plan, Review, Step
from planner.domain.snapshot import Snapshot
from planner.insight.goals.of_plan import goals_of
from planner.insight.parked_ideas import LATER
from planner.privacy.hiding import Redact, redactor_for

RESULT, ACTION = mark("Result"), mark("Done")
FROM_TO = mark("{what}: from {first} to {last}")
ONLY_LAST = mark("{what}: {last}")
OUT_AGAIN = mark("{fate}, until {day}")


def period_report(snapshot: Snapshot, plan: Plan, period: Period, printed_by: Plan | None = None) -> PeriodReport:
    """Return the report on a period of a plan. `printed_by` is the plan on paper, which may leave names out."""
    reader = _PeriodReader(snapshot, period, printed_by)
    review = review_of(snapshot.all(Review), plan, period) or Review(plan_id=plan.id)
    goals = [goal for goal in goals_of(snapshot, plan) if _was_active_in(goal, period)]
    return PeriodReport(
        first=period.first,
        last=period.last,
        held_on=day_of(review.held_on),
        goals=tuple(reader.goal(goal) for goal in goals),
        done=tuple(reader.done()),
        check_ins=sum(period.holds(day_of(check.day)) for check in snapshot.all(CheckIn)),
        lessons=tuple(reader.lessons()),
        setbacks=tuple(reader.setbacks()),
        helped=reader.redactor("")(review.helped),
        change=reader.redactor("")(review.change),
    )


def report_on_paper(snapshot: Snapshot, plan: Plan, today: dt.date) -> PeriodReport | None:
    """Return the latest review held of a plan, else the report on the previous plan; None if there is neither."""
    held_reviews = [review for review in snapshot.all(Review) if review.plan_id == plan.id and day_of(review.held_on)]
    for review in sorted(held_reviews, key=lambda one: (one.held_on, one.period_to), reverse=True):
        if period := period_of(review):
            return period_report(snapshot, plan, period, plan)
    before = previous_plan(snapshot, plan)
    report = period_report(snapshot, before, whole_period(before, today), plan) if before else None
    return report if report and not report.is_empty else None


def year_sheet(snapshot: Snapshot, plan: Plan, today: dt.date) -> YearSheet | None:
    """Return the setbacks of a plan's period for print; None if there are none or they are not printed."""
    if plan.year_sheet != YES:
        return None
    whole = whole_period(plan, today)
    setbacks = tuple(_PeriodReader(snapshot, whole, plan).setbacks())
    return YearSheet(whole.first, whole.last, setbacks) if setbacks else None


def review_of(reviews: Iterable[Review], plan: Plan, period: Period) -> Review | None:
    """Return the stored review of these days of a plan, or None."""
    return next((one for one in reviews if one.plan_id == plan.id and period_of(one) == Period(*period.days)), None)


def previous_plan(snapshot: Snapshot, plan: Plan) -> Plan | None:
    """Return the latest earlier plan, or None."""
    others = [other for other in snapshot.all(Plan) if other.id != plan.id]
    earlier = [other for other in others if not plan.made_on or other.made_on <= plan.made_on]
    return max(earlier, key=lambda other: (other.made_on, other.period_from), default=None)


def _was_active_in(goal: Goal, period: Period) -> bool:
    """Say whether a goal was active in a period: not ended before it, and not begun after it."""
    ended, began = day_of(goal.ended_on), day_of(goal.starts_on)
    return not (ended and ended < period.first) and not (began and began > period.last)


class _PeriodReader:
    """Builds the report on a period. For paper it leaves out what the plan leaves out, and lessons whose card is not
    printed.
    """

    def __init__(self, snapshot: Snapshot, period: Period, printed_by: Plan | None) -> None:
        self._snapshot, self._period, self._printed_by = snapshot, period, printed_by
        self._goals = {goal.id: goal for goal in snapshot.all(Goal)}
        self._check_ins = by_goal(sorted(snapshot.all(CheckIn), key=lambda check: check.day))

    def redactor(self, entry_id: str) -> Redact:
        """Return the function that replaces the names that are left out of an entry's texts."""
        return redactor_for(self._snapshot, self._printed_by, entry_id) if self._printed_by else str

    def goal(self, goal: Goal) -> ReportedGoal:
        """Return the status of a goal, and its check-ins of the period."""
        redact = self.redactor(goal.entry_id)
        checks = self._check_ins.get(goal.id, [])
        moved = (self._result(goal, checks), self._action(goal, checks))
        return ReportedGoal(
            goal=redact(goal.title),
            status=goal.effective_status,
            learned=redact(goal.ended_because),
            ended_on=day_of(goal.ended_on),
            moved=tuple(redact(changes) for changes in moved if changes),
            source_key=goal.owner_key,
        )

    def done(self) -> Iterator[ReportedStep]:
        """Yield the steps done in the period, by their day."""
        steps = [step for step in self._snapshot.all(Step) if step.title and step.done]
        for step in sorted(steps, key=lambda step: step.done_on):
            if self._period.holds(day_of(step.done_on)):
                yield self._step(step)

    def lessons(self) -> Iterator[ReportedLesson]:
        """Yield the valid lessons that were worded in the period, by day."""
        found = []
        for lesson in self._snapshot.all(Lesson):
            if scenario_of(self._snapshot, lesson.entry_id) and self._is_printed(lesson):
                day = day_of(lesson.worded_on) or entry_day(self._snapshot, lesson.entry_id)
                if day and self._period.holds(day):
                    found.append((day, lesson))
        for day, lesson in sorted(found, key=lambda one: one[0]):
            redact, title = self.redactor(lesson.entry_id), display_title(self._snapshot, lesson.entry_id)
            yield ReportedLesson(
                sentence=redact(lesson.sentence), title=redact(title), day=day, source_key=lesson.owner_key
            )

    def setbacks(self) -> Iterator[ReportedSetback]:
        """Yield the setbacks of the period, by day."""
        found = []
        for entry in self._snapshot.all(Entry):
            scenario = self._snapshot.scenarios.get(entry.scenario)
            if scenario and _did_not_end_well(scenario, self._snapshot.answers(entry.id)):
                day = entry_day(self._snapshot, entry.id)
                if day and self._period.holds(day):
                    found.append((day, entry, scenario))
        yield from (self._setback(*one) for one in sorted(found, key=lambda one: one[0]))

    def _setback(self, day: dt.date, entry: Entry, scenario: Scenario) -> ReportedSetback:
        lessons = self._snapshot.all(Lesson, entry_id=entry.id)
        lesson = next((one for one in lessons if one.sentence or one.change), None)
        if lesson and self._printed_by and not lesson.in_print:
            return ReportedSetback(scenario=scenario.title, icon=scenario.icon, title="", day=day)
        lesson_shown = lesson if lesson and lesson.state != Lesson.RETIRED else Lesson(entry_id=entry.id)
        redact = self.redactor(entry.id)
        goals = [goal for goal in self._snapshot.all(Goal, entry_id=entry.id) if goal.title]
        own = {goal.id for goal in goals}
        steps = [
            step
            for step in self._snapshot.all(Step)
            if step.title and step.done and (step.entry_id == entry.id or step.goal_id in own)
        ]
        return ReportedSetback(
            scenario=scenario.title,
            icon=scenario.icon,
            title=redact(display_title(self._snapshot, entry.id)),
            day=day,
            lesson=redact(lesson_shown.sentence),
            change=redact(lesson_shown.change),
            goals=tuple(
                ResultingGoal(title=redact(goal.title), status=goal.effective_status, source_key=goal.owner_key)
                for goal in goals
            ),
            steps=tuple(self._step(step, entry.id) for step in steps),
            fate=redact(self._fate(scenario, self._snapshot.answers(entry.id))),
            source_key=entry.owner_key,
        )

    def _step(self, step: Step, entry_id: str = "") -> ReportedStep:
        goal = self._goals.get(step.goal_id)
        redact = self.redactor(entry_id or step.entry_id or (goal.entry_id if goal else ""))
        return ReportedStep(
            title=redact(step.title),
            day=day_of(step.done_on),
            goal=redact(goal.title) if goal else "",
            source_key=step.owner_key,
        )

    def _is_printed(self, lesson: Lesson) -> bool:
        is_chosen = lesson.in_print or not self._printed_by
        return bool(lesson.sentence and lesson.state != Lesson.RETIRED and is_chosen)

    def _fate(self, scenario: Scenario, answers: Answers) -> str:
        """Return the outcome of an idea; "" for other scenarios, which do not ask."""
        question = next((field for field in scenario.fields() if field.key == "fate"), None)
        fate = question.show(answers.get("fate", "")) if question else ""
        day = answers.get("fate_on", "") if answers.get("fate") == LATER else ""
        shown = scenario.field("fate_on").show(day) if day_of(day) else ""
        return say(OUT_AGAIN, fate=fate, day=shown) if fate and shown else fate

    def _result(self, goal: Goal, checks: list[CheckIn]) -> str:
        """Return the result before and at the end of the period: each check-in has the total."""
        values = [(day_of(check.day), check.result_value) for check in checks if check.result_value]
        inside = [value for day, value in values if self._period.holds(day)]
        if not inside:
            return ""
        before = [value for day, value in values if day and day < self._period.first]
        first = before[-1] if before else goal.result_start or inside[0]
        what = goal.result_measure or say(RESULT)
        return self._moved(what, first, inside[-1], "result_value", goal.result_unit)

    def _action(self, goal: Goal, checks: list[CheckIn]) -> str:
        """Return the sum of the actions in the period: each check-in counts since the previous one."""
        inside = [Number.value(check.action_value) for check in checks if self._period.holds(day_of(check.day))]
        done = [value for value in inside if value is not None]
        total = f"{sum(done, Decimal(0)):f}" if done else ""
        what = goal.action_measure or say(ACTION)
        return self._moved(what, total, total, "action_value", goal.action_unit) if total else ""

    def _moved(self, what: str, first: str, last: str, key: str, unit: str) -> str:
        field = field_of(CheckIn, key)
        shown = [field.show(value) for value in (first, last)]
        template = ONLY_LAST if first == last else FROM_TO
        return say(template, what=what, first=shown[0], last=counted(shown[1], unit))


def _did_not_end_well(scenario: Scenario, answers: Answers) -> bool:
    outcome = answers.get(scenario.outcome, "")
    return bool(outcome) and outcome not in (*scenario.open_outcomes, *scenario.good_outcomes)
