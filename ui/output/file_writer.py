"""Writes files that the user names: asks for the path, works off the ui thread, and reports the result."""

from __future__ import annotations

import errno
import logging
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.copies.copy import plan_for
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.document.career_plan import CareerPlan
from planner.domain.questions.copy_questions import COPY_TITLES
from planner.export.outline.section_list import plan_title
from ui.model.background import BackgroundProgress, BackgroundTask, Cancelled
from ui.model.document import Document
from ui.output.file_manager import OpenUrl, show_in_folder
from ui.output.print_dialog import PrintDefaults, ask_job, printer_names
from ui.output.printing import PrintJob, lp_path
from ui.widgets.controls.notice import Action, Notice, ProgressDisplay

LONGEST_NAME = 100
DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
ACCESS_DENIED = (errno.EACCES, errno.EPERM, errno.EROFS)
NO_FOLDER = (errno.ENOENT, errno.ENOTDIR)

WriteFile = Callable[[Path], None]
"""Writes one file, from values of its own."""

log = logging.getLogger(__name__)


def ask_path(parent: QWidget, title: str, start: str) -> str:
    """Open a save dialog for a type of file; return "" if it is cancelled."""
    ending = Path(start).suffix
    kinds = {
        ".pdf": "PDF (*.pdf)",
        ".md": "Markdown (*.md)",
        ".docx": "Word (*.docx)",
        ".ics": say("Calendar (*.ics)"),
    }
    dialog = QFileDialog(parent, title, start, kinds[ending])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # Set as default suffix, so that the dialog asks about replacing the name with the suffix.
    dialog.setDefaultSuffix(ending.removeprefix("."))
    chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
    # With a parent, the dialog would otherwise live as long as the window.
    dialog.deleteLater()
    return chosen[0] if chosen else ""


class Dialogs(Value):
    """The dialogs and system calls of an export. Tests replace them."""

    choose_path: Callable[[QWidget, str, str], str] = ask_path
    choose_job: Callable[[QWidget, PrintDefaults], PrintJob | None] = ask_job
    find_printers: Callable[[], list[str]] = printer_names
    find_lp: Callable[[], str | None] = lp_path
    open_url: OpenUrl = QDesktopServices.openUrl
    show_file: Callable[[Path, OpenUrl], bool] = show_in_folder


def file_name(title: str, ending: str = ".pdf") -> str:
    """Return a file name for a title that is valid on every system."""
    name = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*]+', " ", title)
    # Windows drops dots and spaces at the end of a name.
    return " ".join(name.split())[:LONGEST_NAME].strip(". ") + ending


