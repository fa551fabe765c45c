"""Skills: what is missing, and the goals that work on it."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain.records.kinds import Goal, Skill
from planner.insight.goals.skills import builds, gap_of, gap_text, goal_for

WITH_GAP = Skill(name="Paid social", now="1", needed="3")


@pytest.mark.parametrize("now, needed, gap", (("1", "3", 2), ("4", "2", -2), ("", "3", None), ("1", "9", None)))
def test_a_gap_is_what_is_needed_less_what_is_there(now: str, needed: str, gap: int | None) -> None:
    assert gap_of(Skill(now=now, needed=needed)) == gap


def test_a_goal_builds_the_skill_it_is_linked_to() -> None:
    goal = Goal(title="Learn Photo", skill=WITH_GAP.id)
    assert builds(goal, WITH_GAP)
    assert not builds(goal, Skill(name="Photo"))


def test_a_goal_without_a_link_builds_the_skill_its_title_names() -> None:
    assert builds(Goal(title="Reach level 3 in paid social"), WITH_GAP)
    assert not builds(Goal(title="Reach level 3"), WITH_GAP)
    assert not builds(Goal(title="Anything"), Skill(name=" "))


@pytest.mark.parametrize(
    "now, words",
    (
        ("1", "2 levels to go"),
        ("2", "One level to go"),
        ("3", "You have what is needed."),
        ("4", "You have what is needed."),
        ("", ""),
    ),
)
def test_a_gap_is_told_in_words(now: str, words: str) -> None:
    assert gap_text(Skill(now=now, needed="3")) == words


def test_a_goal_for_a_skill_leads_from_the_level_there_is_to_the_one_needed() -> None:
    goal = goal_for(WITH_GAP, dt.date(2026, 5, 4))
    assert goal.title == 'Reach "can do alone" in Paid social and have one piece of work to show'
    assert (goal.kind, goal.skill) == ("learn", WITH_GAP.id)
    assert (goal.result_start, goal.result_target) == ("1", "3")
    assert (goal.starts_on, goal.due) == ("2026-05-04", "2026-06-15")


def test_a_goal_for_a_skill_without_levels_has_its_name() -> None:
    assert goal_for(Skill(name="Photo"), dt.date(2026, 5, 4)).title == "Photo"
