"""Small symbols beside their words: the level of a skill, and the status of a goal."""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.colors import white
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from planner.domain.records.goals import DONE, LET_GO, NOT_REACHED, PAUSED, UNDER_WAY
from planner.export.layout.page_style import ACCENT, BODY, MUTED, WRITING_LINE

HIGH = BODY.leading
MIDDLE = HIGH - BODY.fontSize * 0.68
"""The middle of lower-case letters above the baseline."""


class Dots(Flowable):  # type: ignore[misc]
    """A level as a row of dots, that many of them filled."""

    ACROSS, APART, RING = 4.8, 6.2, 0.7

    def __init__(self, level: int, of: int) -> None:
        super().__init__()
        self.level, self.of = level, of

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height: those of a line of text."""
        self.width, self.height = self.of * self.APART, HIGH
        return self.width, self.height

    def draw(self) -> None:
        """Draw the dots."""
        canvas = self.canv
        canvas.setLineCap(1)
        centres = [self.ACROSS / 2 + number * self.APART for number in range(self.of)]
        reached, others = centres[: self.level], centres[self.level :]
        for some, colour, across in (
            (reached, ACCENT, self.ACROSS),
            (others, WRITING_LINE, self.ACROSS),
            (others, white, self.ACROSS - 2 * self.RING),
        ):
            if not some:
                continue
            # A zero-length line with round caps is a dot, and takes a tenth of the operands of a circle.
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(across)
            canvas.lines([(x, MIDDLE, x, MIDDLE) for x in some])


class StatusSign(Flowable):  # type: ignore[misc]
    """The status of a goal: a ring that fills, with a tick, a bar or two if it has ended or is paused."""

    RADIUS = 3.6

    def __init__(self, status: str) -> None:
        super().__init__()
        self.status = status

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return its width and height: those of a line of text."""
        self.width, self.height = 2 * self.RADIUS + 1, HIGH
        return self.width, self.height

    def draw(self) -> None:
        """Draw the ring and what is in it."""
        canvas, radius = self.canv, self.RADIUS
        canvas.translate(radius + 0.5, MIDDLE)
        colour = ACCENT if self.status in (UNDER_WAY, DONE) else MUTED
        canvas.setStrokeColor(colour)
        canvas.setFillColor(colour)
        canvas.setLineWidth(0.9)
        canvas.circle(0, 0, radius, stroke=1, fill=int(self.status == DONE))
        if inside := _INSIDE.get(self.status):
            inside(canvas, radius)


def _half(canvas: Canvas, radius: float) -> None:
    canvas.wedge(-radius, -radius, radius, radius, 90, 180, stroke=0, fill=1)


def _tick(canvas: Canvas, radius: float) -> None:
    canvas.setStrokeColorRGB(1, 1, 1)
    canvas.setLineCap(1)
    left, foot, right = (-radius * 0.5, 0), (-radius * 0.1, -radius * 0.4), (radius * 0.5, radius * 0.4)
    canvas.lines([(*left, *foot), (*foot, *right)])


def _pause(canvas: Canvas, radius: float) -> None:
    canvas.lines([(x, -radius * 0.45, x, radius * 0.45) for x in (-radius * 0.3, radius * 0.3)])


def _bar(canvas: Canvas, radius: float) -> None:
    canvas.line(-radius * 0.5, 0, radius * 0.5, 0)


def _slash(canvas: Canvas, radius: float) -> None:
    canvas.line(-radius * 0.6, -radius * 0.6, radius * 0.6, radius * 0.6)


_INSIDE: dict[str, Callable[[Canvas, float], None]] = {
    UNDER_WAY: _half,
    DONE: _tick,
    PAUSED: _pause,
    NOT_REACHED: _bar,
    LET_GO: _slash,
}
