"""Shows how far work is once it takes its time, with a way to call it off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.widgets.controls.notice import Notice

LONG_MS = 1_000
"""After how long a person wants to know."""
FRAME_MS = 100

Share = Callable[[], float | None]
"""Tells how much is done, from 0 to 1; None where nobody can know."""


class Patience(QObject):
    """Waits with a person for one piece of work after the other. What is quick is not shown at all."""

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._share: Share = lambda: None
        self._call_off: Callable[[], None] = lambda: None
        self._begun = QTimer(self, singleShot=True, interval=LONG_MS)
        self._begun.timeout.connect(self.show)
        self._frame = QTimer(self, interval=FRAME_MS)
        self._frame.timeout.connect(lambda: self._notice.show_share(self._share()))

    def wait(self, share: Share, call_off: Callable[[], None]) -> None:
        """Wait for work that tells how far it is, and that `call_off` ends early."""
        self._share, self._call_off = share, call_off
        if not self._frame.isActive():
            self._begun.start()

    def show(self) -> None:
        """Show how far it is, and the way to call it off."""
        self._notice.wait(lambda: self._call_off())
        self._notice.show_share(self._share())
        self._frame.start()

    def stop(self) -> None:
        """Wait no longer."""
        self._begun.stop()
        self._frame.stop()
