"""Labels that take every text literally, whoever wrote it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def quiet_label(text: str = "", kind: str = "muted", parent: QWidget | None = None) -> QLabel:
    """Return a label that takes every text literally."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    return label


def line(text: str = "", kind: str = "muted", parent: QWidget | None = None) -> QLabel:
    """Return a label that wraps, and takes every text literally."""
    label = quiet_label(text, kind, parent)
    label.setWordWrap(True)
    # A very long word is cut off rather than making the page scroll sideways.
    label.setMinimumWidth(1)
    return label


def show_line(label: QLabel, text: str) -> None:
    """Put a text into a label, and hide the label where there is none."""
    label.setText(text)
    label.setVisible(bool(text))
