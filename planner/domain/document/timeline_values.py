"""What stands on which day: the goals, steps, check-ins and reviews of some months, ready to be drawn and to be read.

The words are chosen where the days are gathered, so that the drawing and the list beside it cannot differ.
"""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.values import Value
from planner.domain.records.base import Key

BEGIN, STEP, CHECK_IN, REVIEW, GOAL, TODAY = KINDS = ("begin", "step", "check_in", "review", "goal", "today")
"""What may stand on a day, in the order in which one day tells it."""
GOES_ON = "goes_on"
"""The sign of a bar that does not end where it is drawn to an end."""


class Moment(Value):
    """Something on one day. `what` and `about` say what it is and how it stands, `title` what a person called it.

    `shown` is the day as people write it, `done` says that it has happened, `home` is the record that it opens.
    """

    day: dt.date
    shown: str
    kind: str
    what: str
    title: str = ""
    about: str = ""
    done: bool = False
    home: Key = ()

    @property
    def words(self) -> str:
        """Return all of it in one line."""
        return " · ".join(filter(None, (self.shown, self.what, self.title, self.about)))


class Span(Value, kw_only=False):
    """How far a bar is drawn. It may have begun before that, and go on beyond."""

    first: dt.date
    last: dt.date
    before: bool = False
    beyond: bool = False


class TimelineRow(Value):
    """One goal with its bar, or what has none: other steps, reviews. `ended` ones are drawn quieter."""

    label: str
    status: str
    span: Span | None
    moments: tuple[Moment, ...]
    ended: bool = False


class Tick(Value, kw_only=False):
    """A day that is named above the rows; `year` where a year begins to be meant."""

    day: dt.date
    label: str
    year: str = ""


class Sign(Value, kw_only=False):
    """What one of the signs means."""

    kind: str
    done: bool
    words: str


class Timeline(Value):
    """Some months in rows. For those who do not see them, `lines` say the same, one day after the other.

    `today` is None where it lies outside. `crowded` says "{n} more" where a row has no room for all of its signs.
    """

    title: str
    summary: str
    first: dt.date
    last: dt.date
    today: Moment | None
    ticks: tuple[Tick, ...]
    rows: tuple[TimelineRow, ...]
    lines: tuple[Moment, ...]
    signs: tuple[Sign, ...]
    notes: tuple[str, ...]
    crowded: str

    @property
    def text(self) -> str:
        """Return all of it in words."""
        return " ".join((self.summary, *(f"{line.words}." for line in self.lines), *self.notes))
