"""The page "Copies": the settings of the copies for mentor and manager, what they leave out, and their export."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.copies.copy import copied, copy_of, offered_goals, offered_lessons, plan_for
from planner.domain.basics.fields import Choices, Option
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import mark, say
from planner.domain.changes import Change
from planner.domain.document.career_plan import CareerPlan
from planner.domain.questions.copy_questions import COPIES, PLAN_COPY
from planner.domain.records.kinds import Plan, PlanCopy
from planner.insight.goals.of_plan import with_plan
from ui.career_plan.left_out_view import RemovedView
from ui.forms.binding import RecordColumns
from ui.forms.choice_editors import ChipGroup
from ui.forms.form import Form
from ui.forms.live_page import FreshPage
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.output.file_writer import Write, Writing
from ui.output.password_fields import PasswordFields
from ui.widgets.controls.basics import line_across, push_button
from ui.widgets.controls.labels import line
from ui.widgets.controls.notice import Next
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import bring_into_view
from ui.widgets.layout.tab_order import TabOrder

LONGEST_CHIP = 60
"""How many letters of the name of an entry are shown."""
OFFERED = {"lessons": mark("Leave these lessons out"), "goals": mark("Leave these goals out")}
"""The questions whose answers are what the plan holds."""


class CopyColumns(RecordColumns):
    """The columns of a copy. Its first answer also adds the plan, if it is not stored yet."""

    def change(self, key: str, text: str) -> Change:
        return with_plan(super().change(key, text), self._workbook.plan_record(), self._workbook.all(Plan))


class CopyForm(QWidget):
    """The settings of one copy: sections, answers, names and, if any, lessons and goals."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._offered: dict[str, Mapping[str, str]] = {key: {} for key in OFFERED}
        self.binding: CopyColumns | None = None
        self.form = Form(document, PLAN_COPY, self)
        self.offers = {key: Form(document, (), self) for key in OFFERED}
        self._column = layouts.column(self, self.form, *self.offers.values(), spacing=Form.BETWEEN)
        for form in self.offers.values():
            form.hide()

    def show_copy(self, copy: PlanCopy, **offered: Mapping[str, str]) -> None:
        """Show a copy; `offered` are the lessons and the goals that can be left out, each with its name."""
        for key, names in offered.items():
            if names != self._offered[key]:
                self._offer(key, names)
        if self.binding is None or self.binding.record != copy:
            self.binding = CopyColumns(self._document.workbook, copy)
            for form in (self.form, *self.offers.values()):
                form.bind(self.binding)

    def focus_any(self, keys: Collection[str]) -> bool:
        """Focus the first of these questions that is in the form; say whether there is one."""
        return any(form.focus_any(keys) for form in (self.form, *self.offers.values()))

    def _offer(self, key: str, names: Mapping[str, str]) -> None:
        """Set the options of a question; its editor is only rebuilt if they differ."""
        self._offered[key] = names
        choices = tuple(Option(key=one, label=_shortened(name)) for one, name in names.items())
        asked = Section("", (Choices(key=key, label=OFFERED[key], options=choices),))
        old, self.offers[key] = self.offers[key], Form(self._document, [asked] if names else [], self)
        self._column.replaceWidget(old, self.offers[key])
        old.hide()
        old.deleteLater()
        self.offers[key].setVisible(bool(names))
        self.offers[key].bind(self.binding)


def _shortened(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_CHIP else name[:LONGEST_CHIP] + "…"


class CopiesPage(FreshPage):
    """Shows one copy with what it leaves out, updated while it is visible, and exports it.

    `copy_chosen` carries the key of the copy that is shown.
    """

    copy_chosen = Signal(str)

    def __init__(self, document: Document, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._writing, self._locking = writing, False
        self.kind = next(iter(COPIES))
        self.chips = self._chips()
        self.form = CopyForm(document, self)
        self.removed = RemovedView(self)
        self.password = PasswordFields(self)
        self.password.entered.connect(self.export)
        self.export_button = push_button(say("Export this copy…"), "download", self.export)
        writing.busy.connect(self.export_button.setDisabled)
        writing.written.connect(self._on_written)
        column = layouts.column(
            self,
            self.chips,
            self.form,
            line_across(self),
            self.removed,
            line_across(self),
            line(say("Hand it over"), "heading", self),
            self.password,
            spacing=16,
        )
        column.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._tabs = TabOrder(self)

    def show_copy(self, kind: str) -> None:
        """Show another copy."""
        self.document.end_run()
        self.kind = kind
        self.refresh()
        self.copy_chosen.emit(kind)

    def follow(self, key: str) -> None:
        """Show the copy that was chosen elsewhere; the page has no view of the plan itself, and then keeps its copy."""
        if key and key != self.kind:
            self.document.end_run()
            self.kind, self._read_on = key, None
            self.catch_up()

    def export(self) -> None:
        """Ask for a path and write the copy; do nothing while the password is invalid."""
        # Enter in the password field also triggers this, and is not disabled while a file is being written.
        if self._writing.working:
            return
        password = self.password.password()
        if password is None:
            bring_into_view(self.export_button)
            return
        path = self._writing.ask(say("Export this copy"), ".pdf", self._writing.title(self.kind))
        if path:
            self._locking = bool(password)
            kind = self.kind
            self._writing.write(path, lambda: self._writer(kind, password), self._again())

    def read(self) -> None:
        workbook = self.document.workbook
        snapshot, plan = workbook.snapshot(), workbook.plan_record()
        self.chips.mark([self.kind])
        offered = {"lessons": offered_lessons(snapshot), "goals": offered_goals(snapshot, self.kind)}
        copy = copy_of(snapshot, plan, self.kind)
        self.form.show_copy(copy, **offered)
        self.removed.show_removed(copied(snapshot, plan, copy, workbook.today()).removed)
        self._tabs.refresh()

    def _chips(self) -> ChipGroup:
        chips = ChipGroup(say("Whom is the copy for?"), one=True, parent=self)
        for kind, words in COPIES.items():
            chips.offer(kind, say(words))
        chips.chosen.connect(self._on_chip)
        return chips

    def _on_chip(self) -> None:
        # One chip is always selected: a click on the selected one must not deselect it.
        self.show_copy(next(iter(self.chips.marked()), self.kind))

    def _writer(self, kind: str, password: str) -> Write:
        return partial(_write, plan_for(self.document.workbook, kind), password)

    def _again(self) -> Next:
        return self.export_button.text(), self.export

    def _on_written(self) -> None:
        if self._locking:
            self._locking = False
            self.password.clear()

    def _on_change(self, change: Change) -> None:
        super()._on_change(change)
        # Choices above apply to the preview below at once.
        self.catch_up()


def _write(plan: CareerPlan, password: str, path: Path) -> None:
    # ReportLab is loaded with the first pages, not at start-up.
    from planner.export import pdf

    pdf.write(plan, path, paper_of(plan.paper), password=password)
