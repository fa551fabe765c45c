"""A plan in memory, read at once: the input of the career plan and of the insights."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar, cast

from planner.domain.basics.scenario import Answers, Scenario
from planner.domain.records.kinds import RECORDS, Answer, Entry, Record

R = TypeVar("R", bound=Record)
Index = dict[tuple[str, ...], list[Record]]


class Snapshot:
    """A `Reader` over the records of a plan, without those of deleted entries. Immutable."""

    def __init__(self, records: Iterable[Record], scenarios: Mapping[str, Scenario]) -> None:
        self.scenarios = scenarios
        self._kinds: dict[type[Record], list[Record]] = defaultdict(list)
        self._indexes: dict[tuple[type[Record], tuple[str, ...]], Index] = {}
        records = list(records)
        deleted = {record.id for record in records if isinstance(record, Entry) and record.deleted}
        for record in records:
            if not (record.owner_key[0] == Entry.TABLE and record.owner_key[1] in deleted):
                self._kinds[type(record)].append(record)
        self._answers: dict[str, dict[str, str]] = {}
        for answer in self.all(Answer):
            self._answers.setdefault(answer.entry_id, {})[answer.field] = answer.text

    def all(self, kind: type[R], /, **where: str) -> list[R]:
        """Return the records of a kind whose columns have these values, in their order."""
        found = self._index(kind, tuple(where)).get(tuple(where.values()), []) if where else self._kinds[kind]
        return cast(list[R], list(found))

    def get(self, kind: type[R], /, **key: str) -> R | None:
        """Return the one record with this key, or None."""
        return next(iter(self.all(kind, **key)), None)

    def answers(self, entry_id: str) -> Answers:
        """Return the answers of an entry by field."""
        return self._answers.get(entry_id, {})

    def map_records(self, change: Callable[[Record], Record | None]) -> Snapshot:
        """Return a plan with each record replaced by what `change` returns for it; None removes the record."""
        records = (change(record) for kind in RECORDS for record in self._kinds[kind])
        return Snapshot([record for record in records if record], self.scenarios)

    def _index(self, kind: type[Record], columns: tuple[str, ...]) -> Index:
        """Return the records of a kind by the values of some columns; the index keeps queries entry by entry linear."""
        if (kind, columns) not in self._indexes:
            index: Index = {}
            for record in self._kinds[kind]:
                index.setdefault(tuple(record.column(name) for name in columns), []).append(record)
            self._indexes[kind, columns] = index
        return self._indexes[kind, columns]
