"""The system's own print dialog: what it is told, and what was chosen in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QRadioButton, QWidget

from planner.domain.basics.values import Value
from ui.output.printing import PrintJob

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

CUPS_OPTIONS = 0xFE00
"""Under which key Qt's engine keeps what only CUPS knows: page ranges among it."""
RANGES = "page-ranges"
SAID = (RANGES, "copies", "media", "sides", "collate", "outputorder")
"""What a job says itself."""
USUAL = {"number-up": "1", "job-priority": "50", "job-sheets": "none,none", "job-billing": ""}
"""What Qt always adds, and what means nothing."""


class Asked(Value, kw_only=False):
    """What the dialog begins with. `page` is the page that is looked at and `pages` their number, None if unknown."""

    title: str
    paper: str
    page: int | None = None
    pages: int | None = None


def printer_names() -> list[str]:
    """Return the printers of this computer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return QPrinterInfo.availablePrinterNames()


def ask_job(parent: QWidget, asked: Asked) -> PrintJob | None:
    """Let the person choose printer, pages and copies; None where they leave it."""
    from PySide6.QtPrintSupport import QPrintDialog

    printer = printer_for(asked)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(asked.title)
    if asked.pages:
        dialog.setMinMax(1, asked.pages)
    if asked.page is not None:
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
    chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    job = job_of(printer, asked, *_ticked(dialog)) if chosen else None
    dialog.deleteLater()
    return job


def printer_for(asked: Asked) -> QPrinter:
    """Return a printer that is set to what the plan is laid out for."""
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(asked.title)
    size = QPageSize.PageSizeId.Letter if asked.paper == "letter" else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    return printer


def job_of(printer: QPrinter, asked: Asked, grey: bool | None = None, paper_chosen: bool = True) -> PrintJob:
    """Return what a printer is set to. `grey` is what was ticked; the plan's paper holds where none was chosen."""
    from PySide6.QtPrintSupport import QPrinter

    sides = {
        QPrinter.DuplexMode.DuplexNone: "one-sided",
        QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    }
    file = printer.outputFileName()
    options = _cups_options(printer)
    return PrintJob(
        printer=printer.printerName(),
        media=printer.pageLayout().pageSize().key() if paper_chosen else _media(printer, asked.paper),
        copies=printer.copyCount(),
        sides=sides.get(printer.duplex(), "two-sided-long-edge"),
        ranges=options.get(RANGES) or _ranges(printer, asked),
        collate=printer.collateCopies(),
        grey=printer.colorMode() == QPrinter.ColorMode.GrayScale if grey is None else grey,
        backwards=printer.pageOrder() == QPrinter.PageOrder.LastPageFirst,
        options=tuple(
            (name, value) for name, value in options.items() if name not in SAID and USUAL.get(name) != value
        ),
        file=Path(file) if file else None,
        device=printer,
    )


def _ticked(dialog: QPrintDialog) -> tuple[bool | None, bool]:
    """Return whether grey was ticked, and whether the paper was chosen in the dialog's own properties.

    On Linux the dialog hands neither on: its printer says colour, and the paper that the queue begins with.
    """
    grey = dialog.findChild(QRadioButton, "grayscale")
    if grey is None:
        return None, True
    accepted = QDialog.DialogCode.Accepted.value
    return grey.isChecked(), any(inner.result() == accepted for inner in dialog.findChildren(QDialog))


def _media(printer: QPrinter, paper: str) -> str:
    """Return the plan's own paper, or what the printer has where it does not know that one."""
    from PySide6.QtPrintSupport import QPrinterInfo

    own = "Letter" if paper == "letter" else "A4"
    known = {size.key() for size in QPrinterInfo.printerInfo(printer.printerName()).supportedPageSizes()}
    return own if own in known or not known else printer.pageLayout().pageSize().key()


def _ranges(printer: QPrinter, asked: Asked) -> str:
    from PySide6.QtPrintSupport import QPrinter

    if printer.printRange() == QPrinter.PrintRange.CurrentPage and asked.page is not None:
        return str(asked.page + 1)
    return printer.pageRanges().toString() if printer.printRange() == QPrinter.PrintRange.PageRange else ""


def _cups_options(printer: QPrinter) -> dict[str, str]:
    """Return what the dialog has noted for CUPS: names and values in turn."""
    from PySide6.QtPrintSupport import QPrintEngine

    noted = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(CUPS_OPTIONS))
    given = dict(zip(noted[::2], noted[1::2], strict=False)) if isinstance(noted, list) else {}
    if given.get("number-up", "1") == "1":
        given.pop("number-up-layout", None)
    return given
