"""What becomes of something due when it is done where it is seen, and when it is put off."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from planner.domain.changes import Change
from planner.domain.records.kinds import (
    Answer,
    CheckIn,
    Goal,
    Lesson,
    LessonVersion,
    Person,
    Plan,
    Record,
    Request,
    Step,
)
from planner.insight.completing import complete, completed_label, postpone
from planner.insight.due_rules import Due, due_items
from planner.workbook import due_in_plan
from planner.workbook.workbook import Workbook

TODAY = dt.date(2026, 5, 4)
NEXT = dt.date(2026, 5, 11)
UNTIL = dt.date(2026, 5, 18)
DAY = "2026-05-03"

STEP = Step(title="Call", due=DAY)
PERSON = Person(name="Jonah", when=DAY)
REQUEST = Request(entry_id="e", person="Ruth", state="waiting", follow_up_on=DAY)
LESSON = Lesson(entry_id="e", sentence="Ask early", look_again_on=DAY)
ANSWER = Answer(entry_id="e", field="come_back_on", text=DAY)
GOAL = Goal(title="Learn", status="under_way", due=DAY)
PLAN = Plan(title="Mine", next_review=DAY)
LOOKED_AT = Goal(id="g", title="Ask", review_on=DAY)


def due(*records: Record) -> list[Due]:
    days = [record for record in records if isinstance(record, Answer)]
    others = [record for record in records if not isinstance(record, Answer)]
    return due_items(others, {"e": "Northwind"}, days, UNTIL)


def after(change: Change) -> list[Record]:
    """Return the records of a change, each given a known id where it is new."""
    known = {record.key for record in change.before}
    return [one if one.key in known else replace(one, id="new") for one in change.after]


@pytest.mark.parametrize(
    "record, said, values",
    (
        (STEP, "Done", {"done": "yes", "done_on": "2026-05-04"}),
        (PERSON, "Done", {"done": "yes"}),
        (REQUEST, "Asked", {"follow_up_on": ""}),
        (LESSON, "Still true", {"look_again_on": "2026-11-04"}),
        (ANSWER, "Done", {"text": ""}),
        (GOAL, "Done", {"status": "done", "ended_on": "2026-05-04"}),
        (PLAN, "Reviewed", {"next_review": "2026-08-04"}),
    ),
    ids=lambda value: value.TABLE if isinstance(value, Record) else "",
)
def test_what_is_done_waits_no_more(record: Record, said: str, values: dict[str, str]) -> None:
    [one] = due(record)
    change = complete(one, (), TODAY)
    assert completed_label(one) == said
    assert (change.before, change.after) == ((record,), (replace(record, **values),))
    assert due(*change.after) == []


@pytest.mark.parametrize("record", (STEP, PERSON, REQUEST, LESSON, ANSWER, GOAL, PLAN), ids=lambda one: one.TABLE)
def test_what_is_put_off_waits_for_the_new_day(record: Record) -> None:
    [one] = due(record)
    change = postpone(one, (), NEXT)
    [moved] = due(*change.after)
    assert (moved.kind, moved.day) == (one.kind, NEXT)
    assert change.columns(record) == {column for column in record.__struct_fields__ if record.column(column) == DAY}


def test_a_check_in_is_done_by_making_one_at_the_end_of_its_list() -> None:
    others = [CheckIn(goal_id="g", day="2026-04-01", position=4), CheckIn(goal_id="h", position=9)]
    [one] = due(LOOKED_AT, *others)
    change = complete(one, others, TODAY)
    assert completed_label(one) == "Check in"
    assert after(change) == [CheckIn(id="new", goal_id="g", day="2026-05-04", next_on="2026-05-18", position=5)]
    assert [found.day for found in due(LOOKED_AT, *others, *change.after)] == [dt.date(2026, 5, 18)]


def test_a_check_in_ahead_of_its_day_settles_that_day_too() -> None:
    goal = replace(LOOKED_AT, review_on="2026-05-10")
    [one] = due(goal)
    made, seen = complete(one, (), TODAY).after
    assert seen == replace(goal, review_on="")
    assert [found.day for found in due(made, seen)] == [dt.date(2026, 5, 18)]


def test_a_check_in_leaves_a_later_day_to_look_again_alone() -> None:
    goal = replace(LOOKED_AT, review_on="2026-05-17")
    before = CheckIn(goal_id="g", day="2026-04-01", next_on="2026-05-10")
    [one] = due(goal, before)
    change = complete(one, [before], TODAY)
    assert len(change.after) == 1
    assert [found.day for found in due(goal, before, *change.after)] == [dt.date(2026, 5, 18)]


@pytest.mark.parametrize("order", (1, -1))
def test_a_check_in_is_put_off_where_its_day_is_written(order: int) -> None:
    early = CheckIn(id="early", goal_id="g", day="2026-03-01", next_on="2026-04-01")
    late = CheckIn(id="late", goal_id="g", day="2026-04-01", next_on=DAY)
    check_ins = [early, late][::order]
    [one] = due(LOOKED_AT, *check_ins)
    assert postpone(one, check_ins, NEXT).after == (replace(late, next_on="2026-05-11"),)
    [one] = due(LOOKED_AT)
    assert postpone(one, (), NEXT).after == (replace(LOOKED_AT, review_on="2026-05-11"),)


def test_a_finished_check_in_is_kept_after_those_of_its_goal(workbook: Workbook) -> None:
    workbook.apply(Change(after=(LOOKED_AT, CheckIn(goal_id="g", day="2026-04-01"))))
    [one] = due_in_plan.due(workbook)
    workbook.apply(complete(one, workbook.all(CheckIn), TODAY))
    assert [check.day for check in workbook.all(CheckIn)] == ["2026-04-01", "2026-05-04"]


def test_what_is_never_due_is_never_done() -> None:
    version = LessonVersion(lesson_id="l")
    with pytest.raises(TypeError):
        complete(Due(kind="", title="", day=TODAY, record=version, owner_key=version.owner_key), (), TODAY)
