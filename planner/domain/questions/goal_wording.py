"""A goal in sentences: its if-then plan and its two measures. `answers` maps field keys to texts."""

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
    """Return the if-then sentence, with a blank for a missing half."""
    # The sentence has a comma and a full stop of its own.
    if_, then = if_.strip().rstrip(".,;"), then.strip().rstrip(".")
    return say(IF_THEN, if_=if_ or blank, then=then or blank)


def if_then_of(goal: Goal) -> str:
    """Return the if-then sentence of a goal, or "" if both halves are missing."""
    return if_then(goal.if_, goal.then) if goal.if_.strip() or goal.then.strip() else ""


def result_wanted(answers: Mapping[str, str]) -> str:
    """Return the target number with its unit and its start: "from 1 to 3 stories"."""
    to = _counted("result_target", answers, answers["result_unit"])
    start = _figures("result_start", answers)
    if to and start:
        return say("from {start} to {target}", start=start, target=to)
    return to


def action_wanted(answers: Mapping[str, str]) -> str:
    """Return amount, unit and frequency: "2 rounds a week"."""
    number = _counted("action_target", answers, answers["action_unit"])
    often = OFTEN.get(answers["action_period"])
    return say(often, number=number) if number and often else number


def counted(number: str, unit: str) -> str:
    """Return a number with its unit. The unit is typed in the plural, so it is left out after 1."""
    return number if number == "1" else f"{number} {unit}".strip()


def measures(goal: Goal) -> tuple[str, ...]:
    """Return one sentence for the result and one for the action, as far as they are filled in."""
    due = day_of(goal.due)
    result, action = result_wanted(asdict(goal)), action_wanted(asdict(goal))
    if result and due:
        result = say("{result} by {day}", result=result, day=show_day(due))
    pairs = ((goal.result_measure, result), (goal.action_measure, action))
    sentences = (": ".join(part.strip() for part in pair if part.strip()) for pair in pairs)
    return tuple(f"{sentence}." for sentence in sentences if sentence)


def _counted(key: str, answers: Mapping[str, str], unit: str) -> str:
    number = _figures(key, answers)
    return counted(number, unit) if number else ""


def _figures(key: str, answers: Mapping[str, str]) -> str:
    """Return a number as the user reads it, or "" if the text is no number."""
    return field_of(Goal, key).show(answers[key]) if Number.value(answers[key]) is not None else ""
