"""Groups due items by period, overdue ones first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark
from planner.insight.due_rules import Due

WAITING = mark("Waiting")
TODAY = mark("Today")
THIS_WEEK = mark("This week")
NEXT_WEEK = mark("Next week")
AFTER_THAT = mark("After that")
# A calendar week ends on Sunday (ISO 8601), whatever the locale shows first in its calendar.
A_WEEK = dt.timedelta(days=7)


class Group(Value, kw_only=False):
    """The due items of one period. `title` is marked."""

    title: str
    due: tuple[Due, ...]


def due_groups(due: Iterable[Due], today: dt.date) -> list[Group]:
    """Return the non-empty groups. Overdue items are sorted newest first, the others by day."""
    groups: dict[str, list[Due]] = {title: [] for title in (WAITING, TODAY, THIS_WEEK, NEXT_WEEK, AFTER_THAT)}
    for one in sorted(due, key=lambda one: (one.day, one.title)):
        groups[_group_of(one.day, today)].append(one)
    groups[WAITING].sort(key=lambda one: one.day, reverse=True)
    return [Group(title, tuple(found)) for title, found in groups.items() if found]


def _group_of(day: dt.date, today: dt.date) -> str:
    """Return the group of a day; a week ends on Sunday."""
    sunday = today + dt.timedelta(days=6 - today.weekday())
    if day <= today:
        return TODAY if day == today else WAITING
    if day <= sunday:
        return THIS_WEEK
    return NEXT_WEEK if day <= sunday + A_WEEK else AFTER_THAT
