"""The order of the day: groups from what waits to what comes up."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain.records.kinds import Step
from planner.insight.due_groups import due_groups
from planner.insight.due_rules import Due

MONDAY = dt.date(2026, 5, 4)


def due(*days: str) -> list[Due]:
    steps = [Step(title=day, due=day) for day in days]
    return [
        Due(kind="Step", title=step.title, day=dt.date.fromisoformat(step.due), record=step, owner_key=step.owner_key)
        for step in steps
    ]


def groups(today: dt.date, *days: str) -> list[tuple[str, list[str]]]:
    return [(group.title, [one.title[5:] for one in group.due]) for group in due_groups(due(*days), today)]


def test_the_groups_go_from_what_waits_to_what_comes_up() -> None:
    assert groups(MONDAY, "2026-05-18", "2026-05-10", "2026-05-11", "2026-05-05", "2026-05-04", "2026-05-03") == [
        ("Waiting", ["05-03"]),
        ("Today", ["05-04"]),
        ("This week", ["05-05", "05-10"]),
        ("Next week", ["05-11"]),
        ("After that", ["05-18"]),
    ]


def test_a_group_without_anything_is_left_out() -> None:
    assert groups(MONDAY) == []
    assert groups(MONDAY, "2026-05-12") == [("Next week", ["05-12"])]


def test_what_waits_is_told_newest_first() -> None:
    assert groups(MONDAY, "2026-04-01", "2026-05-03", "2026-04-20") == [("Waiting", ["05-03", "04-20", "04-01"])]


@pytest.mark.parametrize(
    "today, tomorrow, title",
    (("2026-05-09", "2026-05-10", "This week"), ("2026-05-10", "2026-05-11", "Next week")),
    ids=("Saturday", "Sunday"),
)
def test_a_week_ends_on_sunday(today: str, tomorrow: str, title: str) -> None:
    assert [name for name, _ in groups(dt.date.fromisoformat(today), tomorrow)] == [title]
