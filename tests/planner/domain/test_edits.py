"""Records of a list change places, and one undo puts all of them back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.edits import insert_record, move_record
from planner.domain.records.kinds import CheckIn, Entry, Goal, Step


def steps(*positions: int) -> list[Step]:
    return [Step(id=str(index), title=str(index), position=position) for index, position in enumerate(positions)]


def after(records: list[Step], change: Change) -> list[str]:
    """Return the titles in the order that a change leaves."""
    there = {record.key: record for record in records} | {record.key: record for record in change.after}
    return [record.title for record in sorted(there.values(), key=lambda record: record.position)]


@given(st.lists(st.integers(0, 3), min_size=1, max_size=6), st.data())
def test_a_record_stands_where_it_was_moved_to_whatever_the_numbers_were(positions, data) -> None:
    records = steps(*positions)
    here, there = (data.draw(st.integers(0, len(records) - 1)) for _ in range(2))
    wanted = [record.title for record in records]
    wanted.insert(there, wanted.pop(here))
    assert after(records, move_record(records, here, there)) == wanted


@given(st.lists(st.integers(0, 3), max_size=6), st.data())
def test_a_new_record_stands_where_it_was_put(positions, data) -> None:
    records = steps(*positions)
    index = data.draw(st.integers(0, len(records)))
    wanted = [record.title for record in records]
    wanted.insert(index, "new")
    assert after(records, insert_record(records, Step(title="new"), index)) == wanted


def test_only_what_moves_is_written() -> None:
    records = steps(0, 1, 2, 3)
    assert {record.key for record in move_record(records, 0, 1).before} == {records[0].key, records[1].key}


def test_putting_one_in_adds_it_and_edits_the_others() -> None:
    records, new = steps(0, 1), Step(title="new")
    change = insert_record(records, new, 1)
    assert change.before == (records[1],)
    assert change.inverse().removed() == (change.after[0],)


def test_a_goal_is_removed_with_what_hangs_on_it_and_comes_back_with_it(workbook):
    goal = Goal(title="Learn")
    workbook.apply(Change(after=(goal, Step(goal_id=goal.id, title="Read"), CheckIn(goal_id=goal.id, did="Read"))))
    removal = edits.removal(workbook, goal)
    workbook.apply(removal)
    assert not workbook.all(Step)
    assert not workbook.all(CheckIn)
    workbook.apply(removal.inverse())
    assert workbook.all(Step)[0].title == "Read"
    assert workbook.all(CheckIn)[0].did == "Read"


def test_an_empty_answer_to_a_question_that_was_never_answered_is_no_change(workbook):
    entry = Entry(scenario="job")
    workbook.apply(Change(after=(entry,)))
    assert edits.answer(workbook, entry.id, "role", "") == Change()


def test_everything_said_of_a_new_entry_can_be_taken_back_to_before_it(workbook):
    made = [edits.new_entry(workbook.scenarios["job"])]
    workbook.apply(made[0])
    made.append(edits.answer(workbook, made[0].after[0].id, "role", "Lead"))
    made.append(edits.set_page_state(workbook, made[0].after[0].id, "facts", "done"))
    for change in made[1:]:
        workbook.apply(change)
    for change in reversed(made):
        workbook.apply(change.inverse())
    assert workbook.everything() == []
