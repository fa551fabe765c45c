"""A page computed from the whole plan, updated only while it is visible."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from planner.domain.changes import Change
from ui.model.document import Document

# Every pause in typing is a change; the page reads the whole plan, so it waits until typing has stopped.
GATHERED_MS = 300
"""The time for which changes are coalesced before the page is rebuilt."""


class LivePage(QWidget):
    """A page that updates when it is shown, and shortly after a change.

    `open_requested` carries the key of a record to open.
    """

    open_requested = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._read_on: dt.date | None = None
        """The day of the last update; None if something has changed since."""
        self._refresh_timer = QTimer(self, interval=GATHERED_MS, singleShot=True)
        self._refresh_timer.timeout.connect(self.refresh_if_stale)
        document.changed.connect(self._on_change)

    def showEvent(self, event: QShowEvent) -> None:
        """Update for changes and a new day since it was last shown."""
        super().showEvent(event)
        self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Rebuild the page if the plan has changed and the page is visible."""
        if self.isVisible() and self._read_on != self.document.workbook.today():
            self.refresh()

    def refresh(self) -> None:
        """Show the current plan."""
        self._read_on = self.document.workbook.today()
        self.read()

    def read(self) -> None:
        """Show the content; no widget changes if it is the same."""
        raise NotImplementedError

    def keeping_focus(self, old: Iterable[QWidget], make: Callable[[], None]) -> None:
        """Replace old widgets in the block. The focus goes to the new widget with the object name of the old one."""
        old, focus = tuple(old), QApplication.focusWidget()
        key = focus.objectName() if focus and any(one.isAncestorOf(focus) for one in old) else ""
        for widget in old:
            # A hidden old widget with the same name would be found first when the focus is restored.
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
            self._refresh_timer.start()
