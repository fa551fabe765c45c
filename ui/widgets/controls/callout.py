"""A highlighted box beside the questions: a text, and actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.controls.labels import line
from ui.widgets.layout import layouts


class Aside(QFrame):
    """Shows `words`, with buttons or links below."""

    def __init__(self, parent: QWidget, *below: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.words = line(kind="", parent=self)
        inside = layouts.column(self, self.words, margins=(14, 10, 14, 10))
        for part in below:
            inside.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
