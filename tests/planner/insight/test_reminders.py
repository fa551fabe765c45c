"""When a reminder is due, and what it says."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.insight.reminders import is_reminder_due, reminder_text, time_of

NOW = dt.datetime(2026, 5, 4, 9, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "at, reminded_on, wanted",
    (
        ("09:30", "", True),
        ("08:00", "2026-05-03", True),
        ("09:31", "", False),
        ("09:00", "2026-05-04", False),
        ("09:00", "2026-05-05", True),
        ("", "", False),
        ("soon", "", False),
    ),
    ids=("on time", "later", "early", "told today", "a clock put back", "off", "no time"),
)
def test_a_reminder_comes_once_a_day_at_its_time_or_after_it(at, reminded_on, wanted) -> None:
    assert is_reminder_due(NOW, at, reminded_on) is wanted


def test_a_time_that_was_over_when_it_was_chosen_waits_for_tomorrow() -> None:
    chosen = NOW - dt.timedelta(minutes=20)
    assert not is_reminder_due(NOW, "09:00", "", chosen)
    assert is_reminder_due(NOW, "09:20", "", chosen)
    assert is_reminder_due(NOW + dt.timedelta(days=1), "09:00", "", chosen)


@pytest.mark.parametrize("text", ("", "9", "9:30", "25:00", "09:60", "0930", "09:30:00", "09:30+01:00", "noon"))
def test_what_is_no_time_of_day_is_not_guessed(text) -> None:
    assert time_of(text) is None


def test_a_time_of_day_is_read() -> None:
    assert time_of("09:30") == dt.time(9, 30)


def test_it_says_how_many_and_nothing_else() -> None:
    assert reminder_text(1) == "One thing waits in your plan."
    assert reminder_text(2) == "2 things wait in your plan."
    assert reminder_text(0) == ""
