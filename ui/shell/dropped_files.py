"""Files that are dropped on a window: they go to whoever opens plans, wherever on the window they land."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


class DroppedFiles(QObject):
    """Watches one window that is shown. `dropped` brings the files as a list of paths.

    It sees a file before the editors do: one of them would take its name for text.
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
