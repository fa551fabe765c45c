"""The timeline: goals, steps, check-ins and reviews of some months by day, ready for the chart and the list.

Texts are built where the days are gathered, so that the chart and the list beside it cannot differ.
"""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.values import Value
from planner.domain.records.base import Key

BEGIN, STEP, CHECK_IN, REVIEW, GOAL, TODAY = KINDS = ("begin", "step", "check_in", "review", "goal", "today")
"""The kinds of moments, in the order in which one day lists them."""
GOES_ON = "goes_on"
"""The sign of a bar that continues beyond its drawn end."""


class Moment(Value):
    """Something on one day. `label` is its kind, `about` its state, `title` the user's text.

    `shown` is the day in words, `done` says that it has happened, `target_key` is the key of the record to open.
    """

    day: dt.date
    shown: str
    kind: str
    label: str
    title: str = ""
    about: str = ""
    done: bool = False
    target_key: Key = ()

    @property
    def text(self) -> str:
        """Return all of it on one line."""
        return " · ".join(filter(None, (self.shown, self.label, self.title, self.about)))


class Span(Value, kw_only=False):
    """The part of a bar inside the drawn months; it may begin earlier and end later."""

    first: dt.date
    last: dt.date
    before: bool = False
    beyond: bool = False


class TimelineRow(Value):
    """One goal with its bar, or a row without bar: other steps, reviews. `ended` rows are drawn lighter."""

    label: str
    status: str
    span: Span | None
    moments: tuple[Moment, ...]
    ended: bool = False


class Tick(Value, kw_only=False):
    """A day labelled above the rows; `year` only where a new year begins."""

    day: dt.date
    label: str
    year: str = ""


class Sign(Value, kw_only=False):
    """The meaning of one of the signs."""

    kind: str
    done: bool
    meaning: str


class Timeline(Value):
    """Some months in rows. `moments` are the same moments by day: the alternative to the chart.

    `today` is None if it is outside the months. `crowded` is the template "{n} more" for signs that do not fit a row.
    """

    title: str
    summary: str
    first: dt.date
    last: dt.date
    today: Moment | None
    ticks: tuple[Tick, ...]
    rows: tuple[TimelineRow, ...]
    moments: tuple[Moment, ...]
    signs: tuple[Sign, ...]
    notes: tuple[str, ...]
    crowded: str

    @property
    def text(self) -> str:
        """Return the alternative text."""
        return " ".join((self.summary, *(f"{moment.text}." for moment in self.moments), *self.notes))
