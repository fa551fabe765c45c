"""The editors inside the rows of a short table: the same kinds, made small."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.domain.fields import Choice, Day, Field, Note, Number
from planner.domain.wording import Say
from ui.choice_editors import ChoiceEditor
from ui.day_editor import DayEditor
from ui.editor import Editor
from ui.text_editors import NoteEditor, NumberEditor


class CellNote(NoteEditor):
    """A note in a row, as low as one line."""

    LEAST_LINES = 1


class CellDay(DayEditor):
    """A date in a row; it is cleared on its own line, which leaves room for the others."""

    CLEARS = False


class CellNumber(NumberEditor):
    """A number in a row, narrow so that several fit side by side."""

    LETTERS = 9


class CellChoice(ChoiceEditor):
    """A choice in a row, always a list: chips would take a line for each row."""

    MOST_CHIPS = 0


def cell_editor(column: Field, say: Say, parent: QWidget) -> Editor:
    """Return the editor for one cell."""
    # Imported here because the table of editors holds this module's editor too.
    from ui.editors import EDITORS

    kinds: dict[type[Field], type[Editor]] = {Note: CellNote, Day: CellDay, Number: CellNumber, Choice: CellChoice}
    return (EDITORS | kinds)[type(column)](column, say, parent)
