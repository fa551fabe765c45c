"""Days and numbers in every place: what is typed is kept the same, and what is shown is read as what is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from planner.domain.basics.fields import Day, Number
from ui.forms.day_editor import DayEditor
from ui.forms.text_editors import NumberEditor
from ui.model import locale

PLACES = ("de_DE", "en_US", "en_GB", "fr_FR", "ar_EG", "fa_IR", "hi_IN", "zh_CN", "pt_BR", "es_ES", "de_CH", "tr_TR")
DAYS = {
    "2026-05-13": (
        *("2026-05-13", "13.5.2026", "13.05.26", "13/05/2026", "5/13/2026", "2026/5/13", "20260513"),
        *("13 May 2026", "May 13, 2026", "١٣/٥/٢٠٢٦", "١٣\u200f/٥\u200f/٢٠٢٦", "۲۰۲۶/۵/۱۳", "१३/५/२०२६"),
    ),
    "2026-12-01": ("2026-12-01", "1 December 2026", "1 Dec 2026", "٢٠٢٦-١٢-٠١"),
    "1999-02-28": ("1999-02-28", "28.2.99"),
}
"""What is kept for what is typed; no form is read differently in another country."""
NUMBERS = {
    "12": ("12", "١٢", "۱۲", "१२", "１２", "+12"),
    "1234567": ("1234567", "1,234,567", "1.234.567", "1 234 567", "1\u202f234\u202f567", "1'234'567", "12,34,567"),
    "1234.5": ("1234.5", "1234,5", "1,234.5", "1.234,5", "1\u00a0234,5", "1'234.5", "١٢٣٤.٥"),
    "-0.25": ("-0.25", "-0,25", "\u22120,25"),
}
KEPT = ("0", "7", "999", "1000", "1234.500", "0.001", "-1234567.25", "100000000")


@pytest.fixture(params=PLACES, autouse=True)
def place(request, monkeypatch):
    """The program runs in this country, as Qt and the window are told."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    monkeypatch.setattr(locale, "place", lambda: QLocale(request.param))
    yield
    QLocale.setDefault(before)


def type_into(editor, text):
    """Type a text over what is there, and leave the field; QTest has keys for Latin letters only."""
    QApplication.clipboard().setText(text)
    editor.input.selectAll()
    editor.input.paste()
    editor.finish_editing()


@pytest.fixture
def day(qtbot):
    editor = DayEditor(Day(key="when", label="When"))
    qtbot.addWidget(editor)
    return editor


@pytest.fixture
def number(qtbot):
    editor = NumberEditor(Number(key="many", label="How many"))
    qtbot.addWidget(editor)
    return editor


def test_a_typed_day_is_kept_and_what_is_shown_for_it_is_the_same_day(day):
    for kept, forms in DAYS.items():
        for typed in forms:
            type_into(day, typed)
            assert day.answer() == kept, typed
            shown = day.input.text()
            type_into(day, shown)
            assert (day.answer(), day.input.text()) == (kept, shown), typed


def test_every_day_of_a_year_is_read_as_it_is_shown(day):
    for kept in (
        f"{year}-{month:02}-{number:02}" for year in (1970, 2026) for month in range(1, 13) for number in (3, 28)
    ):
        day.show_answer(kept)
        type_into(day, day.input.text())
        assert day.answer() == kept


def test_a_day_chosen_in_the_calendar_is_kept_and_shown_as_if_it_was_typed(day):
    day.show()
    type_into(day, "2026-05-13")
    typed = day.input.text()
    type_into(day, "2026-05-12")
    day.open_calendar()
    table = QApplication.activePopupWidget().calendar.findChild(QTableView)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert (day.answer(), day.input.text()) == ("2026-05-13", typed)


def test_a_typed_number_is_kept_plain_and_what_is_shown_for_it_is_the_same_number(number):
    for kept, forms in NUMBERS.items():
        for typed in forms:
            type_into(number, typed)
            assert number.answer() == kept, typed
            shown = number.input.text()
            type_into(number, shown)
            assert (number.answer(), number.input.text()) == (kept, shown), typed


def test_a_kept_number_stays_as_it_is_when_it_is_shown_and_typed_again(number):
    for kept in KEPT:
        number.show_answer(kept)
        type_into(number, number.input.text())
        assert number.answer() == kept
