"""The errors of plan files that a user can resolve: each names the file and the remedy."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from planner.domain.basics.wording import mark, say


class PlanError(Exception):
    """An error of a plan file that the user can resolve; nothing was changed."""

    sentence = mark("{path} could not be read or written: {reason}. Nothing was changed.")

    def __init__(self, path: Path | None, **values: object) -> None:
        super().__init__(str(path))
        self.path = path
        self._values = {name: str(value) for name, value in {"reason": "", **values}.items()}

    def message(self) -> str:
        """Return the sentence for the user, in the active language."""
        return say(self.sentence, path=self.path or say("the plan"), **self._values)

    def __str__(self) -> str:
        return self.message()


class PlanMissing(PlanError):
    """The file does not exist."""

    sentence = mark("There is no plan at {path}. Check the name, or start a new plan.")


class PlanExists(PlanError):
    """A new plan would have replaced a file."""

    sentence = mark("There is already a file at {path}. It was left as it is. Choose another name.")


class FolderMissing(PlanError):
    """The folder does not exist."""

    sentence = mark("The folder of {path} is not there. Choose another folder, or connect the drive it is on.")


class NotAPlan(PlanError):
    """The file is of another kind."""

    sentence = mark("{path} is not a Comeback plan. It was left as it is. Choose a file that ends in .comeback.")


class NewerPlan(PlanError):
    """The file was written by a newer version."""

    sentence = mark("{path} was written by a newer Comeback. It was left as it is. Update Comeback to open it.")


class DamagedPlan(PlanError):
    """The file is a plan, but parts of it cannot be read."""

    sentence = mark("{path} is damaged. It was left as it is. Open a copy from your backups; ours are in {backups}.")


class ReadOnlyLocation(PlanError):
    """The file or its folder is read-only."""

    sentence = mark("{path} cannot be written there. Copy it to a folder of your own and open the copy.")


class PlanInUse(PlanError):
    """The file is open in another process or on another computer."""

    sentence = mark(
        "{path} is open elsewhere ({host}, process {process}). Close it there first."
        " If it is not open there any more, delete {lock}."
    )


class PlanMoved(PlanError):
    """The file was moved, replaced or deleted while it was open."""

    sentence = mark("{path} was moved or replaced while it was open. Put it back, or save a copy under another name.")


class DiskFull(PlanError):
    """The disk is full."""

    sentence = mark(
        "There is no room left on the disk of {path}. What was saved before is safe. Make room, then go on."
    )


class Busy(PlanError):
    """Another program holds a lock on the file."""

    sentence = mark("Another program is using {path} at this moment. Wait a little, then try again.")


# Keyed by `sqlite_errorname`, never by the message. An extended name loses its last parts until one is listed.
_BY_NAME: dict[str, type[PlanError]] = {
    "SQLITE_NOTADB": NotAPlan,
    "SQLITE_CORRUPT": DamagedPlan,
    # Raised with rollback journals only: in WAL mode, writes to a replaced file report success and are lost.
    "SQLITE_READONLY_DBMOVED": PlanMoved,
    "SQLITE_READONLY": ReadOnlyLocation,
    "SQLITE_CANTOPEN": ReadOnlyLocation,
    "SQLITE_PERM": ReadOnlyLocation,
    "SQLITE_FULL": DiskFull,
    "SQLITE_BUSY": Busy,
    "SQLITE_LOCKED": Busy,
    "SQLITE_IOERR": PlanError,
}


def plan_error(error: sqlite3.Error, path: Path | None, backups: Path | None = None) -> PlanError | None:
    """Return the `PlanError` of an SQLite error, or None if it is a defect of the program."""
    # Errors that the sqlite3 module raises by itself have no such name: these are defects of the program.
    name = getattr(error, "sqlite_errorname", "")
    while name:
        if name in _BY_NAME:
            return _BY_NAME[name](path, reason=error, backups=backups)
        name = name.rpartition("_")[0]
    return None


@contextmanager
def plan_errors(path: Path | None, backups: Path | None = None) -> Iterator[None]:
    """Raise a `PlanError` in place of an SQLite error that a user can resolve."""
    try:
        yield
    except sqlite3.Error as error:
        meant = plan_error(error, path, backups)
        if meant is None:
            raise
        raise meant from error
