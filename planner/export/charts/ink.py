"""The chart style for paper."""

from __future__ import annotations

from planner.export.charts.funnel import ChartStyle
from planner.export.layout.page_style import ACCENT, INK, MUTED

FONT_SIZE, SMALL = 8.5, 7.0
TRACK = "#E6E4DF"


def paper_style(size: float = FONT_SIZE) -> ChartStyle:
    """Return the colours and font size of printed charts."""
    text, quiet, accent = (f"#{colour.hexval()[2:]}" for colour in (INK, MUTED, ACCENT))
    return ChartStyle(text=text, quiet=quiet, accent=accent, track=TRACK, size=size)
