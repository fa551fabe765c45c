"""The page "Timeline": the drawing and the list that says the same, the choice of the time, and the way to a record."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from planner.domain.records.kinds import CheckIn, Goal, Person, Step
from ui.career_plan.timeline_page import QUARTER, WHOLE, TimelinePage
from ui.widgets import theme

GOAL = Goal(id="g", title="Learn <b>to</b> pitch", starts_on="2026-05-01", due="2027-03-01")


@pytest.fixture
def page(document, qtbot):
    page = TimelinePage(document)
    qtbot.addWidget(page)
    page.resize(700, 900)
    return page


def lines(page) -> list[str]:
    return [page.moment_list.item(row).text() for row in range(page.moment_list.count())]


def test_an_empty_plan_gets_a_kind_sentence(page):
    page.show()
    assert page.empty.isVisibleTo(page)
    assert not page.body.isVisibleTo(page)


def test_the_list_says_what_the_chart_says(sample_page):
    chart = sample_page.chart
    said = " ".join(f"{line}." for line in lines(sample_page))
    assert chart.accessibleDescription().startswith(f"{sample_page.summary.text()} {said}")
    assert chart.accessibleName() == sample_page.heading.text()


def test_it_begins_at_today(sample_page):
    assert sample_page.moment_list.currentItem().text() == "4 May 2026 · Today"


def test_enter_opens_what_a_line_is_about(page, put, qtbot):
    step = Step(goal_id="g", title="Ask", due="2026-05-05")
    put(GOAL, step)
    page.show()
    qtbot.keyClick(page.moment_list, Qt.Key.Key_Down)
    assert "Ask" in page.moment_list.currentItem().text()
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.keyClick(page.moment_list, Qt.Key.Key_Return)
    assert asked.args == [step.key]


def test_the_whole_period_can_be_chosen_and_has_no_quarters(sample_page, qtbot):
    sample_page.choice.chips[WHOLE].click()
    assert sample_page.heading.text() == "25 November 2025 to 25 November 2026"
    assert not sample_page.back.isVisibleTo(sample_page)


def test_one_time_is_always_chosen(sample_page):
    sample_page.choice.chips[QUARTER].click()
    assert sample_page.choice.selected_keys() == [QUARTER]


def test_quarters_go_back_and_on_and_to_that_of_today(sample_page):
    assert sample_page.heading.text() == "25 February 2026 to 24 May 2026"
    sample_page.forth.click()
    assert sample_page.heading.text() == "25 May 2026 to 24 August 2026"
    sample_page.now.click()
    assert sample_page.heading.text() == "25 February 2026 to 24 May 2026"
    assert not sample_page.now.isVisibleTo(sample_page)


def test_a_quarter_with_nothing_says_so_and_keeps_its_buttons(page, put):
    put(Goal(title="Soon", due="2026-05-20"))
    page.show_span(QUARTER, -3)
    page.show()
    assert page.summary.text() == "Nothing in this time yet."
    assert page.forth.isVisibleTo(page)
    assert not page.moment_list.isVisibleTo(page)


def test_it_follows_the_plan_while_shown(page, put, qtbot):
    page.show()
    put(GOAL)
    qtbot.waitUntil(lambda: page.body.isVisibleTo(page))
    page.hide()
    put(CheckIn(goal_id="g", day="2026-05-04"))
    assert not page._refresh_timer.isActive()
    page.show()
    assert any("Check-in" in line for line in lines(page))


def test_nothing_moves_where_nothing_has_changed(sample_page, put):
    sample_page.moment_list.setCurrentRow(2)
    before = sample_page.moment_list.item(2)
    put(Person(name="Maya"))
    sample_page.refresh_if_stale()
    assert sample_page.moment_list.item(2) is before


def test_the_chosen_line_stays_chosen_when_another_comes(page, put):
    put(GOAL, Step(goal_id="g", title="Ask", due="2026-05-05"))
    page.show()
    page.moment_list.setCurrentRow(2)
    chosen = page.moment_list.currentItem().text()
    put(Step(goal_id="g", title="Call", due="2026-05-02"))
    page.refresh_if_stale()
    assert page.moment_list.currentItem().text() == chosen


def test_the_tab_key_goes_as_the_page_is_read(sample_page):
    sample_page.forth.click()
    chain, widget = [], sample_page.choice.chips[QUARTER]
    while widget is not sample_page.moment_list:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    buttons = [sample_page.now, sample_page.back, sample_page.forth]
    assert [widget for widget in chain if widget in buttons] == buttons


def test_what_was_typed_is_no_markup(page, put):
    put(GOAL)
    page.show()
    assert "&lt;b&gt;" in page.moment_list.item(0).toolTip()


@pytest.mark.parametrize("name", theme.THEMES)
def test_it_is_drawn_in_every_theme_and_as_high_as_its_width_needs(sample_page, qapp, name):
    theme.apply(qapp, name)
    chart = sample_page.chart
    assert QSvgRenderer(chart.svg(500)).isValid()
    assert chart.heightForWidth(260) > chart.heightForWidth(700)
    QApplication.processEvents()
    assert chart.height() == chart.heightForWidth(chart.width())


def test_a_line_opens_its_goal_in_the_goals_tab(sample_window, qtbot):
    from ui.career_plan.plan_tab import PlanTab
    from ui.goals.goals_tab import GoalsTab

    tab = sample_window.open_tab(PlanTab)
    tab.show_page("timeline")
    page = tab.findChild(TimelinePage)
    row = next(row for row, text in enumerate(lines(page)) if "Goal due" in text)
    page.moment_list.itemActivated.emit(page.moment_list.item(row))
    assert isinstance(sample_window.tab(sample_window.tabs.currentIndex()), GoalsTab)
