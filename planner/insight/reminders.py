"""Reminders: when one is due, and its words. They say how many things wait, and never what."""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.wording import say_count


def time_of(text: str) -> dt.time | None:
    """Return the time of day that a text such as "09:30" names, or None where it names none."""
    try:
        time = dt.time.fromisoformat(text)
    except ValueError:
        return None
    return time if f"{time:%H:%M}" == text else None


def is_time(now: dt.datetime, at: str, reminded_on: str, chosen: dt.datetime | None = None) -> bool:
    """Say whether it is time to remind: at the time of day `at` or after it, and once a day.

    `chosen` is when that time was chosen, where that was a while ago: if it was over by then, it waits for tomorrow.
    """
    time = time_of(at)
    if time is None or reminded_on == now.date().isoformat():
        return False
    moment = dt.datetime.combine(now.date(), time, now.tzinfo)
    return moment <= now and (chosen is None or chosen <= moment)


def reminder(waiting: int) -> str:
    """Return the words of a reminder; where nothing waits there are none."""
    if waiting < 1:
        return ""
    return say_count("One thing waits in your plan.", "{n} things wait in your plan.", waiting)
