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
from ui.shell.program import AFTER_PAINT_MS, Comeback


class Application(QApplication):
    """The application. On macOS a double-click on a plan arrives as a QFileOpenEvent; `asked` carries its path."""

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


def create_window(path: Path | None) -> MainWindow:
    """Return a window over a plan file that is not shown yet; None is an empty plan in memory.

    It follows the system's theme and stores no settings. PlanError if the file cannot be opened.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("a window needs a QApplication first")
    comeback = Comeback(app, remembers=False)
    return comeback.window_for(open_plan(path) if path else plan_in_memory())


def run(path: Path | None) -> int:
    """Run the program until its window is closed; return the exit code."""
    app = Application(sys.argv[:1])
    app.setWindowIcon(QIcon(str(resource("logo", "comeback.svg"))))
    crash_dialog.watch()
    comeback = Comeback(app)
    app.asked.connect(comeback.arrivals.ask)
    comeback.begin(path)
    QTimer.singleShot(AFTER_PAINT_MS, comeback, partial(_listen, app, comeback))
    return app.exec()


def _listen(app: Application, comeback: Comeback) -> None:
    """Hear later starts from now on."""
    # QtNetwork costs a start 8 % before the window is painted.
    from ui.shell.instance_server import InstanceServer

    server = InstanceServer(app)
    server.requested.connect(comeback.arrivals.ask)
    app.aboutToQuit.connect(server.close)
    server.listen()
