"""Some pages of a plan."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdf
from reportlab.pdfgen.canvas import Canvas

from planner.compose.career_plan import career_plan
from planner.export import pdf
from planner.export.layout.post_process import chosen_pages


def test_pages_come_in_the_order_that_was_asked_for(workbook) -> None:
    content = pdf.page_bytes(career_plan(workbook))
    some = chosen_pages(content, [1, 0])
    whole = [page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages]
    assert [page.extract_text() for page in pypdf.PdfReader(BytesIO(some)).pages] == [whole[1], whole[0]]
    assert chosen_pages(content, [1, 0]) == some


def test_nothing_of_the_other_pages_is_left() -> None:
    content = linked_pages()
    assert b"the second" in unpacked(content)
    assert b"the second" not in unpacked(chosen_pages(content, [0]))


def linked_pages() -> bytes:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.linkAbsolute("", "there", (0, 0, 100, 100))
    canvas.drawString(50, 700, "the first")
    canvas.showPage()
    canvas.bookmarkPage("there")
    canvas.drawString(50, 700, "the second")
    canvas.save()
    return out.getvalue()


def unpacked(content: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(out, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
    return out.getvalue()
