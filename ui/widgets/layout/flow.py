"""A row that wraps: chips stand side by side and go on in the next line when the place runs out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from ui.widgets.layout.layouts import ArrangedLayout


class FlowLayout(ArrangedLayout):
    """Lays widgets out like words of a text, from the right where the language is read from the right."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int | None = None) -> None:
        super().__init__(parent)
        self.gap = gap
        self.line_gap = gap if line_gap is None else line_gap

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """Put a widget before the item at `index`."""
        self.addWidget(widget)
        self.items.insert(index, self.items.pop())
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than the chips need."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """Give the size with everything in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Give the size of the largest item."""
        smallest = QSize()
        for item in self._shown():
            smallest = smallest.expandedTo(item.minimumSize())
        return smallest.grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self.items if not item.isEmpty()]

    def arrange(self, rect: QRect, move: bool) -> int:
        """Go through the lines, moving items if asked; return the height that they take."""
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        left, top, line_height = room.x(), room.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(room.width(), item.minimumSize().width())))
            if line_height and left + size.width() > room.x() + room.width():
                left, top, line_height = room.x(), top + line_height + self.line_gap, 0
            if move:
                place = QRect(QPoint(left, top), size)
                item.setGeometry(QStyle.visualRect(self.direction(), room, place))
            left += size.width() + self.gap
            line_height = max(line_height, size.height())
        return top + line_height - rect.y() + margins.bottom()
