"""What a text is in the language in force, and what is put into it."""

from __future__ import annotations

import threading
from contextvars import copy_context
from gettext import GNUTranslations
from io import BytesIO

import pytest

from planner import resources
from planner.domain.basics.wording import mark, say, say_count, use_catalogue
from planner.languages import use_language
from tests.catalogues import LOUD, compiled

PLURALS = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\n"
TEXTS = {
    "": PLURALS,
    "Open": "Otwórz",
    "state\x04Open": "Otwarte",
    "by {day}": "do {day}",
    "{n} step\0{n} steps": "{n} krok\0{n} kroki\0{n} kroków",
}
POLISH = GNUTranslations(BytesIO(compiled(TEXTS)))


def test_english_needs_no_catalogue():
    assert say(mark("Open")) == "Open"


def test_the_braces_of_a_text_without_values_stay():
    assert say("I launched {launch}, {}") == "I launched {launch}, {}"


def test_what_was_typed_is_never_read_as_a_template():
    assert say("{cause} on {day}", cause="{day} {0} {", day="%s {cause}") == "{day} {0} { on %s {cause}"


@pytest.mark.parametrize("n, shown", ((0, "0 steps"), (1, "1 step"), (5, "5 steps")))
def test_a_number_has_its_form(n, shown):
    assert say_count("{n} step", "{n} steps", n) == shown


def test_a_catalogue_is_in_force_within_its_block():
    with use_catalogue(POLISH):
        assert say("by {day}", day="Open") == "do Open"
        with use_catalogue(None):
            assert say("Open") == "Open"
        assert say("Open") == "Otwórz"
    assert say("Open") == "Open"


def test_a_text_that_has_no_translation_is_said_as_it_is():
    with use_catalogue(POLISH):
        assert say("Closed") == "Closed"


def test_nothing_is_said_where_there_is_nothing():
    with use_catalogue(POLISH):
        assert say("") == ""


def test_the_same_text_may_be_two_in_another_language():
    with use_catalogue(POLISH):
        assert (say("Open"), say(mark("Open", context="state"), context="state")) == ("Otwórz", "Otwarte")


@pytest.mark.parametrize("n, shown", ((1, "1 krok"), (3, "3 kroki"), (5, "5 kroków")))
def test_a_language_has_as_many_forms_as_it_needs(n, shown):
    with use_catalogue(POLISH):
        assert say_count("{n} step", "{n} steps", n) == shown


def test_a_thread_says_what_the_context_it_was_given_says():
    said: list[str] = []
    with use_catalogue(LOUD):
        thread = threading.Thread(target=copy_context().run, args=(lambda: said.append(say("by {day}", day="me")),))
    thread.start()
    thread.join()
    assert said == ["BY me"]


def test_a_language_is_read_from_the_resources(tmp_path, monkeypatch):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / "pl.mo").write_bytes(compiled(TEXTS))
    monkeypatch.setattr(resources, "ROOT", tmp_path)
    with use_language("pl"):
        assert say("Open") == "Otwórz"
        with use_language("en"):
            assert say("Open") == "Open"


def test_a_language_that_nobody_translated_to_is_not_there():
    with pytest.raises(FileNotFoundError, match=r"xx\.mo"), use_language("xx"):
        pass
