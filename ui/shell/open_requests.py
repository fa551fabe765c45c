"""Plan files opened from outside: dropped on the window, opened by the desktop, or passed on by a second process."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.shell.plan_files import is_plan_name, path_from_argument

LATER_MS = 500
"""The delay before the next attempt while a modal dialog is open."""


class OpenRequests(QObject):
    """Emits what was requested: `plan_requested` carries the path of a plan, `window_requested` asks to raise the
    window.
    """

    plan_requested = Signal(object)
    window_requested = Signal()

    def handle(self, path: str) -> None:
        """Open the plan that an argument names; for "" just raise the window."""
        if path and QApplication.activeModalWidget():
            # A modal dialog must be answered first.
            QTimer.singleShot(LATER_MS, self, partial(self.handle, path))
        elif path:
            self.plan_requested.emit(path_from_argument(path))
        self.window_requested.emit()

    def open_dropped(self, files: Sequence[Path]) -> None:
        """Open the plan among dropped files; if there is none, report the first file as no plan."""
        self.plan_requested.emit(next(filter(is_plan_name, files), files[0]))


class FileDropFilter(QObject):
    """An event filter for one window. `dropped` carries the paths.

    It is installed on the application, to get drops before the editors do: a text field would insert the path as text.
    """

    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        handle = window.windowHandle()
        if handle is None:
            raise RuntimeError("only a window that was shown can take files")
        handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent):
            return False
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not files or QApplication.activeModalWidget() not in (None, self.parent()):
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files)
        return True
