"""The days of a plan: the period it is for, and when to look at it again."""

from __future__ import annotations

import datetime as dt

from planner.domain.records import Plan


def first_plan(today: dt.date) -> Plan:
    """Return a new plan for the year from today, to be looked at in three months."""
    return Plan(
        period_from=today.isoformat(),
        period_to=months_later(today, 12).isoformat(),
        made_on=today.isoformat(),
        next_review=months_later(today, 3).isoformat(),
    )


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later, or the last one of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    first = dt.date(day.year + year, month + 1, 1)
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return first.replace(day=min(day.day, (following - first).days))
