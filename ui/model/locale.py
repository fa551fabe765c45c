"""Language and paper of the place where the program runs."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from planner.paper_by_country import paper_for


def paper_of(named: str) -> str:
    """Return the paper that is named, or that of the place where the person is."""
    return named or paper_for(QLocale().name())
