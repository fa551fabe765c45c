"""A date is read in every usual form, stays empty when it is empty, and can be picked without a mouse."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from planner.domain.basics.fields import Day, show_day
from ui.forms.day_editor import DayEditor
from ui.forms.parsing import read_day, read_number, show_number

TODAY = dt.date(2026, 5, 4)
NEAR = {"today": 0, "tomorrow": 1, "morgen": 1}
BRITISH, AMERICAN, GERMAN = (QLocale(name) for name in ("en_GB", "en_US", "de_DE"))


def read(typed, locale=BRITISH):
    return read_day(typed, today=TODAY, near=NEAR, locale=locale)


@pytest.fixture
def editor(qtbot):
    editor = DayEditor(Day(key="when", label="When"))
    editor.told = []
    editor.edited.connect(editor.told.append)
    qtbot.addWidget(editor)
    editor.show()
    return editor


@pytest.mark.parametrize(
    "typed",
    ("2026-05-03", "2026/5/3", "20260503", "3 May 2026", "3. May 26", "3rd of May 2026", "May 3, 2026", "3-May-2026",
     "3.5.2026", "3.5.26", "03/05/2026", "3 5 2026", "Sun, 3 May 2026", "3 may", " 3 MAY 2026 ", "2026 May 3"),
)  # fmt: skip
def test_a_date_is_read_in_every_usual_form(typed):
    assert read(typed) == dt.date(2026, 5, 3)


def test_words_and_the_order_of_the_country_are_understood():
    assert read("Tomorrow") == read("morgen") == dt.date(2026, 5, 5)
    assert read("5/3/2026", AMERICAN) == read("3. Mai 2026", GERMAN) == dt.date(2026, 5, 3)
    assert read("5/13/2026") == dt.date(2026, 5, 13)


@pytest.mark.parametrize(
    "typed",
    (
        "",
        "3",
        "ma",
        "3 ma 2026",
        "31 Feb 2026",
        "may or june",
        "12:10:11",
        "1.2.345",
        "5/2026",
        "1 May " + "9" * 30,
        "9" * 30 + " May",
    ),
)
def test_what_names_no_date_is_not_guessed(typed):
    assert read(typed) is None


@given(st.dates())
def test_what_is_shown_is_read_again(day):
    assert read(show_day(day).replace(f" {day.year}", f" {day.year:04}")) == day


def test_an_empty_date_stays_empty(editor):
    QTest.keyClick(editor.input, Qt.Key.Key_Up)
    assert (editor.answer(), editor.input.text(), editor.told) == ("", "", [])
    assert editor.clear_button.isHidden()


def test_a_typed_date_is_kept_as_iso_and_shown_as_people_write_it(editor):
    QTest.keyClicks(editor.input, "3.5.2026")
    assert editor.told[-1] == "2026-05-03"
    editor.leave()
    assert editor.input.text() == "3 May 2026"


def test_what_is_no_date_is_kept_as_typed_with_a_hint(editor):
    QTest.keyClicks(editor.input, "in spring")
    editor.leave()
    assert (editor.answer(), editor.input.text()) == ("in spring", "in spring")
    assert not editor.notice.isHidden()


@pytest.mark.parametrize(
    "key, day",
    ((Qt.Key.Key_Up, "2026-02-01"), (Qt.Key.Key_Down, "2026-01-30"),
     (Qt.Key.Key_PageUp, "2026-02-28"), (Qt.Key.Key_PageDown, "2025-12-31")),
)  # fmt: skip
def test_keys_move_a_date_by_days_and_months(editor, key, day):
    editor.show_answer("2026-01-31")
    QTest.keyClick(editor.input, key)
    assert editor.told == [day]


def test_the_calendar_opens_with_a_key_and_fills_the_date(editor):
    editor.show_answer("2026-05-03")
    QTest.keyClick(editor.input, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    sheet = editor._sheet
    assert sheet.isVisible()
    sheet.calendar.activated.emit(sheet.calendar.selectedDate().addDays(2))
    assert editor.told == ["2026-05-05"]
    assert not sheet.isVisible()


def test_clear_empties_the_date(editor):
    editor.show_answer("2026-05-03")
    editor.clear_button.click()
    assert (editor.told, editor.clear_button.isHidden()) == ([""], True)


@pytest.mark.parametrize(
    "typed, kept",
    (("1200", "1200"), ("1,200", "1200"), ("1 200", "1200"), ("1\u00a0200,50", "1200.50"), ("1.200,50", "1200.50"),
     ("1,200.50", "1200.50"), ("1'200", "1200"), ("1,5", "1.5"), ("-3", "-3"), ("\u22123.5", "-3.5"), (".5", "0.5"),
     ("007", "7"), ("12 %", "12"), ("1,234,567", "1234567"), ("1.234.567", "1234567"), ("\u0661\u0662", "12")),
)  # fmt: skip
def test_a_number_is_read_in_every_usual_form(typed, kept):
    assert read_number(typed, locale=BRITISH, unit="%") == kept


@pytest.mark.parametrize("typed", ("", "ten", "1,2,3", "1-2", "12 apples", "1 2 3", "1.2.3", "1e5", "NaN"))
def test_what_is_no_number_is_not_guessed(typed):
    assert read_number(typed, locale=BRITISH) is None


@pytest.mark.parametrize("locale", (BRITISH, GERMAN, QLocale("fr_FR"), QLocale("de_CH"), QLocale("hi_IN"), QLocale.c()))
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_a_kept_number_is_shown_and_read_again(locale, number):
    text = f"{abs(number):f}"
    assert read_number(show_number(text, locale=locale), locale=locale) == text


@pytest.mark.parametrize("day, key", (("9999-12-31", Qt.Key.Key_Up), ("0001-01-01", Qt.Key.Key_Down)))
def test_the_calendar_ends_where_dates_end(editor, qtbot, day, key):
    editor.show_answer(day)
    qtbot.keyClick(editor.line, key)
    assert editor.answer() == day
