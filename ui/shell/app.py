"""Creates the QApplication and the first window, for a user and for tests."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from planner.resources import resource
from planner.workbook.opening import open_plan, plan_in_memory
from ui.shell import crash_dialog
from ui.shell.main_window import MainWindow
from ui.shell.program import AFTER_PAINT_MS, Session


class Application(QApplication):
    """The application. On macOS a double-click on a plan arrives as a QFileOpenEvent; `open_requested` carries its
    path."""

    open_requested = Signal(str)

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self.setApplicationName("comeback")
        self.setApplicationDisplayName("Comeback")
        # Wayland finds the icon and the name of a window through its desktop file only.
        self.setDesktopFileName("comeback")

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.open_requested.emit(event.file())
            return True
        return super().event(event)


def create_window(path: Path | None) -> MainWindow:
    """Return a window over a plan file that is not shown yet; None is an empty plan in memory.

    It follows the system's theme and stores no settings. PlanError if the file cannot be opened.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a window needs a QApplication first")
    comeback = Session(app, saves_settings=False)
    return comeback.window_for(open_plan(path) if path else plan_in_memory())


def run(path: Path | None) -> int:
    """Run the program until its window is closed; return the exit code."""
    app = Application(sys.argv[:1])
    app.setWindowIcon(QIcon(str(resource("logo", "comeback.svg"))))
    crash_dialog.install_hook()
    comeback = Session(app)
    app.open_requested.connect(comeback.open_requests.handle)
    comeback.start(path)
    QTimer.singleShot(AFTER_PAINT_MS, comeback, partial(_listen, app, comeback))
    return app.exec()


def _listen(app: Application, comeback: Session) -> None:
    """Start listening for later processes."""
    # QtNetwork would add 8 % to the time until the window is painted, so it is imported afterwards.
    from ui.shell.instance_server import InstanceServer

    server = InstanceServer(app)
    server.requested.connect(comeback.open_requests.handle)
    app.aboutToQuit.connect(server.close)
    server.listen()
