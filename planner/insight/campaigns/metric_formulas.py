"""The numbers of a campaign: rates from counts, the suggested problem, and averages of past campaigns."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from planner.domain.basics.fields import Number
from planner.domain.basics.locale_formats import show_number, show_percent
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.questions.metric_questions import COUNT, MONEY, PERCENT, TIMES, metric_kind
from planner.domain.records.kinds import Metric
from planner.insight.campaigns.metric_state import (
    CLOSE_FROM,
    MISSED,
    is_lower_better,
    metric_state,
    reached,
    shown_percent,
)

NO_VALUE = "-"
PAST_CAMPAIGNS = 3
# Published benchmarks are no basis for a problem: they differ by a factor of more than 30 for the same platform and
# year, because their denominators differ. Only the user's own target and past count.
PROBLEMS: Mapping[str, tuple[str, ...]] = {
    "awareness": ("reach", "impressions", "frequency", "sov"),
    "engagement": ("engagements", "er_reach", "er_impr", "er_foll", "er_daily", "vtr", "completion", "amplification"),
    "traffic": ("ctr",),
    "results": ("cvr", "roas"),
    "community": ("growth",),
    "care": ("sentiment", "response"),
    "cost": ("cpm", "cpc", "cpa"),
}
"""The answers to "Name the problem", with the metrics that indicate them."""
# Engagements fall with the audience: with a rate that held, the missed count is a matter of reach, not of the message.
RATES_OF = {"engagements": ("er_reach", "er_impr")}
AUDIENCE_OF = {"engagements": ("reach", "impressions")}


class ComputedRate(Value):
    """A computed value and the two counts it comes from."""

    value: Decimal
    numerator: Decimal
    denominator: Decimal


class PastAverage(Value, kw_only=False):
    """The mean of the last `n` campaigns with this number. `summed` says that a rate is sum over sum."""

    value: Decimal
    n: int
    summed: bool = False


class Suggestion(Value, kw_only=False):
    """A problem that the rows below target indicate. The user decides."""

    problem: str
    rows: tuple[Metric, ...]


def from_counts(key: str, numerator: Decimal | None, denominator: Decimal | None) -> ComputedRate | None:
    """Return the rate `key` by its formula, or None if a count is missing or the denominator is zero.

    The formulas are with the metrics: engagement rates as Hootsuite (2019) and Rival IQ define them, frequency, CTR,
    CVR, CPM and completion as sizesgrid.com lists them; a division by zero is never shown as 0%.
    """
    kind = metric_kind(key)
    value = kind.rate(numerator, denominator) if kind else None
    if value is None or numerator is None or denominator is None:
        return None
    return ComputedRate(value=value, numerator=numerator, denominator=denominator)


def computed(metric: Metric) -> ComputedRate | None:
    """Return the value computed from the counts of a row."""
    return from_counts(metric.metric, Number.value(metric.numerator), Number.value(metric.denominator))


def over_posts(key: str, counts: Iterable[tuple[Decimal, Decimal]]) -> ComputedRate | None:
    """Return the rate over several posts as sum over sum, so that a small post does not weigh like a large one."""
    counts = tuple(counts)
    above, below = (sum((pair[side] for pair in counts), Decimal(0)) for side in (0, 1))
    return from_counts(key, above, below)


def shown_value(key: str, value: Decimal | None) -> str:
    """Return a value for display: whole counts, one decimal for rates, two below 1% and for money, "-" for none."""
    if value is None:
        return NO_VALUE
    kind = metric_kind(key)
    unit = kind.unit if kind else COUNT
    decimals = 2 if unit == MONEY or (unit == PERCENT and abs(value) < 1) else 0 if unit == COUNT else 1
    number = show_number(value, decimals)
    if unit == PERCENT:
        return show_percent(number)
    if unit == TIMES:
        return f"{number}{unit}"
    return number if unit in (COUNT, MONEY) else f"{number} {say(unit)}"


def past_average(key: str, earlier: Iterable[Iterable[Metric]], source: str = "") -> PastAverage | None:
    """Return the mean of the last three campaigns that have this number; `earlier` begins with the latest.

    If a campaign has the number for several sources, only the one of `source` counts. A rate is sum over sum if all of
    them have both counts, else the mean of the rates: `summed` says which.
    """
    found = [row for rows in earlier if (row := _row(key, rows, source)) is not None][:PAST_CAMPAIGNS]
    if not found:
        return None
    rates = [rate for row in found if (rate := computed(row)) is not None]
    if len(rates) == len(found):
        # A mean of rates would give a campaign with ten views the weight of one with ten thousand.
        summed = over_posts(key, ((rate.numerator, rate.denominator) for rate in rates))
        return PastAverage(summed.value, len(found), summed=True) if summed else None
    numbers = [number for row in found if (number := reached(row)) is not None]
    return PastAverage(sum(numbers, Decimal(0)) / len(numbers), len(numbers))


def past_average_sentence(key: str, past: PastAverage) -> str:
    """Return the past average as a sentence that names the number of campaigns."""
    value = shown_value(key, past.value)
    if past.n == 1:
        return say("Your campaign before: {value}.", value=value)
    kind = metric_kind(key)
    if kind and kind.numerator and not past.summed:
        sentence = mark("Your last {n} campaigns: {value}, the mean of their rates.")
    elif kind and kind.numerator:
        sentence = mark("Your last {n} campaigns: {value}, all counts taken together.")
    else:
        sentence = mark("Your last {n} campaigns: {value} on average.")
    return say(sentence, n=past.n, value=value)


def comparison_value(row: Metric, earlier: Iterable[Iterable[Metric]] = ()) -> Decimal | None:
    """Return the value for comparison: the typed "before" value, else the past average."""
    before = Number.value(row.before)
    if before is not None:
        return before
    past = past_average(row.metric, earlier, row.source)
    return past.value if past else None


def campaigns_before(
    rows: Mapping[str, Sequence[Metric]], when: Mapping[str, tuple[dt.date, str]], entry_id: str
) -> tuple[tuple[Metric, ...], ...]:
    """Return the numbers of the campaigns before one, the latest first.

    `rows` maps campaigns to their numbers, `when` to their day and creation time.
    """
    before = sorted((key for key in rows if when[key] < when[entry_id]), key=when.__getitem__, reverse=True)
    return tuple(tuple(rows[key]) for key in before)


def suggested_problems(rows: Iterable[Metric], close_from: Decimal = CLOSE_FROM) -> tuple[Suggestion, ...]:
    """Return the problems that the rows below target indicate, the one furthest from its target first.

    A number is close to its target from `close_from` percent on.

    A count of engagements says nothing about the message if its rate was reached and the audience was smaller: it then
    indicates awareness.
    """
    rows = tuple(rows)
    missed = sorted((row for row in rows if metric_state(row, close_from).state == MISSED), key=_percent)
    by_problem: dict[str, list[Metric]] = {}
    for row in missed:
        if problem := _problem_of(row, rows, {other.metric for other in missed}):
            by_problem.setdefault(problem, []).append(row)
    return tuple(Suggestion(problem, tuple(rows_missed)) for problem, rows_missed in by_problem.items())


def reasons(suggestion: Suggestion) -> tuple[str, ...]:
    """Return a sentence for every row that indicates a problem."""
    return tuple(_reason(row) for row in suggestion.rows)


def _reason(row: Metric) -> str:
    kind, percent = metric_kind(row.metric), metric_state(row).percent
    name = say(kind.name) if kind else row.metric
    if percent is None:
        return say("{name}: the target was not met.", name=name)
    if is_lower_better(row):
        sentence = mark("{name}: {percent}% of target, where less is better.")
    else:
        sentence = mark("{name}: {percent}% of target.")
    return say(sentence, name=name, percent=shown_percent(percent))


def _problem_of(row: Metric, rows: Sequence[Metric], missed: set[str]) -> str:
    reached = {other.metric for other in rows if metric_state(other).percent is not None} - missed
    if reached.intersection(RATES_OF.get(row.metric, ())) and missed.intersection(AUDIENCE_OF.get(row.metric, ())):
        return "awareness"
    return next((problem for problem, keys in PROBLEMS.items() if row.metric in keys), "")


def _percent(row: Metric) -> Decimal:
    percent = metric_state(row).percent
    return Decimal(0) if percent is None else percent


def _row(key: str, rows: Iterable[Metric], source: str) -> Metric | None:
    """Return the row of a number; of several the one with the same source, or None if that is ambiguous."""
    # Reach of two sources overlaps by an unknown number of people, so two rows of one metric are never added up.
    found = [row for row in rows if row.metric == key and reached(row) is not None]
    if len(found) > 1:
        found = [row for row in found if row.source == source]
    return found[0] if len(found) == 1 else None
