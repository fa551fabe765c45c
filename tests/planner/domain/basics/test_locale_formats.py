"""Days, times and numbers: shown in the language of the words beside them, and read in every usual form."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.basics.locale_formats import (
    read_day,
    read_number,
    show_day,
    show_days,
    show_number,
    show_short_day,
    show_time,
    show_typed_number,
)
from planner.domain.basics.wording import use_catalogue
from tests.catalogues import GERMAN

TODAY = dt.date(2026, 5, 4)


def read(typed, month_first=False):
    return read_day(typed, today=TODAY, month_first=month_first)


@pytest.fixture(params=(None, GERMAN), ids=("english", "german"))
def language(request):
    """Each language in force for a test."""
    with use_catalogue(request.param):
        yield request.param


@pytest.mark.parametrize(
    "typed",
    ("2026-05-03", "2026/5/3", "20260503", "3 May 2026", "3. May 26", "3rd of May 2026", "May 3, 2026", "3-May-2026",
     "3.5.2026", "3.5.26", "03/05/2026", "3 5 2026", "Sun, 3 May 2026", "3 may", " 3 MAY 2026 ", "2026 May 3"),
)  # fmt: skip
def test_a_date_is_read_in_every_usual_form(typed, language):
    assert read(typed) == dt.date(2026, 5, 3)


def test_words_for_days_near_today_are_understood():
    assert read("Tomorrow") == dt.date(2026, 5, 5)
    with use_catalogue(GERMAN):
        assert read("Morgen") == read("tomorrow") == dt.date(2026, 5, 5)
        assert read("Sonntag, 3. Mai 2026") == dt.date(2026, 5, 3)


def test_digits_alone_are_read_in_the_order_of_the_place():
    assert read("5/3/2026", month_first=True) == dt.date(2026, 5, 3)
    assert read("5/3/2026") == dt.date(2026, 3, 5)
    assert read("3.5.2026", month_first=True) == dt.date(2026, 5, 3)
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
def test_what_names_no_date_is_not_guessed(typed, language):
    assert read(typed) is None


@pytest.mark.parametrize("catalogue", (None, GERMAN))
@given(st.dates())
def test_what_is_shown_is_read_again(catalogue, day):
    with use_catalogue(catalogue):
        assert read(show_day(day).replace(f" {day.year}", f" {day.year:04}")) == day


def test_a_date_speaks_the_language_of_the_words_beside_it():
    day = dt.date(2026, 12, 22)
    assert (show_day(day), show_short_day(day, TODAY)) == ("22 December 2026", "22 Dec")
    assert show_short_day(day, dt.date(2027, 1, 1)) == "22 Dec 2026"
    assert (show_day(day, TODAY), show_day(day, dt.date(2027, 1, 1))) == ("22 December", "22 December 2026")
    with use_catalogue(GERMAN):
        assert (show_day(day), show_short_day(day, TODAY)) == ("22. Dezember 2026", "22. Dez.")
        assert show_days(day, day) == "22. Dezember 2026 to 22. Dezember 2026"


def test_a_time_of_day_has_the_pattern_of_the_language():
    assert show_time(dt.time(8, 5)) == "8:05"
    with use_catalogue(GERMAN):
        assert show_time(dt.time(8, 5)) == "8.05 Uhr"


def test_a_number_has_the_signs_of_the_language():
    assert (show_number(1234567), show_number(Decimal("1408.379"), 2)) == ("1,234,567", "1,408.38")
    with use_catalogue(GERMAN):
        assert (show_number(1234567), show_number(Decimal("1408.379"), 2)) == ("1.234.567", "1.408,38")


@pytest.mark.parametrize(
    "typed, kept",
    (("1200", "1200"), ("1,200", "1200"), ("1 200", "1200"), ("1\u00a0200,50", "1200.50"), ("1.200,50", "1200.50"),
     ("1,200.50", "1200.50"), ("1'200", "1200"), ("1,5", "1.5"), ("-3", "-3"), ("\u22123.5", "-3.5"), (".5", "0.5"),
     ("007", "7"), ("12 %", "12"), ("1,234,567", "1234567"), ("1.234.567", "1234567"), ("\u0661\u0662", "12")),
)  # fmt: skip
def test_a_number_is_read_in_every_usual_form(typed, kept):
    assert read_number(typed, unit="%") == kept


def test_one_sign_before_three_digits_is_read_as_the_language_has_it():
    assert (read_number("1,234"), read_number("1.234")) == ("1234", "1.234")
    with use_catalogue(GERMAN):
        assert (read_number("1,234"), read_number("1.234")) == ("1.234", "1234")


@pytest.mark.parametrize("typed", ("", "ten", "1,2,3", "1-2", "12 apples", "1 2 3", "1.2.3", "1e5", "NaN"))
def test_what_is_no_number_is_not_guessed(typed, language):
    assert read_number(typed) is None


@pytest.mark.parametrize("catalogue", (None, GERMAN))
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_a_stored_number_is_shown_and_read_again(catalogue, number):
    text = f"{abs(number):f}"
    with use_catalogue(catalogue):
        assert read_number(show_typed_number(text)) == text
