"""A page that is made from the whole plan: it is kept fresh while somebody looks, and only then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.domain.changes import Change
from ui.model.document import Document

GATHERED_MS = 300
"""How long changes are gathered before the page is made anew."""


class FreshPage(QWidget):
    """A page that catches up with the plan when it is shown, and a moment after a change.

    `wanted` asks for a record by its key.
    """

    wanted = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._read_on: dt.date | None = None
        """The day it was read last; None where something has changed since."""
        self._gathered = QTimer(self, interval=GATHERED_MS, singleShot=True)
        self._gathered.timeout.connect(self.catch_up)
        document.changed.connect(self._on_change)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed, and with the day."""
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Make the page anew where something has changed and somebody looks."""
        if self.isVisible() and self._read_on != self.document.workbook.today():
            self.refresh()

    def refresh(self) -> None:
        """Show the plan as it is now."""
        self._read_on = self.document.workbook.today()
        self.read()

    def read(self) -> None:
        """Show what the plan says; nothing moves where it is the same."""
        raise NotImplementedError

    def keeping_focus(self, old: Iterable[QWidget], make: Callable[[], None]) -> None:
        """Put something new in the place of old widgets. The focus goes to the new one with the name of the old."""
        old, focus = tuple(old), QApplication.focusWidget()
        key = focus.objectName() if focus and any(one.isAncestorOf(focus) for one in old) else ""
        for widget in old:
            # A hidden widget with a name would still be found when the focus comes back.
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        make()
        again = self.findChild(QWidget, key) if key else None
        if again:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change(self, change: Change) -> None:
        self._read_on = None
        if self.isVisible():
            self._gathered.start()
