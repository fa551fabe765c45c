"""One page of the preview: its picture, its search matches, and its links."""

from __future__ import annotations

import html
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from planner.domain.basics.wording import say
from ui.preview.pages import LinkArea, PdfPages, link_at
from ui.widgets.theme import load_theme, tokens

AIR = 2
"""The padding of a link's frame, in pixels."""
THIN, THICK = 1.0, 2.5
"""The outline widths of a match, and of the current one."""


@cache
def paper_colors() -> tuple[QColor, QColor]:
    """Return the colours of lines and fillings over a page: paper is white in every theme."""
    light = load_theme("light")
    return light.color("accent"), light.color("accent_soft").darker(112)


class PageView(QWidget):
    """A page, blank until its picture is rendered. `opened` carries the clicked link."""

    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture: QImage | None = None
        self.drawn: tuple[PdfPages, float] | None = None
        """The source of the picture, and its pixels per point."""
        self.links: Sequence[LinkArea] = ()
        self.framed_link: LinkArea | None = None
        """The link that Enter opens."""
        self._hovered: LinkArea | None = None
        self._pressed: LinkArea | None = None
        self._found: Sequence[QRectF] = ()
        self._current_match: Sequence[QRectF] = ()
        self._scale = 1.0
        self.setMouseTracking(True)

    def show_size(self, width: int, height: int, scale: float) -> None:
        """Set the size, with `scale` pixels per point."""
        self._scale = scale
        self.setFixedSize(width, height)

    def show_picture(self, picture: QImage | None, drawn: tuple[PdfPages, float] | None) -> None:
        """Set the picture of the page, or none."""
        self.picture, self.drawn = picture, drawn
        self.update()

    def show_links(self, links: Sequence[LinkArea]) -> None:
        """Set the links of the page."""
        self.links, self._pressed = links, None
        self.show_frame(None)
        self._point_at(None)

    def show_frame(self, link: LinkArea | None) -> None:
        """Frame the link that Enter opens."""
        self.framed_link = link
        self.update()

    def show_found(self, found: Sequence[QRectF], current: Sequence[QRectF]) -> None:
        """Highlight the matches, and the current one."""
        if (found, current) != (self._found, self._current_match):
            self._found, self._current_match = found, current
            self.update()

    def on_screen(self, box: QRectF) -> QRectF:
        """Return a box of the page in widget coordinates."""
        return QRectF(box.topLeft() * self._scale, box.size() * self._scale)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Frame the link under the mouse."""
        self._point_at(self._link_under(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note the pressed link; the event goes on to the scroll area, which takes the focus."""
        self._pressed = self._link_under(event) if event.button() == Qt.MouseButton.LeftButton else None
        event.ignore()
        if self._pressed:
            event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the clicked link."""
        pressed, self._pressed = self._pressed, None
        if pressed and pressed is self._link_under(event):
            self.opened.emit(pressed)

    def leaveEvent(self, event: QEvent) -> None:
        """Remove the frame when the mouse leaves."""
        self._point_at(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page and its highlights."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), "white")
        if self.picture:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self.picture, QRect(0, 0, self.picture.width(), self.picture.height()))
        painter.setPen(tokens().color("border"))
        # A cosmetic pen draws one pixel beyond the right and bottom edge of a rectangle.
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self._found:
            self._mark(painter, box, THIN)
        for box in self._current_match:
            self._mark(painter, box, THICK)
        for link in {id(link): link for link in (self._hovered, self.framed_link) if link}.values():
            painter.setPen(QPen(paper_colors()[0], 2.0 if link is self.framed_link else 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.on_screen(link.box).adjusted(-AIR, -AIR, AIR, AIR), 4, 4)

    def _mark(self, painter: QPainter, box: QRectF, width: float) -> None:
        """Tint the text of a match and outline it: colour alone is not accessible."""
        style, filling = paper_colors()
        # Multiplied, so that the letters under the tint stay black.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(self.on_screen(box), filling)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(style, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.on_screen(box).adjusted(-AIR, -AIR, AIR, AIR), 2, 2)

    def _link_under(self, event: QMouseEvent) -> LinkArea | None:
        return link_at(self.links, QPointF(event.position() / self._scale))

    def _point_at(self, link: LinkArea | None) -> None:
        if link is self._hovered:
            return
        self._hovered = link
        # Qt takes text with tags for HTML and would load a local image, so typed text is escaped; <qt> wraps long
        # lines.
        self.setToolTip(f"<qt>{html.escape(self.description(link))}</qt>" if link else "")
        if link:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.update()

    def description(self, link: LinkArea) -> str:
        """Return the accessible description of a link."""
        return say("Open: {line}", line=link.text or say("what is printed here"))
