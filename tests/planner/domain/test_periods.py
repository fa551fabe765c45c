"""The days of a plan: its quarters, the reviews of them, and which one to look back at."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain.periods import (
    Period,
    first_plan,
    months_later,
    period_of,
    periods,
    quarter_of,
    review_after,
    to_review,
    whole_period,
)
from planner.domain.records.kinds import Plan, Review

TODAY = dt.date(2026, 5, 4)
PLAN = Plan(id="p", period_from="2025-11-10", period_to="2026-11-10")
FIRST = Period(dt.date(2025, 11, 10), dt.date(2026, 2, 9), 1)
SECOND = Period(dt.date(2026, 2, 10), dt.date(2026, 5, 9), 2)
WHOLE = Period(dt.date(2025, 11, 10), dt.date(2026, 11, 10))


def review(period: Period, **given: str) -> Review:
    first, last = (day.isoformat() for day in period.days)
    return Review(plan_id="p", period_from=first, period_to=last, **given)


def test_the_quarters_up_to_today_are_offered_the_latest_first_then_the_whole():
    assert periods(PLAN, (), TODAY) == (SECOND, FIRST, WHOLE)


def test_both_ends_of_a_period_belong_to_it():
    days = [dt.date(2026, 2, 9), dt.date(2026, 2, 10), dt.date(2026, 5, 9), dt.date(2026, 5, 10), None]
    assert [SECOND.holds(day) for day in days] == [False, True, True, False, False]


def test_a_day_left_over_belongs_to_the_last_quarter():
    offered = periods(PLAN, (), dt.date(2027, 3, 1))
    assert [period.quarter for period in offered] == [4, 3, 2, 1, 0]
    assert offered[0].last == WHOLE.last


def test_a_plan_that_begins_later_offers_its_first_quarter():
    later = Plan(id="p", period_from="2026-06-01", period_to="2027-06-01")
    assert [period.first for period in periods(later, (), TODAY)] == [dt.date(2026, 6, 1)] * 2


def test_a_review_of_other_days_is_still_offered():
    other = Period(dt.date(2026, 1, 1), dt.date(2026, 3, 31))
    reviews = (
        review(other),
        review(FIRST),
        Review(plan_id="another", period_from="2026-01-01", period_to="2026-01-02"),
    )
    assert periods(PLAN, reviews, TODAY) == (SECOND, other, FIRST, WHOLE)


def test_a_review_without_days_has_no_period():
    assert period_of(Review(plan_id="p", period_from="soon")) is None


@pytest.mark.parametrize(
    "plan, first, last",
    (
        (Plan(), dt.date(2025, 5, 4), dt.date(2026, 5, 4)),
        (Plan(made_on="2026-01-02"), dt.date(2026, 1, 2), dt.date(2027, 1, 2)),
        (Plan(period_from="2026-01-02", period_to="2025-01-02"), dt.date(2026, 1, 2), dt.date(2027, 1, 2)),
    ),
)
def test_a_plan_with_a_day_missing_is_for_a_year(plan, first, last):
    assert whole_period(plan, TODAY).days == (first, last)


@pytest.mark.parametrize("first", ("0001-01-01", "9999-12-31"))
def test_a_year_that_was_mistyped_stops_nothing(first):
    assert 2 <= len(periods(Plan(period_from=first, period_to=first), (), TODAY)) <= 9
    assert 2 <= len(periods(Plan(period_from=first), (), TODAY)) <= 9
    assert len(periods(Plan(period_from=first, period_to="9999-12-31"), (), TODAY)) <= 9


def test_no_month_is_later_than_the_last_year():
    assert months_later(dt.date(9999, 12, 1), 3) == dt.date.max


def test_a_quarter_that_is_over_comes_before_the_running_one_until_it_is_held():
    offered = periods(PLAN, (), TODAY)
    assert to_review(offered, (), TODAY) == FIRST
    assert to_review(offered, (review(FIRST),), TODAY) == FIRST
    assert to_review(offered, (review(FIRST, held_on="2026-02-20"),), TODAY) == SECOND


def test_a_plan_in_its_first_quarter_is_looked_back_at_so_far():
    plan = first_plan(TODAY)
    assert to_review(periods(plan, (), TODAY), (), TODAY).quarter == 1


def test_the_next_review_is_in_three_months_and_never_moves_back():
    assert review_after(Plan(next_review="2026-05-04"), TODAY) == dt.date(2026, 8, 4)
    assert review_after(Plan(), TODAY) == dt.date(2026, 8, 4)
    assert review_after(Plan(next_review="2026-12-01"), TODAY) == dt.date(2026, 12, 1)


def test_the_quarter_of_today_is_counted_from_the_beginning_of_the_plan():
    plan = Plan(period_from="2026-01-31", period_to="2026-12-31")
    first, last = quarter_of(plan, dt.date(2026, 5, 4)).days
    assert (first.isoformat(), last.isoformat()) == ("2026-04-30", "2026-07-30")
    first, last = quarter_of(plan, dt.date(2026, 5, 4), -1).days
    assert (first.isoformat(), last.isoformat()) == ("2026-01-31", "2026-04-29")


@pytest.mark.parametrize(
    "today", (dt.date(2026, 1, 30), dt.date(2026, 4, 29), dt.date(2026, 4, 30), dt.date(2030, 2, 28))
)
def test_the_quarter_of_today_holds_today(today):
    assert quarter_of(Plan(period_from="2026-01-31"), today).holds(today)


@pytest.mark.parametrize("odd", ("9999-12-31", "0001-01-01", "soon"))
def test_a_slip_of_the_keys_in_the_period_is_passed_over(odd):
    plan = Plan(period_from=odd, period_to=odd, made_on="2026-05-01")
    assert whole_period(plan, dt.date(2026, 5, 4)).days == (dt.date(2026, 5, 1), dt.date(2027, 5, 1))
