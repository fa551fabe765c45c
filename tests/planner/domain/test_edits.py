"""Records of a list change places, and one undo puts all of them back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import Change
from planner.domain.edits import moved, put_in
from planner.domain.records.kinds import Step


def steps(*positions: int) -> list[Step]:
    return [Step(id=str(place), title=str(place), position=position) for place, position in enumerate(positions)]


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
    assert after(records, moved(records, here, there)) == wanted


@given(st.lists(st.integers(0, 3), max_size=6), st.data())
def test_a_new_record_stands_where_it_was_put(positions, data) -> None:
    records = steps(*positions)
    place = data.draw(st.integers(0, len(records)))
    wanted = [record.title for record in records]
    wanted.insert(place, "new")
    assert after(records, put_in(records, Step(title="new"), place)) == wanted


def test_only_what_moves_is_written() -> None:
    records = steps(0, 1, 2, 3)
    assert {record.key for record in moved(records, 0, 1).before} == {records[0].key, records[1].key}


def test_putting_one_in_adds_it_and_edits_the_others() -> None:
    records, new = steps(0, 1), Step(title="new")
    change = put_in(records, new, 1)
    assert change.before == (records[1],)
    assert change.inverse().dropped() == (change.after[0],)
