"""The plan without answers, to be printed and filled in by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from msgspec.structs import replace

from planner.compose.career_plan import career_plan_of
from planner.domain.basics.scenario import Scenario
from planner.domain.document.career_plan import CareerPlan
from planner.domain.records.kinds import Plan
from planner.domain.snapshot import Snapshot

ANY_DAY = dt.date(2000, 1, 1)
"""A blank plan shows no date; this fixed one makes it the same whenever it is made."""


def blank_plan(scenarios: Mapping[str, Scenario], paper: str = "") -> CareerPlan:
    """Return a plan without any answers, for this paper."""
    empty = career_plan_of(Snapshot((), scenarios), Plan(id="blank", paper=paper), ANY_DAY)
    front = replace(
        empty.front, period_from=None, period_to=None, made_on=None, next_review=None, source_key=(), profile_key=()
    )
    return replace(empty, front=front, signatures=True, timeline=None, next_90_days=None, blank=True)


def without_answers(plan: CareerPlan, scenarios: Mapping[str, Scenario]) -> CareerPlan:
    """Return a blank plan that keeps the owner, title, dates, paper and sections of this one."""
    blank = blank_plan(scenarios, plan.paper)
    front = replace(
        blank.front,
        owner_name=plan.front.owner_name,
        title=plan.front.title,
        period_from=plan.front.period_from,
        period_to=plan.front.period_to,
    )
    return replace(blank, front=front, left_out=plan.left_out)
