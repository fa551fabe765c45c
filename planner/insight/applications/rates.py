"""A rate: its count, its total, and its confidence interval."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from planner.domain.basics.locale_formats import show_number, show_percent
from planner.domain.basics.values import Value
from planner.domain.basics.wording import say

# The usual normal approximation p ± z·√(p(1−p)/n) is not used: it leaves 0 to 1 and has no width at 0 or n, which is
# where the counts of one job search mostly are (Newcombe 1998).
Z_95 = 1.959963984540054
"""The 97.5th percentile of the standard normal distribution."""
NO_SHARE = "-"
"""Shown for a total of 0."""


class Interval(Value, kw_only=False):
    """The lowest and the highest share compatible with the counts, both from 0 to 1."""

    low: float
    high: float

    def overlaps(self, other: Interval) -> bool:
        """Say whether two intervals overlap."""
        return self.low <= other.high and other.low <= self.high


class Rate(Value, kw_only=False):
    """`count` of `out_of`; `waiting` is the number still open, None if unknown.

    From a total of `enough_from` on, the share may be interpreted.
    """

    count: int
    out_of: int
    waiting: int | None = None
    enough_from: int = 1

    @property
    def share(self) -> float | None:
        """Return count / out_of, or None if the total is 0."""
        return self.count / self.out_of if self.out_of else None

    @property
    def interval(self) -> Interval | None:
        """Return the 95 % interval of the share, or None if there is no share."""
        return wilson(self.count, self.out_of) if self.out_of else None

    @property
    def enough(self) -> bool:
        """Say whether the total is large enough to interpret the share."""
        return self.out_of >= self.enough_from


def wilson(count: int, out_of: int, z: float = Z_95) -> Interval:
    """Return the score interval of a proportion (Wilson 1927; method 3 of Newcombe 1998).

    With p = count / n it is (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). It stays within 0 and 1, and keeps
    its width where the count is 0 or all.
    """
    if not 0 <= count <= out_of or out_of == 0:
        raise ValueError(f"{count} of {out_of} is no proportion")
    p, spread = count / out_of, z * z / out_of
    middle = p + spread / 2
    reach = z * math.sqrt(p * (1 - p) / out_of + spread / (4 * out_of))
    low, high = (middle - reach) / (1 + spread), (middle + reach) / (1 + spread)
    # Rounding errors can move an end slightly inside the share, or outside of 0 and 1.
    return Interval(max(0.0, min(low, p)), min(1.0, max(high, p)))


def are_apart(rates: Iterable[Rate]) -> bool:
    """Say whether the intervals of two of these rates do not overlap."""
    found = [interval for rate in rates if (interval := rate.interval)]
    return any(not one.overlaps(other) for one in found for other in found)


def percent_text(count: int, out_of: int) -> str:
    """Return a share for display: one decimal, two below 1 %, and 100 % only if it is all of them."""
    if not out_of:
        return NO_SHARE
    percent = Decimal(100 * count) / out_of
    return _percent(percent, whole=count == out_of)


def interval_sentence(rate: Rate) -> str:
    """Return the interval of a rate as a sentence, or "" if there is none."""
    found = rate.interval
    if found is None:
        return ""
    ends = _ends(found)
    return say("Likely between {low} and {high} (95% interval).", low=ends[0], high=ends[1])


def with_interval(sentence: str, rate: Rate) -> str:
    """Return a sentence about a rate followed by its interval, if there is one."""
    found = rate.interval
    if found is None:
        return sentence
    ends = _ends(found)
    return say("{rate}, likely {low} to {high}", rate=sentence, low=ends[0], high=ends[1])


def _ends(interval: Interval) -> list[str]:
    return [_percent(Decimal(100 * end), whole=end == 1) for end in (interval.low, interval.high)]


def _percent(percent: Decimal, whole: bool) -> str:
    step = Decimal("0.01") if 0 < percent < 1 else Decimal("0.1")
    rounded = percent.quantize(step, rounding=ROUND_HALF_UP)
    # 99.97 % must not be shown as 100 % while one application is missing.
    if rounded == 100 and not whole:
        rounded = percent.quantize(step, rounding=ROUND_DOWN)
    # normalize() would turn 30.0 into 3E+1 and 100 into 1E+2; "f" avoids the exponent.
    shown = rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()
    return show_percent(show_number(shown))
