"""The running program: one window at a time, and the way from one plan to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from planner.domain.basics.wording import say
from planner.languages import ENGLISH
from planner.workbook import due_in_plan
from planner.workbook.opening import import_ahead, new_plan, open_plan, plan_in_memory, with_sample
from planner.workbook.workbook import PlanError, Workbook
from ui.model.background import Work
from ui.model.locale import use_language
from ui.shell import settings
from ui.shell.main_window import MainWindow
from ui.shell.menus import REMINDERS, add_menus
from ui.shell.open_requests import Arrivals, DroppedFiles
from ui.shell.reminder_timer import Reminders
from ui.shell.tray import Bell, to_front
from ui.shell.window_commands import WindowCommands
from ui.shell.window_factory import import_tabs, tell, window_over
from ui.widgets import theme

AFTER_PAINT_MS = 150
"""When the window has been painted, in milliseconds after it is shown: what can wait begins then."""


class Comeback(QObject):
    """Opens plans in windows and stores which was the last one."""

    def __init__(self, app: QApplication, remembers: bool = True) -> None:
        super().__init__(app)
        self._app, self._remembers = app, remembers
        self.settings = settings.read() if remembers else settings.Settings()
        self.window: MainWindow | None = None
        self.first_page: QWidget | None = None
        self.reminders = Reminders(lambda: self.settings, self._waiting, parent=self)
        self.reminders.remembered.connect(self._remember)
        self.bell = Bell(lambda: self.window, self)
        self.reminders.told.connect(self.bell.ring)
        self.reminders.switched.connect(self.bell.hang)
        self.arrivals = Arrivals(self)
        self.arrivals.plan_requested.connect(self.open)
        self.arrivals.window_requested.connect(self._come_to_front)
        self._ahead = [Work(import_ahead), Work(import_tabs)]
        use_language(ENGLISH)
        theme.apply(app, self.settings.theme)

    def begin(self, path: Path | None) -> None:
        """Open the requested plan, the last one, or the welcome dialog."""
        wanted = path or self.settings.last_plan
        if not (wanted and self.open(wanted)):
            self.show_first_page()
        for work in self._ahead:
            QTimer.singleShot(AFTER_PAINT_MS, work, work.start)

    def open(self, path: Path) -> bool:
        """Open a plan in place of the current one; say whether that worked."""
        if self.window and self.window.document.workbook.is_at(path):
            return True
        return self._show(lambda: open_plan(path))

    def show_first_page(self) -> None:
        """Open the welcome dialog."""
        from ui.shell.welcome import FirstRun

        page = FirstRun(self.window)
        self.first_page = page
        page.started.connect(self._create)
        page.chosen.connect(self.open)
        page.looked_around.connect(self.look_around)
        page.open_page()
        DroppedFiles(page).dropped.connect(self.arrivals.take)

    def look_around(self) -> bool:
        """Open the sample, which is not saved."""
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
        """Return a window over an open plan, with its menus, not yet shown."""
        self.window = window_over(workbook, self.settings.export_folder, self._remember_folder)
        self.window.dialogs[say(REMINDERS)] = partial(self._reminders_dialog, self.window)
        commands = WindowCommands(self.window)
        commands.new_requested.connect(self._create)
        commands.open_requested.connect(self.open)
        commands.sample_requested.connect(self.look_around)
        commands.theme_chosen.connect(self._choose_theme)
        add_menus(commands, lambda: self.settings.recent, self.settings.theme)
        return self.window

    def _reminders_dialog(self, window: MainWindow) -> QWidget:
        from ui.shell.reminders_dialog import RemindersDialog

        return RemindersDialog(self.reminders, parent=window)

    def _create(self, path: Path) -> bool:
        return self._show(lambda: new_plan(path))

    def _waiting(self) -> int:
        """Return the number of items due today or earlier; 0 for the sample."""
        workbook = self.window.document.workbook if self.window else None
        return len(due_in_plan.due(workbook, workbook.today())) if workbook and workbook.kept else 0

    def _remember(self, new: settings.Settings) -> None:
        self.settings = new
        if self._remembers:
            settings.write(new)

    def _remember_open(self, window: MainWindow) -> None:
        # A window that was closed before has stored its geometry then.
        if self.window is window:
            self._remember(self.settings)

    def _choose_theme(self, name: str) -> None:
        theme.apply(self._app, name)
        self._remember(replace(self.settings, theme=name))

    def _remember_folder(self, written: Path) -> None:
        self._remember(replace(self.settings, export_folder=str(written.parent)))

    def _on_closed(self, window: MainWindow) -> None:
        geometry = bytes(window.saveGeometry().toBase64().data()).decode()
        self._remember(replace(self.settings, geometry=geometry))
        if self.window is window:
            self.window = None
            self.bell.hang(False)
        window.deleteLater()
