"""The facade of the plan file: all reading and writing goes through a `Workbook`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec.structs import replace

from planner.domain.basics.scenario import Scenario
from planner.domain.changes import Change
from planner.domain.edits import removal_of_deleted
from planner.domain.periods import first_plan
from planner.domain.records.kinds import Answer, Key, Plan, Record, Revision, new_id
from planner.domain.snapshot import Snapshot
from planner.storage.errors import PlanError, PlanExists

if TYPE_CHECKING:
    from planner.storage.store import Store

R = TypeVar("R", bound=Record)

__all__ = ["PlanError", "PlanExists", "Workbook"]


class Workbook:
    """An open plan file: it reads, applies changes, and notifies listeners.

    `path` is None for a plan in memory. `is_persistent` says that changes are saved: those of a sample are not.
    `replaced_stale_lock` says that a stale lock was replaced.
    """

    def __init__(
        self,
        store: Store,
        scenarios: Mapping[str, Scenario],
        today: Callable[[], dt.date] = dt.date.today,
        is_persistent: bool = True,
    ) -> None:
        self._store = store
        self.path: Path | None = store.path
        self.replaced_stale_lock = store.replaced_stale_lock
        self.scenarios = scenarios
        self.today = today
        self.is_persistent = is_persistent and store.path is not None
        self._listeners: list[Callable[[Change], None]] = []
        self._reads: dict[Hashable, list[Any]] | None = None
        """The cache of reads while listeners are called; None at all other times."""

    def is_at(self, path: Path) -> bool:
        """Say whether a path, in any spelling, is that of the plan file."""
        # Compares the files themselves: a path may lead through a symbolic link or differ in case.
        return bool(self.path and self.path.exists() and path.exists() and path.samefile(self.path))

    def close(self) -> None:
        """Close the file and release its lock."""
        self._store.close()

    def copy_to(self, path: Path) -> None:
        """Write a copy of the plan to a new file; PlanExists where there is one already."""
        self._store.copy_to(path)

    def problem(self) -> str | None:
        """Return SQLite's report on damage in the file, or None."""
        return self._store.problem()

    def listen(self, listener: Callable[[Change], None]) -> None:
        """Call `listener` with every change once it is on the disk."""
        self._listeners.append(listener)

    def apply(self, change: Change) -> None:
        """Write `change` to the file, then notify the listeners."""
        # Written first: listeners show only what is on the disk.
        self._store.write(change)
        # A dozen views read the same entry after a change. Results are cached until the last listener was called,
        # and no longer: a plan opened read-only may be written by another process at any other time.
        self._reads = {}
        try:
            for listener in self._listeners:
                listener(change)
        finally:
            self._reads = None

    def forget_history(self) -> None:
        """Delete the undo history from the file, and remove deleted entries for good."""
        self.apply(removal_of_deleted(self.everything()))
        self._store.forget_history()

    def all(self, kind: type[R], /, **where: str) -> list[R]:
        """Return the records of a kind whose columns have these values, in list order."""
        if self._reads is None:
            return self._store.read(kind, **where)
        query = (kind, *where.items())
        if query not in self._reads:
            self._reads[query] = self._store.read(kind, **where)
        # A copy, so that the next caller does not see how this one sorts or changes its list.
        return list(self._reads[query])

    def get(self, kind: type[R], /, **key: str) -> R | None:
        """Return the one record with this key, or None."""
        return next(iter(self.all(kind, **key)), None)

    def answers(self, entry_id: str) -> dict[str, str]:
        """Return the answers of an entry by field, including those of unknown questions."""
        return {answer.field: answer.text for answer in self.all(Answer, entry_id=entry_id)}

    def plan_record(self) -> Plan:
        """Return the current plan, with the default period if none is stored."""
        return self.get(Plan, current="yes") or replace(first_plan(self.today()), id=self._first_plan_id)

    @cached_property
    def _first_plan_id(self) -> str:
        """Add the id of the default plan to the first change that refers to it."""
        return new_id()

    def snapshot(self) -> Snapshot:
        """Return the current plan as a value."""
        return Snapshot(self._store.everything(), self.scenarios)

    def everything(self) -> list[Record]:
        """Return every record in the file, deleted entries included, parents before what hangs on them."""
        return list(self._store.everything())

    def revisions(self) -> dict[Key, Revision]:
        """Return the number of writes by the key of the home."""
        return self._store.revisions()

    def entry_ids(self, scenario: Scenario) -> list[str]:
        """Return the ids of a scenario's entries that are not deleted, newest first."""
        return self._store.entry_ids(scenario.key)

    def scenarios_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the key of the scenario of each of these entries that exists and is not deleted, by its id."""
        return self._store.scenarios_of(set(ids))

    def entries_containing(self, words: Iterable[str]) -> list[str]:
        """Return the ids of the entries with all of these whole words in one answer, deleted ones included."""
        return self._store.entries_containing(list(words))

    def reminder_answers(self, field: str, until: dt.date) -> list[Answer]:
        """Return the answers to a question that are a day up to this one."""
        days = self._store.days_until(field, until.isoformat())
        return [Answer(entry_id=entry, field=field, text=text) for entry, text in days]

    def find(self, query: str, options: Sequence[Sequence[tuple[str, str]]]) -> dict[Key, str]:
        """Return the homes with every word of a search, newest first, each with a text that contains one.

        `options` are, for each word, the (field, option) pairs whose label has it.
        """
        return self._store.find(query, options)
