"""The days of a plan: its period, its quarters, and the dates of its reviews."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from itertools import count

from msgspec.structs import replace

from planner.domain.basics.fields import day_of
from planner.domain.basics.values import Value
from planner.domain.records.kinds import Plan, Review

QUARTER, YEAR = 3, 12
"""Months."""
SHORT_REMAINDER = dt.timedelta(days=15)
"""A remainder of so many days after the last whole quarter belongs to that quarter."""
FARTHEST = 50
"""A period that begins or ends so many years from now is a typing error."""
MOST_QUARTERS = 8
"""The number of quarters to choose from, the latest ones."""


class Period(Value, kw_only=False):
    """A period of a plan, both ends included. `quarter` counts from 1; 0 if it is not a quarter."""

    first: dt.date
    last: dt.date
    quarter: int = 0

    def holds(self, day: dt.date | None) -> bool:
        """Say whether the period contains a day."""
        return day is not None and self.first <= day <= self.last

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """Return its two ends, by which its review is found."""
        return self.first, self.last


def first_plan(today: dt.date) -> Plan:
    """Return a new plan for the year from today, with a review in three months."""
    return Plan(
        period_from=today.isoformat(),
        period_to=months_later(today, YEAR).isoformat(),
        made_on=today.isoformat(),
        # Three months by default; the development plan of NIH (2009) uses six.
        next_review=months_later(today, QUARTER).isoformat(),
    )


def whole_period(plan: Plan, today: dt.date) -> Period:
    """Return the period of a plan; a missing end is filled in so that it is a year."""
    first = _near(plan.period_from, today) or _near(plan.made_on, today) or months_later(today, -YEAR)
    last = _near(plan.period_to, today)
    return Period(first, last if last and last >= first else months_later(first, YEAR))


def quarter_of(plan: Plan, today: dt.date, on: int = 0) -> Period:
    """Return the quarter of a plan that contains today, or the one so many quarters `on` or back."""
    first = whole_period(plan, today).first
    # Counts months only; the last line subtracts one if the quarter begins later in this month.
    number = ((today.year - first.year) * YEAR + today.month - first.month) // QUARTER + 1
    here = _quarter(first, number)
    return _quarter(first, number + on - (here.first > today))


def periods(plan: Plan, reviews: Iterable[Review], today: dt.date) -> tuple[Period, ...]:
    """Return the periods that can be reviewed: the quarters up to today, the latest first, then the whole period.

    A review of other days, from before the period was changed, is sorted in between.
    """
    whole = whole_period(plan, today)
    quarters = list(_quarters(whole, today))[-MOST_QUARTERS:]
    known = {period.days for period in (*quarters, whole)}
    others = (period_of(review) for review in reviews if review.plan_id == plan.id)
    found = {period.days: period for period in others if period and period.days not in known}
    ordered = sorted((*quarters, *found.values()), key=lambda period: period.days, reverse=True)
    return (*ordered, whole)


def period_of(review: Review) -> Period | None:
    """Return the days of a review, or None if they are missing."""
    first, last = day_of(review.period_from), day_of(review.period_to)
    return Period(first, last) if first and last else None


def to_review(offered: Collection[Period], reviews: Iterable[Review], today: dt.date) -> Period:
    """Return the period to review today: the latest past quarter without a review, else the current one.

    On the day of a review the quarter in question has just ended.
    """
    held_periods = {(review.period_from, review.period_to) for review in reviews if review.held_on}
    quarters = [period for period in offered if period.quarter]
    over = [period for period in quarters if period.last < today][:1]
    waiting = [period for period in over if tuple(day.isoformat() for day in period.days) not in held_periods]
    return next(iter((*waiting, *quarters, *offered)))


def review_after(plan: Plan, today: dt.date) -> dt.date:
    """Return the day of the next review after one today: in three months, or the plan's own day if it is later."""
    in_three_months = months_later(today, QUARTER)
    return max(in_three_months, day_of(plan.next_review) or in_three_months)


def _quarters(whole: Period, today: dt.date) -> Iterator[Period]:
    for number in count(1):
        quarter = _quarter(whole.first, number)
        if quarter.first > whole.last or (number > 1 and quarter.first > today):
            return
        is_last = whole.last - quarter.last <= SHORT_REMAINDER
        yield replace(quarter, last=whole.last) if is_last else quarter
        if is_last:
            return


def _quarter(first: dt.date, number: int) -> Period:
    """Return the quarter with this number, counted from 1 at the first day of a plan."""
    begin, after = (months_later(first, QUARTER * months) for months in (number - 1, number))
    return Period(begin, after - dt.timedelta(days=1), number)


def _near(text: str, today: dt.date) -> dt.date | None:
    """Return a day unless its year is implausible, which is a typing error."""
    day = day_of(text)
    return day if day and abs(day.year - today.year) <= FARTHEST else None


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later, or the last day of a shorter month; at most the last year of `date`."""
    year, month = divmod(day.month - 1 + months, 12)
    if day.year + year >= dt.MAXYEAR:
        return dt.date.max
    first = dt.date(day.year + year, month + 1, 1)
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return first.replace(day=min(day.day, (following - first).days))
