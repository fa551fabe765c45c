"""The plan to fill in: the blank worksheet on paper, and the PDF form."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from planner.compose.blank import emptied
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.output.file_writer import Writing
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import line
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout


class Worksheet(QWidget):
    """Two buttons that write the plan, or a copy of it, with room to fill in."""

    def __init__(self, document: Document, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._writing, self._copy = document, writing, ""
        about = say("Empty lines to fill in by hand. Or your plan as a form for a PDF reader.")
        self.blank_button = push_button(say("Export blank worksheet…"), "download", self.export_blank)
        self.form_button = push_button(say("Export form to fill in…"), "download", self.export_form)
        for button in (self.blank_button, self.form_button):
            writing.busy.connect(button.setDisabled)
        column = layouts.column(self, line(say("To fill in"), "heading", self), line(about, parent=self), spacing=12)
        row = FlowLayout(gap=8)
        row.addWidget(self.blank_button)
        row.addWidget(self.form_button)
        column.addLayout(row)

    def show_copy(self, key: str) -> None:
        """Take the copy with this key for the form; the plan itself without one."""
        self._copy = key

    def export_blank(self) -> None:
        """Ask for a path and write the worksheet, which has only the owner and title of the plan."""
        self._export(self.blank_button.text(), self._blank, "", False)

    def export_form(self) -> None:
        """Ask for a path and write the chosen copy as a form with its answers."""
        copy = self._copy
        self._export(self.form_button.text(), partial(self._writing.plan, copy), copy, True)

    def _blank(self) -> CareerPlan:
        return emptied(self._writing.plan(), self._document.workbook.scenarios)

    def _export(self, words: str, plan: Callable[[], CareerPlan], copy: str, fillable: bool) -> None:
        path = self._writing.ask(words.rstrip("…"), ".pdf", self._writing.title(copy))
        if path:
            again = words, partial(self._export, words, plan, copy, fillable)
            self._writing.write(path, lambda: partial(_write, plan(), fillable), again)


def _write(plan: CareerPlan, fillable: bool, path: Path) -> None:
    # ReportLab is loaded with the first pages, not at start-up.
    from planner.export import pdf

    pdf.write(plan, path, paper_of(plan.paper), fillable=fillable)
