"""A column of widgets kept by key: made, moved and dropped with their keys, and read by Tab in their order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.hands import tabs
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def column(page):
    """A column between two buttons; what it holds is made later than both."""
    before = QPushButton("before", page)
    column: KeyedColumn[str, QPushButton] = KeyedColumn(page, spacing=4)
    after = QPushButton("after", page)
    layouts.column(page, before, column, after)
    page.resize(400, 300)
    page.show()
    return column


def show(column: KeyedColumn[str, QPushButton], keys: str, **more) -> None:
    column.show_keys(keys, lambda key: QPushButton(key, column), **more)


def shown(column: KeyedColumn[str, QPushButton]) -> list[str]:
    """Return what is seen, from the top to the bottom."""
    buttons = [button for button in column.findChildren(QPushButton) if button.isVisible()]
    return [button.text() for button in sorted(buttons, key=lambda button: button.y())]


def test_there_is_one_widget_for_each_key_in_their_order(column):
    show(column, "bac")
    assert shown(column) == list(column.widgets) == ["b", "a", "c"]


def test_a_key_that_comes_twice_is_shown_once(column):
    show(column, "aba")
    assert shown(column) == ["a", "b"]


def test_what_is_kept_is_the_same_widget_in_another_place(column):
    show(column, "abc")
    kept = dict(column.widgets)
    show(column, "cda")
    assert shown(column) == ["c", "d", "a"]
    assert [column.widgets[key] is kept[key] for key in "ca"] == [True, True]


def test_what_has_gone_is_hidden_at_once_and_deleted(column, qtbot):
    show(column, "ab")
    gone = column.widgets["a"]
    with qtbot.waitSignal(gone.destroyed):
        show(column, "b")
        assert not gone.isVisible()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_widget_is_brought_up_to_date_whether_it_is_new_or_kept(column):
    show(column, "ab")
    show(column, "ab", update=lambda button, key: button.setText(key.upper()))
    assert shown(column) == ["A", "B"]
    show(column, "bc", update=lambda button, key: button.setText(key * 2))
    assert shown(column) == ["bb", "cc"]


def test_a_widget_without_a_key_is_given_the_next_one_where_that_is_allowed(column):
    show(column, "ab")
    free = column.widgets["a"]
    show(column, "bcd", reuse=lambda button, key: button.setText(key))
    assert column.widgets["c"] is free
    assert shown(column) == ["b", "c", "d"]


def test_it_takes_no_room_while_it_is_empty(column, page):
    empty = page.sizeHint()
    show(column, "a")
    assert column.isVisible()
    show(column, "")
    assert column.isHidden()
    assert page.sizeHint() == empty


def test_the_tab_key_goes_through_it_as_it_is_read(column, page):
    show(column, "ab")
    show(column, "cba")
    assert [button.text() for button in tabs(page)] == ["before", "c", "b", "a", "after"]


def test_what_keeps_its_key_keeps_the_focus(column, page, qtbot):
    show(column, "abc")
    page.activateWindow()
    column.widgets["b"].setFocus()
    show(column, "cbd")
    assert QApplication.focusWidget() is column.widgets["b"]


def test_all_have_their_places_as_soon_as_they_are_shown(column):
    show(column, "abc")
    heights = [column.widgets[key].y() for key in "abc"]
    assert heights == sorted(set(heights))


def test_a_widget_may_be_only_as_wide_as_it_needs(column):
    show(column, "ab")
    column.align(column.widgets["b"], Qt.AlignmentFlag.AlignLeft)
    column.layout().activate()
    assert column.widgets["b"].width() < column.widgets["a"].width() == column.width()
