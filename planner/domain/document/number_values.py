"""The numbers of a plan as texts: for paper, for the window and for the command line.

The sentences are built where the numbers are gathered, because a count, its interval and its sentence belong together.
"""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.values import Value


class Bar(Value, kw_only=False):
    """One bar of a chart: its label, its value, and the text beside it."""

    label: str
    value: float
    value_text: str


class Chart(Value, kw_only=False):
    """A few bars; `text` is the alternative text."""

    title: str
    bars: tuple[Bar, ...]

    @property
    def text(self) -> str:
        """Return all bars as text."""
        return " ".join(f"{bar.label}: {bar.value_text}." for bar in self.bars)


class RateRow(Value):
    """One step of the funnel: its label, the share of all sent, the interval, and the share of the settled."""

    key: str
    label: str
    definition: str
    count: str
    of_sent: str
    likely: str
    of_settled: str = ""


class GroupRow(Value):
    """The applications with the same answer: how many were answered, and how many reached an interview."""

    key: str
    label: str
    answered: str
    interview: str
    likely: str


class Groups(Value):
    """Applications grouped by one answer, and a note on how far they may be compared."""

    title: str
    rows: tuple[GroupRow, ...]
    note: str


class SearchNumbers(Value):
    """The job search in numbers. `method` explains how shares are computed, `notes` explain the counts."""

    headline: str
    also: tuple[str, ...]
    funnel: Chart
    rates: tuple[RateRow, ...]
    method: tuple[str, ...]
    closed: tuple[str, ...]
    notes: tuple[str, ...]
    groups: tuple[Groups, ...]


class MetricFigures(Value):
    """One number of a campaign: target, actual value, value before, and state."""

    name: str
    target: str
    actual: str
    before: str
    state: str


class SplitNumbers(Value, kw_only=False):
    """The factors of one gap. No chart if it cannot be split, or nothing is missing."""

    sentences: tuple[str, ...]
    chart: Chart | None = None


class CampaignNumbers(Value):
    """A campaign in numbers. `problems` are the user's own, or else the suggested ones; `hints` are suggestions."""

    entry_id: str
    title: str
    day: dt.date | None
    metrics: tuple[MetricFigures, ...]
    splits: tuple[SplitNumbers, ...]
    problems: tuple[str, ...]
    hints: tuple[str, ...]


class InNumbers(Value):
    """All numbers of a plan; None or empty where there are none."""

    search: SearchNumbers | None = None
    campaigns: tuple[CampaignNumbers, ...] = ()
    patterns: tuple[str, ...] = ()
    planned: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether there are no numbers at all."""
        return not (self.search or self.campaigns or self.patterns or self.planned)
