"""The chart style for paper."""

from __future__ import annotations

from planner.export.charts.funnel import Ink
from planner.export.layout.page_style import ACCENT, INK, MUTED

LETTERS, SMALL = 8.5, 7.0
TROUGH = "#E6E4DF"


def paper_ink(letters: float = LETTERS) -> Ink:
    """Return the colours and font size of printed charts."""
    text, quiet, accent = (f"#{colour.hexval()[2:]}" for colour in (INK, MUTED, ACCENT))
    return Ink(text=text, quiet=quiet, accent=accent, trough=TROUGH, size=letters)
