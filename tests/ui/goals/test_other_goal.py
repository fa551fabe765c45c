"""Another goal is shown in the cards of the one before: nothing of that one is left in them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from planner.domain.changes import Change
from planner.domain.records.kinds import CheckIn, Goal, Step
from ui.goals.goal_editor import GoalEditor
from ui.goals.goal_sections import GoalCheckIns, GoalSteps

ONE, OTHER = Goal(title="Write six stories", position=0), Goal(title="Find a mentor", position=1)
ASK = Step(goal_id=ONE.id, title="Ask Olaf")
READ = Step(goal_id=ONE.id, title="Read one", position=1, done="yes", done_on="2026-05-04")
LIST = Step(goal_id=OTHER.id, title="List three people", done="yes", done_on="2026-05-05")
RING = Step(goal_id=OTHER.id, title="Ring Ada", position=1, due="2026-05-20")
MEET = Step(goal_id=OTHER.id, title="Meet her", position=2)
LOOKS = [CheckIn(goal_id=ONE.id, position=place, day=f"2026-04-1{place}", did="Much") for place in range(2)]
LOOK = CheckIn(goal_id=OTHER.id, day="2026-05-01")


@pytest.fixture
def editor(document, workbook, qtbot):
    workbook.apply(Change(after=(ONE, OTHER, ASK, READ, LIST, RING, MEET, *LOOKS, LOOK)))
    editor = GoalEditor(document)
    qtbot.addWidget(editor)
    editor.resize(900, 700)
    editor.show()
    qtbot.waitActive(editor)
    editor.show_goal(ONE)
    return editor


@pytest.fixture
def steps(editor):
    return editor.block(GoalSteps).list


def titles(steps) -> list[str]:
    return [card.form.editors["title"].answer() for card in steps.cards.values()]


def test_the_steps_of_each_goal_are_shown_in_their_order(editor, steps):
    for goal, named in ((ONE, [ASK, READ]), (OTHER, [LIST, RING, MEET]), (ONE, [ASK, READ])):
        editor.show_goal(goal)
        assert list(steps.cards) == [step.key for step in named]
        assert titles(steps) == [step.title for step in named]


def test_a_card_is_not_made_anew_for_the_next_goal(editor, steps):
    before = list(steps.cards.values())
    editor.show_goal(OTHER)
    assert list(steps.cards.values())[:2] == before


def test_what_was_typed_last_stays_with_the_goal_it_was_typed_for(editor, steps, workbook, qtbot):
    qtbot.keyClicks(steps.cards[ASK.key].form.editors["title"].input, "First ")
    editor.show_goal(OTHER)
    assert [step.title for step in workbook.all(Step, goal_id=ONE.id)] == ["First Ask Olaf", "Read one"]
    assert titles(steps) == ["List three people", "Ring Ada", "Meet her"]


def test_what_is_typed_now_goes_to_the_goal_that_is_shown(editor, steps, document, workbook, qtbot):
    editor.show_goal(OTHER)
    qtbot.keyClicks(steps.cards[RING.key].form.editors["title"].input, "Today ")
    document.flush()
    assert workbook.get(Step, id=RING.id).title == "Today Ring Ada"
    assert workbook.get(Step, id=READ.id) == READ


def test_the_cursor_does_not_go_along(editor, steps):
    steps.focus(ASK.key)
    assert steps.isAncestorOf(QApplication.focusWidget())
    editor.show_goal(OTHER)
    focus = QApplication.focusWidget()
    assert focus is None or not steps.isAncestorOf(focus)


def test_the_cursor_does_not_wait_in_a_card_either(editor, steps, qtbot):
    steps.focus(ASK.key)
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.setFocus()
    qtbot.waitActive(elsewhere)
    editor.show_goal(OTHER)
    assert [card.focusWidget() for card in steps.cards.values()] == [None, None, None]


@pytest.mark.parametrize("step", (RING, MEET))
def test_a_card_that_is_being_pulled_is_let_go(editor, steps, qtbot, step):
    editor.show_goal(OTHER)
    grip = steps.cards[step.key].handle
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(grip, grip.rect().center() - QPoint(0, 300))
    assert steps.drop_indicator.isVisible()
    editor.show_goal(ONE)
    assert not steps.drop_indicator.isVisible()


def test_a_card_that_was_pulled_does_not_land_in_another_goal(editor, steps, workbook, qtbot):
    grip = steps.cards[READ.key].handle
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(grip, grip.rect().center() - QPoint(0, 300))
    editor.show_goal(OTHER)
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center() - QPoint(0, 300))
    assert [step.title for step in workbook.all(Step, goal_id=OTHER.id)] == [LIST.title, RING.title, MEET.title]


def test_a_step_that_was_opened_leaves_the_next_one_folded(editor, steps):
    steps.cards[READ.key].show_open(True)
    editor.show_goal(OTHER)
    shown = [card.form.isVisibleTo(steps) for card in steps.cards.values()]
    assert shown == [False, True, True]


def test_the_buttons_of_a_card_are_for_the_step_it_shows(editor, steps, workbook):
    editor.show_goal(OTHER)
    steps.cards[RING.key].remove_button.click()
    assert [step.title for step in workbook.all(Step, goal_id=OTHER.id)] == ["List three people", "Meet her"]
    assert len(workbook.all(Step, goal_id=ONE.id)) == 2


def test_the_newest_check_in_of_the_other_goal_is_open_and_holds_its_own_answers(editor):
    looks = editor.block(GoalCheckIns).list
    editor.show_goal(OTHER)
    (card,) = looks.cards.values()
    assert card.is_open
    assert card.details.notes.editors["did"].answer() == ""
    editor.show_goal(ONE)
    newest = looks.cards[LOOKS[1].key]
    assert [newest.is_open, newest.details.notes.editors["did"].answer()] == [True, "Much"]
