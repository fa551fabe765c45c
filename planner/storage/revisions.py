"""Counts the writes to each home, so that a calendar with an exported entry can tell which version is newer.

The count only grows: undo is a write, too.
"""

from __future__ import annotations

import datetime as dt
import sqlite3

from planner.domain.changes import Change
from planner.domain.records.kinds import Key, Revision


def count_change(connection: sqlite3.Connection, change: Change) -> None:
    """Increment the count of every home that a change touches; call it inside the change's transaction."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    owners = sorted({"/".join(record.owner_key) for record in change.before + change.after})
    connection.executemany(
        "INSERT INTO revision (home, number, at) VALUES (?, 1, ?)"
        " ON CONFLICT (home) DO UPDATE SET number = number + 1, at = excluded.at",
        [(owner, now) for owner in owners],
    )


def read_all(connection: sqlite3.Connection) -> dict[Key, Revision]:
    """Return the revision of every home by its key: a table and an id."""
    rows = connection.execute("SELECT home, number, at FROM revision")
    return {tuple(owner.split("/", 1)): Revision(number, at) for owner, number, at in rows}
