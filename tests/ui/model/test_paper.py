"""The window lays a plan out for the paper of the place, unless the plan names one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from ui.model import locale
from ui.model.locale import paper_of


@pytest.fixture(params=(("en_US", "letter"), ("de_DE", "a4")))
def place(request, monkeypatch):
    """A place with its paper, and the program running there."""
    monkeypatch.setattr(locale, "place", lambda: QLocale(request.param[0]))
    return request.param


def test_a_plan_without_a_paper_gets_that_of_the_place(place):
    assert paper_of("") == place[1]


def test_a_plan_keeps_the_paper_it_names(place):
    assert (paper_of("letter"), paper_of("a4")) == ("letter", "a4")
