"""The plan to fill in: the blank worksheet on paper, and the PDF form."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from planner.compose.blank import without_answers
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.output.file_writer import FileWriter
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout


class WorksheetPanel(QWidget):
    """Two buttons that export the plan, or a copy of it, with blanks."""

    def __init__(self, document: Document, file_writer: FileWriter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._file_writer, self._copy = document, file_writer, ""
        about = say("Empty lines to fill in by hand. Or your plan as a form for a PDF reader.")
        self.blank_button = push_button(say("Export blank worksheet…"), "download", self.export_blank)
        self.form_button = push_button(say("Export form to fill in…"), "download", self.export_form)
        for button in (self.blank_button, self.form_button):
            file_writer.busy.connect(button.setDisabled)
        column = layouts.column(
            self, wrapped_label(say("To fill in"), "heading", self), wrapped_label(about, parent=self), spacing=12
        )
        row = FlowLayout(gap=8)
        row.addWidget(self.blank_button)
        row.addWidget(self.form_button)
        column.addLayout(row)

    def show_copy(self, key: str) -> None:
        """Set the copy for the form; "" for the plan itself."""
        self._copy = key

    def export_blank(self) -> None:
        """Ask for a path and write the worksheet, which has only the owner and title of the plan."""
        self._export(self.blank_button.text(), self._blank, "", False)

    def export_form(self) -> None:
        """Ask for a path and write the chosen copy as a form with its answers."""
        copy = self._copy
        self._export(self.form_button.text(), partial(self._file_writer.plan, copy), copy, True)

    def _blank(self) -> CareerPlan:
        return without_answers(self._file_writer.plan(), self._document.workbook.scenarios)

    def _export(self, text: str, plan: Callable[[], CareerPlan], copy: str, fillable: bool) -> None:
        path = self._file_writer.choose_path(text.rstrip("…"), ".pdf", self._file_writer.title(copy))
        if path:
            retry = text, partial(self._export, text, plan, copy, fillable)
            self._file_writer.write(path, lambda: partial(_write, plan(), fillable), retry)


def _write(plan: CareerPlan, fillable: bool, path: Path) -> None:
    # ReportLab is loaded with the first pages, not at start-up.
    from planner.export import pdf

    pdf.write(plan, path, paper_of(plan.paper), fillable=fillable)
