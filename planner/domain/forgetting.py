"""What is left of deleted entries, and how it goes for good."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from planner.domain.changes import Change
from planner.domain.records.kinds import Entry, Goal, Lesson, LessonVersion, Record, Step


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
