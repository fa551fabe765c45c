"""Names in texts: found in any case and with what hangs on them, and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.privacy.names import (
    NameFinder,
    column_letters,
    company_spellings,
    is_role,
    person_spellings,
    replacer,
    tidy,
)


@pytest.mark.parametrize(
    "text,shown",
    (
        ("I wrote to Acme.", "I wrote to a company."),
        ("ACME and acme", "a company and a company"),
        ("Acme's team", "a company's team"),
        ("Acme’s team", "a company’s team"),
        ("Acmes Chef", "a company's Chef"),
        ("The Acme-Team, (Acme) #acme acme.com", "The a company-Team, (a company) #a company a company.com"),
        ("acme_campaign", "a company_campaign"),
        ("Pacmeal and Acmeville", "Pacmeal and Acmeville"),
        ("ACME Ltd", "the other"),
        ("Acme  ltd and Acme", "the other and a company"),
    ),
)
def test_a_name_is_found_as_a_whole_word_in_any_case_the_longest_first(text, shown):
    assert replacer({"Acme": "a company", "ACME Ltd": "the other"})(text) == shown


@pytest.mark.parametrize(
    "name,text",
    (
        ("Straße", "STRASSE"),
        ("Strasse", "Straße"),
        ("O'Brien", "o’brien"),
        ("Zoë", "Zoe\u0308"),
        ("Zoe\u0308", "ZOË"),
        ("ΣΊΣΥΦΟΣ", "Σίσυφος"),
        ("Łódź", "łódź"),
        ("华为", "在华为工作"),
        ("राम", "राम से"),
        ("New  Wave", "new\nwave"),
        ("(Acme)", "acme"),
    ),
)
def test_a_name_is_found_however_its_letters_are_written(name, text):
    assert "someone" in replacer({name: "someone"})(text)


@pytest.mark.parametrize(
    "name,stays,goes",
    (
        ("Bo", "to bo or BO", "Bo"),
        ("X", "x and Xs", "X"),
        ("Mark", "mark the day", "Mark"),
        ("Target", "a target", "TARGET"),
    ),
)
def test_short_names_and_everyday_words_are_found_only_as_names_are_written(name, stays, goes):
    redact = replacer({name: "someone"})
    assert redact(stays) == stays
    assert redact(f"With {goes}.") == "With someone."


def test_a_person_is_also_each_part_of_the_name_and_never_the_role():
    assert person_spellings("Hanne Brookvale, my first team lead")[1:] == ("Hanne Brookvale", "Hanne", "Brookvale")
    assert person_spellings("My team lead, Ben")[1:] == ("Ben",)
    assert person_spellings("ruth") == ("ruth",)


@pytest.mark.parametrize("role", ("HR", "my team lead", "The two shop leads", "The Head of Marketing"))
def test_a_role_names_nobody(role):
    assert is_role(role)
    assert person_spellings(role) == ()


def test_a_company_is_also_its_name_without_the_legal_form():
    assert company_spellings("Acme GmbH & Co. KG")[0] == "Acme GmbH & Co. KG"
    assert company_spellings("Acme, Ltd.") == ("Acme, Ltd.", "Acme")
    assert company_spellings("Co") == ("Co",)


def test_letters_go_on_after_z():
    assert [column_letters(number) for number in (0, 1, 25, 26, 51, 52)] == ["A", "B", "Z", "AA", "AZ", "BA"]


NAME = st.text(st.characters(categories=("Lu", "Ll", "Lo", "Nd")), min_size=3, max_size=12)


@given(name=NAME, before=st.text(max_size=20), after=st.text(max_size=20))
def test_what_is_recorded_is_gone_from_any_text_whatever_stands_round_it(name, before, after):
    shown = replacer({name: "\u2588"})(f"{before} {name} {after}")
    assert "\u2588" in shown


@given(names=st.lists(st.text(max_size=12), max_size=6), text=st.text(max_size=80))
def test_any_names_and_any_text_go_together(names, text):
    found = NameFinder(dict.fromkeys(names, "")).find(tidy(text))
    assert all(one.text == tidy(text)[one.start : one.end] for one in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
