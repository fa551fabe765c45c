"""The state of a campaign's number against its target."""

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
"""The states of a metric with their labels."""
CLOSE_FROM = Decimal(90)
"""The percentage of its target from which a number counts as close."""


class MetricState(Value, kw_only=False):
    """The state of a metric, one of `STATES`, and the percentage of its target if it is defined."""

    state: str
    percent: Decimal | None = None


def metric_state(metric: Metric, close_from: Decimal = CLOSE_FROM) -> MetricState:
    """Return the state of a metric. For costs and waiting times less is better, so the share is inverted.

    There is no division by zero, and no share of a negative number.
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
    """Return the actual value: as typed, else computed from its two counts."""
    typed, kind = Number.value(metric.actual), metric_kind(metric.metric)
    if typed is not None or kind is None:
        return typed
    return kind.rate(Number.value(metric.numerator), Number.value(metric.denominator))


def is_lower_better(metric: Metric) -> bool:
    """Say whether less is better, as for costs."""
    kind = metric_kind(metric.metric)
    return bool(kind and kind.lower_is_better)


def shown_percent(percent: Decimal) -> str:
    """Return a percentage for display, rounded down, so that 99.97 is not shown as reached."""
    rounded = percent.quantize(Decimal("0.1"), rounding=ROUND_DOWN)
    return show_number(rounded, 0 if rounded == int(rounded) else 1)
