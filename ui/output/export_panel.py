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
from ui.model.background import CalledOff, Headway
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.output.file_writer import Writing
from ui.output.print_dialog import Asked
from ui.output.printing import LpJob, NoPages, PrintJob, draw_on, lp_arguments
from ui.widgets.controls.basics import LEAST, push_button
from ui.widgets.controls.combo_box import OptionBox
from ui.widgets.controls.notice import Next
from ui.widgets.icons import icon
from ui.widgets.layout import layouts

log = logging.getLogger(__name__)


class OtherFormats(QPushButton):
    """Offers the formats. `chosen` brings the text of the one that was chosen and the ending of its files."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(say("Other formats"))
        self.setIcon(icon("file-text"))
        self.setMinimumSize(LEAST, LEAST)
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


class OnPaper(QWidget):
    """The buttons Export PDF and Print, and for whom the copy is. `writing` writes the files and tells how it went.

    `copy_chosen` brings the key of the copy that goes on paper, empty for the plan itself.
    `print_requested` asks to call `print_plan` with the page that is looked at in the preview.
    """

    printed = Signal()
    print_requested = Signal()
    copy_chosen = Signal(str)

    def __init__(self, document: Document, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._writing = document, writing
        self.copy_box = self._choice()
        layout = layouts.column(self, self.copy_box, spacing=8)
        self.export_button = push_button(say("Export PDF…"), "download", self.export_pdf, "primary")
        self.export_button.setIcon(icon("download", "on_accent"))
        self.print_button = push_button(say("Print…"), "printer", self.print_requested.emit)
        self.other_formats = OtherFormats(self)
        self.other_formats.chosen.connect(self.export_text)
        for button in (self.export_button, self.print_button, self.other_formats):
            layout.addWidget(button)
            writing.busy.connect(button.setDisabled)

    @property
    def copy(self) -> str:
        """Return the key of the exported copy, "" for the plan itself."""
        return str(self.copy_box.currentData())

    def show_copy(self, key: str) -> None:
        """Choose the copy with this key, or the plan itself."""
        self.copy_box.mark(key)

    def export_pdf(self) -> None:
        """Ask for a path and write the plan; one file is written at a time."""
        path = None if self._writing.working else self._writing.ask(say("Export PDF"), ".pdf", self._title())
        if path:
            self._write(path)

    def export_text(self, text: str, ending: str) -> None:
        """Ask where to, and write the plan there in another format."""
        path = None if self._writing.working else self._writing.ask(text.rstrip("…"), ending, self._title())
        if path:
            again = text, partial(self.export_text, text, ending)
            self._writing.write(path, lambda: partial(_write_text, self._plan(), ending), again)

    def print_plan(self, page: int | None = None, pages: int | None = None) -> None:
        """Ask how, and print the plan: `page` of `pages` is looked at, where that is known."""
        askers = self._writing.askers
        if self._writing.working:
            return
        if not askers.printers():
            self._tell_stopped(say("There is no printer here. A PDF can be printed on any computer."))
            return
        paper = paper_of(self._document.workbook.plan_record().paper)
        job = askers.job(self, Asked(self._title(), paper, page, pages))
        if job is None:
            return
        if job.file:
            self._write(job.file, job)
            return
        self._writing.notice.tell(say("Sending the plan to {printer} …", printer=job.printer))
        self._send(job, askers.lp() if job.printer else None)

    def _send(self, job: PrintJob, lp: str | None) -> None:
        plan, headway = self._plan(), Headway()
        run = partial(self._writing.run, stopped=self._on_stopped, headway=headway)
        if lp:
            run(partial(_for_lp, lp, job, plan, headway), self._hand_over)
        else:
            run(partial(_print_pixels, plan, job, headway), self._on_printed)

    def _choice(self) -> OptionBox:
        box = OptionBox(self)
        box.setAccessibleName(say("Copy to show, export and print"))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.offer("", say("For me"))
        for key, words in COPIES.items():
            box.offer(key, say(words))
        box.currentIndexChanged.connect(lambda: self.copy_chosen.emit(self.copy))
        return box

    def _title(self) -> str:
        return self._writing.title(self.copy)

    def _plan(self) -> CareerPlan:
        return self._writing.plan(self.copy)

    def _write(self, path: Path, job: PrintJob | None = None) -> None:
        headway = Headway()
        self._writing.write(path, lambda: partial(_write, self._plan(), job, headway), self._again(), headway)

    def _again(self) -> Next:
        return say("Export PDF…"), self.export_pdf

    def _hand_over(self, given: tuple[str, PrintJob, bytes]) -> None:
        program, job, content = given
        lp = LpJob(program, lp_arguments(job, self._title()), self)
        lp.ended.connect(lambda said: self._on_refused(said) if said else self._on_printed(job))
        lp.stopped.connect(lambda: self._on_stopped(CalledOff()))
        self._writing.patience.wait(lambda: None, lp.stop)
        lp.start(content)

    def _on_printed(self, job: PrintJob) -> None:
        self._writing.tell_done(say("Sent to {printer}.", printer=job.printer))
        self.printed.emit()

    def _on_refused(self, said: str) -> None:
        self._tell_stopped(
            say(
                "The printer did not take the plan: {reason}. A PDF can be printed on any computer.",
                reason=said.rstrip("."),
            )
        )

    def _on_stopped(self, error: Exception) -> None:
        if isinstance(error, CalledOff):
            self._tell_stopped(say("Called off. Nothing was printed."))
        elif isinstance(error, NoPages):
            sentence = say_count(
                "The plan has {n} page, and none of those that were chosen. Print once more.",
                "The plan has {n} pages, and none of those that were chosen. Print once more.",
                error.pages,
            )
            self._tell_stopped(sentence)
        elif isinstance(error, OSError):
            self._on_refused(str(error))
        else:
            log.error("the plan could not be put on paper", exc_info=error)
            self._tell_stopped(say("The plan could not be put on paper. Your texts are safe."))

    def _tell_stopped(self, sentence: str) -> None:
        self._writing.tell_stopped(sentence, self._again())


def _content(plan: CareerPlan, job: PrintJob | None, headway: Headway) -> bytes:
    # A task that was cancelled in the queue ends before it starts.
    headway.go_on(0.0)
    # ReportLab is loaded with the first pages, not at start-up.
    from planner.export import pdf

    return pdf.laid_out(plan, job.paper if job else paper_of(plan.paper), headway.go_on).content


def _for_lp(lp: str, job: PrintJob, plan: CareerPlan, headway: Headway) -> tuple[str, PrintJob, bytes]:
    content = _content(plan, job, headway)
    job.pages_of(content)
    return lp, job, content


def _write(plan: CareerPlan, job: PrintJob | None, headway: Headway, path: Path) -> None:
    from planner import atomic_file
    from planner.export.layout.post_process import chosen_pages

    content = _content(plan, job, headway)
    if job and job.chooses:
        content = chosen_pages(content, job.pages_of(content))
    atomic_file.replace(path, content)


def _print_pixels(plan: CareerPlan, job: PrintJob, headway: Headway) -> PrintJob:
    if job.device is None:
        raise OSError("there is no printer")
    draw_on(job.device, _content(plan, job, headway), job, headway.go_on)
    return job
