"""Five hints on a goal: each confirms what is there, or asks for what would help. None is required.

The letters are those of SMART (Doran, 1981), used as a mnemonic, not as a measure.
"""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.fields import Number, day_of
from planner.domain.basics.scenario import LEARN, PossibleCause
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark
from planner.domain.records.kinds import Cause, Goal, Skill
from planner.insight.goals.skills import gap_of

CONFIDENT_FROM = 6
"""From this confidence (of ten) on the hint is met; below it a smaller first step is suggested."""
_STEPS = {str(step): step for step in range(1, 11)}
ENOUGH_WORDS = 3


class Hint(Value, kw_only=False):
    """One of the five: its marked name, whether it is met, and a marked sentence."""

    key: str
    name: str
    is_met: bool
    sentence: str


def smart_hints(goal: Goal, today: dt.date) -> tuple[Hint, ...]:
    """Return the five hints on a goal."""
    return (_specific(goal), _measurable(goal), _within_reach(goal), _relevant(goal), _timed(goal, today))


def confidence_of(goal: Goal) -> int | None:
    """Return the user's confidence, from 1 to 10, or None if unanswered."""
    return _STEPS.get(goal.confidence)


def _specific(goal: Goal) -> Hint:
    there = len(goal.title.split()) >= ENOUGH_WORDS
    sentence = mark("It says what there will be.") if there else mark("What will be there when it is done?")
    return Hint("specific", mark("Clear"), there, sentence)


def _measurable(goal: Goal) -> Hint:
    name = mark("Can be seen")
    number = _has_number(goal.result_target) or _has_number(goal.action_target)
    if number:
        return Hint("measurable", name, True, mark("A number will tell."))
    if goal.proof or goal.result_measure:
        return Hint("measurable", name, True, mark("You will know it when it is there."))
    return Hint("measurable", name, False, mark("How will you know? A number or a thing to show."))


def _within_reach(goal: Goal) -> Hint:
    name, sure = mark("Within reach"), confidence_of(goal)
    if sure is None:
        return Hint("reach", name, False, mark("How sure are you, from 1 to 10?"))
    if sure < CONFIDENT_FROM:
        return Hint("reach", name, False, mark("A smaller first step may help."))
    return Hint("reach", name, True, mark("You are sure enough to begin."))


def _relevant(goal: Goal) -> Hint:
    there = bool(goal.why)
    sentence = mark("It says why it matters.") if there else mark("Why does it matter to you?")
    return Hint("matters", mark("Matters to me"), there, sentence)


def _timed(goal: Goal, today: dt.date) -> Hint:
    name, due = mark("Has a day"), day_of(goal.due)
    if due is None:
        return Hint("day", name, False, mark("By when? A day makes it easier to begin."))
    if due < today and goal.is_open:
        return Hint("day", name, False, mark("Its day has passed. A new day, or an end?"))
    return Hint("day", name, True, mark("Its day is set."))


def _has_number(text: str) -> bool:
    return Number.value(text) is not None


GUESS = "guess"


def learn_first(goal: Goal, cause: Cause | None, declared: PossibleCause | None, skill: Skill | None) -> str:
    """Return a marked sentence if a learning goal may come first, else "".

    `cause` is the goal's origin, `declared` the scenario's declaration of it, `skill` the skill that the goal builds.
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
