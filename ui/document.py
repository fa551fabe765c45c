"""The workbook as the window sees it: it signals its changes, gathers typing, and can undo."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from planner.domain.changes import Change
from planner.domain.records import new_id
from planner.workbook import PlanError, Workbook

GATHERED_MS = 400
"""How long typing is gathered before it is written, at the most."""
PAUSE_MS = 2_000
"""A pause in typing after which a new undo run begins."""

Complain = Callable[[PlanError], None]


def _raise(error: PlanError) -> None:
    raise error


class Document(QObject):
    """An open plan in the window. `changed` tells of every change after it is on the disk.

    `gathering` tells whether typed text waits to be written; `complain` gets what keeps a change from being written.
    """

    changed = Signal(object)
    gathering = Signal(bool)

    def __init__(self, workbook: Workbook, complain: Complain = _raise, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbook = workbook
        self.undo_stack = QUndoStack(self)
        self.complain = complain
        self.last: Change | None = None
        self._run, self._number = "", 0
        self._place: Hashable = None
        self._waiting: tuple[Callable[[], Change], str] | None = None
        self._gathered = self._timer(GATHERED_MS, self.flush)
        self._pause = self._timer(PAUSE_MS, self.end_run)
        workbook.listen(self._tell)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def do(self, change: Change, text: str) -> bool:
        """Write a change as an undo step of its own, called `text`; say whether it was written."""
        self.end_run()
        return self._push(change, text)

    def type(self, place: Hashable, make: Callable[[], Change], text: str) -> None:
        """Gather typing in one place: `make` gives the change when it is written, 0.4 s later or at a flush."""
        if place != self._place:
            self.end_run()
            self._place = place
        self._waiting = (make, text)
        if not self._gathered.isActive():
            self._gathered.start()
            self.gathering.emit(True)
        self._pause.start()

    def flush(self) -> None:
        """Write what was typed and not written yet."""
        waiting, self._waiting = self._waiting, None
        self._gathered.stop()
        if waiting:
            self._push(waiting[0](), waiting[1])
            self.gathering.emit(False)

    def end_run(self) -> None:
        """Write what was typed, and let the next change start an undo step of its own."""
        self.flush()
        self._pause.stop()
        self._place, self._run = None, ""

    def undo(self) -> Change | None:
        """Take the last step back; return the change that was made, or None."""
        return self._travel(self.undo_stack.undo)

    def redo(self) -> Change | None:
        """Do the step again that was taken back last; return the change that was made, or None."""
        return self._travel(self.undo_stack.redo)

    def forget_history(self) -> None:
        """Forget everything that could be undone, in the window and in the file."""
        self.end_run()
        self.undo_stack.clear()
        self.workbook.forget_history()

    def _travel(self, way: Callable[[], None]) -> Change | None:
        self.end_run()
        self.last = None
        way()
        return self.last

    def _push(self, change: Change, text: str) -> bool:
        if change.before == change.after:
            return True
        if not self._run:
            self._run, self._number = new_id(), self._number + 1
        command = _ChangeCommand(self, change.in_run(self._run), text, self._number)
        self.last = None
        self.undo_stack.push(command)
        return self.last is not None

    def _tell(self, change: Change) -> None:
        self.last = change
        self.changed.emit(change)


class _ChangeCommand(QUndoCommand):
    """The only undo command there is: it applies a change, or its inverse."""

    def __init__(self, document: Document, change: Change, text: str, number: int) -> None:
        super().__init__(text)
        self._document, self._change, self._number = document, change, number

    def id(self) -> int:
        return self._number

    def mergeWith(self, later: QUndoCommand) -> bool:
        both = self._change.followed_by(later._change) if isinstance(later, _ChangeCommand) else None
        if both:
            self._change = both
        return both is not None

    def redo(self) -> None:
        self._apply(self._change)

    def undo(self) -> None:
        self._apply(self._change.inverse())

    def _apply(self, change: Change) -> None:
        # An exception cannot pass through the undo stack, so a change that was not written drops its command here.
        try:
            self._document.workbook.apply(change)
        except PlanError as error:
            self.setObsolete(True)
            self._document.complain(error)
