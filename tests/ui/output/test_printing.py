"""What was chosen in the print dialog, and what the printer is told."""

from __future__ import annotations

import pypdf
import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

from planner.compose.career_plan import career_plan
from planner.export import pdf
from ui.output.print_dialog import CUPS_OPTIONS, PrintDefaults, job_of
from ui.output.printing import NoPages, PrintJob, draw_on, lp_arguments

ASKED = PrintDefaults("Plan", "a4", 2, 6)


@pytest.fixture
def printer(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


def test_lp_is_told_the_paper_and_to_leave_the_size_alone():
    assert lp_arguments(PrintJob("Office"), "My plan") == [
        *("-d", "Office", "-n", "1", "-t", "My plan"),
        *("-o", "media=A4", "-o", "sides=one-sided", "-o", "print-scaling=none"),
        *("-o", "orientation-requested=3"),
    ]


def test_lp_is_told_everything_that_was_chosen():
    job = PrintJob(
        "Office",
        "Letter",
        3,
        "two-sided-long-edge",
        "1-2,5",
        collate=False,
        grey=True,
        is_reversed=True,
        options=(("number-up", "2"),),
    )
    said = " ".join(lp_arguments(job, "Plan"))
    assert "-n 3" in said
    assert "media=Letter" in said
    assert "sides=two-sided-long-edge" in said
    assert "collate=false" in said
    assert "print-color-mode=monochrome" in said
    assert "outputorder=reverse -o number-up=2" in said
    assert said.endswith("-P 1-2,5")


def test_a_paper_of_another_size_gets_the_page_scaled():
    job = PrintJob("Office", "A5")
    assert job.paper == "a4"
    assert "print-scaling=fit" in lp_arguments(job, "Plan")


def test_the_settings_of_a_printer_become_a_job(printer):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setCopyCount(2)
    printer.setFromTo(2, 3)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    job = job_of(printer, ASKED)
    assert (job.media, job.paper, job.copies, job.ranges) == ("Letter", "letter", 2, "2-3")
    assert job.file is not None
    assert job.file.name == "paper.pdf"


def test_pixels_fill_the_whole_page_and_keep_to_the_chosen_pages(printer, workbook, tmp_path):
    content = pdf.page_bytes(career_plan(workbook))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    assert draw_on(printer, content, PrintJob("", ranges="1")) == 1
    pages = pypdf.PdfReader(tmp_path / "paper.pdf").pages
    assert len(pages) == 1
    assert round(float(pages[0].mediabox.width)) == 595


def test_the_current_page_is_that_of_the_preview(printer):
    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert job_of(printer, ASKED).ranges == "3"


class Noted:
    """A printer as the dialog leaves it where there is CUPS: what only CUPS knows is in its engine."""

    def __init__(self, printer: QPrinter, *noted: str) -> None:
        self._printer, self._noted = printer, list(noted)

    def __getattr__(self, name):
        return getattr(self._printer, name)

    def printEngine(self):
        return self

    def property(self, key):
        return self._noted if key == QPrintEngine.PrintEnginePropertyKey(CUPS_OPTIONS) else None


def test_what_the_dialog_notes_for_cups_is_passed_on(printer):
    noted = ("number-up", "1", "number-up-layout", "lrtb", "job-billing", "", "job-priority", "50")
    job = job_of(Noted(printer, *noted, "page-ranges", "1,3-4", "page-set", "odd"), ASKED)
    assert job.ranges == "1,3-4"
    assert job.options == (("page-set", "odd"),)
    assert "page-set=odd" in lp_arguments(job, "Plan")


def test_grey_and_the_plans_own_paper_hold_where_the_dialog_forgets_them(printer):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    job = job_of(printer, ASKED, grey=True, paper_chosen=False)
    assert (job.grey, job.media, job.paper) == (True, "A4", "a4")


@pytest.mark.parametrize(
    "job, pages",
    (
        (PrintJob(""), [0, 1, 2, 3]),
        (PrintJob("", ranges="2-3"), [1, 2]),
        (PrintJob("", is_reversed=True), [3, 2, 1, 0]),
        (PrintJob("", options=(("page-set", "even"),)), [1, 3]),
        (PrintJob("", ranges="9"), []),
    ),
)
def test_a_job_knows_its_pages(job, pages):
    assert job.pages(4) == pages


def test_pages_that_are_not_there_are_named(workbook):
    with pytest.raises(NoPages):
        PrintJob("", ranges="99").pages_of(pdf.page_bytes(career_plan(workbook)))
