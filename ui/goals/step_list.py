"""The steps of a goal, each with its day and its check box, and a suggestion for the first one."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say
from planner.domain.edits import insert_record
from planner.domain.entries import display_name
from planner.domain.questions.of_records import STEP
from planner.domain.records.kinds import Key, Ordered, Record, Step
from planner.insight.goals.goal_hints import CONFIDENT_FROM, confidence_of
from planner.insight.goals.offers import STEP_TIME, first_step
from ui.forms.binding import StepColumns
from ui.forms.record_card import WideCard
from ui.forms.record_list import RecordList
from ui.goals.goal_block import GoalBlock
from ui.model.document import Document
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.callout import Callout
from ui.widgets.controls.disclosure import DisclosureButton
from ui.widgets.layout import layouts

AROUND_DISCLOSURE = 140
"""The width beside the title of a collapsed step, in pixels: handle, icon, button, margins."""


class StepCard(WideCard):
    """A step. A finished one is collapsed to its name and day, and can be expanded."""

    record: Step

    def build(self) -> None:
        self.is_open = False
        self.disclosure = DisclosureButton(self.show_open, self)
        self.column.insertWidget(0, self.disclosure, 0, Qt.AlignmentFlag.AlignLeft)

    def show_record(self, record: Ordered) -> None:
        self.is_open = False
        super().show_record(record)

    def refresh(self) -> None:
        self.show_open(self.is_open)

    def show_open(self, is_open: bool) -> None:
        """Expand or collapse a finished step; an open one has no disclosure button."""
        self.is_open, done = is_open, bool(self.record.done)
        focus = QApplication.focusWidget()
        ticked = not is_open and done and focus is not None and self.form.isAncestorOf(focus)
        self.form.setVisible(is_open or not done)
        self.form.show_question("done_on", done)
        self.disclosure.setVisible(done)
        self.disclosure.set_open(is_open)
        self.show_move_controls(is_open or not done)
        self._update_disclosure()
        if ticked:
            self.disclosure.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_position(self, position: int, count: int, what: str) -> None:
        super().set_position(position, count, what)
        self.show_move_controls(self.is_open or not self.record.done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_disclosure()

    def _update_disclosure(self) -> None:
        day = day_of(self.record.done_on)
        done = say("Done on {day}", day=show_day(day)) if day else say("Done")
        title = display_name(self.record.title)
        metrics = self.disclosure.fontMetrics()
        available = self.width() - AROUND_DISCLOSURE - metrics.horizontalAdvance(f" · {done}")
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(available, 0))
        self.disclosure.set_texts(f"{shown} · {done}", f"{title}, {done}")


class StepList(RecordList):
    """Steps in their order."""

    reuses_cards = True

    def __init__(self, document: Document, what: str, empty: str) -> None:
        super().__init__(document, STEP, what, empty, columns=2, bind=StepColumns)

    def make_card(self, record: Ordered) -> StepCard:
        return StepCard(self.document, self.make_form(), record, self.bind, self.column)

    def focus(self, key: Key) -> None:
        card = self.cards.get(key)
        if isinstance(card, StepCard) and not card.form.isVisibleTo(card):
            card.disclosure.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().focus(key)

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        card = self.cards.get(record.key)
        if isinstance(card, StepCard):
            card.show_open(True)
        super().show_record(record, columns)


class FirstStep(GoalBlock):
    """Suggests a first step of 15 minutes: while no step is open, and if the user's confidence is low."""

    def build(self) -> None:
        self.begin = push_button("", "plus", self._begin)
        note = Callout(self, self.begin)
        self.label = note.label
        layouts.column(self, note)

    def refresh(self) -> None:
        sure = confidence_of(self.goal)
        unsure = sure is not None and sure < CONFIDENT_FROM
        has_begun = any(not step.done for step in self._steps())
        if unsure:
            self.label.setText(say("What would be a smaller first step? About 15 minutes is enough."))
        else:
            self.label.setText(say("A small first step within three days makes it easier to begin."))
        day = show_day(self.workbook.today() + STEP_TIME)
        self.begin.setText(say("Put a 15-minute step first, by {day}", day=day))
        self.begin.setAccessibleName(self.begin.text())
        self.setVisible(self.goal.is_open and (unsure or not has_begun))

    def _begin(self) -> None:
        """Insert a small step before the first open one."""
        steps = self._steps()
        index = next((index for index, step in enumerate(steps) if not step.done), len(steps))
        change = insert_record(steps, first_step(self.goal, self.workbook.today()), index)
        if self.do(change, say("A small first step")):
            self.open_requested.emit(change.after[0].key)

    def _steps(self) -> list[Step]:
        return self.workbook.all(Step, goal_id=self.goal.id)
