"""Which goals belong to a plan, and the plan that follows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from msgspec.structs import replace

from planner.domain.basics.fields import YES
from planner.domain.changes import Change
from planner.domain.periods import QUARTER, YEAR, months_later, whole_period
from planner.domain.reader import Reader
from planner.domain.records.goals import NOT_STARTED, PAUSED, UNDER_WAY
from planner.domain.records.kinds import Goal, Plan, PlanCopy, PlanGoal, new_id

EARLY = dt.timedelta(days=31)
"""A next plan that begins at most so early still lets the old one run to its end."""
_STATES = {UNDER_WAY: 0, NOT_STARTED: 1, PAUSED: 2}
_PRIORITIES = {"essential": 0, "needed": 1, "helpful": 2}


def goals_of(reader: Reader, plan: Plan) -> list[Goal]:
    """Return the goals of a plan that have a title: open ones first, by priority.

    A plan has the goals that were assigned to it. Goals without a plan belong to the current one, so that a new goal is
    in it at once; as long as no goal is assigned, every goal belongs to every plan.
    """
    links = reader.all(PlanGoal)
    mine = {link.goal_id for link in links if link.plan_id == plan.id}
    carried = {link.goal_id for link in links}
    takes_in = plan.current == YES or not links
    goals = [
        goal for goal in reader.all(Goal) if goal.title and (goal.id in mine or (takes_in and goal.id not in carried))
    ]
    return sorted(goals, key=lambda goal: (_STATES.get(goal.effective_status, 3), _PRIORITIES.get(goal.priority, 3)))


def open_goals_outside(reader: Reader, plan: Plan) -> list[Goal]:
    """Return the open goals that are assigned to another plan and not to this one."""
    inside = {goal.id for goal in goals_of(reader, plan)}
    return [goal for goal in reader.all(Goal) if goal.title and goal.is_open and goal.id not in inside]


def with_plan(change: Change, plan: Plan, plans: Iterable[Plan]) -> Change:
    """Return a change that refers to a plan, adding the plan itself if it is none of the stored `plans`."""
    return change if any(one.id == plan.id for one in plans) else change.along_with(Change(after=(plan,)))


def next_plan(reader: Reader, plan: Plan, carried: Collection[str], today: dt.date) -> Change:
    """Return the change that ends a plan and begins the next one, for a year, with the goals whose ids are given.

    The old plan keeps all its goals: they are assigned to it, and the plan itself is added if it was not stored yet.
    The choices for its copies are copied to the new plan.
    """
    goals = goals_of(reader, plan)
    first = first_day_of_next(plan, today)
    new = replace(
        plan,
        id=new_id(),
        period_from=first.isoformat(),
        period_to=months_later(first, YEAR).isoformat(),
        made_on=today.isoformat(),
        next_review=months_later(first, QUARTER).isoformat(),
        current=YES,
    )
    known = {link.goal_id for link in reader.all(PlanGoal) if link.plan_id == plan.id}
    old_links = [PlanGoal(plan_id=plan.id, goal_id=goal.id) for goal in goals if goal.id not in known]
    new_links = [PlanGoal(plan_id=new.id, goal_id=goal.id) for goal in goals if goal.id in carried]
    copies = [replace(one, plan_id=new.id) for one in reader.all(PlanCopy) if one.plan_id == plan.id]
    before = tuple(one for one in reader.all(Plan) if one.id == plan.id)
    return Change(before, (_ended(plan, first, today), new, *old_links, *new_links, *copies))


def first_day_of_next(plan: Plan, today: dt.date) -> dt.date:
    """Return the first day of the next plan: the day after this one ends, or today if that is past or far off."""
    last = whole_period(plan, today).last
    return last + dt.timedelta(days=1) if today <= last <= today + EARLY else today


def _ended(plan: Plan, follows: dt.date, today: dt.date) -> Plan:
    """Return a plan that is no longer current and ends before the next one begins."""
    whole = whole_period(plan, today)
    last = max(whole.first, min(whole.last, follows - dt.timedelta(days=1)))
    return replace(plan, period_to=last.isoformat(), current="")
