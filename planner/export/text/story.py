"""Reads a career plan from its first line to its last, as the pieces that every other format than paper writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from planner.domain.basics.fields import show_days
from planner.domain.basics.wording import Say
from planner.domain.document.career_plan import Answered, CareerPlan, FrontPage
from planner.domain.questions.copy_questions import COPY_SECTIONS, NUMBERS, YEAR
from planner.domain.questions.plan_questions import PLAN_ON_A_PAGE
from planner.domain.questions.plan_questions import SECTIONS as LETTERS
from planner.domain.questions.profile_questions import LEVELS
from planner.domain.records.kinds import Plan, Profile
from planner.export.outline.captions import (
    DAYS_AT_A_GLANCE,
    MY_GOALS,
    NEXT_STEP,
    ONE_GOAL,
    PERIOD,
    PERIOD_AT_A_GLANCE,
    TAUGHT,
    day,
    heads_of_achievements,
    heads_of_check_ins,
    heads_of_goals,
    heads_of_signatures,
    heads_of_skills,
    joined,
    label_of,
)
from planner.export.outline.section_list import by_gap, plan_title, printed_sections
from planner.export.text.pieces import STRONG, Box, Fact, Heading, Listed, Piece, Said, Table, Ticks
from planner.export.text.story_goals import asked, at_a_glance, goals, lessons, whole_box
from planner.export.text.story_numbers import numbers, report, year

Section = Callable[[CareerPlan, Say], Iterator[Piece]]


def read(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    """Yield all that is printed of a plan, in the order of the pages."""
    yield Heading(0, plan_title(plan.front, say))
    yield from _front(plan.front, say)
    for key in printed_sections(plan):
        title = say(COPY_SECTIONS[key])
        yield Heading(1, f"{key} {title}" if key in LETTERS else title)
        yield from _CONTENT[key](plan, say)


def period_of(front: FrontPage, say: Say) -> str:
    """Return the days of the plan, as people write them."""
    return show_days(front.period_from, front.period_to, say) if front.period_from and front.period_to else ""


def _front(front: FrontPage, say: Say) -> Iterator[Piece]:
    yield Heading(1, say(PLAN_ON_A_PAGE))
    yield Fact(label_of(Profile, "owner_name", say), front.owner_name)
    yield Fact(say(PERIOD), period_of(front, say))
    yield Fact(label_of(Plan, "made_on", say), day(front.made_on, say))
    yield Fact(label_of(Plan, "next_review", say), day(front.next_review, say))
    yield Heading(2, label_of(Profile, "direction", say))
    yield Said(front.direction, STRONG)
    yield Heading(2, say(TAUGHT))
    yield Listed(tuple(lesson.sentence for lesson in front.lessons), numbered=True)
    yield Heading(2, say(MY_GOALS))
    rows = (
        (goal.title, _shown(goal.result, say), day(goal.due, say), _shown(goal.status, say)) for goal in front.goals
    )
    yield Table(tuple(heads_of_goals(say)), tuple(rows))
    yield Heading(2, say(NEXT_STEP))
    if front.first_step:
        yield Ticks((whole_box(front.first_step, say),))
    yield Heading(2, label_of(Profile, "support_person", say))
    yield Said(front.support_person)


def _shown(answered: Answered, say: Say) -> str:
    return answered.field.show(answered.text, say)


def _now(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    yield from asked(plan.now, say)
    heads = tuple(heads_of_achievements(say))
    yield Table(heads, tuple((line.what, line.result, line.year) for line in plan.achievements))


def _wanted(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    yield from asked(plan.wanted, say)


def _level(level: int | None, say: Say) -> str:
    return say(LEVELS[level]) if level is not None and 0 <= level < len(LEVELS) else ""


def _skills(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    heads = [*heads_of_skills(say), say(ONE_GOAL)]
    rows = (
        (
            skill.name,
            _level(skill.now, say),
            _level(skill.needed, say),
            str(skill.gap) if skill.gap is not None else "",
            skill.proof,
            "\n".join(skill.goals),
        )
        for skill in by_gap(plan.skills)
    )
    yield Table(tuple(heads), tuple(rows))


def _learned(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    yield from lessons(plan.cards, say)


def _numbers(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    if plan.numbers:
        yield from numbers(plan.numbers, say)


def _goals(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    yield from at_a_glance(plan.timeline, say(PERIOD_AT_A_GLANCE))
    yield from goals(plan.goals, say)


def _next_90_days(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    yield from at_a_glance(plan.next_90_days, say(DAYS_AT_A_GLANCE))
    yield Ticks(tuple(whole_box(step, say) for step in plan.next_steps))


def _people(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    boxes = (Box(person.done, joined(person.name, person.ask), day(person.when, say)) for person in plan.people)
    yield Ticks(tuple(boxes))


def _check_ins(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    first, *others = heads_of_check_ins(say)
    rows = (
        (
            day(check.day, say),
            check.goal,
            _shown(check.progress, say),
            check.did,
            check.in_the_way,
            check.change,
            day(check.next_on, say),
        )
        for check in plan.check_ins
    )
    yield Table((first, say(ONE_GOAL), *others), tuple(rows))


def _report(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    if plan.report:
        yield from report(plan.report, say)


def _year(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    if plan.year:
        yield from year(plan.year, say)


def _agreed(plan: CareerPlan, say: Say) -> Iterator[Piece]:
    yield Table(tuple(heads_of_signatures(say)), (("",) * 3, ("",) * 3))


_CONTENT: Mapping[str, Section] = {
    "A": _now,
    "B": _wanted,
    "C": _skills,
    "D": _learned,
    NUMBERS: _numbers,
    "E": _goals,
    "F": _next_90_days,
    "G": _people,
    "H": _check_ins,
    "I": _report,
    YEAR: _year,
    "J": _agreed,
}
