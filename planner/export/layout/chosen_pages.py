"""Some pages of a document, as a document of their own."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO


def chosen_pages(content: bytes, numbers: Sequence[int]) -> bytes:
    """Return a PDF with these pages, from 0 and in this order; the same pages give the same bytes."""
    import pikepdf

    with pikepdf.open(BytesIO(content)) as pdf:
        kept = [pdf.pages[number].obj for number in numbers]
        while len(pdf.pages):
            del pdf.pages[-1]
        for page in kept:
            # A link would keep the page it leads to in the file.
            if "/Annots" in page:
                del page["/Annots"]
            pdf.pages.append(pikepdf.Page(page))
        # The marks and the labels count the pages that were there before.
        for name in ("/Outlines", "/PageLabels", "/Dests"):
            if name in pdf.Root:
                del pdf.Root[name]
        pdf.remove_unreferenced_resources()
        out = BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
