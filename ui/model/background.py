"""Runs slow functions off the ui thread, and returns their results to it."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable
from contextvars import copy_context

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

_NAME = "background"


class CalledOff(Exception):
    """Raised in a task to end it after `Headway.call_off`."""


class Headway:
    """The progress of a task, and whether it is cancelled.

    The task reports its progress, and ends at the next report once it is cancelled; the ui thread reads it and cancels.
    """

    def __init__(self) -> None:
        self.share = 0.0
        """How much is done, from 0 to 1."""
        self._called_off = False

    def call_off(self) -> None:
        """Make the next report of the task raise `CalledOff`."""
        self._called_off = True

    def go_on(self, share: float) -> None:
        """Report the share that is done; raise `CalledOff` if the task is cancelled."""
        if self._called_off:
            raise CalledOff
        self.share = share


class Work(QObject):
    """A function that runs off the ui thread. `done` carries its result, `stopped` the exception that ended it.

    All tasks of an application run one after the other on a single thread: neither pdfium nor ReportLab's fonts are
    thread-safe. Connect methods of objects that live on the ui thread; they are called there. The function must hold
    values only: a widget must not be destroyed on another thread.
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
        """Queue the function. The task keeps itself alive until it has ended."""
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
        # Without an event loop aboutToQuit is never emitted: wait at exit, before the libraries are unloaded.
        atexit.register(_wait_for, pool)
    return pool
