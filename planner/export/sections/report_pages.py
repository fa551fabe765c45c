"""The review of a period on paper, and the year: its setbacks and what changed because of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from planner.domain.basics.locale_formats import show_days
from planner.domain.basics.wording import say
from planner.domain.document.report_values import (
    PeriodReport,
    ReportedGoal,
    ReportedLesson,
    ReportedSetback,
    ReportedStep,
    YearSheet,
    without_outcome,
)
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal, Lesson, Review
from planner.export.layout.blocks import cell, day, label_of, labelled, table
from planner.export.layout.grid import Frame, Grid, Row, WritingLines, ruled
from planner.export.layout.headings import subheading
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
from planner.export.typeset.glyphs import paragraphs

BETWEEN, MIN_START_HEIGHT = 8, 80.0


def report(found: PeriodReport, known: References) -> Iterator[Flowable]:
    """Yield the review of a period."""
    yield from _lines((days_of(found),), QUIET)
    yield from _brought(found, known)
    if found.setbacks:
        yield Spacer(1, BETWEEN)
        yield from setbacks(found.setbacks, known, [subheading(say(SETBACKS))])
    answers = (("helped", found.helped), ("change", found.change))
    notes = [labelled(label_of(Review, key), paragraphs(text, BODY) or [WritingLines(2)]) for key, text in answers]
    yield Row(notes, (1, 1), Frame(above=7))


def _brought(found: PeriodReport, known: References) -> Iterator[Flowable]:
    """Yield goals, finished steps and lessons side by side, without empty ones."""
    cells: list[list[Flowable]] = []
    if found.goals:
        cells.append([subheading(say(GOALS)), *(_goal(goal, known) for goal in found.goals)])
    if counted := found.counted():
        done = [_done(step, known) for step in found.done]
        cells.append([subheading(say(WHAT_WAS_DONE)), *_lines((counted,), QUIET), *done])
    if found.lessons:
        cells.append([subheading(say(LESSONS)), *(_lesson(line) for line in found.lessons)])
    if cells:
        yield Row(cells, (1,) * len(cells), Frame(above=3, gap=16))


def year(year_sheet: YearSheet, known: References) -> Iterator[Flowable]:
    """Yield the setbacks of a year."""
    yield from _lines((show_days(year_sheet.first, year_sheet.last),), QUIET)
    yield from setbacks(year_sheet.setbacks, known)


def setbacks(reported: Iterable[ReportedSetback], known: References, heading: Sequence[Row] = ()) -> Iterator[Flowable]:
    """Yield each setback with its outcome, then the number of the others."""
    reported = tuple(reported)
    heads = [*heads_of_setbacks(), ""]
    with_outcome = [setback for setback in reported if setback.has_outcome]
    if with_outcome:
        rows = [[_setback(setback, known), _learned(setback), _changed(setback, known)] for setback in with_outcome]
        yield from _below(
            heading, table(heads, rows, (3, 4, 4.6), source_keys=[setback.source_key for setback in with_outcome])
        )
        yield Spacer(1, 4)
    elif heading:
        yield from heading
    counted = [say(BESIDES, kind=say(kind), n=len(some)) for kind, some in without_outcome(reported)]
    yield from _lines(counted, QUIET)


def _goal(goal: ReportedGoal, known: References) -> Row:
    status = field_of(Goal, "status").show(goal.status)
    status_and_day = " · ".join(text for text in (status, day(goal.ended_on)) if text)
    beside = Row([cell(status_and_day), known.goal(goal.source_key)], (3, 1), Frame(gap=6))
    parts = [*cell(goal.goal, CELL_STRONG), beside, *cell(goal.learned), *cell(" · ".join(goal.moved), QUIET)]
    return ruled([parts], (1,), source_key=goal.source_key)


def _done(step: ReportedStep, known: References) -> Row:
    number, on = known.goal_titled(step.goal), cell(day(step.day), QUIET)
    below = [Row([on, number], (3, 1), Frame(gap=6))] if number else [*on, *cell(step.goal, QUIET)]
    return ruled([[*cell(step.title), *below]], (1,), source_key=step.source_key)


def _lesson(lesson: ReportedLesson) -> Row:
    about = " · ".join(text for text in (lesson.title, day(lesson.day)) if text)
    return ruled([[*cell(lesson.sentence, CELL_STRONG), *cell(about, QUIET)]], (1,), source_key=lesson.source_key)


def _setback(setback: ReportedSetback, known: References) -> list[Flowable]:
    about = " · ".join(text for text in (say(setback.scenario), day(setback.day)) if text)
    return [*cell(setback.title, CELL_STRONG), *cell(about, QUIET), *known.lesson(setback.source_key)]


def _learned(setback: ReportedSetback) -> list[Flowable]:
    change = f"{label_of(Lesson, 'change')}: {setback.change}" if setback.change else ""
    return [*cell(setback.lesson, CELL_STRONG), *cell(change)]


def _changed(setback: ReportedSetback, known: References) -> list[Flowable]:
    """Return the goals and steps that followed from a setback."""
    status = field_of(Goal, "status")
    goals = (f"{known.named(goal.source_key, goal.title)} ({status.show(goal.status)})" for goal in setback.goals)
    facts = (
        (say(GOALS), "; ".join(goals)),
        (say(STEPS_DONE), "; ".join(step.title for step in setback.steps)),
        (say(THE_IDEA), setback.fate),
    )
    return [part for label, text in facts if text for part in cell(f"{label}: {text}")]


def _below(heading: Sequence[Row], rows: Grid) -> Iterator[Flowable]:
    """Yield a table below its heading: a short one on the same page, of a long one the first rows."""
    yield CondPageBreak(MIN_START_HEIGHT)
    yield Grid(None, [*heading, rows], rows.whole + MIN_START_HEIGHT, least=len(heading) + 1)


def _lines(lines: Iterable[str], style: ParagraphStyle) -> list[Row]:
    return [Row([paragraphs(line, style)], (1,), Frame(below=3)) for line in lines if line]
