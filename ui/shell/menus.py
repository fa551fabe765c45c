"""The menus: every action of the window with its words, its key and what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from planner.domain.basics.wording import say
from ui.widgets import theme
from ui.widgets.controls.basics import unmarked
from ui.widgets.icons import icon

Entry = tuple[str, str, QKeySequence.StandardKey | str | None, Callable[[], object]]
"""An action: its words, its icon, its key and what it does. Without words it is a line between actions."""
LINE: Entry = ("", "", None, lambda: None)


def add_menu(window: QMainWindow, title: str, entries: Sequence[Entry]) -> QMenu:
    """Put a menu into the window's menu bar."""
    menu = window.menuBar().addMenu(title)
    add_entries(window, menu, entries)
    return menu


def add_entries(window: QMainWindow, menu: QMenu, entries: Sequence[Entry]) -> None:
    """Put actions at the end of a menu."""
    for text, name, keys, does in entries:
        if not text:
            menu.addSeparator()
            continue
        action = QAction(icon(name), text, window) if name else QAction(text, window)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False, does=does: does())
        menu.addAction(action)


def add_themes(menu: QMenu, app: QApplication, chosen: str, remember: Callable[[str], None]) -> None:
    """Put the themes into a menu, with the chosen one marked."""
    words = {
        "system": say("Like the &system"),
        "light": say("&Light"),
        "dark": say("&Dark"),
        "contrast": say("High &contrast"),
    }
    group = QActionGroup(menu)
    for name in theme.CHOICES:
        action = QAction(words[name], group, checkable=True, checked=name == chosen)
        action.triggered.connect(partial(theme.apply, app, name))
        action.triggered.connect(partial(remember, name))
        menu.addAction(action)


def add_recent(menu: QMenu, names: Callable[[], Sequence[str]], opens: Callable[[Path], object]) -> QMenu:
    """Return a menu of the plans that were open last but for the one that is open, filled each time it is shown."""
    recent = QMenu(say("Recen&t plans"), menu)

    def fill() -> None:
        recent.clear()
        for number, name in enumerate(names()[1:], 1):
            path = Path(name)
            words = f"&{number} {unmarked(path.stem)} · {unmarked(str(path.parent))}"
            recent.addAction(words).triggered.connect(lambda _=False, path=path: opens(path))
        if recent.isEmpty():
            recent.addAction(say("No other plan yet")).setEnabled(False)

    recent.aboutToShow.connect(fill)
    fill()
    return recent
