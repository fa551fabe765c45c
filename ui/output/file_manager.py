"""Reveals a file in the file manager: selected if the system supports that, else by opening its folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl

OpenUrl = Callable[[QUrl], bool]

SERVICE, OBJECT_PATH = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
TIMEOUT_MS = 2_000
"""The timeout for a file manager, after which the folder is opened another way."""


def show_in_folder(path: Path, open_url: OpenUrl) -> bool:
    """Reveal a file; say whether that worked."""
    return _marked(path) or open_url(QUrl.fromLocalFile(str(path.parent)))


def _marked(path: Path) -> bool:
    if sys.platform == "win32":
        return QProcess.startDetached("explorer", ["/select,", str(path)])[0]
    if sys.platform == "darwin":
        return QProcess.startDetached("open", ["-R", str(path)])[0]
    # Without a session bus there is no file manager to call, and the attempt would print a warning.
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) and _marked_by_file_manager(path)


def _marked_by_file_manager(path: Path) -> bool:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    call = QDBusMessage.createMethodCall(SERVICE, OBJECT_PATH, SERVICE, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString()], ""])
    answer = bus.call(call, QDBus.CallMode.Block, TIMEOUT_MS)
    return answer.type() == QDBusMessage.MessageType.ReplyMessage
