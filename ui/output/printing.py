"""Printing: the settings of a job, and the transfer of the PDF to the printer.

CUPS gets the PDF itself, with text as text. Without CUPS, the pages are printed as images.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QRect, Signal

from planner.domain.basics.values import Value
from planner.export.layout.printed import OnProgress, ignore_progress
from ui.model.background import Cancelled
from ui.preview.pages import draw_pages, page_count

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 300
PER_INCH = 72
PORTRAIT = 3
"""CUPS's value for portrait orientation."""
PAPERS = {"A4": "a4", "Letter": "letter"}
"""The paper sizes of the plan, by their names in Qt and CUPS."""


class NoPages(Exception):
    """None of the chosen pages exists; the plan has `pages`."""

    def __init__(self, pages: int) -> None:
        super().__init__(pages)
        self.pages = pages


class PrintJob(Value, kw_only=False):
    """The settings of a job: `file` for printing to a file, `ranges` such as "1-3,5" or "" for all pages."""

    printer: str
    media: str = "A4"
    copies: int = 1
    sides: str = "one-sided"
    ranges: str = ""
    collate: bool = True
    grey: bool = False
    is_reversed: bool = False
    options: tuple[tuple[str, str], ...] = ()
    """Further options, in the syntax of CUPS."""
    file: Path | None = None
    device: QPrinter | None = None

    @property
    def paper(self) -> str:
        """Return the paper for the layout of the plan; on other sizes the A4 pages are scaled."""
        return PAPERS.get(self.media, "a4")

    @property
    def is_partial(self) -> bool:
        """Say whether anything but the whole plan in its order was chosen."""
        return bool(self.ranges or self.is_reversed or "page-set" in dict(self.options))

    def pages_of(self, content: bytes) -> list[int]:
        """Return the pages of a PDF to print, from 0 and in order; NoPages if there are none."""
        count = page_count(content)
        numbers = self.pages(count)
        if not numbers:
            raise NoPages(count)
        return numbers

    def pages(self, count: int) -> list[int]:
        """Return which of so many pages are printed."""
        from PySide6.QtGui import QPageRanges

        chosen = QPageRanges.fromString(self.ranges) if self.ranges else None
        numbers = [number for number in range(count) if chosen is None or chosen.contains(number + 1)]
        rest = {"odd": 0, "even": 1}.get(dict(self.options).get("page-set", ""))
        if rest is not None:
            numbers = [number for number in numbers if number % 2 == rest]
        return numbers[::-1] if self.is_reversed else numbers


def lp_arguments(job: PrintJob, title: str) -> list[str]:
    """Return the arguments of `lp`, which reads the PDF from its standard input."""
    # Without media and print-scaling, CUPS shrank A4 pages to a queue whose default is Letter.
    options = [
        f"media={job.media}",
        f"sides={job.sides}",
        f"print-scaling={'none' if job.media in PAPERS else 'fit'}",
        f"orientation-requested={PORTRAIT}",
    ]
    if job.copies > 1:
        options.append(f"collate={'true' if job.collate else 'false'}")
    if job.grey:
        options.append("print-color-mode=monochrome")
    if job.is_reversed:
        options.append("outputorder=reverse")
    options += [f"{name}={value}" for name, value in job.options]
    arguments = ["-d", job.printer, "-n", str(job.copies), "-t", title]
    for option in options:
        arguments += ["-o", option]
    return [*arguments, *(["-P", job.ranges] if job.ranges else [])]


def draw_on(printer: QPrinter, content: bytes, job: PrintJob, on_progress: OnProgress = ignore_progress) -> int:
    """Print the pages of a PDF as images; return their number. Run it off the ui thread."""
    from PySide6.QtGui import QPainter

    numbers = job.pages_of(content)
    printer.setResolution(DPI)
    # Without full-page mode, the origin would be inside the printer's margins.
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError("the printer did not take the pages")
    try:
        for index, number in enumerate(numbers):
            on_progress(index / len(numbers))
            if index:
                printer.newPage()
            # One page at a time: at 300 dpi a page of A4 takes 35 MB.
            picture = draw_pages(content, [number], DPI / PER_INCH)[number]
            painter.drawImage(_fitted(picture.width(), picture.height(), painter.viewport()), picture)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(numbers)


def _fitted(width: int, height: int, page: QRect) -> QRect:
    """Return the rectangle of an image on a page: its own size, scaled down if needed."""
    scale = min(1.0, page.width() / width, page.height() / height)
    fitted = QRect(0, 0, round(width * scale), round(height * scale))
    fitted.moveCenter(page.center())
    return fitted


def lp_path() -> str | None:
    """Return the path of `lp`, or None if there is no CUPS."""
    # Through lp a plan arrives as vectors (25 kB), drawn by QPainter as 4.7 MB of pixels.
    return shutil.which("lp")


class LpJob(QObject):
    """Sends a PDF to CUPS. `ended` carries "" on success, else the error of `lp`; `cancelled` follows a
    cancellation."""

    ended = Signal(str)
    cancelled = Signal()

    def __init__(self, program: str, arguments: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._is_cancelled = False
        self._process.setProgram(program)
        self._process.setArguments(arguments)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self, content: bytes) -> None:
        """Send the PDF through a pipe, so that no temporary file is left."""
        self._process.start()
        self._process.write(content)
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """Stop waiting for CUPS."""
        self._is_cancelled = True
        self._process.kill()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if status == QProcess.ExitStatus.NormalExit:
            error_text = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            self.ended.emit("" if code == 0 else error_text or f"lp: {code}")
            self.deleteLater()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # A process that fails to start never emits `finished`; after all other errors it does.
        if error in (QProcess.ProcessError.FailedToStart, QProcess.ProcessError.Crashed):
            if self._is_cancelled:
                self.cancelled.emit()
            else:
                self.ended.emit(self._process.errorString())
            self.deleteLater()
