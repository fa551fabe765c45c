"""A dialog that shows all of itself, however small the screen is."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog


class WholeDialog(QDialog):
    """As high as its words need when it is shown."""

    def showEvent(self, event: QShowEvent) -> None:
        # Qt stops at two thirds of the screen, and presses words that wrap into what is left.
        layout = self.layout()
        if layout:
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
        super().showEvent(event)
