"""The search bar of the preview."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import small_button
from ui.widgets.controls.labels import plain_label
from ui.widgets.icons import icon
from ui.widgets.layout import layouts

PAUSE_MS = 150
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchBar(QWidget):
    """A search bar: `search_requested` carries the text, `stepped` goes to the next or the previous match.

    `opened` asks for the record at the match, `closed` is emitted when the bar is closed.
    """

    search_requested = Signal(str)
    stepped = Signal(int)
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = QLineEdit(self)
        self.box.setObjectName("search_pages")
        self.box.setPlaceholderText(say("Find in the pages"))
        self.box.setAccessibleName(say("Find in the pages"))
        keys = say("Enter: next. Shift+Enter: the one before. Ctrl+Enter: open what it comes from. Esc: close.")
        self.box.setToolTip(keys)
        self.box.setAccessibleDescription(keys)
        # An icon action has no name for a screen reader until it has a text.
        self.box.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition).setText(say("Find"))
        self.count = plain_label(parent=self)
        self.before = small_button("chevron-up", say("The match before (Shift+F3)"), self)
        self.before.clicked.connect(lambda: self.stepped.emit(-1))
        self.next = small_button("chevron-down", say("The next match (F3)"), self)
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button = small_button("x", say("Close the search (Esc)"), self)
        self.close_button.clicked.connect(self.close_bar)
        row = layouts.row(self, spacing=8)
        row.addWidget(self.box, 1)
        for widget in (self.count, self.before, self.next, self.close_button):
            row.addWidget(widget)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.search)
        self.box.textChanged.connect(lambda text: self._timer.start())
        self.show_count(0, 0)
        self.hide()

    def open_bar(self) -> None:
        """Show and focus the bar."""
        if self.isHidden():
            self.show()
            self.search()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def close_bar(self) -> None:
        """Hide the bar, and remove the highlights."""
        self._timer.stop()
        self.hide()
        self.closed.emit()

    def search(self) -> None:
        """Search for the text in the box."""
        self._timer.stop()
        self.search_requested.emit(self.box.text())

    def show_count(self, current: int, matches: int) -> None:
        """Show the current match, from 0, and the number of matches."""
        if not self.box.text().strip():
            text = ""
        elif matches:
            text = say("{place} of {matches}", place=current + 1, matches=matches)
        else:
            text = say("Not on these pages")
        self.before.setEnabled(matches > 0)
        self.next.setEnabled(matches > 0)
        if text != self.count.text():
            self.count.setText(text)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.count, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle Enter, which goes to the next match, and Esc, which closes."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in ENTERS and held & Qt.KeyboardModifier.ControlModifier:
            self.opened.emit()
        elif key in ENTERS and self._timer.isActive():
            self.search()
        elif key in ENTERS:
            self.stepped.emit(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
