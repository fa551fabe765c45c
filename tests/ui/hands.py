"""Somebody who uses the window without a mouse, for the tests that need nothing but keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.tab import Tab
from ui.shell.main_window import MainWindow

MOST_TABS, MOST_ANSWERS = 200, 8
Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


def accessible_text(widget: QWidget, what: QAccessible.Text) -> str:
    """Return what a screen reader says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(what)


def tabs(start: QWidget) -> list[QWidget]:
    """Return what the Tab key comes to after a widget, in its order."""
    found: list[QWidget] = []
    widget = start.nextInFocusChain()
    while widget and widget is not start:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


class Hands:
    """Somebody who has no mouse."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        QApplication.processEvents()

    def press_with_alt(self, key: Qt.Key) -> None:
        """Press Alt and a letter, and wait until the button that has it is up again."""
        self.press(key, Alt)
        self._qtbot.waitUntil(lambda: not any(one.isDown() for one in self.window.findChildren(QAbstractButton)))

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), text)

    def go(self, there: Callable[[QWidget], bool]) -> None:
        """Press Tab until the focus is where it is wanted."""
        for _ in range(MOST_TABS):
            focus = QApplication.focusWidget()
            if focus and there(focus):
                return
            self.press(Key.Key_Tab)
        raise AssertionError("the Tab key never came there")

    def go_to(self, name: str) -> None:
        """Press Tab until the focus is on what a screen reader calls by this name."""
        self.go(lambda widget: accessible_text(widget, QAccessible.Text.Name).startswith(name))

    def choose(self, answer: str, question: str) -> None:
        """Go to the chips of a question, walk to an answer with the arrows, and press Space."""
        self.go(lambda widget: accessible_text(widget, QAccessible.Text.Description) == question)
        for _ in range(MOST_ANSWERS):
            if accessible_text(QApplication.focusWidget(), QAccessible.Text.Name) != answer:
                self.press(Key.Key_Right)
        self.press(Key.Key_Space)

    def write(self, name: str, text: str) -> None:
        """Go to a line or a note by its name and type."""
        self.go_to(name)
        self.type(text)

    def use(self, name: str) -> None:
        """Go to a button or a box by its name and press Space."""
        self.go_to(name)
        self.press(Key.Key_Space)

    def open_tab(self, place: int) -> Tab:
        """Go to the tabs and walk to one of them."""
        self.go(lambda widget: isinstance(widget, QTabBar))
        self.press(Key.Key_Home)
        for _ in range(place):
            self.press(Key.Key_Right)
        return self.window.tab(place)

    def next_page(self) -> None:
        """Say that the page is done and go on, by the underlined letter."""
        self.press_with_alt(Key.Key_N)
