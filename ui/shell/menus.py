"""The menus: a table of all actions with text, icon, shortcut and command."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from ui.shell.window_commands import WindowCommands as Commands
from ui.widgets import theme
from ui.widgets.controls.basics import without_mnemonic
from ui.widgets.icons import icon

Key = QKeySequence.StandardKey
HELP = mark("How Comeback works")
ABOUT = mark("About Comeback")
REMINDERS = mark("Reminders")


class Action(Value):
    """A menu item with a command."""

    text: str
    run: Callable[[Commands], object]
    icon: str = ""
    key: Key | str | None = None


class Other(Enum):
    """The other items of a menu."""

    LINE = auto()
    RECENT = auto()
    THEMES = auto()


MENUS: Mapping[str, Sequence[Action | Other]] = {
    mark("&Plan"): (
        Action(text=mark("&New plan…"), run=Commands.new_plan, icon="file-plus", key=Key.New),
        Action(text=mark("&Open a plan…"), run=Commands.open_plan, icon="folder-open", key=Key.Open),
        Other.RECENT,
        Action(
            text=mark("&Look around in a sample plan"),
            run=lambda commands: commands.sample_requested.emit(),
            icon="eye",
        ),
        Other.LINE,
        Action(text=mark("&Save a copy…"), run=Commands.save_copy, icon="copy", key=Key.SaveAs),
        Action(text=mark("Export &PDF…"), run=Commands.export_pdf, icon="download", key="Ctrl+E"),
        Action(text=mark("Export &calendar (.ics)…"), run=Commands.export_calendar, icon="calendar"),
        Action(text=mark("Export &everything (JSON)…"), run=Commands.export_everything, icon="download"),
        Action(text=mark("P&rint…"), run=Commands.print_plan, icon="printer", key=Key.Print),
        Other.LINE,
        Action(text=mark("&Forget history"), run=Commands.forget_history),
        # StandardKey.Quit has no key on Windows.
        Action(text=mark("&Quit"), run=Commands.quit, key="Ctrl+Q"),
    ),
    mark("&Edit"): (
        Action(text=mark("&Undo"), run=lambda commands: commands.window.undo(), icon="undo-2", key=Key.Undo),
        Action(text=mark("&Redo"), run=lambda commands: commands.window.redo(), icon="redo-2", key=Key.Redo),
        Other.LINE,
        Action(text=mark("&Find"), run=Commands.find, icon="search", key=Key.Find),
    ),
    mark("&View"): (
        Other.THEMES,
        Other.LINE,
        Action(text=mark("&Reminders…"), run=lambda commands: commands.show_dialog(REMINDERS), icon="bell"),
    ),
    mark("&Help"): (
        Action(text=HELP, run=lambda commands: commands.show_dialog(HELP)),
        Action(text=ABOUT, run=lambda commands: commands.show_dialog(ABOUT)),
    ),
}
THEMES = {
    "system": mark("Like the &system"),
    "light": mark("&Light"),
    "dark": mark("&Dark"),
    "contrast": mark("High &contrast"),
}


def add_menus(commands: Commands, recent: Callable[[], Sequence[str]], theme_name: str) -> None:
    """Add the menus of the table to the window of `commands`.

    `recent` returns the paths of the recent plans, the open one first.
    """
    for title, entries in MENUS.items():
        menu = commands.window.menuBar().addMenu(say(title))
        for entry in entries:
            match entry:
                case Action():
                    _add_action(menu, entry, commands)
                case Other.LINE:
                    menu.addSeparator()
                case Other.RECENT:
                    _add_recent(menu, recent, commands)
                case Other.THEMES:
                    _add_themes(menu, theme_name, commands)


def _add_action(menu: QMenu, entry: Action, commands: Commands) -> None:
    action = QAction(say(entry.text), commands.window)
    if entry.icon:
        action.setIcon(icon(entry.icon))
    if entry.key is not None:
        action.setShortcut(QKeySequence(entry.key))
    action.triggered.connect(lambda: entry.run(commands))
    menu.addAction(action)


def _add_themes(menu: QMenu, chosen: str, commands: Commands) -> None:
    group = QActionGroup(menu)
    for name in theme.CHOICES:
        action = QAction(say(THEMES[name]), group, checkable=True, checked=name == chosen)
        # A default argument binds the name of this iteration; a closure would see the last one.
        action.triggered.connect(lambda _=False, name=name: commands.theme_chosen.emit(name))
        menu.addAction(action)


def _add_recent(menu: QMenu, names: Callable[[], Sequence[str]], commands: Commands) -> None:
    """Add a menu of the recent plans without the open one, filled each time it is shown."""
    recent = QMenu(say("Recen&t plans"), menu)

    def fill() -> None:
        recent.clear()
        for number, name in enumerate(names()[1:], 1):
            path = Path(name)
            text = f"&{number} {without_mnemonic(path.stem)} · {without_mnemonic(str(path.parent))}"
            recent.addAction(text).triggered.connect(lambda _=False, path=path: commands.open_requested.emit(path))
        if recent.isEmpty():
            recent.addAction(say("No other plan yet")).setEnabled(False)

    recent.aboutToShow.connect(fill)
    fill()
    menu.addMenu(recent)
