"""The timeline chart, for paper and window: one row for every goal, with its bar and the signs on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from reportlab.graphics.shapes import Drawing, Line, Shape
from reportlab.lib.colors import Color, linearlyInterpolatedColor

from planner.domain.basics.values import Value
from planner.domain.document.timeline_values import Moment, Sign, Timeline, TimelineRow
from planner.export.charts.funnel import REGULAR, STRONG, ChartStyle, coloured
from planner.export.charts.timeline_signs import bar, sign
from planner.export.typeset.glyphs import register_fonts, shortened, width_of

MOST_LANES = 4
"""The maximum number of lanes for signs of close days; further signs are only counted."""
ABOVE, WRAPPED, BESIDE = "above", "wrapped", "beside"
"""The position of the row names: on one line above, on two, or at the left, which halves the height."""
NAMES, STATUS = 0.33, 0.12
"""The shares of the width for names at the left and states at the right."""
# Only the first words can fit on two lines; measuring a pasted page of text would be slow.
MOST_WORDS = 60
FAINT = 0.35
"""The share of the quiet colour in the lines of the months."""


class _PlacedSign(Value, kw_only=False):
    moment: Moment
    x: float
    lane: int


class _LaidOutRow(Value):
    """A row with the positions of its signs, and the number of those that did not fit."""

    row: TimelineRow
    signs: tuple[_PlacedSign, ...]
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
        available = sizes.left - sizes.size
        if sizes.names != BESIDE:
            wide = width_of(self.state_text(sizes), STRONG, sizes.size)
            available = sizes.width - (wide + sizes.size if wide else 0)
        return _in_lines(self.row.label, sizes.size, available, 1 if sizes.names == ABOVE else 2)

    def state_text(self, sizes: _Sizes) -> str:
        """Return the state of the row, and the number of signs that did not fit."""
        more = sizes.crowded.format(n=self.crowded) if self.crowded else ""
        available = sizes.width / 2 if sizes.names != BESIDE else sizes.width - sizes.right - sizes.size / 2
        return shortened(" · ".join(filter(None, (self.row.status, more))), STRONG, sizes.size, available)


class _Sizes:
    """The measures of a timeline, all derived from the font size.

    If the names are beside the rows, the days span from `left` to `right`.
    """

    def __init__(self, timeline: Timeline, width: float, style: ChartStyle, names: str) -> None:
        self.width, self.size, self.sign = width, style.size, style.size * 0.8
        self.left, self.right = (width * NAMES, width * (1 - STATUS)) if names == BESIDE else (0.0, width)
        self.names, self.crowded = names, timeline.crowded
        self.line, self.lane = style.size * 1.45, style.size * 1.1
        self.between = style.size * (0.75 if names == ABOVE else 0.25)
        self.bar = style.size * 0.7
        self.name = style.size * 1.2
        self._first, self._days = timeline.first, (timeline.last - timeline.first).days + 1

    def starts(self, day: dt.date) -> float:
        """Return the x coordinate at which a day begins."""
        return self.left + (self.right - self.left) * (day - self._first).days / self._days

    def middle(self, day: dt.date) -> float:
        """Return the x coordinate of the middle of a day."""
        return self.starts(day) + (self.right - self.left) / self._days / 2


@lru_cache(maxsize=8)
def timeline(timeline: Timeline, width: float, style: ChartStyle, names: str = ABOVE) -> Drawing:
    """Return the rows below the names of the months, and the legend below them.

    Drawings are cached, because they stay the same while other parts of the plan are edited.
    """
    register_fonts()
    sizes = _Sizes(timeline, width, style, names)
    laid = [_laid_out(row, sizes) for row in timeline.rows]
    signs = _wrapped(timeline.signs, sizes)
    head = 2.2 * sizes.line if timeline.ticks else 0
    foot = sizes.line if timeline.today else 0
    rows = sum(one.head(sizes) + one.height(sizes) + sizes.between for one in laid)
    drawing = Drawing(width, head + rows + foot + sizes.between + len(signs) * sizes.line)
    _add(drawing, _months(timeline, sizes, drawing.height, style))
    top = drawing.height - head
    for one in laid:
        _add(drawing, _row(one, timeline, sizes, top, style))
        top -= one.head(sizes) + one.height(sizes) + sizes.between
    if timeline.today:
        drawing.add(_today(timeline.today, sizes, top, style))
    _add(drawing, _meanings(signs, sizes, style))
    return drawing


def _add(drawing: Drawing, shapes: Iterable[Shape]) -> None:
    for shape in shapes:
        drawing.add(shape)


def _laid_out(row: TimelineRow, sizes: _Sizes) -> _LaidOutRow:
    """Place each sign at its day; on a collision a little beside it, or in the next lane."""
    ends: list[float] = []
    signs = []
    half, gap = sizes.sign * 0.73, sizes.sign * 1.3
    for moment in row.moments:
        x_wanted = min(max(sizes.middle(moment.day), sizes.left + half), sizes.right - half)
        for lane in range(MOST_LANES):
            x = max(x_wanted, ends[lane] + gap) if lane < len(ends) else x_wanted
            if x - x_wanted <= sizes.sign and x + half <= sizes.right:
                ends[lane : lane + 1] = [x]
                signs.append(_PlacedSign(moment, x, lane))
                break
    lanes = len(ends) if row.span else max(len(ends), 1)
    return _LaidOutRow(row=row, signs=tuple(signs), lanes=lanes, crowded=len(row.moments) - len(signs))


def _months(timeline: Timeline, sizes: _Sizes, height: float, style: ChartStyle) -> Iterable[Shape]:
    """Yield the names of the months with the years above them; names that do not fit are dropped."""
    free_from = sizes.left
    for tick in timeline.ticks:
        x, wide = sizes.starts(tick.day), width_of(tick.label, REGULAR, style.size)
        if x >= free_from and x + wide <= sizes.right:
            yield style.string(x, height - sizes.line - style.size, tick.label, REGULAR, style.quiet)
            free_from = x + wide + style.size * 0.5
    free = sizes.right
    # From the right, so that the new year keeps its label when the old one has only a few weeks.
    for tick in reversed([tick for tick in timeline.ticks if tick.year]):
        x, wide = sizes.starts(tick.day), width_of(tick.year, STRONG, style.size)
        if x + wide <= free:
            yield style.string(x, height - style.size, tick.year, STRONG, style.text)
            free = x - style.size * 0.5


def _row(laid: _LaidOutRow, timeline: Timeline, sizes: _Sizes, top: float, style: ChartStyle) -> Iterable[Shape]:
    row, colour = laid.row, style.quiet if laid.row.ended else style.accent
    yield from _label(laid, sizes, top - style.size * 1.05, style)
    top -= laid.head(sizes)
    bottom = top - laid.height(sizes)
    for tick in timeline.ticks:
        yield _upright(sizes.starts(tick.day), bottom, top, _faint(style), style.size * 0.06)
    if row.span:
        left, right = sizes.starts(row.span.first), sizes.starts(row.span.last + dt.timedelta(days=1))
        fill = style.track if row.ended else style.accent
        yield bar(row.span, left, right, top - sizes.bar * 0.55, sizes.bar * 0.52, fill, colour)
    if timeline.today:
        yield _upright(
            sizes.middle(timeline.today.day), bottom - sizes.between / 4, top, coloured(style.text), style.size * 0.1
        )
    top -= sizes.bar if row.span else 0
    for placed in laid.signs:
        at = placed.x, top - (placed.lane + 0.5) * sizes.lane
        yield from sign(placed.moment.kind, placed.moment.done, at, sizes.sign, colour, style.ground)


def _label(laid: _LaidOutRow, sizes: _Sizes, base: float, style: ChartStyle) -> Iterable[Shape]:
    """Yield the name of a row at the left and its state at the right."""
    colour = style.quiet if laid.row.ended else style.text
    for number, line in enumerate(laid.name(sizes)):
        yield style.string(0, base - number * sizes.name, line, REGULAR, colour)
    if state := laid.state_text(sizes):
        yield style.string(sizes.width, base, state, STRONG, colour, "end")


def _in_lines(text: str, size: float, available: float, most: int) -> tuple[str, ...]:
    """Return a text on at most two lines, shortened if it is longer."""
    first, rest = text, list[str]()
    if most > 1:
        first, *rest = text.split()[:MOST_WORDS] or [""]
        while rest and width_of(f"{first} {rest[0]}", REGULAR, size) <= available:
            first = f"{first} {rest.pop(0)}"
    lines = (first, " ".join(rest)) if rest else (first,)
    return tuple(shortened(line, REGULAR, size, available) for line in lines)


def _today(today: Moment, sizes: _Sizes, top: float, style: ChartStyle) -> Shape:
    """Return the label of today's line, inside the edges."""
    half = width_of(today.label, STRONG, style.size) / 2
    x = min(max(sizes.middle(today.day), sizes.left + half), sizes.right - half)
    return style.string(x, top - style.size * 0.75, today.label, STRONG, style.text, "middle")


