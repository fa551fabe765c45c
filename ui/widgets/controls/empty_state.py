"""What a tab or a page shows while it has nothing to show."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.widgets.controls.labels import line, quiet_label
from ui.widgets.icons import Picture, icon
from ui.widgets.layout import layouts

PARAGRAPH = 460
"""How wide the words get."""


class EmptyPage(QFrame):
    """A card with a few centred paragraphs, the last one muted. `start` is its button."""

    def __init__(self, picture: str, title: str, lines: Iterable[str], begin: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.start = QPushButton(icon("plus", "on_accent"), begin, self)
        self.start.setProperty("kind", "primary")
        *first, last = lines
        words = QWidget(self)
        words.setMaximumWidth(PARAGRAPH)
        column = layouts.column(words, spacing=12)
        column.addWidget(Picture(picture, 48, "accent", self), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, kind in ((title, "title"), *((paragraph, "") for paragraph in first), (last, "muted")):
            label = quiet_label(text, kind, self)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        # A row with stretches: a label directly in the column would be asked for its height at a width it never gets.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words, PARAGRAPH)
        middle.addStretch(1)
        layout = layouts.column(self, margins=(28, 28, 28, 28))
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)


class EmptyPart(QWidget):
    """Explains that nothing is here yet, and where it comes from."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        layouts.column(
            self,
            Picture("leaf", 40, parent=self),
            quiet_label(title, "heading", self),
            line(text, parent=self),
            spacing=8,
            margins=(0, 12, 0, 0),
        )
