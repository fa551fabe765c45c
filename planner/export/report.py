"""The review of a period on paper, and the year: its setbacks and what changed because of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from planner.domain.fields import show_days
from planner.domain.questions import field_of
from planner.domain.records import Goal, Lesson, Review
from planner.domain.report import DoneStep, PeriodReport, Reported, SetbackLine, YearSheet, untold
from planner.domain.wording import Say, mark
from planner.export.blocks import cell, day, label_of, labelled, table
from planner.export.grid import Frame, Grid, Row, WritingLines
from planner.export.headings import part_heading
from planner.export.letters import words
from planner.export.sheet import BODY, CELL_STRONG, QUIET

THE_YEAR = mark("The year: setbacks and what changed")
WHAT_WAS_DONE, SETBACKS = mark("What was done"), mark("Setbacks and what changed")
LESSONS = mark("Lessons")
HELD_ON = mark("Looked back on {day}")
BESIDES = mark("{kind}: {n} more, without a lesson or a goal so far.")
BETWEEN, ROOM_FOR_A_START = 10, 80.0


def report(found: PeriodReport, say: Say) -> Iterator[Flowable]:
    """Yield what a period brought."""
    begin = _lines((_days(found, say),), QUIET)
    if found.goals:
        heads = [say(mark("Goal")), label_of(Goal, "status", say), label_of(Goal, "ended_because", say)]
        goals = table(heads, [_goal(goal, say) for goal in found.goals], (5.4, 2.4, 5.2))
        yield Grid(None, [*begin, Spacer(1, 4), goals], whole=goals.whole + ROOM_FOR_A_START)
    else:
        yield from begin
    if counted := found.counted(say):
        yield from _part(say(WHAT_WAS_DONE), counted, [_done(step, say) for step in found.done], (5.6, 5.2, 2.2))
    if found.lessons:
        rows = [
            [cell(line.sentence, CELL_STRONG), cell(line.title, QUIET), cell(day(line.day, say))]
            for line in found.lessons
        ]
        yield from _part(say(LESSONS), "", rows, (5.6, 5.2, 2.2))
    if found.setbacks:
        yield Spacer(1, BETWEEN)
        yield from setbacks(found.setbacks, say, [part_heading(say(SETBACKS))])
    asked = (("helped", found.helped), ("change", found.change))
    notes = [labelled(label_of(Review, key, say), words(text, BODY) or [WritingLines(2)]) for key, text in asked]
    yield Row(notes, (1, 1), Frame(above=12))


def year(sheet: YearSheet, say: Say) -> Iterator[Flowable]:
    """Yield the setbacks of a year."""
    yield from _lines((show_days(sheet.first, sheet.last, say),), QUIET)
    yield Spacer(1, 4)
    yield from setbacks(sheet.setbacks, say)


def setbacks(lines: Iterable[SetbackLine], say: Say, heading: Sequence[Row] = ()) -> Iterator[Flowable]:
    """Yield each setback with what came of it, then how many there are besides."""
    lines = tuple(lines)
    heads = [say(mark("Setback")), say(mark("What changed because of it"))]
    rows = [[_setback(line, say), _changed(line, say)] for line in lines if line.is_told]
    if rows:
        yield from _below(heading, table(heads, rows, (5, 8)))
        yield Spacer(1, 5)
    elif heading:
        yield from heading
    counted = [say(BESIDES).format(kind=say(kind), n=len(some)) for kind, some in untold(lines)]
    yield from _lines(counted, QUIET)


def _days(found: PeriodReport, say: Say) -> str:
    held = say(HELD_ON).format(day=day(found.held_on, say)) if found.held_on else ""
    return " · ".join(text for text in (show_days(found.first, found.last, say), held) if text)


def _goal(goal: Reported, say: Say) -> list[list[Flowable]]:
    status = field_of(Goal, "status").show(goal.status, say)
    return [
        [*cell(goal.goal, CELL_STRONG), *cell("\n".join(goal.moved), QUIET)],
        [*cell(status), *cell(day(goal.ended_on, say), QUIET)],
        cell(goal.learned),
    ]


def _done(step: DoneStep, say: Say) -> list[list[Flowable]]:
    return [cell(step.title), cell(step.goal, QUIET), cell(day(step.day, say))]


def _setback(line: SetbackLine, say: Say) -> list[Flowable]:
    about = " · ".join(text for text in (say(line.scenario), day(line.day, say)) if text)
    return [*cell(line.title, CELL_STRONG), *cell(about, QUIET)]


def _changed(line: SetbackLine, say: Say) -> list[Flowable]:
    """Return all that came of a setback: the lesson first, then what is said, begun and done."""
    status = field_of(Goal, "status")
    goals = (f"{goal.title} ({status.show(goal.status, say)})" for goal in line.goals)
    told = (
        (label_of(Lesson, "change", say), line.change),
        (say(mark("Goals")), "; ".join(goals)),
        (say(mark("Steps done")), "; ".join(step.title for step in line.steps)),
        (say(mark("The idea")), line.fate),
    )
    said = [part for label, text in told if text for part in cell(f"{label}: {text}")]
    return [*cell(line.lesson, CELL_STRONG), *said]


def _part(
    title: str, line: str, rows: Sequence[Sequence[Sequence[Flowable]]], shares: Sequence[float]
) -> Iterator[Flowable]:
    yield Spacer(1, BETWEEN)
    heading = [part_heading(title), *_lines((line,), BODY)]
    yield from _below(heading, table([], rows, shares))


def _below(heading: Sequence[Row], rows: Grid) -> Iterator[Flowable]:
    """Yield a table below its heading: a short one on one page with it, a long one with its first rows."""
    yield CondPageBreak(ROOM_FOR_A_START)
    yield Grid(None, [*heading, rows], whole=rows.whole + ROOM_FOR_A_START)


def _lines(lines: Iterable[str], style: ParagraphStyle) -> list[Row]:
    return [Row([words(line, style)], (1,), Frame(below=3)) for line in lines if line]
