"""What every part of a look-back page has in common: it shows what belongs to one entry, and writes changes."""

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


class PartWidget(QWidget):
    """A part of a page. `wanted` asks for a record shown elsewhere, by its key; `SHOWS` are the records it follows."""

    wanted = Signal(object)
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
        """Make the widgets."""
        raise NotImplementedError

    def show_entry(self, entry_id: str | None) -> None:
        """Show what belongs to an entry; None shows nothing."""
        self.entry_id = entry_id
        self.setEnabled(entry_id is not None)
        if entry_id is not None:
            self.read(entry_id)
            self._tabs.refresh()

    def read(self, entry_id: str) -> None:
        """Show what is in the file now."""
        raise NotImplementedError

    def do(self, make: Callable[[], Change], text: str) -> bool:
        """Write a change as one undo step, made after what is being typed is written."""
        self.document.end_run()
        return self.document.do(make(), text)

    def _on_change(self, change: Change) -> None:
        if self.entry_id is not None and any(self._concerns(record) for record in change.before + change.after):
            self.read(self.entry_id)
            self._tabs.refresh()

    def _concerns(self, record: Record) -> bool:
        return isinstance(record, self.SHOWS) and getattr(record, "entry_id", "") in ("", self.entry_id)


class OneRecordPart(PartWidget):
    """A part that is the form of one record, which is added with its first answer."""

    form: Form
    _record: Record | None = None

    def fresh(self, entry_id: str) -> Record:
        """Return the record as it is before its first answer."""
        raise NotImplementedError

    def found(self, entry_id: str) -> Record | None:
        """Return the record that is in the file, or None."""
        raise NotImplementedError

    def show_entry(self, entry_id: str | None) -> None:
        if entry_id is None or entry_id != self.entry_id:
            self._record = None
            self.form.bind(None)
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        """Bind the form anew where another record is to be shown, or where the one that was shown is gone."""
        there = self.found(entry_id)
        if there is None:
            # The same id as before, so that a redo brings back what this form shows.
            blank = self.fresh(entry_id)
            self._bind(replace(blank, id=self._record.column("id")) if self._record else blank)
        elif self._record is None or self._record.key != there.key:
            self._bind(there)

    def _bind(self, record: Record) -> None:
        self._record = record
        self.form.bind(RecordColumns(self.workbook, record))
