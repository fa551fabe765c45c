"""Undo and redo go to the place that changed and show it there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.reader import profile_of
from planner.domain.records.kinds import Goal, SearchTotal
from ui.career_plan.plan_tab import PlanTab
from ui.goals.goals_tab import GoalsTab
from ui.look_back.blocks.actions import ActionsBlock
from ui.look_back.blocks.causes import CausesBlock
from ui.look_back.scenario_tab import ScenarioTab

CAUSES, ACTIONS = 2, 6


@pytest.fixture
def tab(window):
    tab = window.open_tab(ScenarioTab)
    tab.new_entry()
    return tab


def part(tab, kind, page):
    tab.look_back.open_page(page)
    return next(part for part in tab.look_back.page.blocks if isinstance(part, kind))


def shown(window):
    """Return the tab that is open after an undo that began on Today."""
    window.tabs.setCurrentIndex(0)
    window.undo()
    return window.tab(window.tabs.currentIndex())


def test_a_new_entry_that_is_taken_back_shows_its_tab(window, tab):
    assert shown(window) is tab


def test_a_new_goal_that_is_taken_back_shows_the_goals(window):
    window.open_tab(GoalsTab).add_goal()
    assert isinstance(shown(window), GoalsTab)


def test_a_word_about_a_goal_is_shown_with_the_cursor_in_it(window, qapp):
    workbook = window.document.workbook
    window.open_tab(GoalsTab).add_goal()
    window.document.do(edits.edit(workbook, workbook.all(Goal)[0], ended_because="Moved"), "goal")
    shown(window)
    qapp.processEvents()
    assert QApplication.focusWidget().objectName() == "ended_because"


def test_a_word_about_the_person_is_shown_on_its_page(window):
    workbook = window.document.workbook
    for values in ({"owner_name": "Ada"}, {"target_role": "Lead"}):
        window.document.do(edits.edit(workbook, profile_of(workbook), **values), "profile")
    tab = shown(window)
    assert isinstance(tab, PlanTab)
    assert list(tab.pages)[tab.list.currentRow()] == "wanted"


def test_the_totals_of_a_search_are_shown_with_the_facts(window, tab):
    tab.look_back.open_page(0)
    window.document.do(Change(after=(SearchTotal(applications="3"),)), "totals")
    assert shown(window) is tab
    assert tab.look_back.stack.currentIndex() == 1


def test_a_cause_of_ones_own_is_shown_with_the_causes(window, tab):
    causes = part(tab, CausesBlock, CAUSES)
    causes.own_line_edit.setText("No desk")
    causes.add_own()
    tab.look_back.open_page(0)
    assert shown(window) is tab
    assert tab.look_back.stack.currentIndex() == CAUSES


def test_a_goal_made_from_an_offer_is_one_undo_and_shows_its_look_back(window, tab):
    workbook = window.document.workbook
    part(tab, CausesBlock, CAUSES).tick("documents", True)
    actions = part(tab, ActionsBlock, ACTIONS)
    before = workbook.everything()
    actions.accept(actions.rows[0].offer)
    assert shown(window) is tab
    assert workbook.everything() == before
