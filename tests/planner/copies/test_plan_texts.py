"""Every text of a plan is gone through: a new one cannot be forgotten."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import asdict

from planner.compose.career_plan import career_plan
from planner.copies.plan_texts import NOT_TEXTS, RECORD_KEYS, map_texts
from planner.domain import edits
from planner.domain.basics.fields import (
    Choice,
    Choices,
    Day,
    Line,
    Number,
    Rows,
    options,
    rows_of,
    text_of_keys,
    text_of_rows,
)
from planner.domain.basics.values import Value
from planner.domain.document.career_plan import Answered, CareerPlan
from planner.workbook.opening import plan_in_memory, with_sample

CHOICE = options(("yes", "Yes"), ("no", "No"))


@pytest.fixture(scope="module")
def plan() -> CareerPlan:
    workbook = with_sample(plan_in_memory(), dt.date(2026, 5, 4))
    record = workbook.plan_record()
    workbook.apply(edits.edit(workbook, record, numbers="yes", year_sheet="yes", feelings="yes", names="yes"))
    plan = career_plan(workbook)
    workbook.close()
    return plan


def texts_left(value: object) -> list[str]:
    """Return what stays as it is where every text is made empty, by class and name."""
    found = []
    if isinstance(value, tuple):
        return [text for one in value for text in texts_left(one)]
    if not isinstance(value, Value):
        return []
    for name, inside in asdict(value).items():
        if isinstance(inside, str) and inside:
            found.append(f"{type(value).__name__}.{name}")
        elif name not in RECORD_KEYS and not isinstance(value, Answered):
            found += texts_left(inside)
    return found


def test_all_texts_are_reworded_but_keys_and_the_programs_own_words(plan):
    named = {f"{kind.__name__}.{name}" for kind, names in NOT_TEXTS.items() for name in names}
    assert set(texts_left(map_texts(plan, lambda text: ""))) - {"Answered.text"} <= named


def test_a_plan_that_is_reworded_as_it_was_is_the_same(plan):
    assert map_texts(plan, str) == plan


@pytest.mark.parametrize(
    "field, answer",
    (
        (Choice(key="a", label="A", options=CHOICE), "yes"),
        (Choices(key="a", label="A", options=CHOICE), text_of_keys(("yes", "no"))),
        (Number(key="a", label="A"), "12"),
        (Day(key="a", label="A"), "2026-05-04"),
    ),
)
def test_what_was_chosen_counted_or_dated_stays(field, answer):
    assert map_texts(Answered(field, answer), str.upper).text == answer


@pytest.mark.parametrize(
    "field",
    (
        Line(key="a", label="A"),
        Choice(key="a", label="A", options=CHOICE),
        Choices(key="a", label="A", options=CHOICE),
        Number(key="a", label="A"),
        Day(key="a", label="A"),
    ),
)
def test_what_cannot_be_read_as_its_kind_is_text(field):
    assert map_texts(Answered(field, "acme"), str.upper).text == "ACME"


def test_each_cell_of_a_table_is_text():
    field = Rows(key="a", label="A", row="a row", columns=(Line(key="who", label="Who"),))
    answer = text_of_rows([{"id": "x", "who": "acme"}])
    assert rows_of(map_texts(Answered(field, answer), str.upper).text) == [{"id": "x", "who": "ACME"}]
