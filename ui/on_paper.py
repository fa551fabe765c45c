"""Takes the career plan out of the window: to a PDF file, or to a printer."""

from __future__ import annotations

import errno
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from planner.domain.plan import CareerPlan
from planner.domain.wording import Say
from ui.background import Work
from ui.document import Document
from ui.editor import LEAST
from ui.icons import icon
from ui.notice import Notice
from ui.printing import LpJob, PrintJob, ask_job, draw_on, lp_arguments, lp_path, printer_names

LONGEST_NAME = 100
NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
NO_WAY_IN = (errno.EACCES, errno.EPERM, errno.EROFS)
NO_FOLDER = (errno.ENOENT, errno.ENOTDIR)

log = logging.getLogger(__name__)


def ask_path(parent: QWidget, title: str, start: str) -> str:
    """Let the person choose where the PDF goes; nothing where they leave it."""
    dialog = QFileDialog(parent, title, start, "PDF (*.pdf)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # The dialog adds this before it asks whether to replace a file.
    dialog.setDefaultSuffix("pdf")
    chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
    dialog.deleteLater()
    return chosen[0] if chosen else ""


@dataclass(frozen=True)
class Askers:
    """What is asked of the person and the system. Tests give their own answers."""

    path: Callable[[QWidget, str, str], str] = ask_path
    job: Callable[[QWidget, str, str], PrintJob | None] = ask_job
    printers: Callable[[], list[str]] = printer_names
    lp: Callable[[], str | None] = lp_path
    open: Callable[[QUrl], bool] = QDesktopServices.openUrl


def file_name(title: str) -> str:
    """Return a name for the PDF of a plan with this title that every system takes."""
    name = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*]+', " ", title)
    return " ".join(name.split())[:LONGEST_NAME].strip(". ") + ".pdf"


