"""Which days a timeline shows, and what of a plan file is on it."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain.changes import Change
from planner.domain.records import Goal, Plan, PlanGoal
from planner.timelines import on_paper, quarter, timeline_of, whole_period

TODAY = dt.date(2026, 5, 4)
PLAN = Plan(id="p", period_from="2026-01-31", period_to="2026-12-31")


def days(first: str, last: str) -> tuple[dt.date, dt.date]:
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last)


def test_the_quarter_is_counted_from_the_beginning_of_the_plan():
    assert quarter(PLAN, TODAY) == days("2026-04-30", "2026-07-30")
    assert quarter(PLAN, TODAY, -1) == days("2026-01-31", "2026-04-29")


@pytest.mark.parametrize(
    "today", (dt.date(2026, 1, 30), dt.date(2026, 4, 29), dt.date(2026, 4, 30), dt.date(2030, 2, 28))
)
def test_the_quarter_holds_today(today):
    first, last = quarter(PLAN, today)
    assert first <= today <= last


def test_without_a_period_it_begins_with_this_month():
    assert quarter(Plan(), TODAY) == days("2026-05-01", "2026-07-31")
    assert whole_period(Plan(), TODAY) == days("2026-05-01", "2027-04-30")


def test_the_whole_period_is_that_of_the_plan():
    assert whole_period(PLAN, TODAY) == days("2026-01-31", "2026-12-31")


@pytest.mark.parametrize("odd", ("9999-12-31", "0001-01-01", "soon"))
def test_a_slip_of_the_keys_in_the_period_is_passed_over(odd):
    assert whole_period(Plan(period_from=odd, period_to=odd), TODAY) == days("2026-05-01", "2027-04-30")
    assert quarter(Plan(period_from=odd), TODAY) == days("2026-05-01", "2026-07-31")


def test_only_goals_that_the_plan_carries_are_on_it(workbook):
    goals = [Goal(id=name, title=name, due="2026-05-20") for name in ("Carried", "Not carried")]
    workbook.apply(Change(after=(PLAN, *goals, PlanGoal(plan_id="p", goal_id="Carried"))))
    found = timeline_of(workbook.contents(), PLAN, quarter(PLAN, TODAY), TODAY, str)
    assert [row.label for row in found.rows] == ["Carried"]


def test_nothing_is_printed_where_nothing_stands(workbook):
    assert on_paper(workbook.contents(), PLAN, quarter(PLAN, TODAY), TODAY, str) is None
    workbook.apply(Change(after=(Goal(title="Without a day"),)))
    assert on_paper(workbook.contents(), PLAN, quarter(PLAN, TODAY), TODAY, str) is None
