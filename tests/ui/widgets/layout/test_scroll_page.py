"""A page that scrolls: nothing on it is pressed together, however wide the window is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from ui.look_back.look_back import LookBack
from ui.widgets.layout.scroll_page import READABLE, ScrollPage

WORDS = "A few words that go on in the next line when the place runs out. " * 20


@pytest.mark.parametrize("width", (600, 760, 1180))
def test_a_long_text_has_all_the_height_it_needs(qtbot, width):
    page = ScrollPage()
    qtbot.addWidget(page)
    labels = [QLabel(WORDS) for _ in range(5)]
    for label in labels:
        label.setWordWrap(True)
        page.column.addWidget(label)
    page.resize(width, 200)
    page.show()
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))
    assert all(label.width() <= READABLE for label in labels)


@pytest.fixture
def smallest(sample_window):
    """The window over the sample, as small as it gets."""
    sample_window.resize(sample_window.minimumSize())
    return sample_window


def test_no_page_is_cut_at_the_side_of_the_smallest_window(smallest):
    cut = []
    for name, show in smallest.places():
        show()
        QApplication.processEvents()
        pages = [page for page in smallest.findChildren(ScrollPage) if page.isVisible()]
        cut += [(name, page.width()) for page in pages if page.width() > page.parentWidget().width()]
    assert not cut


def test_the_button_that_goes_on_keeps_its_words_in_the_smallest_window(smallest):
    cut = []
    for name, show in smallest.places():
        show()
        QApplication.processEvents()
        found = [one for one in smallest.findChildren(LookBack) if one.isVisible()]
        cut += [(name, one.next.text()) for one in found if one.next.width() < one.next.sizeHint().width()]
    assert not cut
