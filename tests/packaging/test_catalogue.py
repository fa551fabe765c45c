"""The template for translators holds every text of the program."""

from __future__ import annotations

import pytest

from tests.packaging.conftest import script


@pytest.fixture(scope="module")
def catalogue():
    return script("catalogue")


def test_the_kept_template_is_that_of_the_source(catalogue):
    hint = "a text has changed: run `python packaging/catalogue.py`"
    assert catalogue.POT.read_bytes() == catalogue.catalogue(), hint


def test_contexts_and_plurals_reach_the_translators(catalogue):
    template = catalogue.catalogue().decode()
    assert 'msgctxt "decimal sign"\nmsgid "."' in template
    assert 'msgid "One level to go"\nmsgid_plural "{n} levels to go"' in template
