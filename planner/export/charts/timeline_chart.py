"""The timeline chart, for paper and window: one row for every goal, with its bar and the signs on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from reportlab.graphics.shapes import Drawing, Line, Shape
from reportlab.lib.colors import Color, linearlyInterpolatedColor

from planner.domain.basics.values import Value
from planner.domain.document.timeline_values import Moment, Sign, Timeline, TimelineRow
from planner.export.charts.funnel import REGULAR, STRONG, Ink, coloured
from planner.export.charts.timeline_signs import bar, sign
from planner.export.typeset.glyphs import register_fonts, shortened, width_of

MOST_LANES = 4
"""Signs of days that lie close share a row in so many lanes; the rest is counted."""
ABOVE, WRAPPED, BESIDE = "above", "wrapped", "beside"
"""Where the names of the rows stand: on a line above, on two, or at the left, which takes half the height."""
NAMES, STATUS = 0.33, 0.12
"""How much of the width the names take where they stand beside the rows, and at the right how these stand."""
MOST_WORDS = 60
FAINT = 0.35
"""How much of the quiet colour the lines of the months have."""


class _Place(Value, kw_only=False):
    moment: Moment
    x: float
    lane: int


class _Laid(Value):
    """A row with the positions of its signs, and the number of those that did not fit."""

    row: TimelineRow
    places: tuple[_Place, ...]
    lanes: int
    crowded: int

    def height(self, sizes: _Sizes) -> float:
        """Return the height of the row below its name: the bar has a lane of its own, so that no sign covers it."""
        beside = len(self.name(sizes)) * sizes.name if sizes.names == BESIDE else 0
        return max((sizes.bar if self.row.span else 0) + self.lanes * sizes.lane, beside)

    def head(self, sizes: _Sizes) -> float:
        """Return the height of the name above the row."""
        if sizes.names == BESIDE:
            return 0
        return sizes.line + (len(self.name(sizes)) - 1) * sizes.name

    def name(self, sizes: _Sizes) -> tuple[str, ...]:
        """Return the name of the row in lines, shortened to the width."""
        room = sizes.left - sizes.size
        if sizes.names != BESIDE:
            wide = width_of(self.stands(sizes), STRONG, sizes.size)
            room = sizes.width - (wide + sizes.size if wide else 0)
        return _in_lines(self.row.label, sizes.size, room, 1 if sizes.names == ABOVE else 2)

    def stands(self, sizes: _Sizes) -> str:
        """Return the state of the row, and the number of signs that did not fit."""
        more = sizes.crowded.format(n=self.crowded) if self.crowded else ""
        room = sizes.width / 2 if sizes.names != BESIDE else sizes.width - sizes.right - sizes.size / 2
        return shortened(" · ".join(filter(None, (self.row.status, more))), STRONG, sizes.size, room)


class _Sizes:
    """The measures of a timeline, all derived from the font size.

    If the names are beside the rows, the days span from `left` to `right`.
    """

    def __init__(self, timeline: Timeline, width: float, ink: Ink, names: str) -> None:
        self.width, self.size, self.sign = width, ink.size, ink.size * 0.8
        self.left, self.right = (width * NAMES, width * (1 - STATUS)) if names == BESIDE else (0.0, width)
        self.names, self.crowded = names, timeline.crowded
        self.line, self.lane = ink.size * 1.45, ink.size * 1.1
        self.between = ink.size * (0.75 if names == ABOVE else 0.25)
        self.bar = ink.size * 0.7
        self.name = ink.size * 1.2
        self._first, self._days = timeline.first, (timeline.last - timeline.first).days + 1

    def starts(self, day: dt.date) -> float:
        """Return the x coordinate at which a day begins."""
        return self.left + (self.right - self.left) * (day - self._first).days / self._days

    def middle(self, day: dt.date) -> float:
        """Return the x coordinate of the middle of a day."""
        return self.starts(day) + (self.right - self.left) / self._days / 2


@lru_cache(maxsize=8)
def timeline(timeline: Timeline, width: float, ink: Ink, names: str = ABOVE) -> Drawing:
    """Return the rows below the names of the months, and the legend below them.

    Drawings are cached, because they stay the same while other parts of the plan are edited.
    """
    register_fonts()
    sizes = _Sizes(timeline, width, ink, names)
    laid = [_laid(row, sizes) for row in timeline.rows]
    signs = _wrapped(timeline.signs, sizes)
    head = 2.2 * sizes.line if timeline.ticks else 0
    foot = sizes.line if timeline.today else 0
    rows = sum(one.head(sizes) + one.height(sizes) + sizes.between for one in laid)
    drawing = Drawing(width, head + rows + foot + sizes.between + len(signs) * sizes.line)
    _add(drawing, _months(timeline, sizes, drawing.height, ink))
    top = drawing.height - head
    for one in laid:
        _add(drawing, _row(one, timeline, sizes, top, ink))
        top -= one.head(sizes) + one.height(sizes) + sizes.between
    if timeline.today:
        drawing.add(_today(timeline.today, sizes, top, ink))
    _add(drawing, _meanings(signs, sizes, ink))
    return drawing


def _add(drawing: Drawing, shapes: Iterable[Shape]) -> None:
    for shape in shapes:
        drawing.add(shape)


def _laid(row: TimelineRow, sizes: _Sizes) -> _Laid:
    """Place each sign at its day; on a collision a little beside it, or in the next lane."""
    ends: list[float] = []
    places = []
    half, gap = sizes.sign * 0.73, sizes.sign * 1.3
    for moment in row.moments:
        wanted = min(max(sizes.middle(moment.day), sizes.left + half), sizes.right - half)
        for lane in range(MOST_LANES):
            x = max(wanted, ends[lane] + gap) if lane < len(ends) else wanted
            if x - wanted <= sizes.sign and x + half <= sizes.right:
                ends[lane : lane + 1] = [x]
                places.append(_Place(moment, x, lane))
                break
    lanes = len(ends) if row.span else max(len(ends), 1)
    return _Laid(row=row, places=tuple(places), lanes=lanes, crowded=len(row.moments) - len(places))


def _months(timeline: Timeline, sizes: _Sizes, height: float, ink: Ink) -> Iterable[Shape]:
    """Yield the names of the months with the years above them; names that do not fit are dropped."""
    taken = sizes.left
    for tick in timeline.ticks:
        x, wide = sizes.starts(tick.day), width_of(tick.label, REGULAR, ink.size)
        if x >= taken and x + wide <= sizes.right:
            yield ink.words(x, height - sizes.line - ink.size, tick.label, REGULAR, ink.quiet)
            taken = x + wide + ink.size * 0.5
    free = sizes.right
    # From the right, so that the new year keeps its label when the old one has only a few weeks.
    for tick in reversed([tick for tick in timeline.ticks if tick.year]):
        x, wide = sizes.starts(tick.day), width_of(tick.year, STRONG, ink.size)
        if x + wide <= free:
            yield ink.words(x, height - ink.size, tick.year, STRONG, ink.text)
            free = x - ink.size * 0.5


def _row(laid: _Laid, timeline: Timeline, sizes: _Sizes, top: float, ink: Ink) -> Iterable[Shape]:
    row, colour = laid.row, ink.quiet if laid.row.ended else ink.accent
    yield from _label(laid, sizes, top - ink.size * 1.05, ink)
    top -= laid.head(sizes)
    bottom = top - laid.height(sizes)
    for tick in timeline.ticks:
        yield _upright(sizes.starts(tick.day), bottom, top, _faint(ink), ink.size * 0.06)
    if row.span:
        left, right = sizes.starts(row.span.first), sizes.starts(row.span.last + dt.timedelta(days=1))
        fill = ink.trough if row.ended else ink.accent
        yield bar(row.span, left, right, top - sizes.bar * 0.55, sizes.bar * 0.52, fill, colour)
    if timeline.today:
        yield _upright(
            sizes.middle(timeline.today.day), bottom - sizes.between / 4, top, coloured(ink.text), ink.size * 0.1
        )
    top -= sizes.bar if row.span else 0
    for place in laid.places:
        at = place.x, top - (place.lane + 0.5) * sizes.lane
        yield from sign(place.moment.kind, place.moment.done, at, sizes.sign, colour, ink.ground)


def _label(laid: _Laid, sizes: _Sizes, base: float, ink: Ink) -> Iterable[Shape]:
    """Yield the name of a row at the left and its state at the right."""
    colour = ink.quiet if laid.row.ended else ink.text
    for number, line in enumerate(laid.name(sizes)):
        yield ink.words(0, base - number * sizes.name, line, REGULAR, colour)
    if words := laid.stands(sizes):
        yield ink.words(sizes.width, base, words, STRONG, colour, "end")


def _in_lines(text: str, size: float, room: float, most: int) -> tuple[str, ...]:
    """Return a text on at most two lines, shortened if it is longer."""
    first, rest = text, list[str]()
    if most > 1:
        first, *rest = text.split()[:MOST_WORDS] or [""]
        while rest and width_of(f"{first} {rest[0]}", REGULAR, size) <= room:
            first = f"{first} {rest.pop(0)}"
    lines = (first, " ".join(rest)) if rest else (first,)
    return tuple(shortened(line, REGULAR, size, room) for line in lines)


def _today(today: Moment, sizes: _Sizes, top: float, ink: Ink) -> Shape:
    """Return the label of today's line, inside the edges."""
    half = width_of(today.what, STRONG, ink.size) / 2
    x = min(max(sizes.middle(today.day), sizes.left + half), sizes.right - half)
    return ink.words(x, top - ink.size * 0.75, today.what, STRONG, ink.text, "middle")


