"""A chart in the window: the drawing of the printed plan, in the colours of the theme, sharp at every scale."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.theme import tokens

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

    from planner.export.charts.funnel import Ink

    Draw = Callable[[Any, float, Ink], Drawing]

LEAST_WIDTH = 240


class Charted(Protocol):
    """What can be shown: a value with a title that says all of itself in words."""

    @property
    def title(self) -> str:
        """Return what it is called."""

    @property
    def text(self) -> str:
        """Return all of it in words."""


class ChartView(QWidget):
    """Shows a chart as wide as there is room. Those who do not see it hear its words."""

    def __init__(self, chart: Charted, draw: Draw, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self._heights: dict[tuple[int, int], int] = {}
        """How high it is by its width and the size of the letters: layouts ask many times."""
        self.setMinimumWidth(LEAST_WIDTH)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chart(chart)

    def show_chart(self, chart: Charted) -> None:
        """Show another chart of the same kind."""
        self.chart = chart
        self._heights.clear()
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.text)
        self.updateGeometry()
        self.update()

    def svg(self, width: float) -> bytes:
        """Return the chart as SVG in the colours of the theme that is worn now."""
        # ReportLab is imported with the first chart, not with the window.
        from planner.export.charts.svg import svg_of

        return svg_of(self._drawing(width))

    def sizeHint(self) -> QSize:
        """Ask for the height that the chart has at a usual width."""
        return QSize(LEAST_WIDTH * 2, self.heightForWidth(LEAST_WIDTH * 2))

    def heightForWidth(self, width: int) -> int:
        """Return how high the chart is where it is so wide."""
        width = max(width, LEAST_WIDTH)
        place = (width, self.fontInfo().pixelSize())
        if place not in self._heights:
            self._heights[place] = math.ceil(self._drawing(width).height)
        return self._heights[place]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart in the colours of the theme."""
        from PySide6.QtSvg import QSvgRenderer

        painter, renderer = QPainter(self), QSvgRenderer(self.svg(self.width()))
        renderer.render(painter, QRectF(0, 0, self.width(), renderer.viewBoxF().height()))

    def _drawing(self, width: float) -> Drawing:
        from planner.export.charts.funnel import Ink

        theme = tokens()
        names = ("text", "muted", "accent", "alt", "surface")
        text, quiet, accent, trough, ground = (theme.color(token).name() for token in names)
        return self._draw(self.chart, width, Ink(text, quiet, accent, trough, self.fontInfo().pixelSize(), ground))
