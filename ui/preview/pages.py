"""The pages of a PDF as values: texts, links to records, matches of a search, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from planner.domain.basics.values import Value
from planner.domain.records.base import Key
from planner.export.layout.printed import RecordBox

LONGEST = 80
"""The maximum number of characters of a link's text."""


class LinkArea(Value, kw_only=False):
    """A link to a record: its box in points from the top left, the record's key, and its text."""

    box: QRectF
    source_key: Key
    text: str


class Match(Value, kw_only=False):
    """A match on a page; one that wraps has two boxes."""

    page: int
    boxes: tuple[QRectF, ...]


class PdfPages(Value, kw_only=False, eq=False):
    """A PDF with the size of each page in points, its text, and its links from top to bottom."""

    content: bytes
    sizes: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    links: tuple[tuple[LinkArea, ...], ...] = ()


def read_pages(content: bytes, record_boxes: Sequence[RecordBox] = ()) -> PdfPages:
    """Read a PDF. Run it off the ui thread, like every use of pdfium, which is not thread-safe."""
    sizes, texts, links = [], [], []
    of_page: dict[int, list[RecordBox]] = {}
    for record_box in record_boxes:
        of_page.setdefault(record_box.page, []).append(record_box)
    for number, page, text in _pages(content):
        sizes.append(page.get_size())
        texts.append(text.get_text_bounded())
        found = [_link(record_box, text, page.get_height()) for record_box in of_page.get(number, ())]
        links.append(tuple(sorted(found, key=lambda line: (line.box.top(), line.box.left()))))
    return PdfPages(content, tuple(sizes), tuple(texts), tuple(links))


def page_count(content: bytes) -> int:
    """Return the number of pages of a PDF."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as pdf:
        return len(pdf)


def link_at(links: Iterable[LinkArea], point: QPointF) -> LinkArea | None:
    """Return the smallest link around a point of the page."""
    around = (link for link in links if link.box.contains(point))
    return min(around, key=lambda link: link.box.width() * link.box.height(), default=None)


def find_in_pages(content: bytes, query: str) -> tuple[Match, ...]:
    """Return the matches of a text, ignoring case and line breaks."""
    # pdfium takes U+0000 for the end of the search text.
    query = " ".join(query.replace("\0", " ").split())
    if not query:
        return ()
    return tuple(match for number, page, text in _pages(content) for match in _matches(number, page, text, query))


def draw_pages(content: bytes, which: Iterable[int], scale: float) -> dict[int, QImage]:
    """Return pictures of these pages, with `scale` pixels per point."""
    import pypdfium2

    pictures = {}
    with pypdfium2.PdfDocument(content) as pdf:
        for number in which:
            page = pdf[number]
            # Four bytes per pixel in the order of Format_RGB32, so that nothing is converted.
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            shown = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            # QImage shares the buffer, which `bitmap.close` frees.
            pictures[number] = shown.copy()
            bitmap.close()
            page.close()
    return pictures


def _pages(content: bytes) -> Iterator[tuple[int, Any, Any]]:
    """Yield the number of each page, the page and its text."""
    # pypdfium2 makes the first paint 1.24 times as long, so it is imported with the first pages.
    import pypdfium2

    with pypdfium2.PdfDocument(content) as pdf:
        for number, page in enumerate(pdf):
            text = page.get_textpage()
            yield number, page, text
            # pdfium requires that a text page is closed before its page.
            text.close()
            page.close()


def _link(record_box: RecordBox, text: Any, height: float) -> LinkArea:
    found = text.get_text_bounded(
        record_box.left, height - record_box.bottom, record_box.right, height - record_box.top
    )
    first = next((text_line for text_line in found.splitlines() if text_line.strip()), "")
    sentence = " ".join(first.split())
    short = sentence if len(sentence) <= LONGEST else f"{sentence[:LONGEST].rstrip()}…"
    return LinkArea(
        QRectF(record_box.left, record_box.top, record_box.right - record_box.left, record_box.bottom - record_box.top),
        record_box.source_key,
        short,
    )


def _matches(number: int, page: Any, text: Any, query: str) -> Iterator[Match]:
    search = text.search(query)
    while found := search.get_next():
        rects = [text.get_rect(rect) for rect in range(text.count_rects(*found))]
        top = page.get_height()
        yield Match(number, tuple(QRectF(a, top - d, c - a, d - b) for a, b, c, d in rects))
    search.close()
