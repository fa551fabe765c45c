"""Language and paper of the place where the program runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from planner.paper_by_country import paper_for


def say(text: str) -> str:
    """Return a text marked in `planner` in the language of the program, or as it is where none was translated."""
    return QCoreApplication.translate("planner", text) if text else ""


def paper_of(named: str) -> str:
    """Return the paper that is named, or that of the place where the person is."""
    return named or paper_for(QLocale().name())
