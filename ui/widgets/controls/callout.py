"""A soft box beside the questions: some words, and what can be done about them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.controls.labels import line


class Aside(QFrame):
    """Says `words`, with the buttons or links that go with them below."""

    def __init__(self, parent: QWidget, *below: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.words = line(kind="", parent=self)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.words)
        for part in below:
            inside.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
