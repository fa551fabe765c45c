"""The button that writes the plan as Markdown or as a Word document, beside Export PDF."""

from __future__ import annotations

import docx
import pytest

from planner.domain.changes import Change
from planner.domain.questions.copy_questions import MENTOR
from planner.domain.records.kinds import Plan, Profile
from ui.career_plan.plan_tab import PlanTab
from ui.output.file_writer import Dialogs


@pytest.fixture
def tab(document, qtbot, tmp_path):
    document.workbook.apply(Change(after=(Profile(owner_name="Robin"), Plan(current="yes", title="Next year"))))
    tab = PlanTab(
        document, dialogs=Dialogs(choose_path=lambda parent, title, start: str(tmp_path / start.split("/")[-1]))
    )
    qtbot.addWidget(tab)
    tab.show()
    return tab


def written(tab, qtbot, action):
    with qtbot.waitSignal(tab.file_writer.written, timeout=20_000) as caught:
        action.trigger()
    return caught.args[0]


def test_the_plan_is_written_as_markdown(tab, qtbot):
    path = written(tab, qtbot, tab.export_panel.other_formats.markdown)
    assert path.name == "Next year.md"
    assert "# Next year\n" in path.read_text()


def test_the_plan_is_written_as_a_word_document(tab, qtbot):
    path = written(tab, qtbot, tab.export_panel.other_formats.word)
    assert path.name == "Next year.docx"
    assert docx.Document(path).core_properties.author == "Robin"


def test_the_copy_that_is_chosen_is_the_one_that_is_written(tab, qtbot):
    tab.export_panel.copy_box.setCurrentIndex(tab.export_panel.copy_box.findData(MENTOR))
    path = written(tab, qtbot, tab.export_panel.other_formats.markdown)
    assert path.name == "Next year, for a mentor.md"


def test_the_button_and_its_two_ways_have_words_and_keys(tab):
    button = tab.export_panel.other_formats
    assert button.text() == "Other formats"
    assert [action.text() for action in button.menu().actions()] == [
        "Export as &Markdown…",
        "Export as &Word document…",
    ]
