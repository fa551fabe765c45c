"""Counts how often what is shown in one place was written, so that whoever took a copy can tell which is newer.

The count only ever grows: taking a change back is writing too.
"""

from __future__ import annotations

import datetime as dt
import sqlite3

from planner.domain.changes import Change
from planner.domain.records.kinds import Key, Revision


def note(connection: sqlite3.Connection, change: Change) -> None:
    """Count a change for every home it touches; call it inside the change's transaction."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    homes = sorted({"/".join(record.home) for record in change.before + change.after})
    connection.executemany(
        "INSERT INTO revision (home, number, at) VALUES (?, 1, ?)"
        " ON CONFLICT (home) DO UPDATE SET number = number + 1, at = excluded.at",
        [(home, now) for home in homes],
    )


def all_of(connection: sqlite3.Connection) -> dict[Key, Revision]:
    """Return the revision of every home that was written, by its key: a table, and an id of any letters."""
    rows = connection.execute("SELECT home, number, at FROM revision")
    return {tuple(home.split("/", 1)): Revision(number, at) for home, number, at in rows}
