"""The one door to the user's data: all reading and writing goes through a Workbook."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from planner.domain.basics.fields import Field
from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.contents import UNNAMED, Contents, cause_label, merged_causes, merged_kind, title_of
from planner.domain.periods import first_plan
from planner.domain.questions.look_back import all_fields
from planner.domain.records.kinds import (
    RECORDS,
    Answer,
    Cause,
    CauseKind,
    Entry,
    Goal,
    Key,
    Listed,
    PageState,
    Plan,
    Profile,
    Record,
    Revision,
    new_id,
)
from planner.insight.due_rules import SOON, Due
from planner.insight.page_states import PARTS, page_states, state_of_entry
from planner.storage.errors import PlanError, PlanExists
from planner.storage.store import Store
from planner.workbook.due_in_plan import waiting
from planner.workbook.search import Found, chosen_by, found_at

if TYPE_CHECKING:
    from planner.copies.copy import Copied
    from planner.domain.document.career_plan import CareerPlan

R = TypeVar("R", bound=Record)
L = TypeVar("L", bound=Listed)

__all__ = ["UNNAMED", "Found", "PlanError", "PlanExists", "Workbook", "first_plan"]


class Workbook:
    """An open plan, seen from the code. `kept` says that what is written stays: a sample is not kept."""

    def __init__(
        self,
        store: Store,
        scenarios: Mapping[str, Scenario],
        today: Callable[[], dt.date] = dt.date.today,
        kept: bool = True,
    ) -> None:
        self._store = store
        self.scenarios = scenarios
        self.today = today
        self.kept = kept and store.path is not None
        self._listeners: list[Callable[[Change], None]] = []
        self._fields = {key: all_fields(scenario) for key, scenario in scenarios.items()}

    @property
    def path(self) -> Path | None:
        """Return the plan file, or None for a plan held in memory."""
        return self._store.path

    def is_at(self, path: Path) -> bool:
        """Say whether a path, however it is spelt, leads to the plan file."""
        return bool(self.path and self.path.exists() and path.exists() and path.samefile(self.path))

    @property
    def taken_over(self) -> bool:
        """Say whether the plan was still locked by a Comeback that had ended."""
        return self._store.taken_over

    def close(self) -> None:
        """Close the file and let others write it."""
        self._store.close()

    def listen(self, listener: Callable[[Change], None]) -> None:
        """Call `listener` with every change after it is on the disk."""
        self._listeners.append(listener)

    def apply(self, change: Change) -> None:
        """Write `change` to the file, then tell everyone who listens."""
        self._store.write(change)
        for listener in self._listeners:
            listener(change)

    def forget_history(self) -> None:
        """Empty what the file keeps for undo, and take deleted entries out for good."""
        from planner.domain.edits import removal_of_deleted

        self.apply(removal_of_deleted(self.everything()))
        self._store.forget_history()

    def copy_to(self, path: Path) -> None:
        """Write a copy of the plan to a new file; PlanExists where there is one already."""
        self._store.copy_to(path)

    def problem(self) -> str | None:
        """Return what is wrong with the whole file, or None."""
        return self._store.problem()

    # Reading

    def all(self, kind: type[R], /, **where: str) -> list[R]:
        """Return the records of a kind whose columns have these values, in the order of their lists."""
        return self._store.read(kind, **where)

    def get(self, kind: type[R], /, **key: str) -> R | None:
        """Return the one record with this key, or None."""
        return next(iter(self._store.read(kind, **key)), None)

    def profile(self) -> Profile:
        """Return the profile, empty where nothing was written yet."""
        return self.get(Profile, id="me") or Profile()

    @cached_property
    def _first_plan(self) -> str:
        """Give the id of the plan that is written with the first change to it."""
        return new_id()

    def plan_record(self) -> Plan:
        """Return the current plan, with the usual period where none was made yet."""
        return self.get(Plan, current="yes") or dataclasses.replace(first_plan(self.today()), id=self._first_plan)

    def entries(self, scenario: Scenario) -> list[Entry]:
        """Return the entries of a scenario that are not deleted, newest first."""
        found = self.all(Entry, scenario=scenario.key, deleted="")
        return sorted(found, key=lambda entry: entry.created, reverse=True)

    def entry_ids(self, scenario: Scenario) -> list[str]:
        """Return the ids of `entries`, without reading them."""
        return self._store.entry_ids(scenario.key)

    def scenarios_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the key of the scenario of each of these entries that is there and not deleted, by its id."""
        return self._store.scenarios_of(set(ids))

    def entries_that_say(self, words: Iterable[str]) -> list[str]:
        """Return the ids of the entries that hold all of these whole words in one answer, deleted ones included."""
        return self._store.entries_that_say(list(words))

    def days(self, field: str, until: dt.date) -> list[Answer]:
        """Return the answers to a question that are a day up to this one."""
        days = self._store.days_until(field, until.isoformat())
        return [Answer(entry_id=entry, field=field, text=text) for entry, text in days]

    def entry(self, entry_id: str) -> Entry | None:
        """Return an entry, deleted or not."""
        return self.get(Entry, id=entry_id)

    def answers(self, entry_id: str) -> dict[str, str]:
        """Return the answers of an entry by field, those to questions this version does not know included."""
        return {answer.field: answer.text for answer in self.all(Answer, entry_id=entry_id)}

    def scenario_of(self, entry_id: str) -> Scenario | None:
        """Return the kind of setback of an entry, or None where there is no such entry or scenario."""
        entry = self.entry(entry_id)
        return self.scenarios.get(entry.scenario) if entry else None

    def fields(self, scenario: Scenario) -> Mapping[str, Field]:
        """Return every question of a scenario's look-back by key."""
        return self._fields[scenario.key]

    def title(self, entry_id: str) -> str:
        """Return the name of an entry, or words for one that has none yet."""
        scenario = self.scenario_of(entry_id)
        return (title_of(scenario, self.answers(entry_id)) if scenario else "") or say(UNNAMED)

    def cause_label(self, scenario: Scenario, kind: str) -> str:
        """Return what a cause is called, the person's own ones included."""
        return cause_label(scenario, kind, self._own_causes())

    def causes(self, entry_id: str) -> list[Cause]:
        """Return the causes of an entry, as what they became part of where own ones were merged."""
        return merged_causes(self.all(Cause, entry_id=entry_id), self._own_causes())

    def merged_kind(self, kind: str) -> str:
        """Return the cause that this one became part of, or itself."""
        return merged_kind(kind, self._own_causes())

    def _own_causes(self) -> dict[str, CauseKind]:
        return {own.id: own for own in self.all(CauseKind)}

    def page_states(self, entry_id: str) -> dict[str, str]:
        """Return the state of each page of an entry's look-back by page key."""
        scenario = self.scenario_of(entry_id)
        if scenario is None:
            return {}
        kinds = {kind for kinds in PARTS.values() for kind in kinds}
        records = [record for kind in kinds for record in self.all(kind, entry_id=entry_id)]
        stored = {state.page: state.state for state in self.all(PageState, entry_id=entry_id)}
        return page_states(scenario, self.answers(entry_id), stored, records)

    def state_of(self, entry_id: str) -> str:
        """Return how a whole look-back stands, as one of `insight.progress.STATES`."""
        scenario = self.scenario_of(entry_id)
        states = self.page_states(entry_id).items()
        return state_of_entry(scenario, self.answers(entry_id), states) if scenario else ""

    def due(self, until: dt.date | None = None) -> list[Due]:
        """Return what is due up to a day, earliest first; without a day, up to two weeks from today."""
        return waiting(self, until or self.today() + SOON)

    def contents(self) -> Contents:
        """Return everything in the file as values."""
        return Contents(self._store.everything(), self.scenarios)

    def everything(self) -> list[Record]:
        """Return every record in the file, deleted entries included, parents before what hangs on them."""
        return list(self._store.everything())

    def revisions(self) -> dict[Key, Revision]:
        """Return how often each place was written, by the key of its home."""
        return self._store.revisions()

    def plan(self, copy: str = "") -> CareerPlan:
        """Return the career plan as frozen values; with a kind of copy, as somebody else may read it."""
        # The paper brings half of the program along, and most plans are opened to be looked at.
        from planner.compose.career_plan import career_plan

        if copy:
            return self.copied(copy).plan
        return career_plan(self.contents(), self.plan_record(), self.today())

    def copied(self, copy: str) -> Copied:
        """Return a copy of the plan for somebody else, and what it leaves out."""
        from planner.copies.copy import copied, copy_of

        contents, plan = self.contents(), self.plan_record()
        return copied(contents, plan, copy_of(contents, plan, copy), self.today())

    def search(self, query: str) -> list[Found]:
        """Return where every word of a search is found, in any answer or text, newest first."""
        return found_at(self, self._store.find(query, chosen_by(query, self._fields.values())))

    def name_of(self, home: Key) -> str:
        """Return what a record with a place of its own is called."""
        table, key = home[0], home[1]
        if table == "entry":
            return self.title(key)
        goal = self.get(Goal, id=key) if table == "goal" else None
        return goal.title if goal else ""

    # Changes: values to hand to `apply`

    def new_entry(self, scenario: Scenario) -> Change:
        """Return the change that adds an entry."""
        now = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
        return Change(after=(Entry(scenario=scenario.key, created=now),))

    def answer(self, entry_id: str, field: str, text: str) -> Change:
        """Return the change that answers a question."""
        return self.edit(Answer(entry_id=entry_id, field=field), text=text)

    def say_of_page(self, entry_id: str, page: str, state: str) -> Change:
        """Return the change that marks a page done or skipped, or takes that back with an empty state."""
        return self.edit(PageState(entry_id=entry_id, page=page), state=state)

    def edit(self, record: R, **values: str) -> Change:
        """Return the change that gives a record these values; one that is not in the file yet is added by them."""
        there = self.get(type(record), **{name: record.column(name) for name in record.KEY})
        new = dataclasses.replace(there or record, **values)
        return Change((there,) if there else (), () if not there and new == record else (new,))

    def add(self, record: L, **siblings: str) -> Change:
        """Return the change that puts a record at the end of its list, among those with these column values."""
        last = max((other.position for other in self.all(type(record), **siblings)), default=-1)
        return Change(after=(dataclasses.replace(record, position=last + 1),))

    def removal(self, record: Record) -> Change:
        """Return the change that takes a record out, with all that hangs on it."""
        hanging = [
            child
            for kind in RECORDS
            for name, table in kind.PARENTS.items()
            if table == record.TABLE
            for child in self.all(kind, **{name: record.column("id")})
        ]
        return Change(before=(record, *hanging))

    def deletion(self, entry: Entry) -> Change:
        """Return the change that hides an entry; its texts stay in the file until the deletion is made final."""
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        return Change((entry,), (dataclasses.replace(entry, deleted=now),))
