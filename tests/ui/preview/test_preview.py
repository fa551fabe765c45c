"""The preview: the pages of the plan on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.compose.career_plan import career_plan
from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.reader import profile_of
from planner.domain.records.kinds import Profile, Skill
from ui.career_plan.plan_tab import PlanTab
from ui.preview import preview as room
from ui.preview.pages import draw_pages, read_pages
from ui.preview.preview import Preview

LONG = 10_000


@pytest.fixture
def preview(document, workbook, qtbot):
    workbook.apply(Change(after=(Profile(owner_name="Mira Fennick"),)))
    preview = Preview(document)
    qtbot.addWidget(preview)
    preview.resize(800, 600)
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        preview.show()
    return preview


def test_the_pages_are_shown_with_their_words_and_their_count(preview):
    assert preview.count.text() == f"1 of {len(preview.views)}"
    assert "Mira Fennick" in preview.area.accessibleDescription()
    assert preview.views[0].picture is not None
    assert preview.state.text() == ""


def test_a_page_is_as_wide_as_there_is_room_and_never_wider(preview):
    room_for = preview.area.viewport().width()
    assert room_for - 30 < preview.views[0].width() < room_for


def test_a_change_is_drawn_while_it_is_looked_at(preview, document, workbook, qtbot):
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        document.do(edits.edit(workbook, profile_of(workbook), owner_name="Ruth Vellacott"), "")
    assert "Ruth Vellacott" in preview.area.accessibleDescription()


def test_nothing_is_drawn_while_nobody_looks(preview, document, workbook, qtbot):
    preview.hide()
    document.do(edits.edit(workbook, profile_of(workbook), owner_name="Ruth Vellacott"), "")
    assert not preview._refresh_timer.isActive()
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        preview.show()
    assert "Ruth Vellacott" in preview.area.accessibleDescription()


def test_a_change_that_is_not_printed_draws_nothing_anew(preview, document, workbook, qtbot):
    sheets = preview._pages
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        document.do(Change(after=(Skill(),)), "")
        document.undo()
    assert preview._pages is sheets


def test_zooming_goes_in_steps_and_back_to_the_width(preview, qtbot):
    fitted = preview.views[0].width()
    preview.larger.click()
    assert preview.views[0].width() > fitted
    preview.smaller.click()
    preview.smaller.click()
    assert preview.views[0].width() < fitted
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        preview.fit.click()
    assert preview.views[0].width() == fitted


def test_scrolling_tells_the_page_and_draws_it(preview, qtbot):
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        preview.area.verticalScrollBar().setValue(preview.area.verticalScrollBar().maximum())
    last = len(preview.views)
    assert preview.count.text() == f"{last} of {last}"
    assert preview.views[-1].picture is not None


def test_what_goes_wrong_is_said_kindly_and_typing_goes_on(preview, document, workbook, qtbot, monkeypatch, caplog):
    def broken(plan, progress):
        raise ValueError("broken")

    monkeypatch.setattr(room, "_pages_of", broken)
    document.do(edits.edit(workbook, profile_of(workbook), owner_name="Ruth"), "")
    qtbot.waitUntil(lambda: "could not be drawn" in preview.state.text(), timeout=LONG)
    assert "broken" in caplog.text


def test_pages_are_drawn_at_the_sharpness_of_the_screen(document, workbook):
    from planner.export import pdf

    content = pdf.page_bytes(career_plan(workbook))
    size = read_pages(content).sizes[0]
    picture = draw_pages(content, [0], 2.0)[0]
    assert abs(picture.width() - 2 * size[0]) <= 1
    assert abs(picture.height() - 2 * size[1]) <= 1


def reached(start, steps):
    """Where the Tab key comes to from a widget, as often as it is pressed."""
    start.window().activateWindow()
    start.setFocus()
    for _ in range(steps):
        yield QApplication.focusWidget()
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)


@pytest.fixture
def in_a_tab(document, qtbot):
    """Call it to get the preview where it stands in the window, beside the list of pages, at a size."""

    def shown(width: int, height: int) -> Preview:
        tab = PlanTab(document)
        qtbot.addWidget(tab)
        tab.resize(width, height)
        tab.show()
        with qtbot.waitSignal(tab.preview.drawn, timeout=LONG):
            tab.show_page("preview")
        return tab.preview

    return shown


def test_the_tab_key_comes_to_the_buttons_above_the_pages_first(in_a_tab):
    page = in_a_tab(1200, 800)
    buttons = [page.search_button, page.smaller, page.larger, page.fit]
    assert list(reached(page.search_button, 6)) == [*buttons, page.thumbnails, page.area]


def test_the_tab_key_leads_from_an_open_search_line_to_the_pages(in_a_tab):
    page = in_a_tab(1200, 800)
    page.go_to_search()
    line = page.search_bar
    assert list(reached(line.box, 4)) == [line.box, line.close_button, page.thumbnails, page.area]


def test_another_copy_is_shown_once_it_is_chosen(preview, workbook, qtbot):
    workbook.apply(Change(after=(Profile(organisation="Thistlerow", main_duties="Shops of Thistlerow"),)))
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        preview.refresh()
    assert "Shops of Thistlerow" in " ".join(preview._pages.texts)
    with qtbot.waitSignal(preview.drawn, timeout=LONG):
        preview.show_copy("mentor")
    assert "Thistlerow" not in " ".join(preview._pages.texts)


def test_pages_stand_in_the_middle_of_what_is_seen_in_a_small_window(in_a_tab):
    preview = in_a_tab(700, 500)
    area = preview.area
    assert not preview.thumbnails.isVisible()
    page = area.views[0]
    left = page.mapTo(area.viewport(), page.rect().topLeft()).x()
    assert abs(left - (area.viewport().width() - page.width()) // 2) <= 1
