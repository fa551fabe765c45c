"""Changes to several records at once: reorder a list, insert into it, remove deleted entries for good."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from planner.domain.changes import Change
from planner.domain.records.kinds import Entry, Goal, Lesson, LessonVersion, Listed, Record, Step


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


def removal_of_deleted(records: Iterable[Record]) -> Change:
    """Return the change that takes out deleted entries with all that belongs to them.

    Goals, and the steps of goals, outlive the entry they came from; only their link to it goes. `records` are all of
    the file, parents before what hangs on them.
    """
    records = list(records)
    gone = {record.id for record in records if isinstance(record, Entry) and record.deleted}
    lessons: set[str] = set()
    before: list[Record] = []
    after: list[Record] = []
    for record in records:
        belongs = getattr(record, "entry_id", "") in gone or (isinstance(record, Entry) and record.id in gone)
        if belongs or (isinstance(record, LessonVersion) and record.lesson_id in lessons):
            before.append(record)
            lessons |= {record.id} if isinstance(record, Lesson) else set()
            if isinstance(record, Goal) or (isinstance(record, Step) and record.goal_id):
                after.append(dataclasses.replace(record, entry_id="", cause=""))
    return Change(tuple(before), tuple(after))