class FileWriter(QObject):
    """Writes one file after the other. `notice` reports the outcome; `written` carries the path of a finished file.

    `again` is the text and function of the button offered after a failure.
    """

    written = Signal(Path)
    failed = Signal(str)
    busy = Signal(bool)

    def __init__(self, document: Document, notice: Notice, dialogs: Dialogs, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._window = document, parent
        self.notice, self.dialogs = notice, dialogs
        path = document.workbook.path
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.folder = path.parent if path else Path(documents)
        """The default folder of the next file."""
        self.progress = ProgressDisplay(notice, self)
        self.is_writing = False
        """Whether a file is being written; there is one at a time."""
        self._retry: Action = ("", lambda: None)
        self._path = Path()
        self.busy.connect(self._on_busy)

    def plan(self, copy: str = "") -> CareerPlan:
        """Return the copy with this key, or the plan itself, after flushing what is being typed."""
        self._document.flush()
        return plan_for(self._document.workbook, copy)

    def title(self, copy: str = "") -> str:
        """Return the title of a copy, or of the plan itself, the default name of its files."""
        if not copy:
            return self._document.workbook.plan_record().title or say("My career plan")
        # The title of the plan may contain a name that a copy leaves out.
        return say(COPY_TITLES[copy], title=plan_title(self.plan(copy).front))

    def choose_path(self, title_bar: str, ending: str, title: str = "") -> Path | None:
        """Ask for the path of a file with this suffix, named after its title; None if the dialog is cancelled."""
        start = str(self.folder / file_name(title or self.title(), ending))
        chosen = self.dialogs.choose_path(self._window, title_bar, start)
        if chosen:
            self.folder = Path(chosen).parent
        return Path(chosen) if chosen else None

    def write(
        self, path: Path, make: Callable[[], WriteFile], retry: Action, progress: BackgroundProgress | None = None
    ) -> None:
        """Write a file; `make` returns the function that writes it, after typing was flushed.

        `progress` is the progress that the writing function reports to, if it can be cancelled.
        """
        if self._document.workbook.is_at(path):
            self.show_failure(say("{path} is the plan itself. Choose another name.", path=path), retry)
            return
        self._document.flush()
        write = make()
        self.notice.show_message(say("Writing {path} …", path=path))
        self._retry, self._path = retry, path
        self.run(partial(_written, write, path), self._on_written, self._on_failed, progress)

    def run(
        self,
        function: Callable[[], object],
        done: Callable[..., None],
        failed: Callable[..., None],
        progress: BackgroundProgress | None = None,
    ) -> None:
        """Run a function off the ui thread; methods of widgets are called with its result, or its error."""
        self.busy.emit(True)
        if progress:
            self.progress.start(lambda: progress.share or None, progress.cancel)
        task = BackgroundTask(function)
        task.finished.connect(done)
        task.failed.connect(failed)
        task.start()

    def show_success(self, sentence: str, *ways_on: Action) -> None:
        """Report a success, with actions."""
        self.busy.emit(False)
        self.notice.show_message(sentence, *ways_on)

    def show_failure(self, sentence: str, retry: Action) -> None:
        """Report a failure, with an action to resolve it."""
        self.busy.emit(False)
        self.notice.show_message(sentence, retry)
        self.failed.emit(sentence)

    def error_sentence(self, error: OSError) -> str:
        """Return a sentence that names the file and the remedy."""
        path = Path(error.filename)
        if error.errno in DISK_FULL:
            sentence = mark("There is no room left on the disk of {path}. Make room, or choose another place.")
        elif error.errno in NO_FOLDER:
            sentence = mark("The folder of {path} is not there. Choose another folder.")
        elif error.errno == errno.EISDIR or path.is_dir():
            sentence = mark("{path} is a folder. Choose another name.")
        elif error.errno in ACCESS_DENIED and path.exists():
            sentence = mark("{path} cannot be replaced. Close it elsewhere, or choose another name.")
        elif error.errno in ACCESS_DENIED:
            sentence = mark("{path} cannot be written there. Choose a folder of your own.")
        else:
            sentence = mark("{path} could not be written: {reason}. Choose another place.")
        return say(sentence, path=path, reason=error.strerror)

    def _on_written(self, path: Path) -> None:
        self.show_success(
            say("Written to {path}", path=path),
            (say("Open"), lambda: self._open(path)),
            (say("Show in folder"), lambda: self._show(path)),
        )
        self.written.emit(path)

    def _open(self, path: Path) -> None:
        self._show_unless_opened(self.dialogs.open_url(QUrl.fromLocalFile(str(path))), path)

    def _show(self, path: Path) -> None:
        self._show_unless_opened(self.dialogs.show_file(path, self.dialogs.open_url), path.parent)

    def _show_unless_opened(self, opened: bool, path: Path) -> None:
        if not opened:
            sentence = say("{path} could not be opened here. The file is there.", path=path)
            self.show_failure(sentence, self._retry)

    def _on_busy(self, working: bool) -> None:
        self.is_writing = working
        if not working:
            self.progress.stop()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            there = self._path.exists()
            sentence = mark("Called off. {path} is as it was.") if there else mark("Called off. Nothing was written.")
            self.show_failure(say(sentence, path=self._path), self._retry)
        elif isinstance(error, OSError):
            self.show_failure(self.error_sentence(error), self._retry)
        else:
            log.error("a file could not be written", exc_info=error)
            self.show_failure(say("The file could not be written. Your texts are safe."), self._retry)


def _written(write: WriteFile, path: Path) -> Path:
    try:
        write(path)
    except OSError as error:
        # The error names the temporary file beside it; the user knows the name that was chosen.
        raise OSError(error.errno, error.strerror, str(path)) from error
    return path
