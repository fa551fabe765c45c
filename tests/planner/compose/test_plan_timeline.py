"""Which days a timeline shows, and what of a plan file is on it."""

from __future__ import annotations

import datetime as dt

from planner.compose.plan_timeline import on_paper, timeline_of
from planner.domain.changes import Change
from planner.domain.periods import quarter_of
from planner.domain.records.kinds import Goal, Plan, PlanGoal

TODAY = dt.date(2026, 5, 4)
PLAN = Plan(id="p", period_from="2026-01-31", period_to="2026-12-31")


def test_only_goals_that_the_plan_carries_are_on_it(workbook):
    goals = [Goal(id=name, title=name, due="2026-05-20") for name in ("Carried", "Not carried")]
    links = [PlanGoal(plan_id=plan, goal_id=goal.id) for plan, goal in zip("po", goals, strict=True)]
    workbook.apply(Change(after=(PLAN, Plan(id="o", current=""), *goals, *links)))
    found = timeline_of(workbook.snapshot(), PLAN, quarter_of(PLAN, TODAY).days, TODAY)
    assert [row.label for row in found.rows] == ["Carried"]


def test_nothing_is_printed_where_nothing_stands(workbook):
    assert on_paper(workbook.snapshot(), PLAN, quarter_of(PLAN, TODAY).days, TODAY) is None
    workbook.apply(Change(after=(Goal(title="Without a day"),)))
    assert on_paper(workbook.snapshot(), PLAN, quarter_of(PLAN, TODAY).days, TODAY) is None
