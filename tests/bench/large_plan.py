"""Makes plan files of any size to measure with: the sample, and as many applications besides as are asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry, Record
from planner.workbook.opening import new_plan, with_sample

PLACES = ("Harbour", "Library", "Museum", "Clinic", "Bakery", "School", "Archive", "Garden", "Workshop", "Theatre")
ROLES = ("Designer", "Editor", "Analyst", "Teacher", "Buyer", "Planner", "Writer")
AT_ONCE = 10_000


def large_plan(path: Path, entries: int) -> Path:
    """Return a plan file with the sample and this many applications, made now if it is not there yet."""
    if not path.exists():
        workbook = with_sample(new_plan(path))
        for first in range(0, entries, AT_ONCE):
            some = range(first, min(first + AT_ONCE, entries))
            workbook.apply(Change(after=tuple(record for number in some for record in _records(number))))
        workbook.close()
    return path


def _records(number: int) -> Iterator[Record]:
    made = dt.datetime(2016, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=47 * number)
    entry = Entry(id=f"entry-{number:06}", scenario="job", created=made.isoformat(timespec="microseconds"))
    yield entry
    role, city = ROLES[number % len(ROLES)], PLACES[number % len(PLACES)]
    answers = {
        "role": f"{role} {number}",
        "company": f"{city} {number // len(PLACES)}",
        "outcome": "no_reply",
        "applied_on": made.date().isoformat(),
    }
    for field, text in answers.items():
        yield Answer(entry_id=entry.id, field=field, text=text)
