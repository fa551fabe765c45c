"""Runs slow functions off the ui thread, and returns their results to it."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable
from contextvars import copy_context

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from shiboken6 import isValid

_NAME = "background"


class Cancelled(Exception):
    """Raised in a task to end it after `Headway.call_off`."""


class BackgroundProgress:
    """The progress of a task, and whether it is cancelled.

    The task reports its progress, and ends at the next report once it is cancelled; the ui thread reads it and cancels.
    """

    def __init__(self) -> None:
        self.share = 0.0
        """The share that is done, from 0 to 1."""
        self._is_cancelled = False

    def cancel(self) -> None:
        """Make the next report of the task raise `Cancelled`."""
        self._is_cancelled = True

    def report(self, share: float) -> None:
        """Report the share that is done; raise `Cancelled` if the task is cancelled."""
        if self._is_cancelled:
            raise Cancelled
        self.share = share


class BackgroundTask(QObject):
    """A function that runs off the ui thread. `finished` carries its result, `failed` the exception that ended it.

    All tasks of an application run one after the other on a single thread: neither pdfium nor ReportLab's fonts are
    thread-safe. Connect methods of objects that live on the ui thread; they are called there. The function must hold
    values only: a widget must not be destroyed on another thread.
    """

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, function: Callable[[], object]) -> None:
        super().__init__()
        self._function = function
        self._running: BackgroundTask | None = None
        self.finished.connect(self._end)
        self.failed.connect(self._end)

    def start(self) -> None:
        """Queue the function. The task keeps itself alive until it has ended."""
        self._running = self
        thread = _thread()
        thread.suspend_collector()
        # A new thread has an empty context: without a copy, its texts would be English.
        context = copy_context()
        thread.start(lambda: context.run(self._run))

    def _end(self, result: object) -> None:
        self._running = None
        _thread().resume_collector()

    def _run(self) -> None:
        try:
            result = self._function()
        except Exception as error:  # noqa: BLE001 - whoever asked for the work decides what an error means
            self.failed.emit(error)
        else:
            self.finished.emit(result)


class _Thread(QThreadPool):
    """The only worker thread. Python's garbage collector is disabled in the whole process while it has tasks.

    A collection runs on the thread that happens to allocate, and there PySide would destroy widgets of Python classes:
    for a visible one, that is a segfault. Python cannot disable the collector for one thread only. The ui thread turns
    it off and on, so the worker never runs with the collector enabled.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName(_NAME)
        self.setMaxThreadCount(1)
        self._unfinished = 0
        self._was_on = False

    def suspend_collector(self) -> None:
        """Disable the collector, until it was enabled as often again."""
        if not self._unfinished:
            self._was_on = gc.isenabled()
            gc.disable()
        self._unfinished += 1

    def resume_collector(self) -> None:
        """Undo one `suspend_collector`."""
        self._unfinished -= 1
        if self._was_on and not self._unfinished:
            gc.enable()


def _wait_for(pool: QThreadPool) -> None:
    if isValid(pool):
        pool.waitForDone()


def _thread() -> _Thread:
    """Return the worker thread of this application."""
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
