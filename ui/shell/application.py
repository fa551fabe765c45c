"""The application as the desktop knows it: its name, and the plans that the desktop asks it to open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """A QApplication of that name. On macOS a double-click on a plan arrives as `asked`, with its path."""

    asked = Signal(str)

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self.setApplicationName("comeback")
        self.setApplicationDisplayName("Comeback")
        self.setDesktopFileName("comeback")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit(event.file())
            return True
        return super().event(event)
