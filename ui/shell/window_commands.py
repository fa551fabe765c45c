"""The commands in the menus of a window; their table is in `menus`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from planner import __version__
from planner.domain.basics.wording import say
from planner.workbook.opening import SUFFIX
from planner.workbook.workbook import PlanError, PlanExists
from ui.shell.main_window import MainWindow
from ui.shell.plan_files import default_plan_path, plan_files, with_suffix

if TYPE_CHECKING:
    from ui.career_plan.plan_tab import PlanTab

MESSAGE_MS = 10_000
"""How long the status bar shows the path of a written file."""


class WindowCommands(QObject):
    """The commands of one window. What needs another window or the settings is a signal to the program."""

    new_requested = Signal(object)
    open_requested = Signal(object)
    sample_requested = Signal()
    theme_chosen = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window

    def new_plan(self) -> None:
        """Ask for the path of a new plan."""
        index = str(default_plan_path())
        name, _ = QFileDialog.getSaveFileName(self.window, say("Where to keep the plan"), index, plan_files())
        if name:
            self.new_requested.emit(with_suffix(Path(name)))

    def open_plan(self) -> None:
        """Ask for a plan to open."""
        name, _ = QFileDialog.getOpenFileName(self.window, say("Open a plan"), "", plan_files())
        if name:
            self.open_requested.emit(Path(name))

    def save_copy(self) -> None:
        """Ask for a path and copy the plan file."""
        self._write(say("Save a copy"), plan_files(), SUFFIX, self.window.document.workbook.copy_to)

    def export_pdf(self) -> None:
        """Ask for a path and write the plan as a PDF."""
        self._plan_tab().export_pdf()

    def export_calendar(self) -> None:
        """Show the calendar page, and export."""
        self._plan_tab().export_calendar()

    def export_everything(self) -> None:
        """Ask for a path and write all records as JSON."""
        from planner.export import json_file

        workbook = self.window.document.workbook
        self._write(
            say("Export everything"),
            "JSON (*.json)",
            ".json",
            lambda path: json_file.write(workbook.everything(), path, __version__),
        )

    def print_plan(self) -> None:
        """Open the print dialog, and print the plan."""
        self._plan_tab().print_plan()

    def forget_history(self) -> None:
        """Ask for confirmation, and delete the undo history and deleted entries."""
        text = say("What was undone or deleted can then no longer be brought back. Your plan stays as it is.")
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Comeback", text, parent=self.window)
        forget = box.addButton(say("Forget history"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() == forget:
            self.window.document.forget_history()

    def quit(self) -> None:
        """Close every window, and with the last one the program."""
        QApplication.closeAllWindows()

    def find(self) -> None:
        """Focus the search of the current tab; without one, that of the look-backs."""
        from ui.look_back.scenario_tab import ScenarioTab

        if not self.window.tab(self.window.tabs.currentIndex()).go_to_search():
            self.window.open_tab(ScenarioTab, lambda tab: tab.go_to_search())

    def show_dialog(self, name: str) -> None:
        """Show a dialog of the window, by its menu text."""
        self.window.show_dialog(say(name))

    def _plan_tab(self) -> PlanTab:
        from ui.career_plan.plan_tab import PlanTab

        tab = self.window.open_tab(PlanTab)
        if not isinstance(tab, PlanTab):
            raise RuntimeError("the window has no career plan tab")
        return tab

    def _write(self, title: str, kinds: str, ending: str, write: Callable[[Path], object]) -> None:
        """Ask for a name and write there; report the outcome in the window."""
        name, _ = QFileDialog.getSaveFileName(self.window, title, "", kinds)
        if not name:
            return
        document = self.window.document
        # Typing is gathered for some tenths of a second; the copy must hold it, too.
        document.commit_typing()
        path = with_suffix(Path(name), ending)
        try:
            # The dialog has asked about replacing the typed name only, not the one with a suffix added.
            if path.exists() and (path != Path(name) or document.workbook.is_at(path)):
                raise PlanExists(path)
            write(path)
        except PlanError as error:
            document.show_error(error)
        except OSError as error:
            document.show_error(PlanError(path, reason=error.strerror))
        else:
            self.window.statusBar().showMessage(say("Written to {path}", path=path), MESSAGE_MS)
