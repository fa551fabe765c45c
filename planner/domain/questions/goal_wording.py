"""What a goal says in sentences: its plan of if and then, and its two measures. `answers` are its texts by key."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import asdict

from planner.domain.basics.fields import Number, day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import BLANK, mark, say
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal

IF_THEN = mark("If {if_}, then I will {then}.")
OFTEN: Mapping[str, str] = {"week": mark("{number} a week"), "month": mark("{number} a month")}


def if_then(if_: str, then: str, blank: str = BLANK) -> str:
    """Return the one sentence a goal is remembered by, with a blank for what is missing."""
    if_, then = if_.strip().rstrip(".,;"), then.strip().rstrip(".")
    return say(IF_THEN, if_=if_ or blank, then=then or blank)


def if_then_of(goal: Goal) -> str:
    """Return the sentence of a goal, or nothing where neither half of it is said."""
    return if_then(goal.if_, goal.then) if goal.if_.strip() or goal.then.strip() else ""


def result_wanted(answers: Mapping[str, str]) -> str:
    """Return the number to reach with what it counts, from where it starts: "from 1 to 3 stories"."""
    to = _counted("result_target", answers, answers["result_unit"])
    start = _figures("result_start", answers)
    if to and start:
        return say("from {start} to {target}", start=start, target=to)
    return to


def action_wanted(answers: Mapping[str, str]) -> str:
    """Return how many of what, how often: "2 rounds a week"."""
    number = _counted("action_target", answers, answers["action_unit"])
    often = OFTEN.get(answers["action_period"])
    return say(often, number=number) if number and often else number


def counted(number: str, unit: str) -> str:
    """Return a number with what it counts. That is typed as for many, so beside a single one it is left out."""
    return number if number == "1" else f"{number} {unit}".strip()


def measures(goal: Goal) -> tuple[str, ...]:
    """Return what is measured, a sentence for the result and one for the action, as far as they are said."""
    due = day_of(goal.due)
    result, action = result_wanted(asdict(goal)), action_wanted(asdict(goal))
    if result and due:
        result = say("{result} by {day}", result=result, day=show_day(due))
    pairs = ((goal.result_measure, result), (goal.action_measure, action))
    told = (": ".join(part.strip() for part in pair if part.strip()) for pair in pairs)
    return tuple(f"{sentence}." for sentence in told if sentence)


def _counted(key: str, answers: Mapping[str, str], unit: str) -> str:
    number = _figures(key, answers)
    return counted(number, unit) if number else ""


def _figures(key: str, answers: Mapping[str, str]) -> str:
    """Return a number as it is read, or nothing where something else was typed."""
    return field_of(Goal, key).show(answers[key]) if Number.value(answers[key]) is not None else ""
