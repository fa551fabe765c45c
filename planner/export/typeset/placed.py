"""Parts of a page that draw themselves at a point.

ReportLab gives every part a coordinate system of its own. For a line of text that takes longer than its letters, so
what there are thousands of goes without.
"""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer


class Placed(Flowable):  # type: ignore[misc]
    """A part that draws itself with its lower left corner at a point."""

    def draw(self) -> None:
        """Draw it where the canvas has its origin."""
        self.put(self.canv, 0, 0)

    def put(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw it at a point."""
        raise NotImplementedError


def put(part: Flowable, canvas: Canvas, x: float, y: float) -> None:
    """Draw any part at a point, in the quickest way it has."""
    if isinstance(part, Placed):
        part.put(canvas, x, y)
    elif not isinstance(part, Spacer):
        part.drawOn(canvas, x, y)
