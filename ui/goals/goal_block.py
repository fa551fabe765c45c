"""What every part of the goal editor has in common: it shows what follows from a goal, and writes through one door."""

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


class GoalPart(QWidget):
    """A part of the page about one goal. `wanted` asks for a record that is shown elsewhere, by its key."""

    wanted = Signal(object)
    FOLLOWS: ClassVar[tuple[type[Record], ...]] = ()
    """What is shown besides the goal and what belongs to it."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.goal = Goal(id="")
        self.forms: list[Form] = []
        """The forms of the part; the editor binds them to the goal."""
        self.build()

    @property
    def workbook(self) -> Workbook:
        """Return the plan that is open."""
        return self.document.workbook

    def build(self) -> None:
        """Make the widgets."""
        raise NotImplementedError

    def open_goal(self) -> None:
        """Show the records of a goal that was not shown before; `goal` has no id where there is none."""

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        """Put the cursor into one of these questions of a record, where it is shown here."""

    def show_goal(self, goal: Goal) -> None:
        """Show what follows from a goal as it stands."""
        self.goal = goal
        self.refresh()

    def refresh(self) -> None:
        """Show what follows from `goal`."""
        raise NotImplementedError

    def edit(self, text: str, **values: str) -> None:
        """Give the goal these values in one undo step, called `text`."""
        self.document.end_run()
        there = self.workbook.get(Goal, id=self.goal.id)
        if there:
            self.do(edits.edit(self.workbook, there, **values), text)

    def do(self, change: Change, text: str) -> bool:
        """Write a change as an undo step of its own; say whether it was written."""
        self.document.end_run()
        return self.document.do(change, text)
