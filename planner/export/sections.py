"""The sections A to J of the printed plan, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from planner.domain.plan import CareerPlan, SkillLine
from planner.domain.profile_questions import LEVELS
from planner.domain.records import Achievement, CheckIn, Person, Skill, Step
from planner.domain.wording import Say, mark
from planner.export import cards, goals, numbers, report
from planner.export.blocks import blanks, boxes, cell, day, label_of, questions, table
from planner.export.grid import Grid, TickBox
from planner.export.headings import part_heading, plain_heading, section_heading
from planner.export.sheet import CELL_STRONG, QUIET, Paper
from planner.export.timeline_page import at_a_glance

Section = Callable[[CareerPlan, Say, Paper], Iterator[Flowable]]

NO_LETTER = ""
ROOM_FOR_A_START = 110.0
"""A section starts on a new page where less room than this is left."""


def _now(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    yield from questions(plan.now, say)
    rows = [[cell(line.what), cell(line.result), cell(line.year)] for line in plan.achievements]
    heads = [label_of(Achievement, key, say) for key in ("what", "result", "year")]
    yield table(heads, rows, (5, 5, 1.4), [] if rows else blanks(2))


def _wanted(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    yield from questions(plan.wanted, say)


def _level(level: int | None, say: Say) -> str:
    return say(LEVELS[level]) if level is not None and 0 <= level < len(LEVELS) else ""


def _by_gap(skill: SkillLine) -> int:
    return 99 if skill.gap is None else -skill.gap


def _skills(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    heads = [label_of(Skill, key, say) for key in ("name", "now", "needed")]
    heads += [say(mark("Gap")), label_of(Skill, "proof", say), say(mark("Goal"))]
    rows = [
        [
            cell(skill.name, CELL_STRONG),
            cell(_level(skill.now, say)),
            cell(_level(skill.needed, say)),
            cell(str(skill.gap) if skill.gap is not None else ""),
            cell(skill.proof),
            cell("\n".join(skill.goals), QUIET),
        ]
        for skill in sorted(plan.skills, key=_by_gap)
    ]
    yield table(heads, rows, (3.3, 2.6, 2.6, 1, 3.4, 3.4))


def _learned(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    for scenario in dict.fromkeys(card.scenario for card in plan.cards):
        heading = [part_heading(say(scenario))]
        for card in plan.cards:
            if card.scenario == scenario:
                yield from cards.card(card, say, paper, heading)
                heading = []


def _numbers(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    if plan.numbers:
        yield from numbers.numbers(plan.numbers, say, paper)


def _goals(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    yield from at_a_glance(plan.timeline, say(mark("The whole period at a glance")), paper)
    for number, goal in enumerate(plan.goals, start=1):
        yield from goals.goal(number, goal, say, paper)
    if not plan.goals:
        yield from goals.blank(say)


def _next_90_days(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    yield from at_a_glance(plan.next_90_days, say(mark("The next 90 days at a glance")), paper)
    heads = [
        "",
        label_of(Step, "title", say),
        label_of(Step, "where", say),
        say(mark("Goal")),
        label_of(Step, "due", say),
    ]
    rows = [
        [
            [TickBox(step.done)],
            cell(step.title),
            cell(step.where),
            cell(step.goal, QUIET),
            cell(day(step.due, say)),
        ]
        for step in plan.next_steps
    ]
    yield table(heads, rows, (0.6, 4.5, 2.6, 4.9, 2.9), boxes(4))


def _people(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    heads = ["", label_of(Person, "name", say), label_of(Person, "ask", say), label_of(Person, "when", say)]
    rows = [
        [
            [TickBox(person.done)],
            cell(person.name, CELL_STRONG),
            cell(person.ask),
            cell(day(person.when, say)),
        ]
        for person in plan.people
    ]
    yield table(heads, rows, (0.6, 4, 6.9, 2.7))


def _check_ins(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    heads = [label_of(CheckIn, "day", say), say(mark("Goal and how it goes")), label_of(CheckIn, "did", say)]
    heads += [label_of(CheckIn, "in_the_way", say), label_of(CheckIn, "change", say), label_of(CheckIn, "next_on", say)]
    rows = [
        [
            cell(day(check.day, say)),
            [*cell(check.goal), *cell(check.progress.field.show(check.progress.text, say), QUIET)],
            cell(check.did),
            cell(check.in_the_way),
            cell(check.change),
            cell(day(check.next_on, say)),
        ]
        for check in plan.check_ins
    ]
    yield table(heads, rows, (2.2, 3, 3, 3, 3, 2.2), blanks(4, 17))


def _report(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    if plan.report:
        yield from report.report(plan.report, say)


def _year(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    if plan.year:
        yield from report.year(plan.year, say)


def _agreed(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    yield table([say(mark("Name")), say(mark("Date")), say(mark("Signature"))], [], (4, 2, 5), blanks(2, 24))


def _always(plan: CareerPlan) -> bool:
    return True


SECTIONS: tuple[tuple[str, Section, Callable[[CareerPlan], bool]], ...] = (
    ("A", _now, _always),
    ("B", _wanted, _always),
    ("C", _skills, lambda plan: bool(plan.skills)),
    ("D", _learned, lambda plan: bool(plan.cards)),
    (NO_LETTER, _numbers, lambda plan: plan.numbers is not None),
    ("E", _goals, _always),
    ("F", _next_90_days, _always),
    ("G", _people, lambda plan: bool(plan.people)),
    ("H", _check_ins, _always),
    ("I", _report, lambda plan: plan.report is not None),
    (NO_LETTER, _year, lambda plan: plan.year is not None),
    ("J", _agreed, lambda plan: plan.signatures),
)
"""Each section by its letter, and whether it has something to say. The numbers go with D, the year with I."""
PLAIN: dict[Section, str] = {_numbers: numbers.IN_NUMBERS, _year: report.THE_YEAR}
"""The headings of the sections without a letter."""


def sections(plan: CareerPlan, say: Say, paper: Paper) -> Iterator[Flowable]:
    """Yield the sections that are printed."""
    for letter, content, is_printed in SECTIONS:
        if letter not in plan.left_out and is_printed(plan):
            titled = section_heading(letter, say) if letter else plain_heading(say(PLAIN[content]))
            heading, body = list(titled), list(content(plan, say, paper))
            # The year is a sheet of its own, to be read or handed on without the others.
            yield CondPageBreak(paper.height - 1 if content is _year else ROOM_FOR_A_START)
            yield from (*_above(heading, body), Spacer(1, 14))


def _above(heading: list[Flowable], body: list[Flowable]) -> list[Flowable]:
    """Put a heading above a section, on one page with the first part where that part is not to be divided."""
    first = next(iter(body), None)
    if isinstance(first, Grid) and first.whole:
        return [Grid(None, [*heading, first], whole=first.whole + ROOM_FOR_A_START), *body[1:]]
    return [*heading, *body]
