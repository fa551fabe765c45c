"""Requests for advice: the recipient, the message with its buttons, the state, and the answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner.domain.basics.fields import Field, day_of
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import say
from planner.domain.entries import display_title
from planner.domain.questions.of_records import REQUEST
from planner.domain.records.kinds import Ordered, Record, Request
from planner.workbook.workbook import Workbook
from ui.forms.form import Form
from ui.forms.record_card import Bind, RecordCard, WideCard
from ui.forms.record_list import RecordList, fields_named, fields_without
from ui.look_back.blocks.block import Block
from ui.look_back.blocks.letters import Letters, RequestColumns, is_too_long, letter_address, sent
from ui.model.document import Document
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import show_text, wrapped_label
from ui.widgets.layout.layouts import FlowLayout

OpenAddress = Callable[[QUrl], bool]

NOT_SENT = ("", "to_send")
WHO, CAME_BACK = REQUEST


class AnswerForm(Form):
    """The answer: the original words and the user's own reading side by side."""

    def is_wide(self, field: Field) -> bool:
        return False


class RequestCard(WideCard):
    """One request with its actions. `open_address` opens a URL and says whether that worked."""

    record: Request

    def __init__(
        self,
        document: Document,
        form: Form,
        record: Ordered,
        bind: Bind,
        parent: QWidget,
        letters: Letters,
        open_address: OpenAddress,
    ) -> None:
        self._letters, self._open_address = letters, open_address
        super().__init__(document, form, record, bind, parent)

    def build(self) -> None:
        self.letter = self.add_form((self._letters.choice(), *fields_named([WHO], ["message"])), columns=1)
        self.copy = push_button(say("Copy"), "copy", self.copy_letter)
        self.mail = push_button(say("Open in my mail program"), "external-link", self.open_mail)
        self.sent = push_button(say("Mark as sent"), "mail", self.mark_as_sent)
        self.use_letter_button = push_button(say("Use this letter instead"), "file-text", self.use_letter)
        self.column.addLayout(self._button_row(self.copy, self.mail, self.sent, self.use_letter_button))
        self.result = wrapped_label(parent=self)
        self.result.hide()
        self.column.addWidget(self.result)
        self.state_form = self.add_form(fields_named([CAME_BACK], ["state"]), columns=1)
        self.once = wrapped_label(parent=self)
        self.column.addWidget(self.once)
        self.asked_again_button = push_button(say("I asked again"), "check", self.asked_again)
        self.column.addLayout(self._button_row(self.asked_again_button))
        self.came_back = self.add_form(fields_without([CAME_BACK], ["state"]), CAME_BACK.title, kind=AnswerForm)

    def refresh(self) -> None:
        request = self.record
        self.copy.setEnabled(bool(request.message))
        self.mail.setEnabled(bool(request.message))
        self.mail.setVisible(request.channel in ("", "email"))
        self.sent.setVisible(request.state in NOT_SENT)
        self.use_letter_button.setVisible(self._letters.is_another(request))
        written = any(request.column(field.key) for field in fields_without([CAME_BACK], ["state"]))
        self.came_back.setVisible(request.state in ("waiting", "answered", "no_answer") or written)
        self._refresh_again(request)

    def copy_letter(self) -> None:
        """Copy the message to the clipboard, as plain text."""
        self._copy(say("Copied. You can paste it where you write."))

    def open_mail(self) -> None:
        """Open the message in the user's mail program; if that cannot take it, copy it."""
        self.document.flush()
        request, workbook = self.record, self.document.workbook
        subject = display_title(workbook, request.entry_id)
        address = letter_address(request.person, subject, request.message)
        if is_too_long(address):
            self._copy(say("This is long for a mail program. It is copied; you can paste it there."))
        elif not self._open_address(address):
            self._copy(say("No mail program opened. It is copied; you can paste it where you write."))
        else:
            show_text(self.result, say("Handed to your mail program. Nothing is sent until you send it there."))

    def mark_as_sent(self) -> None:
        """Mark it as sent today, and set the day to ask again."""
        self.document.commit_typing()
        self.edit(self.sent.text(), **sent(self.record, self.document.workbook.today()))

    def asked_again(self) -> None:
        """Mark it as asked again; no further day is set."""
        self.edit(self.asked_again_button.text(), follow_up_on="")
        self.state_form.focus("state")

    def use_letter(self) -> None:
        """Replace the message with the chosen template."""
        self.document.commit_typing()
        self.edit(self.use_letter_button.text(), message=self._letters.text(self.record))

    def set_position(self, position: int, count: int, what: str) -> None:
        super().set_position(position, count, what)
        for button in (self.copy, self.mail, self.sent, self.use_letter_button, self.asked_again_button):
            button.setAccessibleName(f"{button.text()}: {what} {position}")

    def _refresh_again(self, request: Request) -> None:
        """Show the state of asking again: due, or done."""
        waiting, day = request.state == "waiting", day_of(request.follow_up_on)
        is_due = waiting and day is not None and day <= self.document.workbook.today()
        self.asked_again_button.setVisible(is_due)
        if is_due:
            show_text(self.once, say("The day to ask once more has come. A short line is enough."))
        elif waiting and not request.follow_up_on:
            show_text(self.once, say("Asking once more is enough, so no other day is set."))
        else:
            show_text(self.once, "")

    def _copy(self, message: str) -> None:
        self.document.flush()
        QApplication.clipboard().setText(self.record.message)
        show_text(self.result, message)

    def _button_row(self, *buttons: QPushButton) -> FlowLayout:
        row = FlowLayout()
        for button in buttons:
            button.setParent(self)
            row.addWidget(button)
        return row


class RequestList(RecordList):
    """The requests of an entry. `open_address` opens a URL and says whether that worked."""

    letters: Letters
    open_address: OpenAddress = staticmethod(QDesktopServices.openUrl)

    def make_card(self, record: Ordered) -> RecordCard:
        form = self.make_form()
        return RequestCard(
            self.document, form, record, self.bind, self.column, self.letters, lambda url: self.open_address(url)
        )

    def make_form(self) -> Form:
        # A request is the main content of its page, so its form has the columns of a page.
        return Form(self.document, self.sections, self, columns=self.columns)


class RequestsBlock(Block):
    """The requests for advice of an entry."""

    SHOWS = (Request,)

    def build(self) -> None:
        letters = Letters(self.workbook, self.scenario)
        self.list = RequestList(
            self.document,
            [Section("", fields_without([WHO], ["message"]))],
            say("a request for advice"),
            say("Think of one person who was there, or who knows the work. One hint is enough."),
            self,
            bind=partial(_columns, letters),
        )
        self.list.letters = letters
        self.body.addWidget(self.list)
        self.note = wrapped_label(
            say("Most people never get an answer to this. It says nothing about you."), "note", parent=self
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
