"""The review of a period on paper, and the year: its setbacks and what changed because of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from planner.domain.basics.locale_formats import show_days
from planner.domain.basics.wording import say
from planner.domain.document.report_values import (
    DoneStep,
    KeptLesson,
    PeriodReport,
    Reported,
    SetbackLine,
    YearSheet,
    untold,
)
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal, Lesson, Review
from planner.export.layout.blocks import cell, day, label_of, labelled, table
from planner.export.layout.grid import Frame, Grid, Row, WritingLines, ruled
from planner.export.layout.headings import part_heading
from planner.export.layout.page_style import BODY, CELL_STRONG, QUIET
from planner.export.outline.captions import (
    BESIDES,
    GOALS,
    LESSONS,
    SETBACKS,
    STEPS_DONE,
    THE_IDEA,
    WHAT_WAS_DONE,
    heads_of_setbacks,
)
from planner.export.outline.section_list import days_of
from planner.export.sections.references import References
from planner.export.typeset.glyphs import words

BETWEEN, ROOM_FOR_A_START = 8, 80.0


def report(found: PeriodReport, known: References) -> Iterator[Flowable]:
    """Yield the review of a period."""
    yield from _lines((days_of(found),), QUIET)
    yield from _brought(found, known)
    if found.setbacks:
        yield Spacer(1, BETWEEN)
        yield from setbacks(found.setbacks, known, [part_heading(say(SETBACKS))])
    asked = (("helped", found.helped), ("change", found.change))
    notes = [labelled(label_of(Review, key), words(text, BODY) or [WritingLines(2)]) for key, text in asked]
    yield Row(notes, (1, 1), Frame(above=7))


def _brought(found: PeriodReport, known: References) -> Iterator[Flowable]:
    """Yield goals, finished steps and lessons side by side, without empty ones."""
    cells: list[list[Flowable]] = []
    if found.goals:
        cells.append([part_heading(say(GOALS)), *(_goal(goal, known) for goal in found.goals)])
    if counted := found.counted():
        done = [_done(step, known) for step in found.done]
        cells.append([part_heading(say(WHAT_WAS_DONE)), *_lines((counted,), QUIET), *done])
    if found.lessons:
        cells.append([part_heading(say(LESSONS)), *(_lesson(line) for line in found.lessons)])
    if cells:
        yield Row(cells, (1,) * len(cells), Frame(above=3, gap=16))


def year(sheet: YearSheet, known: References) -> Iterator[Flowable]:
    """Yield the setbacks of a year."""
    yield from _lines((show_days(sheet.first, sheet.last),), QUIET)
    yield from setbacks(sheet.setbacks, known)


def setbacks(lines: Iterable[SetbackLine], known: References, heading: Sequence[Row] = ()) -> Iterator[Flowable]:
    """Yield each setback with its outcome, then the number of the others."""
    lines = tuple(lines)
    heads = [*heads_of_setbacks(), ""]
    told = [line for line in lines if line.is_told]
    if told:
        rows = [[_setback(line, known), _learned(line), _changed(line, known)] for line in told]
        yield from _below(heading, table(heads, rows, (3, 4, 4.6), homes=[line.home for line in told]))
        yield Spacer(1, 4)
    elif heading:
        yield from heading
    counted = [say(BESIDES, kind=say(kind), n=len(some)) for kind, some in untold(lines)]
    yield from _lines(counted, QUIET)


def _goal(goal: Reported, known: References) -> Row:
    status = field_of(Goal, "status").show(goal.status)
    stands = " · ".join(text for text in (status, day(goal.ended_on)) if text)
    beside = Row([cell(stands), known.goal(goal.home)], (3, 1), Frame(gap=6))
    parts = [*cell(goal.goal, CELL_STRONG), beside, *cell(goal.learned), *cell(" · ".join(goal.moved), QUIET)]
    return ruled([parts], (1,), home=goal.home)


def _done(step: DoneStep, known: References) -> Row:
    number, on = known.goal_titled(step.goal), cell(day(step.day), QUIET)
    below = [Row([on, number], (3, 1), Frame(gap=6))] if number else [*on, *cell(step.goal, QUIET)]
    return ruled([[*cell(step.title), *below]], (1,), home=step.home)


def _lesson(line: KeptLesson) -> Row:
    about = " · ".join(text for text in (line.title, day(line.day)) if text)
    return ruled([[*cell(line.sentence, CELL_STRONG), *cell(about, QUIET)]], (1,), home=line.home)


def _setback(line: SetbackLine, known: References) -> list[Flowable]:
    about = " · ".join(text for text in (say(line.scenario), day(line.day)) if text)
    return [*cell(line.title, CELL_STRONG), *cell(about, QUIET), *known.lesson(line.home)]


def _learned(line: SetbackLine) -> list[Flowable]:
    change = f"{label_of(Lesson, 'change')}: {line.change}" if line.change else ""
    return [*cell(line.lesson, CELL_STRONG), *cell(change)]


def _changed(line: SetbackLine, known: References) -> list[Flowable]:
    """Return the goals and steps that followed from a setback."""
    status = field_of(Goal, "status")
    goals = (f"{known.named(goal.home, goal.title)} ({status.show(goal.status)})" for goal in line.goals)
    told = (
        (say(GOALS), "; ".join(goals)),
        (say(STEPS_DONE), "; ".join(step.title for step in line.steps)),
        (say(THE_IDEA), line.fate),
    )
    return [part for label, text in told if text for part in cell(f"{label}: {text}")]


def _below(heading: Sequence[Row], rows: Grid) -> Iterator[Flowable]:
    """Yield a table below its heading: a short one on the same page, of a long one the first rows."""
    yield CondPageBreak(ROOM_FOR_A_START)
    yield Grid(None, [*heading, rows], rows.whole + ROOM_FOR_A_START, least=len(heading) + 1)


def _lines(lines: Iterable[str], style: ParagraphStyle) -> list[Row]:
    return [Row([words(line, style)], (1,), Frame(below=3)) for line in lines if line]
