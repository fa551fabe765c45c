"""How a campaign's number stands against its target."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from planner.domain.basics.fields import Number
from planner.domain.basics.locale_formats import show_number
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark
from planner.domain.questions.metric_questions import metric_kind
from planner.domain.records.kinds import Metric

REACHED, CLOSE, MISSED, NO_TARGET, NO_NUMBER = "reached", "close", "missed", "no_target", "no_number"
STATES = {
    REACHED: mark("Reached"),
    CLOSE: mark("Close"),
    MISSED: mark("Missed"),
    NO_TARGET: mark("No target set"),
    NO_NUMBER: mark("No number yet"),
}
"""The states of a metric and their words."""
CLOSE_FROM = Decimal(90)
"""The percent of its target from which a number counts as close."""


class MetricState(Value, kw_only=False):
    """The state of a metric, one of `STATES`, and the percent of its target where that can be reckoned."""

    state: str
    percent: Decimal | None = None


def metric_state(metric: Metric, close_from: Decimal = CLOSE_FROM) -> MetricState:
    """Return how a metric stands. For costs and waiting times less is better, so the share is turned round.

    Nothing is ever divided by nothing, and a share of a number below zero says nothing.
    """
    target, actual = Number.value(metric.target), reached(metric)
    if target is None or target == 0:
        return MetricState(NO_TARGET)
    if actual is None:
        return MetricState(NO_NUMBER)
    lower = is_lower_better(metric)
    if target < 0 or actual < 0 or (lower and actual == 0):
        met = actual <= target if lower else actual >= target
        return MetricState(REACHED if met else MISSED)
    percent = 100 * (target / actual if lower else actual / target)
    return MetricState(REACHED if percent >= 100 else CLOSE if percent >= close_from else MISSED, percent)


def reached(metric: Metric) -> Decimal | None:
    """Return the number that came out: as it was typed, else what its two counts give."""
    typed, kind = Number.value(metric.actual), metric_kind(metric.metric)
    if typed is not None or kind is None:
        return typed
    return kind.rate(Number.value(metric.numerator), Number.value(metric.denominator))


def is_lower_better(metric: Metric) -> bool:
    """Say whether less is better, as it is for costs."""
    kind = metric_kind(metric.metric)
    return bool(kind and kind.lower_is_better)


def shown_percent(percent: Decimal) -> str:
    """Return a percentage for people, rounded down, so that 99.97 is not taken for reached."""
    rounded = percent.quantize(Decimal("0.1"), rounding=ROUND_DOWN)
    return show_number(rounded, 0 if rounded == int(rounded) else 1)
