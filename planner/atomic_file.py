"""Writes a file atomically: afterwards it holds either the new content or the old."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def replace(path: Path, content: bytes) -> None:
    """Replace the content of `path` atomically; only the owner may read it. On failure the old file stays.

    A symbolic link stays one; its target is replaced.
    """
    target = Path(os.path.realpath(path))
    # In the folder of the target, since os.replace cannot cross file systems; mkstemp gives it the mode 0600. Forty
    # characters keep the name below 255 bytes.
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            # Synced before the replacement, or a power cut could leave the new name with an empty file.
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    # The new name is only safe from a power cut once its folder is on disk. Windows cannot open folders.
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
