"""The open goals that the plan before carried and this one does not, and the way into this plan."""

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
from ui.widgets.layout.tab_order import TabOrder


class OutsideGoals(QWidget):
    """A line for each open goal outside the plan; nothing where there is none."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._goals: list[Goal] = []
        self.rows: dict[str, QWidget] = {}
        self._column = layouts.column(
            self, line(say("Open goals outside this plan"), "heading", self), spacing=10, margins=(0, 8, 0, 0)
        )
        self._tabs = TabOrder(self)
        self.hide()

    def read(self, snapshot: Snapshot) -> None:
        """Show the goals as they are now."""
        goals = left_behind(snapshot, self._document.workbook.plan_record())
        if goals == self._goals:
            return
        self._goals = goals
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {goal.id: self._row(goal) for goal in goals}
        for row in self.rows.values():
            self._column.addWidget(row)
        self.setVisible(bool(goals))
        self._tabs.refresh()

    def _row(self, goal: Goal) -> QWidget:
        row = QWidget(self)
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
