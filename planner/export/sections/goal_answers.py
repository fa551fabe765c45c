"""Which answers about a goal and a cause are shown, and in which order: the same in every format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from planner.domain.basics.wording import say
from planner.domain.document.career_plan import Answered, CardCause, FullGoal
from planner.domain.questions.goal_questions import ENDINGS
from planner.domain.questions.goal_wording import action_wanted, result_wanted
from planner.export.outline.captions import joined

SPANS: dict[str, float] = {
    "status": 2,
    "kind": 1.9,
    "priority": 1.3,
    "starts_on": 2.1,
    "due": 2.1,
    "confidence": 2.5,
    "review_on": 2.1,
    "ended_on": 2.1,
    "why": 4,
    "obstacle": 4,
    "best_outcome": 4,
    "result_measure": 4,
    "action_measure": 4,
    "proof": 4,
    "baseline": 2.5,
    "helpers": 3,
    "cost": 2.5,
    "talk_with": 4,
    "ended_because": 4,
}
"""The printed questions about a goal in order, with their columns of twelve. Others follow if answered."""
WHERE_ANSWERED = {"starts_on", "review_on", "best_outcome", "talk_with", "ended_because", "ended_on"}
"""Questions that are left out if unanswered; the others get a line to write on."""
MEASURED = {"result_measure": result_wanted, "action_measure": action_wanted}
"""Questions that are printed together with their number."""
SHOWN_ELSEWHERE = ("title", "if_", "then")
INSIDE = {"result_start", "result_target", "result_unit", "action_target", "action_unit", "action_period"}


def answers_on_paper(answers: Sequence[Answered]) -> list[Answered]:
    """Return the answers shown below the title of a goal; its status is shown with the title."""
    return in_order(_kept_answers(answers))


def in_order(answers: Sequence[Answered]) -> list[Answered]:
    """Return the questions about a goal in page order, each measure with its number."""
    by_key = {answered.field.key: answered for answered in answers}
    ordered = [_measured(by_key[key], by_key) for key in SPANS if key in by_key]
    known = (*SPANS, *SHOWN_ELSEWHERE, *INSIDE)
    return ordered + [answered for key, answered in by_key.items() if key not in known and answered.text]


def status_of(answers: Sequence[Answered]) -> Answered:
    """Return the status of a goal."""
    return next(answered for answered in answers if answered.field.key == "status")


def origin_of(goal: FullGoal) -> str:
    """Return the origin of a goal in a sentence; "" if it has none."""
    origin = joined(goal.from_entry, say(goal.from_cause) if goal.from_cause else "")
    return say("Comes from: {origin}", origin=origin) if origin else ""


def known_of(cause: CardCause) -> str:
    """Return on one line whose a cause is and how that is known."""
    return joined(*(answered.field.show(answered.text) for answered in (cause.whose, cause.known)))


def _kept_answers(answers: Sequence[Answered]) -> list[Answered]:
    """Return the answers to show; how a goal ended follows the question about its end."""
    kept = [one for one in answers if one.field.key != "status" and (one.text or one.field.key not in WHERE_ANSWERED)]
    question = ENDINGS.get(status_of(answers).text)
    ended = {"ended_because": question} if question else {}
    return [replace(one, field=ended.get(one.field.key, one.field)) for one in kept]


def _measured(answered: Answered, by_key: Mapping[str, Answered]) -> Answered:
    measure = MEASURED.get(answered.field.key)
    number = measure({key: found.text for key, found in by_key.items()}) if measure else ""
    return replace(answered, text=joined(answered.text, number))
