"""What a screen reader says of a line that folds what is below it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def fold_words(is_open: bool) -> str:
    """Return what pressing the line will do."""
    if is_open:
        return QCoreApplication.translate("Fold", "Open. Press to fold.")
    return QCoreApplication.translate("Fold", "Press to open.")
