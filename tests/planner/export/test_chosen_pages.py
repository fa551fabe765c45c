"""Some pages of a plan."""

from __future__ import annotations

from io import BytesIO

import pypdf

from planner.export import pdf
from planner.export.chosen_pages import chosen_pages


def test_pages_come_in_the_order_that_was_asked_for(workbook) -> None:
    content = pdf.page_bytes(workbook.plan())
    some = chosen_pages(content, [1, 0])
    whole = [page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages]
    assert [page.extract_text() for page in pypdf.PdfReader(BytesIO(some)).pages] == [whole[1], whole[0]]
    assert chosen_pages(content, [1, 0]) == some
