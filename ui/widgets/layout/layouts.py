"""Factories of columns and rows, and layouts that Qt lacks: wrapping rows, and two columns that may become one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QStyle, QVBoxLayout, QWidget

B = TypeVar("B", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
"""Left, top, right, bottom."""
NO_MARGINS = (0, 0, 0, 0)


def column(
    parent: QWidget | None = None, *widgets: QWidget, spacing: int | None = None, margins: Margins = NO_MARGINS
) -> QVBoxLayout:
    """Return a vertical layout of these widgets; without a spacing it has the style's."""
    return _filled(QVBoxLayout() if parent is None else QVBoxLayout(parent), widgets, spacing, margins)


def row(
    parent: QWidget | None = None, *widgets: QWidget, spacing: int | None = None, margins: Margins = NO_MARGINS
) -> QHBoxLayout:
    """Return a horizontal layout of these widgets; without a spacing it has the style's."""
    return _filled(QHBoxLayout() if parent is None else QHBoxLayout(parent), widgets, spacing, margins)


def _filled(layout: B, widgets: Iterable[QWidget], spacing: int | None, margins: Margins) -> B:
    layout.setContentsMargins(*margins)
    if spacing is not None:
        layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


class ItemLayout(QLayout):
    """A layout whose subclasses place the items in `arrange`. It starts at the right in right-to-left languages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())

    def arrange(self, rect: QRect, apply: bool) -> int:
        """Walk through the items, setting their geometry if `apply`; return the total height."""
        raise NotImplementedError

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self.items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at an index, or None."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at an index, or None."""
        if not 0 <= index < len(self.items):
            return None
        self.invalidate()
        return self.items.pop(index)

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all items at a width."""
        return self.arrange(QRect(0, 0, width, 0), apply=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the geometry of every item."""
        super().setGeometry(rect)
        self.arrange(rect, apply=True)

    def direction(self) -> Qt.LayoutDirection:
        """Return the layout direction."""
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight


class FlowLayout(ItemLayout):
    """Lays widgets out like words of a text, from the right in right-to-left languages."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, line_gap: int | None = None) -> None:
        super().__init__(parent)
        self.gap = gap
        self.line_gap = gap if line_gap is None else line_gap

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """Insert a widget before the item at `index`."""
        self.addWidget(widget)
        self.items.insert(index, self.items.pop())
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no additional space."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """Return the size with everything in one row."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        smallest = QSize()
        for item in self._shown():
            smallest = smallest.expandedTo(item.minimumSize())
        return smallest.grownBy(self.contentsMargins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self.items if not item.isEmpty()]

    def arrange(self, rect: QRect, apply: bool) -> int:
        """Walk through the rows, setting geometries if `apply`; return the total height."""
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        left, top, line_height = inner.x(), inner.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(inner.width(), item.minimumSize().width())))
            if line_height and left + size.width() > inner.x() + inner.width():
                left, top, line_height = inner.x(), top + line_height + self.line_gap, 0
            if apply:
                target = QRect(QPoint(left, top), size)
                item.setGeometry(QStyle.visualRect(self.direction(), inner, target))
            left += size.width() + self.gap
            line_height = max(line_height, size.height())
        return top + line_height - rect.y() + margins.bottom()


class TwoColumnLayout(ItemLayout):
    """Lays items out in pairs of equal height. A column is never narrower than `least`."""

    def __init__(self, parent: QWidget | None = None, least: int = 280, gap: int = 12) -> None:
        super().__init__(parent)
        self.least, self.gap = least, gap

    def expandingDirections(self) -> Qt.Orientation:
        """Expand horizontally only."""
        return Qt.Orientation.Horizontal

    def sizeHint(self) -> QSize:
        """Return the size with two columns."""
        width = 2 * self.least + self.gap
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """Return the width of the widest item; the height follows from the width."""
        return QSize(max((item.minimumSize().width() for item in self.items), default=0), 0)

    def arrange(self, rect: QRect, apply: bool) -> int:
        """Walk through the rows, setting geometries if `apply`; return the total height."""
        columns = 2 if rect.width() >= 2 * self.least + self.gap else 1
        width = (rect.width() - self.gap * (columns - 1)) // columns
        top = rect.y()
        for start in range(0, len(self.items), columns):
            row = self.items[start : start + columns]
            height = max(_height(item, width) for item in row)
            for column, item in enumerate(row if apply else ()):
                target = QRect(QPoint(rect.x() + column * (width + self.gap), top), QSize(width, height))
                item.setGeometry(QStyle.visualRect(self.direction(), rect, target))
            top += height + self.gap
        return max(0, top - self.gap - rect.y())


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
