"""A chart on the page: the few shapes that charts are made of, drawn as they are.

ReportLab's own way of drawing them names Helvetica in every file, which no page here uses, and takes longer.
"""

from __future__ import annotations

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from planner.export.letters import draw_line


class Drawn(Flowable):  # type: ignore[misc]
    """A drawing as a part of the page."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the width and height it takes."""
        self.width, self.height = self.drawing.width, self.drawing.height
        return self.width, self.height

    def draw(self) -> None:
        """Draw the shapes, each over those before it."""
        for shape in self.drawing.contents:
            _draw(shape, self.canv)


def _draw(shape: Shape, canvas: Canvas) -> None:
    """Draw one shape. ValueError for one that charts are not made of."""
    if isinstance(shape, String):
        _write(shape, canvas)
        return
    _take_up(shape, canvas)
    stroke = int(shape.strokeColor is not None)
    fill = int(getattr(shape, "fillColor", None) is not None)
    if isinstance(shape, Rect):
        canvas.rect(shape.x, shape.y, shape.width, shape.height, stroke=stroke, fill=fill)
    elif isinstance(shape, Line):
        canvas.line(shape.x1, shape.y1, shape.x2, shape.y2)
    elif isinstance(shape, Circle):
        canvas.circle(shape.cx, shape.cy, shape.r, stroke=stroke, fill=fill)
    elif isinstance(shape, Polygon):
        path = canvas.beginPath()
        corners = list(zip(shape.points[::2], shape.points[1::2], strict=True))
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        canvas.drawPath(path, stroke=stroke, fill=fill)
    else:
        raise ValueError(f"a chart has no {type(shape).__name__}")


def _take_up(shape: Shape, canvas: Canvas) -> None:
    """Set the colours and the line of a shape."""
    if shape.strokeColor is not None:
        canvas.setStrokeColor(shape.strokeColor)
        canvas.setLineWidth(shape.strokeWidth)
        canvas.setDash(shape.strokeDashArray or [])
        canvas.setLineCap(shape.strokeLineCap or 0)
    if getattr(shape, "fillColor", None) is not None:
        canvas.setFillColor(shape.fillColor)


def _write(text: String, canvas: Canvas) -> None:
    canvas.setFillColor(text.fillColor)
    draw_line(canvas, text.x, text.y, text.text, text.fontName, text.fontSize, text.textAnchor)
