"""A short list of records, each a small card with its questions: evidence, skills, people, steps and the like."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.domain.changes import Change
from planner.domain.records import Key, Listed, Record
from planner.domain.scenario import Section
from planner.domain.wording import Say
from planner.workbook import Workbook
from ui.binding import Binding, RecordColumns
from ui.card_form import CardForm
from ui.document import Document
from ui.editor import small_button
from ui.form import Form
from ui.icons import icon
from ui.tab_order import TabOrder


class RecordCard(QFrame):
    """One record with its form and the buttons that move it or take it out."""

    def __init__(self, records: RecordList, record: Listed) -> None:
        super().__init__(records)
        self.setProperty("kind", "card")
        self.record_key = record.key
        self.form = self.make_form(records)
        self.form.bind(records.bind(records.document.workbook, record))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 14, 10, 14)
        layout.addWidget(self.form, 1)
        layout.addLayout(self._buttons(records))

    def make_form(self, records: RecordList) -> Form:
        """Return the form of the card, which is as low as it can be."""
        return CardForm(records.document, records.say, records.sections, self, columns=records.columns)

    def _buttons(self, records: RecordList) -> QVBoxLayout:
        buttons = QVBoxLayout()
        self.up = self._button("chevron-up", self.tr("Move up"), lambda: records.shift(self.record_key, -1))
        self.down = self._button("chevron-down", self.tr("Move down"), lambda: records.shift(self.record_key, 1))
        self.out = self._button("x", self.tr("Remove"), lambda: records.remove(self.record_key))
        for button in (self.out, self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch()
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: records.shift(self.record_key, step))
        return buttons

    def _button(self, name: str, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = small_button(name, text, self)
        button.clicked.connect(clicked)
        return button

    def number(self, place: int, count: int, what: str) -> None:
        """Tell a screen reader which of how many this card is."""
        name = self.tr("%1, %2 of %3").replace("%2", str(place)).replace("%3", str(count)).replace("%1", what)
        self.setAccessibleName(name)
        for button in (self.up, self.down):
            button.setVisible(count > 1)
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)
        for button, text in (
            (self.up, self.tr("Move up")),
            (self.down, self.tr("Move down")),
            (self.out, self.tr("Remove")),
        ):
            button.setAccessibleName(f"{text}: {name}")


class RecordList(QWidget):
    """The records of one kind that share some column values, in their order, with a button that adds one."""

    def __init__(
        self,
        document: Document,
        say: Say,
        sections: Iterable[Section],
        what: str,
        empty: str = "",
        parent: QWidget | None = None,
        columns: int = 2,
        bind: Callable[[Workbook, Record], Binding] = RecordColumns,
    ) -> None:
        super().__init__(parent)
        self.bind = bind
        self.document, self.say, self.sections, self.columns = document, say, tuple(sections), columns
        self._what = what
        self._new: Callable[[], Listed] | None = None
        self._where: dict[str, str] = {}
        self.cards: dict[Key, RecordCard] = {}
        self.empty = QLabel(empty, self)
        self.empty.setProperty("kind", "muted")
        self.empty.setWordWrap(True)
        self.add = QPushButton(icon("plus"), self.tr("Add %1").replace("%1", what), self)
        self.add.clicked.connect(self.add_record)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._layout.addWidget(self.empty)
        self._layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._tab_order = TabOrder(self)
        document.changed.connect(self._on_change)

    def show_records(self, new: Callable[[], Listed] | None, **where: str) -> None:
        """Show the records like `new()` whose columns have these values; None shows nothing."""
        self._new, self._where = new, where
        self.setEnabled(new is not None)
        self._read()

    def add_record(self) -> None:
        """Add one at the end and put the cursor into it."""
        if self._new is None:
            return
        change = self.document.workbook.add(self._new(), **self._where)
        if self.document.do(change, self.add.text()):
            self._focus(change.after[0].key)

    def make_card(self, record: Listed) -> RecordCard:
        """Return the card of a record; a list whose cards show more makes its own kind."""
        return RecordCard(self, record)

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        """Put the cursor into one of these questions of a record, where it is one of this list."""
        card = self.cards.get(record.key)
        if card:
            any(form.focus_any(columns) for form in card.findChildren(Form))

    def remove(self, key: Key) -> None:
        """Take a record out; undo brings it back."""
        self.document.end_run()
        record = self._record(key)
        if record:
            self.document.do(self.document.workbook.removal(record), self.tr("Remove %1").replace("%1", self._what))

    def shift(self, key: Key, by: int) -> None:
        """Move a record up or down the list."""
        # What is being typed is written first, or the records read here would put it back as it was.
        self.document.end_run()
        records = self._records()
        here = next(place for place, record in enumerate(records) if record.key == key)
        there = here + by
        if 0 <= there < len(records):
            self.document.do(_swapped(records, here, there), self.tr("Move %1").replace("%1", self._what))
            self._focus(key)

    def _focus(self, key: Key) -> None:
        card = self.cards.get(key)
        if card and card.form.editors:
            card.form.focus(next(iter(card.form.editors)))

    def _records(self) -> list[Listed]:
        return self.document.workbook.all(type(self._new()), **self._where) if self._new else []

    def _record(self, key: Key) -> Listed | None:
        return next((record for record in self._records() if record.key == key), None)

    def _on_change(self, change: Change) -> None:
        shown = list(self.cards)
        if self._new and change.touches(type(self._new())) and [record.key for record in self._records()] != shown:
            self._read()

    def _read(self) -> None:
        records = self._records()
        wanted = [record.key for record in records]
        for key in [key for key in self.cards if key not in wanted]:
            card = self.cards.pop(key)
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, record in enumerate(records):
            card = self.cards.get(record.key) or self.make_card(record)
            self._layout.removeWidget(card)
            self._layout.insertWidget(place + 1, card)
            card.number(place + 1, len(records), self._what)
            self.cards[record.key] = card
        self.cards = {key: self.cards[key] for key in wanted}
        self.empty.setVisible(not records and bool(self.empty.text()))
        self._tab_order.refresh()


def _swapped(records: list[Listed], here: int, there: int) -> Change:
    """Return the change that swaps two records of a list; lists with doubled positions are numbered anew."""
    order = list(records)
    order[here], order[there] = order[there], order[here]
    pairs = [(old, dataclasses.replace(old, position=place)) for place, old in enumerate(order)]
    moved = [(old, new) for old, new in pairs if old != new]
    return Change(tuple(old for old, _ in moved), tuple(new for _, new in moved))
