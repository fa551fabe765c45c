"""What a page of the plan shows while it has nothing to show."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.controls.labels_folded import line, quiet_label
from ui.widgets.icons import Picture


class EmptyPart(QWidget):
    """Says in a few words that nothing is here yet, and where it comes from."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(Picture("leaf", 40, parent=self))
        column.addWidget(quiet_label(title, "heading", self))
        column.addWidget(line(text, parent=self))
