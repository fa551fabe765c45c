"""The empty state of a tab or a page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.widgets.controls.labels import plain_label, wrapped_label
from ui.widgets.icons import Picture, icon
from ui.widgets.layout import layouts

PARAGRAPH = 460
"""The maximum width of the text."""


class EmptyStateCard(QFrame):
    """A card with a few centred paragraphs, the last one muted. `start` is its button."""

    def __init__(self, picture: str, title: str, paragraphs: Iterable[str], button_text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.start = QPushButton(icon("plus", "on_accent"), button_text, self)
        self.start.setProperty("kind", "primary")
        *first, last = paragraphs
        text_column = QWidget(self)
        text_column.setMaximumWidth(PARAGRAPH)
        column = layouts.column(text_column, spacing=12)
        column.addWidget(Picture(picture, 48, "accent", self), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, kind in ((title, "title"), *((paragraph, "") for paragraph in first), (last, "muted")):
            label = plain_label(text, kind, self)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignHCenter)
        # A row with stretches: a label directly in the column would be asked for its height at a width it never gets.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(text_column, PARAGRAPH)
        middle.addStretch(1)
        layout = layouts.column(self, margins=(28, 28, 28, 28))
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)


class EmptyState(QWidget):
    """Explains that nothing is here yet, and where it comes from."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        layouts.column(
            self,
            Picture("leaf", 40, parent=self),
            plain_label(title, "heading", self),
            wrapped_label(text, parent=self),
            spacing=8,
            margins=(0, 12, 0, 0),
        )
