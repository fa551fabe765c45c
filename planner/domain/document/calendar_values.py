"""What of a plan goes into a calendar, as frozen values before it is a file."""

from __future__ import annotations

import datetime as dt
import unicodedata
from enum import Enum

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say

NEVER = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""Stands for the time of a change that was not written down: plans of the first schema kept none."""
_SIGN = "\ufffd"


class State(Enum):
    """How an entry stands. One is called off where its goal has ended, or another plan took over."""

    OPEN = "open"
    UNDER_WAY = "under way"
    DONE = "done"
    CALLED_OFF = "called off"


_TOLD_OF_EVENTS = {State.DONE: mark("Done: {title}"), State.CALLED_OFF: mark("Called off: {title}")}


class CalendarEntry(Value):
    """One thing with a day. Without a `title` it goes by the neutral, marked word `what`.

    `title` holds the person's own words and `named` how they are said, marked; `notes` are more of them, each with a
    marked label. `uid` never changes, `part_of` is that of the goal it belongs to. `number` grows with every change,
    and `changed` is the time of the last one.
    """

    uid: str
    what: str
    day: dt.date
    title: str = ""
    named: str = "{title}"
    notes: tuple[tuple[str, str], ...] = ()
    state: State = State.OPEN
    done_on: dt.date | None = None
    part_of: str = ""
    number: int = 0
    changed: dt.datetime = NEVER

    @property
    def waits(self) -> bool:
        """Say whether it still waits for its day."""
        return self.state in (State.OPEN, State.UNDER_WAY)


class Calendar(Value, kw_only=False):
    """Entries that go out as tasks, or as events of a whole day; `alarm` reminds of those that wait."""

    entries: tuple[CalendarEntry, ...] = ()
    as_events: bool = False
    alarm: bool = False

    def title(self, entry: CalendarEntry) -> str:
        """Return the line that a calendar shows for an entry."""
        own = one_line(entry.title)
        title = say(entry.named, title=own) if own else say(entry.what)
        # A task can be ticked; an event knows nothing of being done, and not every calendar heeds that it is cancelled.
        told = _TOLD_OF_EVENTS.get(entry.state) if self.as_events else None
        return say(told, title=title) if told else title


def one_line(text: str) -> str:
    """Return a text on one line, without the characters that a calendar file cannot hold."""
    return " ".join("".join(map(_legible, text)).split())


def _legible(letter: str) -> str:
    if letter.isspace():
        return " "
    return {"Cc": "", "Cs": _SIGN}.get(unicodedata.category(letter), letter)
