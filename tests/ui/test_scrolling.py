"""A page that scrolls: nothing on it is pressed together, however wide the window is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from ui.scrolling import READABLE, ScrollPage

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
