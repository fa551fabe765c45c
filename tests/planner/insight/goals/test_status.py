"""The ends of a goal, and the way back from each."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain.records.kinds import Goal
from planner.insight.goals.status import ENDS, achievement_of, ending_text, resumed, with_status

TODAY = dt.date(2026, 5, 4)


@pytest.mark.parametrize("end", ENDS)
def test_an_end_has_a_day(end: str) -> None:
    goal = with_status(Goal(), end, TODAY)
    assert (goal.status, goal.ended_on) == (end, "2026-05-04")


@pytest.mark.parametrize("status", ("", "not_started", "under_way", "paused"))
def test_an_open_or_paused_goal_has_none(status: str) -> None:
    assert with_status(Goal(status="done", ended_on="2026-05-01"), status, TODAY).ended_on == ""


def test_another_end_keeps_the_day() -> None:
    assert with_status(Goal(status="not_reached", ended_on="2026-05-01"), "let_go", TODAY).ended_on == "2026-05-01"


def test_a_goal_that_is_kept_gets_time_again() -> None:
    goal = resumed(Goal(status="not_reached", kind="learn", due="2026-05-01", ended_on="2026-05-02"), TODAY)
    assert (goal.status, goal.due, goal.ended_on) == ("under_way", "2026-06-15", "")


def test_a_day_that_is_still_to_come_is_kept_too() -> None:
    assert resumed(Goal(status="not_reached", due="2026-05-04"), TODAY).due == "2026-05-04"


def test_a_goal_without_a_kind_gets_four_weeks() -> None:
    assert resumed(Goal(status="not_reached"), TODAY).due == "2026-06-01"


def test_a_done_goal_can_be_something_to_be_proud_of() -> None:
    goal = Goal(title="Tell six stories", proof="My page", result_measure="Stories", ended_on="2025-12-31")
    proud = achievement_of(goal, TODAY)
    assert (proud.what, proud.result, proud.year, proud.goal) == ("Tell six stories", "My page", "2025", goal.id)
    assert achievement_of(Goal(title="Tell six stories", result_measure="Stories"), TODAY).year == "2026"


@pytest.mark.parametrize(
    "goal, said",
    (
        (Goal(status="done", ended_on="2026-05-03"), "Done on 3 May 2026. What helped?"),
        (Goal(status="done"), "Done. What helped?"),
        (Goal(status="not_reached", due="2026-05-01", ended_on="2026-05-03"), "Not reached by 1 May 2026. Keep,"),
        (Goal(status="not_reached", due="2026-06-01", ended_on="2026-05-03"), "Not reached this time. Keep,"),
        (Goal(status="not_reached"), "Not reached this time. Keep, change or let go?"),
        (Goal(status="paused", review_on="2026-06-01"), "Paused. Today shows it again on 1 June 2026."),
        (Goal(status="paused"), "Paused. It waits until you take it up."),
        (Goal(status="let_go", ended_on="2026-05-03"), "Let go on 3 May 2026."),
        (Goal(status="let_go"), "Let go."),
    ),
)
def test_an_end_is_told_with_its_day_where_that_is_known(goal: Goal, said: str) -> None:
    assert ending_text(goal).startswith(said)


@pytest.mark.parametrize("status", ("", "not_started", "under_way"))
def test_an_open_goal_has_no_such_word(status: str) -> None:
    assert ending_text(Goal(status=status, ended_on="2026-05-03")) == ""
