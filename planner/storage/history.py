"""Stores what undo would need to restore, one row for each undo step, so that undo may one day survive a restart."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3

from msgspec.structs import asdict

from planner.domain.changes import Change
from planner.storage.search_index import storable

RUNS, SIZE = 500, 4_000_000
"""The limits of the history: undo steps, and characters in all of them."""


def record_change(connection: sqlite3.Connection, change: Change) -> None:
    """Store the records of a change as they were before its undo step; call it inside the change's transaction."""
    if not change.run:
        return
    if change.undoing:
        connection.execute("DELETE FROM history WHERE run = ?", [change.run])
        return
    row = connection.execute("SELECT keys, before FROM history WHERE run = ?", [change.run]).fetchone()
    keys, before = (json.loads(row[0]), json.loads(row[1])) if row else ([], [])
    # Only records that are new to this step: undo restores their state before its first change.
    new = [list(key) for key in sorted(change.keys()) if list(key) not in keys]
    if row and not new:
        return
    before += [{"table": record.TABLE, **asdict(record)} for record in change.before if list(record.key) in new]
    connection.execute(
        "INSERT INTO history (run, at, kind, keys, before) VALUES (:run, :at, :kind, :keys, :before)"
        " ON CONFLICT (run) DO UPDATE"
        " SET at = excluded.at, kind = excluded.kind, keys = excluded.keys, before = excluded.before",
        {
            "run": change.run,
            "at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            "kind": _kind(change),
            "keys": json.dumps(keys + new),
            "before": storable(json.dumps(before, ensure_ascii=False)),
        },
    )
    _bound(connection)


def clear(connection: sqlite3.Connection) -> None:
    """Delete the history, and purge deleted texts from the full-text index."""
    connection.execute("DELETE FROM history")
    # FTS5 keeps deleted words in its segments until they are merged; secure_delete does not reach them.
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")


def _kind(change: Change) -> str:
    return "edit" if change.before and change.after else "add" if change.after else "remove"


def _bound(connection: sqlite3.Connection) -> None:
    connection.execute(
        "DELETE FROM history WHERE id <= (SELECT max(id) - ? FROM history) OR id IN (SELECT id FROM"
        " (SELECT id, sum(length(before)) OVER (ORDER BY id DESC) AS size FROM history) WHERE size > ?)",
        [RUNS, SIZE],
    )
