"""The row that wraps: chips side by side, from the left or from the right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.layout.layouts import FlowLayout


@pytest.fixture
def row(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    layout = FlowLayout(page, gap=10)
    for _ in range(3):
        chip = QWidget()
        chip.setFixedSize(100, 30)
        layout.addWidget(chip)
    return page


def places(row: QWidget, width: int) -> list[tuple[int, int]]:
    row.resize(width, 200)
    row.show()
    row.layout().activate()
    return [(item.geometry().x(), item.geometry().y()) for item in row.layout().items]


def test_chips_wrap_when_the_row_is_full(row):
    assert places(row, 220) == [(0, 0), (110, 0), (0, 40)]
    assert [row.layout().heightForWidth(width) for width in (320, 220, 100)] == [30, 70, 110]


def test_chips_start_at_the_right_in_languages_read_from_the_right(row):
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(row, 220) == [(120, 0), (10, 0), (120, 40)]


def test_a_hidden_chip_leaves_no_gap(row):
    row.layout().itemAt(0).widget().hide()
    assert row.layout().heightForWidth(220) == 30
