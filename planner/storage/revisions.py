"""Counts how often what is shown in one place was written, so that whoever took a copy can tell which is newer.

The count only ever grows: taking a change back is writing too.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from typing import TYPE_CHECKING

from planner.domain.changes import Change
from planner.domain.records.kinds import Key, Revision

if TYPE_CHECKING:
    from sqlite_utils import Database


def note(db: Database, change: Change) -> None:
    """Count a change for every home it touches; call it inside the change's transaction."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    for home in sorted({"/".join(record.home) for record in change.before + change.after}):
        db.execute(
            "INSERT INTO revision (home, number, at) VALUES (?, 1, ?)"
            " ON CONFLICT (home) DO UPDATE SET number = number + 1, at = excluded.at",
            [home, now],
        )


def all_of(connection: sqlite3.Connection) -> dict[Key, Revision]:
    """Return the revision of every home that was written, by its key: a table, and an id of any letters."""
    rows = connection.execute("SELECT home, number, at FROM revision")
    return {tuple(home.split("/", 1)): Revision(number, at) for home, number, at in rows}
