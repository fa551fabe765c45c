"""Runs what takes its time off the ui thread, and brings the result back."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from contextvars import copy_context

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

from planner.collecting import no_collecting

_NAME = "background"


class CalledOff(Exception):
    """Work that nobody waits for any more has ended early."""


class Headway:
    """How far some work is, and whether somebody still waits for it.

    The work says where it is and ends there once it was called off; whoever asked for it reads and calls off.
    """

    def __init__(self) -> None:
        self.share = 0.0
        """How much is done, from 0 to 1."""
        self._called_off = False

    def call_off(self) -> None:
        """Let the work end at the next step it takes."""
        self._called_off = True

    def go_on(self, share: float) -> None:
        """Say how much is done; CalledOff where nobody waits for the rest."""
        if self._called_off:
            raise CalledOff
        self.share = share


class Work(QObject):
    """One function that runs off the ui thread. `done` brings what it returned, `stopped` the error that ended it.

    All work of an application runs on one thread, one after the other: neither pdfium nor ReportLab's fonts bear two.
    Connect methods of objects that live on the ui thread; they are called there. The function holds values only:
    a widget must not see its end on another thread.
    """

    done = Signal(object)
    stopped = Signal(object)

    def __init__(self, function: Callable[[], object]) -> None:
        super().__init__()
        self._function = function
        self._running: Work | None = None

    def start(self) -> None:
        """Run the function as soon as the thread is free. The work stays alive until it has ended."""
        self._running = self
        self.done.connect(self._end)
        self.stopped.connect(self._end)
        # A thread begins with an empty context: without a copy, it would speak English whatever the window speaks.
        context = copy_context()
        _thread().start(lambda: context.run(self._run))

    def _end(self, result: object) -> None:
        self._running = None

    def _run(self) -> None:
        # The collector would end widgets of the ui thread here, which Qt does not bear.
        with no_collecting():
            try:
                result = self._function()
            except Exception as error:  # noqa: BLE001 - whoever asked for the work decides what an error means
                self.stopped.emit(error)
            else:
                self.done.emit(result)


def _wait_for(pool: QThreadPool) -> None:
    if isValid(pool):
        pool.waitForDone()


def _thread() -> QThreadPool:
    """Return the one thread beside the ui's."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("work needs an application to come back to")
    pool = app.findChild(QThreadPool, _NAME)
    if pool is None:
        pool = QThreadPool(app)
        pool.setObjectName(_NAME)
        pool.setMaxThreadCount(1)
        app.aboutToQuit.connect(lambda: pool.waitForDone())
        # Who never runs the event loop never hears that the application quits; its libraries must not go first.
        atexit.register(_wait_for, pool)
    return pool
