"""A snapshot answers as the file does, without what belongs to deleted entries."""

from __future__ import annotations

from planner.domain.changes import Change
from planner.domain.records.kinds import RECORDS, Answer, Cause, Entry, Goal, Lesson, Step
from planner.domain.snapshot import Snapshot
from planner.sample import sample_records
from planner.scenarios import all_scenarios


def test_a_snapshot_answers_as_the_file_does(workbook) -> None:
    workbook.apply(Change(after=tuple(sample_records(workbook.today()))))
    snapshot = workbook.snapshot()
    for kind in RECORDS:
        assert snapshot.all(kind) == workbook.all(kind)
        for record in workbook.all(kind):
            key = {name: record.column(name) for name in kind.KEY}
            assert snapshot.get(kind, **key) == workbook.get(kind, **key) == record
    for entry in workbook.all(Entry):
        assert snapshot.answers(entry.id) == workbook.answers(entry.id)
        for kind in (Cause, Goal, Step, Lesson):
            assert snapshot.all(kind, entry_id=entry.id) == workbook.all(kind, entry_id=entry.id)
    assert snapshot.all(Step, entry_id="", goal_id="") == workbook.all(Step, entry_id="", goal_id="")


def test_what_belongs_to_a_deleted_entry_is_not_in_it() -> None:
    deleted = Entry(id="d", scenario="job", deleted="2026-05-01")
    records = (deleted, Answer(entry_id="d", field="role", text="Lead"), Goal(id="g", entry_id="d"))
    snapshot = Snapshot(records, all_scenarios())
    assert (snapshot.all(Entry), snapshot.answers("d")) == ([], {})
    assert [goal.id for goal in snapshot.all(Goal)] == ["g"]


def test_what_is_done_to_a_list_it_gave_does_not_change_it() -> None:
    snapshot = Snapshot((Goal(id="g"),), all_scenarios())
    snapshot.all(Goal).clear()
    snapshot.all(Goal, id="g").clear()
    assert snapshot.get(Goal, id="g")


def test_records_are_left_out_or_put_in_the_place_of_others() -> None:
    snapshot = Snapshot((Goal(id="g"), Step(id="s", goal_id="g")), all_scenarios())
    without = snapshot.map_records(lambda record: None if isinstance(record, Goal) else record)
    assert (without.all(Goal), [step.id for step in without.all(Step)]) == ([], ["s"])
