"""The window speaks one language, whatever the system speaks, and keeps the customs of the place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget

from ui.model import locale


@pytest.fixture
def german_place(monkeypatch):
    before = QLocale()
    monkeypatch.setattr(locale, "place", lambda: QLocale("de_DE"))
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_the_calendar_of_qt_speaks_the_language_of_the_window(german_place, qtbot):
    locale.use_language("en")
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    assert calendar.locale().monthName(12) == "December"


def test_the_week_begins_as_it_does_here(german_place):
    locale.use_language("en")
    assert locale.first_weekday() == Qt.DayOfWeek.Monday


@pytest.mark.parametrize("name, expected", (("en_US", True), ("en_GB", False), ("de_DE", False)))
def test_digits_alone_are_read_in_the_order_of_the_place(monkeypatch, name, expected):
    monkeypatch.setattr(locale, "place", lambda: QLocale(name))
    assert locale.reads_month_first() is expected
