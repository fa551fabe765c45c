"""Turns a career plan into the document elements that all formats but PDF write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from planner.domain.basics.locale_formats import show_days
from planner.domain.basics.wording import say
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
from planner.export.text.pieces import (
    STRONG,
    CheckItem,
    CheckList,
    Heading,
    ItemList,
    LabelledText,
    Piece,
    Table,
    TextBlock,
)
from planner.export.text.story_goals import answer_pieces, at_a_glance, goals, lessons, whole_box
from planner.export.text.story_numbers import numbers, report, year

Section = Callable[[CareerPlan], Iterator[Piece]]


def read(plan: CareerPlan) -> Iterator[Piece]:
    """Yield all printed content of a plan, in page order."""
    yield Heading(0, plan_title(plan.front))
    yield from _front(plan.front)
    for key in printed_sections(plan):
        title = say(COPY_SECTIONS[key])
        yield Heading(1, f"{key} {title}" if key in LETTERS else title)
        yield from _CONTENT[key](plan)


def period_of(front: FrontPage) -> str:
    """Return the days of the plan in words."""
    return show_days(front.period_from, front.period_to) if front.period_from and front.period_to else ""


def _front(front: FrontPage) -> Iterator[Piece]:
    yield Heading(1, say(PLAN_ON_A_PAGE))
    yield LabelledText(label_of(Profile, "owner_name"), front.owner_name)
    yield LabelledText(say(PERIOD), period_of(front))
    yield LabelledText(label_of(Plan, "made_on"), day(front.made_on))
    yield LabelledText(label_of(Plan, "next_review"), day(front.next_review))
    yield Heading(2, label_of(Profile, "direction"))
    yield TextBlock(front.direction, STRONG)
    yield Heading(2, say(TAUGHT))
    yield ItemList(tuple(lesson.sentence for lesson in front.lessons), numbered=True)
    yield Heading(2, say(MY_GOALS))
    rows = ((goal.title, _shown(goal.result), day(goal.due), _shown(goal.status)) for goal in front.goals)
    yield Table(tuple(heads_of_goals()), tuple(rows))
    yield Heading(2, say(NEXT_STEP))
    if front.first_step:
        yield CheckList((whole_box(front.first_step),))
    yield Heading(2, label_of(Profile, "support_person"))
    yield TextBlock(front.support_person)


def _shown(answered: Answered) -> str:
    return answered.field.show(answered.text)


def _now(plan: CareerPlan) -> Iterator[Piece]:
    yield from answer_pieces(plan.now)
    heads = tuple(heads_of_achievements())
    yield Table(heads, tuple((line.what, line.result, line.year) for line in plan.achievements))


def _wanted(plan: CareerPlan) -> Iterator[Piece]:
    yield from answer_pieces(plan.wanted)


def _level(level: int | None) -> str:
    return say(LEVELS[level]) if level is not None and 0 <= level < len(LEVELS) else ""


def _skills(plan: CareerPlan) -> Iterator[Piece]:
    heads = [*heads_of_skills(), say(ONE_GOAL)]
    rows = (
        (
            skill.name,
            _level(skill.now),
            _level(skill.needed),
            str(skill.gap) if skill.gap is not None else "",
            skill.proof,
            "\n".join(skill.goals),
        )
        for skill in by_gap(plan.skills)
    )
    yield Table(tuple(heads), tuple(rows))


def _learned(plan: CareerPlan) -> Iterator[Piece]:
    yield from lessons(plan.cards)


def _numbers(plan: CareerPlan) -> Iterator[Piece]:
    if plan.numbers:
        yield from numbers(plan.numbers)


def _goals(plan: CareerPlan) -> Iterator[Piece]:
    yield from at_a_glance(plan.timeline, say(PERIOD_AT_A_GLANCE))
    yield from goals(plan.goals)


def _next_90_days(plan: CareerPlan) -> Iterator[Piece]:
    yield from at_a_glance(plan.next_90_days, say(DAYS_AT_A_GLANCE))
    yield CheckList(tuple(whole_box(step) for step in plan.next_steps))


def _people(plan: CareerPlan) -> Iterator[Piece]:
    boxes = (CheckItem(person.done, joined(person.name, person.ask), day(person.when)) for person in plan.people)
    yield CheckList(tuple(boxes))


def _check_ins(plan: CareerPlan) -> Iterator[Piece]:
    first, *others = heads_of_check_ins()
    rows = (
        (
            day(check.day),
            check.goal,
            _shown(check.progress),
            check.did,
            check.in_the_way,
            check.change,
            day(check.next_on),
        )
        for check in plan.check_ins
    )
    yield Table((first, say(ONE_GOAL), *others), tuple(rows))


def _report(plan: CareerPlan) -> Iterator[Piece]:
    if plan.report:
        yield from report(plan.report)


def _year(plan: CareerPlan) -> Iterator[Piece]:
    if plan.year:
        yield from year(plan.year)


def _agreed(plan: CareerPlan) -> Iterator[Piece]:
    yield Table(tuple(heads_of_signatures()), (("",) * 3, ("",) * 3))


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
