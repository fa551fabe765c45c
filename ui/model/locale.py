"""The language of the window, and the customs of the place where it runs. Nothing else asks QLocale."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt

from planner.paper_by_country import paper_for


def use_language(language: str) -> None:
    """Let Qt's own widgets, such as its calendar, speak a language, whatever the system speaks."""
    QLocale.setDefault(QLocale(language))


def place() -> QLocale:
    """Return the customs of the place; days and numbers are shown in the language of the words beside them."""
    return QLocale.system()


def paper_of(named: str) -> str:
    """Return the plan's paper size, or the usual one."""
    return named or paper_for(place().name())


def reads_month_first() -> bool:
    """Say whether digits alone are a date with the month first here."""
    order = place().dateFormat(QLocale.FormatType.ShortFormat)
    return -1 < order.find("M") < order.find("d")


def first_weekday() -> Qt.DayOfWeek:
    """Return the day on which a week begins here."""
    return place().firstDayOfWeek()
