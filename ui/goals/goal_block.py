"""The base of the goal editor's blocks: each shows values derived from a goal, and writes changes."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Goal, Record
from planner.workbook.workbook import Workbook
from ui.forms.form import Form
from ui.model.document import Document


class GoalBlock(QWidget):
    """A block of the page about one goal. `open_requested` carries the key of a record that is shown elsewhere."""

    open_requested = Signal(object)
    FOLLOWS: ClassVar[tuple[type[Record], ...]] = ()
    """The kinds of records it shows besides the goal and its records."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.goal = Goal(id="")
        self.forms: list[Form] = []
        """The forms of the block; the editor binds them to the goal."""
        self.build()

    @property
    def workbook(self) -> Workbook:
        """Return the open plan."""
        return self.document.workbook

    def build(self) -> None:
        """Create the widgets."""
        raise NotImplementedError

    def open_goal(self) -> None:
        """Show the records of another goal; `goal` has no id if there is none."""

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        """Focus one of these questions of a record, if it is shown here."""

    def show_goal(self, goal: Goal) -> None:
        """Show the values derived from the current goal."""
        self.goal = goal
        self.refresh()

    def refresh(self) -> None:
        """Update the widgets for `goal`."""
        raise NotImplementedError

    def edit(self, text: str, **values: str) -> None:
        """Set these columns of the goal in one undo step, called `text`."""
        self.document.commit_typing()
        there = self.workbook.get(Goal, id=self.goal.id)
        if there:
            self.do(edits.edit(self.workbook, there, **values), text)

    def do(self, change: Change, text: str) -> bool:
        """Write a change as an undo step; say whether it was written."""
        self.document.commit_typing()
        return self.document.do(change, text)
