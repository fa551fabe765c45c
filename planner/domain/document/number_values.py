"""The numbers of a plan, ready to be read: on paper, in the window and on the command line.

The words are chosen where the numbers are gathered, because a count, its bound and its sentence belong together.
"""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.values import Value


class Bar(Value, kw_only=False):
    """One bar of a chart: what it is, how long, and what is written beside it."""

    label: str
    value: float
    words: str


class Chart(Value, kw_only=False):
    """A few bars. For those who do not see them, `text` says the same."""

    title: str
    bars: tuple[Bar, ...]

    @property
    def text(self) -> str:
        """Return all bars in words."""
        return " ".join(f"{bar.label}: {bar.words}." for bar in self.bars)


class RateLine(Value):
    """How many came this far: what is counted, the share of all sent, how sure that is, the share of the settled."""

    key: str
    label: str
    definition: str
    count: str
    of_sent: str
    likely: str
    of_settled: str = ""


class GroupLine(Value):
    """The applications that share an answer: how many were answered, and how many reached an interview."""

    key: str
    label: str
    answered: str
    interview: str
    likely: str


class Groups(Value):
    """Applications by one answer, and how far they may be compared."""

    title: str
    lines: tuple[GroupLine, ...]
    note: str


class SearchNumbers(Value):
    """The job search in numbers. `method` says how the shares are reckoned, `notes` what to know of the counts."""

    headline: str
    also: tuple[str, ...]
    funnel: Chart
    lines: tuple[RateLine, ...]
    method: tuple[str, ...]
    doors: tuple[str, ...]
    notes: tuple[str, ...]
    groups: tuple[Groups, ...]


class MetricLine(Value):
    """One number of a campaign: target, number reached, number before, and how it stands."""

    name: str
    target: str
    actual: str
    before: str
    state: str


class SplitNumbers(Value, kw_only=False):
    """Where the gap of one count came from. There is no chart where it cannot be split, or nothing is missing."""

    words: tuple[str, ...]
    chart: Chart | None = None


class CampaignNumbers(Value):
    """A campaign in numbers. `problems` are those named or, before that, suggested; `hints` are suggestions."""

    entry_id: str
    title: str
    day: dt.date | None
    metrics: tuple[MetricLine, ...]
    splits: tuple[SplitNumbers, ...]
    problems: tuple[str, ...]
    hints: tuple[str, ...]


class InNumbers(Value):
    """All numbers of a plan; what has none yet is None or empty."""

    search: SearchNumbers | None = None
    campaigns: tuple[CampaignNumbers, ...] = ()
    patterns: tuple[str, ...] = ()
    planned: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether there are no numbers at all."""
        return not (self.search or self.campaigns or self.patterns or self.planned)
