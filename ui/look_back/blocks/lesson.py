"""The lesson of an entry, its older wordings, and whether it is still true."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from planner.domain import edits
from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import mark, say
from planner.domain.changes import Change
from planner.domain.entries import lesson_of
from planner.domain.questions.of_records import LESSON
from planner.domain.records.kinds import Lesson, LessonVersion, Record
from planner.insight.lessons import LessonState, lesson_state, older_wordings, reword_lesson
from ui.forms.binding import RecordColumns
from ui.forms.form import Form
from ui.look_back.blocks.block import OneRecordBlock
from ui.look_back.blocks.lesson_review import LessonReview
from ui.widgets.controls.labels import show_text, wrapped_label
from ui.widgets.layout import layouts


class LessonColumns(RecordColumns):
    """The columns of a lesson. Rewording a sentence of an earlier day stores the old version in the same change."""

    def change(self, key: str, text: str) -> Change:
        lesson = self._workbook.get(Lesson, id=self.record.column("id"))
        today = self._workbook.today()
        if key != "sentence":
            return super().change(key, text)
        if lesson is None:
            return edits.edit(self._workbook, self.record, sentence=text, worded_on=today.isoformat())
        return reword_lesson(lesson, text, today)


class LessonBlock(OneRecordBlock):
    """The lesson of an entry, added with its first answer."""

    SHOWS = (Lesson, LessonVersion)

    def build(self) -> None:
        self.note = QFrame(self)
        self.note.setProperty("kind", "note")
        inside = layouts.column(self.note, spacing=10, margins=(16, 12, 16, 14))
        self.prompt = wrapped_label(parent=self.note)
        self.prompt.setProperty("kind", "")
        self.review = LessonReview(self.document, self.note)
        self.review.open_requested.connect(lambda: self.form.focus("sentence"))
        inside.addWidget(self.prompt)
        inside.addWidget(self.review)
        self.body.addWidget(self.note)
        self.form = Form(self.document, LESSON, self)
        self.body.addWidget(self.form)
        self.older_heading = wrapped_label(say("Older wordings"), "heading")
        self.older = wrapped_label()
        self.body.addWidget(self.older_heading)
        self.body.addWidget(self.older)

    def new_record(self, entry_id: str) -> Record:
        return Lesson(entry_id=entry_id)

    def stored_record(self, entry_id: str) -> Lesson | None:
        return lesson_of(self.workbook, entry_id)

    def read(self, entry_id: str) -> None:
        super().read(entry_id)
        lesson = self.stored_record(entry_id)
        now = lesson_state(lesson, self.workbook.today()) if lesson else LessonState.VALID
        due = say("You wanted to look at this again. Is it still true?")
        self.prompt.setText(due if now is LessonState.DUE else say("This lesson is retired. It stays here to read."))
        self.note.setVisible(now is not LessonState.VALID)
        self.review.show_lesson(lesson)
        versions = self.workbook.all(LessonVersion, lesson_id=lesson.id) if lesson else []
        older = [self._worded(one) for one in older_wordings(lesson, versions)] if lesson else []
        self.older_heading.setVisible(bool(older))
        show_text(self.older, "\n".join(older))

    def _bind(self, record: Record) -> None:
        self._record = record
        self.form.bind(LessonColumns(self.workbook, record))

    def _worded(self, version: LessonVersion) -> str:
        day = day_of(version.until)
        text = mark('Until {day}: "{sentence}"') if day else mark('"{sentence}"')
        return say(text, day=show_day(day) if day else "", sentence=version.sentence)
