"""Entries, their list, their search and their look-back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.entries import entries_of
from planner.domain.records.kinds import Goal
from planner.insight.page_states import STATES, page_states
from ui.look_back.scenario_tab import ScenarioTab
from ui.widgets.lists.two_line_list import DAY, SECOND_LINE, STATE_ICON


def tab_of(window, key="job"):
    return window.open_tab(ScenarioTab, lambda tab: isinstance(tab, ScenarioTab) and tab.scenario.key == key)


@pytest.fixture
def tab(window):
    tab = tab_of(window)
    tab.new_entry()
    return tab


def editor(tab, key, page=1):
    tab.look_back.open_page(page)
    return next(form.editors[key] for form in tab.look_back.page.forms if form.shows(key))


def test_an_empty_tab_says_what_belongs_there_and_starts_it(window, qtbot):
    tab = tab_of(window)
    assert tab.right.currentWidget() is tab.empty
    qtbot.mouseClick(tab.empty.start, Qt.MouseButton.LeftButton)
    assert tab.right.currentWidget() is tab.look_back
    assert tab.entries.rowCount() == 1


def test_a_new_entry_waits_for_its_name(tab, window, qtbot):
    assert editor(tab, "role").input.isEnabled()
    qtbot.keyClicks(editor(tab, "role").input, "Social lead")
    window.document.flush()
    assert tab.entries.index(0).data() == "Social lead"
    assert tab.look_back.title.text() == "Social lead"


def test_a_row_tells_company_outcome_and_day(tab, window):
    workbook, entry = window.document.workbook, tab.look_back.entry_id
    for key, text in {"company": "Northwind", "outcome": "turned_down", "decided_on": "2026-04-30"}.items():
        window.document.do(edits.answer(workbook, entry, key, text), key)
    row = tab.entries.index(0)
    assert row.data(SECOND_LINE) == "Northwind · Turned down"
    assert row.data(DAY) == "30 Apr"


def test_next_says_that_a_page_with_answers_is_done_and_an_empty_one_not(tab, window, qtbot):
    workbook, entry = window.document.workbook, tab.look_back.entry_id
    window.document.do(edits.answer(workbook, entry, "role", "Lead"), "role")
    tab.look_back.open_page(1)
    qtbot.mouseClick(tab.look_back.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tab.look_back.next, Qt.MouseButton.LeftButton)
    states = page_states(workbook, entry)
    assert (states["facts"], states["causes"]) == ("done", "not_started")
    assert tab.look_back.stack.currentIndex() == 3


def test_a_page_is_skipped_opened_again_and_undone(tab, window, qtbot):
    workbook, entry = window.document.workbook, tab.look_back.entry_id
    tab.look_back.open_page(0)
    qtbot.mouseClick(tab.look_back.skip, Qt.MouseButton.LeftButton)
    assert page_states(workbook, entry)["settle"] == "skipped"
    tab.look_back.open_page(0)
    qtbot.mouseClick(tab.look_back.skip, Qt.MouseButton.LeftButton)
    assert page_states(workbook, entry)["settle"] == "not_started"
    window.undo()
    assert page_states(workbook, entry)["settle"] == "skipped"
    assert tab.look_back.strip.buttons[0].accessibleName() == "1 of 7: Settle, skipped"


def test_ctrl_z_in_an_editor_takes_back_the_last_run_and_shows_it(tab, window, qtbot):
    role = editor(tab, "role").input
    qtbot.keyClicks(role, "Lead")
    window.document.commit_typing()
    window.tabs.setCurrentIndex(0)
    window.undo()
    assert window.tab(window.tabs.currentIndex()) is tab
    assert tab.look_back.stack.currentIndex() == 1
    assert role.text() == ""


def test_a_deleted_entry_comes_back_with_undo(tab, window):
    window.document.do(edits.answer(window.document.workbook, tab.look_back.entry_id, "role", "Lead"), "role")
    tab.delete_entry()
    assert tab.entries.rowCount() == 0
    window.undo()
    assert tab.entries.index(0).data() == "Lead"


def test_search_filters_the_list_and_shows_what_is_elsewhere(sample_window):
    tab = tab_of(sample_window)
    workbook = sample_window.document.workbook
    idea = entries_of(workbook, workbook.scenarios["idea"])[0]
    word = workbook.answers(idea.id)["idea_title"].split()[0]
    before = tab.entries.rowCount()
    tab.search_box.box.setText(word)
    tab.search_box.search()
    assert tab.entries.rowCount() < before
    homes = [tuple(tab.search_box.elsewhere.item(row).data(256)) for row in range(tab.search_box.elsewhere.count())]
    assert ("entry", idea.id) in homes
    tab.search_box.elsewhere.itemClicked.emit(tab.search_box.elsewhere.item(homes.index(("entry", idea.id))))
    assert tab_of(sample_window, "idea").look_back.entry_id == idea.id
    tab.search_box.box.clear()
    tab.search_box.search()
    assert tab.entries.rowCount() == before


def test_a_search_without_a_match_keeps_the_open_entry(sample_window):
    tab = tab_of(sample_window)
    entry = tab.look_back.entry_id
    tab.search_box.box.setText("nowhere-at-all")
    tab.search_box.search()
    assert tab.right.currentWidget() is tab.look_back
    assert tab.look_back.entry_id == entry


def test_the_sign_of_a_row_follows_its_look_back(sample_window):
    tab = tab_of(sample_window, "campaign")
    signs = {tab.entries.index(row).data(STATE_ICON) for row in range(tab.entries.rowCount())}
    assert "circle-check" in signs


def test_a_goal_of_an_entry_shows_on_its_strip_and_in_its_row_at_once(tab, window):
    entry = tab.look_back.entry_id
    signs = [tab.entries.index(0).data(STATE_ICON)]
    for change in (Change(after=(goal := Goal(entry_id=entry, title="Practise"),)), Change(before=(goal,))):
        window.document.do(change, "A goal")
        signs.append(tab.entries.index(0).data(STATE_ICON))
        there = page_states(window.document.workbook, entry)["actions"]
        assert tab.look_back.strip.buttons[-1].toolTip() == STATES[there]
    assert signs == ["circle", "circle-dot", "circle"]


def test_an_entry_opens_where_it_goes_on(sample_window):
    tab = tab_of(sample_window, "campaign")
    states = page_states(sample_window.document.workbook, tab.look_back.entry_id)
    open_page = list(states)[tab.look_back.stack.currentIndex()]
    assert states[open_page] in ("in_progress", "waiting") or set(states.values()) <= {"done", "skipped"}


def test_labels_have_letters_that_lead_to_their_questions(tab):
    from PySide6.QtWidgets import QLabel

    tab.look_back.open_page(1)
    labels = [label for label in tab.look_back.page.findChildren(QLabel) if label.buddy()]
    letters = [label.text().replace("&&", "").partition("&")[2][:1].casefold() for label in labels]
    given = [letter for letter in letters if letter]
    assert len(given) > 5
    assert len(given) == len(set(given))


def test_focus_on_a_search_shortcut_goes_to_the_box(tab, qtbot):
    tab.go_to_search()
    assert tab.window().focusWidget() is tab.search_box.box


def test_another_entry_is_shown_from_the_top_of_the_page(sample_window, workbook, qapp):
    tab = sample_window.open_tab(ScenarioTab)
    first, second = entries_of(workbook, tab.scenario)[:2]
    tab.reveal(first.owner_key)
    tab.look_back.open_page(1)
    qapp.processEvents()
    bar = tab.look_back.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value()
    tab.reveal(second.owner_key)
    tab.look_back.open_page(1)
    assert bar.value() == 0
