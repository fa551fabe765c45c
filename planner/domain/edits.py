"""The order of a list of records: one is moved, or put in between, and the others make room."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from planner.domain.changes import Change
from planner.domain.records.kinds import Listed


def moved(records: Sequence[Listed], here: int, there: int) -> Change:
    """Return the change that moves the record at one place of a list to another."""
    order = list(records)
    order.insert(there, order.pop(here))
    return _numbered(order)


def put_in(records: Sequence[Listed], new: Listed, place: int) -> Change:
    """Return the change that adds a record at a place of a list."""
    others = _numbered([*records[:place], new, *records[place:]])
    added = dataclasses.replace(new, position=place)
    return Change(
        tuple(record for record in others.before if record.key != new.key),
        (added, *(record for record in others.after if record.key != new.key)),
    )


def _numbered(order: Sequence[Listed]) -> Change:
    """Return the change that numbers records as they stand; lists with doubled positions become right by it."""
    pairs = [(old, dataclasses.replace(old, position=place)) for place, old in enumerate(order)]
    changed = [(old, new) for old, new in pairs if old != new]
    return Change(tuple(old for old, _ in changed), tuple(new for _, new in changed))
