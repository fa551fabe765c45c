"""Causes that recur across setbacks of all kinds: an observation, never a verdict."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable

from planner.domain.basics.scenario import CUSHION, Scenario
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say, say_count
from planner.domain.records.goals import DONE
from planner.domain.records.kinds import Cause, Goal, Step
from planner.insight.applications.rates import Rate

# With two or three setbacks nearly every cause "comes back"; a pattern there would be a verdict on chance.
ENOUGH_ENTRIES = 5
"""The minimum number of look-backs with causes."""
MINE, PARTLY, NOT_MINE = WHOSE = ("mine", "partly", "not_mine")
KNOWN = ("told", "numbers", "saw", "guess", "")
TOO_FEW = mark("Patterns show from five look-backs with causes on.")
ONCE_EACH = mark("No cause came up more than once so far.")


class SeenCause(Value, kw_only=False):
    """A ticked cause as the statistics see it: by its label, so that scenarios can share it."""

    label: str
    entry_id: str
    whose: str
    known: str
    day: dt.date | None = None


class Tally(Value, kw_only=False):
    """The number of causes with this answer, and their entries."""

    key: str
    count: int
    entries: tuple[str, ...]


class Pattern(Value, kw_only=False):
    """One cause over all look-backs: its entries, whose it was, how it was known, and when.

    `quarters` are keyed as 2026-Q1, without the entries that have no day.
    """

    label: str
    entries: tuple[str, ...]
    whose: tuple[Tally, ...]
    known: tuple[Tally, ...]
    quarters: tuple[Tally, ...]

    @property
    def count(self) -> int:
        """Return the number of look-backs with this cause."""
        return len(self.entries)


class Quarter(Value):
    """The causes of a quarter by whose they were."""

    key: str
    whose: tuple[Tally, ...]
    entries: tuple[str, ...]


class Patterns(Value):
    """All causes of all look-backs, the most frequent first; `entries` are the look-backs with any."""

    entries: tuple[str, ...]
    causes: tuple[Pattern, ...]
    whose: tuple[Tally, ...]
    known: tuple[Tally, ...]
    quarters: tuple[Quarter, ...]

    @property
    def enough(self) -> bool:
        """Say whether there are enough look-backs to show this."""
        return len(self.entries) >= ENOUGH_ENTRIES


class Planned(Value):
    """The steps and goals from look-backs, and how many of them are done; `waiting` in a rate counts the open ones."""

    steps: Rate
    goals: Rate
    done: tuple[str, ...]
    """The ids of the finished steps and goals."""
    still_open: tuple[str, ...]

    @property
    def together(self) -> Rate:
        """Return steps and goals together."""
        return Rate(
            self.steps.count + self.goals.count,
            self.steps.out_of + self.goals.out_of,
            len(self.still_open),
            ENOUGH_ENTRIES,
        )


def seen_cause(cause: Cause, scenario: Scenario, label: str, day: dt.date | None = None) -> SeenCause:
    """Return a cause as the statistics see it. If "whose" is unanswered, its kind decides, or it is partly mine."""
    declared = scenario.cause(cause.kind)
    # As in the suggestions, where a cause without an answer still makes a goal.
    unsaid = NOT_MINE if declared and declared.kind == CUSHION else PARTLY
    return SeenCause(label, cause.entry_id, cause.whose or unsaid, cause.known, day)


def patterns(causes: Iterable[SeenCause]) -> Patterns:
    """Return the causes counted over all look-backs. A label counts once for each entry."""
    causes = tuple(causes)
    by_label: dict[str, list[SeenCause]] = defaultdict(list)
    by_quarter: dict[str, list[SeenCause]] = defaultdict(list)
    for cause in causes:
        # By label, not by key: scenarios have their own keys for the same cause, and own causes have random ids.
        by_label[cause.label.casefold().strip()].append(cause)
        if cause.day:
            by_quarter[quarter_of(cause.day)].append(cause)
    found = [_pattern(same) for label, same in by_label.items() if label]
    return Patterns(
        entries=_entries(causes),
        causes=tuple(sorted(found, key=lambda pattern: (-pattern.count, pattern.label.casefold()))),
        whose=_tallies(causes, lambda cause: cause.whose, WHOSE),
        known=_tallies(causes, lambda cause: cause.known, KNOWN),
        quarters=tuple(
            Quarter(key=key, whose=_tallies(some, lambda cause: cause.whose, WHOSE), entries=_entries(some))
            for key, some in sorted(by_quarter.items())
        ),
    )


def planned_actions(goals: Iterable[Goal], steps: Iterable[Step]) -> Planned:
    """Return how many steps and goals from look-backs are done; goals that were let go or not reached are not open."""
    goals = tuple(goal for goal in goals if goal.entry_id)
    own = {goal.id: goal for goal in goals}
    steps = tuple(step for step in steps if step.entry_id or step.goal_id in own)
    done_goals = [goal.id for goal in goals if goal.status == DONE]
    open_goals = [goal.id for goal in goals if goal.is_open]
    done_steps = [step.id for step in steps if step.done]
    open_steps = [step.id for step in steps if not step.done and _is_wanted(own.get(step.goal_id))]
    return Planned(
        steps=Rate(len(done_steps), len(steps), len(open_steps), ENOUGH_ENTRIES),
        goals=Rate(len(done_goals), len(goals), len(open_goals), ENOUGH_ENTRIES),
        done=(*done_steps, *done_goals),
        still_open=(*open_steps, *open_goals),
    )


def quarter_of(day: dt.date) -> str:
    """Return the quarter of a day, for example 2026-Q1."""
    # Four digits, so that the keys sort as text in the order of time.
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def pattern_sentences(found: Patterns, most: int = 3) -> tuple[str, ...]:
    """Return the result as sentences: the recurring causes, and whose they were."""
    if not found.enough:
        return (say(TOO_FEW),)
    sentences = [seen_sentence(pattern, found) for pattern in found.causes[:most] if pattern.count > 1]
    counts = {tally.key: tally.count for tally in found.whose}
    sentence = mark("Of {n} causes, {mine} are marked mine, {partly} partly mine, {other} not mine.")
    whose = say(sentence, n=sum(counts.values()), mine=counts[MINE], partly=counts[PARTLY], other=counts[NOT_MINE])
    guesses = next(tally.count for tally in found.known if tally.key == "guess")
    known = say("{n} of {all} are a guess so far.", n=guesses, all=sum(counts.values()))
    return (*(sentences or [say(ONCE_EACH)]), whose, *([known] if guesses else []))


def seen_sentence(pattern: Pattern, found: Patterns) -> str:
    """Return in a sentence in how many look-backs one cause was named."""
    template = mark('"{cause}" came up in {count} of {all} look-backs.')
    return say(template, cause=pattern.label, count=pattern.count, all=len(found.entries))


def planned_sentence(planned: Planned) -> str:
    """Return in a sentence how many planned actions are done: "7 of 12 planned actions are done, 3 are still open."."""
    rate = planned.together
    if not rate.out_of:
        return ""
    if not rate.waiting:
        return say("{count} of {out_of} planned actions are done.", count=rate.count, out_of=rate.out_of)
    return say_count(
        "{count} of {out_of} planned actions are done, {n} is still open.",
        "{count} of {out_of} planned actions are done, {n} are still open.",
        rate.waiting,
        count=rate.count,
        out_of=rate.out_of,
    )


def _pattern(same: list[SeenCause]) -> Pattern:
    dated = [cause for cause in same if cause.day]
    quarters = sorted({quarter_of(cause.day) for cause in dated if cause.day})
    return Pattern(
        label=same[0].label.strip(),
        entries=_entries(same),
        whose=_tallies(same, lambda cause: cause.whose, WHOSE),
        known=_tallies(same, lambda cause: cause.known, KNOWN),
        quarters=_tallies(dated, lambda cause: quarter_of(cause.day) if cause.day else "", tuple(quarters)),
    )


def _tallies(
    causes: Iterable[SeenCause], answer: Callable[[SeenCause], str], keys: tuple[str, ...]
) -> tuple[Tally, ...]:
    """Return the causes counted by an answer: the known keys in order, then keys of later versions."""
    found: dict[str, list[SeenCause]] = {key: [] for key in keys}
    for cause in causes:
        found.setdefault(answer(cause), []).append(cause)
    return tuple(Tally(key, len(some), _entries(some)) for key, some in found.items())


def _entries(causes: Iterable[SeenCause]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cause.entry_id for cause in causes))


def _is_wanted(goal: Goal | None) -> bool:
    return goal is None or goal.is_open
