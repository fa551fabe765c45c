"""The due items of a whole plan, queried without reading all of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planner.domain.basics.fields import Day
from planner.domain.entries import display_title
from planner.domain.questions.look_back import all_fields
from planner.domain.records.kinds import Answer, CheckIn, Goal, Lesson, Person, Plan, Record, Request, Step
from planner.insight.due_rules import SOON, Due, due_items
from planner.workbook.workbook import Workbook

_KINDS: tuple[type[Record], ...] = (Step, Request, Lesson, Goal, CheckIn, Person, Plan)


def due(workbook: Workbook, until: dt.date | None = None) -> list[Due]:
    """Return the items due up to a day, earliest first; the default is two weeks from today."""
    until = until or workbook.today() + SOON
    days = list(_days(workbook, until))
    records = [record for kind in _KINDS for record in workbook.all(kind)]
    existing = workbook.scenarios_of(
        record.owner_key[1] for record in (*records, *days) if record.owner_key[0] == "entry"
    )
    titles = {entry_id: display_title(workbook, entry_id) for entry_id in existing}
    return due_items(records, titles, days, until)


def _days(workbook: Workbook, until: dt.date) -> Iterator[Answer]:
    """Yield the answers with a day to come back on."""
    fields = {key: field for scenario in workbook.scenarios.values() for key, field in all_fields(scenario).items()}
    for key, field in sorted(fields.items()):
        if isinstance(field, Day) and field.reminds:
            needs = field.only_with
            for answer in workbook.reminder_answers(key, until):
                if needs is None or workbook.answers(answer.entry_id).get(needs[0]) == needs[1]:
                    yield answer
