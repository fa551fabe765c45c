"""What waits for a day in a whole plan: read from the file without reading all of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.basics.fields import Day
from planner.domain.records.kinds import Answer, CheckIn, Goal, Lesson, Person, Plan, Record, Request, Step
from planner.insight.due_rules import Due, due_items

if TYPE_CHECKING:
    from planner.workbook.workbook import Workbook

_KINDS: tuple[type[Record], ...] = (Step, Request, Lesson, Goal, CheckIn, Person, Plan)


def waiting(workbook: Workbook, until: dt.date) -> list[Due]:
    """Return what is due up to a day, earliest first."""
    days = list(_days(workbook, until))
    records = [record for kind in _KINDS for record in workbook.all(kind)]
    there = workbook.scenarios_of(record.home[1] for record in (*records, *days) if record.home[0] == "entry")
    titles = {entry_id: workbook.title(entry_id) for entry_id in there}
    return due_items(records, titles, days, until)


def _days(workbook: Workbook, until: dt.date) -> Iterator[Answer]:
    """Yield the answers that set a day to come back on."""
    fields = {
        key: field for scenario in workbook.scenarios.values() for key, field in workbook.fields(scenario).items()
    }
    for key, field in sorted(fields.items()):
        if isinstance(field, Day) and field.reminds:
            needs = field.only_with
            for answer in workbook.days(key, until):
                if needs is None or workbook.answers(answer.entry_id).get(needs[0]) == needs[1]:
                    yield answer
