"""Parts of a page in two columns where there is room for two, and one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from ui.widgets.layout.layouts import ArrangedLayout


class SideBySideLayout(ArrangedLayout):
    """Lays parts out two by two, those beside each other equally high. A column is never narrower than `least`."""

    def __init__(self, parent: QWidget | None = None, least: int = 280, gap: int = 12) -> None:
        super().__init__(parent)
        self.least, self.gap = least, gap

    def expandingDirections(self) -> Qt.Orientation:
        """Take the width there is, and no more height than the parts need."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """Give the size with two columns."""
        width = 2 * self.least + self.gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Give the width of the widest part; the height follows from the width."""
        return QSize(max((item.minimumSize().width() for item in self.items), default=0), 0)

    def arrange(self, rect: QRect, move: bool) -> int:
        """Go through the rows, moving parts if asked; return the height that they take."""
        columns = 2 if rect.width() >= 2 * self.least + self.gap else 1
        width = (rect.width() - self.gap * (columns - 1)) // columns
        top = rect.y()
        for start in range(0, len(self.items), columns):
            row = self.items[start : start + columns]
            height = max(_height(item, width) for item in row)
            for column, item in enumerate(row if move else ()):
                place = QRect(QPoint(rect.x() + column * (width + self.gap), top), QSize(width, height))
                item.setGeometry(QStyle.visualRect(self.direction(), rect, place))
            top += height + self.gap
        return max(0, top - self.gap - rect.y())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
