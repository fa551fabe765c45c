"""The combo box of a question with many options."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.widgets.controls.basics import MIN_CLICK_SIZE


class ComboBox(QComboBox):
    """A combo box that ignores the mouse wheel, so that scrolling the page does not change it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered = 0
        # The default is WheelFocus: scrolling over the box would focus it, and the next turn change the answer.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMinimumHeight(MIN_CLICK_SIZE)
        self.setMaxVisibleItems(14)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def add_option(self, key: str, label: str) -> None:
        """Add an option."""
        self.addItem(label, key)
        self._offered = self.count()

    def select(self, key: str) -> None:
        """Select a key; an unknown one is added with its stored text."""
        while self.count() > self._offered:
            self.removeItem(self.count() - 1)
        if self.findData(key) < 0:
            self.addItem(key, key)
        self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        labels = [self.itemText(row) for row in range(self.count())]
        widest = max((self.fontMetrics().horizontalAdvance(label) for label in labels), default=0)
        return QSize(max(hint.width(), widest + 2 * hint.height()), hint.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
