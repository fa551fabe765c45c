"""Takes the career plan out of the window: to a PDF file, or to a printer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.domain.plan import CareerPlan
from planner.domain.wording import Say
from ui.document import Document
from ui.editor import LEAST
from ui.icons import icon
from ui.notice import Next
from ui.paper import paper_of
from ui.printing import LpJob, PrintJob, draw_on, lp_arguments
from ui.writing import Write, Writing

log = logging.getLogger(__name__)


class OnPaper(QWidget):
    """The buttons Export PDF and Print. `writing` writes the files and tells how it went."""

    printed = Signal()

    def __init__(self, document: Document, say: Say, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._say, self._writing = document, say, writing
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.export_button = self._button("download", self.tr("Export PDF…"), self.export_pdf)
        self.export_button.setProperty("kind", "primary")
        self.export_button.setIcon(icon("download", "on_accent"))
        self.print_button = self._button("printer", self.tr("Print…"), self.print_plan)
        layout.addWidget(self.export_button)
        layout.addWidget(self.print_button)

    def export_pdf(self) -> None:
        """Ask where to, and write the plan there."""
        path = self._writing.ask(self.tr("Export PDF"), ".pdf")
        if path:
            self._write(path)

    def print_plan(self) -> None:
        """Ask how, and print the plan."""
        askers = self._writing.askers
        if not askers.printers():
            self._tell_stopped(self.tr("There is no printer here. A PDF can be printed on any computer."))
            return
        paper = paper_of(self._document.workbook.plan_record().paper)
        job = askers.job(self, self._writing.title(), paper)
        if job is None:
            return
        if job.file:
            self._write(job.file, job.paper)
            return
        plan = self._plan()
        self._writing.notice.tell(self.tr("Sending the plan to {printer} …").format(printer=job.printer))
        lp = askers.lp() if job.printer else None
        if lp:
            self._writing.run(partial(_for_lp, lp, job, plan, self._say), self._hand_over, self._on_stopped)
        else:
            self._writing.run(partial(_print_pixels, plan, self._say, job), self._on_printed, self._on_stopped)

    def _button(self, picture: str, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setMinimumSize(LEAST, LEAST)
        button.clicked.connect(clicked)
        self._writing.busy.connect(button.setDisabled)
        return button

    def _plan(self) -> CareerPlan:
        self._document.flush()
        return self._document.workbook.plan(self._say)

    def _write(self, path: Path, paper: str = "") -> None:
        self._writing.write(path, lambda: self._writer(paper), self._again())

    def _writer(self, paper: str) -> Write:
        return partial(_write, self._plan(), self._say, paper)

    def _again(self) -> Next:
        return self.tr("Export PDF…"), self.export_pdf

    def _hand_over(self, given: tuple[str, PrintJob, bytes]) -> None:
        program, job, content = given
        lp = LpJob(program, lp_arguments(job, self._writing.title()), self)
        lp.ended.connect(lambda said: self._on_refused(said) if said else self._on_printed(job))
        lp.start(content)

    def _on_printed(self, job: PrintJob) -> None:
        self._writing.busy.emit(False)
        self._writing.notice.tell(self.tr("Sent to {printer}.").format(printer=job.printer))
        self.printed.emit()

    def _on_refused(self, said: str) -> None:
        self._tell_stopped(
            self.tr("The printer did not take the plan: {reason}. A PDF can be printed on any computer.").format(
                reason=said.rstrip(".")
            )
        )

    def _on_stopped(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self._on_refused(str(error))
        else:
            log.error("the plan could not be put on paper", exc_info=error)
            self._tell_stopped(self.tr("The plan could not be put on paper. Your texts are safe."))

    def _tell_stopped(self, sentence: str) -> None:
        self._writing.tell_stopped(sentence, self._again())


def _content(plan: CareerPlan, say: Say, paper: str) -> bytes:
    # ReportLab is loaded with the first pages, not with the program.
    from planner.export import pdf

    return pdf.page_bytes(plan, say, paper)


def _for_lp(lp: str, job: PrintJob, plan: CareerPlan, say: Say) -> tuple[str, PrintJob, bytes]:
    return lp, job, _content(plan, say, job.paper)


def _write(plan: CareerPlan, say: Say, paper: str, path: Path) -> None:
    from planner.export import pdf

    pdf.write(plan, path, say, paper or paper_of(plan.paper))


def _print_pixels(plan: CareerPlan, say: Say, job: PrintJob) -> PrintJob:
    if job.device is None:
        raise OSError("there is no printer")
    draw_on(job.device, _content(plan, say, job.paper), job.ranges)
    return job
