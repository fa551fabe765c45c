"""Check-ins: the newest is open, the plan of if and then is read once more, and the measures are drawn."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import CheckIn, Goal
from ui.goals.goal_editor import GoalEditor
from ui.goals.goal_sections import GoalCheckIns
from ui.goals.progress_view import MeasureView

GOAL = Goal(
    title="Tell six short stories",
    if_="it is Sunday",
    then="tell one aloud",
    result_measure="Stories",
    result_start="0",
    result_target="6",
    starts_on="2026-04-01",
    due="2026-06-01",
)
FIRST = CheckIn(goal_id=GOAL.id, day="2026-04-12", progress="behind", result_value="1")
SECOND = CheckIn(goal_id=GOAL.id, position=1, day="2026-04-26", progress="on_track", result_value="3")


@pytest.fixture
def editor(document, workbook, qtbot):
    workbook.apply(Change(after=(GOAL, FIRST, SECOND)))
    editor = GoalEditor(document)
    qtbot.addWidget(editor)
    editor.resize(900, 700)
    editor.show()
    editor.show_goal(GOAL)
    return editor


@pytest.fixture
def part(editor):
    return editor.block(GoalCheckIns)


def cards(part: GoalCheckIns) -> list:
    return list(part.list.cards.values())


def opened(part: GoalCheckIns) -> list[bool]:
    return [card.form.isVisibleTo(part) for card in cards(part)]


def change_goal(document, **values: str) -> None:
    document.do(edits.edit(document.workbook, document.workbook.get(Goal, id=GOAL.id), **values), "Change")


def test_the_newest_check_in_is_open_and_the_others_are_a_line(part):
    assert opened(part) == [False, True]
    assert [card.disclosure.text() for card in cards(part)] == ["12 April 2026 · Behind", "26 April 2026 · On track"]


def test_a_line_opens_its_check_in_and_folds_it_again(part):
    cards(part)[0].disclosure.click()
    assert opened(part) == [True, True]
    cards(part)[0].disclosure.click()
    assert opened(part) == [False, True]


def test_a_new_check_in_is_of_today_and_names_the_next(part, workbook):
    part.list.add.click()
    newest = workbook.all(CheckIn)[-1]
    assert (newest.day, newest.next_on) == ("2026-05-04", "2026-05-18")
    assert opened(part) == [False, False, True]


def test_the_plan_of_if_and_then_is_read_once_more(part):
    newest = cards(part)[-1]
    assert newest.details.reading.sentence.text() == "If it is Sunday, then I will tell one aloud."
    assert newest.details.reading.measures.text() == "Stories: from 0 to 6 by 1 June 2026."
    assert [newest.details.rehearsed.editors[key].isVisible() for key in ("if_happened", "then_done")] == [True, True]


def test_without_a_plan_of_if_and_then_it_is_not_asked_about(part, document):
    change_goal(document, if_="", then="")
    assert not cards(part)[-1].details.rehearsed.isVisible()


def test_an_answer_about_the_plan_stays_to_be_seen_without_it(part, document, workbook):
    document.do(edits.edit(workbook, SECOND, if_happened="no"), "No")
    change_goal(document, if_="", then="")
    assert cards(part)[-1].details.rehearsed.isVisible()


def test_the_sentence_follows_the_goal(part, document):
    change_goal(document, then="call Hanne")
    assert cards(part)[-1].details.reading.sentence.text() == "If it is Sunday, then I will call Hanne."


def test_undo_opens_the_check_in_it_changed(part, document, workbook):
    document.do(edits.edit(workbook, FIRST, did="Two stories"), "Did")
    part.show_record(FIRST, {"did"})
    assert opened(part) == [True, True]


def test_check_ins_cannot_be_moved_by_hand(part):
    assert not any(one.isVisible() for card in cards(part) for one in (card.handle, card.up, card.down))


def test_the_measure_is_drawn_and_said_in_words(part):
    (course,) = part.progress_view.findChildren(MeasureView)
    assert course.chart.accessibleName() == "Stories"
    assert "12 April 2026: 1, planned 1.1." in course.chart.accessibleDescription()


def test_the_drawing_follows_a_new_value(part, document, workbook):
    document.do(edits.edit(workbook, SECOND, result_value="4"), "Four")
    assert [point.figures for point in part.progress_view.shown[0].points] == ["0", "1", "4"]


def test_without_a_number_there_is_no_drawing(part, document, workbook):
    for check in (FIRST, SECOND):
        document.do(edits.edit(workbook, check, result_value=""), "None")
    assert not part.progress_view.isVisible()


@pytest.mark.parametrize("width, beside", ((540, True), (460, False)))
def test_the_table_stands_beside_the_drawing_where_there_is_room(part, width, beside):
    one = MeasureView(part.progress_view.shown[0], part)
    one.resize(width, 600)
    one.show()
    assert (one.table.x() > one.chart.geometry().right()) == beside
    assert (one.table.y() > one.chart.geometry().bottom()) != beside
    assert one.chart.height() == one.chart.heightForWidth(one.chart.width())


def test_a_check_in_that_was_never_opened_has_no_forms_yet(part):
    first = cards(part)[0]
    assert first.details is None
    first.disclosure.click()
    assert first.details.notes.editors["did"].isVisibleTo(part)
