"""The Goals tab: writing goals, ticking steps, and the way back to where a goal comes from."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, CheckIn, Entry, Goal, Skill, Step
from ui.career_plan.skills_page import SkillList
from ui.goals.goal_sections import GoalCheckIns, GoalSteps, IfThen
from ui.goals.goals_tab import GoalsTab
from ui.widgets.lists.two_line_list import SECOND_LINE

ENTRY = Entry(scenario="job")
GOAL = Goal(entry_id=ENTRY.id, cause="answers", title="Tell six short stories", status="under_way", due="2026-05-25")
STEP = Step(goal_id=GOAL.id, title="List six moments", due="2026-05-06")
CHECK_IN = CheckIn(goal_id=GOAL.id, day="2026-05-04", did="Two stories")


@pytest.fixture
def filled(workbook):
    """A workbook with a goal that comes from a job, a step and a check-in."""
    name = Answer(entry_id=ENTRY.id, field=workbook.scenarios["job"].name, text="Associate & <b>more</b>")
    workbook.apply(Change(after=(ENTRY, name, GOAL, STEP, CHECK_IN)))
    return workbook


@pytest.fixture
def tab(document, qtbot):
    tab = GoalsTab(document)
    qtbot.addWidget(tab)
    tab.resize(1024, 640)
    tab.show()
    return tab


def editor(tab: GoalsTab, key: str):
    return next(form.editors[key] for form in tab.editor.forms if form.shows(key))


def tick(tab: GoalsTab, key: str) -> None:
    next(iter(tab.editor.block(GoalSteps).list.cards.values())).form.editors[key].input.click()


def set_goal(tab: GoalsTab, workbook, **values: str) -> None:
    goal = workbook.all(Goal)[0]
    tab._document.do(edits.edit(workbook, goal, **values), "Change")


def lines(tab: GoalsTab) -> list[tuple[str, str]]:
    rows = [tab.goals.index(row) for row in range(tab.goals.rowCount())]
    return [(row.data(), row.data(SECOND_LINE)) for row in rows]


def nameless(root: QWidget) -> list[str]:
    """Return the showing controls that a screen reader has no name for."""
    controls = [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    ]
    assert controls
    name = QAccessible.Text.Name
    return [repr(widget) for widget in controls if not QAccessible.queryAccessibleInterface(widget).text(name)]


def test_a_new_goal_can_be_named_at_once(tab, document, workbook, qtbot):
    tab.empty.start.click()
    qtbot.waitUntil(lambda: editor(tab, "title").input.hasFocus())
    qtbot.keyClicks(QApplication.focusWidget(), "Lead a small team")
    document.flush()
    assert [goal.title for goal in workbook.all(Goal)] == ["Lead a small team"]
    assert tab.editor.name.text() == "Lead a small team"
    assert lines(tab) == [("Lead a small team", "Not started")]


def test_one_undo_takes_back_a_run_of_typing_and_redo_brings_it_again(filled, tab, document, qtbot):
    title = editor(tab, "title").input
    title.clear()
    qtbot.keyClicks(title, "Tell three stories")
    document.undo()
    assert title.text() == tab.editor.name.text() == "Tell six short stories"
    document.redo()
    assert title.text() == tab.editor.name.text() == "Tell three stories"


def test_undoing_a_new_goal_leaves_the_empty_page(tab, document):
    tab.empty.start.click()
    document.undo()
    assert tab.empty.isVisible()
    assert not tab.list.isVisible()


def test_the_empty_page_goes_with_the_first_goal(tab):
    assert tab.empty.isVisible()
    tab.empty.start.click()
    assert not tab.empty.isVisible()
    assert tab.editor.isVisible()


def test_a_goal_says_how_it_stands_by_when_and_where_it_comes_from(filled, tab):
    assert lines(tab) == [("Tell six short stories", "Under way · Associate & <b>more</b>")]


def test_open_goals_come_first(filled, tab, document, workbook):
    document.do(edits.add(workbook, Goal(title="Write to two people")), "New goal")
    set_goal(tab, workbook, status="done")
    assert [title for title, _ in lines(tab)] == ["Write to two people", "Tell six short stories"]
    assert tab.editor.goal_id == GOAL.id == tab.goals.goal_at(tab.list.currentIndex().row()).id


def test_ticking_a_step_notes_the_day_and_one_undo_takes_both_back(filled, tab, document, workbook):
    tick(tab, "done")
    assert workbook.all(Step) == [replace(STEP, done="yes", done_on="2026-05-04")]
    document.undo()
    assert workbook.all(Step) == [STEP]


def test_unticking_a_step_takes_the_day_out(filled, tab, workbook):
    tick(tab, "done")
    tick(tab, "done")
    assert workbook.all(Step) == [STEP]


def test_a_new_step_is_due_within_three_days(filled, tab, workbook):
    tab.editor.block(GoalSteps).list.add.click()
    assert [(step.goal_id, step.due) for step in workbook.all(Step)[1:]] == [(GOAL.id, "2026-05-07")]


def test_a_new_check_in_is_of_today(filled, tab, workbook):
    tab.editor.block(GoalCheckIns).list.add.click()
    assert [(check.goal_id, check.day) for check in workbook.all(CheckIn)[1:]] == [(GOAL.id, "2026-05-04")]


def test_the_link_asks_for_the_entry_that_a_goal_comes_from(filled, tab, qtbot):
    assert "Associate & <b>more</b>" in tab.editor.origin.accessibleName()
    with qtbot.waitSignal(tab.open_requested) as asked:
        tab.editor.origin.click()
    assert asked.args == [("entry", ENTRY.id)]


def test_there_is_no_link_to_a_deleted_entry(filled, tab, document, workbook):
    document.do(edits.deletion(ENTRY), "Remove")
    assert not tab.editor.origin.isVisible()
    assert lines(tab) == [("Tell six short stories", "Under way")]


def test_undo_brings_a_removed_goal_back_with_its_steps_and_check_ins(filled, tab, document, workbook):
    tab.editor.remove_button.click()
    assert workbook.all(Goal) == workbook.all(Step) == workbook.all(CheckIn) == []
    document.undo()
    assert (workbook.all(Goal), workbook.all(Step), workbook.all(CheckIn)) == ([GOAL], [STEP], [CHECK_IN])
    assert len(tab.editor.block(GoalSteps).list.cards) == len(tab.editor.block(GoalCheckIns).list.cards) == 1


def test_what_was_just_typed_comes_back_with_a_removed_goal(filled, tab, document, workbook, qtbot):
    qtbot.keyClicks(editor(tab, "why").input, "It helps")
    tab.editor.remove()
    document.undo()
    assert workbook.all(Goal) == [replace(GOAL, why="It helps")]


def test_the_next_goal_opens_when_one_is_removed(filled, tab, document, workbook):
    document.do(edits.add(workbook, Goal(title="Write to two people")), "New goal")
    tab.editor.remove_button.click()
    assert tab.editor.name.text() == "Write to two people"
    assert editor(tab, "title").answer() == "Write to two people"


def test_the_focus_leaves_the_button_that_removed_a_goal(filled, tab, document, workbook, qtbot):
    tab.activateWindow()
    qtbot.waitUntil(tab.isActiveWindow)
    document.do(edits.add(workbook, Goal(title="Write to two people")), "New goal")
    tab.editor.remove_button.click()
    assert tab.list.hasFocus()
    tab.editor.remove_button.click()
    assert tab.empty.start.hasFocus()


def test_if_and_then_are_read_as_one_sentence(filled, tab, workbook):
    assert not tab.editor.block(IfThen).sentence.isVisible()
    set_goal(tab, workbook, if_="it is nine,")
    assert tab.editor.block(IfThen).sentence.text() == "If it is nine, then I will ____."
    set_goal(tab, workbook, then="write one line.")
    assert tab.editor.block(IfThen).sentence.text() == "If it is nine, then I will write one line."


@pytest.mark.parametrize("confidence, shown", (("", False), ("5", True), ("6", False), ("10", False)))
def test_a_smaller_first_step_is_suggested_below_six(filled, tab, workbook, confidence, shown):
    set_goal(tab, workbook, confidence=confidence)
    assert tab.editor.block(GoalSteps).first.isVisible() == shown


def test_the_obstacle_has_an_example_for_the_kind_of_goal(filled, tab, workbook):
    set_goal(tab, workbook, kind="result")
    assert editor(tab, "obstacle").input.placeholderText() == "Others decide"


def test_a_goal_that_is_done_asks_what_helped(filled, tab, workbook):
    set_goal(tab, workbook, status="done")
    assert tab.editor.notice.text() == "Done. What helped?"
    set_goal(tab, workbook, ended_on="2026-05-04")
    assert tab.editor.notice.text() == "Done on 4 May 2026. What helped?"


def test_a_goal_that_was_not_reached_may_be_kept(filled, tab, workbook):
    set_goal(tab, workbook, status="not_reached")
    assert tab.editor.notice.text() == "Not reached by 25 May 2026. Keep, change or let go?"


def test_more_than_three_active_goals_meet_a_quiet_line(filled, tab, document, workbook):
    for title in ("Two", "Three"):
        document.do(edits.add(workbook, Goal(title=title)), "New goal")
    document.do(edits.add(workbook, Goal(title="Resting", status="paused")), "New goal")
    assert not tab.many_goals_note.isVisible()
    tab.new.click()
    assert tab.many_goals_note.isVisible()


def test_a_goal_can_be_revealed(filled, tab, document, workbook):
    change = edits.add(workbook, Goal(title="Write to two people"))
    document.do(change, "New goal")
    assert tab.reveal(change.after[0].owner_key)
    assert tab.editor.name.text() == "Write to two people"
    assert not tab.reveal(("entry", ENTRY.id))
    assert not tab.reveal(("goal", "nowhere"))


def test_every_showing_control_of_a_goal_has_a_name(filled, tab):
    assert nameless(tab) == []


def test_every_showing_control_of_the_empty_page_has_a_name(tab):
    assert nameless(tab) == []


def test_every_place_can_be_shown(filled, tab):
    places = dict(tab.places())
    assert list(places) == ["Goals", "Goals: a goal"]
    for show in places.values():
        show()


def test_a_very_long_name_does_not_make_the_page_scroll_sideways(filled, tab, document, workbook):
    entry_name = workbook.scenarios["job"].name
    document.do(edits.answer(workbook, ENTRY.id, entry_name, "Social media associate " * 20), "Name")
    set_goal(tab, workbook, title="W" * 300)
    assert tab.minimumSizeHint().width() <= 1024
    assert all(area.horizontalScrollBar().maximum() == 0 for area in tab.findChildren(QScrollArea))


def test_a_step_and_a_check_in_are_opened_within_their_goal(filled, tab, document, workbook):
    document.do(edits.add(workbook, Goal(title="Write to two people")), "New goal")
    tab.list.setCurrentIndex(tab.goals.index(1))
    assert tab.reveal(STEP.key)
    assert tab.editor.goal_id == GOAL.id
    assert tab.reveal(CHECK_IN.key)
    assert not tab.reveal(("step", "nowhere"))
    assert not tab.reveal(("check_in", "nowhere"))


def test_writing_in_a_goal_reads_no_more_where_there_are_many(filled, tab, document, workbook, statements):
    def reads(word):
        with statements() as asked:
            set_goal(tab, workbook, why=word)
        return len(asked)

    skills = SkillList(document, "a skill", "")
    document.do(Change(after=(Skill(name="Stories"), CheckIn(goal_id=GOAL.id, day="2026-05-03"))), "")
    few = reads("It helps")
    more = [Goal(title=f"Goal {index}", entry_id=ENTRY.id) for index in range(20)]
    checks = [CheckIn(goal_id=GOAL.id, day="2026-05-02", position=index) for index in range(5)]
    document.do(Change(after=(*more, *checks, *(Skill(name=f"Skill {index}") for index in range(5)))), "")
    assert reads("It helps me") == few
    skills.deleteLater()
