"""One record of a short list: its form, and what moves it or takes it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.domain.basics.wording import say
from planner.domain.records.kinds import Listed
from ui.forms.card_form import CardForm
from ui.forms.form import Form
from ui.widgets.controls.basics import small_button
from ui.widgets.lists.drag_handle import Grip

if TYPE_CHECKING:
    from ui.forms.record_list import RecordList


class RecordCard(QFrame):
    """One record with its form, a grip to pull it by, and the buttons that move it or take it out.

    `column` holds the form, and what a card shows besides.
    """

    def __init__(self, records: RecordList, record: Listed) -> None:
        super().__init__(records)
        self.setProperty("kind", "card")
        self.record_key = record.key
        self.movable = records.movable
        self._alone = True
        self.form = self.make_form(records)
        self.form.bind(records.bind(records.document.workbook, record))
        self.grip = self._grip(records)
        self.column = QVBoxLayout()
        self.column.setSpacing(self.form.BETWEEN)
        self.column.addWidget(self.form)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 14, 10, 14)
        layout.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self.column, 1)
        layout.addLayout(self._buttons(records))

    def take(self, records: RecordList, record: Listed) -> None:
        """Show another record of the same kind, as a new card would."""
        # The card remembers where the cursor was, and would put it there again when its page is shown.
        inside: QWidget | None = self.focusWidget()
        if inside is not None:
            inside.clearFocus()
        self.grip.give_up()
        self.record_key = record.key
        self.form.bind(records.bind(records.document.workbook, record))

    def make_form(self, records: RecordList) -> Form:
        """Return the form of the card, which is as low as it can be."""
        return CardForm(records.document, records.sections, self, columns=records.columns)

    def number(self, place: int, count: int, what: str) -> None:
        """Tell a screen reader which of how many this card is."""
        name = say("{what}, {number} of {count}", what=what, number=place, count=count)
        self.setAccessibleName(name)
        self._alone = count == 1
        self.show_moves(True)
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)
        for button in (self.up, self.down, self.out):
            button.setAccessibleName(f"{button.toolTip()}: {name}")

    def show_moves(self, buttons: bool) -> None:
        """Show what moves the card, where there is anywhere to go; the `buttons` may be left to the keys."""
        there = self.movable and not self._alone
        self.grip.setVisible(there)
        for button in (self.up, self.down):
            button.setVisible(there and buttons)

    def _grip(self, records: RecordList) -> Grip:
        grip = Grip(self)
        grip.pulled.connect(lambda height: records.show_landing(self.record_key, height))
        grip.dropped.connect(lambda height: records.land(self.record_key, height))
        grip.let_go.connect(records.hide_landing)
        return grip

    def _buttons(self, records: RecordList) -> QVBoxLayout:
        buttons = QVBoxLayout()
        self.up = self._button("chevron-up", say("Move up"), lambda: records.shift(self.record_key, -1))
        self.down = self._button("chevron-down", say("Move down"), lambda: records.shift(self.record_key, 1))
        self.out = self._button("x", say("Remove"), lambda: records.remove(self.record_key))
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
