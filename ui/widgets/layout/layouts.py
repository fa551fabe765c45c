"""What layouts of our own have in common: they hold items and arrange them in a width, as high as it takes."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class ArrangedLayout(QLayout):
    """Holds items; `arrange` says where they go. It starts at the right where the language is read from there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())

    def arrange(self, rect: QRect, move: bool) -> int:
        """Go through the items, moving them if asked; return the height that they take."""
        raise NotImplementedError

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item, as the last."""
        self.items.append(item)

    def count(self) -> int:
        """Give how many items there are."""
        return len(self.items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at a place, or None."""
        return self.items[index] if 0 <= index < len(self.items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Hand an item back and forget it, or None."""
        if not 0 <= index < len(self.items):
            return None
        self.invalidate()
        return self.items.pop(index)

    def hasHeightForWidth(self) -> bool:
        """The narrower the room, the more lines it takes."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all items at a width."""
        return self.arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        self.arrange(rect, move=True)

    def direction(self) -> Qt.LayoutDirection:
        """Return from where the items are read."""
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
