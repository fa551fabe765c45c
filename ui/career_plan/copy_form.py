"""What a copy for somebody else leaves out: the questions, lessons and goals among them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.basics.fields import Choices, Option
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import Say, mark
from planner.domain.changes import Change
from planner.domain.questions.copy_questions import PLAN_COPY
from planner.domain.records.kinds import Plan, PlanCopy
from planner.insight.goals.of_plan import with_plan
from ui.forms.binding import RecordColumns
from ui.forms.form import Form
from ui.model.document import Document

LONGEST_CHIP = 60
"""How many letters of the name of an entry are shown."""
OFFERED = {"lessons": mark("Leave these lessons out"), "goals": mark("Leave these goals out")}
"""The questions whose answers are what the plan holds."""


class CopyColumns(RecordColumns):
    """The columns of a copy. Its first answer brings the plan into the file too, where it was not there yet."""

    def change(self, key: str, text: str) -> Change:
        return with_plan(super().change(key, text), self._workbook.plan_record(), self._workbook.all(Plan))


class CopyForm(QWidget):
    """Asks about one copy: sections, answers, names and, where there are any, lessons and goals."""

    def __init__(self, document: Document, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._say = document, say
        self._offered: dict[str, Mapping[str, str]] = {key: {} for key in OFFERED}
        self.binding: CopyColumns | None = None
        self.form = Form(document, say, PLAN_COPY, self)
        self.offers = {key: Form(document, say, (), self) for key in OFFERED}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Form.BETWEEN)
        for form in (self.form, *self.offers.values()):
            self._column.addWidget(form)
        for form in self.offers.values():
            form.hide()

    def show_copy(self, copy: PlanCopy, **offered: Mapping[str, str]) -> None:
        """Ask about a copy; `offered` are the lessons and the goals that can be left out, each with its name."""
        for key, names in offered.items():
            if names != self._offered[key]:
                self._offer(key, names)
        if self.binding is None or self.binding.record != copy:
            self.binding = CopyColumns(self._document.workbook, copy)
            for form in (self.form, *self.offers.values()):
                form.bind(self.binding)

    def focus_any(self, keys: Collection[str]) -> bool:
        """Put the cursor into the first of these questions; say whether one of them is asked here."""
        return any(form.focus_any(keys) for form in (self.form, *self.offers.values()))

    def _offer(self, key: str, names: Mapping[str, str]) -> None:
        """Ask about these; the question is made anew only where others are offered."""
        self._offered[key] = names
        choices = tuple(Option(key=one, label=_shortened(name)) for one, name in names.items())
        asked = Section("", (Choices(key=key, label=OFFERED[key], options=choices),))
        old, self.offers[key] = self.offers[key], Form(self._document, self._say, [asked] if names else [], self)
        self._column.replaceWidget(old, self.offers[key])
        old.hide()
        old.deleteLater()
        self.offers[key].setVisible(bool(names))
        self.offers[key].bind(self.binding)


def _shortened(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_CHIP else name[:LONGEST_CHIP] + "…"
