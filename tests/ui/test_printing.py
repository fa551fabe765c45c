"""What was chosen in the print dialog, and what the printer is told."""

from __future__ import annotations

import pypdf
import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from planner.export import pdf
from ui.printing import PrintJob, draw_on, job_of, lp_arguments


@pytest.fixture
def printer(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


def test_lp_is_told_the_paper_and_to_leave_the_size_alone():
    assert lp_arguments(PrintJob("Office"), "My plan") == [
        *("-d", "Office", "-n", "1", "-t", "My plan"),
        *("-o", "media=A4", "-o", "sides=one-sided", "-o", "print-scaling=none"),
    ]


def test_lp_is_told_everything_that_was_chosen():
    job = PrintJob("Office", "Letter", 3, "two-sided-long-edge", "1-2,5", collate=False, grey=True)
    said = " ".join(lp_arguments(job, "Plan"))
    assert "-n 3" in said
    assert "media=Letter" in said
    assert "sides=two-sided-long-edge" in said
    assert "collate=false" in said
    assert "print-color-mode=monochrome" in said
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
    job = job_of(printer)
    assert (job.media, job.paper, job.copies, job.ranges) == ("Letter", "letter", 2, "2-3")
    assert job.file is not None
    assert job.file.name == "paper.pdf"


def test_pixels_fill_the_whole_page_and_keep_to_the_chosen_pages(printer, workbook, tmp_path):
    content = pdf.page_bytes(workbook.plan())
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    assert draw_on(printer, content, "1") == 1
    pages = pypdf.PdfReader(tmp_path / "paper.pdf").pages
    assert len(pages) == 1
    assert round(float(pages[0].mediabox.width)) == 595
