"""A chart in the window: SVG at the available width, sharp at every scale."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.theme import tokens

Draw = Callable[[float, float], bytes]
"""Returns the chart as SVG, as wide as asked for and with letters of this size in pixels, in the theme's colours."""
LEAST_WIDTH = 240
KEPT = 8
"""The number of widths for which a drawing is cached."""


class ChartView(QWidget):
    """Shows a chart at full width. Screen readers get its title and alternative text."""

    def __init__(self, title: str, text: str, draw: Draw, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderers: dict[tuple[int, int, str], QSvgRenderer] = {}
        """Cached by width, font size and theme: layouts ask for the height at a few widths many times."""
        self.setMinimumWidth(LEAST_WIDTH)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # Layouts call heightForWidth() only if the size policy has this flag.
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_chart(title, text, draw)

    def show_chart(self, title: str, text: str, draw: Draw) -> None:
        """Show another chart."""
        self._draw = draw
        self._renderers.clear()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    def svg(self, width: int) -> bytes:
        """Return the chart as SVG in the current theme's colours."""
        return self._draw(width, self.fontInfo().pixelSize())

    def sizeHint(self) -> QSize:
        """Return the size at a usual width."""
        return QSize(LEAST_WIDTH * 2, self.heightForWidth(LEAST_WIDTH * 2))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the chart at a width."""
        return math.ceil(self._renderer(max(width, LEAST_WIDTH)).viewBoxF().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart in the colours of the theme."""
        renderer = self._renderer(self.width())
        renderer.render(QPainter(self), QRectF(0, 0, self.width(), renderer.viewBoxF().height()))

    def _renderer(self, width: int) -> QSvgRenderer:
        key = (width, self.fontInfo().pixelSize(), tokens().name)
        if key not in self._renderers:
            if len(self._renderers) >= KEPT:
                self._renderers.clear()
            self._renderers[key] = QSvgRenderer(self.svg(width))
        return self._renderers[key]
