"""When a goal to learn something may come first."""

from __future__ import annotations

from planner.domain.basics.scenario import DO, LEARN, RESULT, PossibleCause
from planner.domain.records.kinds import Cause, Goal, Skill
from planner.insight.goals.goal_hints import learn_first

GUESSED = Cause(entry_id="e", kind="documents", known="guess")
TOLD = Cause(entry_id="e", kind="documents", known="told")
TO_DO = PossibleCause(key="documents", label="", sign="", kind=DO, starter="")
TO_LEARN = PossibleCause(key="experience_gap", label="", sign="", kind=LEARN, starter="")
WITH_GAP = Skill(name="Paid social", now="1", needed="3")


def test_a_guess_asks_for_learning_first() -> None:
    assert "guess" in learn_first(Goal(kind=RESULT), GUESSED, TO_DO, None)
    assert learn_first(Goal(kind=RESULT), TOLD, TO_DO, None) == ""


def test_a_gap_in_skill_asks_for_learning_first() -> None:
    assert "learn" in learn_first(Goal(kind=DO), TOLD, TO_LEARN, None)
    assert "skill" in learn_first(Goal(kind=DO), None, None, WITH_GAP)
    assert learn_first(Goal(kind=DO), None, None, Skill(name="Photo", now="3", needed="3")) == ""


def test_a_goal_to_learn_needs_no_advice() -> None:
    assert learn_first(Goal(kind=LEARN), GUESSED, TO_LEARN, WITH_GAP) == ""


def test_a_goal_that_has_ended_is_left_in_peace() -> None:
    assert learn_first(Goal(kind=DO, status="let_go"), GUESSED, TO_LEARN, WITH_GAP) == ""