class OnPaper(QWidget):
    """The buttons Export PDF and Print. `notice` tells how it went; `exported` brings the path once it is written."""

    exported = Signal(Path)
    printed = Signal()
    stopped = Signal(str)

    def __init__(
        self, document: Document, say: Say, notice: Notice, askers: Askers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._say, self._askers = document, say, askers
        self.notice = notice
        path = document.workbook.path
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.folder = path.parent if path else Path(documents)
        """Where the next PDF goes, if the person does not say otherwise."""
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
        start = str(self.folder / file_name(self._title()))
        chosen = self._askers.path(self, self.tr("Export PDF"), start)
        if chosen:
            self.folder = Path(chosen).parent
            self._write(Path(chosen))

    def print_plan(self) -> None:
        """Ask how, and print the plan."""
        if not self._askers.printers():
            self._tell_stopped(self.tr("There is no printer here. A PDF can be printed on any computer."))
            return
        paper = self._document.workbook.plan_record().paper
        job = self._askers.job(self, self._title(), paper)
        if job is None:
            return
        if job.file:
            self._write(job.file, job.paper)
            return
        plan = self._plan()
        self.notice.tell(self.tr("Sending the plan to {printer} …").format(printer=job.printer))
        lp = self._askers.lp() if job.printer else None
        if lp:
            self._run(partial(_for_lp, lp, job, plan, self._say), self._hand_over)
        else:
            self._run(partial(_print_pixels, plan, self._say, job), self._on_printed)

    def _button(self, picture: str, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = QPushButton(icon(picture), text, self)
        button.setMinimumSize(LEAST, LEAST)
        button.clicked.connect(clicked)
        return button

    def _title(self) -> str:
        return self._document.workbook.plan_record().title or self.tr("My career plan")

    def _plan(self) -> CareerPlan:
        self._document.flush()
        return self._document.workbook.plan(self._say)

    def _write(self, path: Path, paper: str = "") -> None:
        if self._document.workbook.is_at(path):
            self._tell_stopped(self.tr("{path} is the plan itself. Choose another name.").format(path=path))
            return
        plan = self._plan()
        self.notice.tell(self.tr("Writing {path} …").format(path=path))
        self._run(partial(_write, plan, path, self._say, paper), self._on_written)

    def _run(self, function: Callable[[], object], then: Callable[..., None]) -> None:
        self._set_busy(True)
        work = Work(function)
        work.done.connect(then)
        work.stopped.connect(self._on_stopped)
        work.start()

    def _set_busy(self, busy: bool) -> None:
        for button in (self.export_button, self.print_button):
            button.setEnabled(not busy)

    def _on_written(self, path: Path) -> None:
        self._set_busy(False)
        self.notice.tell(
            self.tr("Written to {path}").format(path=path),
            (self.tr("Open"), lambda: self._open(path)),
            (self.tr("Show in folder"), lambda: self._open(path.parent)),
        )
        self.exported.emit(path)

    def _open(self, path: Path) -> None:
        if not self._askers.open(QUrl.fromLocalFile(str(path))):
            self._tell_stopped(self.tr("{path} could not be opened here. The file is there.").format(path=path))

    def _hand_over(self, given: tuple[str, PrintJob, bytes]) -> None:
        program, job, content = given
        lp = LpJob(program, lp_arguments(job, self._title()), self)
        lp.ended.connect(lambda said: self._on_refused(said) if said else self._on_printed(job))
        lp.start(content)

    def _on_printed(self, job: PrintJob) -> None:
        self._set_busy(False)
        self.notice.tell(self.tr("Sent to {printer}.").format(printer=job.printer))
        self.printed.emit()

    def _on_refused(self, said: str) -> None:
        self._tell_stopped(
            self.tr("The printer did not take the plan: {reason}. A PDF can be printed on any computer.").format(
                reason=said.rstrip(".")
            )
        )

    def _on_stopped(self, error: Exception) -> None:
        if isinstance(error, OSError) and error.filename:
            self._tell_stopped(self.way_out(error))
        elif isinstance(error, OSError):
            self._on_refused(str(error))
        else:
            log.error("the plan could not be put on paper", exc_info=error)
            self._tell_stopped(self.tr("The plan could not be put on paper. Your texts are safe."))

    def _tell_stopped(self, sentence: str) -> None:
        self._set_busy(False)
        self.notice.tell(sentence, (self.tr("Export PDF…"), self.export_pdf))
        self.stopped.emit(sentence)

    def way_out(self, error: OSError) -> str:
        """Return a sentence that names the file and what can be done."""
        path = Path(error.filename)
        if error.errno in NO_ROOM:
            sentence = self.tr("There is no room left on the disk of {path}. Make room, or choose another place.")
        elif error.errno in NO_FOLDER:
            sentence = self.tr("The folder of {path} is not there. Choose another folder.")
        elif error.errno == errno.EISDIR or path.is_dir():
            sentence = self.tr("{path} is a folder. Choose another name.")
        elif error.errno in NO_WAY_IN and path.exists():
            sentence = self.tr("{path} cannot be replaced. Close it elsewhere, or choose another name.")
        elif error.errno in NO_WAY_IN:
            sentence = self.tr("{path} cannot be written there. Choose a folder of your own.")
        else:
            sentence = self.tr("{path} could not be written: {reason}. Choose another place.")
        return sentence.format(path=path, reason=error.strerror)


def _content(plan: CareerPlan, say: Say, paper: str) -> bytes:
    # ReportLab is loaded with the first pages, not with the program.
    from planner.export import pdf

    return pdf.page_bytes(plan, say, paper)


def _for_lp(lp: str, job: PrintJob, plan: CareerPlan, say: Say) -> tuple[str, PrintJob, bytes]:
    return lp, job, _content(plan, say, job.paper)


def _write(plan: CareerPlan, path: Path, say: Say, paper: str) -> Path:
    from planner.export import pdf

    try:
        pdf.write(plan, path, say, paper)
    except OSError as error:
        # What the person reads is the name they chose, not that of a temporary file beside it.
        raise OSError(error.errno, error.strerror, str(path)) from error
    return path


def _print_pixels(plan: CareerPlan, say: Say, job: PrintJob) -> PrintJob:
    if job.device is None:
        raise OSError("there is no printer")
    draw_on(job.device, _content(plan, say, job.paper), job.ranges)
    return job
