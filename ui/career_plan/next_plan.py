"""Begins the next plan, with the choice of goals to carry over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from planner.domain.basics.fields import YES
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import mark, say
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal, Plan
from planner.domain.snapshot import Snapshot
from planner.insight.goals.of_plan import first_day_of_next, goals_of, next_plan
from ui.model.document import Document
from ui.widgets.controls.basics import MIN_CLICK_SIZE, push_button
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.controls.notice import Notice
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn


class CarryOverRow(QWidget):
    """A goal with its check box. Open goals are checked at first, ended ones are not."""

    def __init__(self, goal: Goal, parent: QWidget) -> None:
        super().__init__(parent)
        self._open: bool | None = None
        self.box = QCheckBox(say("Carry over"), self)
        self.box.setObjectName(f"carry_{goal.id}")
        self.box.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.title, self.state = wrapped_label(kind="label", parent=self), wrapped_label(parent=self)
        labels = layouts.column(None, self.title, self.state, spacing=2)
        row = layouts.row(self, spacing=16)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(labels, 1)
        self.show_goal(goal)

    def show_goal(self, goal: Goal) -> None:
        """Show the current goal; the check box stays as it is until the goal ends or opens again."""
        is_open = goal.is_open
        if is_open != self._open:
            self._open = is_open
            self.box.setChecked(is_open)
        self.title.setText(goal.title)
        self.state.setText(field_of(Goal, "status").show(goal.effective_status))
        self.box.setAccessibleName(f"{self.box.text()}: {goal.title}")


class NextPlan(QWidget):
    """The goals of the plan with their check boxes, and the button that begins the next plan."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._has_begun = ""
        self.when = wrapped_label(parent=self)
        self._goals: KeyedColumn[str, CarryOverRow] = KeyedColumn(self, spacing=10)
        self.begin = push_button(say("Begin the next plan"), "sprout", self._begin)
        self.notice = Notice(self)
        column = layouts.column(
            self, wrapped_label(say("The next plan"), "heading", self), self.when, self._goals, spacing=12
        )
        column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notice)

    @property
    def rows(self) -> dict[str, CarryOverRow]:
        """Return the rows of the goals, by the goals' ids."""
        return self._goals.widgets

    def read(self, snapshot: Snapshot) -> None:
        """Show the goals of the current plan, and when the next one would begin."""
        workbook = self._document.workbook
        plan, today = workbook.plan_record(), workbook.today()
        goals = goals_of(snapshot, plan)
        first = show_day(first_day_of_next(plan, today))
        sentence = mark(
            "It begins on {day}, for a year, with the goals you tick. This plan and its goals stay in your file."
        )
        self.when.setText(say(sentence, day=first))
        by_id = {goal.id: goal for goal in goals}
        self._goals.show_keys(
            by_id, lambda key: CarryOverRow(by_id[key], self._goals), lambda row, key: row.show_goal(by_id[key])
        )
        if plan.id != self._has_begun:
            self._has_begun = ""
            self.notice.hide()
        # A second click would begin another plan on the same day.
        self.begin.setEnabled(not self._has_begun)

    def _begin(self) -> None:
        self._document.commit_typing()
        workbook = self._document.workbook
        carried = [key for key, row in self.rows.items() if row.box.isChecked()]
        plan = workbook.plan_record()
        change = next_plan(workbook.snapshot(), plan, carried, workbook.today())
        (new,) = (record for record in change.after if isinstance(record, Plan) and record.current == YES)
        if self._document.do(change, self.begin.text()):
            self._has_begun = new.id
            self.read(workbook.snapshot())
            sentence = mark("The next plan has begun, with goals carried over: {n}. Undo takes it back.")
            self.notice.show_message(say(sentence, n=len(carried)))
            self.notice.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
