"""A label for words of any length."""

from __future__ import annotations

import pytest

from ui.widgets.controls.labels import ShortLabel

LONG = "A title that somebody pasted and that goes on and on " * 8


@pytest.fixture
def label(qtbot):
    label = ShortLabel("title", 2)
    qtbot.addWidget(label)
    label.resize(200, 60)
    return label


def test_it_shows_as_many_lines_as_there_are_up_to_the_most(label):
    label.setText("One line")
    one = label.heightForWidth(200)
    label.setText(LONG)
    assert label.heightForWidth(200) == 2 * one


@pytest.mark.parametrize("text", (LONG, "x" * 400, "كلمات " * 80))
def test_no_text_makes_the_page_wider(label, text):
    label.setText(text)
    assert label.minimumSizeHint().width() == 1


def test_a_text_that_is_cut_is_told_whole_and_as_it_was_typed(label):
    label.setText(f"<b>{LONG}")
    label.grab()
    assert label.toolTip().startswith("<qt>&lt;b&gt;A title")
    label.setText("One line")
    label.grab()
    assert not label.toolTip()
