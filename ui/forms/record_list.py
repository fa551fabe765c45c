"""Short lists of records as cards: evidence, skills, people, steps and the like."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planner.domain import edits
from planner.domain.basics.fields import Field
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.edits import move_record
from planner.domain.records.kinds import Key, Ordered, Record
from planner.workbook.workbook import Workbook
from ui.forms.binding import Binding, RecordColumns
from ui.forms.card_form import CardForm
from ui.forms.form import Form
from ui.forms.record_card import Bind, RecordCard, WideCard
from ui.model.document import Document
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import scroll_page_of
from ui.widgets.lists.drag_handle import DropIndicator
from ui.widgets.lists.keyed_column import KeyedColumn

NEAR_THE_EDGE = 40
"""A page scrolls while a card is dragged this near to its edge, in pixels."""


class RecordList(QWidget):
    """The records of one kind that share some column values, in order, with a button that adds one.

    The user orders them, unless `movable` is False because the order follows from their values.
    """

    BETWEEN = 12
    """The space between two cards."""
    movable = True
    reuses_cards = False
    """Whether the card of a removed record is reused for a new one: creating cards is slow, and a goal has many."""

    def __init__(
        self,
        document: Document,
        sections: Iterable[Section],
        what: str,
        empty: str = "",
        parent: QWidget | None = None,
        columns: int = 2,
        bind: Callable[[Workbook, Record], Binding] = RecordColumns,
    ) -> None:
        super().__init__(parent)
        self.bind: Bind = partial(bind, document.workbook)
        self.document, self.sections, self.columns = document, tuple(sections), columns
        self._what = what
        self._new: Callable[[], Ordered] | None = None
        self._where: dict[str, str] = {}
        self.drop_indicator = DropIndicator(self)
        self.empty = QLabel(empty, self)
        self.empty.setProperty("kind", "muted")
        self.empty.setWordWrap(True)
        # Created before the button, or the button would come first in the tab order of a list that is filled later.
        self.column: KeyedColumn[Key, RecordCard] = KeyedColumn(self, self.BETWEEN)
        self.add = QPushButton(icon("plus"), say("Add {what}", what=what), self)
        self.add.clicked.connect(self.add_record)
        self._layout = layouts.column(self, self.empty, self.column, spacing=self.BETWEEN)
        self._layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        document.changed.connect(self._on_change)

    @property
    def cards(self) -> dict[Key, RecordCard]:
        """Return the cards by the keys of their records, in order."""
        return self.column.widgets

    def show_records(self, new: Callable[[], Ordered] | None, **where: str) -> None:
        """Show the records like `new()` whose columns have these values; None shows nothing."""
        self._new, self._where = new, where
        self.setEnabled(new is not None)
        self._read()

    def add_record(self) -> None:
        """Append a record and focus it."""
        if self._new is None:
            return
        change = edits.add(self.document.workbook, self._new(), **self._where)
        if self.document.do(change, self.add.text()):
            self.focus(change.after[0].key)

    def make_card(self, record: Ordered) -> RecordCard:
        """Return the card of a record; subclasses may return a card of their own."""
        return RecordCard(self.make_form(), record, self.bind, self.column)

    def make_form(self) -> Form:
        """Return the form of a card, a compact one."""
        return CardForm(self.document, self.sections, self, columns=self.columns)

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        """Focus one of these questions of a record, if it is in this list."""
        card = self.cards.get(record.key)
        if card:
            any(form.focus_any(columns) for form in card.findChildren(Form))

    def remove(self, key: Key) -> None:
        """Remove a record; undo restores it."""
        self.document.commit_typing()
        record = next((record for record in self.records() if record.key == key), None)
        if record:
            self.document.do(edits.removal(self.document.workbook, record), say("Remove {what}", what=self._what))

    def move_by(self, key: Key, by: int) -> None:
        """Move a record up or down the list."""
        self._move(key, lambda here: here + by)

    def show_drop_position(self, key: Key, height: int) -> None:
        """Show the drop position of a card dragged to this global y coordinate."""
        others = [card for other, card in self.cards.items() if other != key]
        index = self._index_at(key, height)
        if index < len(others):
            self.drop_indicator.show_at(self.column.y() + others[index].y() - self.BETWEEN // 2)
        elif others:
            self.drop_indicator.show_at(self.column.y() + others[-1].geometry().bottom() + self.BETWEEN // 2)
        self._scroll_to(height)

    def hide_drop_position(self) -> None:
        """Hide the drop position."""
        self.drop_indicator.hide()

    def drop(self, key: Key, height: int) -> None:
        """Move a record to where its card was dropped."""
        self.drop_indicator.hide()
        index = self._index_at(key, height)
        self._move(key, lambda here: index)

    def focus(self, key: Key) -> None:
        """Focus the first question of a record."""
        card = self.cards.get(key)
        if card and card.form.editors:
            card.form.focus(next(iter(card.form.editors)))

    def update_tab_order(self) -> None:
        """Update the tab order, after the widgets of a card have changed."""
        self.column.refresh_tab_order()

    def records(self) -> list[Ordered]:
        """Return the shown records, in order."""
        return self.document.workbook.all(type(self._new()), **self._where) if self._new else []

    def _move(self, key: Key, there: Callable[[int], int]) -> None:
        # Flush what is being typed, or the records read here would reset the field.
        self.document.commit_typing()
        records = self.records()
        here = next((index for index, record in enumerate(records) if record.key == key), -1)
        index = there(here)
        if self.movable and here >= 0 and index != here and 0 <= index < len(records):
            self.document.do(move_record(records, here, index), say("Move {what}", what=self._what))
            self.focus(key)

    def _index_at(self, key: Key, height: int) -> int:
        """Return the index among the other cards at a global y coordinate."""
        middle = self.column.mapFromGlobal(QPoint(0, height)).y()
        return sum(card.geometry().center().y() < middle for other, card in self.cards.items() if other != key)

    def _scroll_to(self, height: int) -> None:
        page = scroll_page_of(self)
        if page and (content := page.widget()):
            below = content.mapFromGlobal(QPoint(0, height)).y()
            page.ensureVisible(0, below, 0, NEAR_THE_EDGE)

    def _on_change(self, change: Change) -> None:
        shown = list(self.cards)
        if self._new and change.touches(type(self._new())) and [record.key for record in self.records()] != shown:
            self._read()

    def _read(self) -> None:
        records = {record.key: record for record in self.records()}
        positions = {key: position for position, key in enumerate(records, start=1)}
        self.column.show_keys(
            records,
            lambda key: self._new_card(records[key]),
            lambda card, key: card.set_position(positions[key], len(records), self._what),
            (lambda card, key: card.show_record(records[key])) if self.reuses_cards else None,
        )
        self.empty.setVisible(not records and bool(self.empty.text()))

    def _new_card(self, record: Ordered) -> RecordCard:
        card = self.make_card(record)
        card.movable = self.movable
        card.moved.connect(self.move_by)
        card.dragged.connect(self.show_drop_position)
        card.dropped.connect(self.drop)
        card.drag_cancelled.connect(self.hide_drop_position)
        card.removed.connect(self.remove)
        if isinstance(card, WideCard):
            card.rearranged.connect(self.update_tab_order)
        return card


def fields_named(sections: Iterable[Section], keys: Iterable[str]) -> tuple[Field, ...]:
    """Return the questions with these keys."""
    wanted_keys = set(keys)
    return tuple(field for section in sections for field in section.fields if field.key in wanted_keys)


def fields_without(sections: Iterable[Section], keys: Iterable[str]) -> tuple[Field, ...]:
    """Return the questions with other keys."""
    left_out = set(keys)
    return tuple(field for section in sections for field in section.fields if field.key not in left_out)
