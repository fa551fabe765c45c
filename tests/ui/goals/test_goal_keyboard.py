"""A goal from the cause it came from to its end, with the keyboard alone; undo takes every step of it back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt

from planner.domain.records.kinds import CheckIn, Goal, Record, Step
from planner.workbook.workbook import Workbook
from tests.ui.hands import Hands
from ui.shell.program import Session

Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(workbook, qapp, qtbot):
    """The window of the program, with its menus and their keys."""
    window = Session(qapp, saves_settings=False).window_for(workbook)
    window.closed.disconnect()
    qtbot.addWidget(window)
    window.show()
    return window


def goal_from_a_cause(hands: Hands) -> None:
    hands.open_tab(1)
    hands.use("New application")
    hands.type("Editor")
    hands.next_page()
    hands.use("CV, portfolio or letter")
    hands.choose("My guess", "How do I know?")
    hands.choose("Mine", "Whose is it?")
    for _ in range(4):
        hands.next_page()
    hands.use("Make this a goal")
    hands.use("Open the goal")


def shape_it(hands: Hands) -> None:
    hands.use("Make it a goal to learn")
    hands.write("Why it matters to me", "It opens doors")
    hands.write("If", "it is Sunday at ten")
    hands.write("then I will", "read one page aloud")
    hands.write("How I will know it worked", "Answers")
    hands.write("Number I start from", "0")
    hands.write("Number to reach", "4")
    hands.choose("4", "How sure am I that I can do it")
    hands.use("Put a 15-minute step first")


def check_in(hands: Hands, progress: int, did: str, result: str) -> None:
    hands.use("Add a check-in")
    hands.go(lambda widget: widget.objectName() == "progress")
    for _ in range(progress):
        hands.press(Key.Key_Down)
    hands.choose("Yes", "Did the if happen?")
    hands.choose("Yes", "Did I do the then?")
    hands.write("What I did", did)
    hands.write("Result so far", result)


def everything(workbook: Workbook) -> list[Record]:
    return sorted(workbook.everything(), key=lambda record: record.key)


def taken_back(hands: Hands, workbook: Workbook) -> list[list[Record]]:
    """Press Ctrl+Z until nothing is left; return what the plan was after each press."""
    stack, states = hands.window.document.undo_stack, [everything(workbook)]
    for _ in range(stack.count()):
        hands.press(Key.Key_Z, Control)
        states.append(everything(workbook))
    assert not stack.canUndo()
    return states


ENDS = {
    "Paused": "What is it waiting for?",
    "Let go": "Why do I let it go?",
    "Not reached": "What did I learn from it?",
    "Done": "What helped?",
}
"""Each way a goal can end, and what is asked then."""


def end_it(hands: Hands, workbook: Workbook, end: str) -> Goal:
    """Choose how the goal ends, answer what is asked then, and return it."""
    hands.choose(end, "Status")
    hands.write(ENDS[end], f"{end}: one page is enough")
    hands.window.document.flush()
    [goal] = workbook.all(Goal)
    return goal


def test_a_goal_goes_from_its_cause_to_each_end_without_a_mouse(hands, workbook) -> None:
    start = everything(workbook)
    goal_from_a_cause(hands)
    shape_it(hands)
    check_in(hands, 3, "Read two pages", "1")
    check_in(hands, 2, "Read four pages", "3")
    for end in ENDS:
        goal = end_it(hands, workbook, end)
        assert goal.status == end.lower().replace(" ", "_")
        assert goal.ended_because.endswith(f"{end}: one page is enough")
        assert goal.ended_on == ("" if end == "Paused" else "2026-05-04")

    assert (goal.cause, goal.kind, goal.confidence) == ("documents", "learn", "4")
    assert (goal.if_, goal.then) == ("it is Sunday at ten", "read one page aloud")
    assert (goal.result_start, goal.result_target) == ("0", "4")
    assert [step.title for step in workbook.all(Step)] == ["Take 15 minutes to begin"] * 2
    told = [(check.progress, check.did, check.result_value, check.then_done) for check in workbook.all(CheckIn)]
    assert told == [("behind", "Read two pages", "1", "yes"), ("on_track", "Read four pages", "3", "yes")]

    states = taken_back(hands, workbook)
    assert states[-1] == start
    assert all(before != after for before, after in pairwise(states))
    for state in reversed(states[:-1]):
        hands.press(Key.Key_Y, Control)
        assert everything(workbook) == state
