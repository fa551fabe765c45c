"""A goal in full in the printed plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from planner.domain.basics.wording import mark, say
from planner.domain.document.career_plan import Answered, FullGoal, PlanStep
from planner.domain.document.progress_series import LEGEND, MeasureProgress
from planner.domain.questions.goal_questions import GOAL
from planner.domain.questions.goal_wording import if_then
from planner.domain.records.kinds import Goal, Step
from planner.export.charts.flowable import DrawingFlowable
from planner.export.charts.ink import SMALL, paper_style
from planner.export.charts.progress_chart import progress_chart as draw_course
from planner.export.layout.blocks import FULL, cell, day, done_box, label_of, labelled, questions, table, tick_rows
from planner.export.layout.grid import Frame, Grid, Row, WritingLines
from planner.export.layout.headings import OutlineEntry
from planner.export.layout.page_style import CELL_STRONG, LABEL, NUMERAL, QUIET, STRONG, SUBTITLE, Paper
from planner.export.layout.small_signs import StatusSign
from planner.export.sections.cards import together
from planner.export.sections.goal_answers import SPANS, answers_on_paper, in_order, origin_of, status_of
from planner.export.sections.references import References, goal_anchor
from planner.export.typeset.glyphs import paragraphs, plain

SO_FAR, PLANNED = mark("{value} on {day}"), mark("{value} planned")
DRAWINGS = 3
"""The number of charts side by side."""
HAND_WRITTEN = "_" * 24
"""A blank for half a sentence."""


def goal(number: int, goal: FullGoal, paper: Paper, known: References) -> Iterator[Flowable]:
    """Yield a goal with all its answers."""
    yield from together(list(_rows(number, goal, paper, known)), paper)
    yield Spacer(1, 9)


def _rows(number: int, goal: FullGoal, paper: Paper, known: References) -> Iterator[Flowable]:
    title = paragraphs(goal.title, SUBTITLE) or [WritingLines()]
    outlined = OutlineEntry(goal_anchor(number), f"{number} {plain(goal.title)}", level=1)
    beside = [*_status(goal), *known.lesson(goal.from_entry_key)]
    head = [[outlined, *paragraphs(str(number), NUMERAL)], [*title, *_from(goal)], beside]
    yield Row([[Row(head, (1, 19.4, 3.6), Frame(gap=6))]], (1,), Frame(below=4), source_key=goal.source_key)
    yield _if_then(goal.if_, goal.then)
    yield from questions(answers_on_paper(goal.answers), span=_span)
    yield _steps(goal.steps)
    yield from _progress_charts(goal.progress, paper)


def _status(goal: FullGoal) -> list[Flowable]:
    """Return the status of a goal: its sign and its name."""
    found = status_of(goal.answers)
    status = paragraphs(found.field.show(found.text), CELL_STRONG)
    label = labelled(say(found.field.label), [WritingLines()])
    return [Row([[StatusSign(found.text)], status], (1.35, 6), Frame(gap=3, above=1))] if status else label


def _span(answered: Answered) -> float:
    """Return the columns (of twelve) that a question about a goal takes: narrow, as there are many goals."""
    length = len(answered.text)
    return FULL if length > 240 else FULL // 2 if length > 120 else SPANS.get(answered.field.key, FULL // 3)


def _from(goal: FullGoal) -> list[Flowable]:
    """Return the entry that a goal came from."""
    return paragraphs(origin_of(goal), QUIET)


def _if_then(if_: str, then: str) -> Flowable:
    sentence = paragraphs(if_then(if_, then, HAND_WRITTEN), STRONG)
    box = Row([sentence], (1,), Frame(left=8, right=8, above=3, below=4, soft=True))
    return Row([[box, Spacer(1, 4)]], (1,))


def _steps(steps: Sequence[PlanStep]) -> Grid:
    """Return the steps of a goal, or an empty table."""
    heads = ["", label_of(Step, "title"), label_of(Step, "where"), label_of(Step, "due")]
    rows = [
        [
            [done_box(step.title, step.done)],
            cell(step.title),
            cell(step.where, QUIET),
            cell(day(step.due)),
        ]
        for step in steps
    ]
    shares = (0.5, 8, 4, 2.75)
    return table(
        heads if not rows else [],
        rows,
        shares,
        [] if rows else tick_rows(2, label=label_of(Step, "done")),
        [step.source_key for step in steps],
    )


def _so_far(progress: MeasureProgress) -> str:
    """Return the last value with its day, and the value planned for it."""
    last = progress.points[-1]
    planned = say(PLANNED, value=last.planned) if last.planned else ""
    return " · ".join(filter(None, (say(SO_FAR, value=last.figures, day=last.shown), planned)))


def _progress_charts(measured: Sequence[MeasureProgress], paper: Paper) -> Iterator[Flowable]:
    """Yield the progress charts side by side, with their values in them and the legend below."""
    wide = (paper.width - 2 * 14) / DRAWINGS
    style = paper_style(SMALL)
    drawn = [
        [
            *paragraphs(progress.title, LABEL),
            *paragraphs(_so_far(progress), STRONG),
            DrawingFlowable(draw_course(progress, wide, style, low=True)),
        ]
        for progress in measured
    ]
    legend = paragraphs(say(LEGEND), LABEL) if any(progress.target_line for progress in measured) else []
    if legend and len(drawn) % DRAWINGS:
        drawn.append([Spacer(1, 12), *legend])
        legend = []
    for at in range(0, len(drawn), DRAWINGS):
        some = drawn[at : at + DRAWINGS]
        yield Row([*some, *[[]] * (DRAWINGS - len(some))], (1,) * DRAWINGS, Frame(above=5, gap=14))
    yield from legend


def blank() -> Iterator[Flowable]:
    """Yield an empty goal to be filled in by hand."""
    answers = [Answered(field, "") for section in GOAL for field in section.fields]
    yield Row([labelled(label_of(Goal, "title"), [WritingLines()])], (1,), Frame(below=8))
    yield _if_then("", "")
    yield from questions(in_order(answers), span=lambda answered: max(_span(answered), FULL // 4))
    yield _steps(())
