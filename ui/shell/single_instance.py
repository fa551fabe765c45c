"""One running Comeback: a second start hands its plan to the first one and ends. Nothing of it leaves the computer.

They meet at a socket in the person's own runtime folder (on Windows at a named pipe); a socket whose program has
ended is taken over.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import threading
import warnings
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

LONGEST = 32_768
"""How many bytes the name of a plan may have."""
PATIENCE = 2.0
"""Seconds that either side waits for the other."""
TAKEN = b"taken"


def meeting_place() -> str | None:
    """Return where the starts of one person on one screen meet, or None where there is no safe place for that."""
    screen = "|".join(os.environ.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "win32":
        owner = f"{os.environ.get('USERDOMAIN', '')}|{os.environ.get('USERNAME', '')}|{screen}"
        return rf"\\.\pipe\comeback-{_short(owner)}"
    import platformdirs

    with warnings.catch_warnings():
        # Without a folder of the system's own it takes one that serves as well, and warns of it.
        warnings.simplefilter("ignore")
        folder = platformdirs.user_runtime_path("comeback", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        here, above = folder.lstat(), folder.parent.lstat()
    except OSError:
        return None
    # Where others may write, the socket might be theirs.
    ours = stat.S_ISDIR(here.st_mode) and here.st_uid == os.getuid() and not here.st_mode & 0o077
    if not ours or above.st_uid not in (0, os.getuid()) or (above.st_mode & 0o022 and not above.st_mode & stat.S_ISVTX):
        return None
    return str(folder / _short(screen))


def _short(text: str) -> str:
    """Return a few letters that stand for a text: the system allows no long names here."""
    return f"{zlib.crc32(text.encode()):08x}"


def hand_over(plan: Path | None) -> bool:
    """Ask a Comeback that runs already to open a plan, or to come to the front; say whether there is one."""
    place = meeting_place()
    if place is None or (sys.platform != "win32" and not Path(place).exists()):
        return False
    from multiprocessing.connection import Client

    try:
        with Client(place) as other:
            other.send_bytes(str(plan.absolute()).encode("utf-8", "surrogateescape") if plan else b"")
            return other.poll(PATIENCE) and other.recv_bytes(LONGEST) == TAKEN
    except (OSError, EOFError):
        return False


class OneInstance(QObject):
    """The first start: `asked` brings what later ones want, the path of a plan or "" for the window itself."""

    asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listener: Listener | None = None
        self._place = meeting_place()

    def listen(self) -> bool:
        """Listen for later starts until `close`; say whether that is possible here."""
        if self._place is None:
            return False
        from multiprocessing.connection import Listener

        if sys.platform != "win32":
            # Nobody answered there, or this start would have handed its plan over and ended.
            Path(self._place).unlink(missing_ok=True)
        try:
            self._listener = Listener(self._place)
        except OSError:
            return False
        threading.Thread(target=self._serve, args=(self._listener,), name="one instance", daemon=True).start()
        return True

    def close(self) -> None:
        """Listen no more."""
        listener, self._listener = self._listener, None
        if listener:
            listener.close()

    def _serve(self, listener: Listener) -> None:
        while self._listener is listener:
            try:
                other = listener.accept()
            except OSError:
                return
            # Whoever came may have gone again.
            with other, contextlib.suppress(OSError, EOFError):
                self._hear(other)

    def _hear(self, other: Connection) -> None:
        if other.poll(PATIENCE):
            wanted = other.recv_bytes(LONGEST).decode("utf-8", "surrogateescape")
            other.send_bytes(TAKEN)
            # Sent from another thread, so it arrives with the next turn of the event loop.
            self.asked.emit(wanted)
