"""A whole look-back with the keyboard alone: Tab, Space, arrows, Alt and a letter, and typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from planner.domain.records.kinds import Cause, Entry, Goal, Lesson, Request, Step
from planner.insight.page_states import page_states
from tests.ui.hands import Hands

Key = Qt.Key


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
    tab = hands.open_tab(place)
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
    states = page_states(workbook, entry.id)
    assert states.pop("ask") == "waiting"
    assert set(states.values()) == {"done"}