def _wrapped(signs: Iterable[Sign], sizes: _Sizes) -> list[list[tuple[float, Sign]]]:
    """Return the legend in lines, each item with its x coordinate."""
    lines: list[list[tuple[float, Sign]]] = []
    x = sizes.width
    for one in signs:
        wide = sizes.sign * 1.75 + width_of(one.meaning, REGULAR, sizes.size)
        if not lines or x + wide > sizes.width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, one))
        x += wide + sizes.size * 1.3
    return lines


def _meanings(lines: list[list[tuple[float, Sign]]], sizes: _Sizes, style: ChartStyle) -> Iterable[Shape]:
    for number, line in enumerate(reversed(lines)):
        base = number * sizes.line + style.size * 0.35
        for x, one in line:
            at = x + sizes.sign * 0.73, base + style.size * 0.36
            yield from sign(one.kind, one.done, at, sizes.sign, style.accent, style.ground)
            yield style.string(x + sizes.sign * 1.75, base, one.meaning, REGULAR, style.quiet)


def _faint(style: ChartStyle) -> Color:
    return linearlyInterpolatedColor(coloured(style.ground), coloured(style.quiet), 0, 1, FAINT)


def _upright(x: float, bottom: float, top: float, colour: Color, thick: float) -> Line:
    return Line(x, bottom, x, top, strokeColor=colour, strokeWidth=thick)
