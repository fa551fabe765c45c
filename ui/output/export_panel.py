"""Buttons that export the career plan to a file or print it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from planner.copies.copy import plan_for
from planner.domain.basics.wording import say, say_count
from planner.domain.document.career_plan import CareerPlan
from planner.domain.questions.copy_questions import COPIES
from planner.export import formats
from ui.model.background import CalledOff, Headway
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.output.file_writer import Writing, title_of
from ui.output.print_dialog import Asked
from ui.output.printing import LpJob, NoPages, PrintJob, draw_on, lp_arguments
from ui.widgets.controls.basics import LEAST
from ui.widgets.controls.combo_box import OptionBox
from ui.widgets.controls.notice import Next
from ui.widgets.icons import icon
from ui.widgets.layout import layouts

log = logging.getLogger(__name__)


class OtherFormats(QPushButton):
    """Offers the formats. `plan` and `title` give what is written and what it is called, when it is asked for."""

    def __init__(
        self, plan: Callable[[], CareerPlan], title: Callable[[], str], writing: Writing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(say("Other formats"))
        self._plan, self._title, self._writing = plan, title, writing
        self.setIcon(icon("file-text"))
        self.setMinimumSize(LEAST, LEAST)
        menu = QMenu(self)
        self.markdown = menu.addAction(say("Export as &Markdown…"))
        self.word = menu.addAction(say("Export as &Word document…"))
        self.markdown.triggered.connect(lambda: self._export(self.markdown.text(), formats.MARKDOWN))
        self.word.triggered.connect(lambda: self._export(self.word.text(), formats.WORD))
        self.setMenu(menu)
        writing.busy.connect(self.setDisabled)

    def _export(self, words: str, ending: str) -> None:
        """Ask where to, and write the plan there; one thing is written at a time."""
        words = words.replace("&", "")
        path = None if self._writing.working else self._writing.ask(words.rstrip("…"), ending, self._title())
        if path:
            again = words, partial(self._export, words, ending)
            self._writing.write(path, lambda: partial(_write_text, self._plan(), ending), again)


def _write_text(plan: CareerPlan, ending: str, path: Path) -> None:
    formats.write(plan, path, ending, paper_of(plan.paper))


class OnPaper(QWidget):
    """The buttons Export PDF and Print, and for whom the copy is. `writing` writes the files and tells how it went.

    `copy_chosen` brings the key of the copy that goes on paper, empty for the plan itself.
    `looked_at` gives the page that is looked at in the preview and how many there are, where they are known.
    """

    printed = Signal()
    copy_chosen = Signal(str)

    def __init__(self, document: Document, writing: Writing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._writing = document, writing
        self.looked_at: Callable[[], tuple[int | None, int | None]] = lambda: (None, None)
        self.copy_box = self._choice()
        layout = layouts.column(self, self.copy_box, spacing=8)
        self.export_button = self._button("download", say("Export PDF…"), self.export_pdf)
        self.export_button.setProperty("kind", "primary")
        self.export_button.setIcon(icon("download", "on_accent"))
        self.print_button = self._button("printer", say("Print…"), self.print_plan)
        layout.addWidget(self.export_button)
        layout.addWidget(self.print_button)
        self.other_formats = OtherFormats(self._plan, self._title, writing, self)
        layout.addWidget(self.other_formats)

    @property
    def copy(self) -> str:
        """Return the key of the copy that goes on paper, empty for the plan itself."""
        return str(self.copy_box.currentData())

    def show_copy(self, key: str) -> None:
        """Choose the copy with this key, or the plan itself."""
        self.copy_box.mark(key)

    def export_pdf(self) -> None:
        """Ask where to, and write the plan there; one thing is written at a time."""
        path = None if self._writing.working else self._writing.ask(say("Export PDF"), ".pdf", self._title())
        if path:
            self._write(path)

    def print_plan(self) -> None:
        """Ask how, and print the plan."""
        askers = self._writing.askers
        if self._writing.working:
            return
        if not askers.printers():
            self._tell_stopped(say("There is no printer here. A PDF can be printed on any computer."))
            return
        paper = paper_of(self._document.workbook.plan_record().paper)
        job = askers.job(self, Asked(self._title(), paper, *self.looked_at()))
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
        return title_of(self.copy, self._document, self._writing)

    def _button(self, picture: str, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setMinimumSize(LEAST, LEAST)
        button.clicked.connect(clicked)
        self._writing.busy.connect(button.setDisabled)
        return button

    def _plan(self) -> CareerPlan:
        """Return what goes on paper; the one place that asks for it."""
        self._document.flush()
        return plan_for(self._document.workbook, self.copy)

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
        self._writing.busy.emit(False)
        self._writing.notice.tell(say("Sent to {printer}.", printer=job.printer))
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
    # Work that was called off while it waited ends before it begins.
    headway.go_on(0.0)
    # ReportLab is loaded with the first pages, not with the program.
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
