"""The paper of a plan that does not name one follows from where the person is."""

from __future__ import annotations

import pypdf
import pytest

from planner.cli import commands
from planner.paper_by_country import paper_for, paper_here


@pytest.mark.parametrize("locale", ("en_US.UTF-8", "en-US", "es_MX", "fr_CA@euro", "es-419_CO", "fil_PH", "en_us"))
def test_letter_where_people_print_on_letter(locale):
    assert paper_for(locale) == "letter"


@pytest.mark.parametrize("locale", ("de_DE.UTF-8", "en_GB", "C", "POSIX", "", "ja_JP", "us", "en_USA", "sr_Latn_RS"))
def test_a4_everywhere_else(locale):
    assert paper_for(locale) == "a4"


@pytest.mark.parametrize(
    "environment, paper",
    (
        ({}, "a4"),
        ({"LANG": "en_US.UTF-8"}, "letter"),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, "a4"),
        ({"LC_ALL": "en_US", "LC_PAPER": "de_DE"}, "letter"),
        ({"LC_ALL": "", "LC_MEASUREMENT": "es_CL", "LANG": "de_DE"}, "letter"),
    ),
)
def test_the_environment_says_it_with_the_first_word_that_is_set(environment, paper):
    assert paper_here(environment) == paper


@pytest.fixture
def height(plan, tmp_path, monkeypatch):
    """Call it with options to export a plan that names no paper, in Boston, and to get the height of its pages."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    def height(*options):
        out = tmp_path / "a.pdf"
        assert commands.main(["export", str(plan), str(out), *options]) == commands.OK
        return round(pypdf.PdfReader(out).pages[0].mediabox.height)

    return height


def test_the_command_line_takes_the_paper_of_the_place(height):
    assert height() == 792


def test_the_command_line_takes_the_paper_that_is_asked_for(height):
    assert height("--paper", "a4") == 842