def _wrapped(signs: Iterable[Sign], sizes: _Sizes) -> list[list[tuple[float, Sign]]]:
    """Return the legend in lines, each item with its x coordinate."""
    lines: list[list[tuple[float, Sign]]] = []
    x = sizes.width
    for one in signs:
        wide = sizes.sign * 1.75 + width_of(one.words, REGULAR, sizes.size)
        if not lines or x + wide > sizes.width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, one))
        x += wide + sizes.size * 1.3
    return lines


def _meanings(lines: list[list[tuple[float, Sign]]], sizes: _Sizes, ink: Ink) -> Iterable[Shape]:
    for number, line in enumerate(reversed(lines)):
        base = number * sizes.line + ink.size * 0.35
        for x, one in line:
            at = x + sizes.sign * 0.73, base + ink.size * 0.36
            yield from sign(one.kind, one.done, at, sizes.sign, ink.accent, ink.ground)
            yield ink.words(x + sizes.sign * 1.75, base, one.words, REGULAR, ink.quiet)


def _faint(ink: Ink) -> Color:
    return linearlyInterpolatedColor(coloured(ink.ground), coloured(ink.quiet), 0, 1, FAINT)


def _upright(x: float, bottom: float, top: float, colour: Color, thick: float) -> Line:
    return Line(x, bottom, x, top, strokeColor=colour, strokeWidth=thick)
