"""The open goals of the previous plan that this plan lacks, each with a button that adds it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.records.kinds import Goal, Plan, PlanGoal
from planner.domain.snapshot import Snapshot
from planner.insight.goals.of_plan import open_goals_outside, with_plan
from ui.model.document import Document
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn


class OtherGoals(QWidget):
    """A row for each open goal outside the plan; hidden if there is none."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._column: KeyedColumn[Goal, QWidget] = KeyedColumn(self, spacing=10)
        heading = wrapped_label(say("Open goals outside this plan"), "heading", self)
        layouts.column(self, heading, self._column, spacing=10, margins=(0, 8, 0, 0))
        self.hide()

    @property
    def rows(self) -> dict[str, QWidget]:
        """Return the shown rows, by the ids of their goals."""
        return {goal.id: row for goal, row in self._column.widgets.items()}

    def read(self, snapshot: Snapshot) -> None:
        """Show the current goals."""
        goals = open_goals_outside(snapshot, self._document.workbook.plan_record())
        self._column.show_keys(goals, self._row)
        self.setVisible(bool(goals))

    def _row(self, goal: Goal) -> QWidget:
        row = QWidget(self._column)
        button = push_button(say("Take it into this plan"), "plus", lambda: self._add_to_plan(goal))
        button.setAccessibleName(f"{button.text()}: {goal.title}")
        beside = layouts.row(row, spacing=16)
        beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(wrapped_label(goal.title, "label", row), 1)
        return row

    def _add_to_plan(self, goal: Goal) -> None:
        workbook = self._document.workbook
        plan = workbook.plan_record()
        carried = Change(after=(PlanGoal(plan_id=plan.id, goal_id=goal.id),))
        if self._document.do(with_plan(carried, plan, workbook.all(Plan)), say("Take it into this plan")):
            self.read(workbook.snapshot())
            following = [button for row in self.rows.values() for button in row.findChildren(QPushButton)]
            if following:
                following[0].setFocus(Qt.FocusReason.OtherFocusReason)
