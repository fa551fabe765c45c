"""The pages of a PDF as values: texts, links to records, matches of a search, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from planner.domain.basics.values import Value
from planner.domain.records.base import Key
from planner.export.layout.printed import Spot

LONGEST = 80
"""How many letters of a line are told."""


class Line(Value, kw_only=False):
    """A link to a record: its box in points from the top left, the record's key, and its text."""

    box: QRectF
    home: Key
    words: str


class Match(Value, kw_only=False):
    """A match on a page; one that wraps has two boxes."""

    page: int
    boxes: tuple[QRectF, ...]


class Sheets(Value, kw_only=False, eq=False):
    """A PDF with the size of each page in points, its text, and its links from top to bottom."""

    content: bytes
    sizes: tuple[tuple[float, float], ...]
    words: tuple[str, ...]
    lines: tuple[tuple[Line, ...], ...] = ()


def read_sheets(content: bytes, spots: Sequence[Spot] = ()) -> Sheets:
    """Read a PDF. Run it off the ui thread, like every use of pdfium, which is not thread-safe."""
    sizes, words, lines = [], [], []
    of_page: dict[int, list[Spot]] = {}
    for spot in spots:
        of_page.setdefault(spot.page, []).append(spot)
    for number, page, text in _pages(content):
        sizes.append(page.get_size())
        words.append(text.get_text_bounded())
        found = [_line(spot, text, page.get_height()) for spot in of_page.get(number, ())]
        lines.append(tuple(sorted(found, key=lambda line: (line.box.top(), line.box.left()))))
    return Sheets(content, tuple(sizes), tuple(words), tuple(lines))


def page_count(content: bytes) -> int:
    """Return the number of pages of a PDF."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as pdf:
        return len(pdf)


def line_at(lines: Iterable[Line], point: QPointF) -> Line | None:
    """Return the smallest link around a point of the page."""
    around = (line for line in lines if line.box.contains(point))
    return min(around, key=lambda line: line.box.width() * line.box.height(), default=None)


def find_in_sheets(content: bytes, wanted: str) -> tuple[Match, ...]:
    """Return the matches of a text, ignoring case and line breaks."""
    # pdfium takes U+0000 for the end of the search text.
    wanted = " ".join(wanted.replace("\0", " ").split())
    if not wanted:
        return ()
    return tuple(match for number, page, text in _pages(content) for match in _matches(number, page, text, wanted))


def draw_sheets(content: bytes, which: Iterable[int], scale: float) -> dict[int, QImage]:
    """Return pictures of these pages, with `scale` pixels per point."""
    import pypdfium2

    pictures = {}
    with pypdfium2.PdfDocument(content) as pdf:
        for number in which:
            page = pdf[number]
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            shown = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            pictures[number] = shown.copy()
            bitmap.close()
            page.close()
    return pictures


def _pages(content: bytes) -> Iterator[tuple[int, Any, Any]]:
    """Yield the number of each page, the page and its text."""
    import pypdfium2

    with pypdfium2.PdfDocument(content) as pdf:
        for number, page in enumerate(pdf):
            text = page.get_textpage()
            yield number, page, text
            text.close()
            page.close()


def _line(spot: Spot, text: Any, height: float) -> Line:
    found = text.get_text_bounded(spot.left, height - spot.bottom, spot.right, height - spot.top)
    first = next((line for line in found.splitlines() if line.strip()), "")
    words = " ".join(first.split())
    short = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
    return Line(QRectF(spot.left, spot.top, spot.right - spot.left, spot.bottom - spot.top), spot.home, short)


def _matches(number: int, page: Any, text: Any, wanted: str) -> Iterator[Match]:
    search = text.search(wanted)
    while found := search.get_next():
        rects = [text.get_rect(rect) for rect in range(text.count_rects(*found))]
        top = page.get_height()
        yield Match(number, tuple(QRectF(a, top - d, c - a, d - b) for a, b, c, d in rects))
    search.close()
