"""An open plan file: reads records, and writes each change in one transaction."""

from __future__ import annotations

import contextlib
import functools
import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from planner.domain.basics.wording import words_in
from planner.domain.changes import Change
from planner.domain.records.kinds import RECORDS, Key, Record, Revision
from planner.storage import backup, file_checks, history, revisions, search_index
from planner.storage.errors import plan_errors
from planner.storage.lock import Lock

if TYPE_CHECKING:
    from sqlite_utils import Database

R = TypeVar("R", bound=Record)
Cell = str | int | None


class Store:
    """An open plan; in memory if there is no path. With `read_only` nothing is locked or written:
    a file of an older schema is then read from a copy in memory.

    `create` makes a new file. Raises a PlanError that names the file and the remedy, and then changes nothing.
    `replaced_stale_lock` says that a stale lock was replaced.
    """

    def __init__(
        self, path: Path | None, *, create: bool = False, read_only: bool = False, backups: Path | None = None
    ) -> None:
        self.path = path
        self.replaced_stale_lock = False
        self._backups = backups or backup.default_folder()
        self._lock: Lock | None = None
        if path is None:
            self._connection = file_checks.open_memory()
        else:
            self._connection = self._open(path, create, read_only)
        try:
            self._migrate(create, read_only)
        except BaseException:
            self.close()
            if create and path is not None:
                path.unlink(missing_ok=True)
            raise

    def _open(self, path: Path, create: bool, read_only: bool) -> sqlite3.Connection:
        if read_only:
            return file_checks.open_existing(path, self._backups, read_only=True)
        if not create:
            file_checks.check_exists(path)
        self._lock = Lock(path)
        self.replaced_stale_lock = self._lock.replaced_stale_lock
        try:
            if create:
                file_checks.create_file(path)
                return file_checks.open_new(path)
            return file_checks.open_existing(path, self._backups, read_only=False)
        except BaseException:
            self._lock.release()
            raise

    def _migrate(self, new: bool, read_only: bool) -> None:
        if file_checks.version_of(self._connection) == file_checks.SCHEMA:
            return
        if self.path and read_only:
            self._connection = file_checks.copy_to_memory(self._connection)
        elif self.path and not new:
            backup.back_up(self._connection, self.path, self._backups)
        # sqlite-utils makes the first paint 1.6 times as long, so it is imported for a migration or the first change
        # only.
        from planner.storage.migrations import migrations

        with plan_errors(self.path, self._backups):
            migrations.apply(self._db)

    def close(self) -> None:
        """Close the file and release the lock. A closed plan is one file: the empty journal is deleted."""
        with contextlib.suppress(sqlite3.Error):
            if self._lock:
                self._connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        self._connection.close()
        if self._lock:
            self._lock.release()

    @functools.cached_property
    def _db(self) -> Database:
        from sqlite_utils import Database

        # Scanning for plugins takes 11 to 24 ms and would load foreign code into the process.
        return Database(self._connection, execute_plugins=False)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Run the block in one transaction: afterwards all of it is on the disk, or nothing."""
        # Without one transaction around it, 63 of 100 killed processes left half a change; with it, none.
        with plan_errors(self.path, self._backups), self._db.atomic():
            yield

    def write(self, change: Change) -> None:
        """Write a change with its search index, revisions and history row, in one transaction."""
        with self.atomic():
            for record in change.removed():
                self._delete(record)
            for kind, same in groupby(change.after, key=type):
                self._upsert(kind, list(same))
            revisions.count_change(self._connection, change)
            history.record_change(self._connection, change)

    def revisions(self) -> dict[Key, Revision]:
        """Return the number of writes by the key of the home; unwritten ones are missing."""
        with plan_errors(self.path, self._backups):
            return revisions.read_all(self._connection)

    def forget_history(self) -> None:
        """Delete the undo history."""
        with self.atomic():
            history.clear(self._connection)

    def _upsert(self, kind: type[Record], records: Sequence[Record]) -> None:
        self._connection.executemany(_UPSERTS[kind], [_row(record) for record in records])
        search_index.index_records(self._connection, records)

    def _delete(self, record: Record) -> None:
        where = " AND ".join(f'"{name}" = ?' for name in record.KEY)
        self._connection.execute(f'DELETE FROM "{record.TABLE}" WHERE {where}', record.key[1:])
        search_index.unindex_record(self._connection, record)

    def read(self, kind: type[R], /, **where: str) -> list[R]:
        """Return the records of a kind whose columns have these values, in list order."""
        names = kind.__struct_fields__
        tests = " AND ".join(
            f'"{name}" IS NULL' if value == "" and name in kind.PARENTS else f'"{name}" = ?'
            for name, value in where.items()
        )
        query = f'SELECT {", ".join(chr(34) + name + chr(34) for name in names)} FROM "{kind.TABLE}"'
        query += f" WHERE {tests}" if tests else ""
        # Two records may have the same position; the rowid then keeps the order stable.
        query += " ORDER BY position, rowid" if "position" in names else " ORDER BY rowid"
        rows = self._rows(query, [value for name, value in where.items() if value or name not in kind.PARENTS])
        return [
            kind(**{name: "" if cell is None else cell for name, cell in zip(names, row, strict=True)}) for row in rows
        ]

    def entry_ids(self, scenario: str) -> list[str]:
        """Return the ids of a scenario's entries that are not deleted, newest first."""
        # One concatenated text instead of a hundred thousand rows: reading it takes a tenth of the time.
        query = "SELECT id FROM entry WHERE scenario = ? AND deleted = '' ORDER BY created DESC, rowid"
        ((ids,),) = self._rows(f"SELECT json_group_array(id) FROM ({query})", (scenario,))
        return [str(entry_id) for entry_id in json.loads(ids)]

    def scenarios_of(self, ids: Collection[str]) -> dict[str, str]:
        """Return the scenario of each of these entries that exists and is not deleted, by its id."""
        query = "SELECT id, scenario FROM entry WHERE deleted = '' AND id IN (SELECT value FROM json_each(?))"
        return dict(self._rows(query, (json.dumps(list(ids)),)))

    def entries_containing(self, words: Collection[str]) -> list[str]:
        """Return the ids of the entries with all of these whole words in one text."""
        if not words:
            return []
        query = (
            "SELECT DISTINCT word_place.home FROM words JOIN word_place ON word_place.id = words.rowid"
            " WHERE words MATCH ? AND word_place.home LIKE 'entry/%'"
        )
        match = " ".join(f'"{word}"' for word in words)
        return [owner.partition("/")[2] for (owner,) in self._rows(query, (match,))]

    def days_until(self, field: str, day: str) -> list[tuple[str, str]]:
        """Return the entries whose answer to a question is a day up to this one, and the day."""
        # Repeats the WHERE clause of the partial index literally, or SQLite would not use it.
        query = "SELECT entry_id, text FROM answer WHERE field = ? AND text > '' AND text <= ? AND length(text) < 40"
        return self._rows(f"{query} ORDER BY rowid", (field, day))

    def _rows(self, query: str, values: Sequence[Cell] = ()) -> list[tuple[Any, ...]]:
        with plan_errors(self.path, self._backups):
            return self._connection.execute(query, values).fetchall()

    def everything(self) -> Iterator[Record]:
        """Yield all records, parents before children."""
        for kind in RECORDS:
            yield from self.read(kind)

    def find(self, query: str, chosen: Sequence[Sequence[tuple[str, str]]]) -> dict[Key, str]:
        """Return the homes with every word of a search, newest first, each with a text that contains one.

        `chosen` are, for each word, the (field, option) pairs whose label has it.
        """
        found: dict[Key, str] | None = None
        words = words_in(query)
        with plan_errors(self.path, self._backups):
            for number, word in enumerate(words):
                here = search_index.owners_with(self._connection, word)
                for owner in search_index.entries_with(self._connection, chosen[number]):
                    here.setdefault(owner, "")
                found = (
                    here
                    if found is None
                    else {owner: text or here[owner] for owner, text in found.items() if owner in here}
                )
        return found or {}

    def copy_to(self, path: Path) -> None:
        """Copy the whole file to a new one, with SQLite's backup API."""
        file_checks.create_file(path)
        with plan_errors(path):
            backup.write_copy(self._connection, path)

    def problem(self) -> str | None:
        """Return SQLite's report on damage in the whole file, or None."""
        with plan_errors(self.path, self._backups):
            rows = self._connection.execute("PRAGMA integrity_check(1)").fetchall()
            # integrity_check does not verify foreign keys.
            broken = self._connection.execute("PRAGMA foreign_key_check").fetchall()
        if rows != [("ok",)]:
            return str(rows[0][0])
        return f"{broken[0][0]} -> {broken[0][2]}" if broken else None


def _upsert(kind: type[Record]) -> str:
    """Return the statement that inserts a row of a kind, or updates the row with its key."""
    # One statement per row: sqlite-utils queries the schema each time, nine statements for a typed letter.
    names = [f'"{name}"' for name in kind.__struct_fields__]
    keys = [f'"{name}"' for name in kind.KEY]
    values = ", ".join(f"{name} = excluded.{name}" for name in names if name not in keys)
    # A table may consist of its key only (plan_goal); DO UPDATE without a column would be a syntax error.
    return (
        f'INSERT INTO "{kind.TABLE}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})'
        f" ON CONFLICT ({', '.join(keys)}) DO {f'UPDATE SET {values}' if values else 'NOTHING'}"
    )


_UPSERTS = {kind: _upsert(kind) for kind in RECORDS}


def _row(record: Record) -> list[Cell]:
    """Return the cells of a record: an empty reference is NULL, and a lone surrogate becomes U+FFFD."""
    return [_cell(record, name) for name in type(record).__struct_fields__]


def _cell(record: Record, name: str) -> Cell:
    value: Cell = getattr(record, name)
    if value == "" and name in record.PARENTS:
        return None
    return search_index.storable(value) if isinstance(value, str) else value
