"""Starting, opening, looking around: what follows one another in the running program."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import isValid

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Step
from planner.workbook.opening import new_plan
from ui.career_plan.plan_tab import PlanTab
from ui.forms.saved_label import SavedLabel
from ui.look_back.scenario_tab import ScenarioTab
from ui.output.file_writer import Dialogs
from ui.shell import settings, tray, window_commands, window_factory
from ui.shell.menus import MENUS, Action
from ui.shell.plan_files import default_plan_path, with_suffix
from ui.shell.program import Session
from ui.shell.welcome import WelcomeDialog
from ui.shell.window_commands import WindowCommands

pytestmark = pytest.mark.usefixtures("own_places")


@pytest.fixture
def comeback(qapp, qtbot):
    comeback = Session(qapp)
    yield comeback
    for window in (comeback.window, comeback.welcome):
        if window:
            window.close()


def saved_words(window):
    return {label.text() for label in window.findChildren(SavedLabel)}


def test_a_first_start_shows_the_first_page(comeback):
    comeback.start(None)
    assert comeback.window is None
    assert comeback.welcome.isVisible()


def test_starting_a_plan_makes_the_file_and_opens_it(comeback, tmp_path):
    comeback.start(None)
    comeback.welcome.started.emit(tmp_path / "Mine.comeback")
    assert (tmp_path / "Mine.comeback").exists()
    assert comeback.window.isVisible()
    assert not comeback.welcome.isVisible()


def test_the_last_plan_opens_again(comeback, tmp_path, qapp):
    new_plan(tmp_path / "Mine.comeback").close()
    comeback.start(tmp_path / "Mine.comeback")
    comeback.window.close()
    again = Session(qapp)
    again.start(None)
    assert again.window.document.workbook.path == tmp_path / "Mine.comeback"
    again.window.close()


def test_a_plan_that_cannot_be_opened_is_told_and_the_first_page_shown(comeback, tmp_path, shown_errors):
    comeback.start(tmp_path / "nowhere.comeback")
    assert "nowhere.comeback" in str(shown_errors[0])
    assert comeback.welcome.isVisible()


def test_a_start_never_replaces_a_file(comeback, tmp_path, shown_errors):
    (tmp_path / "Mine.comeback").write_text("something else")
    comeback.start(None)
    comeback.welcome.started.emit(tmp_path / "Mine.comeback")
    assert len(shown_errors) == 1
    assert (tmp_path / "Mine.comeback").read_text() == "something else"


def test_the_sample_says_that_it_is_not_kept(comeback):
    comeback.open_sample()
    comeback.window.open_tab(ScenarioTab)
    assert saved_words(comeback.window) == {"A look around: changes are not kept"}


def test_a_plan_of_ones_own_says_that_it_is_saved(comeback, tmp_path):
    comeback.start(None)
    comeback.welcome.started.emit(tmp_path / "Mine.comeback")
    tab = comeback.window.open_tab(ScenarioTab)
    tab.new_entry()
    assert saved_words(comeback.window) == {"Saved on this computer"}


def test_opening_another_plan_closes_the_first_one(comeback, tmp_path):
    for name in ("a", "b"):
        new_plan(tmp_path / f"{name}.comeback").close()
        assert comeback.open(tmp_path / f"{name}.comeback")
    assert sorted(file.name for file in tmp_path.glob(".*.lock")) == [".b.comeback.lock"]


def test_closing_the_window_writes_what_was_typed(comeback, tmp_path):
    path = tmp_path / "Mine.comeback"
    new_plan(path).close()
    comeback.open(path)
    tab = comeback.window.open_tab(ScenarioTab)
    tab.new_entry()
    entry = tab.look_back.entry_id
    document = comeback.window.document
    document.type("here", lambda: edits.answer(document.workbook, entry, "role", "Lead"), "role")
    comeback.window.close()
    comeback.open(path)
    assert comeback.window.document.workbook.answers(entry) == {"role": "Lead"}


def test_every_menu_action_has_words_and_no_key_is_given_twice(comeback):
    comeback.open_sample()
    actions = [action for action in comeback.window.findChildren(QAction) if not action.isSeparator()]
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(keys) > 6
    assert len(keys) == len(set(keys))


def test_every_key_of_the_table_is_a_key(comeback):
    comeback.open_sample()
    declared = [entry for entries in MENUS.values() for entry in entries if isinstance(entry, Action) and entry.key]
    actions = {action.text(): action.shortcut() for action in comeback.window.findChildren(QAction)}
    assert [entry.text for entry in declared if actions[entry.text].isEmpty()] == []


def test_no_two_entries_of_a_menu_share_a_letter(comeback):
    comeback.open_sample()
    for menu in comeback.window.menuBar().actions():
        words = [action.text() for action in menu.menu().actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].casefold() for text in words]
        assert len(letters) == len(set(letters)), menu.text()


def test_the_menu_leads_to_the_page_calendar_and_asks_where_the_file_goes(comeback, tmp_path):
    comeback.open_sample()
    tab = comeback.window.open_tab(PlanTab)
    asked = []

    def ask_path(parent, title, start):
        asked.append(Path(start).suffix)
        return ""

    tab.file_writer.dialogs = Dialogs(choose_path=ask_path)
    actions = comeback.window.findChildren(QAction)
    next(action for action in actions if action.text() == "Export &calendar (.ics)…").trigger()
    assert tab.list.currentItem().text() == "Calendar"
    assert asked == [".ics"]


def test_the_chosen_theme_and_export_folder_are_remembered(comeback, tmp_path):
    comeback.open_sample()
    dark = next(action for action in comeback.window.findChildren(QAction) if action.text() == "&Dark")
    dark.trigger()
    comeback._remember_folder(tmp_path / "plan.pdf")
    assert (settings.read().theme, settings.read().export_folder) == ("dark", str(tmp_path))
    next(action for action in comeback.window.findChildren(QAction) if action.text() == "&Light").trigger()


def test_an_export_after_a_restart_begins_in_the_folder_of_the_last(qapp, comeback, tmp_path):
    comeback._remember_folder(tmp_path / "plan.pdf")
    again = Session(qapp)
    again.open_sample()
    assert again.window.open_tab(PlanTab).file_writer.folder == tmp_path
    again.window.close()


def test_find_is_for_the_pages_while_the_preview_is_shown_and_for_the_plan_elsewhere(comeback):
    comeback.open_sample()
    tab = comeback.window.open_tab(PlanTab)
    tab.show_page("preview")
    WindowCommands(comeback.window).find()
    assert tab.preview.search_bar.isVisible()
    tab.show_page("plan")
    WindowCommands(comeback.window).find()
    assert isinstance(comeback.window.tab(comeback.window.tabs.currentIndex()), ScenarioTab)


def menu_of(window, title):
    menus = [action.menu() for action in window.menuBar().actions()]
    return next([action.text() for action in menu.actions()] for menu in menus if menu.title() == title)


def test_every_dialog_is_in_the_menu_it_belongs_to(comeback):
    comeback.open_sample()
    assert menu_of(comeback.window, "&Help") == ["How Comeback works", "About Comeback"]
    assert menu_of(comeback.window, "&View")[-2:] == ["", "&Reminders…"]


def test_the_window_knows_the_way_to_the_reminders(comeback):
    comeback.open_sample()
    shown = dict(comeback.window.places())
    shown["Reminders"]()
    assert comeback.window.dialog("Reminders").isVisible()


def test_the_choice_of_reminders_outlives_the_program(comeback, qapp):
    comeback.open_sample()
    comeback.reminders.choose("08:30")
    assert settings.read().remind_at == "08:30"
    assert Session(qapp).reminders.running


def test_what_waits_in_a_plan_is_counted_and_not_what_waits_in_a_sample(comeback, tmp_path):
    assert comeback._count_due() == 0
    comeback.open_sample()
    assert comeback._count_due() == 0
    new_plan(tmp_path / "Mine.comeback").close()
    comeback.open(tmp_path / "Mine.comeback")
    workbook = comeback.window.document.workbook
    days = ("2020-01-01", workbook.today().isoformat(), "2999-01-01")
    comeback.window.document.do(Change(after=tuple(Step(title="Call", due=day) for day in days)), "")
    assert comeback._count_due() == 2


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_the_tray_icon_goes_with_the_window(comeback, monkeypatch, qapp):
    monkeypatch.setattr(tray, "has_tray", lambda: True)
    comeback.open_sample()
    comeback.reminders.choose("08:30")
    assert comeback.tray.tray.isVisible()
    comeback.window.close()
    assert not comeback.tray.tray.isVisible()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_another_plan_keeps_the_tray_icon(comeback, monkeypatch, tmp_path):
    monkeypatch.setattr(tray, "has_tray", lambda: True)
    comeback.reminders.choose("08:30")
    for name in ("a", "b"):
        new_plan(tmp_path / f"{name}.comeback").close()
        comeback.open(tmp_path / f"{name}.comeback")
    assert comeback.tray.tray.isVisible()


def test_settings_are_for_their_owner_and_spoilt_ones_are_as_on_a_first_start():
    settings.write(settings.Settings(theme="dark"))
    assert stat.S_IMODE(settings.settings_file().stat().st_mode) == 0o600
    for spoilt in ("", "[]", '{"theme": 3, "recent": [1, null]}', "\x00"):
        settings.settings_file().write_text(spoilt)
        assert settings.read() == settings.Settings()


def test_the_first_page_names_a_place_that_is_free(tmp_path):
    first = default_plan_path()
    first.touch()
    assert default_plan_path() != first
    assert default_plan_path().parent == first.parent


def test_nothing_is_left_of_a_window_that_another_one_took_the_place_of(comeback, tmp_path, qtbot):
    windows = []
    for name in "abc":
        new_plan(path := tmp_path / f"{name}.comeback").close()
        comeback.open(path)
        windows.append(comeback.window)
        comeback.window.open_tab(PlanTab)
    qtbot.waitUntil(lambda: [isValid(window) for window in windows] == [False, False, True])


def test_a_new_plan_is_offered_the_place_that_the_first_page_names(comeback, tmp_path, monkeypatch):
    offered: list[str] = []

    def ask(parent, title, start, kinds):
        offered.append(start)
        return str(tmp_path / "mine"), kinds

    monkeypatch.setattr(window_commands.QFileDialog, "getSaveFileName", ask)
    comeback.open_sample()
    free = default_plan_path()
    next(action for action in comeback.window.findChildren(QAction) if action.text() == "&New plan…").trigger()
    assert offered == [str(free)]
    assert comeback.window.document.workbook.path == tmp_path / "mine.comeback"


def test_the_first_page_says_that_nothing_is_sent(qtbot):
    page = WelcomeDialog()
    qtbot.addWidget(page)
    assert "Only on this computer. Nothing is sent." in [label.text() for label in page.findChildren(QLabel)]


def test_a_name_without_its_ending_gets_it(tmp_path):
    assert with_suffix(tmp_path / "v1.2 plan").name == "v1.2 plan.comeback"
    assert with_suffix(tmp_path / "plan.comeback").name == "plan.comeback"


def test_an_error_is_told_in_plain_text(qtbot, monkeypatch):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    from planner.storage.errors import NotAPlan

    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append((box.textFormat(), box.text())))
    window_factory.show_error(None, NotAPlan("<b>x</b>"))
    assert shown[0][0] == Qt.TextFormat.PlainText
    assert "<b>x</b> is not a Comeback plan" in shown[0][1]


def test_the_window_leaves_nothing_open(comeback):
    comeback.open_sample()
    window = comeback.window
    window.close()
    assert comeback.window is None
    assert not [window for window in QApplication.topLevelWidgets() if window.isVisible()]
