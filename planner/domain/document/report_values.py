"""The review of a period as plain values: the goals, the finished steps, the lessons, the setbacks.

`home` is the key of the record behind a line, for links in the window and on paper. Measures and the outcome of ideas
come as finished sentences, because the wording depends on the values.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from planner.domain.basics.values import Value
from planner.domain.basics.wording import say_count
from planner.domain.records.base import Key


class ReportedGoal(Value):
    """A goal of the period: its status, how its measures changed in the period, and what was learned from it."""

    goal: str
    status: str
    learned: str
    ended_on: dt.date | None = None
    moved: tuple[str, ...] = ()
    source_key: Key = ()


class ReportedStep(Value):
    """A step that was finished in the period, with its day and its goal."""

    title: str
    day: dt.date | None
    goal: str = ""
    source_key: Key = ()


class ReportedLesson(Value):
    """A lesson that was worded, with the day and the name of the entry it comes from."""

    sentence: str
    title: str
    day: dt.date | None
    source_key: Key = ()


class ResultingGoal(Value):
    """A goal that resulted from a setback, and its status."""

    title: str
    status: str
    source_key: Key = ()


class ReportedSetback(Value):
    """A setback and what changed because of it. `scenario` and `icon` are those of its scenario; `fate` is the outcome
    of an idea.
    """

    scenario: str
    icon: str
    title: str
    day: dt.date | None
    lesson: str = ""
    change: str = ""
    goals: tuple[ResultingGoal, ...] = ()
    steps: tuple[ReportedStep, ...] = ()
    fate: str = ""
    source_key: Key = ()

    @property
    def has_outcome(self) -> bool:
        """Say whether any outcome is known."""
        return bool(self.lesson or self.change or self.goals or self.steps or self.fate)


class PeriodReport(Value):
    """The review of a period, both days included. `held_on` is None if no review was held yet."""

    first: dt.date
    last: dt.date
    held_on: dt.date | None = None
    goals: tuple[ReportedGoal, ...] = ()
    done: tuple[ReportedStep, ...] = ()
    check_ins: int = 0
    lessons: tuple[ReportedLesson, ...] = ()
    setbacks: tuple[ReportedSetback, ...] = ()
    helped: str = ""
    change: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to report."""
        counted = self.check_ins or self.held_on
        return not (counted or self.goals or self.done or self.lessons or self.setbacks or self.helped or self.change)

    def counted(self) -> str:
        """Return in words how much was done; "" for nothing."""
        counts = (
            (len(self.done), say_count("{n} step done", "{n} steps done", len(self.done))),
            (self.check_ins, say_count("{n} check-in", "{n} check-ins", self.check_ins)),
        )
        return " · ".join(counted for count, counted in counts if count)


class YearSheet(Value, kw_only=False):
    """The setbacks of a plan's whole period, and what changed because of each."""

    first: dt.date
    last: dt.date
    setbacks: tuple[ReportedSetback, ...]


def without_outcome(setbacks: Iterable[ReportedSetback]) -> tuple[tuple[str, tuple[ReportedSetback, ...]], ...]:
    """Count the setbacks without outcome, by scenario: a search has many, and they would hide the others."""
    by_kind: dict[str, list[ReportedSetback]] = {}
    for setback in setbacks:
        if not setback.has_outcome:
            by_kind.setdefault(setback.scenario, []).append(setback)
    return tuple((kind, tuple(of_kind)) for kind, of_kind in by_kind.items())
