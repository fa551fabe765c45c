"""Which goals a plan carries, and in which order they are told."""

from __future__ import annotations

from planner.contents import Contents
from planner.domain.records import Goal, Plan, PlanGoal

_STATES = {"under_way": 0, "not_started": 1, "": 1, "paused": 2}
_PRIORITIES = {"essential": 0, "needed": 1, "helpful": 2}


def carried_goals(contents: Contents, plan: Plan) -> list[Goal]:
    """Return the goals that this plan carries, or all where none was chosen: open ones first, by priority."""
    chosen = {link.goal_id for link in contents.all(PlanGoal) if link.plan_id == plan.id}
    goals = [goal for goal in contents.all(Goal) if goal.title and (not chosen or goal.id in chosen)]
    return sorted(goals, key=lambda goal: (_STATES.get(goal.status, 3), _PRIORITIES.get(goal.priority, 3)))
