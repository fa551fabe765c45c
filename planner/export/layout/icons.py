"""The window's SVG icons on paper, as strokes: each scenario has its own."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree

from reportlab.platypus import Flowable

from planner.export.layout.page_style import ACCENT, SUBTITLE
from planner.resources import resource

SIDE, GRID = 10.0, 24.0
"""The size of an icon on paper, and in its file."""
Pair = tuple[float, float]
Strokes = tuple[tuple[str, tuple[float, ...]], ...]
_TOKEN, _FLAG = re.compile(r"[a-zA-Z]|-?\d*\.?\d+"), re.compile("[01]")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7, "Z": 0}


class Icon(Flowable):  # type: ignore[misc]
    """An icon as high as a title line; nothing for an unknown name."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height."""
        self.width, self.height = SIDE, SUBTITLE.leading
        return self.width, self.height

    def draw(self) -> None:
        """Draw its strokes."""
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
    """Return the strokes of an icon, each as moves, lines and curves; none for an unknown name."""
    try:
        content = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    except FileNotFoundError:
        return ()
    lines = (tuple(_strokes(_path_of(shape))) for shape in ElementTree.fromstring(content))
    return tuple(line for line in lines if line)


def _path_of(shape: ElementTree.Element) -> str:
    """Return an SVG shape as path data."""

    def of(*names: str) -> Iterator[float]:
        return (float(shape.get(name, 0)) for name in names)

    kind = shape.tag.rpartition("}")[2]
    if kind == "circle":
        x, y, r = of("cx", "cy", "r")
        return f"M{x - r} {y}a{r} {r} 0 0 1 {2 * r} 0a{r} {r} 0 0 1 {-2 * r} 0"
    if kind == "line":
        x1, y1, x2, y2 = of("x1", "y1", "x2", "y2")
        return f"M{x1} {y1}L{x2} {y2}"
    if kind == "rect":
        x, y, wide, high, r = of("x", "y", "width", "height", "rx")
        right, down, turn = wide - 2 * r, high - 2 * r, f"a{r} {r} 0 0 1"
        return (
            f"M{x + r} {y}h{right}{turn} {r} {r}v{down}{turn} {-r} {r}h{-right}{turn} {-r} {-r}v{-down}{turn} {r} {-r}"
        )
    return shape.get("d", "")


def _strokes(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield the commands of a path with absolute coordinates, arcs as curves."""
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
            yield ("C", _bent(here, points)) if kind == "Q" else (kind, points)
            here = (points[-2], points[-1])
            start = here if kind == "M" else start


def _bent(here: Pair, points: tuple[float, ...]) -> tuple[float, ...]:
    """Return a quadratic curve as a cubic one."""
    (x0, y0), (x1, y1, x2, y2) = here, points
    return x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3, x2 + (x1 - x2) * 2 / 3, y2 + (y1 - y2) * 2 / 3, x2, y2


def _commands(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield each command with its numbers; SVG allows repeating a command without its letter."""
    command, numbers, at = "", list[float](), 0
    # The two flags of an arc may be written without a separator before the next number.
    while found := (_FLAG if command in "aA" and len(numbers) in (3, 4) else _TOKEN).search(path, at):
        at = found.end()
        if found[0].isalpha():
            command, numbers = found[0], []
        else:
            numbers.append(float(found[0]))
        if len(numbers) == _TAKES[command.upper()]:
            yield command, tuple(numbers)
            numbers = []
            command = {"M": "L", "m": "l"}.get(command, command)


def arc(begin: Pair, end: Pair, radius: float, large: bool, sweep: bool) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield an arc between two points as cubic curves of a quarter circle at most."""
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
