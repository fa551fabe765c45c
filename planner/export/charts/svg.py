"""Charts as SVG for the window: only the shapes that charts use, with fonts by family name.

ReportLab's own SVG names fonts by file, which Qt does not find.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String
from reportlab.lib.colors import Color

WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
# XML allows neither control characters nor surrogates.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def svg_of(drawing: Drawing) -> bytes:
    """Return the drawing as SVG, one unit per point. ValueError for shapes that charts do not use."""
    height = float(drawing.height)
    size = f'width="{_n(drawing.width)}" height="{_n(height)}" viewBox="0 0 {_n(drawing.width)} {_n(height)}"'
    shapes = "\n".join(_shape(shape, height) for shape in drawing.contents)
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{shapes}\n</svg>\n'.encode()


def _shape(shape: Shape, height: float) -> str:
    """Return one shape; the y axis points up in PDF and down in SVG."""
    if isinstance(shape, Rect):
        position = f'x="{_n(shape.x)}" y="{_n(height - shape.y - shape.height)}"'
        size = f'width="{_n(shape.width)}" height="{_n(shape.height)}"'
        return f'<rect {position} {size} fill="{_colour(shape.fillColor)}" {_stroke(shape)}/>'
    if isinstance(shape, Line):
        ends = f'x1="{_n(shape.x1)}" y1="{_n(height - shape.y1)}" x2="{_n(shape.x2)}" y2="{_n(height - shape.y2)}"'
        return f"<line {ends} {_stroke(shape)}/>"
    if isinstance(shape, Circle):
        position = f'cx="{_n(shape.cx)}" cy="{_n(height - shape.cy)}" r="{_n(shape.r)}"'
        return f'<circle {position} fill="{_colour(shape.fillColor)}" {_stroke(shape)}/>'
    if isinstance(shape, Polygon):
        corners = zip(shape.points[::2], shape.points[1::2], strict=True)
        points = " ".join(f"{_n(x)},{_n(height - y)}" for x, y in corners)
        return f'<polygon points="{points}" fill="{_colour(shape.fillColor)}" {_stroke(shape)}/>'
    if isinstance(shape, String):
        family, _, weight = shape.fontName.partition("-")
        font = f'font-family={quoteattr(family)} font-weight="{WEIGHTS.get(weight, 400)}"'
        position = f'x="{_n(shape.x)}" y="{_n(height - shape.y)}" text-anchor="{shape.textAnchor}"'
        text = escape(_NOT_XML.sub(" ", shape.text))
        return (
            f'<text {position} {font} font-size="{_n(shape.fontSize)}" fill="{_colour(shape.fillColor)}">{text}</text>'
        )
    raise ValueError(f"a chart has no {type(shape).__name__}")


def _stroke(shape: Shape) -> str:
    if shape.strokeColor is None:
        return 'stroke="none"'
    dashes = " ".join(_n(length) for length in shape.strokeDashArray or ())
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'stroke="{_colour(shape.strokeColor)}" stroke-width="{_n(shape.strokeWidth)}"{dashed}'


def _colour(colour: Color | None) -> str:
    return f"#{colour.hexval()[2:]}" if colour is not None else "none"


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
