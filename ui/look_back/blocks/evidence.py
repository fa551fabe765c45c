"""Evidence for the facts: words, a number, or the path of a file, which is never copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import say
from planner.domain.questions.of_records import EVIDENCE
from planner.domain.records.kinds import Evidence, Ordered
from ui.forms.form import Form
from ui.forms.record_card import Bind, RecordCard, WideCard
from ui.forms.record_list import RecordList
from ui.look_back.blocks.block import Block
from ui.model.document import Document
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import wrapped_label

AskFile = Callable[[QWidget], str]


def ask_for_file(parent: QWidget) -> str:
    """Open a file dialog; return the path, or ""."""
    path, _ = QFileDialog.getOpenFileName(parent, say("Choose a file"))
    return path


class EvidenceCard(WideCard):
    """One piece of evidence, with a button to choose a file: `ask` opens the file dialog."""

    def __init__(
        self, document: Document, form: Form, record: Ordered, bind: Bind, parent: QWidget, ask: AskFile
    ) -> None:
        self._ask = ask
        super().__init__(document, form, record, bind, parent)

    def build(self) -> None:
        self.choose = push_button(say("Choose a file…"), "folder-open", self.choose_file)
        self.column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)

    def choose_file(self) -> None:
        """Store the path of a file that the user chooses."""
        path = self._ask(self)
        if path:
            self.edit(self.choose.text(), path=path)

    def set_position(self, position: int, count: int, what: str) -> None:
        super().set_position(position, count, what)
        self.choose.setAccessibleName(f"{self.choose.text()}: {what} {position}")


class EvidenceList(RecordList):
    """The evidence of an entry. `ask` opens a file dialog."""

    ask: AskFile

    def make_card(self, record: Ordered) -> RecordCard:
        return EvidenceCard(self.document, self.make_form(), record, self.bind, self.column, self.ask)


class EvidenceBlock(Block):
    """The evidence of an entry."""

    SHOWS = (Evidence,)

    def __init__(
        self, document: Document, scenario: Scenario, parent: QWidget | None = None, ask: AskFile = ask_for_file
    ) -> None:
        self._ask = ask
        super().__init__(document, scenario, parent)

    def build(self) -> None:
        self.body.addWidget(wrapped_label(say("Proof"), "heading"))
        self.list = EvidenceList(
            self.document,
            EVIDENCE,
            say("a piece of proof"),
            say("A mail, a number, a link: whatever shows what happened. Only if you have it at hand."),
            self,
        )
        self.list.ask = self._ask
        self.body.addWidget(self.list)

    def show_entry(self, entry_id: str | None) -> None:
        new = None if entry_id is None else lambda: Evidence(entry_id=entry_id)
        self.list.show_records(new, **({"entry_id": entry_id} if entry_id else {}))
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        """Do nothing: the list follows its records itself."""
