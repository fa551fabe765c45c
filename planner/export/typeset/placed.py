"""Flowables that draw themselves at a position.

ReportLab saves and translates the coordinate system for every flowable. For a line of text that costs more than the
text itself, so the frequent flowables are drawn directly.
"""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer


class PositionedFlowable(Flowable):  # type: ignore[misc]
    """A flowable that can be drawn with its lower left corner at a position."""

    def draw(self) -> None:
        """Draw it at the canvas origin."""
        self.draw_at(self.canv, 0, 0)

    def draw_at(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it at a position."""
        raise NotImplementedError


def draw_at(flowable: Flowable, canvas: Canvas, x: float, y: float) -> None:
    """Draw any flowable at a position, directly if it can."""
    if isinstance(flowable, PositionedFlowable):
        flowable.draw_at(canvas, x, y)
    elif not isinstance(flowable, Spacer):
        flowable.drawOn(canvas, x, y)
