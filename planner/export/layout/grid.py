"""The layout grid: rows of cells side by side, tables with a head, writing lines and check boxes.

A row of any height can be split across pages. ReportLab's own tables cannot split every cell, and take a minute where
these take a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from planner.domain.basics.values import Value
from planner.domain.records.base import Key
from planner.export.layout.page_style import ACCENT, HAIRLINE, INK, SOFT, WRITING_LINE
from planner.export.typeset.placed import PositionedFlowable, draw_at

Cell = Sequence[Flowable]
_Part = TypeVar("_Part", bound=Flowable)

WRITING_HEIGHT = 5.6 * mm
"""The distance of lines for handwriting."""
KEPT_WHOLE = 160.0
"""A row or a table up to this height is not split across pages."""
TWO_LINES_HEIGHT = 33.0
"""A blank cell from this height on gets a field of several lines."""


class Frame(Value):
    """The frame of a row's cells, in points: padding, a rule below, a bar at the left, a light background."""

    above: float = 0
    below: float = 0
    left: float = 0
    right: float = 0
    gap: float = 14
    rule: Color | None = None
    bar: bool = False
    soft: bool = False


BARE = Frame()


class Row(PositionedFlowable):
    """Cells side by side; `shares` are their relative widths.

    `source_key` is the key of its record, whose position the page notes; `link_to` is the target of a link.
    """

    def __init__(
        self,
        cells: Sequence[Cell],
        shares: Sequence[float] = (1,),
        frame: Frame = BARE,
        source_key: Key = (),
        link_to: str = "",
    ) -> None:
        super().__init__()
        self.cells = [list(cell) for cell in cells]
        self.shares = tuple(shares)
        self.frame = frame
        self.source_key, self.link_to = source_key, link_to
        self.width = self.height = -1.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return width and height. They are cached: a long table is measured on many pages."""
        if self.width == available_width:
            return self.width, self.height
        frame = self.frame
        self.width = available_width
        # A share includes the gap after it, so that rows with different numbers of cells align.
        one = (available_width - frame.left - frame.right + frame.gap) / sum(self.shares)
        self.widths = [share * one - frame.gap for share in self.shares]
        heights = (_height(cell, width) for cell, width in zip(self.cells, self.widths, strict=True))
        self.height = frame.above + max(heights, default=0) + frame.below
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the part that fits and the rest, or [] if the row should start on the next page."""
        self.wrap(available_width, available_height)
        # Splitting a short row would leave one or two lines on either page.
        if self.height <= KEPT_WHOLE:
            return []
        available = available_height - self.frame.above - self.frame.below
        divided = [_divided(cell, width, available) for cell, width in zip(self.cells, self.widths, strict=True)]
        if not any(first for first, _ in divided):
            return []
        return [
            Row([part[i] for part in divided], self.shares, self.frame, self.source_key, self.link_to) for i in (0, 1)
        ]

    def draw_at(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the background, the cells from the top, and the rule."""
        frame = self.frame
        if self.source_key:
            canvas.note_record_box(self.source_key, x, y, self.width, self.height)
        if self.link_to:
            canvas.linkRect("", self.link_to, (x, y, x + self.width, y + self.height), relative=1, thickness=0)
        self._draw_ground(canvas, x, y)
        left = x + frame.left
        for cell, width in zip(self.cells, self.widths, strict=True):
            draw_column(cell, canvas, left, y + self.height - frame.above, width)
            left += width + frame.gap

    def _draw_ground(self, canvas: Canvas, x: float, y: float) -> None:
        frame = self.frame
        if frame.soft:
            canvas.setFillColor(SOFT)
            canvas.rect(x, y, self.width, self.height, stroke=0, fill=1)
        if frame.bar:
            canvas.setFillColor(ACCENT)
            canvas.rect(x, y, 2, self.height, stroke=0, fill=1)
        if frame.rule:
            canvas.setStrokeColor(frame.rule)
            canvas.setLineWidth(0.6)
            canvas.line(x + frame.left, y, x + self.width, y)


def draw_column(flowables: Iterable[Flowable], canvas: Canvas, x: float, top: float, width: float) -> None:
    """Draw flowables below each other."""
    for flowable in flowables:
        top -= flowable.wrap(width, top)[1]
        draw_at(flowable, canvas, x, top)


def _height(cell: Cell, width: float) -> float:
    return float(sum(flowable.wrap(width, 0)[1] for flowable in cell))


def _divided(cell: Sequence[_Part], width: float, available: float) -> tuple[list[_Part], list[_Part]]:
    """Return the flowables of a cell that fit into the height, and the rest."""
    for at, flowable in enumerate(cell):
        height = flowable.wrap(width, available)[1]
        if height > available:
            # No flowable can be split for a height of zero or less.
            halves = flowable.split(width, available) if available > 0 else []
            return [*cell[:at], *halves[:1]], [*(halves[1:] or [flowable]), *cell[at + 1 :]]
        available -= height
    return list(cell), []


class Grid(PositionedFlowable):
    """Rows below each other. The head repeats on every page; up to the height `whole` the grid is not split.

    Of a higher one, at least the first `least` rows stay together.
    """

    def __init__(self, head: Row | None, rows: Sequence[Flowable], whole: float = 0, least: int = 1) -> None:
        super().__init__()
        self.whole, self.least = whole, least
        self.head = [head] if head else []
        self.rows = list(rows)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height."""
        self.width, self.height = available_width, _height([*self.head, *self.rows], available_width)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the rows that fit and the rest, each with the head."""
        if self.wrap(available_width, available_height)[1] <= self.whole:
            return []
        first, rest = _divided(self.rows, available_width, available_height - _height(self.head, available_width))
        return [Grid(next(iter(self.head), None), part) for part in (first, rest)] if self._may_end_page(first) else []

    def _may_end_page(self, first: Sequence[Flowable]) -> bool:
        """Say whether a page may end after these rows. If the required rows are too high themselves, one row is enough,
        as they would fit no page.
        """
        # The last of the required rows may itself be split, so only those before it must fit.
        begin = self.rows[: self.least - 1]
        return len(first) >= (self.least if _height(begin, self.width) <= KEPT_WHOLE else 1)

    def draw_at(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the rows from the top."""
        draw_column([*self.head, *self.rows], canvas, x, y + self.height, self.width)


class WritingLines(Flowable):  # type: ignore[misc]
    """Lines to write on by hand; a text field if the document is a form. `label` is its name."""

    def __init__(self, count: int = 1, spacing: float = WRITING_HEIGHT, label: str = "") -> None:
        super().__init__()
        self.count = count
        self.spacing = spacing
        self.label = label

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height."""
        self.width, self.height = available_width, self.count * self.spacing
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines."""
        self.canv.setStrokeColor(WRITING_LINE)
        self.canv.setLineWidth(0.5)
        for line in range(self.count):
            self.canv.line(0, line * self.spacing + 3, self.width, line * self.spacing + 3)
        self.canv.note_form_field(self.width, self.height, self.label, lines=self.count)


class BlankCell(Flowable):  # type: ignore[misc]
    """An empty table cell; a text field if the document is a form."""

    def __init__(self, height: float, label: str) -> None:
        super().__init__()
        self.height_needed, self.label = height, label

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height."""
        self.width, self.height = available_width, self.height_needed
        return self.width, self.height

    def draw(self) -> None:
        """Draw nothing, as the rule belongs to the row; note the field."""
        self.canv.note_form_field(
            self.width, self.height, self.label, lines=1 if self.height_needed < TWO_LINES_HEIGHT else 2
        )


class FilledField(PositionedFlowable):
    """An answer. If the document is a form, it is an editable field."""

    def __init__(self, content: Cell, label: str, text: str) -> None:
        super().__init__()
        self.content, self.label, self.text = list(content), label, text

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height."""
        self.width, self.height = available_width, _height(self.content, available_width)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the part that fits and the rest, or []. A split answer is no field."""
        first, rest = _divided(self.content, available_width, available_height)
        return [Row([first]), Row([rest])] if first and rest else []

    def draw_at(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the text, or the field with it."""
        if canvas.is_form:
            self.drawOn(canvas, x, y)
        else:
            draw_column(self.content, canvas, x, y + self.height, self.width)

    def draw(self) -> None:
        """Draw the field with the text; the origin of its appearance is the corner of the field."""
        with self.canv.filled(self.width, self.height, self.label, self.text):
            draw_column(self.content, self.canv, 0, self.height, self.width)


class TickBox(Flowable):  # type: ignore[misc]
    """A check box, ticked or not. `label` is the name of its field."""

    SIDE, HIGH = 8.5, 11

    def __init__(self, ticked: bool = False, label: str = "") -> None:
        super().__init__()
        self.ticked = ticked
        self.label = label

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height: those of a line of text."""
        self.width, self.height = self.SIDE, self.HIGH
        return self.width, self.height

    def draw(self) -> None:
        """Draw the box, and the tick where there is one."""
        canvas, side = self.canv, self.SIDE
        canvas.setStrokeColor(ACCENT if self.ticked else INK)
        canvas.setLineWidth(0.8)
        canvas.setLineJoin(1)
        canvas.rect(0.4, 1.4, side, side, stroke=1, fill=0)
        if canvas.note_form_field(side + 0.8, side + 2.2, self.label, lines=0, ticked=self.ticked):
            return
        if self.ticked:
            canvas.setLineWidth(1.4)
            canvas.setLineCap(1)
            canvas.lines([(2.4, 5.6, 4.1, 3.8), (4.1, 3.8, 7.1, 8)])


def ruled(
    cells: Sequence[Cell], shares: Sequence[float], rule: Color = HAIRLINE, source_key: Key = (), air: float = 0
) -> Row:
    """Return a table row with a thin rule below, with more padding unless space is short."""
    return Row(cells, shares, Frame(above=1.2 + air, below=2.3 + air, gap=10, rule=rule), source_key)
