"""The system's print dialog: its defaults, and its result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QRadioButton, QWidget

from planner.domain.basics.values import Value
from ui.output.printing import PrintJob

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

CUPS_OPTIONS = 0xFE00
"""The key under which Qt's print engine stores CUPS options, such as page ranges."""
RANGES = "page-ranges"
JOB_OPTIONS = (RANGES, "copies", "media", "sides", "collate", "outputorder")
"""Options that `lp_arguments` sets itself."""
DEFAULT_OPTIONS = {"number-up": "1", "job-priority": "50", "job-sheets": "none,none", "job-billing": ""}
"""Options that Qt always adds, with values that have no effect."""


class PrintDefaults(Value, kw_only=False):
    """The defaults of the dialog. `page` is the current page and `pages` their number, None if unknown."""

    title: str
    paper: str
    page: int | None = None
    pages: int | None = None


def printer_names() -> list[str]:
    """Return the names of the installed printers."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return QPrinterInfo.availablePrinterNames()


def ask_job(parent: QWidget, defaults: PrintDefaults) -> PrintJob | None:
    """Open the dialog for printer, pages and copies; None if it is cancelled."""
    from PySide6.QtPrintSupport import QPrintDialog

    # A name of its own keeps the printer alive: Qt's print preview segfaults with a temporary one.
    printer = printer_for(defaults)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(defaults.title)
    if defaults.pages:
        dialog.setMinMax(1, defaults.pages)
    if defaults.page is not None:
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
    chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
    job = job_of(printer, defaults, *_ticked(dialog)) if chosen else None
    dialog.deleteLater()
    return job


def printer_for(defaults: PrintDefaults) -> QPrinter:
    """Return a printer set up for the plan's paper."""
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(defaults.title)
    size = QPageSize.PageSizeId.Letter if defaults.paper == "letter" else QPageSize.PageSizeId.A4
    # Set explicitly: the default paper of a queue may be Letter.
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    return printer


def job_of(printer: QPrinter, defaults: PrintDefaults, grey: bool | None = None, paper_chosen: bool = True) -> PrintJob:
    """Return the settings of a printer. `grey` is the ticked option; without a chosen paper, the plan's own is used."""
    from PySide6.QtPrintSupport import QPrinter

    sides = {
        QPrinter.DuplexMode.DuplexNone: "one-sided",
        QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
    }
    file = printer.outputFileName()
    options = _cups_options(printer)
    return PrintJob(
        printer=printer.printerName(),
        media=printer.pageLayout().pageSize().key() if paper_chosen else _media(printer, defaults.paper),
        copies=printer.copyCount(),
        sides=sides.get(printer.duplex(), "two-sided-long-edge"),
        ranges=options.get(RANGES) or _ranges(printer, defaults),
        collate=printer.collateCopies(),
        grey=printer.colorMode() == QPrinter.ColorMode.GrayScale if grey is None else grey,
        is_reversed=printer.pageOrder() == QPrinter.PageOrder.LastPageFirst,
        options=tuple(
            (name, value)
            for name, value in options.items()
            if name not in JOB_OPTIONS and DEFAULT_OPTIONS.get(name) != value
        ),
        file=Path(file) if file else None,
        device=printer,
    )


def _ticked(dialog: QPrintDialog) -> tuple[bool | None, bool]:
    """Return whether grey was ticked, and whether the paper was chosen in the dialog's properties.

    On Linux the dialog passes neither on: its printer reports colour, and the queue's default paper.
    """
    # Qt has no option for it; in its Linux dialog the radio button has this object name.
    grey = dialog.findChild(QRadioButton, "grayscale")
    if grey is None:
        return None, True
    accepted = QDialog.DialogCode.Accepted.value
    return grey.isChecked(), any(inner.result() == accepted for inner in dialog.findChildren(QDialog))


def _media(printer: QPrinter, paper: str) -> str:
    """Return the plan's paper, or the printer's default if it does not have that."""
    from PySide6.QtPrintSupport import QPrinterInfo

    own = "Letter" if paper == "letter" else "A4"
    known = {size.key() for size in QPrinterInfo.printerInfo(printer.printerName()).supportedPageSizes()}
    return own if own in known or not known else printer.pageLayout().pageSize().key()


def _ranges(printer: QPrinter, defaults: PrintDefaults) -> str:
    from PySide6.QtPrintSupport import QPrinter

    if printer.printRange() == QPrinter.PrintRange.CurrentPage and defaults.page is not None:
        return str(defaults.page + 1)
    return printer.pageRanges().toString() if printer.printRange() == QPrinter.PrintRange.PageRange else ""


def _cups_options(printer: QPrinter) -> dict[str, str]:
    """Return the options that the dialog has stored for CUPS: names and values in turn."""
    from PySide6.QtPrintSupport import QPrintEngine

    noted = printer.printEngine().property(QPrintEngine.PrintEnginePropertyKey(CUPS_OPTIONS))
    given = dict(zip(noted[::2], noted[1::2], strict=False)) if isinstance(noted, list) else {}
    if given.get("number-up", "1") == "1":
        given.pop("number-up-layout", None)
    return given
