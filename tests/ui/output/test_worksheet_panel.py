"""The two buttons on the page On paper: the blank worksheet and the form."""

from __future__ import annotations

import pikepdf
import pytest
from PySide6.QtCore import Qt

from planner.domain.changes import Change
from planner.domain.records.kinds import Profile
from ui.career_plan.plan_tab import PlanTab
from ui.output.worksheet_panel import WorksheetPanel

LONG = 20_000


@pytest.fixture
def tab(document, qtbot, dialogs):
    tab = PlanTab(document, dialogs=dialogs)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_page("paper")
    return tab


@pytest.fixture
def buttons(tab):
    return tab.findChild(WorksheetPanel)


def values(path):
    with pikepdf.open(path) as pdf:
        return [str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields] if "/AcroForm" in pdf.Root else None


@pytest.fixture
def answered(workbook):
    workbook.apply(Change(after=(Profile(owner_name="Robin", main_duties="Videos for shops"),)))


@pytest.mark.usefixtures("answered")
def test_the_worksheet_is_written_without_answers(tab, buttons, tmp_path, qtbot):
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        qtbot.mouseClick(buttons.blank_button, Qt.MouseButton.LeftButton)
    assert values(tmp_path / "out.pdf") is None
    assert tab.notice.text == f"Written to {tmp_path / 'out.pdf'}"


@pytest.mark.usefixtures("answered")
def test_the_form_goes_on_with_what_is_answered(tab, buttons, tmp_path, qtbot):
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        qtbot.mouseClick(buttons.form_button, Qt.MouseButton.LeftButton)
    assert "Videos for shops" in values(tmp_path / "out.pdf")


def test_the_form_is_that_of_the_chosen_copy_and_says_so_in_its_name(
    tab, buttons, workbook, tmp_path, qtbot, offered_names
):
    workbook.apply(Change(after=(Profile(organisation="Thistlerow", main_duties="Shops of Thistlerow"),)))
    tab.export_panel.show_copy("mentor")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        qtbot.mouseClick(buttons.form_button, Qt.MouseButton.LeftButton)
    assert "Shops of" in " ".join(values(tmp_path / "out.pdf"))
    assert "Thistlerow" not in " ".join(values(tmp_path / "out.pdf"))
    assert offered_names == ["My career plan, for a mentor.pdf"]


def test_the_blank_worksheet_is_nobodys_copy(tab, buttons, tmp_path, qtbot, offered_names):
    tab.export_panel.show_copy("mentor")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        qtbot.mouseClick(buttons.blank_button, Qt.MouseButton.LeftButton)
    assert offered_names == ["My career plan.pdf"]


def test_both_are_reached_with_the_tab_key_and_say_what_they_do(buttons):
    for button in (buttons.blank_button, buttons.form_button):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.text().startswith("Export")


def test_they_wait_while_another_file_is_written(tab, buttons):
    tab.file_writer.busy.emit(True)
    assert not buttons.form_button.isEnabled()
    tab.file_writer.busy.emit(False)
    assert buttons.form_button.isEnabled()
