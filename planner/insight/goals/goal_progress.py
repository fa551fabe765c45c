"""The progress of a goal's two measures: the values of check-ins, against the straight line from start to target.

Recording progress on both helps: monitoring behaviour changes behaviour, monitoring outcomes changes outcomes (Harkin
and others, 2016).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import accumulate

from planner.domain.basics.fields import Number, day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import mark, say
from planner.domain.document.progress_series import MeasureProgress, ProgressPoint
from planner.domain.questions.goal_wording import counted
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import CheckIn, Goal

PERIODS: Mapping[str, Decimal] = {"week": Decimal(7), "month": Decimal("30.4375")}
"""The days in a period of an action; a month is a twelfth of 365.25 days."""

Values = dict[dt.date, Decimal]
TargetLine = tuple[tuple[dt.date, Decimal], tuple[dt.date, Decimal]]


def measure_progress(goal: Goal, check_ins: Iterable[CheckIn]) -> tuple[MeasureProgress, ...]:
    """Return the progress of result and action, as far as check-ins have values."""
    check_ins = list(check_ins)
    return tuple(measured for measured in (_result(goal, check_ins), _action(goal, check_ins)) if measured)


def _result(goal: Goal, check_ins: Iterable[CheckIn]) -> MeasureProgress | None:
    values = _values(check_ins, lambda check: check.result_value)
    start, target = Number.value(goal.result_start), Number.value(goal.result_target)
    begin, due = day_of(goal.starts_on) or min(values, default=None), day_of(goal.due)
    target_line: TargetLine | None = None
    if start is not None and begin and values:
        values.setdefault(begin, start)
        if target is not None and due and begin < due:
            target_line = (begin, start), (due, target)
    title = goal.result_measure or say(field_of(CheckIn, "result_value").label)
    return _progress(title, values, target_line, goal.result_unit) if values else None


def _action(goal: Goal, check_ins: Iterable[CheckIn]) -> MeasureProgress | None:
    done = _values(check_ins, lambda check: check.action_value, together=True)
    if not done:
        return None
    # Cumulative: the number of actions of one period says little, and its line would never approach the target.
    values = dict(zip(done, accumulate(done.values()), strict=True))
    begin, last = day_of(goal.starts_on), max(values)
    often, period = Number.value(goal.action_target), PERIODS.get(goal.action_period)
    end = day_of(goal.due) or last
    target_line: TargetLine | None = None
    if begin and begin < min(values):
        values = {begin: Decimal(0), **values}
    if begin and often is not None and period and begin < end:
        target_line = (begin, Decimal(0)), (end, often * (end - begin).days / period)
    title = goal.action_measure or say("What I did")
    return _progress(say("{measure}, in all", measure=title), values, target_line, goal.action_unit)


def _values(check_ins: Iterable[CheckIn], value_of: Callable[[CheckIn], str], together: bool = False) -> Values:
    """Return the values of check-ins by day; of two on one day the later one counts, or their sum if `together`."""
    found: Values = {}
    for check in sorted(check_ins, key=lambda check: check.day):
        day, number = day_of(check.day), Number.value(value_of(check))
        if day and number is not None:
            found[day] = number + found.get(day, Decimal(0)) if together else number
    return found


def _progress(title: str, values: Values, target_line: TargetLine | None, unit: str) -> MeasureProgress:
    points = tuple(_point(day, values[day], _planned(day, target_line)) for day in sorted(values))
    ends = [_point(day, _rounded(value)) for day, value in target_line or ()]
    straight = (ends[0], ends[1]) if ends else None
    return MeasureProgress(title=title, points=points, target_line=straight, text=_text(title, points, straight, unit))


def _point(day: dt.date, value: Decimal, planned: str = "") -> ProgressPoint:
    return ProgressPoint(day=day, value=float(value), shown=show_day(day), figures=_figures(value), planned=planned)


def _planned(day: dt.date, target_line: TargetLine | None) -> str:
    """Return the planned value of a day; it is constant before the start and after the end."""
    if target_line is None:
        return ""
    (begin, start), (end, target) = target_line
    share = Decimal((min(max(day, begin), end) - begin).days) / (end - begin).days
    return _figures(_rounded(start + (target - start) * share))


def _rounded(number: Decimal) -> Decimal:
    return Decimal(f"{number:.1f}")


def _figures(number: Decimal) -> str:
    text = f"{number:f}"
    return Number(key="", label="").show(text.rstrip("0").rstrip(".") if "." in text else text)


def _text(
    title: str, points: Iterable[ProgressPoint], target_line: tuple[ProgressPoint, ProgressPoint] | None, unit: str
) -> str:
    sentences = [f"{title}."]
    if target_line:
        first, last = target_line
        sentences.append(
            say(
                "The way goes from {start} on {first} to {target} on {last}.",
                start=counted(first.figures, unit),
                first=first.shown,
                target=counted(last.figures, unit),
                last=last.shown,
            )
        )
    for point in points:
        sentence = mark("{day}: {value}, planned {planned}.") if point.planned else mark("{day}: {value}.")
        value = counted(point.figures, unit)
        sentences.append(say(sentence, day=point.shown, value=value, planned=point.planned))
    return " ".join(sentences)
