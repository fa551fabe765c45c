"""What stands beside an answer in every format: its question as the screen says it, and its day."""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.fields import show_day
from planner.domain.basics.wording import Say
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Record


def label_of(record_type: type[Record], key: str, say: Say) -> str:
    """Return what is asked about this attribute of a kind of record, as it is said on the screen."""
    return say(field_of(record_type, key).label)


def day(day: dt.date | None, say: Say) -> str:
    """Return a date as people write it, or nothing."""
    return show_day(day, say) if day else ""


def joined(*parts: str) -> str:
    """Return what there is of some short texts on one line."""
    return " · ".join(part for part in parts if part)
