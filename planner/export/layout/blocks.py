"""Flowables for every kind of question, answered or to be filled in by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from planner.domain.basics.fields import (
    NO,
    YES,
    Choice,
    Choices,
    Day,
    Field,
    Line,
    Note,
    Number,
    Rows,
    Scale,
    Tick,
    YesNo,
    rows_of,
)
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import Answered
from planner.domain.records.base import Key
from planner.domain.records.kinds import Step
from planner.export.layout.grid import (
    KEPT_WHOLE,
    BlankCell,
    Cell,
    FilledField,
    Frame,
    Grid,
    Row,
    TickBox,
    WritingLines,
    ruled,
)
from planner.export.layout.page_style import BODY, CELL, LABEL, WRITING_LINE
from planner.export.outline.captions import day as day
from planner.export.outline.captions import label_of as label_of
from planner.export.typeset.glyphs import paragraphs, plain

MakeBlock = Callable[[Field, str], list[Flowable]]

FULL = 12
"""The columns of the page."""
SHORT_LINE, SHORT_NOTE, LONG_NOTE = 26, 120, 240
"""Answers up to so many characters take a quarter, a third or a half of the width."""
LONGEST_FIELD = 600
"""A longer answer is printed as text, even in a form."""
A_HAIR = 0.01
"""Shares that do not add up exactly still fill a row."""
QUESTION_FRAME = Frame(below=4, gap=10)


def _line(field: Field, text: str) -> list[Flowable]:
    shown = paragraphs(field.show(text), BODY)
    return _typed(shown, text) if isinstance(field, Line) and shown else shown or [WritingLines()]


def _note(field: Field, text: str) -> list[Flowable]:
    shown = paragraphs(text, BODY)
    return _typed(shown, text) if shown else [WritingLines(2)]


def _typed(shown: list[Flowable], text: str) -> list[Flowable]:
    """Return an answer as an editable field of a form, if it is short enough for one."""
    return [FilledField(shown, "", text)] if len(text) <= LONGEST_FIELD else shown


def _yes_no(field: Field, text: str) -> list[Flowable]:
    if text:
        return _line(field, text)
    answers = [field.show(answer) for answer in (YES, NO)]
    boxes = [[[TickBox(label=f"{say(field.label)}: {answer}")], paragraphs(answer, BODY)] for answer in answers]
    return [Row([*boxes[0], *boxes[1]], (1, 4, 1, 4), Frame(gap=4))]


def _tick(field: Field, text: str) -> list[Flowable]:
    return [TickBox(text == YES)]


def _rows(field: Field, text: str) -> list[Flowable]:
    columns = field.columns if isinstance(field, Rows) else ()
    rows = rows_of(text)
    if len(columns) == 1:
        (column,) = columns
        listed = [part for row in rows for part in paragraphs(column.show(row.get(column.key, "")), BODY)]
        return listed or [WritingLines(2)]
    cells = [[BLOCKS[type(column)](column, row.get(column.key, "")) for column in columns] for row in rows]
    heads = [say(column.label) for column in columns]
    return [Spacer(1, 3), table(heads, cells, [1.0] * len(columns), [] if rows else blank_rows(2))]


BLOCKS: Mapping[type[Field], MakeBlock] = {
    Line: _line,
    Note: _note,
    Day: _line,
    Number: _line,
    Choice: _line,
    Choices: _line,
    YesNo: _yes_no,
    Tick: _tick,
    Scale: _line,
    Rows: _rows,
}


def span(answered: Answered) -> int:
    """Return the columns (of twelve) that a question takes: handwriting needs more than text."""
    field, text = answered.field, answered.text
    if isinstance(field, Rows):
        return FULL if len(field.columns) > 1 else FULL // 3 if text else FULL // 2
    if not isinstance(field, (Line, Note, Choices)):
        return FULL // 4
    if len(text) > LONG_NOTE or text.count("\n") > 5:
        return FULL
    if not text or len(text) > SHORT_NOTE:
        return FULL // 2
    return FULL // 4 if isinstance(field, Line) and len(text) <= SHORT_LINE else FULL // 3


def labelled(label: str, block: Iterable[Flowable]) -> list[Flowable]:
    """Return a small label with something below it; form fields below take the label as their name."""
    below = list(block)
    for flowable in below:
        if isinstance(flowable, WritingLines | FilledField | TickBox):
            flowable.label = flowable.label or label
    return [*paragraphs(label, LABEL), Spacer(1, 1), *below]


def question(answered: Answered) -> list[Flowable]:
    """Return a question with its answer, or with empty lines."""
    return labelled(say(answered.field.label), BLOCKS[type(answered.field)](answered.field, answered.text))


def questions(
    answers: Iterable[Answered], frame: Frame = QUESTION_FRAME, span: Callable[[Answered], float] = span
) -> list[Row]:
    """Return questions in their order, short ones side by side."""
    return side_by_side(((span(answered), answer_cell(answered)) for answered in answers), frame)


def answer_cell(answered: Answered) -> list[Flowable]:
    """Return a question with its answer as a cell that links to its record."""
    return [Row([question(answered)], source_key=answered.source_key)]


def side_by_side(cells: Iterable[tuple[float, Cell]], frame: Frame = QUESTION_FRAME) -> list[Row]:
    """Return cells in rows; each asks for a width in twelfths."""
    rows: list[list[tuple[float, Cell]]] = []
    available = 0.0
    for span, cell in cells:
        if span > available + A_HAIR:
            rows.append([])
            available = FULL
        rows[-1].append((span, cell))
        available -= span
    return [_beside(row, frame) for row in rows]


def _beside(cells: Sequence[tuple[float, Cell]], frame: Frame) -> Row:
    spans, parts = [wanted for wanted, _ in cells], [cell for _, cell in cells]
    if (left := FULL - sum(spans)) > A_HAIR:
        # Rows of columns keep their alignment, so the rest of the row stays empty.
        return Row([*parts, []], [*spans, left], frame)
    return Row(parts, spans, frame)


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    shares: Sequence[float],
    blanks: Sequence[Cell] = (),
    source_keys: Sequence[Key] = (),
    air: float = 0,
) -> Grid:
    """Return a table with its head, its rows, and empty rows whose first cells are `blank_rows`.

    `source_keys` are the keys of the records of the rows.
    """
    head = Row([paragraphs(head, LABEL) for head in heads], shares, Frame(below=2.5, gap=10, rule=WRITING_LINE))
    named = heads or [""] * len(shares)
    by_hand = [
        ruled(_free(blank, named, number), shares, WRITING_LINE)
        for number, blank in enumerate(blanks, start=len(rows) + 1)
    ]
    rows_shown = [
        ruled(row, shares, source_key=home, air=air)
        for row, home in zip_longest(rows, source_keys[: len(rows)], fillvalue=())
    ]
    return Grid(head if heads else None, [*rows_shown, *by_hand], whole=KEPT_WHOLE)


def _free(first: Cell, heads: Sequence[str], number: int) -> list[Cell]:
    """Return the cells of an empty row; each form field is named after its column."""
    named = [f"{head} {number}" if head else "" for head in heads]
    ticked = [flowable for flowable in first if isinstance(flowable, TickBox)]
    for box in ticked:
        box.label = ": ".join(flowable for flowable in (next(filter(None, named), ""), box.label) if flowable)
    height = sum(flowable.wrap(0, 0)[1] for flowable in first)
    begin: Cell = first if ticked else [BlankCell(height, named[0])]
    return [begin, *([BlankCell(height, name)] for name in named[1:])]


def blank_rows(count: int, height: float = 15) -> list[Cell]:
    """Return the first cells of empty rows."""
    return [[Spacer(1, height)] for _ in range(count)]


def tick_rows(count: int, height: float = 0, label: str = "") -> list[Cell]:
    """Return the first cells of empty rows, with a check box; `label` is the name of its field."""
    return [[Spacer(1, max(1, height - TickBox.HIGH)), TickBox(label=label)] for _ in range(count)]


def done_box(what: str, done: bool) -> TickBox:
    """Return the check box "done", named after what it is about."""
    return TickBox(done, f"{plain(what)}: {label_of(Step, 'done')}")


def cell(text: str, style: ParagraphStyle = CELL) -> list[Flowable]:
    """Return a text as the cell of a table."""
    return paragraphs(text, style)
