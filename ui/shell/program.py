"""The running program: one window at a time, its menus, and the way from one plan to the next."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from planner import __version__
from planner.domain.basics.wording import say
from planner.languages import ENGLISH
from planner.workbook import due_in_plan
from planner.workbook.opening import SUFFIX, import_ahead, new_plan, open_plan, plan_in_memory, with_sample
from planner.workbook.workbook import PlanError, PlanExists, Workbook
from ui.model.background import Work
from ui.model.locale import use_language
from ui.shell import settings
from ui.shell.main_window import MainWindow
from ui.shell.menus import LINE, add_entries, add_menu, add_recent, add_themes
from ui.shell.open_requests import Arrivals, DroppedFiles
from ui.shell.plan_files import default_place, plan_files, with_suffix
from ui.shell.reminder_timer import Reminders
from ui.shell.tray import Bell, to_front
from ui.shell.window_factory import helps, import_tabs, tell, window_over
from ui.widgets import theme

if TYPE_CHECKING:
    from ui.career_plan.plan_tab import PlanTab
    from ui.shell.welcome import FirstRun

Key = QKeySequence.StandardKey
AFTER_PAINT_MS = 150
"""When the window has been painted, in milliseconds after it is shown: what can wait begins then."""


class Comeback(QObject):
    """Opens plans in windows and remembers which was the last one."""

    def __init__(self, app: QApplication, remembers: bool = True) -> None:
        super().__init__(app)
        self._app, self._remembers = app, remembers
        self.settings = settings.read() if remembers else settings.Settings()
        self.window: MainWindow | None = None
        self.first_page: FirstRun | None = None
        self.reminders = Reminders(lambda: self.settings, self._waiting, parent=self)
        self.reminders.remembered.connect(self._remember)
        self.bell = Bell(lambda: self.window, self)
        self.reminders.told.connect(self.bell.ring)
        self.reminders.switched.connect(self.bell.hang)
        self.arrivals = Arrivals(self.open, self._come_to_front, self)
        self._ahead = [Work(import_ahead), Work(import_tabs)]
        use_language(ENGLISH)
        theme.apply(app, self.settings.theme)

    def begin(self, path: Path | None) -> None:
        """Open the plan that was asked for, or the last one, or the first page."""
        wanted = path or self.settings.last_plan
        if not (wanted and self.open(wanted)):
            self.show_first_page()
        for work in self._ahead:
            QTimer.singleShot(AFTER_PAINT_MS, work, work.start)

    def open(self, path: Path) -> bool:
        """Open a plan in place of the one that is shown; say whether that went well."""
        if self.window and self.window.document.workbook.is_at(path):
            return True
        return self._show(lambda: open_plan(path))

    def show_first_page(self) -> None:
        """Ask what to begin with."""
        from ui.shell.welcome import FirstRun

        self.first_page = page = FirstRun(self.window)
        page.started.connect(lambda place: self._show(lambda: new_plan(place)))
        page.chosen.connect(self.open)
        page.looked_around.connect(self.look_around)
        page.open_page()
        DroppedFiles(page).dropped.connect(self.arrivals.take)

    def look_around(self) -> bool:
        """Show the sample, which is not kept."""
        return self._show(lambda: with_sample(plan_in_memory()))

    def _show(self, make: Callable[[], Workbook]) -> bool:
        try:
            workbook = make()
        except PlanError as error:
            tell(self.window, error)
            return False
        before = self.window
        window = self.window_for(workbook)
        if workbook.path:
            self.settings = self.settings.with_plan(workbook.path)
            QTimer.singleShot(AFTER_PAINT_MS, window, lambda: self._remember_open(window))
        if self.settings.geometry:
            window.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode("ascii", "ignore")))
        window.closed.connect(partial(self._on_closed, window))
        window.show()
        DroppedFiles(window).dropped.connect(self.arrivals.take)
        self.bell.hang(bool(self.reminders.at))
        if workbook.taken_over:
            window.statusBar().showMessage(say("Comeback had not closed this plan. It is whole."), 10_000)
        for old in (before, self.first_page):
            if old:
                old.close()
        return True

    def _come_to_front(self) -> None:
        for window in (self.first_page, self.window):
            if window and window.isVisible():
                to_front(window)

    def window_for(self, workbook: Workbook) -> MainWindow:
        """Return a window over an open plan, with its menus, that is not shown yet."""
        self.window = window_over(workbook, self.settings.export_folder, self._remember_folder)
        self._add_menus(self.window)
        return self.window

    def _add_menus(self, window: MainWindow) -> None:
        plan = add_menu(
            window,
            say("&Plan"),
            [
                (say("&New plan…"), "file-plus", Key.New, self._new),
                (say("&Open a plan…"), "folder-open", Key.Open, self._choose),
                (say("&Look around in a sample plan"), "eye", None, self.look_around),
                LINE,
                (say("&Save a copy…"), "copy", Key.SaveAs, self._save_copy),
                (say("Export &PDF…"), "download", "Ctrl+E", lambda: self._plan_tab().export_pdf()),
                (say("Export &calendar (.ics)…"), "calendar", None, lambda: self._plan_tab().export_calendar()),
                (say("Export &everything (JSON)…"), "download", None, self._export_json),
                (say("P&rint…"), "printer", Key.Print, lambda: self._plan_tab().print_plan()),
                LINE,
                (say("&Forget history"), "", None, self._forget),
                (say("&Quit"), "", "Ctrl+Q", self._app.closeAllWindows),
            ],
        )
        add_menu(
            window,
            say("&Edit"),
            [
                (say("&Undo"), "undo-2", Key.Undo, window.undo),
                (say("&Redo"), "redo-2", Key.Redo, window.redo),
                LINE,
                (say("&Find"), "search", Key.Find, self._find),
            ],
        )
        recent = add_recent(plan, lambda: self.settings.recent, self.open)
        plan.insertMenu(plan.actions()[2], recent)
        self._add_view(window)
        add_menu(window, say("&Help"), [(name, "", None, partial(window.show_dialog, name)) for name in helps(window)])

    def _add_view(self, window: MainWindow) -> None:
        reminders = say("Reminders")
        window.dialogs[reminders] = lambda: self._reminders_dialog(window)
        menu = add_menu(window, say("&View"), [])
        add_themes(
            menu,
            self._app,
            self.settings.theme,
            lambda name: self._remember(dataclasses.replace(self.settings, theme=name)),
        )
        add_entries(window, menu, [LINE, (say("&Reminders…"), "bell", None, lambda: window.show_dialog(reminders))])

    def _reminders_dialog(self, window: MainWindow) -> QWidget:
        from ui.shell.reminders_dialog import RemindersDialog

        return RemindersDialog(self.reminders, parent=window)

    def _new(self) -> None:
        place = str(default_place())
        name, _ = QFileDialog.getSaveFileName(self.window, say("Where to keep the plan"), place, plan_files())
        if name:
            self._show(lambda: new_plan(with_suffix(Path(name))))

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.window, say("Open a plan"), "", plan_files())
        if name:
            self.open(Path(name))

    def _save_copy(self) -> None:
        self._write(say("Save a copy"), plan_files(), SUFFIX, lambda path: self._workbook().copy_to(path))

    def _export_json(self) -> None:
        from planner.export import json_file

        self._write(
            say("Export everything"),
            "JSON (*.json)",
            ".json",
            lambda path: json_file.write(self._workbook().everything(), path, __version__),
        )

    def _write(self, title: str, kinds: str, ending: str, write: Callable[[Path], None]) -> None:
        """Ask for a name and write there; say in the window where it is, or what kept it from being written."""
        name, _ = QFileDialog.getSaveFileName(self.window, title, "", kinds)
        if not name or not self.window:
            return
        self.window.document.end_run()
        path = with_suffix(Path(name), ending)
        try:
            # The dialog has asked about the name that was typed, and about no other.
            if path.exists() and (path != Path(name) or self._workbook().is_at(path)):
                raise PlanExists(path)
            write(path)
        except PlanError as error:
            tell(self.window, error)
        except OSError as error:
            tell(self.window, PlanError(path, reason=error.strerror))
        else:
            self.window.statusBar().showMessage(say("Written to {path}", path=path), 10_000)

    def _forget(self) -> None:
        if not self.window:
            return
        text = say("What was undone or deleted can then no longer be brought back. Your plan stays as it is.")
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Comeback", text, parent=self.window)
        forget = box.addButton(say("Forget history"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() == forget:
            self.window.document.forget_history()

    def _find(self) -> None:
        from ui.look_back.scenario_tab import ScenarioTab

        if self.window and not self.window.tab(self.window.tabs.currentIndex()).go_to_search():
            self.window.open_tab(ScenarioTab, lambda tab: tab.go_to_search())

    def _plan_tab(self) -> PlanTab:
        from ui.career_plan.plan_tab import PlanTab

        tab = self.window.open_tab(PlanTab) if self.window else None
        if not isinstance(tab, PlanTab):
            raise RuntimeError("the window has no career plan tab")
        return tab

    def _waiting(self) -> int:
        """Return how many things are due today or wait; those of a sample are nobody's."""
        workbook = self.window.document.workbook if self.window else None
        return len(due_in_plan.due(workbook, workbook.today())) if workbook and workbook.kept else 0

    def _workbook(self) -> Workbook:
        if self.window is None:
            raise RuntimeError("no plan is open")
        return self.window.document.workbook

    def _remember(self, new: settings.Settings) -> None:
        self.settings = new
        if self._remembers:
            settings.write(new)

    def _remember_open(self, window: MainWindow) -> None:
        # One that is closed by now has been remembered then.
        if self.window is window:
            self._remember(self.settings)

    def _remember_folder(self, written: Path) -> None:
        self._remember(dataclasses.replace(self.settings, export_folder=str(written.parent)))

    def _on_closed(self, window: MainWindow) -> None:
        geometry = bytes(window.saveGeometry().toBase64().data()).decode()
        self._remember(dataclasses.replace(self.settings, geometry=geometry))
        if self.window is window:
            self.window = None
            self.bell.hang(False)
        window.deleteLater()
