"""The check-ins on a goal: the newest is open, the older ones are collapsed to a line each."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.questions.goal_wording import if_then_of, measures
from planner.domain.questions.of_records import CHECK_IN, field_of
from planner.domain.records.kinds import CheckIn, Goal, Key, Ordered, Record
from ui.forms.form import Form
from ui.forms.record_card import WideCard
from ui.forms.record_list import RecordList, fields_named
from ui.model.document import Document
from ui.widgets.controls.disclosure import DisclosureButton
from ui.widgets.controls.labels import show_text, wrapped_label
from ui.widgets.layout import layouts

FIRST = ("day", "progress")
REHEARSED = ("if_happened", "then_done")
NOTES = ("did", "in_the_way", "change")
COUNTED = ("result_value", "action_value", "next_on")


class CheckInCard(WideCard):
    """A check-in under a disclosure button. Its questions start with the goal's if-then sentence."""

    record: CheckIn
    of_goal = ("", "")
    """The goal's if-then sentence, and its measures."""

    def build(self) -> None:
        self.disclosure = DisclosureButton(self.show_open, self)
        self.column.insertWidget(0, self.disclosure, 0, Qt.AlignmentFlag.AlignLeft)
        self.details: CheckInForms | None = None
        """The content of an expanded check-in; None until it is first expanded."""
        self.form.hide()
        self.is_open = False

    def show_record(self, record: Ordered) -> None:
        self.is_open = False
        super().show_record(record)

    def refresh(self) -> None:
        day = day_of(self.record.day)
        progress = field_of(CheckIn, "progress").show(self.record.progress)
        name = show_day(day) if day else say("Without a day")
        self.disclosure.set_texts(" · ".join(filter(None, (name, progress))), say("Check-in of {day}", day=name))
        self.show_open(self.is_open)

    def show_open(self, is_open: bool) -> None:
        """Expand or collapse it."""
        self.is_open = is_open
        self.disclosure.set_open(is_open)
        if is_open and self.details is None:
            self.details = self._build_inside()
            self.rearranged.emit()
        if self.details:
            self.details.show_open(is_open, self.record, self.of_goal)
        self.form.setVisible(is_open)

    def _build_inside(self) -> CheckInForms:
        reading = GoalReading(self)
        self.column.insertWidget(1, reading)
        rehearsed = self.add_form(fields_named(CHECK_IN, REHEARSED))
        notes = self.add_form(fields_named(CHECK_IN, NOTES), columns=1)
        return CheckInForms(reading, rehearsed, notes, self.add_form(fields_named(CHECK_IN, COUNTED)))


class GoalReading(QFrame):
    """The goal's if-then plan and its measures, read-only."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.sentence, self.measures = wrapped_label(kind="label", parent=self), wrapped_label(parent=self)
        layouts.column(self, self.sentence, self.measures, spacing=4, margins=(14, 10, 14, 10))


class CheckInForms:
    """The questions of an expanded check-in."""

    def __init__(self, reading: GoalReading, rehearsed: Form, notes: Form, counted: Form) -> None:
        self.reading, self.rehearsed, self.notes, self.counted = reading, rehearsed, notes, counted

    def show_open(self, is_open: bool, record: CheckIn, of_goal: tuple[str, str]) -> None:
        """Show the questions with the current goal, or hide them."""
        sentence, counted = of_goal
        show_text(self.reading.sentence, sentence)
        show_text(self.reading.measures, counted)
        self.reading.setVisible(is_open and bool(sentence or counted))
        self.rehearsed.setVisible(is_open and bool(sentence or record.if_happened or record.then_done))
        for form in (self.notes, self.counted):
            form.setVisible(is_open)


class CheckInList(RecordList):
    """The check-ins of one goal, in the order they were made."""

    movable, reuses_cards = False, True

    def __init__(self, document: Document, what: str, empty: str) -> None:
        super().__init__(document, [Section("", fields_named(CHECK_IN, FIRST))], what, empty)
        self.of_goal = ("", "")
        """The goal's if-then sentence and its measures, for every card."""
        document.changed.connect(self._on_goal)

    def show_records(self, new: Callable[[], Ordered] | None, **where: str) -> None:
        self.of_goal = self._read_out(where.get("goal_id", ""))
        for card in self._check_ins():
            card.of_goal = self.of_goal
        super().show_records(new, **where)

    def make_card(self, record: Ordered) -> CheckInCard:
        card = CheckInCard(self.document, self.make_form(), record, self.bind, self.column)
        card.of_goal = self.of_goal
        return card

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        self._open(record.key)
        super().show_record(record, columns)

    def focus(self, key: Key) -> None:
        self._open(key)
        super().focus(key)

    def _open(self, key: Key) -> None:
        card = self.cards.get(key)
        if isinstance(card, CheckInCard):
            card.show_open(True)

    def _read(self) -> None:
        new = {record.key for record in self.records()} - self.cards.keys()
        super()._read()
        if new:
            newest = next(reversed(self.cards))
            for card in self._check_ins():
                card.show_open(card.record_key == newest)

    def _on_goal(self, change: Change) -> None:
        goal_id = self._where.get("goal_id", "")
        if not any(isinstance(record, Goal) and record.id == goal_id for record in change.records()):
            return
        before, self.of_goal = self.of_goal, self._read_out(goal_id)
        for card in self._check_ins() if self.of_goal != before else ():
            card.of_goal = self.of_goal
            card.refresh()

    def _check_ins(self) -> list[CheckInCard]:
        return [card for card in self.cards.values() if isinstance(card, CheckInCard)]

    def _read_out(self, goal_id: str) -> tuple[str, str]:
        goal = self.document.workbook.get(Goal, id=goal_id) or Goal()
        return if_then_of(goal), "\n".join(measures(goal))
