"""What a look-back suggests and never does by itself: messages, a balanced sentence, goals and steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping

from msgspec.structs import replace

from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import CUSHION, DO, LEARN, RESULT, Answers, Message, PossibleCause, Scenario
from planner.domain.basics.values import Value
from planner.domain.basics.wording import fill, mark, say
from planner.domain.records.kinds import Cause, Goal, Step

# More than a few goals at a time compete for the same time; further causes stay available as single steps.
MOST_GOALS = 3
"""The maximum number of suggested goals; cushions are not counted."""
GOAL_TIME = {LEARN: dt.timedelta(weeks=6), DO: dt.timedelta(weeks=4), RESULT: dt.timedelta(weeks=13)}
STEP_TIME = dt.timedelta(days=3)

ALIKE = 0.4
"""The share of common words from which an edited message still counts as based on a template."""

FIRST_STEP = mark("Take 15 minutes to begin")
SOFTEN = mark("Write down one thing that would soften this next time")
OWN_CAUSE = mark('Do one thing about "{cause}"')

NOT_MINE = "not_mine"
_WEIGHTS = ("main", "some", "", "small")


class Offer(Value):
    """A goal or cushion suggested for a cause. It is only created when the user accepts it."""

    cause: str
    kind: str
    title: str
    due: dt.date

    @property
    def is_cushion(self) -> bool:
        """Say whether it is a single step and not a goal."""
        return self.kind == CUSHION


class Case(Value):
    """An entry as input of its suggestions. `labels` are those of its causes by kind, `values` fills placeholders."""

    scenario: Scenario
    answers: Answers
    causes: tuple[Cause, ...]
    today: dt.date
    labels: Mapping[str, str] = {}
    values: Mapping[str, str] = {}


def placeholder_values(scenario: Scenario, answers: Answers) -> dict[str, str]:
    """Return the placeholder values from an entry's answers."""
    return {word: scenario.field(key).show(answers.get(key, "")) for word, key in scenario.placeholders.items()}


def filled_message(message: Message, scenario: Scenario, answers: Answers, values: Mapping[str, str]) -> str:
    """Return a message filled from the entry, with blanks for unknown values."""
    return fill(say(message.text), {**placeholder_values(scenario, answers), **values})


def is_untouched(text: str, scenario: Scenario, answers: Answers, values: Mapping[str, str]) -> bool:
    """Say whether a message is empty, or still equal to a filled template."""
    templates = {filled_message(message, scenario, answers, values) for message in scenario.messages}
    return not text.strip() or text in templates


def is_based_on(text: str, message: Message, scenario: Scenario) -> bool:
    """Say whether a text was edited from this template: it is similar, and to no other template more so."""
    # Imported here: only an edited message needs it.
    from difflib import SequenceMatcher

    words = text.split()
    # Compared by words, not by characters: all templates share most of their letters.
    alike = {other.key: SequenceMatcher(None, words, say(other.text).split()).ratio() for other in scenario.messages}
    return alike[message.key] >= max(ALIKE, *alike.values())


def offers(case: Case, accepted: Collection[Goal | Step] = ()) -> tuple[Offer, ...]:
    """Return the suggestions that were not accepted yet: three goals at most, and cushions."""
    goals = 0
    found: list[Offer] = []
    for offer in all_offers(case, accepted):
        goals += not offer.is_cushion
        if offer.is_cushion or goals <= MOST_GOALS:
            found.append(offer)
    return tuple(found)


def all_offers(case: Case, accepted: Collection[Goal | Step] = ()) -> tuple[Offer, ...]:
    """Return all suggestions that were not accepted yet.

    Causes with the most weight come first. Only what is mine or partly mine becomes a goal; no answer counts as partly.
    """
    used = {record.cause for record in accepted if record.cause}
    titles = {record.title for record in accepted}
    found: list[Offer] = []
    for cause in sorted(case.causes, key=lambda cause: _weight(cause.weight)):
        offer = _offer(case, cause)
        if cause.kind not in used and offer.title not in titles:
            titles.add(offer.title)
            found.append(offer)
    return tuple(found)


def goal_of(offer: Offer, entry_id: str, today: dt.date) -> Goal:
    """Return the goal of an accepted suggestion, linked to its entry and its cause. It starts today."""
    goal = new_goal(today, entry_id)
    due = offer.due.isoformat()
    return replace(goal, cause=offer.cause, title=offer.title, kind=offer.kind, due=due)


