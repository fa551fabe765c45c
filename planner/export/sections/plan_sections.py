"""The sections A to J of the printed plan, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from planner.domain.basics.fields import Rows, rows_of
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import Answered, CareerPlan, PlanAchievement, PlanStep
from planner.domain.questions.copy_questions import COPY_SECTIONS, NUMBERS, YEAR
from planner.domain.questions.plan_questions import SECTIONS as LETTERS
from planner.domain.questions.profile_questions import LEVELS
from planner.domain.records.kinds import Step
from planner.export.charts.timeline_block import at_a_glance
from planner.export.layout.blocks import (
    FULL,
    answer_cell,
    blank_rows,
    cell,
    day,
    done_box,
    label_of,
    labelled,
    side_by_side,
    span,
    table,
    tick_rows,
)
from planner.export.layout.grid import Cell, Frame, Grid, Row
from planner.export.layout.headings import plain_heading, section_heading
from planner.export.layout.page_style import CELL_STRONG, LEVEL, QUIET, Paper
from planner.export.layout.small_signs import Dots
from planner.export.outline.captions import (
    DAYS_AT_A_GLANCE,
    ONE_GOAL,
    PERIOD_AT_A_GLANCE,
    heads_of_achievements,
    heads_of_check_ins,
    heads_of_people,
    heads_of_signatures,
    heads_of_skills,
)
from planner.export.outline.section_list import by_gap, printed_sections
from planner.export.sections import cards, goal_pages, number_pages, report_pages
from planner.export.sections.references import References, references
from planner.export.typeset.glyphs import paragraphs

Section = Callable[[CareerPlan, Paper], Iterator[Flowable]]

DAYS_AHEAD = 0.34
"""The share of the width for the chart of the next 90 days beside the steps."""
CHECK_IN = (2.95, 1.7, 3.8, 2.9, 2.9, 2.95)
"""The column widths of the check-ins."""
SKILLS, SKILLS_WITH_TITLES = (3.76, 3, 3, 0.8, 5.17, 1.35), (3.2, 2.95, 2.95, 0.8, 3.6, 3.58)
"""The column widths of the skills, with goals by number and with some by title."""
SPANS = {
    "current_role": 3,
    "organisation": 3,
    "years_in_field": 3,
    "situation": 3,
    "main_duties": 4,
    "strengths": 4,
    "energises": 3,
    "drains": 3,
    "personal_values": 3,
    "limits": 3,
    "target_role": 3,
    "horizon": 3,
    "why_it_matters": 3,
    "long_term": 3,
    "good_day": 3,
    "back_up": 3,
    "evidence_from_market": 6,
}
"""The questions about the user with their columns of twelve, for short answers."""
CHARACTERS_IN_A_TWELFTH, MOST_LISTED = 110, 5
"""Longer answers (per column), and lists with more lines, take the full width."""
BETWEEN, MIN_START_HEIGHT = 10.0, 75.0
"""The space above a section, and the height it needs to start on a page."""


def _now(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    heads = heads_of_achievements()
    listed = 0 < len(plan.achievements) <= MOST_LISTED
    cells: list[tuple[float, Cell]] = []
    for answered in plan.now:
        cells.append((_span(answered), answer_cell(answered)))
        if listed and answered.field.key == "main_duties":
            cells.append((4, labelled(heads[0], [_achieved(line) for line in plan.achievements])))
    yield from side_by_side(cells)
    if not listed:
        rows = [[cell(line.what), cell(line.result), cell(line.year)] for line in plan.achievements]
        source_keys = [line.source_key for line in plan.achievements]
        yield table(heads, rows, (5, 5, 1.4), [] if rows else blank_rows(2), source_keys)


def _achieved(achievement: PlanAchievement) -> Row:
    with_what = " · ".join(text for text in (achievement.result, achievement.year) if text)
    return Row([[*cell(achievement.what), *cell(with_what, QUIET)]], (1,), Frame(below=1.5), achievement.source_key)


def _wanted(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    yield from side_by_side((_span(answered), _listed(answered)) for answered in plan.wanted)


def _listed(answered: Answered) -> Cell:
    """Return a question with its answer; a few rows of two columns as lines, the second column lighter."""
    field, rows = answered.field, rows_of(answered.text)
    if not isinstance(field, Rows) or len(field.columns) != 2 or not rows or _span(answered) == FULL:
        return answer_cell(answered)
    shown = ([column.show(row.get(column.key, "")) for column in field.columns] for row in rows)
    lines = [Row([[*cell(first), *cell(second, QUIET)]], (1,), Frame(below=1.5)) for first, second in shown]
    return [Row([labelled(say(field.label), lines)], source_key=answered.source_key)]


def _span(answered: Answered) -> int:
    """Return the columns (of twelve) that a question about the user takes: its own, if its answer is short."""
    own = SPANS.get(answered.field.key, 0)
    long = len(answered.text) > own * CHARACTERS_IN_A_TWELFTH or len(rows_of(answered.text)) > MOST_LISTED
    return span(answered) if long or not answered.text else own


def _level(level: int | None) -> list[Flowable]:
    """Return a level as dots and in words."""
    if level is None or not 0 <= level < len(LEVELS):
        return []
    word = [Spacer(1, 1.2), *paragraphs(say(LEVELS[level]), LEVEL)]
    return [Row([[Dots(level, len(LEVELS) - 1)], word], (1, 2.25), Frame(gap=0))]


def _skills(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    known = references(plan)
    heads = [*heads_of_skills(), say(ONE_GOAL)]
    skills = by_gap(plan.skills)
    rows = [
        [
            cell(skill.name, CELL_STRONG),
            _level(skill.now),
            _level(skill.needed),
            cell(str(skill.gap) if skill.gap is not None else ""),
            cell(skill.proof),
            [part for goal in skill.goals for part in (*known.goal_titled(goal), *_unnumbered(goal, known))],
        ]
        for skill in skills
    ]
    titles = any(_unnumbered(goal, known) for skill in skills for goal in skill.goals)
    yield table(
        heads, rows, SKILLS_WITH_TITLES if titles else SKILLS, source_keys=[skill.source_key for skill in skills]
    )


def _unnumbered(title: str, known: References) -> list[Flowable]:
    """Return the title of a goal that has no number; it needs a wide column. "" for numbered goals."""
    return [] if known.goal_titled(title) else cell(title, QUIET)


def _learned(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    yield from cards.cards(plan.cards, paper, references(plan))


def _numbers(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    if plan.numbers:
        yield from number_pages.numbers(plan.numbers, paper)


def _goals(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    known = references(plan)
    if plan.timeline:
        yield from at_a_glance(plan.timeline, say(PERIOD_AT_A_GLANCE), paper.width, paper)
        yield Spacer(1, 9)
    for number, goal in enumerate(plan.goals, start=1):
        yield from goal_pages.goal(number, goal, paper, known)
    if not plan.goals:
        yield from goal_pages.blank()


def _next_90_days(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    steps = _steps(plan.next_steps, references(plan))
    if plan.next_90_days:
        wide, gap = paper.width * DAYS_AHEAD, 18
        title = say(DAYS_AT_A_GLANCE)
        ahead = [*at_a_glance(plan.next_90_days, title, wide, paper)]
        yield Row([[steps], ahead], (paper.width - wide, wide + gap), Frame(gap=gap))
    else:
        yield steps


def _steps(steps: Sequence[PlanStep], known: References) -> Grid:
    what = " · ".join(label_of(Step, key) for key in ("title", "where"))
    rows = [
        [
            [done_box(step.title, step.done)],
            [
                *cell(" · ".join(text for text in (step.title, step.where) if text)),
                *_unnumbered(step.goal, known),
            ],
            known.goal_titled(step.goal),
            cell(day(step.due)),
        ]
        for step in steps
    ]
    heads = ["", what, say(ONE_GOAL), label_of(Step, "due")]
    return table(
        heads,
        rows,
        (0.7, 5.7, 1.5, 3.35),
        tick_rows(4, label=label_of(Step, "done")),
        [step.source_key for step in steps],
    )


def _people(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    heads = ["", *heads_of_people()]
    rows = [
        [
            [done_box(person.name, person.done)],
            cell(person.name, CELL_STRONG),
            cell(person.ask),
            cell(day(person.when)),
        ]
        for person in plan.people
    ]
    yield table(heads, rows, (0.5, 4.6, 7.5, 2.7), source_keys=[person.source_key for person in plan.people])


def _check_ins(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    """Yield the check-ins grouped by goal, and empty rows for the next ones."""
    known = references(plan)
    goals = list(dict.fromkeys(check.goal for check in plan.check_ins))
    checks = sorted(plan.check_ins, key=lambda check: goals.index(check.goal))
    rows = [
        [
            cell(day(check.day)),
            [*cell(check.progress.field.show(check.progress.text)), *known.goal_titled(check.goal)],
            [*cell(check.did), *_unnumbered(check.goal, known)],
            cell(check.in_the_way),
            cell(check.change),
            cell(day(check.next_on)),
        ]
        for check in checks
    ]
    yield table(heads_of_check_ins(), rows, CHECK_IN, blank_rows(4, 12), [check.source_key for check in checks])


def _report(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    if plan.report:
        yield from report_pages.report(plan.report, references(plan))


def _year(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    if plan.year:
        yield from report_pages.year(plan.year, references(plan))


def _agreed(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    yield table(heads_of_signatures(), [], (4, 2, 5), blank_rows(2, 24))


CONTENT: dict[str, Section] = {
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


def sections(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    """Yield the sections that are printed."""
    for key in printed_sections(plan):
        titled = section_heading(key) if key in LETTERS else plain_heading(say(COPY_SECTIONS[key]))
        heading, body = list(titled), list(CONTENT[key](plan, paper))
        # The year is a separate sheet, to be handed over alone.
        yield CondPageBreak(paper.height - 1 if key == YEAR else MIN_START_HEIGHT)
        parts = _above(heading, body)
        # Unlike a spacer, the space above a flowable is dropped at the top of a page.
        parts[0].spaceBefore = BETWEEN
        yield from parts


def _above(heading: list[Flowable], body: list[Flowable]) -> list[Flowable]:
    """Put a heading above a section, on one page with its first flowable if that is not to be split."""
    first = next(iter(body), None)
    if isinstance(first, Grid) and first.whole:
        least = len(heading) + 1
        return [Grid(None, [*heading, first], first.whole + MIN_START_HEIGHT, least), *body[1:]]
    return [*heading, *body]
