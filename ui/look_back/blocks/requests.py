"""Requests for advice: a letter to start from, when it went out, and what came back."""

from __future__ import annotations

from functools import partial

from planner.domain.basics.scenario import Section
from planner.domain.records.kinds import Record, Request
from planner.workbook.workbook import Workbook
from ui.forms.record_cards import others
from ui.look_back.blocks.block import PartWidget
from ui.look_back.blocks.letters import Letters, RequestColumns
from ui.look_back.blocks.request_card import WHO, RequestList
from ui.widgets.controls.labels_folded import line


class RequestsPart(PartWidget):
    """The requests for advice of an entry."""

    SHOWS = (Request,)

    def build(self) -> None:
        letters = Letters(self.workbook, self.scenario, self.say)
        self.list = RequestList(
            self.document,
            self.say,
            [Section("", others([WHO], ["message"]))],
            self.tr("a request for advice"),
            self.tr("Think of one person who was there, or who knows the work. One hint is enough."),
            self,
            bind=partial(_columns, letters),
        )
        self.list.letters, self.list.scenario = letters, self.scenario
        self.body.addWidget(self.list)
        self.note = line(
            self.tr("Most people never get an answer to this. It says nothing about you."), "note", parent=self
        )
        self.body.addWidget(self.note)

    def show_entry(self, entry_id: str | None) -> None:
        new = None if entry_id is None else lambda: Request(entry_id=entry_id, state="to_send")
        self.list.show_records(new, **({"entry_id": entry_id} if entry_id else {}))
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        self.note.setVisible(bool(self.workbook.all(Request, entry_id=entry_id)))


def _columns(letters: Letters, workbook: Workbook, record: Record) -> RequestColumns:
    return RequestColumns(workbook, record, letters)
