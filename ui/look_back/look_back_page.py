"""One page of a look-back: its prompt, its questions and its blocks, in declared order."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.domain.basics.fields import YesNo
from planner.domain.basics.scenario import Scenario, Section
from planner.domain.basics.wording import say
from planner.domain.questions.look_back import BlockKind, Page
from ui.forms.binding import EntryAnswers
from ui.forms.form import Form
from ui.look_back.blocks import BLOCKS
from ui.look_back.blocks.block import Block, OneRecordBlock
from ui.model.document import Document
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.controls.mnemonics import Mnemonics
from ui.widgets.layout.scroll_page import ScrollPage


class LookBackPage(ScrollPage):
    """Shows one page for one entry at a time."""

    open_requested = Signal(object)

    def __init__(self, document: Document, scenario: Scenario, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._entry_id: str | None = None
        self.forms: list[Form] = []
        self.blocks: list[Block] = []
        self.column.addWidget(wrapped_label(say(page.prompt), "note"))
        mnemonics = Mnemonics()
        for columns, blocks in groupby(page.blocks, key=_columns):
            if columns:
                sections = [block for block in blocks if isinstance(block, Section)]
                self.forms.append(Form(document, sections, self, columns=columns, mnemonics=mnemonics))
                self.column.addWidget(self.forms[-1])
            for block_kind in [block for block in blocks if isinstance(block, BlockKind)]:
                self._add_block(BLOCKS[block_kind](document, scenario, self))
        self.column.addWidget(wrapped_label(say("Leave blank what does not fit."), "muted"))
        self.end = QWidget(self)
        """The last widget of the page in the tab order, never shown."""
        # Qt ignores a widget without a focus policy in setTabOrder().
        self.end.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.end.hide()

    def _add_block(self, block: Block) -> None:
        block.open_requested.connect(self.open_requested)
        self.blocks.append(block)
        self.column.addWidget(block)

    def show_entry(self, entry_id: str | None) -> None:
        """Show the answers and records of an entry; for another entry, scroll to the top."""
        if entry_id != self._entry_id:
            self._entry_id = entry_id
            self.verticalScrollBar().setValue(0)
        for form in self.forms:
            form.bind(EntryAnswers(self._document.workbook, entry_id) if entry_id else None)
        for block in self.blocks:
            block.show_entry(entry_id)

    def focus(self, key: str) -> None:
        """Focus the question with this key, if it is on this page."""
        forms = [block.form for block in self.blocks if isinstance(block, OneRecordBlock)]
        for form in (*self.forms, *forms):
            if form.shows(key):
                form.focus(key)


def _columns(block: Section | BlockKind) -> int:
    """Return the number of columns for the questions; three if all are yes/no questions, 0 for a block."""
    if isinstance(block, BlockKind):
        return 0
    return 3 if all(isinstance(field, YesNo) for field in block.fields) else 2
