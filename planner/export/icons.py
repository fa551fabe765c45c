"""The icons of the window on paper, as lines: a kind of setback has its own."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree

from reportlab.platypus import Flowable

from planner.export.sheet import ACCENT, PART
from planner.resources import resource

SIDE, GRID = 10.0, 24.0
"""How large an icon is on paper, and in its file."""
Pair = tuple[float, float]
Strokes = tuple[tuple[str, tuple[float, ...]], ...]
_TOKEN = re.compile(r"([a-zA-Z])|(-?\d*\.?\d+)")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "Z": 0}


class Icon(Flowable):  # type: ignore[misc]
    """An icon as high as a line of a title; nothing is drawn for one that is not there."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the width and height it takes."""
        self.width, self.height = SIDE, PART.leading
        return self.width, self.height

    def draw(self) -> None:
        """Draw its lines."""
        canvas = self.canv
        canvas.translate(0, self.height - 0.8)
        canvas.scale(SIDE / GRID, -SIDE / GRID)
        canvas.setStrokeColor(ACCENT)
        canvas.setLineWidth(2)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for strokes in lines_of(self.name):
            path = canvas.beginPath()
            for kind, points in strokes:
                {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo}[kind](*points)
            canvas.drawPath(path)


@cache
def lines_of(name: str) -> tuple[Strokes, ...]:
    """Return the lines of an icon, each as moves, lines and curves; none where there is no such icon."""
    try:
        content = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    lines = (tuple(_strokes(_path_of(shape))) for shape in ElementTree.fromstring(content))
    return tuple(line for line in lines if line)


def _path_of(shape: ElementTree.Element) -> str:
    """Return a shape as a path; those of the kinds of setback are paths and boxes."""
    if not shape.tag.endswith("rect"):
        return shape.get("d", "")
    x, y, wide, high, r = (float(shape.get(name, 0)) for name in ("x", "y", "width", "height", "rx"))
    across, down, turn = wide - 2 * r, high - 2 * r, f"a{r} {r} 0 0 1"
    return f"M{x + r} {y}h{across}{turn} {r} {r}v{down}{turn} {-r} {r}h{-across}{turn} {-r} {-r}v{-down}{turn} {r} {-r}"


def _strokes(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield the commands of a path with every point where it is, arcs as curves."""
    here, start = (0.0, 0.0), (0.0, 0.0)
    for command, numbers in _commands(path):
        kind, (left, top) = command.upper(), here if command.islower() else (0.0, 0.0)
        if kind == "Z":
            yield "L", start
            here = start
        elif kind in "HV":
            here = (left + numbers[0], here[1]) if kind == "H" else (here[0], top + numbers[0])
            yield "L", here
        elif kind == "A":
            end = (left + numbers[5], top + numbers[6])
            yield from arc(here, end, numbers[0], bool(numbers[3]), bool(numbers[4]))
            here = end
        else:
            points = tuple(number + (top if at % 2 else left) for at, number in enumerate(numbers))
            yield kind, points
            here = (points[-2], points[-1])
            start = here if kind == "M" else start


def _commands(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield each command with its numbers; one that goes on without its letter gets it again."""
    command, numbers = "", list[float]()
    for letter, number in _TOKEN.findall(path):
        if letter:
            command, numbers = letter, []
        else:
            numbers.append(float(number))
        if len(numbers) == _TAKES[command.upper()]:
            yield command, tuple(numbers)
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)


def arc(begin: Pair, end: Pair, radius: float, large: bool, sweep: bool) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield the part of a circle from one point to the other as curves of a quarter at the most."""
    (x1, y1), (x2, y2) = begin, end
    half = math.dist(begin, end) / 2
    radius = max(radius, half)
    side = math.sqrt(radius**2 - half**2) / half * (1 if large != sweep else -1)
    x, y = (x1 + x2) / 2 + side * (y1 - y2) / 2, (y1 + y2) / 2 - side * (x1 - x2) / 2
    angle = math.atan2(y1 - y, x1 - x)
    turn = (math.atan2(y2 - y, x2 - x) - angle) % math.tau - (0 if sweep else math.tau)
    count = math.ceil(abs(turn) / (math.pi / 2) - 1e-9)
    step = turn / count
    bend = 4 / 3 * math.tan(step / 4) * radius
    for _ in range(count):
        after = angle + step
        (cos1, sin1), (cos2, sin2) = (math.cos(angle), math.sin(angle)), (math.cos(after), math.sin(after))
        first = (x + radius * cos1 - bend * sin1, y + radius * sin1 + bend * cos1)
        last = (x + radius * cos2, y + radius * sin2)
        yield "C", (*first, last[0] + bend * sin2, last[1] - bend * cos2, *last)
        angle = after
