"""The open goals of the previous plan that this plan lacks, each with a button that adds it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.records.kinds import Goal, Plan, PlanGoal
from planner.domain.snapshot import Snapshot
from planner.insight.goals.of_plan import left_behind, with_plan
from ui.model.document import Document
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import line
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn


class OutsideGoals(QWidget):
    """A row for each open goal outside the plan; hidden if there is none."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._column: KeyedColumn[Goal, QWidget] = KeyedColumn(self, spacing=10)
        heading = line(say("Open goals outside this plan"), "heading", self)
        layouts.column(self, heading, self._column, spacing=10, margins=(0, 8, 0, 0))
        self.hide()

    @property
    def rows(self) -> dict[str, QWidget]:
        """Return the rows that are shown, by the ids of their goals."""
        return {goal.id: row for goal, row in self._column.widgets.items()}

    def read(self, snapshot: Snapshot) -> None:
        """Show the current goals."""
        goals = left_behind(snapshot, self._document.workbook.plan_record())
        self._column.show_keys(goals, self._row)
        self.setVisible(bool(goals))

    def _row(self, goal: Goal) -> QWidget:
        row = QWidget(self._column)
        take = push_button(say("Take it into this plan"), "plus", lambda: self._take(goal))
        take.setAccessibleName(f"{take.text()}: {goal.title}")
        beside = layouts.row(row, spacing=16)
        beside.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(line(goal.title, "label", row), 1)
        return row

    def _take(self, goal: Goal) -> None:
        workbook = self._document.workbook
        plan = workbook.plan_record()
        carried = Change(after=(PlanGoal(plan_id=plan.id, goal_id=goal.id),))
        if self._document.do(with_plan(carried, plan, workbook.all(Plan)), say("Take it into this plan")):
            self.read(workbook.snapshot())
            following = [button for row in self.rows.values() for button in row.findChildren(QPushButton)]
            if following:
                following[0].setFocus(Qt.FocusReason.OtherFocusReason)
