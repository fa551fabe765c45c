"""The workbook for the window: change signals, coalesced typing, and undo."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from planner.domain.changes import Change
from planner.domain.records.kinds import new_id
from planner.workbook.workbook import PlanError, Workbook

GATHERED_MS = 400
"""The maximum time for which typing is coalesced before it is written."""
PAUSE_MS = 2_000
"""A pause in typing after which a new undo step begins."""

ShowError = Callable[[PlanError], None]
Typed = tuple[Callable[[], Change], str]
"""The function that returns the change to write, and the text of its undo step."""


def _raise(error: PlanError) -> None:
    raise error


class Document(QObject):
    """An open plan in the window. `changed` is emitted after every change, once it is on the disk.

    `pending_changed` is emitted when typed text starts or stops waiting to be written; `show_error` is called with the
    error of a failed write.
    """

    changed = Signal(object)
    pending_changed = Signal(bool)

    def __init__(self, workbook: Workbook, show_error: ShowError = _raise, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbook = workbook
        self.undo_stack = QUndoStack(self)
        self.show_error = show_error
        self._undo_run, self._number = "", 0
        self._typing_key: Hashable = None
        self._pending: dict[Hashable, Typed] = {}
        self._is_writing = self._write_failed = False
        self._write_timer = self._timer(GATHERED_MS, self.flush)
        self._pause_timer = self._timer(PAUSE_MS, self.commit_typing)
        workbook.listen(self.changed.emit)

    @property
    def has_unwritten(self) -> bool:
        """Say whether something that was typed is not on the disk."""
        return bool(self._pending)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def do(self, change: Change, text: str) -> bool:
        """Write a change as an undo step called `text`; say whether it was written."""
        self.commit_typing()
        return not self.has_unwritten and self._push(lambda: change, text)

    def type(self, key: Hashable, make: Callable[[], Change], text: str) -> None:
        """Coalesce typing in one field: `make` returns the change when it is written, 0.4 s later or at a flush."""
        if key != self._typing_key:
            self.commit_typing()
            self._typing_key = key
        self._pending[key] = (make, text)
        if not self._write_timer.isActive():
            self._write_timer.start()
            self.pending_changed.emit(True)
        self._pause_timer.start()

    def flush(self) -> None:
        """Write what was typed; on failure keep it for the next attempt."""
        self._write_timer.stop()
        # The error dialog takes the focus from an editor, whose focus-out would start another flush.
        if self._pending and not self._is_writing:
            self._is_writing = True
            try:
                while self._pending and self._write_next():
                    pass
            finally:
                self._is_writing = False
                self.pending_changed.emit(False)

    def discard_unwritten(self) -> None:
        """Discard typed text that could not be written."""
        self._pending.clear()

    def commit_typing(self) -> None:
        """Write what was typed, and let the next change start a new undo step."""
        self.flush()
        self._pause_timer.stop()
        self._typing_key, self._undo_run = None, ""

    def undo(self) -> Change | None:
        """Undo the last step; return the change that was made, or None."""
        self.commit_typing()
        change = self._step(self.undo_stack.index() - 1)
        return self._undo_or_redo(change.inverse(), self.undo_stack.undo) if change else None

    def redo(self) -> Change | None:
        """Redo the step that was undone last; return the change that was made, or None."""
        self.commit_typing()
        change = self._step(self.undo_stack.index())
        return self._undo_or_redo(change, self.undo_stack.redo) if change else None

    def forget_history(self) -> None:
        """Delete the undo history, in the window and in the file."""
        self.commit_typing()
        self.undo_stack.clear()
        try:
            self.workbook.forget_history()
        except PlanError as error:
            self.show_error(error)

    def _write_next(self) -> bool:
        key = next(iter(self._pending))
        make, text = self._pending.pop(key)
        written = self._push(make, text)
        if not written:
            self._pending = {key: (make, text), **self._pending}
        return written

    def _step(self, index: int) -> Change | None:
        command = self.undo_stack.command(index)
        return command.change if isinstance(command, _ChangeCommand) else None

    def _undo_or_redo(self, change: Change, move_stack: Callable[[], None]) -> Change | None:
        if self.has_unwritten or not self._apply(lambda: change):
            return None
        move_stack()
        return change

    def _push(self, make: Callable[[], Change], text: str) -> bool:
        if not self._undo_run:
            self._undo_run, self._number = new_id(), self._number + 1
        change = self._apply(lambda: make().in_run(self._undo_run))
        if change and change.before != change.after:
            self.undo_stack.push(_ChangeCommand(change, text, self._number))
        return change is not None

    def _apply(self, make: Callable[[], Change]) -> Change | None:
        """Make and write a change; None if it failed, after the user was told."""
        try:
            change = make()
            if change.before != change.after:
                self.workbook.apply(change)
        except PlanError as error:
            # Report a write error once per run of typing, not at every retry.
            if not (self._is_writing and self._write_failed):
                self.show_error(error)
            self._write_failed = True
            return None
        self._write_failed = False
        return change


class _ChangeCommand(QUndoCommand):
    """The only undo command: a change that was written. The document writes; the stack keeps the order."""

    def __init__(self, change: Change, text: str, number: int) -> None:
        super().__init__(text)
        self.change, self._number = change, number

    def id(self) -> int:
        return self._number

    def mergeWith(self, later: QUndoCommand) -> bool:
        both = self.change.followed_by(later.change) if isinstance(later, _ChangeCommand) else None
        if both:
            self.change = both
        return both is not None
