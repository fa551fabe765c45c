"""Copies a plan before its schema is migrated, so that an older version can still open the copy."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from pathlib import Path

KEPT = 5


def default_folder() -> Path:
    """Return the folder for copies, in the platform's data directory."""
    import platformdirs

    return platformdirs.user_data_path("comeback", appauthor=False) / "backups"


def back_up(connection: sqlite3.Connection, plan: Path, folder: Path) -> Path:
    """Copy an open plan into `folder`, readable by its owner only, and keep the newest five copies."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    # With microseconds, since O_EXCL refuses a second copy of the same second; in UTC, since local time repeats an hour
    # in autumn and the names are sorted.
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%d-%H%M%S-%f")
    copy = folder / f"{plan.stem} {stamp}{plan.suffix}"
    # SQLite itself would create the file with the rights of the umask, readable by others.
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    write_copy(connection, copy)
    copies = sorted(folder.glob(f"{_literal(plan.stem)} [0-9]*{_literal(plan.suffix)}"))
    for old in copies[:-KEPT]:
        old.unlink(missing_ok=True)
    return copy


def write_copy(connection: sqlite3.Connection, path: Path) -> None:
    """Write a copy of an open plan into an empty file."""
    target = sqlite3.connect(path)
    try:
        # The backup API only: opening and closing the plan file once more drops the POSIX locks that SQLite holds on
        # it.
        connection.backup(target)
    finally:
        target.close()


def _literal(name: str) -> str:
    # glob would take the brackets in "Plan [2026]" for a set of characters.
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)