def new_goal(today: dt.date, entry_id: str = "") -> Goal:
    """Return a goal without a title, starting today."""
    return Goal(entry_id=entry_id, starts_on=today.isoformat())


def first_step(goal: Goal, today: dt.date) -> Step:
    """Return a small first step of a goal, of 15 minutes, due in three days."""
    return Step(goal_id=goal.id, title=say(FIRST_STEP), due=(today + STEP_TIME).isoformat())


def step_of(offer: Offer, entry_id: str, today: dt.date) -> Step:
    """Return the single step of an accepted suggestion, due like every first step."""
    due = (today + STEP_TIME).isoformat()
    return Step(entry_id=entry_id, cause=offer.cause, title=offer.title, due=due)


def is_cushion(scenario: Scenario, cause: Cause) -> bool:
    """Say whether a cause leads to a cushion, not a goal: it is not mine, or always outside the user's control."""
    declared = scenario.cause(cause.kind)
    return cause.whose == NOT_MINE or (declared is not None and declared.kind == CUSHION)


def balanced(case: Case, change: str) -> str:
    """Return a balanced sentence made from answers, or "" if there are too few.

    `change` is what the user will do differently.
    """
    causes = sorted(case.causes, key=lambda cause: _weight(cause.weight))
    mine = _first_label(case, (cause for cause in causes if not _is_outside(case.scenario, cause)))
    outside = _first_label(case, (cause for cause in causes if _is_outside(case.scenario, cause)))
    well = _brief(case.answers.get("went_well", ""))
    parts = [_parts(mine, outside)]
    if well:
        parts.append(say("What still holds: {well}.", well=well))
    if change.strip():
        parts.append(say("Next time I will {change}.", change=_inside(_brief(change))))
    sentences = [part for part in parts if part]
    outcome = case.answers.get(case.scenario.outcome, "")
    if sentences and outcome:
        ending = case.scenario.field(case.scenario.outcome).show(outcome)
        sentences.insert(0, say('This time it ended with "{ending}".', ending=ending))
    return " ".join(sentences)


def _offer(case: Case, cause: Cause) -> Offer:
    declared = case.scenario.cause(cause.kind)
    if is_cushion(case.scenario, cause):
        starter = declared.starter if declared and declared.kind == CUSHION else SOFTEN
        return _filled(case, cause, CUSHION, starter)
    if declared is None:
        return _filled(case, cause, DO, OWN_CAUSE)
    return _filled(case, cause, declared.kind, declared.starter)


def _filled(case: Case, cause: Cause, kind: str, starter: str) -> Offer:
    due = case.today + GOAL_TIME.get(kind, STEP_TIME)
    values = placeholder_values(case.scenario, case.answers)
    own = {"date": show_day(due), "cause": case.labels.get(cause.kind, "")}
    return Offer(cause=cause.kind, kind=kind, title=fill(say(starter), {**values, **case.values, **own}), due=due)


def _is_outside(scenario: Scenario, cause: Cause) -> bool:
    """Say whether a cause was outside the user's control; without an answer its kind decides."""
    declared: PossibleCause | None = scenario.cause(cause.kind)
    # Without an answer only causes declared as outside the user's control count as such; the others are not taken away.
    unsaid = not cause.whose and declared is not None and declared.kind == CUSHION
    return cause.whose == NOT_MINE or unsaid


def _first_label(case: Case, causes: Iterable[Cause]) -> str:
    return next((case.labels[cause.kind] for cause in causes if case.labels.get(cause.kind)), "")


def _parts(mine: str, outside: str) -> str:
    if mine and outside:
        return say('"{mine}" was my part; "{outside}" was not.', mine=mine, outside=outside)
    if mine:
        return say('"{mine}" was my part.', mine=mine)
    return say('"{outside}" was not my part.', outside=outside) if outside else ""


def _brief(text: str) -> str:
    """Return the first sentence of a text without its full stop."""
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return first.split(". ")[0].rstrip(" .")


def _inside(text: str) -> str:
    """Return a text for use within a sentence: "I will ask" and "Ask" both become "ask", "CV" stays."""
    # The sentence around it begins with "Next time I will".
    text = text.removeprefix("I will ")
    return text if text[1:2].isupper() or text.startswith("I ") else text[:1].lower() + text[1:]


def _weight(weight: str) -> int:
    return _WEIGHTS.index(weight) if weight in _WEIGHTS else _WEIGHTS.index("")
