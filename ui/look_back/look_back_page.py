"""One page of a look-back: its prompt, its questions and its blocks, in declared order."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.domain.basics.fields import YesNo
from planner.domain.basics.scenario import Scenario, Section
from planner.domain.basics.wording import say
from planner.domain.questions.look_back import Page, Part
from ui.forms.binding import EntryAnswers
from ui.forms.form import Form
from ui.look_back.blocks import PARTS
from ui.look_back.blocks.block import OneRecordPart, PartWidget
from ui.model.document import Document
from ui.widgets.controls.labels import line
from ui.widgets.controls.mnemonics import Mnemonics
from ui.widgets.layout.scroll_page import ScrollPage


class LookBackPage(ScrollPage):
    """Shows one page for one entry at a time."""

    wanted = Signal(object)

    def __init__(self, document: Document, scenario: Scenario, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._entry_id: str | None = None
        self.forms: list[Form] = []
        self.parts: list[PartWidget] = []
        self.column.addWidget(line(say(page.prompt), "note"))
        mnemonics = Mnemonics()
        for columns, blocks in groupby(page.blocks, key=_columns):
            if columns:
                sections = [block for block in blocks if isinstance(block, Section)]
                self.forms.append(Form(document, sections, self, columns=columns, mnemonics=mnemonics))
                self.column.addWidget(self.forms[-1])
            for part in [block for block in blocks if isinstance(block, Part)]:
                self._add_part(PARTS[part](document, scenario, self))
        self.column.addWidget(line(say("Leave blank what does not fit."), "muted"))
        self.end = QWidget(self)
        """Stands behind everything on the page in the Tab order, and is never shown."""
        # Qt ignores a widget without a focus policy in setTabOrder().
        self.end.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.end.hide()

    def _add_part(self, part: PartWidget) -> None:
        part.wanted.connect(self.wanted)
        self.parts.append(part)
        self.column.addWidget(part)

    def show_entry(self, entry_id: str | None) -> None:
        """Show the answers and records of an entry; for another entry, scroll to the top."""
        if entry_id != self._entry_id:
            self._entry_id = entry_id
            self.verticalScrollBar().setValue(0)
        for form in self.forms:
            form.bind(EntryAnswers(self._document.workbook, entry_id) if entry_id else None)
        for part in self.parts:
            part.show_entry(entry_id)

    def focus(self, key: str) -> None:
        """Focus the question with this key, if it is on this page."""
        asked = [part.form for part in self.parts if isinstance(part, OneRecordPart)]
        for form in (*self.forms, *asked):
            if form.shows(key):
                form.focus(key)


def _columns(block: Section | Part) -> int:
    """Return the number of columns for the questions; three if all are yes/no questions, 0 for a block."""
    if isinstance(block, Part):
        return 0
    return 3 if all(isinstance(field, YesNo) for field in block.fields) else 2
