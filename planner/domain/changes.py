"""A change to a workbook: records before and after it."""

from __future__ import annotations

from msgspec.structs import asdict, replace

from planner.domain.basics.values import Value
from planner.domain.records.kinds import Entry, Key, Record


class Change(Value, kw_only=False):
    """Records before and after; every write is one of these.

    A record in `after` alone is added, in `before` alone removed, in both edited. Changes with the same `run` are one
    undo step; `undoing` marks the reversal of a run.
    """

    before: tuple[Record, ...] = ()
    after: tuple[Record, ...] = ()
    run: str = ""
    undoing: bool = False

    def inverse(self) -> Change:
        """Return the inverse change."""
        return Change(self.after, self.before, self.run, not self.undoing)

    def in_run(self, run: str) -> Change:
        """Return the same change as part of an undo step."""
        return replace(self, run=run)

    def followed_by(self, later: Change) -> Change | None:
        """Return both as one change if `later` only edits records of this one, else None."""
        newer = {record.key: record for record in later.after}
        goes_on = [r.key for r in later.before] == list(newer) and newer.keys() <= {r.key for r in self.after}
        same_run = (self.run, self.undoing) == (later.run, later.undoing)
        after = tuple(newer.get(record.key, record) for record in self.after)
        return Change(self.before, after, self.run, self.undoing) if goes_on and same_run else None

    def along_with(self, other: Change) -> Change:
        """Return both as one change that is applied and undone together."""
        return Change(self.before + other.before, self.after + other.after, self.run)

    def removed(self) -> tuple[Record, ...]:
        """Return the records in before and not in after, children before their parents."""
        kept = {record.key for record in self.after}
        return tuple(record for record in reversed(self.before) if record.key not in kept)

    def records(self) -> tuple[Record, ...]:
        """Return every touched record: its new version, or the old one if it is removed."""
        return self.after + self.removed()

    def columns(self, record: Record) -> frozenset[str]:
        """Return the names of the columns that differ between before and after, for one of its records."""
        versions = [asdict(other) for other in self.before + self.after if other.key == record.key]
        return frozenset(name for name in record.__struct_fields__ if len({version[name] for version in versions}) > 1)

    def touches(self, kind: type[Record]) -> bool:
        """Say whether a record of this kind is among those changed."""
        return any(isinstance(record, kind) for record in self.before + self.after)

    def entry_ids(self) -> frozenset[str]:
        """Return the ids of the touched entries, and of those the touched records come from, before or after."""
        return frozenset(
            record.column(name)
            for record in self.before + self.after
            for name, table in (("id", record.TABLE), *record.PARENTS.items())
            if table == Entry.TABLE and record.column(name)
        )

    def keys(self) -> frozenset[Key]:
        """Return the keys of all records it touches."""
        return frozenset(record.key for record in self.before + self.after)
