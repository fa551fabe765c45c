"""The user's edits as changes: answer, edit, add, remove, delete, reorder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from planner.domain.basics.scenario import Scenario
from planner.domain.changes import Change
from planner.domain.reader import Reader
from planner.domain.records.kinds import (
    RECORDS,
    Answer,
    Entry,
    Goal,
    Lesson,
    LessonVersion,
    Ordered,
    PageState,
    Record,
    Step,
)


def new_entry(scenario: Scenario) -> Change:
    """Return the change that adds an entry."""
    # With microseconds: entries are sorted by this time, and two can be added within one second.
    now = dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")
    return Change(after=(Entry(scenario=scenario.key, created=now),))


def answer(reader: Reader, entry_id: str, field: str, text: str) -> Change:
    """Return the change that answers a question."""
    return edit(reader, Answer(entry_id=entry_id, field=field), text=text)


def set_page_state(reader: Reader, entry_id: str, page: str, state: str) -> Change:
    """Return the change that marks a page done or skipped, or clears its state."""
    return edit(reader, PageState(entry_id=entry_id, page=page), state=state)


def edit(reader: Reader, record: Record, /, **values: str) -> Change:
    """Return the change that sets these columns of a record, adding it if it is not stored."""
    stored = reader.get(type(record), **{name: record.column(name) for name in record.KEY})
    new = replace(stored or record, **values)
    return Change((stored,) if stored else (), () if not stored and new == record else (new,))


def add(reader: Reader, record: Ordered, /, **siblings: str) -> Change:
    """Return the change that appends a record to its list, among those with these column values."""
    last = max((other.position for other in reader.all(type(record), **siblings)), default=-1)
    return Change(after=(replace(record, position=last + 1),))


def removal(reader: Reader, record: Record) -> Change:
    """Return the change that removes a record with its children."""
    hanging = [
        child
        for kind in RECORDS
        for name, table in kind.PARENTS.items()
        if table == record.TABLE
        for child in reader.all(kind, **{name: record.column("id")})
    ]
    return Change(before=(record, *hanging))


def deletion(entry: Entry) -> Change:
    """Return the change that hides an entry; its texts stay in the file until `forget_history`."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    return Change((entry,), (replace(entry, deleted=now),))


def move_record(records: Sequence[Ordered], here: int, there: int) -> Change:
    """Return the change that moves a record from one index of a list to another."""
    order = list(records)
    order.insert(there, order.pop(here))
    return _numbered(order)


def insert_record(records: Sequence[Ordered], new: Ordered, index: int) -> Change:
    """Return the change that inserts a record at an index of a list."""
    others = _numbered([*records[:index], new, *records[index:]])
    added = replace(new, position=index)
    return Change(
        tuple(record for record in others.before if record.key != new.key),
        (added, *(record for record in others.after if record.key != new.key)),
    )


def _numbered(order: Sequence[Ordered]) -> Change:
    """Return the change that renumbers records in their order, which also repairs duplicate positions."""
    pairs = [(old, replace(old, position=index)) for index, old in enumerate(order)]
    changed = [(old, new) for old, new in pairs if old != new]
    return Change(tuple(old for old, _ in changed), tuple(new for _, new in changed))


def removal_of_deleted(records: Iterable[Record]) -> Change:
    """Return the change that removes deleted entries with all their records.

    Goals, and the steps of goals, outlive their entry; only their reference to it is cleared. `records` are all of the
    file, parents before children.
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
                after.append(replace(record, entry_id="", cause=""))
    return Change(tuple(before), tuple(after))
