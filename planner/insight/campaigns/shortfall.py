"""Decomposes the gap between target and actual into the factors of the number."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from planner.domain.basics.fields import Number
from planner.domain.basics.values import Value
from planner.domain.questions.metric_questions import metric_kind
from planner.domain.records.kinds import Metric
from planner.insight.campaigns.metric_state import reached

TARGET, ACTUAL = "target", "actual"
MISSING, ZERO, BELOW_ZERO, MISFIT, TWICE = "missing", "zero", "below_zero", "misfit", "twice"
FITS = Decimal("0.02")
"""The relative difference between two ways to the same rate that counts as rounding."""


class Factor(Value, kw_only=False):
    """One factor of a product: its target and its actual value."""

    key: str
    target: float
    actual: float


class Share(Value, kw_only=False):
    """The effect of one factor on the product: negative if it lowered it, positive if it raised it."""

    key: str
    effect: float


class Split(Value):
    """The gap `total`, actual less target, and the `shares` that add up to it. `source` is empty for a campaign's own
    numbers, else the source of the numbers, if the same number was noted for several.
    """

    product: str
    target: float
    actual: float
    shares: tuple[Share, ...]
    source: str = ""

    @property
    def total(self) -> float:
        """Return the whole gap: negative if the target was missed."""
        return self.actual - self.target

    def rounded(self) -> tuple[int, tuple[int, ...]]:
        """Return the gap and its parts as integers that still add up, by the largest remainder.

        Hamilton's method: every part is rounded down, and the largest fractions get what remains.
        """
        # Not round(): it rounds halves to even, so 2.5 would be shown as 2.
        total = math.floor(self.total + 0.5)
        down = [math.floor(part.effect) for part in self.shares]
        fractions = [part.effect - low for part, low in zip(self.shares, down, strict=True)]
        first = sorted(range(len(down)), key=lambda index: -fractions[index])
        for_all, more = divmod(total - sum(down), len(down))
        for index in first[:more]:
            down[index] += 1
        return total, tuple(low + for_all for low in down)


class NoSplit(Value):
    """A gap that cannot be split: `why`, and the number `key` that prevents it on the side of target or actual.

    For inconsistent numbers, `noted` is the typed rate and `reckoned` the computed one.
    """

    product: str
    why: str
    key: str
    side: str
    source: str = ""
    noted: Decimal | None = None
    reckoned: Decimal | None = None


class Chain(Value, kw_only=False):
    """A count as a product: its factors in the order of the funnel, the last one a rate of the count."""

    product: str
    factors: tuple[str, ...]

    @property
    def scale(self) -> Decimal:
        """Return the divisor of the product of the bare factors: 100 for each percentage."""
        kinds = (metric_kind(key) for key in self.factors)
        return Decimal(math.prod(kind.factor for kind in kinds if kind))


CHAINS = (
    Chain("impressions", ("reach", "frequency")),
    Chain("engagements", ("reach", "er_reach")),
    Chain("engagements", ("impressions", "er_impr")),
    Chain("views", ("impressions", "vtr")),
    Chain("clicks", ("impressions", "ctr")),
    Chain("conversions", ("impressions", "ctr", "cvr")),
)
"""The formulas of the rates, solved for the count: engagements = reach x engagement rate by reach / 100, and so on."""
COUNTS = {
    "frequency": ("impressions", "reach"),
    "er_reach": ("engagements", "reach"),
    "er_impr": ("engagements", "impressions"),
    "vtr": ("views", "impressions"),
    "ctr": ("clicks", "impressions"),
    "cvr": ("conversions", ""),
}
"""The two counts stored with a rate. The denominator of `cvr` may be clicks or visits, so it is not used."""


def log_mean(one: float, other: float) -> float:
    """Return the logarithmic mean L(a, b) = (a - b) / (ln a - ln b), with L(a, a) = a.

    Ang (2004), Energy Policy 32, 1131-1139. Written with log1p, which keeps its digits where both are nearly equal.
    """
    apart = (one - other) / other
    # Close to 1 the quotient of two small differences loses its digits; far from 1 log1p has no advantage.
    if apart <= -0.5 or apart >= 1:
        return (one - other) / math.log(one / other)
    return other * apart / math.log1p(apart) if apart else other


def split(product: str, factors: Sequence[Factor], scale: float = 1, source: str = "") -> Split:
    """Split the gap of a product of numbers above 0 by the additive logarithmic mean Divisia method I (LMDI-I).

    The effect of a factor x on V = x1 x2 ... is L(V actual, V target) * ln(x actual / x target): Ang (2005), The LMDI
    approach to decomposition analysis: a practical guide, Energy Policy 33, 867-871. The effects add up to the gap
    without a remainder, and the order of the factors does not matter.
    """
    target = math.prod(factor.target for factor in factors) / scale
    actual = math.prod(factor.actual for factor in factors) / scale
    mean = log_mean(actual, target)
    parts = tuple(Share(factor.key, mean * math.log(factor.actual / factor.target)) for factor in factors)
    return Split(product=product, target=target, actual=actual, shares=parts, source=source)


def splits(rows: Iterable[Metric]) -> tuple[Split | NoSplit, ...]:
    """Return the split of every count for which one campaign has enough numbers, and what prevents the others.

    Each count is split once, by the first chain that can be computed. If a number was noted for several sources, each
    `source` is split by itself: reach is never added up.
    """
    return tuple(found for source, own in by_source(rows) for found in _splits(own, source))


def by_source(rows: Iterable[Metric]) -> tuple[tuple[str, tuple[Metric, ...]], ...]:
    """Return all rows together under "", or by their source if the same number was noted more than once."""
    rows = tuple(rows)
    if not noted_twice(rows):
        return (("", rows),)
    sources = dict.fromkeys(row.source for row in rows)
    return tuple((source, tuple(row for row in rows if row.source == source)) for source in sources)


def noted_twice(rows: Iterable[Metric]) -> frozenset[str]:
    """Return the keys of numbers with several rows, which are ambiguous."""
    times = Counter(row.metric for row in rows if row.metric)
    return frozenset(key for key, count in times.items() if count > 1)


def _splits(rows: Sequence[Metric], source: str) -> tuple[Split | NoSplit, ...]:
    targets, actuals = _targets(rows), _actuals(rows)
    noted = {row.metric for row in rows}
    found: dict[str, Split | NoSplit] = {}
    # The order of CHAINS decides which of two formulas explains a count: reach before impressions.
    for chain in CHAINS:
        begun = chain.product in noted or chain.factors[-1] in noted
        enough = len(noted.intersection((chain.product, *chain.factors))) > 1
        if begun and enough and not isinstance(found.get(chain.product), Split):
            twice = [key for key in (chain.product, *chain.factors) if key in noted_twice(rows)]
            result = (
                NoSplit(product=chain.product, why=TWICE, key=twice[0], side=ACTUAL, source=source)
                if twice
                else _split_chain(chain, targets, actuals, source)
            )
            if isinstance(result, Split) or chain.product not in found:
                found[chain.product] = result
    return tuple(found.values())


def _split_chain(
    chain: Chain, targets: Mapping[str, Decimal], actuals: Mapping[str, Decimal], source: str
) -> Split | NoSplit:
    planned = _solved(chain, targets, TARGET, source)
    if isinstance(planned, NoSplit):
        return planned
    came = _solved(chain, actuals, ACTUAL, source)
    if isinstance(came, NoSplit):
        return came
    factors = [Factor(key, float(planned[key]), float(came[key])) for key in chain.factors]
    return split(chain.product, factors, float(chain.scale), source)


def _solved(chain: Chain, given: Mapping[str, Decimal], side: str, source: str) -> dict[str, Decimal] | NoSplit:
    """Return all factors of a chain on one side. One missing number is computed from the others.

    A zero is not replaced by a very small number (Ang and Liu 2007, Energy Policy 35, 238-246): the limit assigns all
    of the gap to the zero factor, and would hide the effect of the others. A sentence says so instead.
    """
    missing = [key for key in (*chain.factors, chain.product) if key not in given]
    factors_missing = [key for key in missing if key != chain.product]
    if len(missing) > 1:
        return NoSplit(product=chain.product, why=MISSING, key=factors_missing[0], side=side, source=source)
    for key in (*chain.factors, chain.product):
        # The method takes logarithms of all factors, so it is undefined for zero and negative numbers.
        if given.get(key, 1) <= 0:
            return NoSplit(
                product=chain.product, why=BELOW_ZERO if given[key] < 0 else ZERO, key=key, side=side, source=source
            )
    if chain.product not in given:
        return {key: given[key] for key in chain.factors}
    follows = factors_missing[0] if factors_missing else chain.factors[-1]
    others = math.prod(given[key] for key in chain.factors if key != follows)
    reckoned = given[chain.product] * chain.scale / others
    if follows in given and not _fits(reckoned, given[follows], side):
        return NoSplit(
            product=chain.product,
            why=MISFIT,
            key=follows,
            side=side,
            source=source,
            noted=given[follows],
            reckoned=reckoned,
        )
    return {key: reckoned if key == follows else given[key] for key in chain.factors}


def _fits(reckoned: Decimal, typed: Decimal, side: str) -> bool:
    """Say whether a typed rate equals the computed one up to rounding. A target of 3 is 3; a 3 reached may be 3.3."""
    # A reached rate was read from a platform that rounds: 3 may be anything from 2.5 to 3.5.
    half_a_step = Decimal((0, (5,), int(typed.as_tuple().exponent) - 1)) if side == ACTUAL else Decimal(0)
    return abs(reckoned - typed) <= max(half_a_step, FITS * typed)


def _targets(rows: Iterable[Metric]) -> dict[str, Decimal]:
    return _first((row.metric, Number.value(row.target)) for row in rows)


def _actuals(rows: Sequence[Metric]) -> dict[str, Decimal]:
    """Return the actual values; a count without a row of its own is taken from the rate that has it."""
    typed = [(row.metric, reached(row)) for row in rows]
    above = [(COUNTS[row.metric][0], Number.value(row.numerator)) for row in rows if row.metric in COUNTS]
    below = [(COUNTS[row.metric][1], Number.value(row.denominator)) for row in rows if row.metric in COUNTS]
    # The order is a precedence: a row of its own is more deliberate than a count typed for a rate.
    return _first((*typed, *above, *below))


def _first(pairs: Iterable[tuple[str, Decimal | None]]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for key, number in pairs:
        if key and number is not None:
            found.setdefault(key, number)
    return found
