"""Shows reminders: in the system tray if there is one, else in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSystemTrayIcon, QWidget

from planner.domain.basics.wording import say
from ui.widgets.icons import icon

NAME = "Comeback"


def has_tray() -> bool:
    """Say whether this desktop has a system tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def raise_window(window: QWidget) -> None:
    """Raise and activate a window, restoring it if it is minimised."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


class TrayIcon(QObject):
    """The tray icon that shows reminders. It is visible only while reminders are on; a click raises the window."""

    def __init__(self, window: Callable[[], QMainWindow | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._menu: QMenu | None = None
        self.tray: QSystemTrayIcon | None = None

    def show_icon(self, visible: bool) -> None:
        """Show or hide the tray icon."""
        if self.tray is None and visible and has_tray():
            self.tray = self._create_icon()
        if self.tray is not None:
            self.tray.setVisible(visible)

    def notify(self, text: str) -> None:
        """Show a notification."""
        window = self._window()
        if self.tray is not None and self.tray.isVisible():
            self.tray.showMessage(NAME, text, self._picture())
        elif window is not None:
            window.statusBar().showMessage(text)
            QApplication.alert(window)

    def show_window(self) -> None:
        """Raise the window."""
        window = self._window()
        if window is not None:
            raise_window(window)

    def _create_icon(self) -> QSystemTrayIcon:
        tray = QSystemTrayIcon(self._picture(), self)
        tray.setToolTip(NAME)
        # Some desktops open the menu on every click and send no activation, so the menu has an entry of its own.
        self._menu = QMenu()
        self._menu.addAction(say("Show Comeback")).triggered.connect(self.show_window)
        # The tray icon does not take ownership of its menu, so a reference is kept above.
        tray.setContextMenu(self._menu)
        tray.activated.connect(self._on_click)
        tray.messageClicked.connect(self.show_window)
        return tray

    def _picture(self) -> QIcon:
        return icon("sprout", "accent")

    def _on_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # A context click opens the menu; the window must not come up with it.
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.show_window()
