"""The preview leads: to a page, to words, and to the record that a line comes from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.reader import profile_of
from planner.domain.records.kinds import Profile
from planner.export import pdf
from planner.export.layout.printed import Printed, RecordBox
from tests.ui.hands import tabs
from ui.preview.preview import Preview

LONG = 10_000
SPOTS = (
    RecordBox(0, 50, 30, 540, 160, ("plan", "one")),
    RecordBox(0, 60, 80, 300, 100, ("profile", "me")),
    RecordBox(1, 50, 100, 540, 120, ("goal", "two")),
)
Key = Qt.Key


@pytest.fixture
def preview(document, workbook, qtbot, monkeypatch):
    laid_out = pdf.laid_out
    spotted = lambda *given, **named: Printed(laid_out(*given, **named).content, SPOTS)  # noqa: E731
    monkeypatch.setattr(pdf, "laid_out", spotted)
    workbook.apply(Change(after=(Profile(owner_name="Mira Fennick"),)))
    preview = Preview(document)
    qtbot.addWidget(preview)
    preview.resize(800, 600)
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        preview.show()
    return preview


def over(preview, x, y):
    """Return where a point of the first page is in its view."""
    return QPointF(x, y) * preview.area.scale()


def test_a_click_on_a_line_asks_for_its_record(preview, qtbot):
    with qtbot.waitSignal(preview.open_requested) as wanted:
        QTest.mouseClick(preview.views[0], Qt.MouseButton.LeftButton, pos=over(preview, 100, 90).toPoint())
    assert wanted.args == [("profile", "me")]


def test_a_line_under_the_mouse_says_what_it_opens(preview):
    view = preview.views[0]
    QTest.mouseMove(view, over(preview, 100, 90).toPoint())
    assert view.toolTip().startswith("<qt>Open: ")
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view, over(preview, 10, 10).toPoint())
    assert view.toolTip() == ""


def test_the_arrow_keys_walk_from_line_to_line_and_enter_opens(preview, qtbot):
    for _ in SPOTS:
        QTest.keyClick(preview.area, Key.Key_Down)
    assert preview.area.accessibleDescription().startswith("Open: ")
    assert preview.area.accessibleDescription().endswith(f"2 of {len(preview.views)}")
    with qtbot.waitSignal(preview.open_requested) as wanted:
        QTest.keyClick(preview.area, Key.Key_Return)
    assert wanted.args == [("goal", "two")]


def test_esc_leaves_the_line(preview):
    QTest.keyClick(preview.area, Key.Key_Down)
    QTest.keyClick(preview.area, Key.Key_Escape)
    assert preview.area.frame is None
    assert preview.area.accessibleDescription().startswith("1 of ")


def test_a_search_counts_its_matches_and_goes_round(preview, qtbot):
    preview.go_to_search()
    preview.search_bar.box.setText("MIRA")
    with qtbot.waitSignal(preview.search.found, timeout=LONG):
        preview.search_bar.search()
    total = len(preview.search.matches)
    assert preview.search_bar.count.text() == f"1 of {total}"
    QTest.keyClick(preview.search_bar.box, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert preview.search_bar.count.text() == f"{total} of {total}"
    preview.search_bar.next.click()
    assert preview.search_bar.count.text() == f"1 of {total}"


def test_what_is_not_there_is_said(preview, qtbot):
    preview.go_to_search()
    preview.search_bar.box.setText("zebra")
    with qtbot.waitSignal(preview.search.found, timeout=LONG):
        preview.search_bar.search()
    assert preview.search_bar.count.text() == "Not on these pages"
    assert not preview.search_bar.next.isEnabled()


def test_the_record_at_a_match_opens_from_the_search(preview, qtbot):
    preview.go_to_search()
    preview.search_bar.box.setText("Plan on a page")
    with qtbot.waitSignal(preview.search.found, timeout=LONG):
        preview.search_bar.search()
    with qtbot.waitSignal(preview.open_requested) as wanted:
        QTest.keyClick(preview.search_bar.box, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wanted.args == [("plan", "one")]


def test_a_search_goes_on_over_new_pages(preview, document, workbook, qtbot):
    preview.go_to_search()
    preview.search_bar.box.setText("Ruth Vellacott")
    with qtbot.waitSignal(preview.search.found, timeout=LONG):
        preview.search_bar.search()
    with qtbot.waitSignal(preview.search.found, timeout=LONG):
        document.do(edits.edit(workbook, profile_of(workbook), owner_name="Ruth Vellacott"), "")
    assert preview.search.matches


def test_esc_puts_the_search_away_with_its_marks(preview, qtbot):
    preview.go_to_search()
    preview.search_bar.box.setText("Mira")
    with qtbot.waitSignal(preview.search.found, timeout=LONG):
        preview.search_bar.search()
    QTest.keyClick(preview.search_bar.box, Key.Key_Escape)
    assert preview.search_bar.isHidden()
    assert preview.search.matches == ()


def test_small_pictures_follow_and_lead(preview):
    thumbnails = preview.thumbnails
    assert thumbnails.count() == len(preview.views)
    preview.area.verticalScrollBar().setValue(preview.area.verticalScrollBar().maximum())
    assert thumbnails.currentRow() == len(preview.views) - 1
    thumbnails.setFocus()
    QTest.keyClick(thumbnails, Key.Key_Home)
    assert preview.page() == 0


def test_small_pictures_give_way_where_there_is_no_room(preview):
    assert preview.thumbnails.isVisible()
    preview.resize(480, 600)
    assert not preview.thumbnails.isVisible()


def test_pages_that_are_old_before_they_are_there_are_not_waited_for(preview, document, workbook, qtbot):
    for name in ("One", "Two", "Three"):
        document.do(edits.edit(workbook, profile_of(workbook), owner_name=name), "")
        preview.refresh()
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        pass
    qtbot.waitUntil(lambda: "Three" in preview.area.accessibleDescription(), timeout=LONG)
    assert preview.state.text() == ""


def test_tab_goes_from_the_buttons_to_the_search_the_small_pictures_and_the_pages(preview):
    preview.go_to_search()
    walk = [widget for widget in tabs(preview.search_button) if preview.isAncestorOf(widget)]
    wanted = [preview.fit, preview.search_bar.box, preview.search_bar.close_button, preview.thumbnails, preview.area]
    assert [widget for widget in walk if widget in wanted] == wanted
