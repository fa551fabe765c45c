"""Everything in a plan file as values, read in one go: what the career plan and the insights are made from."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import mark, say
from planner.domain.questions.look_back import all_fields
from planner.domain.records.kinds import RECORDS, Answer, Cause, CauseKind, Entry, Record

R = TypeVar("R", bound=Record)

UNNAMED = mark("Not named yet")


class Contents:
    """The records of a plan file, without those of deleted entries. It never changes."""

    def __init__(self, records: Iterable[Record], scenarios: Mapping[str, Scenario]) -> None:
        self.scenarios = scenarios
        self._kinds: dict[type[Record], list[Record]] = defaultdict(list)
        records = list(records)
        gone = {record.id for record in records if isinstance(record, Entry) and record.deleted}
        for record in records:
            if not (record.home[0] == "entry" and record.home[1] in gone):
                self._kinds[type(record)].append(record)
        self.answers: dict[str, dict[str, str]] = defaultdict(dict)
        for answer in self.all(Answer):
            self.answers[answer.entry_id][answer.field] = answer.text
        self.entries = {entry.id: entry for entry in self.all(Entry)}

    def all(self, kind: type[R]) -> list[R]:
        """Return the records of a kind, in order."""
        return cast(list[R], self._kinds[kind])

    def through(self, sieve: Callable[[Record], Record | None]) -> Contents:
        """Return the same contents with what the sieve makes of each record; where it gives None, without it."""
        records = (sieve(record) for kind in RECORDS for record in self._kinds[kind])
        return Contents([record for record in records if record], self.scenarios)

    def of(self, kind: type[R], entry_id: str) -> list[R]:
        """Return the records of a kind that belong to an entry."""
        return [record for record in self.all(kind) if getattr(record, "entry_id", "") == entry_id]

    def scenario_of(self, entry_id: str) -> Scenario | None:
        """Return the kind of setback of an entry, or None where it is gone or this version does not know it."""
        entry = self.entries.get(entry_id)
        return self.scenarios.get(entry.scenario) if entry else None

    def causes_of(self, entry_id: str) -> list[Cause]:
        """Return the causes of an entry, as what they became part of where own ones were merged."""
        return merged_causes(self.of(Cause, entry_id), {own.id: own for own in self.all(CauseKind)})

    def cause_label(self, scenario: Scenario, kind: str) -> str:
        """Return what a cause is called: the scenario's words, or the person's own after renaming and merging."""
        return cause_label(scenario, kind, {own.id: own for own in self.all(CauseKind)})


def merged_kind(kind: str, own: Mapping[str, CauseKind]) -> str:
    """Return the cause that this one became part of, or itself."""
    seen: set[str] = set()
    while kind in own and own[kind].merged_into and kind not in seen:
        seen.add(kind)
        kind = own[kind].merged_into
    return kind


def merged_causes(causes: Iterable[Cause], own: Mapping[str, CauseKind]) -> list[Cause]:
    """Return causes as what they became part of; of two that became one, the first."""
    found: dict[tuple[str, str], Cause] = {}
    for cause in causes:
        kind = merged_kind(cause.kind, own)
        found.setdefault((cause.entry_id, kind), dataclasses.replace(cause, kind=kind))
    return list(found.values())


def cause_label(scenario: Scenario, kind: str, own: Mapping[str, CauseKind]) -> str:
    """Return what a cause of this kind is called; an own one that was merged goes by the name of the other."""
    kind = merged_kind(kind, own)
    if declared := scenario.cause(kind):
        return say(declared.label)
    return (own[kind].label or say(UNNAMED)) if kind in own else kind


def title_of(scenario: Scenario, answers: Mapping[str, str]) -> str:
    """Return the name of an entry with its company, where the scenario asks for one; empty where neither is known."""
    fields = all_fields(scenario)
    company = next((answers.get(key, "") for key in scenario.about if fields[key].names == "company"), "")
    return ", ".join(filter(None, (answers.get(scenario.name, ""), company)))
