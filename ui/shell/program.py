"""The running program: one window at a time, and opening another plan."""

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
from ui.model.background import BackgroundTask
from ui.model.locale import use_language
from ui.shell import settings
from ui.shell.main_window import MainWindow
from ui.shell.menus import REMINDERS, add_menus
from ui.shell.open_requests import FileDropFilter, OpenRequests
from ui.shell.reminder_timer import Reminders
from ui.shell.tray import TrayIcon, raise_window
from ui.shell.window_commands import WindowCommands
from ui.shell.window_factory import import_tabs, make_window, show_error
from ui.widgets import theme

AFTER_PAINT_MS = 150
"""The delay after showing the window, in milliseconds, until it has been painted and deferred work begins."""


class Session(QObject):
    """Opens plans in windows and stores which was the last one."""

    def __init__(self, app: QApplication, saves_settings: bool = True) -> None:
        super().__init__(app)
        self._app, self._saves_settings = app, saves_settings
        self.settings = settings.read() if saves_settings else settings.Settings()
        self.window: MainWindow | None = None
        self.welcome: QWidget | None = None
        self.reminders = Reminders(lambda: self.settings, self._count_due, parent=self)
        self.reminders.settings_changed.connect(self._save_settings)
        self.tray = TrayIcon(lambda: self.window, self)
        self.reminders.reminded.connect(self.tray.notify)
        self.reminders.switched.connect(self.tray.show_icon)
        self.open_requests = OpenRequests(self)
        self.open_requests.plan_requested.connect(self.open)
        self.open_requests.window_requested.connect(self._come_to_front)
        self._preload = [BackgroundTask(import_ahead), BackgroundTask(import_tabs)]
        use_language(ENGLISH)
        theme.apply(app, self.settings.theme)

    def start(self, path: Path | None) -> None:
        """Open the requested plan, the last one, or the welcome dialog."""
        requested = path or self.settings.last_plan
        if not (requested and self.open(requested)):
            self.show_welcome()
        for task in self._preload:
            QTimer.singleShot(AFTER_PAINT_MS, task, task.start)

    def open(self, path: Path) -> bool:
        """Open a plan in place of the current one; say whether that worked."""
        if self.window and self.window.document.workbook.is_at(path):
            return True
        return self._show(lambda: open_plan(path))

    def show_welcome(self) -> None:
        """Open the welcome dialog."""
        from ui.shell.welcome import WelcomeDialog

        page = WelcomeDialog(self.window)
        self.welcome = page
        page.started.connect(self._create)
        page.chosen.connect(self.open)
        page.sample_requested.connect(self.open_sample)
        page.open_dialog()
        FileDropFilter(page).dropped.connect(self.open_requests.open_dropped)

    def open_sample(self) -> bool:
        """Open the sample, which is not saved."""
        return self._show(lambda: with_sample(plan_in_memory()))

    def _show(self, make: Callable[[], Workbook]) -> bool:
        try:
            workbook = make()
        except PlanError as error:
            show_error(self.window, error)
            return False
        before = self.window
        window = self.window_for(workbook)
        if workbook.path:
            self.settings = self.settings.with_plan(workbook.path)
            QTimer.singleShot(AFTER_PAINT_MS, window, lambda: self._remember_plan(window))
        if self.settings.geometry:
            window.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode("ascii", "ignore")))
        window.closed.connect(partial(self._on_closed, window))
        window.show()
        # Only a shown window has the QWindow on which the event filter is installed.
        FileDropFilter(window).dropped.connect(self.open_requests.open_dropped)
        self.tray.show_icon(bool(self.reminders.at))
        if workbook.replaced_stale_lock:
            window.statusBar().showMessage(say("Comeback had not closed this plan. It is whole."), 10_000)
        # Closed after the new window is shown: Qt quits when the last visible window closes.
        for old in (before, self.welcome):
            if old:
                old.close()
        return True

    def _come_to_front(self) -> None:
        for window in (self.welcome, self.window):
            if window and window.isVisible():
                raise_window(window)

    def window_for(self, workbook: Workbook) -> MainWindow:
        """Return a window over an open plan, with its menus, not yet shown."""
        self.window = make_window(workbook, self.settings.export_folder, self._remember_folder)
        self.window.dialogs[say(REMINDERS)] = partial(self._reminders_dialog, self.window)
        commands = WindowCommands(self.window)
        commands.new_requested.connect(self._create)
        commands.open_requested.connect(self.open)
        commands.sample_requested.connect(self.open_sample)
        commands.theme_chosen.connect(self._choose_theme)
        add_menus(commands, lambda: self.settings.recent, self.settings.theme)
        return self.window

    def _reminders_dialog(self, window: MainWindow) -> QWidget:
        from ui.shell.reminders_dialog import RemindersDialog

        return RemindersDialog(self.reminders, parent=window)

    def _create(self, path: Path) -> bool:
        return self._show(lambda: new_plan(path))

    def _count_due(self) -> int:
        """Return the number of items due today or earlier; 0 for the sample."""
        workbook = self.window.document.workbook if self.window else None
        return len(due_in_plan.due(workbook, workbook.today())) if workbook and workbook.is_persistent else 0

    def _save_settings(self, new: settings.Settings) -> None:
        self.settings = new
        if self._saves_settings:
            settings.write(new)

    def _remember_plan(self, window: MainWindow) -> None:
        # A window that was closed before has stored its geometry then.
        if self.window is window:
            self._save_settings(self.settings)

    def _choose_theme(self, name: str) -> None:
        theme.apply(self._app, name)
        self._save_settings(replace(self.settings, theme=name))

    def _remember_folder(self, written: Path) -> None:
        self._save_settings(replace(self.settings, export_folder=str(written.parent)))

    def _on_closed(self, window: MainWindow) -> None:
        geometry = bytes(window.saveGeometry().toBase64().data()).decode()
        self._save_settings(replace(self.settings, geometry=geometry))
        if self.window is window:
            self.window = None
            self.tray.show_icon(False)
        # The window is still inside its closeEvent here.
        window.deleteLater()
