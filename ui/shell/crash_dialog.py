"""The handler of unexpected exceptions: it saves what was typed, and shows the error with details to copy."""

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
from ui.shell.window_factory import show_error


def install_hook() -> None:
    """Show a dialog for every unexpected exception, instead of only printing it."""
    sys.excepthook = _handle_exception


def details(error: BaseException) -> str:
    """Return the details for a report: versions and places in the code, without anything the user wrote."""
    frames = traceback.extract_tb(error.__traceback__)
    frames_shown = [f"  {'/'.join(Path(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}" for frame in frames]
    versions = f"Comeback {__version__}, Python {sys.version.split()[0]}, {QSysInfo.prettyProductName()}"
    # The type without the message, which may quote what the user typed.
    return "\n".join((versions, type(error).__name__, *frames_shown))


def _handle_exception(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if isinstance(error, PlanError):
        # An error of the plan file is no defect: its sentence names the remedy.
        show_error(None, error)
        return
    text = details(error)
    print(text, file=sys.stderr)
    if issubclass(kind, KeyboardInterrupt) or QGuiApplication.instance() is None:
        return
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Comeback", _message())
    box.setTextFormat(Qt.TextFormat.PlainText)
    copy = box.addButton(say("Copy details"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    if box.clickedButton() == copy:
        QGuiApplication.clipboard().setText(text)


def _message() -> str:
    return say(
        "Something in Comeback went wrong. Your plan is as it was last saved. You can go on."
        " The details hold nothing you wrote; they help to mend it."
    )
