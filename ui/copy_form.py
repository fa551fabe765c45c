"""What a copy for somebody else leaves out: the questions, lessons among them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.carrying import with_plan
from planner.domain.changes import Change
from planner.domain.copy_questions import PLAN_COPY
from planner.domain.fields import Choices, Option
from planner.domain.records import Plan, PlanCopy
from planner.domain.scenario import Section
from planner.domain.wording import Say, mark
from ui.binding import RecordColumns
from ui.document import Document
from ui.form import Form

LONGEST_CHIP = 60
"""How many letters of the name of an entry are shown."""


class CopyColumns(RecordColumns):
    """The columns of a copy. Its first answer brings the plan into the file too, where it was not there yet."""

    def change(self, key: str, text: str) -> Change:
        return with_plan(super().change(key, text), self._workbook.plan_record(), self._workbook.all(Plan))


class CopyForm(QWidget):
    """Asks about one copy: sections, answers, names and, where there are any, lessons."""

    def __init__(self, document: Document, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._say = document, say
        self._offered: dict[str, str] = {}
        self.binding: CopyColumns | None = None
        self.form = Form(document, say, PLAN_COPY, self)
        self.lessons = Form(document, say, (), self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Form.BETWEEN)
        self._column.addWidget(self.form)
        self._column.addWidget(self.lessons)
        self.lessons.hide()

    def show_copy(self, copy: PlanCopy, lessons: Mapping[str, str]) -> None:
        """Ask about a copy; `lessons` are the entries whose lesson can be left out, each with its name."""
        if lessons != self._offered:
            self._offer(dict(lessons))
        if self.binding is None or self.binding.record != copy:
            self.binding = CopyColumns(self._document.workbook, copy)
            self.form.bind(self.binding)
            self.lessons.bind(self.binding)

    def focus_any(self, keys: Collection[str]) -> bool:
        """Put the cursor into the first of these questions; say whether one of them is asked here."""
        return self.form.focus_any(keys) or self.lessons.focus_any(keys)

    def _offer(self, lessons: dict[str, str]) -> None:
        """Ask about these lessons; the question is made anew only where others are offered."""
        self._offered = lessons
        named = tuple(Option(key=key, label=_shortened(name)) for key, name in lessons.items())
        asked = Choices(key="lessons", label=mark("Leave these lessons out"), options=named)
        old, self.lessons = self.lessons, Form(self._document, self._say, [Section("", (asked,))], self)
        self._column.replaceWidget(old, self.lessons)
        old.hide()
        old.deleteLater()
        self.lessons.setVisible(bool(lessons))
        self.lessons.bind(self.binding)


def _shortened(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_CHIP else name[:LONGEST_CHIP] + "…"
