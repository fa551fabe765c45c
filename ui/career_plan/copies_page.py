"""The page "Copies": the settings of the copies for mentor and manager, what they leave out, and their export."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.copies.copy import copy_settings, make_copy, offered_goals, offered_lessons, plan_for
from planner.domain.basics.fields import Choices, Option
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import mark, say
from planner.domain.changes import Change
from planner.domain.document.career_plan import CareerPlan
from planner.domain.questions.copy_questions import COPIES, PLAN_COPY
from planner.domain.records.kinds import Plan, PlanCopy
from planner.insight.goals.of_plan import with_plan
from ui.career_plan.left_out_view import LeftOutView
from ui.forms.binding import RecordColumns
from ui.forms.choice_editors import ChipGroup
from ui.forms.form import Form
from ui.forms.live_page import LivePage
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.output.file_writer import FileWriter, WriteFile
from ui.output.password_fields import PasswordFields
from ui.widgets.controls.basics import push_button, separator
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.controls.notice import Action
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import scroll_into_view
from ui.widgets.layout.tab_order import TabOrder

LONGEST_CHIP = 60
"""The maximum number of characters on a chip."""
OFFERED = {"lessons": mark("Leave these lessons out"), "goals": mark("Leave these goals out")}
"""The questions whose options are records of the plan."""


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
                self._show_options(key, names)
        if self.binding is None or self.binding.record != copy:
            self.binding = CopyColumns(self._document.workbook, copy)
            for form in (self.form, *self.offers.values()):
                form.bind(self.binding)

    def focus_any(self, keys: Collection[str]) -> bool:
        """Focus the first of these questions that is in the form; say whether there is one."""
        return any(form.focus_any(keys) for form in (self.form, *self.offers.values()))

    def _show_options(self, key: str, names: Mapping[str, str]) -> None:
        """Set the options of a question; its editor is only rebuilt if they differ."""
        self._offered[key] = names
        choices = tuple(Option(key=one, label=_shortened(name)) for one, name in names.items())
        section = Section("", (Choices(key=key, label=OFFERED[key], options=choices),))
        old, self.offers[key] = self.offers[key], Form(self._document, [section] if names else [], self)
        self._column.replaceWidget(old, self.offers[key])
        old.hide()
        old.deleteLater()
        self.offers[key].setVisible(bool(names))
        self.offers[key].bind(self.binding)


def _shortened(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_CHIP else name[:LONGEST_CHIP] + "…"


class CopiesPage(LivePage):
    """Shows one copy with what it leaves out, updated while it is visible, and exports it.

    `copy_chosen` carries the key of the copy that is shown.
    """

    copy_chosen = Signal(str)

    def __init__(self, document: Document, file_writer: FileWriter, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._file_writer, self._locking = file_writer, False
        self.kind = next(iter(COPIES))
        self.chips = self._chips()
        self.form = CopyForm(document, self)
        self.left_out_view = LeftOutView(self)
        self.password = PasswordFields(self)
        self.password.entered.connect(self.export)
        self.export_button = push_button(say("Export this copy…"), "download", self.export)
        file_writer.busy.connect(self.export_button.setDisabled)
        file_writer.written.connect(self._on_written)
        column = layouts.column(
            self,
            self.chips,
            self.form,
            separator(self),
            self.left_out_view,
            separator(self),
            wrapped_label(say("Hand it over"), "heading", self),
            self.password,
            spacing=16,
        )
        column.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._tabs = TabOrder(self)

    def show_copy(self, kind: str) -> None:
        """Show another copy."""
        self.document.commit_typing()
        self.kind = kind
        self.refresh()
        self.copy_chosen.emit(kind)

    def follow(self, key: str) -> None:
        """Show the copy that was chosen elsewhere; the page has no view of the plan itself, and then keeps its copy."""
        if key and key != self.kind:
            self.document.commit_typing()
            self.kind, self._read_on = key, None
            self.refresh_if_stale()

    def export(self) -> None:
        """Ask for a path and write the copy; do nothing while the password is invalid."""
        # Enter in the password field also triggers this, and is not disabled while a file is being written.
        if self._file_writer.is_writing:
            return
        password = self.password.password()
        if password is None:
            scroll_into_view(self.export_button)
            return
        path = self._file_writer.choose_path(say("Export this copy"), ".pdf", self._file_writer.title(self.kind))
        if path:
            self._locking = bool(password)
            kind = self.kind
            self._file_writer.write(path, lambda: self._writer(kind, password), self._retry_action())

    def read(self) -> None:
        workbook = self.document.workbook
        snapshot, plan = workbook.snapshot(), workbook.plan_record()
        self.chips.select([self.kind])
        offered = {"lessons": offered_lessons(snapshot), "goals": offered_goals(snapshot, self.kind)}
        copy = copy_settings(snapshot, plan, self.kind)
        self.form.show_copy(copy, **offered)
        self.left_out_view.show_left_out(make_copy(snapshot, plan, copy, workbook.today()).left_out)
        self._tabs.refresh()

    def _chips(self) -> ChipGroup:
        chips = ChipGroup(say("Whom is the copy for?"), one=True, parent=self)
        for kind, labels in COPIES.items():
            chips.add_option(kind, say(labels))
        chips.chosen.connect(self._on_chip)
        return chips

    def _on_chip(self) -> None:
        # One chip is always selected: a click on the selected one must not deselect it.
        self.show_copy(next(iter(self.chips.selected_keys()), self.kind))

    def _writer(self, kind: str, password: str) -> WriteFile:
        return partial(_write, plan_for(self.document.workbook, kind), password)

    def _retry_action(self) -> Action:
        return self.export_button.text(), self.export

    def _on_written(self) -> None:
        if self._locking:
            self._locking = False
            self.password.clear()

    def _on_change(self, change: Change) -> None:
        super()._on_change(change)
        # Choices above apply to the preview below at once.
        self.refresh_if_stale()


def _write(plan: CareerPlan, password: str, path: Path) -> None:
    # ReportLab is loaded with the first pages, not at start-up.
    from planner.export import pdf

    pdf.write(plan, path, paper_of(plan.paper), password=password)
