"""The signs of a timeline. They differ by shape, so that they work in black and white.

Future moments are hollow, past ones filled.
"""

from __future__ import annotations

from collections.abc import Callable

from reportlab.graphics.shapes import Circle, Line, Polygon, Rect, Shape
from reportlab.lib.colors import Color

from planner.domain.document.timeline_values import CHECK_IN, GOAL, GOES_ON, REVIEW, STEP, Span
from planner.export.charts.funnel import coloured

STROKE = 0.11
"""The line width of a hollow sign, in widths of the sign."""


def sign(kind: str, done: bool, at: tuple[float, float], size: float, colour: str, ground: str) -> list[Shape]:
    """Return a sign of this size around a point, on a small background, so that no line crosses it."""
    around, inside = coloured(ground), coloured(colour)
    shape, free = _OF_KIND[kind], size * (1 + 2.6 * STROKE)
    # A flag is mostly empty, so today's line would show through.
    clear = _square if kind in (GOAL, GOES_ON) else shape
    below = clear(at, free, around, around, 0)
    return [*below, *shape(at, size * (1 - STROKE), inside if done else around, inside, size * STROKE)]


def bar(span: Span, left: float, right: float, middle: float, thick: float, fill: str, line: str) -> Polygon:
    """Return a bar. An end that lies outside the drawn months is pointed."""
    half, point = thick / 2, min(thick * 1.5, (right - left) / 2)
    start, stop = left + (point if span.before else 0), right - (point if span.beyond else 0)
    corners = [(start, middle - half), (stop, middle - half)]
    corners += [(right, middle)] if span.beyond else []
    corners += [(stop, middle + half), (start, middle + half)]
    corners += [(left, middle)] if span.before else []
    return _polygon(corners, coloured(fill), coloured(line), 0.9)


def _square(at: tuple[float, float], size: float, fill: Color, line: Color, stroke: float) -> list[Shape]:
    side = size * 0.9
    x, y = at[0] - side / 2, at[1] - side / 2
    return [Rect(x, y, side, side, fillColor=fill, strokeColor=line, strokeWidth=stroke)]


def _circle(at: tuple[float, float], size: float, fill: Color, line: Color, stroke: float) -> list[Shape]:
    return [Circle(*at, size / 2, fillColor=fill, strokeColor=line, strokeWidth=stroke)]


def _diamond(at: tuple[float, float], size: float, fill: Color, line: Color, stroke: float) -> list[Shape]:
    (x, y), half = at, size * 0.56
    return [_polygon([(x - half, y), (x, y - half), (x + half, y), (x, y + half)], fill, line, stroke)]


def _flag(at: tuple[float, float], size: float, fill: Color, line: Color, stroke: float) -> list[Shape]:
    (x, y), half = at, size / 2
    left = x - half * 0.8
    cloth = [(left, y + half), (left + size * 0.85, y + half * 0.4), (left, y - half * 0.2)]
    pole = Line(left, y - half, left, y + half, strokeColor=line, strokeWidth=max(stroke * 1.4, 0.5))
    return [_polygon(cloth, fill, line, stroke), pole]


def _arrow(at: tuple[float, float], size: float, fill: Color, line: Color, stroke: float) -> list[Shape]:
    (x, y), half = at, size / 2
    quarter = half * 0.55
    corners = [(x - half, y - quarter), (x, y - quarter), (x + half, y), (x, y + quarter), (x - half, y + quarter)]
    return [_polygon(corners, line, line, stroke)]


def _polygon(corners: list[tuple[float, float]], fill: Color, line: Color, stroke: float) -> Polygon:
    points = [number for corner in corners for number in corner]
    return Polygon(points, fillColor=fill, strokeColor=line, strokeWidth=stroke)


_OF_KIND: dict[str, Callable[[tuple[float, float], float, Color, Color, float], list[Shape]]] = {
    STEP: _square,
    CHECK_IN: _circle,
    REVIEW: _diamond,
    GOAL: _flag,
    GOES_ON: _arrow,
}
