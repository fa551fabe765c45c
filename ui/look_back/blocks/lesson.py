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
from planner.insight.lessons import Standing, older_wordings, reworded, standing
from ui.forms.binding import RecordColumns
from ui.forms.form import Form
from ui.look_back.blocks.block import OneRecordPart
from ui.look_back.blocks.lesson_review import LookAgain
from ui.widgets.controls.labels import line, show_line
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
        return reworded(lesson, text, today)


class LessonPart(OneRecordPart):
    """The lesson of an entry, added with its first answer."""

    SHOWS = (Lesson, LessonVersion)

    def build(self) -> None:
        self.note = QFrame(self)
        self.note.setProperty("kind", "note")
        inside = layouts.column(self.note, spacing=10, margins=(16, 12, 16, 14))
        self.asked = line(parent=self.note)
        self.asked.setProperty("kind", "")
        self.again = LookAgain(self.document, self.note)
        self.again.wanted.connect(lambda: self.form.focus("sentence"))
        inside.addWidget(self.asked)
        inside.addWidget(self.again)
        self.body.addWidget(self.note)
        self.form = Form(self.document, LESSON, self)
        self.body.addWidget(self.form)
        self.older_heading = line(say("Older wordings"), "heading")
        self.older = line()
        self.body.addWidget(self.older_heading)
        self.body.addWidget(self.older)

    def fresh(self, entry_id: str) -> Record:
        return Lesson(entry_id=entry_id)

    def found(self, entry_id: str) -> Lesson | None:
        return lesson_of(self.workbook, entry_id)

    def read(self, entry_id: str) -> None:
        super().read(entry_id)
        lesson = self.found(entry_id)
        now = standing(lesson, self.workbook.today()) if lesson else Standing.STANDING
        due = say("You wanted to look at this again. Is it still true?")
        self.asked.setText(due if now is Standing.DUE else say("This lesson is retired. It stays here to read."))
        self.note.setVisible(now is not Standing.STANDING)
        self.again.show_lesson(lesson)
        versions = self.workbook.all(LessonVersion, lesson_id=lesson.id) if lesson else []
        older = [self._worded(one) for one in older_wordings(lesson, versions)] if lesson else []
        self.older_heading.setVisible(bool(older))
        show_line(self.older, "\n".join(older))

    def _bind(self, record: Record) -> None:
        self._record = record
        self.form.bind(LessonColumns(self.workbook, record))

    def _worded(self, version: LessonVersion) -> str:
        day = day_of(version.until)
        text = mark('Until {day}: "{sentence}"') if day else mark('"{sentence}"')
        return say(text, day=show_day(day) if day else "", sentence=version.sentence)
