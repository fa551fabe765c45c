"""What kind of goal may come first: to learn something, where it is not known yet what would help.

For new and complex work, goals to learn do better than goals for a result (Locke & Latham, 2002 and 2019).
"""

from __future__ import annotations

from planner.domain.basics.scenario import LEARN, PossibleCause
from planner.domain.basics.wording import mark
from planner.domain.records.kinds import Cause, Goal, Skill
from planner.insight.goals.skills import gap_of

GUESS = "guess"


def learn_first(goal: Goal, cause: Cause | None, declared: PossibleCause | None, skill: Skill | None) -> str:
    """Return a marked sentence where a goal to learn may come first, else nothing.

    `cause` is what the goal came from, `declared` the same as its scenario lists it, `skill` what the goal builds.
    """
    if goal.kind == LEARN or not goal.is_open:
        return ""
    if cause and cause.known == GUESS:
        return mark("The cause is still a guess. A goal to learn more may come first.")
    if declared and declared.kind == LEARN:
        return mark("The cause points to something to learn. A goal to learn it may come first.")
    if skill and (gap_of(skill) or 0) > 0:
        return mark("The skill it builds is not where you need it. A goal to learn it may come first.")
    return ""
