"""Opens a plan file after checking that it is one."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote_from_bytes

from planner.domain.records.kinds import RECORDS
from planner.storage.errors import (
    DamagedPlan,
    FolderMissing,
    NewerPlan,
    NotAPlan,
    PlanExists,
    PlanMissing,
    ReadOnlyLocation,
    plan_errors,
)

APPLICATION_ID = 0x434D424B
"""The letters CMBK, at offset 68 of every plan file."""
SCHEMA = 3
"""The number of migrations this version knows: the newest `user_version` it opens."""

# A hostile file may hold a text of 200 MB. SQLite's own limit is a billion bytes.
_LONGEST_TEXT = 64_000_000
# In bytes: quick_check reads every page, so larger files are checked by `comeback check` only.
_CHECKED_AT_OPENING = 16_000_000
_WRITING = (
    # Not WAL: with it, a plan that a sync tool replaces while it is open loses writes without an error.
    "PRAGMA journal_mode = TRUNCATE",
    # Of 400 simulated power cuts, TRUNCATE with FULL lost nothing; WAL with NORMAL lost acknowledged writes in 261.
    "PRAGMA synchronous = FULL",
    # On macOS a plain fsync does not reach the disk. Other systems ignore this pragma.
    "PRAGMA fullfsync = ON",
    # Deleted text must not remain in the free pages of a file that is given to others.
    "PRAGMA secure_delete = ON",
)
# SQLite checks foreign keys only if each connection asks for it; the schema of a hostile file may call functions.
_ALWAYS = ("PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF")


def copy_to_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return a copy of an open plan in memory, and close the connection to the file."""
    copy = open_memory()
    try:
        connection.backup(copy)
    except BaseException:
        copy.close()
        raise
    connection.close()
    return copy


def open_memory() -> sqlite3.Connection:
    """Return an empty plan in memory."""
    return _prepared(sqlite3.connect(":memory:"), _ALWAYS)


def create_file(path: Path) -> None:
    """Create an empty file that only its owner can read; PlanExists if the file exists."""
    try:
        # O_EXCL leaves no gap between check and creation; SQLite would create the file with the rights of the umask.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError as error:
        raise PlanExists(path) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FolderMissing(path) from error
    except OSError as error:
        raise ReadOnlyLocation(path) from error


def open_new(path: Path) -> sqlite3.Connection:
    """Return a connection to a file created by `create_file`; the migrations make it a plan."""
    with plan_errors(path):
        return _prepared(_connect(path, "rw"), (*_ALWAYS, *_WRITING))


def open_existing(path: Path, backups: Path, read_only: bool) -> sqlite3.Connection:
    """Return a connection to a plan file that this version can read; PlanError if it is none."""
    check_exists(path)
    with plan_errors(path, backups):
        connection = _connect(path, "ro" if read_only else "rw")
        try:
            _prepared(connection, _ALWAYS)
            _check_kind(connection, path)
            _check_whole(connection, path, backups)
            if not read_only:
                # With mode=rw, SQLite opens a write-protected file without an error; the first write would fail.
                if not os.access(path, os.W_OK):
                    raise ReadOnlyLocation(path)
                _prepared(connection, _WRITING)
        except BaseException:
            connection.close()
            raise
    return connection


def version_of(connection: sqlite3.Connection) -> int:
    """Return the number of migrations of this file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    # Path.as_uri imports urllib.request from Python 3.14 on, with all of http: a start should not wait for that.
    address = quote_from_bytes(os.fsencode(path.absolute().as_posix()))
    root = "" if address.startswith("/") else "/"
    # The default timeout of 5 s would block the ui thread while another program holds a lock.
    return sqlite3.connect(f"file://{root}{address}?mode={mode}", uri=True, timeout=0.5)


def _prepared(connection: sqlite3.Connection, pragmas: tuple[str, ...]) -> sqlite3.Connection:
    try:
        # Invalid UTF-8 in one cell would otherwise fail the whole list.
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_TEXT)
        for pragma in pragmas:
            connection.execute(pragma).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def check_exists(path: Path) -> None:
    """Raise the PlanError that explains why there is no file to open, if there is none."""
    if path.is_dir():
        raise NotAPlan(path)
    if not path.exists():
        raise (PlanMissing if path.parent.is_dir() else FolderMissing)(path)


def _check_kind(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotAPlan(path)
    version = version_of(connection)
    if version > SCHEMA:
        raise NewerPlan(path)
    # A plan has no views or triggers; in a hostile file they replace a table or change what is written.
    strange = connection.execute("SELECT 1 FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchone()
    if strange or version < 1:
        raise NotAPlan(path)


def _check_whole(connection: sqlite3.Connection, path: Path, backups: Path) -> None:
    """Raise `DamagedPlan` for missing columns or broken pages; only `comeback check` verifies all of a large file."""
    # Older schemas lack the columns that a migration will add.
    if version_of(connection) == SCHEMA and not _has_all_columns(connection):
        raise DamagedPlan(path, backups=backups)
    if path.stat().st_size <= _CHECKED_AT_OPENING and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamagedPlan(path, backups=backups)


def _has_all_columns(connection: sqlite3.Connection) -> bool:
    # SQLite takes an unknown quoted name for a string literal, so a SELECT would not fail on a missing column.
    return all(
        set(kind.__struct_fields__) <= {row[1] for row in connection.execute(f'PRAGMA table_info("{kind.TABLE}")')}
        for kind in RECORDS
    )
