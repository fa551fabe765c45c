"""The calendar of a plan as immutable values, before it becomes a file."""

from __future__ import annotations

import datetime as dt
import unicodedata
from enum import Enum

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say

NEVER = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
"""The time of a change that was not recorded: the first schema had no revisions."""
_SIGN = "\ufffd"


class State(Enum):
    """The state of an entry. `CANCELLED`: its goal has ended, or another plan replaced its own."""

    OPEN = "open"
    UNDER_WAY = "under way"
    DONE = "done"
    CANCELLED = "called off"


_EVENT_TITLES = {State.DONE: mark("Done: {title}"), State.CANCELLED: mark("Called off: {title}")}


class CalendarEntry(Value):
    """One calendar entry. Without a `title`, its text is the neutral, marked label `kind`.

    `title` is text typed by the user and `title_pattern` the marked template around it; `notes` are further texts, each
    with a marked label. `uid` never changes; `part_of` is the uid of the goal it belongs to. `number` (SEQUENCE) grows
    with every change, and `changed` is the time of the last one.
    """

    uid: str
    kind: str
    day: dt.date
    title: str = ""
    title_pattern: str = "{title}"
    notes: tuple[tuple[str, str], ...] = ()
    state: State = State.OPEN
    done_on: dt.date | None = None
    part_of: str = ""
    number: int = 0
    changed: dt.datetime = NEVER

    @property
    def is_pending(self) -> bool:
        """Say whether the entry is still open."""
        return self.state in (State.OPEN, State.UNDER_WAY)


class Calendar(Value, kw_only=False):
    """Entries exported as tasks or as all-day events; `alarm` adds a reminder to open ones."""

    entries: tuple[CalendarEntry, ...] = ()
    as_events: bool = False
    alarm: bool = False

    def title(self, entry: CalendarEntry) -> str:
        """Return the text that a calendar shows for an entry."""
        own = one_line(entry.title)
        title = say(entry.title_pattern, title=own) if own else say(entry.kind)
        # Tasks have a completed state; events have none, and not every calendar shows STATUS:CANCELLED, so the title
        # says it.
        template = _EVENT_TITLES.get(entry.state) if self.as_events else None
        return say(template, title=title) if template else title


def one_line(text: str) -> str:
    """Return a text on one line, without the characters that iCalendar forbids."""
    return " ".join("".join(map(_legible, text)).split())


def _legible(letter: str) -> str:
    if letter.isspace():
        return " "
    return {"Cc": "", "Cs": _SIGN}.get(unicodedata.category(letter), letter)
