"""The list of goals: two lines each and an icon for the status, open ones first."""

from __future__ import annotations

import html

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day, show_short_day
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.entries import display_name, display_title, existing_entry
from planner.domain.questions.of_records import field_of
from planner.domain.records.goals import DONE, LET_GO, NOT_REACHED, NOT_STARTED, PAUSED, UNDER_WAY
from planner.domain.records.kinds import Goal
from planner.workbook.workbook import Workbook
from ui.widgets.lists.two_line_list import DAY, RECORD_ID, SECOND_LINE, STATE_ICON

SIGNS = {
    NOT_STARTED: "circle",
    UNDER_WAY: "circle-dot",
    DONE: "circle-check",
    NOT_REACHED: "circle-minus",
    PAUSED: "clock",
    LET_GO: "circle-slash",
}
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class GoalList(QAbstractListModel):
    """The goals of a plan file, open ones first. The model is reset only if goals are added, removed or reordered."""

    def __init__(self, workbook: Workbook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbook = workbook
        self._goals: list[Goal] = []
        self._rows: list[dict[int, str]] = []
        self.read()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        # A flat list has no children: Qt's model tester and some views ask for those of every row.
        return 0 if parent.isValid() else len(self._goals)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self._rows[index.row()].get(role) if index.isValid() else None

    def row_of(self, goal_id: str) -> int:
        """Return the row of a goal, or -1."""
        return next((row for row, goal in enumerate(self._goals) if goal.id == goal_id), -1)

    def goal_at(self, row: int) -> Goal | None:
        """Return the goal in a row, or None."""
        return self._goals[row] if 0 <= row < len(self._goals) else None

    def active(self) -> int:
        """Count the active goals: open and not paused."""
        return sum(goal.is_active for goal in self._goals)

    def is_changed_by(self, change: Change) -> bool:
        """Say whether a change may affect the list: a goal, or the name of its entry."""
        origins = {("entry", goal.entry_id) for goal in self._goals if goal.entry_id}
        return change.touches(Goal) or any(record.owner_key in origins for record in change.records())

    def read(self, change: Change | None = None) -> None:
        """Read the goals again; after a change, emit dataChanged only for the touched ones."""
        touched = {record.owner_key for record in change.records()} if change else set()
        known = dict(zip(self._goals, self._rows, strict=True)) if change else {}
        goals = sorted(self._workbook.all(Goal), key=lambda goal: not goal.is_open)
        rows = [
            known[goal] if goal in known and ("entry", goal.entry_id) not in touched else self._row(goal)
            for goal in goals
        ]
        if [goal.id for goal in goals] == [goal.id for goal in self._goals]:
            before, self._goals, self._rows = self._rows, goals, rows
            for row, (old, new) in enumerate(zip(before, rows, strict=True)):
                if old is not new:
                    self.dataChanged.emit(self.index(row), self.index(row))
            return
        self.beginResetModel()
        self._goals, self._rows = goals, rows
        self.endResetModel()

    def _row(self, goal: Goal) -> dict[int, str]:
        title = display_name(goal.title)
        how, origin = self._status(goal.effective_status), self._origin(goal)
        accessible_text = ", ".join(filter(None, (title, how, self._by_when(goal), origin)))
        return {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: f"<qt>{html.escape(accessible_text)}</qt>",
            Qt.ItemDataRole.AccessibleTextRole: accessible_text,
            SECOND_LINE: " · ".join(filter(None, (how, origin))),
            DAY: self._day(goal),
            STATE_ICON: SIGNS.get(goal.effective_status, "circle"),
            RECORD_ID: goal.id,
        }

    def _status(self, status: str) -> str:
        return field_of(Goal, "status").show(status)

    def _day(self, goal: Goal) -> str:
        day = day_of(goal.due)
        return show_short_day(day, self._workbook.today()) if day else ""

    def _by_when(self, goal: Goal) -> str:
        day = day_of(goal.due)
        return say("by {day}", day=show_day(day)) if day else ""

    def _origin(self, goal: Goal) -> str:
        existing = existing_entry(self._workbook, goal.entry_id)
        return display_title(self._workbook, goal.entry_id) if existing else ""
