"""When a reminder is due, and its text. It says how many items are due, and never which."""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.wording import say_count


def time_of(text: str) -> dt.time | None:
    """Return the time of day in a text such as "09:30", or None."""
    try:
        time = dt.time.fromisoformat(text)
    except ValueError:
        return None
    return time if f"{time:%H:%M}" == text else None


def is_reminder_due(now: dt.datetime, at: str, reminded_on: str, chosen: dt.datetime | None = None) -> bool:
    """Say whether to remind now: at the time of day `at` or after it, once a day.

    `chosen` is when that time was chosen: if the time of day was already over then, the first reminder comes tomorrow.
    """
    time = time_of(at)
    if time is None or reminded_on == now.date().isoformat():
        return False
    moment = dt.datetime.combine(now.date(), time, now.tzinfo)
    return moment <= now and (chosen is None or chosen <= moment)


def reminder_text(count: int) -> str:
    """Return the text of a reminder; "" if nothing is due."""
    if count < 1:
        return ""
    return say_count("One thing waits in your plan.", "{n} things wait in your plan.", count)
