"""A part of a page that follows the plan, but only while somebody looks."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from planner.domain.changes import Change
from ui.document import Document

GATHERED_MS = 300
"""How long changes are gathered before the plan is read again."""


class Following(QWidget):
    """Reads the plan when it is seen, and again when the plan or the day has changed."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._read_on: dt.date | None = None
        """The day on which the plan was read last; None where something has changed since."""
        self._gathered = QTimer(self, interval=GATHERED_MS, singleShot=True)
        self._gathered.timeout.connect(self.catch_up)
        document.changed.connect(self._on_change)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed."""
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Read again where something has changed and somebody looks."""
        if self.isVisible() and self._read_on != self._document.workbook.today():
            self.refresh()

    def refresh(self) -> None:
        """Show the plan as it is now; nothing moves where it is the same."""
        self._read_on = self._document.workbook.today()
        self.read()

    def read(self) -> None:
        """Read the plan, and show what is new."""
        raise NotImplementedError

    def _on_change(self, change: Change) -> None:
        self._read_on = None
        if self.isVisible():
            self._gathered.start()
