"""A chart in the window: the drawing of the printed plan, in the colours of the theme, sharp at every scale."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

    from planner.export.charts import Ink

    Draw = Callable[[Any, float, Ink], Drawing]

LEAST_WIDTH = 240


class Drawn(Protocol):
    """What can be drawn: it has a title, and says the same in words."""

    @property
    def title(self) -> str:
        """Return what it is about."""

    @property
    def text(self) -> str:
        """Return all that is drawn in words."""


class ChartView(QWidget):
    """Shows a chart as wide as there is room. Those who do not see it hear its words."""

    def __init__(self, chart: Drawn, draw: Draw, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self._draw = chart, draw
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.text)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def svg(self, width: float) -> bytes:
        """Return the chart as SVG in the colours of the theme that is worn now."""
        # ReportLab is imported with the first chart, not with the window.
        from planner.export.svg import svg_of

        return svg_of(self._drawing(width))

    def sizeHint(self) -> QSize:
        """Ask for the height of the bars; it is the same at every width."""
        return QSize(LEAST_WIDTH * 2, round(self._drawing(LEAST_WIDTH).height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart in the colours of the theme."""
        from PySide6.QtSvg import QSvgRenderer

        painter = QPainter(self)
        QSvgRenderer(self.svg(self.width())).render(painter, QRectF(0, 0, self.width(), self.sizeHint().height()))

    def _drawing(self, width: float) -> Drawing:
        from planner.export.charts import Ink

        theme = tokens()
        text, quiet, accent, trough = (theme.color(token).name() for token in ("text", "muted", "accent", "alt"))
        return self._draw(self.chart, width, Ink(text, quiet, accent, trough, self.fontInfo().pixelSize()))
