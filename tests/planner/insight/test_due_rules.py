"""What is due: what waits for a day, and what does not wait any more."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, CheckIn, Entry, Goal, Lesson, Person, Plan, Record, Request, Step
from planner.insight.due_rules import Due, due_items
from planner.workbook import due_in_plan
from planner.workbook.workbook import Workbook

TODAY = dt.date(2026, 5, 4)
UNTIL = dt.date(2026, 5, 18)
TITLES = {"e": "Social lead, Northwind"}


def due(*records: Record, days: tuple[Answer, ...] = (), until: dt.date = UNTIL) -> list[tuple[str, str]]:
    return [(item.kind, item.title) for item in due_items(records, TITLES, days, until)]


@pytest.mark.parametrize("day", ("2020-01-01", "2026-05-03", "2026-05-04", "2026-05-18"))
def test_a_step_is_due_up_to_the_last_day_however_late_it_is(day: str) -> None:
    assert due(Step(title="Call", due=day)) == [("Step", "Call")]


@pytest.mark.parametrize("day", ("2026-05-19", "2030-01-01", "", "soon"))
def test_a_step_later_or_without_a_day_is_not_due(day: str) -> None:
    assert due(Step(title="Call", due=day)) == []


def test_without_a_day_the_plan_looks_two_weeks_ahead(workbook: Workbook) -> None:
    workbook.apply(Change(after=(Step(title="In", due="2026-05-18"), Step(title="Out", due="2026-05-19"))))
    assert [item.title for item in due_in_plan.due(workbook)] == ["In"]


@pytest.mark.parametrize(
    "record",
    (
        Step(title="Done", due="2026-05-04", done="yes"),
        Goal(title="Reached", due="2026-05-04", status="done"),
        Goal(title="Not reached", review_on="2026-05-04", status="not_reached"),
        Goal(title="Let go", due="2026-05-04", status="let_go"),
        Request(entry_id="e", person="Ruth", follow_up_on="2026-05-04", state="answered"),
        Request(entry_id="e", person="Ruth", follow_up_on="2026-05-04"),
        Lesson(entry_id="e", sentence="Once", look_again_on="2026-05-04", state="retired"),
        Person(name="Jonah", when="2026-05-04", done="yes"),
        Plan(title="Last year", next_review="2026-05-04", current=""),
    ),
    ids=lambda record: f"{record.TABLE} {getattr(record, 'title', '')}",
)
def test_what_is_over_is_not_due(record: Record) -> None:
    assert due(record) == []


def test_a_step_of_an_ended_goal_is_not_due() -> None:
    assert due(Goal(id="g", status="let_go"), Step(goal_id="g", title="Read", due="2026-05-04")) == []
    assert due(Goal(id="g", status="under_way"), Step(goal_id="g", title="Read", due="2026-05-04")) == [
        ("Step", "Read")
    ]


def test_a_step_whose_goal_is_missing_does_no_harm() -> None:
    assert due(Step(goal_id="lost", title="Read", due="2026-05-04")) == [("Step", "Read")]


@pytest.mark.parametrize(
    "record",
    (
        Step(entry_id="gone", title="Spare week", due="2026-05-04"),
        Request(entry_id="gone", person="Ruth", follow_up_on="2026-05-04", state="waiting"),
        Lesson(entry_id="gone", sentence="Ask", look_again_on="2026-05-04"),
    ),
    ids=lambda record: record.TABLE,
)
def test_nothing_of_a_deleted_entry_is_due(record: Record) -> None:
    assert due(record, days=(Answer(entry_id="gone", field="come_back_on", text="2026-05-04"),)) == []


def test_a_goal_outlives_the_entry_it_came_from(workbook: Workbook) -> None:
    entry = Entry(scenario="job", created="2026", deleted="2026")
    goal = Goal(entry_id=entry.id, title="Learn", due="2026-05-04")
    workbook.apply(
        Change(after=(entry, goal, Step(goal_id=goal.id, entry_id=entry.id, title="Read", due="2026-05-04")))
    )
    assert [item.title for item in due_in_plan.due(workbook)] == ["Learn", "Read"]


@pytest.mark.parametrize("order", (1, -1))
def test_the_latest_check_in_says_when_the_next_one_is(order: int) -> None:
    goal = Goal(id="g", title="Learn", status="under_way", review_on="2026-05-01")
    early = CheckIn(goal_id="g", day="2026-03-01", next_on="2026-04-01")
    late = CheckIn(goal_id="g", day="2026-04-01", next_on="2026-06-01")
    assert due(goal, *(early, late)[::order]) == []
    assert due(goal, *(early, late)[::order], until=dt.date(2026, 6, 1)) == [("Check-in", "Learn")]


@pytest.mark.parametrize("day, waits", (("2026-05-03", ["Check-in"]), ("2026-05-04", ["Goal"]), ("", ["Check-in"])))
def test_a_check_in_settles_a_day_to_look_again_that_had_come(day: str, waits: list[str]) -> None:
    goal = Goal(id="g", title="Learn", review_on="2026-05-04", due="2026-05-10")
    assert [what for what, _ in due(goal, CheckIn(goal_id="g", day=day))] == waits


def test_a_goal_without_check_ins_waits_for_its_review_and_else_for_its_day() -> None:
    assert due(Goal(title="Learn", review_on="2026-05-10", due="2026-05-05")) == [("Check-in", "Learn")]
    assert due(Goal(title="Learn", due="2026-05-05")) == [("Goal", "Learn")]


def test_everything_that_can_wait_is_told_earliest_first() -> None:
    assert due(
        Plan(title="My plan", next_review="2026-05-08"),
        Person(name="Jonah", ask="Read my page", when="2026-05-07"),
        Lesson(entry_id="e", sentence="Ask early", look_again_on="2026-05-06"),
        Request(entry_id="e", state="waiting", follow_up_on="2026-05-05"),
        days=(Answer(entry_id="e", field="come_back_on", text="2026-05-04"),),
    ) == [
        ("Come back to this", "Social lead, Northwind"),
        ("Ask again", "Social lead, Northwind"),
        ("Is this still true?", "Ask early"),
        ("Talk to", "Jonah: Read my page"),
        ("Review of the plan", "My plan"),
    ]


def test_what_is_due_says_where_it_is_shown() -> None:
    step = Step(goal_id="g", title="Read", due="2026-05-04")
    assert due_items([Goal(id="g"), step], {}, (), UNTIL) == [
        Due(kind="Step", title="Read", day=TODAY, record=step, owner_key=("goal", "g"))
    ]
