"""A dialog that is as high as its content."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog


class FullHeightDialog(QDialog):
    """As high as its content at its width when it is shown."""

    def showEvent(self, event: QShowEvent) -> None:
        # Qt limits a dialog to two thirds of the screen, and would squeeze wrapping labels into that.
        layout = self.layout()
        if layout:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        super().showEvent(event)
