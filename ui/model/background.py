"""Runs what takes its time off the ui thread, and brings the result back."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable
from contextvars import copy_context

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

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
        self.done.connect(self._end)
        self.stopped.connect(self._end)

    def start(self) -> None:
        """Run the function as soon as the thread is free. The work stays alive until it has ended."""
        self._running = self
        thread = _thread()
        thread.keep_collector_off()
        # A thread begins with an empty context: without a copy, it would speak English whatever the window speaks.
        context = copy_context()
        thread.start(lambda: context.run(self._run))

    def _end(self, result: object) -> None:
        self._running = None
        _thread().let_collector_on()

    def _run(self) -> None:
        try:
            result = self._function()
        except Exception as error:  # noqa: BLE001 - whoever asked for the work decides what an error means
            self.stopped.emit(error)
        else:
            self.done.emit(result)


class _Thread(QThreadPool):
    """The one thread beside the ui's. Python's garbage collector is off, in the whole process, while it has work.

    The collector runs on the thread that happens to allocate, and PySide ends a widget of a Python class there: with
    one that is shown, that is a segfault. Python cannot bar the collector from one thread only. It is turned off and
    on by the ui thread, so the other one never runs a line with the collector on.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self.setMaxThreadCount(1)
        self._unfinished = 0
        self._was_on = False

    def keep_collector_off(self) -> None:
        """Turn the collector off, until as many calls have let it on again."""
        if not self._unfinished:
            self._was_on = gc.isenabled()
            gc.disable()
        self._unfinished += 1

    def let_collector_on(self) -> None:
        """Take one `keep_collector_off` back."""
        self._unfinished -= 1
        if self._was_on and not self._unfinished:
            gc.enable()


def _wait_for(pool: QThreadPool) -> None:
    if isValid(pool):
        pool.waitForDone()


def _thread() -> _Thread:
    """Return the thread of this application."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("work needs an application to come back to")
    pool = app.findChild(_Thread, _NAME)
    if pool is None:
        pool = _Thread(app)
        app.aboutToQuit.connect(lambda: pool.waitForDone())
        # Who never runs the event loop never hears that the application quits; its libraries must not go first.
        atexit.register(_wait_for, pool)
    return pool
