"""Reminders: when one is due, and its words. They say how many things wait, and never what."""

from __future__ import annotations

import datetime as dt

from planner.domain.wording import Say, mark


def time_of(text: str) -> dt.time | None:
    """Return the time of day that a text such as "09:30" names, or None where it names none."""
    try:
        time = dt.time.fromisoformat(text)
    except ValueError:
        return None
    return time if f"{time:%H:%M}" == text else None


def is_time(now: dt.datetime, at: str, reminded_on: str, waiting: int, chosen: dt.datetime | None = None) -> bool:
    """Say whether to remind now: at the time or after it, once a day, and only of something that waits.

    `chosen` is when the time was chosen, where that was a moment ago: a time that was over by then waits for tomorrow.
    """
    time = time_of(at)
    if time is None or not waiting or reminded_on == now.date().isoformat():
        return False
    moment = dt.datetime.combine(now.date(), time, now.tzinfo)
    return moment <= now and (chosen is None or chosen <= moment)


def reminder(waiting: int, say: Say) -> str:
    """Return the words of a reminder."""
    if waiting == 1:
        return say(mark("One thing waits in your plan."))
    return say(mark("{count} things wait in your plan.")).format(count=waiting)
