"""The review of a period on paper, and the year: its setbacks and what changed because of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from planner.domain.fields import show_days
from planner.domain.questions import field_of
from planner.domain.records import Goal, Lesson, Review
from planner.domain.report import DoneStep, KeptLesson, PeriodReport, Reported, SetbackLine, YearSheet, untold
from planner.domain.wording import Say, mark
from planner.export.blocks import cell, day, label_of, labelled, table
from planner.export.grid import Frame, Grid, Row, WritingLines, ruled
from planner.export.headings import part_heading
from planner.export.letters import words
from planner.export.references import References
from planner.export.sheet import BODY, CELL_STRONG, QUIET, QUIET_RIGHT

THE_YEAR = mark("The year: setbacks and what changed")
WHAT_WAS_DONE, SETBACKS = mark("What was done"), mark("Setbacks and what changed")
LESSONS = mark("Lessons")
HELD_ON = mark("Looked back on {day}")
BESIDES = mark("{kind}: {n} more, without a lesson or a goal so far.")
BETWEEN, ROOM_FOR_A_START = 8, 80.0


def report(found: PeriodReport, say: Say, known: References) -> Iterator[Flowable]:
    """Yield what a period brought."""
    begin = _lines((_days(found, say),), QUIET)
    if found.goals:
        heads = [say(mark("Goal")), label_of(Goal, "status", say), label_of(Goal, "ended_because", say)]
        rows = [_goal(goal, say, known) for goal in found.goals]
        goals = table(heads, rows, (5.4, 2.4, 5.2), homes=[goal.home for goal in found.goals])
        yield Grid(None, [*begin, goals], whole=goals.whole + ROOM_FOR_A_START)
    else:
        yield from begin
    yield from _done_and_learned(found, say, known)
    if found.setbacks:
        yield Spacer(1, BETWEEN)
        yield from setbacks(found.setbacks, say, known, [part_heading(say(SETBACKS))])
    asked = (("helped", found.helped), ("change", found.change))
    notes = [labelled(label_of(Review, key, say), words(text, BODY) or [WritingLines(2)]) for key, text in asked]
    yield Row(notes, (1, 1), Frame(above=7))


def _done_and_learned(found: PeriodReport, say: Say, known: References) -> Iterator[Flowable]:
    """Yield what was done and, beside it, the lessons; each over the whole width where it is alone."""
    cells: list[list[Flowable]] = []
    if counted := found.counted(say):
        done = [_done(step, say, known) for step in found.done]
        cells.append([part_heading(say(WHAT_WAS_DONE)), *_lines((counted,), BODY), *done])
    if found.lessons:
        cells.append([part_heading(say(LESSONS)), *(_lesson(line, say) for line in found.lessons)])
    if cells:
        yield CondPageBreak(ROOM_FOR_A_START)
        yield Row(cells, (1,) * len(cells), Frame(above=BETWEEN, gap=18))


def year(sheet: YearSheet, say: Say, known: References) -> Iterator[Flowable]:
    """Yield the setbacks of a year."""
    yield from _lines((show_days(sheet.first, sheet.last, say),), QUIET)
    yield from setbacks(sheet.setbacks, say, known)


def setbacks(
    lines: Iterable[SetbackLine], say: Say, known: References, heading: Sequence[Row] = ()
) -> Iterator[Flowable]:
    """Yield each setback with what came of it, then how many there are besides."""
    lines = tuple(lines)
    heads = [say(mark("Setback")), say(mark("What changed because of it"))]
    told = [line for line in lines if line.is_told]
    if told:
        rows = [[_setback(line, say, known), _changed(line, say, known)] for line in told]
        yield from _below(heading, table(heads, rows, (3.4, 9.6), homes=[line.home for line in told]))
        yield Spacer(1, 4)
    elif heading:
        yield from heading
    counted = [say(BESIDES).format(kind=say(kind), n=len(some)) for kind, some in untold(lines)]
    yield from _lines(counted, QUIET)


def _days(found: PeriodReport, say: Say) -> str:
    held = say(HELD_ON).format(day=day(found.held_on, say)) if found.held_on else ""
    return " · ".join(text for text in (show_days(found.first, found.last, say), held) if text)


def _goal(goal: Reported, say: Say, known: References) -> list[list[Flowable]]:
    status = field_of(Goal, "status").show(goal.status, say)
    title = cell(goal.goal, CELL_STRONG)
    number = known.goal(goal.home, say)
    return [
        [*([Row([title, number], (6, 1), Frame(gap=6))] if number else title), *cell(" · ".join(goal.moved), QUIET)],
        [*cell(status), *cell(day(goal.ended_on, say), QUIET)],
        cell(goal.learned),
    ]


def _done(step: DoneStep, say: Say, known: References) -> Row:
    number, on = known.goal_titled(step.goal, say), cell(day(step.day, say), QUIET_RIGHT)
    title = [*cell(step.title), *([] if number else cell(step.goal, QUIET))]
    return ruled([title, number, on], (5.2, 1.6, 3.2), home=step.home)


def _lesson(line: KeptLesson, say: Say) -> Row:
    about = " · ".join(text for text in (line.title, day(line.day, say)) if text)
    return ruled([[*cell(line.sentence, CELL_STRONG), *cell(about, QUIET)]], (1,), home=line.home)


def _setback(line: SetbackLine, say: Say, known: References) -> list[Flowable]:
    about = " · ".join(text for text in (say(line.scenario), day(line.day, say)) if text)
    return [*cell(line.title, CELL_STRONG), *cell(about, QUIET), *known.lesson(line.home, say)]


def _changed(line: SetbackLine, say: Say, known: References) -> list[Flowable]:
    """Return all that came of a setback: the lesson first, then what is said, begun and done."""
    status = field_of(Goal, "status")
    goals = (f"{known.named(goal.home, goal.title, say)} ({status.show(goal.status, say)})" for goal in line.goals)
    told = (
        (label_of(Lesson, "change", say), line.change),
        (say(mark("Goals")), "; ".join(goals)),
        (say(mark("Steps done")), "; ".join(step.title for step in line.steps)),
        (say(mark("The idea")), line.fate),
    )
    said = [part for label, text in told if text for part in cell(f"{label}: {text}")]
    return [*cell(line.lesson, CELL_STRONG), *said]


def _below(heading: Sequence[Row], rows: Grid) -> Iterator[Flowable]:
    """Yield a table below its heading: a short one on one page with it, a long one with its first rows."""
    yield CondPageBreak(ROOM_FOR_A_START)
    yield Grid(None, [*heading, rows], whole=rows.whole + ROOM_FOR_A_START)


def _lines(lines: Iterable[str], style: ParagraphStyle) -> list[Row]:
    return [Row([words(line, style)], (1,), Frame(below=3)) for line in lines if line]
