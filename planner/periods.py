"""The days of a plan: the period it is for, its quarters, and when to look at it again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from planner.domain.fields import day_of
from planner.domain.records import Plan, Review

QUARTER, YEAR = 3, 12
"""Months."""
A_REST = dt.timedelta(days=15)
"""What is left of a period after its last quarter is a part of that quarter, up to so many days."""
MOST_QUARTERS = 8
"""How many quarters are offered, the latest ones."""


@dataclass(frozen=True)
class Period:
    """Some days of a plan, both ends included. `quarter` counts from 1; it is 0 where it is not a quarter."""

    first: dt.date
    last: dt.date
    quarter: int = 0

    def holds(self, day: dt.date | None) -> bool:
        """Say whether a day lies in the period."""
        return day is not None and self.first <= day <= self.last

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """Return its two ends, which are what a review is found by."""
        return self.first, self.last


def first_plan(today: dt.date) -> Plan:
    """Return a new plan for the year from today, to be looked at in three months."""
    return Plan(
        period_from=today.isoformat(),
        period_to=months_later(today, YEAR).isoformat(),
        made_on=today.isoformat(),
        next_review=months_later(today, QUARTER).isoformat(),
    )


def whole_period(plan: Plan, today: dt.date) -> Period:
    """Return the period of a plan; where a day of it is missing, a year."""
    first = day_of(plan.period_from) or day_of(plan.made_on) or months_later(today, -YEAR)
    last = day_of(plan.period_to)
    return Period(first, last if last and last >= first else months_later(first, YEAR))


def periods(plan: Plan, reviews: Iterable[Review], today: dt.date) -> tuple[Period, ...]:
    """Return what can be looked back at: the quarters up to today, the latest first, then the whole period.

    A review of other days, from before the period was changed, keeps its place between them.
    """
    whole = whole_period(plan, today)
    quarters = list(_quarters(whole, today))[-MOST_QUARTERS:]
    known = {period.days for period in (*quarters, whole)}
    others = (period_of(review) for review in reviews if review.plan_id == plan.id)
    found = {period.days: period for period in others if period and period.days not in known}
    ordered = sorted((*quarters, *found.values()), key=lambda period: period.days, reverse=True)
    return (*ordered, whole)


def period_of(review: Review) -> Period | None:
    """Return the days that a review looks back at, or None where it does not say."""
    first, last = day_of(review.period_from), day_of(review.period_to)
    return Period(first, last) if first and last else None


def to_review(offered: Collection[Period], reviews: Iterable[Review], today: dt.date) -> Period:
    """Return the period to look back at today: the latest quarter that is over and not held yet, else the running one.

    On the day of a review the quarter in question has just ended.
    """
    held = {(review.period_from, review.period_to) for review in reviews if review.held_on}
    quarters = [period for period in offered if period.quarter]
    over = [period for period in quarters if period.last < today][:1]
    waiting = [period for period in over if tuple(day.isoformat() for day in period.days) not in held]
    return next(iter((*waiting, *quarters, *offered)))


def review_after(plan: Plan, today: dt.date) -> dt.date:
    """Return when a plan is looked at next after a review today: in three months, or on a later day it has already."""
    in_three_months = months_later(today, QUARTER)
    return max(in_three_months, day_of(plan.next_review) or in_three_months)


def _quarters(whole: Period, today: dt.date) -> Iterator[Period]:
    first, number = whole.first, 1
    while first <= whole.last and (number == 1 or first <= today):
        last = months_later(whole.first, QUARTER * number) - dt.timedelta(days=1)
        last = whole.last if whole.last - last <= A_REST else last
        yield Period(first, last, number)
        first, number = months_later(whole.first, QUARTER * number), number + 1
        if last == whole.last:
            return


def months_later(day: dt.date, months: int) -> dt.date:
    """Return the same day some months later, or the last one of a shorter month; never a day after the last year."""
    year, month = divmod(day.month - 1 + months, 12)
    if day.year + year >= dt.MAXYEAR:
        return dt.date.max
    first = dt.date(day.year + year, month + 1, 1)
    following = (first + dt.timedelta(days=31)).replace(day=1)
    return first.replace(day=min(day.day, (following - first).days))
