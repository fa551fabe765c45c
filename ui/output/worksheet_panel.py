"""The plan to fill in: the blank worksheet for a pen, and the form for a PDF reader."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from planner.compose.blank import emptied
from planner.copies.copy import plan_for
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.output.file_writer import Writing, title_of
from ui.widgets.controls.basics import LEAST
from ui.widgets.controls.labels import line
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout


class Worksheet(QWidget):
    """Two buttons that write the plan with room to fill in.

    `copy` gives the key of the copy that is chosen, empty for the plan itself.
    """

    def __init__(
        self, document: Document, writing: Writing, copy: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._writing, self._copy = document, writing, copy
        about = say("Empty lines to fill in by hand. Or your plan as a form for a PDF reader.")
        self.blank_button = self._button(say("Export blank worksheet…"), self.export_blank)
        self.form_button = self._button(say("Export form to fill in…"), self.export_form)
        column = layouts.column(self, line(say("To fill in"), "heading", self), line(about, parent=self), spacing=12)
        row = FlowLayout(gap=8)
        row.addWidget(self.blank_button)
        row.addWidget(self.form_button)
        column.addLayout(row)

    def export_blank(self) -> None:
        """Ask where to, and write the worksheet there, with nothing of the plan but whose it is."""
        self._export(self.blank_button.text(), self._blank, "", False)

    def export_form(self) -> None:
        """Ask where to, and write the chosen copy there as a form with what is answered already."""
        copy = self._copy()
        self._export(self.form_button.text(), partial(self._plan, copy), copy, True)

    def _button(self, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon("download"), text, self)
        button.setMinimumSize(LEAST, LEAST)
        button.clicked.connect(clicked)
        self._writing.busy.connect(button.setDisabled)
        return button

    def _plan(self, copy: str = "") -> CareerPlan:
        self._document.flush()
        return plan_for(self._document.workbook, copy)

    def _blank(self) -> CareerPlan:
        return emptied(self._plan(), self._document.workbook.scenarios)

    def _export(self, words: str, plan: Callable[[], CareerPlan], copy: str, fillable: bool) -> None:
        path = self._writing.ask(words.rstrip("…"), ".pdf", title_of(copy, self._document, self._writing))
        if path:
            again = words, partial(self._export, words, plan, copy, fillable)
            self._writing.write(path, lambda: partial(_write, plan(), fillable), again)


def _write(plan: CareerPlan, fillable: bool, path: Path) -> None:
    # ReportLab is loaded with the first pages, not with the program.
    from planner.export import pdf

    pdf.write(plan, path, paper_of(plan.paper), fillable=fillable)
