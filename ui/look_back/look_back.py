"""The look-back of one entry: its name, the step bar of seven pages, the open page, and the navigation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from planner.domain import edits
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import mark, say
from planner.domain.changes import Change
from planner.domain.entries import display_name
from planner.domain.questions.look_back import PAGE_KEYS, BlockKind, pages
from planner.domain.records.kinds import Answer, CauseKind, PageState, Record, SearchTotal, Step
from planner.insight.page_states import BLOCK_RECORDS, DONE, IN_PROGRESS, NOT_STARTED, SKIPPED, WAITING, page_states
from planner.workbook import due_in_plan
from ui.forms.saved_label import SavedLabel
from ui.look_back.look_back_page import LookBackPage
from ui.look_back.page_strip import PageStrip
from ui.model.document import Document
from ui.widgets.controls.basics import separator
from ui.widgets.controls.labels import ShortLabel, show_text, wrapped_label
from ui.widgets.icons import icon
from ui.widgets.layout import layouts

LATER = dt.timedelta(days=90)
_SHARED: dict[BlockKind, type[Record]] = {BlockKind.CAUSES: CauseKind, BlockKind.SEARCH_TOTALS: SearchTotal}
"""Records in a block that belong to all entries."""


class LookBack(QFrame):
    """Shows the seven pages of one entry. `open_requested` carries the key of a record that is shown elsewhere."""

    open_requested = Signal(object)
    deleted = Signal()

    def __init__(self, document: Document, scenario: Scenario, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._document, self._scenario = document, scenario
        self.entry_id: str | None = None
        self._pages = pages(scenario)
        self._views: dict[int, LookBackPage] = {}
        self.title, self.second = ShortLabel("title", 2, self), ShortLabel("muted", parent=self)
        self.strip = PageStrip(self._pages, self)
        self.strip.chosen.connect(self.open_page)
        self.stack = QStackedWidget(self)
        self._placeholders = [QWidget(self.stack) for _ in self._pages]
        for placeholder in self._placeholders:
            self.stack.addWidget(placeholder)
        layout = layouts.column(self, spacing=8, margins=(1, 20, 1, 12))
        layout.addLayout(self._head())
        layout.addWidget(self.stack, 1)
        self.ending = wrapped_label(kind="note", parent=self)
        margins = layouts.row(None, self.ending, margins=(28, 0, 28, 0))
        layout.addLayout(margins)
        layout.addWidget(separator(self))
        layout.addLayout(self._foot())
        document.changed.connect(self._on_change)

    def show_entry(self, entry_id: str | None, second_line: str = "") -> None:
        """Show the look-back of an entry, at its first unfinished page."""
        show_text(self.second, second_line)
        if entry_id != self.entry_id:
            self._document.commit_typing()
            self.entry_id = entry_id
            states = self._states()
            going_on = [page for page in PAGE_KEYS if states.get(page) in (IN_PROGRESS, WAITING)]
            self.open_page(PAGE_KEYS.index(going_on[-1]) if going_on else 0)
            self._show_head(states)

    def open_page(self, index: int) -> None:
        """Open a page, by its index from 0 to 6."""
        self._document.commit_typing()
        if index not in self._views:
            view = LookBackPage(self._document, self._scenario, self._pages[index], self)
            view.open_requested.connect(self.open_requested)
            self._views[index] = view
            self.stack.removeWidget(self._placeholders[index])
            self.stack.insertWidget(index, view)
        self._views[index].show_entry(self.entry_id)
        self.stack.setCurrentIndex(index)
        self.strip.show_open_page(index)
        self._show_foot(self._states())
        # Pages are created late, so the navigation would come before them in the tab order.
        for before, after in pairwise((self.page.end, self.back, self.skip, self.next)):
            QWidget.setTabOrder(before, after)

    def show_record(self, record: Record) -> None:
        """Open the page that shows a record of this entry, and focus its question."""
        index = self._page_of(record)
        if index is not None:
            self.open_page(index)
            if isinstance(record, Answer):
                self._views[index].focus(record.field)

    @property
    def page(self) -> LookBackPage:
        """Return the open page."""
        return self._views[self.stack.currentIndex()]

    def _page_of(self, record: Record) -> int | None:
        for index, page in enumerate(self._pages):
            kinds_shown = [block for block in page.blocks if isinstance(block, BlockKind)]
            kinds = tuple(
                kind
                for kind_shown in kinds_shown
                for kind in (*BLOCK_RECORDS.get(kind_shown, ()), _SHARED.get(kind_shown))
                if kind
            )
            is_asked = isinstance(record, Answer) and record.field in {field.key for field in page.fields()}
            if is_asked or isinstance(record, kinds) or (isinstance(record, PageState) and record.page == page.key):
                return index
        return None

    def _head(self) -> QVBoxLayout:
        more = QPushButton(icon("ellipsis"), "", self)
        more.setAccessibleName(say("More for this entry"))
        more.setToolTip(more.accessibleName())
        more.setProperty("kind", "icon")
        menu = QMenu(more)
        menu.addAction(icon("trash-2"), say("Delete this entry"), self.deleted.emit)
        more.setMenu(menu)
        first = QHBoxLayout()
        first.addWidget(self.title, 1)
        first.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        head = layouts.column(spacing=6, margins=(28, 0, 20, 0))
        head.addLayout(first)
        head.addWidget(self.second)
        head.addWidget(self.strip)
        return head

    def _foot(self) -> QHBoxLayout:
        self.back = self._button(say("&Back"), lambda: self.open_page(self.stack.currentIndex() - 1))
        self.skip = self._button("", self._skip_or_open, "quiet")
        self.next = self._button("", self._finish_page, "primary")
        foot = layouts.row(None, self.back, self.skip, spacing=8, margins=(28, 4, 28, 0))
        foot.addStretch(1)
        foot.addWidget(SavedLabel(self._document, self))
        foot.addWidget(self.next)
        return foot

    def _button(self, text: str, clicked: Callable[[], None], kind: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", kind)
        button.clicked.connect(clicked)
        return button

    def _states(self) -> dict[str, str]:
        return page_states(self._document.workbook, self.entry_id) if self.entry_id else {}

    def _state(self) -> str:
        return self._states().get(PAGE_KEYS[self.stack.currentIndex()], NOT_STARTED)

    def _finish_page(self) -> None:
        """Mark the page done if it has content, and open the next one."""
        self._document.commit_typing()
        if self._state() == IN_PROGRESS:
            self._set_page_state(DONE, say("Page done"))
        self._open_next()

    def _skip_or_open(self) -> None:
        self._document.commit_typing()
        if self._state() in (DONE, SKIPPED):
            self._set_page_state("", say("Page open again"))
        else:
            self._set_page_state(SKIPPED, say("Page skipped"))
            self._open_next()

    def _open_next(self) -> None:
        index = self.stack.currentIndex()
        if index + 1 < len(self._pages):
            self.open_page(index + 1)

    def _ending(self) -> str:
        """Return the closing sentence of the last page: the next step and its day."""
        until = self._document.workbook.today() + LATER
        steps = (due for due in due_in_plan.due(self._document.workbook, until) if isinstance(due.record, Step))
        step = next(steps, None)
        sentence = say("You can come back to it any time.")
        if step:
            sentence = say("Your next step: {step}, on {day}.", step=step.title, day=show_day(step.day))
        return say("Saved. {more}", more=sentence) if self._document.workbook.is_persistent else sentence

    def _set_page_state(self, state: str, text: str) -> None:
        if self.entry_id:
            page = PAGE_KEYS[self.stack.currentIndex()]
            self._document.do(edits.set_page_state(self._document.workbook, self.entry_id, page, state), text)

    def _on_change(self, change: Change) -> None:
        if self.entry_id in change.entry_ids():
            states = self._states()
            self._show_head(states)
            self._show_foot(states)

    def _show_head(self, states: Mapping[str, str]) -> None:
        if self.entry_id:
            answers = self._document.workbook.answers(self.entry_id)
            self.title.setText(display_name(answers.get(self._scenario.name, "")))
            self.strip.show_states(states)

    def _show_foot(self, states: Mapping[str, str]) -> None:
        index = self.stack.currentIndex()
        state = states.get(PAGE_KEYS[index], NOT_STARTED)
        self.back.setEnabled(index > 0)
        ended = index + 1 == len(self._pages) and state == DONE
        self.ending.setVisible(ended)
        self.ending.setText(self._ending() if ended else "")
        self.skip.setText(say("Open again") if state in (DONE, SKIPPED) else say("&Skip this page"))
        if index + 1 == len(self._pages):
            self.next.setText(say("Page &done"))
            self.next.setEnabled(state == IN_PROGRESS)
            return
        title = say(self._pages[index + 1].title)
        text = mark("Done, &next: {page}") if state == IN_PROGRESS else mark("&Next: {page}")
        self.next.setText(say(text, page=title))
        self.next.setEnabled(True)
