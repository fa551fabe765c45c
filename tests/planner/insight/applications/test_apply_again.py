"""A company that is in the file already."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.records.kinds import Entry, Lesson
from planner.insight.applications.apply_again import (
    LEGAL_FORMS,
    company_key,
    company_words,
    job_entry,
    last_application,
    last_application_sentences,
)


def written(name: str, created: str = "2026-05-04", **answers: str):
    return job_entry(Entry(id=name, scenario="job", created=f"{created}T09:00:00+00:00"), answers)


NEW = written("new", company="thistlerow", role="Planner")
OLD = written("old", "2025-03-01", company="Thistlerow GmbH", outcome="no_answer", applied_on="2025-03-01")
LAST = written(
    "last", "2025-11-20", company="Thistlerow", outcome="turned_down", applied_on="2025-11-01", decided_on="2025-12-10"
)
ELSE = written("else", "2026-01-01", company="Thistle Row", outcome="accepted")


@pytest.mark.parametrize(
    "one, other",
    (
        ("Thistlerow GmbH", "THISTLEROW"),
        ("Acme, Inc.", "acme inc"),
        ("Acme Ltd.", "Acme Limited"),
        ("Müller & Co. KG", "müller"),
        ("Müller GmbH & Co. KG", "Müller"),
        ("Johnson + Sons", "Johnson & Sons"),
        ("O'Neill plc", "ONeill"),
        ("Example B.V.", "Example"),
        ("  Two   words ", "two-words"),
    ),
)
def test_two_spellings_of_one_company_are_one(one, other) -> None:
    assert company_key(one) == company_key(other)


@pytest.mark.parametrize(
    "one, other",
    (
        ("The Coffee Company", "The Coffee"),
        ("Blue Spa", "Blue"),
        ("Tiffany & Co.", "Tiffany"),
        ("Limited Edition", "Edition"),
        ("Acme Berlin", "Acme"),
    ),
)
def test_names_that_may_be_two_companies_stay_two(one, other) -> None:
    assert company_key(one) != company_key(other)


def test_a_name_that_is_only_a_legal_form_stays() -> None:
    assert company_key("SE") == "se"
    assert company_key("... !") == ""


@settings(deadline=None)
@given(st.text("aBc oß-é&.,'GmbHKG", max_size=30), st.sampled_from(sorted(LEGAL_FORMS)))
def test_a_key_is_steady_and_a_legal_form_changes_nothing(name, form) -> None:
    key = company_key(name)
    assert company_key(key) == key
    assert not key or company_key(f"{name}, {form.upper()}") == key or key in LEGAL_FORMS or key.endswith("and co")


def test_the_last_time_is_told_with_its_day_and_the_lesson() -> None:
    lesson = Lesson(entry_id="last", sentence="Bring the number with the story.")
    found = last_application(NEW, (OLD, LAST, ELSE, NEW), [lesson])
    assert (found.entry_id, found.outcome, found.day) == ("last", "turned_down", dt.date(2025, 12, 10))
    assert last_application_sentences(found, "Turned down") == (
        'You applied here before: "Turned down", 10 December 2025.',
        'Your lesson from it: "Bring the number with the story."',
    )


def test_a_lesson_of_an_earlier_time_is_still_open_and_a_retired_one_is_not() -> None:
    older = Lesson(entry_id="old", sentence="Ask first.")
    retired = Lesson(entry_id="last", sentence="Wait.", state="retired")
    assert last_application(NEW, (OLD, LAST), [retired, older]).lesson == older
    assert last_application(NEW, (LAST,), [retired]).lesson is None


def test_what_came_later_is_not_the_last_time() -> None:
    assert last_application(OLD, (LAST, NEW), ()) is None
    assert last_application(LAST, (OLD, NEW), ()).entry_id == "old"


def test_an_application_without_a_company_is_like_no_other() -> None:
    assert last_application(written("new"), (written("old", "2025-01-01"),), ()) is None


def test_a_time_without_an_outcome_says_when() -> None:
    found = last_application(NEW, (written("old", "2026-01-02", company="Thistlerow"),), ())
    assert last_application_sentences(found, "") == ("You applied here before, 2 January 2026.",)


@pytest.mark.parametrize(
    "name, words",
    (("Harbour & Sons Ltd.", ["harbour", "sons"]), ("O'Brien", []), ("Straße 7", ["7"]), ("R&D GmbH", ["r", "d"])),
)
def test_a_company_is_searched_by_the_words_all_its_spellings_have(name, words):
    assert company_words(name) == words
