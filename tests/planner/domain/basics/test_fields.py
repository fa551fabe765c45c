"""How answers are kept as text, and how a person reads them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.basics import fields
from planner.domain.basics.fields import Choice, Choices, Day, Line, Number, Rows, Scale, Tick, YesNo, options

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
CELLS = st.dictionaries(st.sampled_from(("id", "who", "done")), TEXTS, max_size=3)
ANY_FIELD = st.sampled_from(
    (
        Line(key="a", label=""),
        Day(key="a", label=""),
        Number(key="a", label="", unit="days"),
        Choice(key="a", label="", options=options(("x", "X"))),
        Choices(key="a", label="", options=options(("x", "X"))),
        YesNo(key="a", label=""),
        Tick(key="a", label=""),
        Scale(key="a", label=""),
        Rows(key="a", label="", row="", columns=(Line(key="who", label=""), Day(key="done", label=""))),
    )
)


@given(st.lists(TEXTS))
def test_chosen_keys_come_back_as_they_were_kept(keys: list[str]) -> None:
    assert fields.keys_of(fields.text_of_keys(keys)) == tuple(keys)


@given(st.lists(CELLS))
def test_rows_come_back_as_they_were_kept(rows: list[dict[str, str]]) -> None:
    assert fields.rows_of(fields.text_of_rows(rows)) == rows


def test_nothing_chosen_and_no_rows_are_an_empty_text() -> None:
    assert fields.text_of_keys(()) == fields.text_of_rows(()) == ""


@pytest.mark.parametrize("text", ("{", "7", '{"a": 1}', "null", "[7, null]", "[" * 100_000))
def test_a_text_that_keeps_no_keys_and_no_rows_gives_none(text: str) -> None:
    assert fields.keys_of(text) == ()
    assert fields.rows_of(text) == []


@given(st.dates())
def test_a_day_comes_back_as_it_was_kept(day: dt.date) -> None:
    assert fields.day_of(day.isoformat()) == day


@pytest.mark.parametrize("text", ("", "soon", "2026-02-30", "2026-13-01", "3.5.2026", "2026-05-03T10:00"))
def test_what_names_no_day_is_no_day(text: str) -> None:
    assert fields.day_of(text) is None


def test_a_day_is_shown_as_people_write_it() -> None:
    assert Day(key="a", label="").show("2026-05-03") == "3 May 2026"


@given(ANY_FIELD, st.text(max_size=30))
def test_every_text_can_be_shown_and_hinted_at(field: fields.Field, text: str) -> None:
    assert isinstance(field.show(text), str)
    assert isinstance(field.hint(text), str)


@pytest.mark.parametrize(
    "field, answer, shown",
    (
        (Number(key="a", label=""), "1200.50", "1,200.50"),
        (Number(key="a", label="", unit="days"), "3", "3 days"),
        (Number(key="a", label="", unit="days"), "", ""),
        (Choice(key="a", label="", options=options(("x", "An X"))), "x", "An X"),
        (Choice(key="a", label="", options=options(("x", "An X"))), "later version", "later version"),
        (Choices(key="a", label="", options=options(("x", "X"), ("y", "Y"))), '["y", "z"]', "Y, z"),
        (YesNo(key="a", label=""), "no", "No"),
        (Tick(key="a", label=""), "no", ""),
        (Scale(key="a", label="", high=10), "7", "7 of 10"),
        (Scale(key="a", label="", low=0, high=1, labels=("no", "yes")), "1", "1 yes"),
        (Scale(key="a", label=""), "9", "9"),
    ),
)
def test_an_answer_is_shown_in_words(field: fields.Field, answer: str, shown: str) -> None:
    assert field.show(answer) == shown


def test_rows_are_shown_line_by_line_without_empty_cells() -> None:
    field = Rows(key="a", label="", row="", columns=(Line(key="what", label=""), Day(key="when", label="")))
    kept = fields.text_of_rows([{"id": "1", "what": "Call", "when": "2026-05-03"}, {"id": "2", "what": "Write"}])
    assert field.show(kept) == "Call · 3 May 2026\nWrite"


@pytest.mark.parametrize("text", ("many", "nan", "-inf", "1e999999", "1e-999999", "1,200"))
def test_what_is_no_everyday_number_is_shown_as_typed_and_hinted_at(text: str) -> None:
    number = Number(key="a", label="")
    assert number.value(text) is None
    assert number.show(text) == text
    assert number.hint(text)


def test_a_good_or_an_empty_answer_needs_no_hint() -> None:
    number, day = Number(key="a", label=""), Day(key="a", label="")
    assert [number.hint(""), number.hint("-3.5"), day.hint(""), day.hint("2026-05-03")] == [""] * 4
