"""A single running process: a second one hands its plan over to the first and exits. All communication is local.

The first process listens on a socket in the user's private runtime folder, on Windows on a named pipe: see
`instance_server`. This half runs at every start before Qt is imported, so it uses the standard library only.
"""

from __future__ import annotations

import os
import stat
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

TIME_LIMIT = 5.0
"""Seconds that a second start waits for the first. A first one that hangs must not keep every other from starting."""
LONGEST_REQUEST = 32_768 * 4
"""The longest request in bytes: Windows allows 32,767 characters in a path."""
LONGEST_SOCKET_PATH = 100
"""In bytes. `sun_path` holds 108 of them on Linux and 104 on macOS, with the zero at its end."""
TEMPORARY = Path("/tmp")
"""Not `tempfile.gettempdir()`: its path is too long for a socket on macOS."""
END = b"\0"
"""Ends a request: the one byte that no path can hold, on any system."""
ACCEPTED = b"\1"


def server_name() -> str | None:
    """Return the socket path or pipe name of this user on this screen, or None if no folder for it is private."""
    # A window on another screen would not be seen, so each screen has a first instance of its own.
    screen = "|".join(os.environ.get(name, "") for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))
    return _server_name(screen)


def hand_over(plan: Path | None) -> bool:
    """Ask a running process to open a plan, or to raise its window; say whether it will."""
    name = server_name()
    if name is None or (sys.platform != "win32" and not Path(name).exists()):
        return False
    # The bytes of a path, not its text: the two processes may have different locales.
    request = (os.fsencode(plan.absolute()) if plan else b"") + END
    try:
        return _answer_to(request, name) == ACCEPTED
    except OSError:
        return False


def _short(text: str) -> str:
    """Return a checksum of eight characters: names of sockets and pipes must be short."""
    return f"{zlib.crc32(text.encode(errors='surrogateescape')):08x}"


if sys.platform == "win32":
    import _winapi

    def _server_name(screen: str) -> str | None:
        owner = f"{os.environ.get('USERDOMAIN', '')}|{os.environ.get('USERNAME', '')}|{screen}"
        return rf"\\.\pipe\comeback-{_short(owner)}"

    def _answer_to(request: bytes, name: str) -> bytes:
        # Overlapped, because plain pipe operations have no timeout. The server must not impersonate this user.
        security_anonymous = 0x0010_0000
        access = _winapi.GENERIC_READ | _winapi.GENERIC_WRITE
        flags = _winapi.FILE_FLAG_OVERLAPPED | security_anonymous
        _winapi.WaitNamedPipe(name, int(TIME_LIMIT * 1000))
        pipe = _winapi.CreateFile(name, access, 0, _winapi.NULL, _winapi.OPEN_EXISTING, flags, _winapi.NULL)
        try:
            _finished(_winapi.WriteFile(pipe, request, overlapped=True)[0])
            return _finished(_winapi.ReadFile(pipe, len(ACCEPTED), overlapped=True)[0])
        finally:
            _winapi.CloseHandle(pipe)

    def _finished(operation: _winapi.Overlapped) -> bytes:
        """Wait for an overlapped operation and return what it read; TimeoutError after the timeout."""
        if _winapi.WaitForMultipleObjects([operation.event], False, int(TIME_LIMIT * 1000)) != _winapi.WAIT_OBJECT_0:
            operation.cancel()
            operation.GetOverlappedResult(True)
            raise TimeoutError
        operation.GetOverlappedResult(True)
        return operation.getbuffer() or b""

else:

    def _server_name(screen: str) -> str | None:
        paths = (folder / _short(screen) for folder in _folders())
        usable = (path for path in paths if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH and _is_private(path.parent))
        return next(map(str, usable), None)

    def _answer_to(request: bytes, name: str) -> bytes:
        import socket

        with socket.socket(socket.AF_UNIX) as client:
            client.settimeout(TIME_LIMIT)
            client.connect(name)
            client.sendall(request)
            return client.recv(len(ACCEPTED))

    def _folders() -> Iterator[Path]:
        """Yield the candidate folders of the socket: the session's runtime folder, and a short path if that one is too
        long.
        """
        runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
        yield Path(runtime, "comeback")
        yield TEMPORARY / f"comeback-{os.getuid()}"

    def _is_private(folder: Path) -> bool:
        """Create a folder if it is missing; say whether only this user can write to it."""
        try:
            folder.mkdir(exist_ok=True, mode=0o700)
            # lstat, since a symbolic link of another user must not pass for our folder.
            here, above = folder.lstat(), folder.parent.lstat()
        except OSError:
            return False
        ours = stat.S_ISDIR(here.st_mode) and here.st_uid == os.getuid() and not here.st_mode & 0o077
        # A user who can write to the parent could replace this folder, unless the sticky bit is set.
        replaceable = bool(above.st_mode & 0o022) and not above.st_mode & stat.S_ISVTX
        return ours and above.st_uid in (0, os.getuid()) and not replaceable
