"""The tab of one scenario: its entries on the left, the look-back of the selected one on the right."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from planner.domain import edits
from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import say
from planner.domain.entries import existing_entry
from planner.domain.questions.look_back import pages
from planner.domain.records.kinds import CauseKind, Entry, Goal, Key, Lesson, Record, SearchTotal
from ui.forms.tab import BESIDE, EDGES, LIST_WIDTH, Place, Tab
from ui.look_back.entry_list import EntryListModel
from ui.look_back.look_back import LookBack
from ui.look_back.search_box import SearchBox
from ui.model.document import Document
from ui.widgets.controls.empty_state import EmptyStateCard
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.lists.two_line_list import RECORD_ID, EntryDelegate, UniformListView


class ScenarioTab(Tab):
    """Entries and their look-backs."""

    def __init__(self, document: Document, scenario: Scenario, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scenario = scenario
        self.icon, self.title = scenario.icon, say(scenario.title)
        self._document = document
        self.entries = EntryListModel(document, scenario, self)
        self.search_box = SearchBox(document, scenario.key, self)
        self.look_back = LookBack(document, scenario, self)
        self.right = QStackedWidget(self)
        self.empty = self._empty_page()
        self.right.addWidget(self.empty)
        self.right.addWidget(self.look_back)
        layout = layouts.row(self, self._left(), spacing=BESIDE, margins=EDGES)
        layout.addWidget(self.right, 1)
        self._connect()
        self._select(self.entries.index(0) if self.entries.rowCount() else QModelIndex())

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda now, before: self._show_selected())
        self.entries.modelReset.connect(self._keep_selection)
        self.entries.dataChanged.connect(lambda first, last: self._show_selected())
        self.search_box.found.connect(self._filter)
        self.search_box.open_requested.connect(self.open_requested)
        self.look_back.open_requested.connect(self.open_requested)
        self.look_back.deleted.connect(self.delete_entry)

    def _left(self) -> QWidget:
        self.list = UniformListView(self)
        self.list.setObjectName("entries")
        self.list.setModel(self.entries)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.title)
        self.new = QPushButton(icon("plus"), say(self.scenario.new), self)
        self.new.clicked.connect(self.new_entry)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self.list, context=Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_entry)
        left = QWidget(self)
        left.setFixedWidth(LIST_WIDTH)
        column = layouts.column(left, self.search_box, spacing=10)
        column.addWidget(self.list, 3)
        column.addWidget(self.search_box.below, 1)
        column.addWidget(self.new)
        return left

    def _empty_page(self) -> EmptyStateCard:
        title = f"{say(self.scenario.title)} {say(self.scenario.subtitle)}"
        more = say("Seven short pages, any of them in any order. Leave blank what does not fit.")
        paragraphs = (say(self.scenario.empty), more)
        page = EmptyStateCard(self.scenario.icon, title, paragraphs, say(self.scenario.new), self)
        page.start.clicked.connect(self.new_entry)
        return page

    # What a person does

    def new_entry(self) -> None:
        """Add an entry, open its facts and focus its name."""
        self.search_box.box.clear()
        self.search_box.search()
        change = edits.new_entry(self.scenario)
        if self._document.do(change, say(self.scenario.new)):
            self._select(self.entries.index(self.entries.row_of(change.after[0].column("id"))))
            self.look_back.open_page(1)
            self.look_back.page.focus(self.scenario.name)

    def delete_entry(self) -> None:
        """Delete the selected entry; undo restores it with all its records."""
        entry = self._document.workbook.get(Entry, id=self.look_back.entry_id) if self.look_back.entry_id else None
        if entry:
            self._document.do(edits.deletion(entry), say("Delete this entry"))

    def go_to_search(self) -> bool:
        """Focus the search box."""
        self.search_box.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.box.selectAll()
        return True

    # What the window asks for

    def reveal(self, key: Key) -> bool:
        lesson = self._document.workbook.get(Lesson, id=key[1]) if key[0] == Lesson.TABLE else None
        if lesson:
            shown = self.reveal(lesson.owner_key)
            if shown:
                self.look_back.show_record(lesson)
                self.look_back.page.focus("sentence")
            return shown
        entry = self._document.workbook.get(Entry, id=key[1]) if key[0] == "entry" else None
        if entry is None or entry.scenario != self.scenario.key:
            return False
        if not entry.deleted:
            if self.entries.row_of(entry.id) < 0:
                self.search_box.box.clear()
                self.search_box.search()
            self._select(self.entries.index(self.entries.row_of(entry.id)))
        return True

    def reveal_record(self, record: Record) -> bool:
        if isinstance(record, SearchTotal):
            return self.scenario.search_totals
        if isinstance(record, Entry | CauseKind):
            self.reveal(record.owner_key)
            return record.scenario == self.scenario.key
        if isinstance(record, Goal) and self._document.workbook.get(Goal, id=record.id) is None:
            return self.reveal(("entry", record.entry_id))
        return self.reveal(record.owner_key)

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        if not isinstance(record, Entry):
            self.look_back.show_record(record)

    def places(self) -> Iterator[Place]:
        if self.look_back.entry_id is None:
            yield self.title, lambda: None
            return
        for index, page in enumerate(pages(self.scenario)):
            yield f"{self.title}: {say(page.title)}", partial(self.look_back.open_page, index)

    # Keeping list and look-back together

    def _select(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self._show_selected()

    def _show_selected(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid() and self.entries.filtered and self._is_there(self.look_back.entry_id):
            return
        entry_id = index.data(RECORD_ID) if index.isValid() else None
        self.right.setCurrentWidget(self.look_back if entry_id else self.empty)
        second = self.entries.second_line(self._document.workbook.answers(entry_id)) if entry_id else ""
        self.look_back.show_entry(entry_id, second)

    def _is_there(self, entry_id: str | None) -> bool:
        return existing_entry(self._document.workbook, entry_id or "") is not None

    def _keep_selection(self) -> None:
        row = self.entries.row_of(self.look_back.entry_id or "")
        self._select(self.entries.index(max(row, 0)) if self.entries.rowCount() else QModelIndex())

    def _filter(self, ids: Collection[str] | None) -> None:
        self.entries.show_only(ids)
