"""Parts of a page side by side where there is room, and one below the other where there is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.layout.layouts import TwoColumnLayout


class Part(QWidget):
    """Something of a certain height."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self._height = height

    def sizeHint(self) -> QSize:
        return QSize(50, self._height)


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    layout = TwoColumnLayout(page, least=100, gap=10)
    for height in (30, 50, 20):
        layout.addWidget(Part(height))
    return page


def places(page: QWidget, width: int) -> list[tuple[int, int, int, int]]:
    page.resize(width, 300)
    page.show()
    page.layout().activate()
    return [item.geometry().getRect() for item in page.layout().items]


def test_two_stand_beside_each_other_and_are_equally_high(page):
    assert places(page, 210) == [(0, 0, 100, 50), (110, 0, 100, 50), (0, 60, 100, 20)]
    assert page.layout().heightForWidth(210) == 80


def test_they_stand_below_each_other_where_two_have_no_room(page):
    assert places(page, 209) == [(0, 0, 209, 30), (0, 40, 209, 50), (0, 100, 209, 20)]


def test_the_first_stands_at_the_right_in_languages_read_from_the_right(page):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [index[0] for index in places(page, 210)] == [110, 0, 110]


def test_words_that_wrap_get_their_height(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    layout = TwoColumnLayout(page, least=100, gap=10)
    label = QLabel("word " * 60)
    label.setWordWrap(True)
    layout.addWidget(label)
    assert layout.heightForWidth(150) == label.heightForWidth(150)
    assert layout.heightForWidth(210) == label.heightForWidth(100)
