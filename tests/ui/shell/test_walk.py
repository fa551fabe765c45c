"""The whole road: every scenario in the window, from an empty plan to the file and the paper, and a fourth one."""

from __future__ import annotations

import itertools
import re
import sys

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from planner.compose.career_plan import career_plan
from planner.domain.basics.fields import (
    Choice,
    Choices,
    Day,
    Number,
    Rows,
    Scale,
    Tick,
    YesNo,
    text_of_keys,
    text_of_rows,
)
from planner.domain.changes import Change
from planner.domain.questions.look_back import all_fields
from planner.domain.records.kinds import Lesson
from planner.export import pdf
from planner.scenarios import all_scenarios
from planner.storage.store import Store
from planner.workbook.opening import new_plan, open_plan
from planner.workbook.search import search
from planner.workbook.workbook import Workbook
from tests.paths import ROOT
from ui.look_back.scenario_tab import ScenarioTab
from ui.shell.window_factory import make_window

CONTRIBUTING = ROOT / "CONTRIBUTING.md"


def the_example():
    """Return the scenario that CONTRIBUTING.md shows to whoever wants to add one."""
    (example,) = re.findall(r"```python\n(.*?)```", CONTRIBUTING.read_text(encoding="utf-8"), re.DOTALL)
    return example


def some_answer(field):
    """Return a text that answers a question of this kind."""
    match field:
        case Day():
            return "2026-03-17"
        case Number():
            return "1250"
        case Choice():
            return field.options[-1].key
        case Choices():
            return text_of_keys([field.options[0].key, field.options[-1].key])
        case YesNo() | Tick():
            return "yes"
        case Scale():
            return str(field.high)
        case Rows():
            return text_of_rows([{"id": "row 1", **{column.key: some_answer(column) for column in field.columns}}])
        case _:
            return f"Words about {field.key}"


def tab_of(window, key):
    return window.open_tab(ScenarioTab, lambda tab: isinstance(tab, ScenarioTab) and tab.scenario.key == key)


def type_everything(tab):
    """Answer every question of the look-back through its editor, and return what was answered."""
    typed = {}
    for index in range(7):
        tab.look_back.open_page(index)
        for key, editor in itertools.chain(*(form.editors.items() for form in tab.look_back.page.forms)):
            typed[key] = some_answer(editor.field)
            editor.show_answer(typed[key])
            editor.edited.emit(typed[key])
            editor.left.emit()
    return typed


@pytest.mark.parametrize("key", ("job", "idea", "campaign"))
def test_every_field_is_typed_undone_redone_and_there_after_reopening(key, tmp_path, qtbot):
    path = tmp_path / "walk.comeback"
    window = make_window(new_plan(path))
    qtbot.addWidget(window)
    tab = tab_of(window, key)
    tab.new_entry()
    entry_id, workbook = tab.look_back.entry_id, window.document.workbook
    typed = type_everything(tab)
    assert set(typed) == set(all_fields(tab.scenario))
    assert workbook.answers(entry_id) == typed

    for _ in typed:
        window.undo()
    assert not any(workbook.answers(entry_id).values())
    for _ in typed:
        window.redo()
    assert workbook.answers(entry_id) == typed

    window.close()
    window = make_window(open_plan(path))
    qtbot.addWidget(window)
    tab = tab_of(window, key)
    for index in range(7):
        tab.look_back.open_page(index)
        for field, editor in itertools.chain(*(form.editors.items() for form in tab.look_back.page.forms)):
            assert editor.answer() == typed[field]
    window.close()


@pytest.fixture
def four_scenarios(tmp_path, monkeypatch):
    """The shipped scenarios and one more, found in a package of its own with a single file in it."""
    package = tmp_path / "more_scenarios"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "launch.py").write_text(the_example(), encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield all_scenarios() | all_scenarios("more_scenarios")
    for name in [name for name in sys.modules if name.startswith("more_scenarios")]:
        del sys.modules[name]


def test_the_scenario_in_the_contributors_guide_is_one_file_from_typing_to_paper(four_scenarios, tmp_path, qtbot):
    workbook = Workbook(Store(tmp_path / "four.comeback", create=True), four_scenarios)
    window = make_window(workbook)
    qtbot.addWidget(window)
    assert "The launch" in [window.tabs.tabText(index) for index in range(window.tabs.count())]

    tab = tab_of(window, "launch")
    tab.new_entry()
    qtbot.keyClicks(QApplication.focusWidget() or tab.look_back.page.forms[0].editors["launch"].input, "Spring range")
    typed = type_everything(tab)
    entry_id = tab.look_back.entry_id
    workbook.apply(Change(after=(Lesson(entry_id=entry_id, sentence="Brief early"),)))
    assert tab.entries.index(0).data() == typed["launch"]
    assert [found.owner_key for found in search(workbook, "delay words late")] == [("entry", entry_id)]

    pdf.write(career_plan(workbook), tmp_path / "plan.pdf")
    text = "\n".join(page.extract_text() for page in PdfReader(tmp_path / "plan.pdf").pages)
    assert "The launch" in text
    assert "Words about delay" in text
    assert "Brief early" in text
    window.close()
