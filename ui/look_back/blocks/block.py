"""The base of the look-back's blocks: each shows records of one entry, and writes changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.basics.scenario import Scenario
from planner.domain.changes import Change
from planner.domain.records.kinds import Record
from ui.forms.binding import RecordColumns
from ui.forms.form import Form
from ui.model.document import Document
from ui.widgets.layout import layouts
from ui.widgets.layout.tab_order import TabOrder

BETWEEN = 14


class Block(QWidget):
    """A block of a page. `open_requested` carries the key of a record shown elsewhere; `SHOWS` are the kinds of records
    it follows.
    """

    open_requested = Signal(object)
    SHOWS: ClassVar[tuple[type[Record], ...]] = ()

    def __init__(self, document: Document, scenario: Scenario, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document, self.scenario = document, scenario
        self.workbook = document.workbook
        self.entry_id: str | None = None
        self._tabs = TabOrder(self)
        self.body = layouts.column(self, spacing=BETWEEN)
        self.build()
        self.setEnabled(False)
        document.changed.connect(self._on_change)

    def build(self) -> None:
        """Create the widgets."""
        raise NotImplementedError

    def show_entry(self, entry_id: str | None) -> None:
        """Show the records of an entry; None shows nothing."""
        self.entry_id = entry_id
        self.setEnabled(entry_id is not None)
        if entry_id is not None:
            self.read(entry_id)
            self._tabs.refresh()

    def read(self, entry_id: str) -> None:
        """Show the current data."""
        raise NotImplementedError

    def do(self, make: Callable[[], Change], text: str) -> bool:
        """Write a change as one undo step, after flushing what is being typed."""
        self.document.commit_typing()
        return self.document.do(make(), text)

    def _on_change(self, change: Change) -> None:
        if self.entry_id is not None and any(self._concerns(record) for record in change.before + change.after):
            self.read(self.entry_id)
            self._tabs.refresh()

    def _concerns(self, record: Record) -> bool:
        return isinstance(record, self.SHOWS) and getattr(record, "entry_id", "") in ("", self.entry_id)


class OneRecordBlock(Block):
    """A block with the form of one record, which is added with its first answer."""

    form: Form
    _record: Record | None = None

    def new_record(self, entry_id: str) -> Record:
        """Return a new record, which is not stored."""
        raise NotImplementedError

    def stored_record(self, entry_id: str) -> Record | None:
        """Return the stored record, or None."""
        raise NotImplementedError

    def show_entry(self, entry_id: str | None) -> None:
        if entry_id is None or entry_id != self.entry_id:
            self._record = None
            self.form.bind(None)
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        """Bind the form again for another record, or if the shown one was removed."""
        there = self.stored_record(entry_id)
        if there is None:
            # Keep the id, so that a redo restores the record that this form shows.
            blank = self.new_record(entry_id)
            self._bind(replace(blank, id=self._record.column("id")) if self._record else blank)
        elif self._record is None or self._record.key != there.key:
            self._bind(there)

    def _bind(self, record: Record) -> None:
        self._record = record
        self.form.bind(RecordColumns(self.workbook, record))
