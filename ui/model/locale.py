"""The words of `planner` in the language of the person: translations are looked up where texts are shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def say(text: str) -> str:
    """Return a text marked in `planner` in the language of the program, or as it is where none was translated."""
    return QCoreApplication.translate("planner", text) if text else ""
