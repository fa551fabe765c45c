"""The editor of each kind of field, and compact ones for cells. A new kind of field needs an entry in EDITORS."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import cast

from PySide6.QtWidgets import QWidget

from planner.domain.basics.fields import Choice, Choices, Day, Field, Line, Note, Number, Rows, Scale, Tick, YesNo
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say
from ui.forms.choice_editors import ChoiceEditor, ChoicesEditor, ScaleEditor, TickEditor, YesNoEditor
from ui.forms.day_editor import DayEditor
from ui.forms.editor import Editor
from ui.forms.rows_editor import RowsEditor
from ui.forms.text_editors import LineEditor, NoteEditor, NumberEditor
from ui.widgets.controls.basics import MIN_CLICK_SIZE

__all__ = ["EDITORS", "Editor"]

EditorFactory = Callable[[Field, QWidget], Editor]

A_LONG_DAY, PADDING = dt.date(2028, 9, 28), 28


class CellNote(NoteEditor):
    """A note of a single line at first."""

    LEAST_LINES = 1


class CellDay(DayEditor):
    """A date without a clear button, which would take the width of the other cells; it is cleared in the line edit."""

    CLEARS = False

    def build(self) -> QWidget:
        whole = super().build()
        long_day = self.fontMetrics().horizontalAdvance(show_day(A_LONG_DAY))
        self.line_edit.setFixedWidth(long_day + MIN_CLICK_SIZE + PADDING)
        return whole


class CellNumber(NumberEditor):
    """A narrow number, so that several fit side by side."""

    CHARACTERS = 9


class CellChoice(ChoiceEditor):
    """A choice that is always a list: chips would take a line for each row."""

    MOST_CHIPS = 0


class CellScale(CellChoice):
    """A scale as a list of its labels."""

    def options(self) -> list[tuple[str, str]]:
        scale = cast(Scale, self.field)
        steps = [str(step) for step in range(scale.low, scale.high + 1)]
        words = [say(word) for word in scale.labels]
        return list(zip(steps, words if len(words) == len(steps) else steps, strict=True))


def cell_editor(column: Field, parent: QWidget) -> Editor:
    """Return the editor of one cell of a short table."""
    return (EDITORS | CELLS)[type(column)](column, parent)


def rows_editor(field: Field, parent: QWidget) -> RowsEditor:
    """Return the editor of a short table with the compact editors of this module as cells."""
    return RowsEditor(field, parent, cell_editor=cell_editor)


EDITORS: dict[type[Field], EditorFactory] = {
    Line: LineEditor,
    Note: NoteEditor,
    Day: DayEditor,
    Number: NumberEditor,
    Choice: ChoiceEditor,
    Choices: ChoicesEditor,
    YesNo: YesNoEditor,
    Tick: TickEditor,
    Scale: ScaleEditor,
    Rows: rows_editor,
}
CELLS: dict[type[Field], EditorFactory] = {
    Note: CellNote,
    Day: CellDay,
    Number: CellNumber,
    Choice: CellChoice,
    Scale: CellScale,
}
