"""What happens when the fault is ours: the person is told, nothing typed is lost, and the details can be copied."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSysInfo, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from planner import __version__
from planner.domain.basics.wording import say
from planner.workbook.workbook import PlanError
from ui.shell.window_factory import tell


def watch() -> None:
    """Tell the person of every error that nobody expected, instead of leaving it in a terminal."""
    sys.excepthook = _tell


def details(error: BaseException) -> str:
    """Return what helps to mend an error: versions and places in the code, and nothing that a person wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}" for frame in frames]
    versions = f"Comeback {__version__}, Python {sys.version.split()[0]}, {QSysInfo.prettyProductName()}"
    return "\n".join((versions, type(error).__name__, *places))


def _tell(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if isinstance(error, PlanError):
        # The plan could not be read just now: that is for the person to mend, and the sentence says how.
        tell(None, error)
        return
    text = details(error)
    print(text, file=sys.stderr)
    if issubclass(kind, KeyboardInterrupt) or QGuiApplication.instance() is None:
        return
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Comeback", _words())
    box.setTextFormat(Qt.TextFormat.PlainText)
    copy = box.addButton(say("Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() == copy:
        QGuiApplication.clipboard().setText(text)


def _words() -> str:
    return say(
        "Something in Comeback went wrong. Your plan is as it was last saved. You can go on."
        " The details hold nothing you wrote; they help to mend it."
    )
