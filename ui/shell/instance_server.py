"""The server of the first process: listens for requests of later ones. Imported after the first paint."""

from __future__ import annotations

import os
import sys
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ui.shell.single_instance import ACCEPTED, END, LONGEST_REQUEST, TIME_LIMIT, server_name

ANSWER_MS = 500
"""How long the ui thread waits for a pipe of Windows to take the answer; a socket takes or refuses it at once."""


class InstanceServer(QObject):
    """Listens on the ui thread. `requested` carries the path of a plan, or "" to raise the window."""

    # Signal(object), because a QString cannot hold a file name that is no UTF-8.
    requested = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_connection)

    def listen(self) -> bool:
        """Listen for later processes until `close`; say whether that is possible."""
        name = server_name()
        if name is None:
            return False
        if sys.platform == "win32":
            # Elsewhere the folder is private; this option would also replace the socket of a running server.
            self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        if self._server.listen(name):
            return True
        if _is_answered(name):
            # Two processes started at the same moment: the other one listens already.
            return False
        # The socket of a crashed process stays on the disk.
        QLocalServer.removeServer(name)
        return self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _on_connection(self) -> None:
        client = self._server.nextPendingConnection()
        client.readyRead.connect(partial(self._on_request, client))
        client.disconnected.connect(client.deleteLater)
        QTimer.singleShot(int(TIME_LIMIT * 1000), client, client.abort)

    def _on_request(self, client: QLocalSocket) -> None:
        # Peeked, not read: a request may arrive in several pieces.
        request = bytes(client.peek(LONGEST_REQUEST).data())
        if not request.endswith(END):
            if len(request) == LONGEST_REQUEST:
                client.abort()
            return
        client.readAll()
        client.write(ACCEPTED)
        # A client that timed out has opened a window of its own.
        if client.waitForBytesWritten(ANSWER_MS):
            client.disconnectFromServer()
            self.requested.emit(os.fsdecode(request.removesuffix(END)))


def _is_answered(name: str) -> bool:
    client = QLocalSocket()
    client.connectToServer(name)
    # A local connection is accepted or refused at once; a pending one has a server too.
    answered = client.state() != QLocalSocket.LocalSocketState.UnconnectedState
    client.abort()
    return answered
