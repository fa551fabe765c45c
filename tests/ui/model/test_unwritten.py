"""Nothing that a person wrote is lost: not on leaving, not when the file is gone, not under another file."""

from __future__ import annotations

from contextlib import closing

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from planner.domain.records.kinds import Cause, CauseKind
from planner.storage.errors import PlanExists, PlanMoved
from planner.workbook.opening import new_plan, open_plan
from ui.career_plan.plan_tab import PlanTab
from ui.look_back.blocks.causes import CausesBlock
from ui.look_back.scenario_tab import ScenarioTab
from ui.shell import program, window_commands
from ui.shell.window_commands import WindowCommands
from ui.shell.window_factory import make_window


@pytest.fixture
def path(tmp_path):
    return tmp_path / "mine.comeback"


@pytest.fixture
def window(path, qtbot):
    window = make_window(new_plan(path))
    qtbot.addWidget(window)
    window.confirm_close = lambda: True
    window.told = []
    window.document.show_error = window.told.append
    window.show()
    return window


@pytest.fixture
def tab(window):
    tab = window.open_tab(ScenarioTab)
    tab.new_entry()
    return tab


def name_of(tab):
    return tab.look_back.page.forms[0].editors[tab.scenario.name].input


def test_what_was_just_typed_is_kept_when_another_entry_opens(window, tab, qtbot):
    first = tab.look_back.entry_id
    qtbot.keyClicks(name_of(tab), "First")
    tab.new_entry()
    assert window.document.workbook.answers(first) == {"role": "First"}
    assert name_of(tab).text() == ""


def test_what_was_just_typed_is_kept_when_the_window_closes(window, tab, path, qtbot):
    entry = tab.look_back.entry_id
    qtbot.keyClicks(name_of(tab), "First")
    window.close()
    with closing(open_plan(path, read_only=True)) as reopened:
        assert reopened.answers(entry) == {"role": "First"}


def test_a_cause_that_was_typed_and_not_added_is_kept_with_its_entry(window, tab, qtbot):
    entry = tab.look_back.entry_id
    tab.look_back.open_page(2)
    causes = next(part for part in tab.look_back.page.blocks if isinstance(part, CausesBlock))
    causes.own_line_edit.setFocus()
    qtbot.keyClicks(causes.own_line_edit, "No desk")
    tab.new_entry()
    workbook = window.document.workbook
    assert [kind.label for kind in workbook.all(CauseKind)] == ["No desk"]
    assert [cause.entry_id for cause in workbook.all(Cause)] == [entry]


def test_a_file_that_is_gone_is_told_and_the_text_stays(window, tab, path, qtbot):
    path.unlink()
    qtbot.keyClicks(name_of(tab), "Typed")
    window.document.flush()
    assert [type(error) for error in window.told] == [PlanMoved]
    assert name_of(tab).text() == "Typed"


def test_a_window_with_unwritten_text_closes_only_when_the_person_says_so(window, tab, path, qtbot):
    path.unlink()
    qtbot.keyClicks(name_of(tab), "Typed")
    window.confirm_close = lambda: False
    assert not window.close()
    window.confirm_close = lambda: True
    assert window.close()


def test_an_entry_deleted_while_a_search_is_on_is_not_shown_any_more(window, tab, qtbot):
    qtbot.keyClicks(name_of(tab), "Zebra")
    tab.search_box.box.setText("zebra")
    tab.search_box.search()
    tab.delete_entry()
    assert tab.look_back.entry_id is None


@pytest.fixture
def comeback(window, qapp, monkeypatch):
    comeback = program.Session(qapp, saves_settings=False)
    comeback.window = window
    comeback.told = []
    monkeypatch.setattr(program, "show_error", lambda window, error: comeback.told.append(error))
    return comeback


def test_the_plan_that_is_open_is_known_however_its_path_is_spelt(comeback, path, monkeypatch):
    monkeypatch.chdir(path.parent)
    assert comeback.open(path.relative_to(path.parent))
    assert comeback.told == []


@pytest.fixture
def choose(monkeypatch):
    """Call it to choose a name in every dialog that asks for one."""

    def choose(path):
        monkeypatch.setattr(window_commands.QFileDialog, "getSaveFileName", lambda *asked: (str(path), ""))

    return choose


def test_a_copy_is_not_written_over_the_plan_that_is_open(window, path, choose):
    choose(path)
    WindowCommands(window).save_copy()
    assert [type(error) for error in window.told] == [PlanExists]
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_everything_is_not_written_over_the_plan_that_is_open(window, path, choose):
    choose(path)
    WindowCommands(window).export_everything()
    assert path.with_name("mine.comeback.json").exists()
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_a_copy_is_told_under_the_name_it_has(window, path, choose):
    choose(path.with_name("copy"))
    WindowCommands(window).save_copy()
    assert path.with_name("copy.comeback").exists()
    assert "copy.comeback" in window.statusBar().currentMessage()


def test_the_pdf_is_not_written_over_the_plan(window, path, qtbot):
    tab = window.open_tab(PlanTab)
    tab.file_writer.dialogs = replace(tab.file_writer.dialogs, choose_path=lambda *asked: str(path))
    with qtbot.waitSignal(tab.file_writer.failed, timeout=2000):
        qtbot.mouseClick(tab.export_panel.export_button, Qt.MouseButton.LeftButton)
    assert path.read_bytes().startswith(b"SQLite format 3")


def test_a_file_that_cannot_be_written_is_told_once_while_typing_goes_on(window, tab, path, qtbot):
    path.unlink()
    for letter in "Typed":
        qtbot.keyClicks(name_of(tab), letter)
        window.document.flush()
    assert len(window.told) == 1
    tab.delete_entry()
    assert tab.look_back.entry_id
