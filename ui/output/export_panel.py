"""Buttons that export the career plan to a file or print it."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from planner.domain.basics.wording import say, say_count
from planner.domain.document.career_plan import CareerPlan
from planner.domain.questions.copy_questions import COPIES
from planner.export import formats
from ui.model.background import BackgroundProgress, Cancelled
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.output.file_writer import FileWriter
from ui.output.print_dialog import PrintDefaults
from ui.output.printing import LpJob, NoPages, PrintJob, draw_on, lp_arguments
from ui.widgets.controls.basics import MIN_CLICK_SIZE, push_button
from ui.widgets.controls.combo_box import ComboBox
from ui.widgets.controls.notice import Action
from ui.widgets.icons import icon
from ui.widgets.layout import layouts

log = logging.getLogger(__name__)


class OtherFormatsButton(QPushButton):
    """A button with a menu of formats. `chosen` carries the text of the chosen one and its file ending."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(say("Other formats"))
        self.setIcon(icon("file-text"))
        self.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        menu = QMenu(self)
        self.markdown = self._offered(menu, say("Export as &Markdown…"), formats.MARKDOWN)
        self.word = self._offered(menu, say("Export as &Word document…"), formats.WORD)
        self.setMenu(menu)

    def _offered(self, menu: QMenu, text: str, ending: str) -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda: self.chosen.emit(text.replace("&", ""), ending))
        return action


def _write_text(plan: CareerPlan, ending: str, path: Path) -> None:
    formats.write(plan, path, ending, paper_of(plan.paper))


