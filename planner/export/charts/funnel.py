"""The charts of a plan as ReportLab drawings: the PDF draws them, the window converts them to SVG.

Every bar has its label and value as text, so that no chart depends on colour.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color, HexColor

from planner.domain.basics.values import Value
from planner.domain.document.number_values import Bar, Chart

REGULAR, STRONG = "Inter-Regular", "Inter-SemiBold"
NARROWEST = 2.0
"""The minimum width of a bar above zero, so that it stays visible."""


@cache
def coloured(colour: str) -> Color:
    """Return a colour as ReportLab's type; cached, because a chart uses few colours often."""
    return HexColor(colour)


class ChartStyle(Value):
    """The style of a chart: colours as #rrggbb, font size and background."""

    text: str
    quiet: str
    accent: str
    track: str
    size: float
    ground: str = "#ffffff"

    def string(self, x: float, y: float, text: str, font: str, colour: str, anchor: str = "start") -> String:
        """Return a text anchored at a point: "start", "middle" or "end"."""
        return String(x, y, text, fontName=font, fontSize=self.size, fillColor=coloured(colour), textAnchor=anchor)


def funnel(chart: Chart, width: float, style: ChartStyle) -> Drawing:
    """Return left-aligned bars, each as long as its share of the longest."""
    longest = max((bar.value for bar in chart.bars), default=0) or 1
    return _drawing(chart, width, style, ((0, _seen(bar, width * bar.value / longest)) for bar in chart.bars))


def contributions(chart: Chart, width: float, style: ChartStyle) -> Drawing:
    """Return diverging bars: negative effects to the left, positive ones hollow to the right."""
    low = min(0.0, *(bar.value for bar in chart.bars))
    span = (max(0.0, *(bar.value for bar in chart.bars)) - low) or 1
    nothing = -low / span * width
    if nothing == width:
        # With effects of one sign only, the side carries no information, so the bars get the full width.
        return _drawing(chart, width, style, ((0, _seen(bar, -width * bar.value / span)) for bar in chart.bars))
    extents = []
    for bar in chart.bars:
        length = _seen(bar, abs(bar.value) / span * width)
        extents.append((nothing - length if bar.value < 0 else nothing, length))
    drawing = _drawing(chart, width, style, extents, hollow=True)
    if nothing:
        for trough in [shape for shape in drawing.contents if isinstance(shape, Rect) and shape.width == width]:
            ends = nothing, trough.y - 2, nothing, trough.y + trough.height + 2
            drawing.add(Line(*ends, strokeColor=coloured(style.quiet), strokeWidth=0.8))
    return drawing


def _seen(bar: Bar, length: float) -> float:
    return max(NARROWEST, length) if bar.value else 0.0


def _drawing(
    chart: Chart, width: float, style: ChartStyle, extents: Iterable[tuple[float, float]], hollow: bool = False
) -> Drawing:
    """Return one row for every bar: its label, its text at the right, and the bar below them in a track."""
    line, thick, between = style.size * 1.5, style.size * 0.8, style.size * 0.9
    row = line + thick
    drawing = Drawing(width, len(chart.bars) * (row + between) - between)
    top = drawing.height
    for bar, (start, length) in zip(chart.bars, extents, strict=True):
        base = top - style.size * 1.05
        drawing.add(style.string(0, base, bar.label, REGULAR, style.text))
        drawing.add(style.string(width, base, bar.value_text, STRONG, style.text, "end"))
        drawing.add(_rect(0, top - row, width, thick, style.track))
        if length:
            shape = _rect(start, top - row, length, thick, style.accent)
            drawing.add(_hollowed(shape, style) if hollow and bar.value > 0 else shape)
        top -= row + between
    return drawing


def _rect(x: float, y: float, width: float, height: float, colour: str) -> Rect:
    return Rect(x, y, width, height, fillColor=coloured(colour), strokeColor=None)


def _hollowed(shape: Rect, style: ChartStyle) -> Rect:
    """Return a bar as an outline, inset by half its line width, as the line is centred on the edge."""
    half = 0.75
    wide, high = max(shape.width - 2 * half, half), shape.height - 2 * half
    frame = Rect(shape.x + half, shape.y + half, wide, high, fillColor=None, strokeColor=coloured(style.accent))
    frame.strokeWidth = 2 * half
    return frame
