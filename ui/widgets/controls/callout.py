"""A soft box beside the questions: some words, and what can be done about them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.controls.labels import line
from ui.widgets.layout import layouts


class Aside(QFrame):
    """Says `words`, with the buttons or links that go with them below."""

    def __init__(self, parent: QWidget, *below: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.words = line(kind="", parent=self)
        inside = layouts.column(self, self.words, margins=(14, 10, 14, 10))
        for part in below:
            inside.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
