"""All records of a plan file as JSON: documented, lossless, one list for each table.

Only the undo history is left out; deleted entries are included, with the time of their deletion.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from planner import atomic_file
from planner.domain.records.kinds import RECORDS, Record

FORMAT = 1
"""Incremented when the shape of this file changes; new columns do not count."""

_ABOUT = (
    "A Comeback plan, whole. Each list below is a table of the plan file, each object a record; 'about' says what"
    " each table holds. Dates are ISO 8601, times UTC, an empty text means not answered, a tick is 'yes'."
    " Answers to questions of several choices or rows are JSON inside the text."
)


def write(records: Iterable[Record], path: Path, version: str) -> None:
    """Write the records to `path` atomically; only the owner may read it. `version` is the program's."""
    text = json.dumps(as_json(records, version), ensure_ascii=False, indent=1)
    atomic_file.replace(path, text.encode("utf-8", "replace"))


def as_json(records: Iterable[Record], version: str) -> dict[str, Any]:
    """Return the records as a JSON value."""
    tables: dict[str, list[dict[str, Any]]] = {kind.TABLE: [] for kind in RECORDS}
    for record in records:
        tables[record.TABLE].append(asdict(record))
    about = {kind.TABLE: " ".join((kind.__doc__ or "").split()) for kind in RECORDS}
    return {"comeback": {"format": FORMAT, "version": version, "what": _ABOUT}, "about": about, **tables}
