"""The progress chart of a measure, for paper and window: the values beside the straight line to the target.

The target line is dashed and the values are joined dots, so that they differ without colour.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from itertools import pairwise

from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, Shape
from reportlab.pdfbase.pdfmetrics import stringWidth

from planner.domain.basics.values import Value
from planner.domain.document.progress_series import MeasureProgress, ProgressPoint
from planner.export.charts.funnel import REGULAR, STRONG, ChartStyle, coloured
from planner.export.typeset.glyphs import register_fonts

HEIGHT, LOW = 11.0, 4.2
"""The height of the plot area in font sizes, of a single chart and of several side by side."""
LINE_HEIGHT = 1.35
"""The line height in font sizes."""
DASHES = [4, 3]
AROUND = 0.1
"""The padding of a label's background, in font sizes."""


class Field(Value):
    """Maps days and values to the coordinates of the plot area, in points."""

    left: float
    right: float
    low_at: float
    high_at: float
    first: dt.date
    last: dt.date
    low: float
    high: float

    def x(self, day: dt.date) -> float:
        """Return the x coordinate of a day."""
        days = (self.last - self.first).days
        return self.left if not days else self.left + (self.right - self.left) * (day - self.first).days / days

    def y(self, value: float) -> float:
        """Return the y coordinate of a value; equal values are drawn at half height."""
        span = self.high - self.low
        part = (value - self.low) / span if span else 0.5
        return self.low_at + (self.high_at - self.low_at) * part


@lru_cache(maxsize=64)
def progress_chart(progress: MeasureProgress, width: float, style: ChartStyle, low: bool = False) -> Drawing:
    """Return the values as joined dots and the target line dashed, with lowest and highest value and first and last
    day.

    A `low` drawing also labels the other dots where there is room, as no table is beside it. Drawings are cached,
    because they stay the same while other parts of the plan are edited.
    """
    register_fonts()
    field = _field(progress, width, style, LOW if low else HEIGHT)
    drawing = Drawing(width, field.high_at + style.size * (1.3 if low else 1))
    figures = _figures(progress, field, style) if low else [_last_figure(progress, field, style)]
    for shape in (
        *_frame(progress, field, style),
        *_target_line(progress, field, style),
        *_dots(progress, field, style),
        *figures,
    ):
        drawing.add(shape)
    return drawing


def _all(progress: MeasureProgress) -> list[ProgressPoint]:
    return [*progress.points, *(progress.target_line or ())]


def _field(progress: MeasureProgress, width: float, style: ChartStyle, height: float) -> Field:
    points = _all(progress)
    low, high = min(points, key=lambda point: point.value), max(points, key=lambda point: point.value)
    label_width = max(stringWidth(point.figures, REGULAR, style.size) for point in (low, high))
    left, right = label_width + style.size * 0.8, width - style.size * 0.5
    first, last = min(points, key=lambda point: point.day), max(points, key=lambda point: point.day)
    days = sum(stringWidth(shown, REGULAR, style.size) for shown in {first.shown, last.shown})
    # Two labels of days that would overlap get a line each.
    below = style.size * (1.9 if days + style.size <= right - left else 1.9 + LINE_HEIGHT)
    return Field(
        left=left,
        right=right,
        low_at=below,
        high_at=below + height * style.size,
        first=first.day,
        last=last.day,
        low=low.value,
        high=high.value,
    )


def _frame(progress: MeasureProgress, field: Field, style: ChartStyle) -> list[Shape]:
    """Return gridlines at the lowest and the highest value with their labels, and the first and last day."""
    points = _all(progress)
    edges = {point.value: point.figures for point in points if point.value in (field.low, field.high)}
    shapes: list[Shape] = []
    for value, figures in edges.items():
        y = field.y(value)
        shapes.append(_line(field.left, y, field.right, y, style.track, 1))
        shapes.append(
            style.string(field.left - style.size * 0.6, y - style.size * 0.35, figures, REGULAR, style.quiet, "end")
        )
    days = {point.day: point.shown for point in points}
    first_at = field.low_at - style.size * 1.6
    shapes.append(style.string(field.left, first_at, days[field.first], REGULAR, style.quiet))
    if field.last != field.first:
        shapes.append(style.string(field.right, style.size * 0.3, days[field.last], REGULAR, style.quiet, "end"))
    return shapes


