"""Next actions: offers from the causes become goals or small steps, and are shown where they went."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Cause, CauseKind, Entry, Goal, Step
from ui.look_back.blocks.actions import ActionsBlock


@pytest.fixture
def part(document, workbook, qtbot):
    workbook.apply(Change(after=(Entry(id="e", scenario="job"), Entry(id="f", scenario="job"))))
    part = ActionsBlock(document, workbook.scenarios["job"])
    qtbot.addWidget(part)
    part.show_entry("e")
    return part


def tick(part: ActionsBlock, *kinds: str, whose: str = "mine") -> None:
    causes = tuple(Cause(entry_id="e", kind=kind, whose=whose, position=index) for index, kind in enumerate(kinds))
    part.document.do(Change(after=causes), "tick")


def test_nothing_ticked_is_met_with_a_kind_line(part) -> None:
    assert not part.rows
    assert "Causes" in part.note.text()


def test_an_offer_becomes_a_goal_with_a_first_step_in_one_undo(part, document, workbook) -> None:
    tick(part, "task")
    part.rows[0].button.click()
    [goal] = workbook.all(Goal)
    [step] = workbook.all(Step, goal_id=goal.id)
    assert (goal.entry_id, goal.cause, goal.kind, goal.due) == ("e", "task", "learn", "2026-06-15")
    assert (step.due, step.done) == ("2026-05-07", "")
    document.undo()
    assert not workbook.all(Goal)
    assert not workbook.all(Step)
    assert len(part.rows) == 1


def test_an_offer_that_was_taken_is_not_offered_again(part) -> None:
    tick(part, "task")
    part.rows[0].button.click()
    assert not part.rows
    assert len(part.goal_rows) == 1


def test_a_cushion_becomes_a_step_without_a_goal(part, workbook) -> None:
    tick(part, "competition")
    part.rows[0].button.click()
    [step] = workbook.all(Step)
    assert (step.entry_id, step.goal_id, step.cause, step.due) == ("e", "", "competition", "2026-05-07")
    assert not workbook.all(Goal)
    assert len(part.steps.cards) == 1


def test_three_goals_are_offered_at_once(part) -> None:
    tick(part, "documents", "task", "terms", "values_match", "unfair")
    assert [row.offer.cause for row in part.rows] == ["documents", "task", "terms", "unfair"]
    part.rows[0].button.click()
    assert [row.offer.cause for row in part.rows] == ["task", "terms", "values_match", "unfair"]


def test_an_offer_is_worded_with_what_the_entry_says(part, workbook) -> None:
    tick(part, "other_role")
    part.document.do(Change(after=(Answer(entry_id="e", field="role", text="<b>Editor</b>"),)), "role")
    assert "<b>Editor</b>" in part.rows[0].title.text()
    assert part.rows[0].button.accessibleName().startswith("Make this a goal: Talk to 2 people")


def test_a_blank_in_a_goal_is_pointed_out(part) -> None:
    tick(part, "experience_gap")
    part.rows[0].button.click()
    [row] = part.goal_rows.values()
    assert not row.blank.isHidden()


def test_a_goal_asks_the_window_to_open_it(part, workbook, qtbot) -> None:
    tick(part, "task")
    part.rows[0].button.click()
    [row] = part.goal_rows.values()
    with qtbot.waitSignal(part.open_requested) as asked:
        row.button.click()
    assert asked.args == [("goal", workbook.all(Goal)[0].id)]


def test_a_goal_of_my_own_knows_its_entry_and_is_opened(part, workbook, qtbot) -> None:
    with qtbot.waitSignal(part.open_requested) as asked:
        part.own.click()
    [goal] = workbook.all(Goal)
    assert goal.entry_id == "e"
    assert asked.args == [goal.key]


def test_a_goal_shows_its_title_and_state_as_they_change(part, document, workbook) -> None:
    tick(part, "task")
    part.rows[0].button.click()
    document.do(edits.edit(workbook, workbook.all(Goal)[0], title="Practise twice", status="under_way"), "goal")
    [row] = part.goal_rows.values()
    assert (row.title.text(), row.state.text()) == ("Practise twice", "Under way, by 15 June 2026")


def test_a_goal_that_is_removed_elsewhere_leaves_its_offer_behind(part, document, workbook) -> None:
    tick(part, "task")
    part.rows[0].button.click()
    document.do(edits.removal(workbook, workbook.all(Goal)[0]), "remove")
    assert not part.goal_rows
    assert len(part.rows) == 1


def test_a_step_that_is_ticked_notes_the_day(part, workbook) -> None:
    part.steps.add.click()
    [card] = part.steps.cards.values()
    card.form.editors["done"].box.click()
    [step] = workbook.all(Step)
    assert (step.entry_id, step.done, step.done_on) == ("e", "yes", "2026-05-04")
    assert card.form.editors["done_on"].answer() == "2026-05-04"


def test_the_other_entry_has_nothing_of_this_one(part) -> None:
    tick(part, "task", "competition")
    part.rows[0].button.click()
    part.show_entry("f")
    assert not part.rows
    assert not part.goal_rows
    assert not part.steps.cards


def test_an_offer_can_be_just_one_step(part, document, workbook) -> None:
    tick(part, "task")
    title = part.rows[0].offer.title
    part.rows[0].step.click()
    [step] = workbook.all(Step)
    assert (step.title, step.entry_id, step.goal_id, step.cause, step.due) == (title, "e", "", "task", "2026-05-07")
    assert not workbook.all(Goal)
    assert not part.rows
    document.undo()
    assert len(part.rows) == 1


def test_a_cushion_is_a_step_already(part) -> None:
    tick(part, "competition")
    assert part.rows[0].step.isHidden()


def test_more_than_three_are_told_to_wait(part) -> None:
    tick(part, "documents", "task", "terms", "values_match")
    assert part.note.text().startswith("Three at a time are enough.")


def test_a_goal_for_a_merged_cause_answers_what_it_became_part_of(part, workbook) -> None:
    own = CauseKind(id="own", scenario="job", label="Thin letter", merged_into="documents")
    goal = Goal(entry_id="e", cause="own", title="Rewrite it")
    part.document.do(Change(after=(own, goal)), "merge")
    tick(part, "documents")
    assert not part.rows
