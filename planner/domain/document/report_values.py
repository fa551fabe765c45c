"""What a review of a period says, as plain values: the goals, what was done, the lessons, the setbacks.

`home` is the key of the record behind a line, so that a window can open it and paper can lead to it. What a measure
did and what became of an idea come with their words, as those who count them choose the sentence.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from planner.domain.basics.values import Value
from planner.domain.basics.wording import say_count
from planner.domain.records.base import Key


class Reported(Value):
    """A goal of the period: how it stands now, what its measures did in the period, and what was learned from it."""

    goal: str
    status: str
    learned: str
    ended_on: dt.date | None = None
    moved: tuple[str, ...] = ()
    home: Key = ()


class DoneStep(Value):
    """A step that was done, with its day and the goal it belongs to."""

    title: str
    day: dt.date | None
    goal: str = ""
    home: Key = ()


class KeptLesson(Value):
    """A lesson that was worded, with the day and the name of the entry it comes from."""

    sentence: str
    title: str
    day: dt.date | None
    home: Key = ()


class GoalSince(Value):
    """A goal that came of a setback, and how it stands."""

    title: str
    status: str
    home: Key = ()


class SetbackLine(Value):
    """A setback and what changed because of it. `scenario` and `icon` are those of its kind, `fate` is an idea's."""

    scenario: str
    icon: str
    title: str
    day: dt.date | None
    lesson: str = ""
    change: str = ""
    goals: tuple[GoalSince, ...] = ()
    steps: tuple[DoneStep, ...] = ()
    fate: str = ""
    home: Key = ()

    @property
    def is_told(self) -> bool:
        """Say whether anything is known to have come of it."""
        return bool(self.lesson or self.change or self.goals or self.steps or self.fate)


class PeriodReport(Value):
    """A period of a plan, both days included. `held_on` is None where nobody has looked back at it yet."""

    first: dt.date
    last: dt.date
    held_on: dt.date | None = None
    goals: tuple[Reported, ...] = ()
    done: tuple[DoneStep, ...] = ()
    check_ins: int = 0
    lessons: tuple[KeptLesson, ...] = ()
    setbacks: tuple[SetbackLine, ...] = ()
    helped: str = ""
    change: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to tell."""
        counted = self.check_ins or self.held_on
        return not (counted or self.goals or self.done or self.lessons or self.setbacks or self.helped or self.change)

    def counted(self) -> str:
        """Return how much was done, in words; nothing where nothing was."""
        counts = (
            (len(self.done), say_count("{n} step done", "{n} steps done", len(self.done))),
            (self.check_ins, say_count("{n} check-in", "{n} check-ins", self.check_ins)),
        )
        return " · ".join(counted for count, counted in counts if count)


class YearSheet(Value, kw_only=False):
    """The setbacks of a plan's period, and what changed because of each."""

    first: dt.date
    last: dt.date
    setbacks: tuple[SetbackLine, ...]


def untold(setbacks: Iterable[SetbackLine]) -> tuple[tuple[str, tuple[SetbackLine, ...]], ...]:
    """Return the setbacks that nothing came of yet, by kind: a search has many, and they would bury the others."""
    by_kind: dict[str, list[SetbackLine]] = {}
    for line in setbacks:
        if not line.is_told:
            by_kind.setdefault(line.scenario, []).append(line)
    return tuple((kind, tuple(lines)) for kind, lines in by_kind.items())
