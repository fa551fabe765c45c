"""Lets one process at a time write a plan: a lock file beside it names the holder."""

from __future__ import annotations

import os
import time
from pathlib import Path

import msgspec

from planner.domain.basics.values import Value
from planner.storage.errors import FolderMissing, PlanInUse, ReadOnlyLocation


class _Holder(Value):
    """The holder of a plan, as recorded in its lock file."""

    host: str
    process: int
    since: float


class Lock:
    """The lock on one plan file, held until `release`. `replaced_stale_lock` says that a stale lock was replaced."""

    def __init__(self, plan: Path) -> None:
        self._plan = plan
        # Beside the plan, never on it: opening and closing the plan itself would drop SQLite's own POSIX locks.
        self.path = plan.with_name(f".{plan.name}.lock")
        self.replaced_stale_lock = False
        if not self._acquire():
            self._check_stale()
            self.path.unlink(missing_ok=True)
            self.replaced_stale_lock = True
            if not self._acquire():
                raise self._in_use(self._holder())

    def release(self) -> None:
        """Release the lock."""
        self.path.unlink(missing_ok=True)

    def _acquire(self) -> bool:
        try:
            # O_EXCL is atomic: of two processes that start at once, one gets the lock.
            handle = os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            return False
        except (FileNotFoundError, NotADirectoryError) as error:
            raise FolderMissing(self._plan) from error
        except OSError as error:
            raise ReadOnlyLocation(self._plan) from error
        holder = _Holder(host=_host(), process=os.getpid(), since=time.time())
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(holder))
        return True

    def _holder(self) -> _Holder | None:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=_Holder)
        except (OSError, msgspec.DecodeError):
            return None

    def _check_stale(self) -> None:
        """Raise `PlanInUse` unless the holder is known to have ended: a process of this computer."""
        holder = self._holder()
        # A process id of another computer means nothing here, so only the user can decide about its lock.
        if not holder or holder.host != _host() or _is_running(holder.process, holder.since):
            raise self._in_use(holder)

    def _in_use(self, holder: _Holder | None) -> PlanInUse:
        host, process = (holder.host, holder.process) if holder else ("?", "?")
        return PlanInUse(self._plan, host=host, process=process, lock=self.path)


def _host() -> str:
    """Return the name of this computer."""
    if os.name == "posix":
        return os.uname().nodename
    import socket

    return socket.gethostname()


def _is_running(process: int, since: float) -> bool:
    """Say whether the process that wrote a lock at `since` still runs; a later process may have reused its id."""
    import psutil

    try:
        return bool(psutil.Process(process).create_time() <= since)
    except psutil.NoSuchProcess:
        return _is_alive(process)
    except psutil.AccessDenied:
        return True


def _is_alive(process: int) -> bool:
    """Signal the process: without /proc, psutil reports every process as gone."""
    # On Windows, signal 0 is CTRL_C_EVENT: os.kill would interrupt the process.
    if os.name != "posix":
        return False
    try:
        os.kill(process, 0)
    # The id was read from a file and may be larger than any process id.
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
