"""One page of a look-back: its prompt, its questions and its parts, in the order they were declared."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from planner.domain.look_back import Page, Part
from planner.domain.scenario import Scenario, Section
from planner.domain.wording import Say
from ui.binding import EntryAnswers
from ui.document import Document
from ui.form import Form
from ui.mnemonics import Mnemonics
from ui.parts import PARTS
from ui.parts.part import PartWidget
from ui.scrolling import ScrollPage


class LookBackPage(ScrollPage):
    """Shows one page for one entry at a time."""

    wanted = Signal(object)

    def __init__(
        self, document: Document, say: Say, scenario: Scenario, page: Page, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.forms: list[Form] = []
        self.parts: list[PartWidget] = []
        self.column.addWidget(_note(say(page.prompt), "note"))
        mnemonics = Mnemonics()
        for kind, blocks in groupby(page.blocks, key=type):
            if kind is Section:
                sections = [block for block in blocks if isinstance(block, Section)]
                self.forms.append(Form(document, say, sections, self, columns=2, mnemonics=mnemonics))
                self.column.addWidget(self.forms[-1])
            for part in [block for block in blocks if isinstance(block, Part)]:
                self._add_part(PARTS[part](document, say, scenario, self))
        self.column.addWidget(_note(self.tr("Leave blank what does not fit."), "muted"))
        line = QFrame(self)
        line.setProperty("kind", "panel")
        self.column.addWidget(line)

    def _add_part(self, part: PartWidget) -> None:
        part.wanted.connect(self.wanted)
        self.parts.append(part)
        self.column.addWidget(part)

    def show_entry(self, entry_id: str | None) -> None:
        """Show the answers and records of an entry."""
        for form in self.forms:
            form.bind(EntryAnswers(self._document.workbook, entry_id) if entry_id else None)
        for part in self.parts:
            part.show_entry(entry_id)

    def focus(self, key: str) -> None:
        """Put the cursor into the question with this key, if it is asked here."""
        for form in self.forms:
            if form.shows(key):
                form.focus(key)


def _note(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    return label
