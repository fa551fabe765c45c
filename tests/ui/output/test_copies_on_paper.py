"""Whom the paper is for: the preview, the export and the print follow one choice."""

from __future__ import annotations

import pypdfium2
import pytest

from planner.domain.changes import Change
from planner.domain.records.kinds import Profile
from ui.career_plan.plan_tab import PlanTab

LONG = 20_000


@pytest.fixture
def tab(document, workbook, qtbot, dialogs):
    workbook.apply(Change(after=(Profile(organisation="Thistlerow", main_duties="Shops of Thistlerow"),)))

    tab = PlanTab(document, dialogs=dialogs)
    qtbot.addWidget(tab)
    tab.show()
    return tab


def choose(tab, key):
    box = tab.export_panel.copy_box
    box.setCurrentIndex(box.findData(key))


def exported(tab, tmp_path, qtbot):
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        tab.export_pdf()
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as pdf:
        return " ".join(page.get_textpage().get_text_bounded() for page in pdf)


def test_the_plan_itself_is_exported_until_somebody_else_is_chosen(tab, tmp_path, qtbot, offered_names):
    assert tab.export_panel.copy == ""
    assert "Shops of Thistlerow" in exported(tab, tmp_path, qtbot)
    assert offered_names == ["My career plan.pdf"]


def test_the_copy_for_a_mentor_is_exported_under_a_name_that_says_so(tab, tmp_path, qtbot, offered_names):
    choose(tab, "mentor")
    assert "Thistlerow" not in exported(tab, tmp_path, qtbot)
    assert offered_names == ["My career plan, for a mentor.pdf"]


def test_a_preview_that_is_opened_later_shows_the_chosen_copy(tab, qtbot):
    choose(tab, "mentor")
    with qtbot.waitSignal(tab.preview.drawn, timeout=LONG):
        tab.show_page("preview")
    assert "Thistlerow" not in " ".join(tab.preview._pages.texts)
    with qtbot.waitSignal(tab.preview.drawn, timeout=LONG):
        choose(tab, "")
    assert "Thistlerow" in " ".join(tab.preview._pages.texts)


@pytest.fixture
def copies(tab):
    """The page Copies, opened."""
    tab.show_page("copies")
    return tab._plan_pages.copies


def test_the_page_copies_brings_its_copy_to_the_list_on_the_left(tab, copies):
    assert tab.export_panel.copy == "mentor"
    copies.chips.chips["manager"].click()
    assert tab.export_panel.copy == "manager"


def test_a_copy_chosen_on_the_left_is_shown_on_the_page_copies(tab, copies):
    choose(tab, "manager")
    assert copies.chips.selected_keys() == ["manager"]
    choose(tab, "mentor")
    assert copies.chips.selected_keys() == ["mentor"]


def test_for_me_leaves_the_page_copies_as_it_is_until_it_is_opened_again(tab, copies):
    choose(tab, "manager")
    choose(tab, "")
    assert (tab.export_panel.copy, copies.chips.selected_keys()) == ("", ["manager"])
    tab.show_page("plan")
    assert tab.export_panel.copy == ""
    tab.show_page("copies")
    assert tab.export_panel.copy == "manager"


def test_a_page_copies_that_is_opened_later_shows_the_copy_on_the_left(tab):
    choose(tab, "manager")
    tab.show_page("copies")
    assert tab._plan_pages.copies.chips.selected_keys() == ["manager"]
    assert tab.export_panel.copy == "manager"


def test_a_chosen_copy_is_told_of_once(tab, copies):
    told: list[str] = []
    tab._plan_pages.copy_shown.connect(told.append)
    choose(tab, "manager")
    copies.chips.chips["mentor"].click()
    choose(tab, "")
    assert told == ["manager", "mentor", ""]
