"""The one sentence to keep from an entry."""

from __future__ import annotations

from planner.domain.questions import LESSON
from planner.domain.records import Lesson, Record
from ui.form import Form
from ui.parts.part import OneRecordPart


class LessonPart(OneRecordPart):
    """The lesson of an entry; it is made with its first answer."""

    SHOWS = (Lesson,)

    def build(self) -> None:
        self.form = Form(self.document, self.say, LESSON, self)
        self.body.addWidget(self.form)

    def fresh(self, entry_id: str) -> Record:
        return Lesson(entry_id=entry_id)

    def found(self, entry_id: str) -> Record | None:
        return next(iter(self.workbook.all(Lesson, entry_id=entry_id)), None)
