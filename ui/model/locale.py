"""The language of the window, and the conventions of the user's region. Nothing else uses QLocale."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt

from planner.paper_by_country import paper_for


def use_language(language: str) -> None:
    """Set the language of Qt's own widgets, such as its calendar, independently of the system's."""
    QLocale.setDefault(QLocale(language))


def place() -> QLocale:
    """Return the locale of the region; dates and numbers are shown in the window's language."""
    return QLocale.system()


def paper_of(named: str) -> str:
    """Return the plan's paper size, or the usual one."""
    return named or paper_for(place().name())


def reads_month_first() -> bool:
    """Say whether dates in digits have the month first in this region."""
    order = place().dateFormat(QLocale.FormatType.ShortFormat)
    return -1 < order.find("M") < order.find("d")


def first_weekday() -> Qt.DayOfWeek:
    """Return the first day of the week in this region."""
    return place().firstDayOfWeek()
