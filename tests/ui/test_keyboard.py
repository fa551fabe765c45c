"""A whole look-back with the keyboard alone: Tab, Space, arrows, Alt and a letter, and typing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from planner.domain.records import Cause, Entry, Goal, Lesson, Request, Step
from ui.main_window import MainWindow
from ui.tab import Tab

MOST_TABS, MOST_ANSWERS = 200, 8
Key, Alt = Qt.Key, Qt.KeyboardModifier.AltModifier


def told(widget: QWidget, what: QAccessible.Text) -> str:
    """Return what a screen reader says of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(what)


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
        self.go(lambda widget: told(widget, QAccessible.Text.Name).startswith(name))

    def choose(self, answer: str, question: str) -> None:
        """Go to the chips of a question, walk to an answer with the arrows, and press Space."""
        self.go(lambda widget: told(widget, QAccessible.Text.Description) == question)
        for _ in range(MOST_ANSWERS):
            if told(QApplication.focusWidget(), QAccessible.Text.Name) != answer:
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

    def next_page(self) -> None:
        """Say that the page is done and go on, by the underlined letter."""
        self.press_with_alt(Key.Key_N)


@pytest.fixture
def hands(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Hands(window, qtbot)


def open_scenario(hands: Hands, place: int) -> Tab:
    hands.go(lambda widget: isinstance(widget, QTabBar))
    for _ in range(place):
        hands.press(Key.Key_Right)
    return hands.window.tab(place)


def settle_and_facts(hands: Hands, new: str, title: str) -> None:
    hands.use(new)
    hands.type(title)
    hands.press_with_alt(Key.Key_B)
    hands.choose("mixed", "Right now it feels")
    hands.next_page()
    hands.next_page()


def causes_and_ask(hands: Hands, cause: str, letter: str) -> None:
    hands.use(cause)
    hands.choose("Someone told me", "How do I know?")
    hands.choose("Partly mine", "Whose is it?")
    hands.next_page()
    hands.use("Add a request for advice")
    hands.type("Dana")
    hands.choose(letter, "A letter to start from")
    hands.use("Mark as sent")
    hands.next_page()


def reframe_and_lesson(hands: Hands) -> None:
    hands.write("The hard sentence in my head", "It was all for nothing")
    hands.choose("No", "Is it for ever?")
    hands.choose("a friend", "I look at it as")
    hands.write("What went well", "They laughed at the right places")
    hands.use("Use this sentence")
    hands.next_page()
    hands.write("My lesson in one sentence", "Show the number first.")
    hands.write("I will do differently", "Bring one number")
    hands.use("Show it on page 1")
    hands.next_page()


def next_actions(hands: Hands) -> None:
    hands.use("Make this a goal")
    hands.use("Add a step")
    hands.type("Write to Dana")
    hands.press_with_alt(Key.Key_D)


@pytest.mark.parametrize(
    "place, new, title, cause, letter",
    (
        (1, "New application", "Editor", "CV, portfolio or letter", "Without an interview"),
        (2, "New idea", "Friday voices", "Wrong for the audience", "To the person who decided"),
        (3, "New campaign", "Spring range", "Target had no base", "To a peer outside the team"),
    ),
    ids=("job", "idea", "campaign"),
)
def test_a_whole_look_back_needs_no_mouse(hands, workbook, place, new, title, cause, letter) -> None:
    tab = open_scenario(hands, place)
    settle_and_facts(hands, new, title)
    causes_and_ask(hands, cause, letter)
    reframe_and_lesson(hands)
    next_actions(hands)

    [entry] = workbook.all(Entry)
    answers = workbook.answers(entry.id)
    assert (answers[tab.scenario.name], answers["mood_now"], answers["seat"]) == (title, "mixed", "friend")
    assert "They laughed at the right places" in answers["balanced"]
    [cause_told], [asked], [lesson] = workbook.all(Cause), workbook.all(Request), workbook.all(Lesson)
    assert (cause_told.known, cause_told.whose) == ("told", "partly")
    assert (asked.person, asked.state) == ("Dana", "waiting")
    assert (lesson.sentence, lesson.on_page_1) == ("Show the number first.", "yes")
    assert [goal.cause for goal in workbook.all(Goal)] == [cause_told.kind]
    assert "Write to Dana" in [step.title for step in workbook.all(Step)]
    states = workbook.page_states(entry.id)
    assert states.pop("ask") == "waiting"
    assert set(states.values()) == {"done"}
