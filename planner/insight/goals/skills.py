"""The gap between the current and the needed level of a skill, and the goals that build it."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from planner.domain.basics.scenario import LEARN
from planner.domain.basics.wording import mark, say, say_count
from planner.domain.document.career_plan import PlanSkill
from planner.domain.questions.profile_questions import LEVELS
from planner.domain.records.kinds import Goal, Skill
from planner.insight.goals.offers import GOAL_TIME, new_goal


def level_of(text: str) -> int | None:
    """Return a level from 0 to 4, or None if the text holds none."""
    return int(text) if text in ("0", "1", "2", "3", "4") else None


def gap_of(skill: Skill) -> int | None:
    """Return the number of levels between now and needed, or None if one of them is missing."""
    return PlanSkill(name=skill.name, now=level_of(skill.now), needed=level_of(skill.needed), proof=skill.proof).gap


def gap_text(skill: Skill) -> str:
    """Return the gap in words, or "" if it is unknown."""
    gap = gap_of(skill)
    if gap is None:
        return ""
    if gap <= 0:
        return say("You have what is needed.")
    return say_count("One level to go", "{n} levels to go", gap)


def builds(goal: Goal, skill: Skill) -> bool:
    """Say whether a goal builds a skill: it is linked to it or, if it has no link, its title contains the name."""
    if goal.skill:
        return goal.skill == skill.id
    name = skill.name.strip().casefold()
    return bool(name) and name in goal.title.casefold()


def goal_for(skill: Skill, today: dt.date) -> Goal:
    """Return a learning goal that leads from the current level to the level needed."""
    level = level_of(skill.needed)
    wanted = say(LEVELS[level]) if level is not None else ""
    title = mark('Reach "{level}" in {skill} and have one piece of work to show')
    return replace(
        new_goal(today),
        kind=LEARN,
        skill=skill.id,
        title=say(title, level=wanted, skill=skill.name) if wanted else skill.name,
        result_measure=say("Level in {skill}", skill=skill.name),
        result_start=skill.now,
        result_target=skill.needed,
        due=(today + GOAL_TIME[LEARN]).isoformat(),
    )
