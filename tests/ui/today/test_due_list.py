"""The rows of what is due: with the keyboard, with a day from the calendar, and many of them."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from planner.domain.changes import Change
from planner.domain.records.kinds import Goal, Plan, Step
from ui.goals.goals_tab import GoalsTab
from ui.today.today_tab import TodayTab
from ui.widgets.controls.labels import ShortLabel

DAY = dt.date(2026, 5, 4)
GOAL = Goal(title="Learn")
Key = Qt.Key


@pytest.fixture
def tab(document, qtbot):
    tab = TodayTab(document)
    qtbot.addWidget(tab)
    tab.resize(1024, 700)
    tab.show()
    qtbot.waitUntil(tab.isActiveWindow)
    return tab


@pytest.fixture
def many(tab, document):
    """Twelve steps that wait, one more each day, and one for today."""
    days = [DAY - dt.timedelta(days=number) for number in range(13)]
    made = (Step(title=day.isoformat(), due=day.isoformat(), goal_id=GOAL.id) for day in days)
    document.do(Change(after=(GOAL, *made)), "")
    return tab.due


def steps(document, *titles, day="2026-05-04"):
    document.do(Change(after=(GOAL, *(Step(title=title, due=day, goal_id=GOAL.id) for title in titles))), "")


def button(due_list, row, text):
    return next(found for found in due_list.rows[row].buttons if found.text() == text)


def press(*keys):
    """Press keys one after the other, each where it is heard: in a menu that is open, else where the focus is."""
    for key in keys:
        QApplication.processEvents()
        QTest.keyClick(QApplication.activePopupWidget() or QApplication.focusWidget(), key)
    QApplication.processEvents()


def focused():
    """Return what a screen reader says of the widget with the focus."""
    return QApplication.focusWidget().accessibleName()


def titles(due_list):
    return [row.title for row in due_list.rows]


def sheet_of(row):
    return row._popup


def test_a_row_is_done_with_the_space_bar_and_the_next_one_gets_the_focus(tab, document):
    steps(document, "One", "Two")
    button(tab.due, 0, "Done").setFocus()
    press(Key.Key_Space)
    assert titles(tab.due) == ["Two"]
    assert QApplication.focusWidget() is button(tab.due, 0, "Done")


def test_the_menu_of_later_needs_no_mouse_and_the_focus_stays_on_later(tab, document, workbook):
    steps(document, "One", "Two")
    button(tab.due, 0, "Later").setFocus()
    press(Key.Key_Space, Key.Key_W)
    assert workbook.get(Step, title="One").due == "2026-05-11"
    assert QApplication.focusWidget() is button(tab.due, 0, "Later")
    assert titles(tab.due) == ["Two", "One"]


def test_open_answers_to_the_space_bar(tab, document, qtbot):
    steps(document, "One")
    button(tab.due, 0, "Open").setFocus()
    with qtbot.waitSignal(tab.open_requested):
        press(Key.Key_Space)


def test_the_last_row_that_goes_leaves_the_focus_to_a_beginning(tab, document):
    steps(document, "One")
    button(tab.due, 0, "Done").setFocus()
    button(tab.due, 0, "Done").click()
    assert QApplication.focusWidget() is tab.side.starts[0]


def walked(count):
    """Press Tab some times; return what has the focus before each."""
    seen = []
    for _ in range(count):
        seen.append(focused())
        press(Key.Key_Tab)
    return seen


def test_tab_goes_through_the_rows_and_then_beside_them(tab, document):
    document.do(Change(after=(Plan(title="Mine", next_review="2026-12-01"),)), "")
    steps(document, "One", "Two")
    button(tab.due, 0, "Done").setFocus()
    rows = ["Done: One", "Later: One", "Open: One", "Done: Two", "Later: Two", "Open: Two"]
    starts = [start.accessibleName() for start in tab.side.starts]
    assert walked(10) == [*rows, *starts, "Open the review of the plan"]


def test_tab_goes_through_a_group_that_was_just_opened(many):
    many.switches["Waiting"].click()
    many.rows[11].buttons[2].setFocus()
    assert walked(3) == ["Open: 2026-04-22", "Show fewer: Waiting", "Done: 2026-05-04"]


def test_on_a_day_is_chosen_with_arrows_and_enter(tab, document, workbook):
    steps(document, "One", "Two")
    button(tab.due, 0, "Later").setFocus()
    press(Key.Key_Space, Key.Key_D)
    sheet = sheet_of(tab.due.rows[0])
    assert sheet.isVisible()
    grid = sheet.calendar.focusProxy() or sheet.calendar
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Return):
        QTest.keyClick(grid, key)
    assert not sheet.isVisible()
    assert workbook.get(Step, title="One").due == "2026-05-13"
    assert QApplication.focusWidget() is button(tab.due, 0, "Later")


def test_esc_leaves_the_day_as_it_was(tab, document, workbook):
    steps(document, "One")
    later = button(tab.due, 0, "Later")
    later.setFocus()
    tab.due.rows[0].open_calendar(later)
    sheet = sheet_of(tab.due.rows[0])
    QTest.keyClick(sheet.calendar.focusProxy() or sheet.calendar, Key.Key_Escape)
    assert not sheet.isVisible()
    assert workbook.get(Step, title="One").due == "2026-05-04"
    assert QApplication.focusWidget() is later


def test_no_day_that_has_passed_can_be_chosen(tab, document):
    steps(document, "One", day="2026-04-01")
    tab.due.rows[0].open_calendar(tab.due)
    calendar = sheet_of(tab.due.rows[0]).calendar
    assert calendar.minimumDate().toPython() == DAY
    assert calendar.selectedDate().toPython() == dt.date(2026, 5, 5)
    sheet_of(tab.due.rows[0]).close()


@pytest.mark.parametrize("width, beside", ((880, False), (1180, True)))
def test_in_a_narrow_window_the_buttons_stand_below_the_words(tab, document, width, beside):
    tab.resize(width, 600)
    steps(document, "One")
    QApplication.processEvents()
    row = tab.due.rows[0]
    title = next(label for label in row.findChildren(QLabel) if label.text() == "One")
    assert (row.buttons[0].y() < title.geometry().bottom()) is beside


def test_a_long_group_shows_its_newest_few_and_hides_nothing_else(many):
    assert titles(many) == ["2026-05-03", "2026-05-02", "2026-05-01", "2026-04-30", "2026-04-29", "2026-05-04"]
    assert [(name, switch.text()) for name, switch in many.switches.items()] == [("Waiting", "Show all 12")]
    assert "These can wait. One of them is enough for today." in [label.text() for label in many.findChildren(QLabel)]


def test_all_of_a_group_are_shown_on_request_with_the_focus_on_the_first_new_one(many):
    many.switches["Waiting"].setFocus()
    press(Key.Key_Space)
    assert len(many.rows) == 13
    assert focused() == "Done: 2026-04-28"
    many.switches["Waiting"].click()
    assert len(many.rows) == 6
    assert focused() == "Show all 12: Waiting"


def test_what_is_done_does_not_move_the_page(many, tab):
    tab.resize(1024, 400)
    many.switches["Waiting"].click()
    QApplication.processEvents()
    bar, row = tab._page.verticalScrollBar(), many.rows[6]
    # What comes next is out of sight, and would be brought into view if it got the focus.
    bar.setValue(row.mapTo(tab._page.widget(), row.rect().bottomLeft()).y() - tab._page.viewport().height())
    here = bar.value()
    row.buttons[0].setFocus()
    row.buttons[0].click()
    QApplication.processEvents()
    assert 0 < here == bar.value()


def test_a_long_list_is_laid_out_a_few_times_and_not_once_for_each_row(tab, document, monkeypatch):
    measured: list[int] = []
    height_for = ShortLabel.heightForWidth

    def measure(label: ShortLabel, width: int) -> int:
        measured.append(width)
        return height_for(label, width)

    monkeypatch.setattr(ShortLabel, "heightForWidth", measure)
    steps(document, *(f"Step {number}" for number in range(60)))
    tab.due.switches["Today"].click()
    QApplication.processEvents()
    labels = 60 * 2
    assert labels <= len(measured) < labels * 40


def test_a_group_that_was_opened_stays_open(many):
    many.switches["Waiting"].click()
    many.rows[0].buttons[0].click()
    assert len(many.rows) == 12
    assert many.switches["Waiting"].text() == "Show fewer"


def test_a_group_that_is_no_longer_long_shows_everything(many):
    for _ in range(4):
        many.rows[0].buttons[0].click()
    assert (len(many.rows), many.switches) == (9, {})


def test_undo_on_today_shows_the_row_again_with_the_focus_in_it(window, qtbot):
    qtbot.waitUntil(window.isActiveWindow)
    goal = Goal(title="Learn")
    window.document.do(Change(after=(goal, Step(title="Read", goal_id=goal.id, due="2026-05-04"))), "")
    due_list = window.tab(0).due
    due_list.rows[0].buttons[0].click()
    window.undo()
    assert window.tabs.currentIndex() == 0
    assert focused() == "Done: Read"


def test_a_check_in_goes_to_its_goal_and_undo_makes_it_wait_again(window):
    goal = Goal(title="Learn", review_on="2026-05-04")
    window.document.do(Change(after=(goal,)), "")
    due_list = window.tab(0).due
    due_list.rows[0].buttons[0].click()
    assert isinstance(window.tab(window.tabs.currentIndex()), GoalsTab)
    window.undo()
    window.tabs.setCurrentIndex(0)
    assert titles(due_list) == ["Learn"]


def test_undo_brings_back_a_row_of_a_group_that_shows_a_few(many, tab, document, workbook):
    many.switches["Waiting"].click()
    many.rows[11].buttons[0].click()
    many.switches["Waiting"].click()
    change = document.undo()
    assert tab.reveal_record(change.after[0])
    assert focused() == "Done: 2026-04-22"


def test_what_was_changed_elsewhere_is_not_shown_here(tab, document, workbook):
    steps(document, "One")
    assert not tab.reveal_record(workbook.get(Step, title="One"))
