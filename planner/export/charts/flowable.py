"""Draws charts on the PDF canvas, directly shape by shape."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, Shape, String
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from planner.export.typeset.glyphs import draw_line


class DrawingFlowable(Flowable):  # type: ignore[misc]
    """A drawing as a flowable."""

    def __init__(self, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height."""
        self.width, self.height = self.drawing.width, self.drawing.height
        return self.width, self.height

    # Not renderPDF.draw(): it names Helvetica in every file, and takes longer.
    def draw(self) -> None:
        """Draw the shapes, each over those before it."""
        pen = _ShapePainter(self.canv)
        for shape in self.drawing.contents:
            pen.draw(shape)


class _ShapePainter:
    """Draws shapes one after the other, and writes only the changes of the graphics state."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._line: object = None
        self._ground: object = None

    def draw(self, shape: Shape) -> None:
        """Draw one shape. ValueError for shapes that charts do not use."""
        canvas = self._canvas
        if isinstance(shape, String):
            self._set_fill(shape.fillColor)
            draw_line(canvas, shape.x, shape.y, shape.text, shape.fontName, shape.fontSize, shape.textAnchor)
            return
        stroke = self._set_stroke(shape)
        fill = self._set_fill(getattr(shape, "fillColor", None))
        if isinstance(shape, Rect):
            canvas.rect(shape.x, shape.y, shape.width, shape.height, stroke=stroke, fill=fill)
        elif isinstance(shape, Line):
            canvas.line(shape.x1, shape.y1, shape.x2, shape.y2)
        elif isinstance(shape, Circle):
            canvas.circle(shape.cx, shape.cy, shape.r, stroke=stroke, fill=fill)
        elif isinstance(shape, Polygon):
            self._corners(shape.points, stroke, fill)
        else:
            raise ValueError(f"a chart has no {type(shape).__name__}")

    def _corners(self, points: Sequence[float], stroke: int, fill: int) -> None:
        path = self._canvas.beginPath()
        corners = list(zip(points[::2], points[1::2], strict=True))
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        self._canvas.drawPath(path, stroke=stroke, fill=fill)

    def _set_stroke(self, shape: Shape) -> int:
        if shape.strokeColor is None:
            return 0
        dashes = tuple(shape.strokeDashArray or ())
        wanted = (shape.strokeColor.rgb(), shape.strokeWidth, dashes, shape.strokeLineCap or 0)
        if wanted != self._line:
            self._line = wanted
            self._canvas.setStrokeColor(shape.strokeColor)
            self._canvas.setLineWidth(shape.strokeWidth)
            self._canvas.setDash(list(dashes))
            self._canvas.setLineCap(shape.strokeLineCap or 0)
        return 1

    def _set_fill(self, colour: Color | None) -> int:
        if colour is None:
            return 0
        if colour.rgb() != self._ground:
            self._ground = colour.rgb()
            self._canvas.setFillColor(colour)
        return 1
