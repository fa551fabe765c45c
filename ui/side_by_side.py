"""Parts of a page in two columns where there is room for two, and one below the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class SideBySideLayout(QLayout):
    """Lays parts out two by two, those beside each other equally high. A column is never narrower than `least`."""

    def __init__(self, parent: QWidget | None = None, least: int = 280, gap: int = 12) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self.least, self.gap = least, gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more part, as the last."""
        self.items.append(item)

    def count(self) -> int:
        """Give how many parts there are."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the part at a place, or None."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Hand a part back and forget it, or None."""
        if not 0 <= index < len(self.items):
            return None
        self.invalidate()
        return self.items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Take the width there is, and no more height than the parts need."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower the page, the higher its parts."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all parts at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Give the size with two columns."""
        width = 2 * self.least + self.gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Give the width of the widest part; the height follows from the width."""
        return QSize(max((item.minimumSize().width() for item in self.items), default=0), 0)

    def _arrange(self, rect: QRect, move: bool) -> int:
        """Go through the rows, moving parts if asked; return the height that they take."""
        columns = 2 if rect.width() >= 2 * self.least + self.gap else 1
        width = (rect.width() - self.gap * (columns - 1)) // columns
        top = rect.y()
        for start in range(0, len(self.items), columns):
            row = self.items[start : start + columns]
            height = max(_height(item, width) for item in row)
            for column, item in enumerate(row if move else ()):
                place = QRect(QPoint(rect.x() + column * (width + self.gap), top), QSize(width, height))
                item.setGeometry(QStyle.visualRect(self._direction(), rect, place))
            top += height + self.gap
        return max(0, top - self.gap - rect.y())

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
