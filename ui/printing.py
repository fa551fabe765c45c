"""Printing: what was chosen in the dialog, and how the PDF gets to the printer.

Where there is CUPS it gets the PDF itself, with letters as letters. Elsewhere the pages go as pixels.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QRect, Signal
from PySide6.QtWidgets import QWidget

from ui.sheets import draw_sheets, read_sheets

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DPI = 300
PER_INCH = 72
PAPERS = {"A4": "a4", "Letter": "letter"}
"""The papers the plan is laid out for, by the names that Qt and CUPS have for them."""


@dataclass(frozen=True)
class PrintJob:
    """What was chosen: `file` where it goes to a file, `ranges` such as "1-3,5" or empty for all pages."""

    printer: str
    media: str = "A4"
    copies: int = 1
    sides: str = "one-sided"
    ranges: str = ""
    collate: bool = True
    grey: bool = False
    file: Path | None = None
    device: QPrinter | None = field(default=None, compare=False, repr=False)

    @property
    def paper(self) -> str:
        """Return the paper to lay the plan out for; another size gets the pages of A4, scaled."""
        return PAPERS.get(self.media, "a4")


def lp_arguments(job: PrintJob, title: str) -> list[str]:
    """Return what `lp` is called with; it reads the PDF from its standard input."""
    options = [
        f"media={job.media}",
        f"sides={job.sides}",
        f"print-scaling={'none' if job.media in PAPERS else 'fit'}",
    ]
    if job.copies > 1:
        options.append(f"collate={'true' if job.collate else 'false'}")
    if job.grey:
        options.append("print-color-mode=monochrome")
    arguments = ["-d", job.printer, "-n", str(job.copies), "-t", title]
    for option in options:
        arguments += ["-o", option]
    return [*arguments, *(["-P", job.ranges] if job.ranges else [])]


def printer_names() -> list[str]:
    """Return the printers of this computer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return QPrinterInfo.availablePrinterNames()


def ask_job(parent: QWidget, title: str, paper: str) -> PrintJob | None:
    """Let the person choose printer, pages and copies; None where they leave it."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    size = QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return job_of(printer) if chosen else None


def job_of(printer: QPrinter) -> PrintJob:
    """Return what a printer is set to."""
    from PySide6.QtPrintSupport import QPrinter

    sides = {
        QPrinter.DuplexMode.DuplexNone: "one-sided",
        QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    }
    some_pages = printer.printRange() == QPrinter.PrintRange.PageRange
    file = printer.outputFileName()
    return PrintJob(
        printer=printer.printerName(),
        media=printer.pageLayout().pageSize().key(),
        copies=printer.copyCount(),
        sides=sides.get(printer.duplex(), "two-sided-long-edge"),
        ranges=printer.pageRanges().toString() if some_pages else "",
        collate=printer.collateCopies(),
        grey=printer.colorMode() == QPrinter.ColorMode.GrayScale,
        file=Path(file) if file else None,
        device=printer,
    )


def draw_on(printer: QPrinter, content: bytes, ranges: str = "") -> int:
    """Print the pages of a PDF as pixels; return how many. Run it off the ui thread."""
    from PySide6.QtGui import QPageRanges, QPainter

    wanted = QPageRanges.fromString(ranges) if ranges else None
    sizes = read_sheets(content).sizes
    numbers = [number for number in range(len(sizes)) if wanted is None or wanted.contains(number + 1)]
    printer.setResolution(DPI)
    # Without the full page the margins of the printer would move everything.
    printer.setFullPage(True)
    painter = QPainter()
    if not numbers or not painter.begin(printer):
        raise OSError("the printer did not take the pages")
    for place, number in enumerate(numbers):
        if place:
            printer.newPage()
        picture = draw_sheets(content, [number], DPI / PER_INCH)[number]
        painter.drawImage(_fitted(picture.width(), picture.height(), painter.viewport()), picture)
    painter.end()
    return len(numbers)


def _fitted(width: int, height: int, page: QRect) -> QRect:
    """Return where a picture goes on a page: as large as it is, smaller where it would not fit."""
    scale = min(1.0, page.width() / width, page.height() / height)
    fitted = QRect(0, 0, round(width * scale), round(height * scale))
    fitted.moveCenter(page.center())
    return fitted


def lp_path() -> str | None:
    """Return where CUPS takes its jobs, or None where there is no CUPS."""
    return shutil.which("lp")


class LpJob(QObject):
    """Hands a PDF to CUPS. `ended` brings nothing when it was taken, else what CUPS says."""

    ended = Signal(str)

    def __init__(self, program: str, arguments: list[str], parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        self._process.setProgram(program)
        self._process.setArguments(arguments)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def start(self, content: bytes) -> None:
        """Pass the PDF on; nothing of it is left in a temporary file."""
        self._process.start()
        self._process.write(content)
        self._process.closeWriteChannel()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if status == QProcess.ExitStatus.NormalExit:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            self.ended.emit("" if code == 0 else said or f"lp: {code}")
            self.deleteLater()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # A program that never started does not finish either; other errors are followed by `finished`.
        if error in (QProcess.ProcessError.FailedToStart, QProcess.ProcessError.Crashed):
            self.ended.emit(self._process.errorString())
            self.deleteLater()