def _target_line(progress: MeasureProgress, field: Field, style: ChartStyle) -> list[Shape]:
    if progress.target_line is None:
        return []
    first, last = progress.target_line
    way = _line(field.x(first.day), field.y(first.value), field.x(last.day), field.y(last.value), style.quiet, 1.2)
    way.strokeDashArray = DASHES
    return [way]


def _dots(progress: MeasureProgress, field: Field, style: ChartStyle) -> list[Shape]:
    """Return the dots and the lines between them."""
    points = [(field.x(point.day), field.y(point.value)) for point in progress.points]
    shapes: list[Shape] = [_line(*before, *after, style.accent, 2) for before, after in pairwise(points)]
    shapes += [
        Circle(x, y, style.size * 0.3, fillColor=coloured(style.accent), strokeColor=coloured(style.accent))
        for x, y in points
    ]
    return shapes


def _last_figure(progress: MeasureProgress, field: Field, style: ChartStyle) -> Shape:
    """Return the label of the last value."""
    last = progress.points[-1]
    x, y, figures = field.x(last.day), field.y(last.value), last.figures
    near_the_end = x > field.right - stringWidth(figures, STRONG, style.size) - style.size
    anchor, beside = ("end", -style.size * 0.6) if near_the_end else ("start", style.size * 0.6)
    above = style.size * 0.55 if y < field.high_at - style.size else -style.size * 1.2
    return style.string(x + beside, y + above, figures, STRONG, style.text, anchor)


def _figures(progress: MeasureProgress, field: Field, style: ChartStyle) -> list[Shape]:
    """Return the labels of the values: the last one first, the others where they do not overlap.

    A label goes where the fewest lines cross it, and gets a background if one still does.
    """
    segments = [
        shape
        for shape in (*_target_line(progress, field, style), *_dots(progress, field, style))
        if isinstance(shape, Line)
    ]
    free = field.right + style.size
    shapes: list[Shape] = []
    for point in reversed(progress.points[1:]):
        boxes = [box for box in _label_boxes(point, field, style) if field.left <= box.x and box.x + box.width <= free]
        if boxes:
            box = min(boxes, key=lambda box: sum(_crosses(line, box) for line in segments))
            if any(_crosses(line, box) for line in segments):
                shapes.append(box)
            middle, base = box.x + box.width / 2, box.y + style.size * AROUND
            shapes.append(style.string(middle, base, point.figures, STRONG, style.text, "middle"))
            free = box.x - style.size * 0.4
    return shapes


def _label_boxes(point: ProgressPoint, field: Field, style: ChartStyle) -> list[Rect]:
    """Return the candidate positions of a label, best first: above its dot, below it, beside it, above to the left.

    Below only where the axis leaves room.
    """
    half, high = stringWidth(point.figures, STRONG, style.size) / 2 + style.size * AROUND, style.size * 0.85
    at, y = field.x(point.day), field.y(point.value)
    # The background may extend a little beyond the plot area; the text may not.
    x = min(at, field.right - half + style.size * AROUND) - half
    above, below = y + style.size * 0.55 - style.size * AROUND, y - style.size * 0.42 - high
    corners = [(x, above), *([(x, below), (at, below)] if below > field.low_at else [])]
    corners += [(at + style.size * 0.45, max(y - high / 2, field.low_at)), (at - half * 2, above)]
    ground = coloured(style.ground)
    return [Rect(left, low, half * 2, high, fillColor=ground, strokeColor=None) for left, low in corners]


def _crosses(line: Line, rect: Rect) -> bool:
    """Say whether a line, drawn from left to right, crosses a box."""
    left, right = max(line.x1, rect.x), min(line.x2, rect.x + rect.width)
    if left > right:
        return False
    wide = line.x2 - line.x1
    rise = (line.y2 - line.y1) / wide if wide else 0.0
    ends = [line.y1 + rise * (x - line.x1) for x in (left, right)] if wide else [line.y1, line.y2]
    return bool(min(ends) < rect.y + rect.height and max(ends) > rect.y)


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, thick: float) -> Line:
    return Line(x1, y1, x2, y2, strokeColor=coloured(colour), strokeWidth=thick)
