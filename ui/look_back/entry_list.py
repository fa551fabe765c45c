"""The list of entries beside a look-back: two lines and an icon for the state."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QWidget

from planner.domain.basics.locale_formats import show_short_day
from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.entries import decided_on, display_name
from planner.domain.questions.look_back import all_fields
from planner.domain.records.kinds import Entry
from planner.insight.page_states import DONE, IN_PROGRESS, NOT_STARTED, SKIPPED, STATES, WAITING, entry_state
from ui.model.document import Document
from ui.widgets.lists.two_line_list import DAY, RECORD_ID, SECOND_LINE, STATE_ICON, Index

STATE_ICONS = {
    NOT_STARTED: "circle",
    IN_PROGRESS: "circle-dot",
    WAITING: "clock",
    DONE: "circle-check",
    SKIPPED: "circle-minus",
}
NOWHERE = QModelIndex()


class EntryListModel(QStringListModel):
    """The entries of one scenario, newest first. A row is read from the file when it is first shown.

    The ids are in a list of Qt: Qt asks for the row count for each row that it lays out, and Python would answer too
    slowly.
    """

    def __init__(self, document: Document, scenario: Scenario, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._scenario = document, scenario
        self._fields = all_fields(scenario)
        self._shown: Collection[str] | None = None
        self._all: list[str] = []
        self._ids: list[str] = []
        self._rows: dict[str, dict[int, str]] = {}
        self.read()
        document.changed.connect(self._on_change)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        entry_id = self._ids[index.row()]
        if entry_id not in self._rows:
            self._rows[entry_id] = self._row(entry_id)
        return self._rows[entry_id].get(role)

    def show_only(self, ids: Collection[str] | None) -> None:
        """Show only these entries, or all for None."""
        if ids != self._shown:
            self._shown = ids
            self._choose()

    @property
    def filtered(self) -> bool:
        """Say whether the list shows search results only."""
        return self._shown is not None

    def row_of(self, entry_id: str) -> int:
        """Return the row of an entry, or -1 if it is not shown."""
        return self._ids.index(entry_id) if entry_id in self._ids else -1

    def read(self) -> None:
        """Read the ids of the entries again."""
        self._all = self._document.workbook.entry_ids(self._scenario)
        self._rows.clear()
        self._choose()

    def _choose(self) -> None:
        shown = self._shown
        self._ids = self._all if shown is None else [entry for entry in self._all if entry in shown]
        self.setStringList(self._ids)

    def _row(self, entry_id: str) -> dict[int, str]:
        answers = self._document.workbook.answers(entry_id)
        title = display_name(answers.get(self._scenario.name, ""))
        second = self.second_line(answers)
        state = entry_state(self._document.workbook, entry_id)
        accessible_text = ", ".join(filter(None, (title, second, say(STATES[state]))))
        return {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.ToolTipRole: accessible_text,
            Qt.ItemDataRole.AccessibleTextRole: accessible_text,
            SECOND_LINE: self._about(answers),
            DAY: self._day(answers),
            STATE_ICON: STATE_ICONS[state],
            RECORD_ID: entry_id,
        }

    def second_line(self, answers: dict[str, str]) -> str:
        """Return the second line: the other party, the status, and the relevant day."""
        return " · ".join(filter(None, (self._about(answers), self._day(answers))))

    def _about(self, answers: dict[str, str]) -> str:
        about = (self._fields[key].show(answers.get(key, "")) for key in self._scenario.about)
        return " · ".join(filter(None, about))

    def _day(self, answers: dict[str, str]) -> str:
        day = decided_on(self._scenario, answers)
        if day is None:
            return ""
        return show_short_day(day, self._document.workbook.today())

    def _on_change(self, change: Change) -> None:
        if any(isinstance(record, Entry) for record in change.before + change.after):
            if not self._put_first(change):
                self.read()
            return
        for entry_id in change.entry_ids():
            self._refresh(entry_id)

    def _put_first(self, change: Change) -> bool:
        """Insert a new entry at the top, without reading the others; say whether that was the only change."""
        new = [record for record in change.after if isinstance(record, Entry)]
        only = len(new) == 1 and not any(isinstance(record, Entry) for record in change.before)
        if not only or self.filtered or new[0].scenario != self._scenario.key or new[0].deleted:
            return False
        newest = self._document.workbook.get(Entry, id=self._all[0]) if self._all else None
        if newest and newest.created >= new[0].created:
            return False
        self._all.insert(0, new[0].id)
        return self.insertRow(0)

    def _refresh(self, entry_id: str) -> None:
        if self._rows.pop(entry_id, None) is not None:
            row = self.row_of(entry_id)
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row))
