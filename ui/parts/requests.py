"""Requests for advice: a letter to start from, when it went out, and what came back."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtWidgets import QApplication

from planner.domain.fields import Choice, Option
from planner.domain.questions import REQUEST
from planner.domain.records import Listed, Record, Request
from planner.domain.scenario import Scenario, Section
from planner.workbook import Workbook
from ui.flow import FlowLayout
from ui.form import Form
from ui.parts.letters import Letters, RequestColumns
from ui.parts.part import PartWidget, line, push_button, show_line
from ui.parts.record_cards import WideCard, others, taken
from ui.record_list import RecordCard, RecordList

ASK_AGAIN_AFTER = dt.timedelta(days=7)
NOT_SENT = ("", "to_send")
WHO, CAME_BACK = REQUEST


class RequestCard(WideCard):
    """One request: whom, the letter with its buttons, how it stands, and what came back once it was sent."""

    records: RequestList
    record: Request

    def build(self) -> None:
        self.letter = self.add_form((self.records.letter_choice(), *taken([WHO], ["message"])), columns=1)
        self.copy = push_button(self.tr("Copy"), "copy", self.copy_letter)
        self.sent = push_button(self.tr("Mark as sent"), "mail", self.mark_as_sent)
        self.instead = push_button(self.tr("Use this letter instead"), "file-text", self.use_letter)
        self.column.addLayout(self._row())
        self.told = line(parent=self)
        self.told.hide()
        self.column.addWidget(self.told)
        self.stands = self.add_form(taken([CAME_BACK], ["state"]), columns=1)
        self.came_back = self.add_form(others([CAME_BACK], ["state"]), CAME_BACK.title)

    def make_form(self, records: RecordList) -> Form:
        # A request is the work of its page, so its questions stand as wide as on other pages.
        return Form(records.document, records.say, records.sections, self, columns=records.columns)

    def refresh(self) -> None:
        request = self.record
        self.copy.setEnabled(bool(request.message))
        self.sent.setVisible(request.state in NOT_SENT)
        self.instead.setVisible(self.records.letters.is_another(request))
        written = any(request.column(field.key) for field in others([CAME_BACK], ["state"]))
        self.came_back.setVisible(request.state not in NOT_SENT or written)

    def copy_letter(self) -> None:
        """Put the letter on the clipboard, as plain text."""
        self.records.document.flush()
        QApplication.clipboard().setText(self.record.message)
        show_line(self.told, self.tr("Copied. You can paste it where you write."))

    def mark_as_sent(self) -> None:
        """Note that it went out today, and set the day to ask once more."""
        self.records.document.end_run()
        today = self.records.document.workbook.today()
        again = self.record.follow_up_on or (today + ASK_AGAIN_AFTER).isoformat()
        self.edit(self.sent.text(), state="waiting", sent_on=today.isoformat(), follow_up_on=again)

    def use_letter(self) -> None:
        """Put the letter that is chosen in the place of the message."""
        self.records.document.end_run()
        self.edit(self.instead.text(), message=self.records.letters.text(self.record))

    def number(self, place: int, count: int, what: str) -> None:
        super().number(place, count, what)
        for button in (self.copy, self.sent, self.instead):
            button.setAccessibleName(f"{button.text()}: {what} {place}")

    def _row(self) -> FlowLayout:
        row = FlowLayout()
        for button in (self.copy, self.sent, self.instead):
            button.setParent(self)
            row.addWidget(button)
        return row


class RequestList(RecordList):
    """The requests of an entry."""

    letters: Letters
    scenario: Scenario

    def make_card(self, record: Listed) -> RecordCard:
        return RequestCard(self, record)

    def letter_choice(self) -> Choice:
        """Return the question which letter to start from."""
        letters = tuple(Option(key=message.key, label=message.title) for message in self.scenario.messages)
        return Choice(key="template", label=self.tr("A letter to start from"), options=letters)


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
