"""A plan with one text in every field that is typed freely, for the formats that have to print any text."""

from __future__ import annotations

import functools

from msgspec.structs import replace

from planner.compose.career_plan import career_plan_of
from planner.domain.basics.fields import Line, Note, Rows, rows_of, text_of_rows
from planner.domain.questions.look_back import all_fields
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Answer, Entry, Goal, Lesson, Plan, Record, Step
from planner.domain.snapshot import Snapshot
from planner.sample import sample_records
from planner.scenarios import all_scenarios
from tests.plans import TODAY

LONG = 2_000
"""A text longer than this goes into one field, not into all of them."""
REPEATED = ("achievement", "check_in", "goal", "person", "skill", "step")
"""Tables of which the sample has many rows that are printed alike."""
EMPTY = career_plan_of(Snapshot((), all_scenarios()), Plan(current="yes"), TODAY)


def filled_with(text):
    """Return the sample's career plan with this text in every field that a person types freely."""
    scenarios = all_scenarios()
    records = some_of_each()
    kinds = {record.id: record.scenario for record in records if isinstance(record, Entry)}
    typed = []
    for record in records:
        if isinstance(record, Answer):
            field = all_fields(scenarios[kinds[record.entry_id]]).get(record.field)
            typed.append(replace(record, text=answered(field, record.text, text)))
        elif isinstance(record, Plan):
            typed.append(replace(record, title=text, names="yes", feelings="yes", numbers="", current="yes"))
        else:
            words = {name: text for name in record.SEARCHED if record.column(name) and is_free(record, name)}
            typed.append(replace(record, **words))
    (plan,) = (record for record in typed if isinstance(record, Plan) and record.current)
    made = career_plan_of(Snapshot(typed, scenarios), plan, TODAY)
    # The rows of a timeline are shortened to their place.
    return replace(made, timeline=None, next_90_days=None)


@functools.cache
def some_of_each() -> tuple[Record, ...]:
    """Return what the sample needs to fill every printed field: entries with a lesson, and one row or two of a table.

    All of it is printed in the same ways, and takes more than twice as long to set.
    """
    records = sample_records(TODAY)
    owners = {record.entry_id for record in records if isinstance(record, Lesson)}
    filled: set[tuple[str, str, str]] = set()
    kept: list[Record] = []
    for record in records:
        owner = getattr(record, "entry_id", "") or getattr(record, "goal_id", "")
        if (record.id if isinstance(record, Entry) else owner) not in {*owners, ""}:
            continue
        if record.TABLE in REPEATED:
            goal = record.goal_id if isinstance(record, Step) else ""
            new = {(record.TABLE, goal, name) for name in record.SEARCHED if record.column(name)} - filled
            if not new:
                continue
            filled |= new
        if isinstance(record, Goal):
            owners.add(record.id)
        kept.append(record)
    return tuple(kept)


def is_free(record, name):
    try:
        return isinstance(field_of(type(record), name), Line | Note)
    except (KeyError, StopIteration):
        return False


def answered(field, before, text):
    if isinstance(field, Line | Note) and before:
        return text
    if isinstance(field, Rows):
        free = {column.key for column in field.columns if isinstance(column, Line | Note)}
        rows = [{key: text if key in free and cell else cell for key, cell in row.items()} for row in rows_of(before)]
        return text_of_rows(rows)
    return before
