"""Lucide icons in the colours of the theme, rendered at any size and scale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QWidget

from planner.resources import resource
from ui.widgets.theme import tokens


def icon(name: str, token: str = "text") -> QIcon:
    """Return an icon that is painted in the current theme's colour, lighter if disabled."""
    drawing(name)
    return QIcon(LucideEngine(name, token))


def pixmap(name: str, size: int, color: QColor, ratio: float = 1.0, air: float = 0.0) -> QPixmap:
    """Return a square pixmap of `size` by `size` for a screen with that device pixel `ratio`.

    `air` is the margin on every side, in units of the drawing, which is 24 wide.
    """
    edge = round(size * ratio)
    key = f"lucide {name} {edge} {ratio} {air} {color.name(QColor.NameFormat.HexArgb)}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _rendered(name, edge, color, air)
        picture.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, picture)
    return picture


def drawing(name: str) -> Path:
    """Return the file of an icon; FileNotFoundError for an unknown name."""
    return resource("icons", f"{name}.svg")


def _rendered(name: str, edge: int, color: QColor, air: float) -> QPixmap:
    # QtSvg is loaded with the first icon that is painted, not at start-up.
    from PySide6.QtSvg import QSvgRenderer

    svg = drawing(name).read_bytes().replace(b"currentColor", color.name().encode())
    picture = QPixmap(edge, edge)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(color.alphaF())
    renderer = QSvgRenderer(svg)
    renderer.setViewBox(QRectF(-air, -air, 24 + 2 * air, 24 + 2 * air))
    renderer.render(painter)
    painter.end()
    return picture


class LucideEngine(QIconEngine):
    """An icon engine for one Lucide icon in one colour of the current theme."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self.name = name
        self.token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the icon in the middle of a rectangle."""
        ratio = painter.device().devicePixelRatioF()
        picture = self.scaledPixmap(rect.size(), mode, state, ratio)
        size = picture.deviceIndependentSize().toSize()
        offset = QPoint((rect.width() - size.width()) // 2, (rect.height() - size.height()) // 2)
        painter.drawPixmap(rect.topLeft() + offset, picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon for a device pixel ratio of 1."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Return the icon for a device pixel ratio of `scale`."""
        token = "off" if mode == QIcon.Mode.Disabled else self.token
        # A style sheet fixes the gap between icon and text of a button at four pixels, so the pixmap has a margin.
        return pixmap(self.name, min(size.width(), size.height()), tokens().color(token), scale, air=1.5)

    def key(self) -> str:
        """Return the key of this engine class."""
        return "lucide"

    def iconName(self) -> str:
        """Return the name of the icon."""
        return self.name

    def clone(self) -> QIconEngine:
        """Return another engine for the same icon, owned by Qt."""
        import ctypes

        copy = LucideEngine(self.name, self.token)
        # PySide 6.11 does not transfer the ownership of the copy: without an extra reference, Python deletes it while
        # Qt uses it.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(copy))
        return copy


class Picture(QWidget):
    """An icon as a widget that follows the theme, unlike a label's pixmap."""

    def __init__(self, name: str, size: int = 24, token: str = "accent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.token = token
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in the current theme's colour."""
        picture = pixmap(self.name, self.width(), tokens().color(self.token), self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, picture)
