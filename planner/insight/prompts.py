"""Prompts beside the answers of a look-back: at most one each."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.basics.fields import NO, YES
from planner.domain.basics.scenario import NOT_KNOWN_YET, Answers, Scenario
from planner.domain.basics.wording import mark
from planner.domain.records.kinds import Cause
from planner.insight.goals.offers import MOST_GOALS, NOT_MINE, is_cushion

ASK_SOMEONE = mark("This is still a guess. Would asking someone help?")
NOT_KNOWN_IS_FINE = mark("Not knowing is fine. One hint from somebody may be enough.")
ONLY_A_CUSHION = mark("This is not in your hands. It makes no goal, only one small step as a cushion.")
NOT_IN_HAND = mark("Anything that was not in your hands?")
SMALL_PART = mark("Is there one small part you could change?")
THREE_AT_MOST = mark("Three goals at most are offered at once. What weighs most comes first.")

_YES_PROMPTS = {
    "for_ever": mark("For ever? Was there a time when it was different?"),
    "everything": mark("Everything? Name one thing that it leaves as it is."),
    "only_me": mark("Only you? Who else do you know that it has happened to?"),
}
ALL_NO = mark("So it is one thing, at one time, and not you alone.")

_SEATS = {
    "friend": mark("Sit where a friend sits: what would they say about your part, and about you?"),
    "later": mark("Sit one year from now: what still counts, and what came of it?"),
}


def cause_prompt(scenario: Scenario, cause: Cause) -> str:
    """Return the marked prompt for one cause, or ""."""
    if cause.kind == NOT_KNOWN_YET.key:
        return NOT_KNOWN_IS_FINE
    if cause.known == "guess" and cause.weight == "main":
        return ASK_SOMEONE
    return ONLY_A_CUSHION if is_cushion(scenario, cause) else ""


def cause_prompts(scenario: Scenario, causes: Iterable[Cause]) -> tuple[str, ...]:
    """Return the marked prompts below the causes: whose part is missing, and how many goals result."""
    causes = list(causes)
    prompts = []
    if causes and all(cause.whose == "mine" and cause.back == "may" for cause in causes):
        prompts.append(NOT_IN_HAND)
    if causes and all(cause.whose == NOT_MINE for cause in causes):
        prompts.append(SMALL_PART)
    if sum(not is_cushion(scenario, cause) for cause in causes) > MOST_GOALS:
        prompts.append(THREE_AT_MOST)
    return tuple(prompts)


def check_prompts(answers: Answers) -> tuple[str, ...]:
    """Return a marked question for each check answered with yes, or one sentence if all are no."""
    if all(answers.get(key) == NO for key in _YES_PROMPTS):
        return (ALL_NO,)
    return tuple(prompt for key, prompt in _YES_PROMPTS.items() if answers.get(key) == YES)


def seat_prompt(scenario: Scenario, answers: Answers) -> str:
    """Return the marked question for the chosen seat, or the scenario's own before one is chosen."""
    return _SEATS.get(answers.get("seat", ""), scenario.seat_prompt)
