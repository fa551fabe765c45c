"""The page Calendar: what a calendar will show, before and after the choices, and the file."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Goal, Plan, Step
from planner.export import ics
from ui.career_plan.calendar_page import CalendarPage
from ui.career_plan.plan_tab import PlanTab
from ui.output.file_writer import Dialogs

LONG = 10_000


@pytest.fixture
def asked():
    """What was asked, in order: the titles of dialogs, where they started, and what was opened."""
    return []


@pytest.fixture
def tab(document, qtbot, asked, tmp_path):
    def ask_path(parent, title, start):
        asked.append((title, Path(start).name))
        return str(tmp_path / "out.ics")

    tab = PlanTab(document, dialogs=Dialogs(choose_path=ask_path, open_url=lambda url: asked.append(url.toLocalFile())))
    qtbot.addWidget(tab)
    tab.resize(1024, 900)
    tab.show()
    return tab


@pytest.fixture
def page(tab, workbook):
    """The page over two steps and a goal."""
    workbook.apply(
        Change(
            after=(
                Goal(id="g", title="Learn", due="2026-06-01"),
                Step(goal_id="g", title="Read", due="2026-05-06"),
                Step(goal_id="g", title="Ask Ruth", due="2026-05-02", done="yes"),
                Step(title="Write", due="2026-05-03"),
            )
        )
    )
    tab.show_page("calendar")
    return tab.findChild(CalendarPage)


def titles(page):
    return [title.text() for _, _, title in page.sample.rows if title.isVisible()]


def tick(tab, words):
    next(box for box in tab.findChildren(QCheckBox) if box.isVisible() and words in box.text()).click()


def test_the_page_counts_what_will_be_in_the_file(page):
    assert page.counts.text() == "Goals: 1 · Steps: 3"
    assert page.states.text() == "Of these, open: 3, done: 1."


def test_it_shows_the_next_three_as_a_calendar_will_what_is_ahead_first(page):
    assert titles(page) == ["Step", "Goal", "Step"]
    assert [day.text() for _, day, _ in page.sample.rows] == ["6 May 2026", "1 June 2026", "3 May 2026"]


def test_ticking_own_words_shows_them_and_undo_takes_them_out_again(page, tab, document):
    tick(tab, "my own words")
    # The plan is kept with its first answer, and its next review comes in with it.
    assert titles(page) == ["Read", "Goal: Learn", "Review of the plan"]
    document.undo()
    assert titles(page) == ["Step", "Goal", "Step"]


def test_a_reminder_is_told_where_it_is_wanted(page, tab):
    assert not page.sample.reminder.isVisible()
    tick(tab, "Remind me")
    assert page.sample.reminder.isVisible()


def test_an_empty_plan_says_what_belongs_here_and_asks_for_no_file(tab, asked):
    tab.export_calendar()
    page = tab.findChild(CalendarPage)
    assert tab.list.currentItem().text() == "Calendar"
    assert page.counts.text().startswith("Nothing here yet.")
    assert not page.sample.isVisible()
    assert not page.export_button.isEnabled()
    assert asked == []


def test_the_first_step_with_a_day_fills_the_page(tab, document):
    tab.show_page("calendar")
    document.do(Change(after=(Step(title="Read", due="2026-05-06"),)), "")
    assert tab.findChild(CalendarPage).counts.text() == "Steps: 1"
    assert tab.findChild(CalendarPage).export_button.isEnabled()


def test_what_happens_out_of_sight_is_there_when_the_page_is_seen_again(page, tab, document):
    tab.show_page("paper")
    document.do(Change(after=(Step(title="Later", due="2026-07-01"),)), "")
    assert page.counts.text() == "Goals: 1 · Steps: 3"
    tab.show_page("calendar")
    assert page.counts.text() == "Goals: 1 · Steps: 4"


def test_the_button_writes_the_calendar_and_the_notice_opens_it(page, tab, asked, tmp_path, qtbot):
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    out = tmp_path / "out.ics"
    assert out.read_bytes() == ics.file_bytes(page.shown)
    assert asked == [("Export calendar", "My career plan.ics")]
    assert tab.notice.text == f"Written to {out}"
    qtbot.mouseClick(tab.notice.buttons[0], Qt.MouseButton.LeftButton)
    assert asked[-1] == str(out)
    assert page.export_button.isEnabled()


def test_what_stands_in_the_way_is_told_and_the_calendar_offered_again(page, tab, monkeypatch, qtbot):
    def full(*given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(ics, "write", full)
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        tab.export_calendar()
    assert "no room left" in tab.notice.text
    assert [button.text() for button in tab.notice.buttons] == ["Export calendar…"]
    assert page.export_button.isEnabled()
    assert tab.export_panel.export_button.isEnabled()


def test_a_fault_of_ours_is_told_without_its_name(page, tab, monkeypatch, qtbot):
    def broken(*given):
        raise KeyError("uid")

    monkeypatch.setattr(ics, "write", broken)
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        tab.export_calendar()
    assert tab.notice.text == "The file could not be written. Your texts are safe."


def test_undo_of_a_choice_leads_back_to_the_page(page, tab, document, workbook):
    document.do(edits.edit(workbook, workbook.plan_record(), calendar_alarm="yes"), "")
    tab.show_page("people")
    change = document.undo()
    tab.show_record(change.records()[0], {"calendar_alarm"})
    assert tab.list.currentItem().text() == "Calendar"


def test_the_choices_are_kept_with_the_plan(page, tab, document, workbook):
    tick(tab, "my own words")
    document.flush()
    assert workbook.all(Plan)[0].calendar_titles == "yes"


def test_a_word_that_is_long_or_looks_like_markup_does_no_harm(page, tab, document):
    width = tab.shown["calendar"].widget().minimumSizeHint().width()
    tick(tab, "my own words")
    document.do(Change(after=(Step(title=f"<h1>{'x' * 10_000}", due="2026-05-04"),)), "")
    assert titles(page)[0].startswith("<h1>x")
    assert tab.shown["calendar"].widget().minimumSizeHint().width() <= width
