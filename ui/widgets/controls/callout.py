"""A highlighted box beside the questions: a text, and actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts


class Callout(QFrame):
    """Shows `label`, with buttons or links below."""

    def __init__(self, parent: QWidget, *below: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.label = wrapped_label(kind="", parent=self)
        inside = layouts.column(self, self.label, margins=(14, 10, 14, 10))
        for widget in below:
            inside.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
