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
from planner.domain.document.progress_series import Course, CoursePoint
from planner.export.charts.funnel import REGULAR, STRONG, Ink, coloured
from planner.export.typeset.glyphs import register_fonts

HEIGHT, LOW = 11.0, 4.2
"""The height of the field, in letters, alone and where several stand side by side."""
LINE = 1.35
"""From one line of letters to the next, in letters."""
DASHES = [4, 3]
AROUND = 0.1
"""How far the ground of a value reaches out around its figures, in letters."""


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
def course(course: Course, width: float, ink: Ink, low: bool = False) -> Drawing:
    """Return the values as joined dots and the target line dashed, with lowest and highest value and first and last
    day.

    A `low` drawing also labels the other dots where there is room, as no table is beside it. Drawings are cached,
    because they stay the same while other parts of the plan are edited.
    """
    register_fonts()
    field = _field(course, width, ink, LOW if low else HEIGHT)
    drawing = Drawing(width, field.high_at + ink.size * (1.3 if low else 1))
    figures = _figures(course, field, ink) if low else [_last_figure(course, field, ink)]
    for shape in (*_frame(course, field, ink), *_way(course, field, ink), *_dots(course, field, ink), *figures):
        drawing.add(shape)
    return drawing


def _all(course: Course) -> list[CoursePoint]:
    return [*course.points, *(course.way or ())]


def _field(course: Course, width: float, ink: Ink, letters: float) -> Field:
    points = _all(course)
    low, high = min(points, key=lambda point: point.value), max(points, key=lambda point: point.value)
    room = max(stringWidth(point.words, REGULAR, ink.size) for point in (low, high))
    left, right = room + ink.size * 0.8, width - ink.size * 0.5
    first, last = min(points, key=lambda point: point.day), max(points, key=lambda point: point.day)
    days = sum(stringWidth(shown, REGULAR, ink.size) for shown in {first.shown, last.shown})
    # Two labels of days that would overlap get a line each.
    below = ink.size * (1.9 if days + ink.size <= right - left else 1.9 + LINE)
    return Field(
        left=left,
        right=right,
        low_at=below,
        high_at=below + letters * ink.size,
        first=first.day,
        last=last.day,
        low=low.value,
        high=high.value,
    )


def _frame(course: Course, field: Field, ink: Ink) -> list[Shape]:
    """Return gridlines at the lowest and the highest value with their labels, and the first and last day."""
    points = _all(course)
    edges = {point.value: point.words for point in points if point.value in (field.low, field.high)}
    shapes: list[Shape] = []
    for value, words in edges.items():
        y = field.y(value)
        shapes.append(_line(field.left, y, field.right, y, ink.trough, 1))
        shapes.append(ink.words(field.left - ink.size * 0.6, y - ink.size * 0.35, words, REGULAR, ink.quiet, "end"))
    days = {point.day: point.shown for point in points}
    first_at = field.low_at - ink.size * 1.6
    shapes.append(ink.words(field.left, first_at, days[field.first], REGULAR, ink.quiet))
    if field.last != field.first:
        shapes.append(ink.words(field.right, ink.size * 0.3, days[field.last], REGULAR, ink.quiet, "end"))
    return shapes


def _way(course: Course, field: Field, ink: Ink) -> list[Shape]:
    if course.way is None:
        return []
    first, last = course.way
    way = _line(field.x(first.day), field.y(first.value), field.x(last.day), field.y(last.value), ink.quiet, 1.2)
    way.strokeDashArray = DASHES
    return [way]


def _dots(course: Course, field: Field, ink: Ink) -> list[Shape]:
    """Return the dots and the lines between them."""
    places = [(field.x(point.day), field.y(point.value)) for point in course.points]
    shapes: list[Shape] = [_line(*before, *after, ink.accent, 2) for before, after in pairwise(places)]
    shapes += [
        Circle(x, y, ink.size * 0.3, fillColor=coloured(ink.accent), strokeColor=coloured(ink.accent))
        for x, y in places
    ]
    return shapes


def _last_figure(course: Course, field: Field, ink: Ink) -> Shape:
    """Return the label of the last value."""
    last = course.points[-1]
    x, y, words = field.x(last.day), field.y(last.value), last.words
    near_the_end = x > field.right - stringWidth(words, STRONG, ink.size) - ink.size
    anchor, beside = ("end", -ink.size * 0.6) if near_the_end else ("start", ink.size * 0.6)
    above = ink.size * 0.55 if y < field.high_at - ink.size else -ink.size * 1.2
    return ink.words(x + beside, y + above, words, STRONG, ink.text, anchor)


def _figures(course: Course, field: Field, ink: Ink) -> list[Shape]:
    """Return the labels of the values: the last one first, the others where they do not overlap.

    A label goes where the fewest lines cross it, and gets a background if one still does.
    """
    lines = [shape for shape in (*_way(course, field, ink), *_dots(course, field, ink)) if isinstance(shape, Line)]
    free = field.right + ink.size
    shapes: list[Shape] = []
    for point in reversed(course.points[1:]):
        places = [
            place for place in _places(point, field, ink) if field.left <= place.x and place.x + place.width <= free
        ]
        if places:
            place = min(places, key=lambda place: sum(_crosses(line, place) for line in lines))
            if any(_crosses(line, place) for line in lines):
                shapes.append(place)
            middle, base = place.x + place.width / 2, place.y + ink.size * AROUND
            shapes.append(ink.words(middle, base, point.words, STRONG, ink.text, "middle"))
            free = place.x - ink.size * 0.4
    return shapes


def _places(point: CoursePoint, field: Field, ink: Ink) -> list[Rect]:
    """Return the candidate positions of a label, best first: above its dot, below it, beside it, above to the left.

    Below only where the axis leaves room.
    """
    half, high = stringWidth(point.words, STRONG, ink.size) / 2 + ink.size * AROUND, ink.size * 0.85
    at, y = field.x(point.day), field.y(point.value)
    # The background may extend a little beyond the plot area; the text may not.
    x = min(at, field.right - half + ink.size * AROUND) - half
    above, below = y + ink.size * 0.55 - ink.size * AROUND, y - ink.size * 0.42 - high
    corners = [(x, above), *([(x, below), (at, below)] if below > field.low_at else [])]
    corners += [(at + ink.size * 0.45, max(y - high / 2, field.low_at)), (at - half * 2, above)]
    ground = coloured(ink.ground)
    return [Rect(left, low, half * 2, high, fillColor=ground, strokeColor=None) for left, low in corners]


def _crosses(line: Line, place: Rect) -> bool:
    """Say whether a line, drawn from left to right, crosses a box."""
    left, right = max(line.x1, place.x), min(line.x2, place.x + place.width)
    if left > right:
        return False
    wide = line.x2 - line.x1
    rise = (line.y2 - line.y1) / wide if wide else 0.0
    ends = [line.y1 + rise * (x - line.x1) for x in (left, right)] if wide else [line.y1, line.y2]
    return bool(min(ends) < place.y + place.height and max(ends) > place.y)


def _line(x1: float, y1: float, x2: float, y2: float, colour: str, thick: float) -> Line:
    return Line(x1, y1, x2, y2, strokeColor=coloured(colour), strokeWidth=thick)