class ExportPanel(QWidget):
    """The buttons Export PDF and Print, and the choice of the copy. `writing` writes the files and reports the outcome.

    `copy_chosen` carries the key of the exported copy, "" for the plan itself. `print_requested` asks its owner to call
    `print_plan` with the current page of the preview.
    """

    printed = Signal()
    print_requested = Signal()
    copy_chosen = Signal(str)

    def __init__(self, document: Document, file_writer: FileWriter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._file_writer = document, file_writer
        self.copy_box = self._choice()
        layout = layouts.column(self, self.copy_box, spacing=8)
        self.export_button = push_button(say("Export PDF…"), "download", self.export_pdf, "primary")
        self.export_button.setIcon(icon("download", "on_accent"))
        self.print_button = push_button(say("Print…"), "printer", self.print_requested.emit)
        self.other_formats = OtherFormatsButton(self)
        self.other_formats.chosen.connect(self.export_text)
        for button in (self.export_button, self.print_button, self.other_formats):
            layout.addWidget(button)
            file_writer.busy.connect(button.setDisabled)

    @property
    def copy(self) -> str:
        """Return the key of the exported copy, "" for the plan itself."""
        return str(self.copy_box.currentData())

    def show_copy(self, key: str) -> None:
        """Choose the copy with this key, or the plan itself."""
        self.copy_box.select(key)

    def export_pdf(self) -> None:
        """Ask for a path and write the plan; one file is written at a time."""
        path = (
            None
            if self._file_writer.is_writing
            else self._file_writer.choose_path(say("Export PDF"), ".pdf", self._title())
        )
        if path:
            self._write(path)

    def export_text(self, text: str, ending: str) -> None:
        """Ask for a path and write the plan in another format."""
        path = (
            None
            if self._file_writer.is_writing
            else self._file_writer.choose_path(text.rstrip("…"), ending, self._title())
        )
        if path:
            again = text, partial(self.export_text, text, ending)
            self._file_writer.write(path, lambda: partial(_write_text, self._plan(), ending), again)

    def print_plan(self, page: int | None = None, pages: int | None = None) -> None:
        """Open the print dialog, and print the plan: `page` of `pages` is the preview's current page, if known."""
        dialogs = self._file_writer.dialogs
        if self._file_writer.is_writing:
            return
        if not dialogs.find_printers():
            self._show_failure(say("There is no printer here. A PDF can be printed on any computer."))
            return
        paper = paper_of(self._document.workbook.plan_record().paper)
        job = dialogs.choose_job(self, PrintDefaults(self._title(), paper, page, pages))
        if job is None:
            return
        if job.file:
            self._write(job.file, job)
            return
        self._file_writer.notice.show_message(say("Sending the plan to {printer} …", printer=job.printer))
        self._send(job, dialogs.find_lp() if job.printer else None)

    def _send(self, job: PrintJob, lp: str | None) -> None:
        # Read on the ui thread, to which the SQLite connection belongs; the task gets values only.
        plan, progress = self._plan(), BackgroundProgress()
        run = partial(self._file_writer.run, failed=self._on_failed, progress=progress)
        if lp:
            run(partial(_for_lp, lp, job, plan, progress), self._hand_over)
        else:
            run(partial(_print_pixels, plan, job, progress), self._on_printed)

    def _choice(self) -> ComboBox:
        box = ComboBox(self)
        box.setAccessibleName(say("Copy to show, export and print"))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.add_option("", say("For me"))
        for key, label in COPIES.items():
            box.add_option(key, say(label))
        box.currentIndexChanged.connect(lambda: self.copy_chosen.emit(self.copy))
        return box

    def _title(self) -> str:
        return self._file_writer.title(self.copy)

    def _plan(self) -> CareerPlan:
        return self._file_writer.plan(self.copy)

    def _write(self, path: Path, job: PrintJob | None = None) -> None:
        progress = BackgroundProgress()
        self._file_writer.write(
            path, lambda: partial(_write, self._plan(), job, progress), self._retry_action(), progress
        )

    def _retry_action(self) -> Action:
        return say("Export PDF…"), self.export_pdf

    def _hand_over(self, given: tuple[str, PrintJob, bytes]) -> None:
        program, job, content = given
        lp = LpJob(program, lp_arguments(job, self._title()), self)
        lp.ended.connect(lambda said: self._on_refused(said) if said else self._on_printed(job))
        lp.cancelled.connect(lambda: self._on_failed(Cancelled()))
        self._file_writer.progress.start(lambda: None, lp.stop)
        lp.start(content)

    def _on_printed(self, job: PrintJob) -> None:
        self._file_writer.show_success(say("Sent to {printer}.", printer=job.printer))
        self.printed.emit()

    def _on_refused(self, message: str) -> None:
        self._show_failure(
            say(
                "The printer did not take the plan: {reason}. A PDF can be printed on any computer.",
                reason=message.rstrip("."),
            )
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._show_failure(say("Called off. Nothing was printed."))
        elif isinstance(error, NoPages):
            sentence = say_count(
                "The plan has {n} page, and none of those that were chosen. Print once more.",
                "The plan has {n} pages, and none of those that were chosen. Print once more.",
                error.pages,
            )
            self._show_failure(sentence)
        elif isinstance(error, OSError):
            self._on_refused(str(error))
        else:
            log.error("the plan could not be put on paper", exc_info=error)
            self._show_failure(say("The plan could not be put on paper. Your texts are safe."))

    def _show_failure(self, sentence: str) -> None:
        self._file_writer.show_failure(sentence, self._retry_action())


def _content(plan: CareerPlan, job: PrintJob | None, progress: BackgroundProgress) -> bytes:
    # A task that was cancelled in the queue ends before it starts.
    progress.report(0.0)
    # ReportLab is loaded with the first pages, not at start-up.
    from planner.export import pdf

    return pdf.laid_out(plan, job.paper if job else paper_of(plan.paper), progress.report).content


def _for_lp(lp: str, job: PrintJob, plan: CareerPlan, progress: BackgroundProgress) -> tuple[str, PrintJob, bytes]:
    content = _content(plan, job, progress)
    job.pages_of(content)
    return lp, job, content


def _write(plan: CareerPlan, job: PrintJob | None, progress: BackgroundProgress, path: Path) -> None:
    from planner import atomic_file
    from planner.export.layout.post_process import chosen_pages

    content = _content(plan, job, progress)
    if job and job.is_partial:
        content = chosen_pages(content, job.pages_of(content))
    atomic_file.replace(path, content)


def _print_pixels(plan: CareerPlan, job: PrintJob, progress: BackgroundProgress) -> PrintJob:
    if job.device is None:
        raise OSError("there is no printer")
    draw_on(job.device, _content(plan, job, progress), job, progress.report)
    return job
