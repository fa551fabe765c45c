"""The page Copies: whom a copy is for, what is left out of it, and the file."""

from __future__ import annotations

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

from planner.copies.copy import copy_for, plan_for
from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry, Goal, Lesson, Plan, PlanCopy, Request, Step
from planner.export.pdf import page_bytes
from ui.career_plan.plan_tab import PlanTab

LONG = 10_000
RECORDS = (
    Plan(id="p", title="After Acme", period_from="2026-05-04"),
    Entry(id="e", scenario="job"),
    Answer(entry_id="e", field="role", text="Writer"),
    Answer(entry_id="e", field="company", text="Acme"),
    Answer(entry_id="e", field="note", text="Tired tonight"),
    Lesson(id="l", entry_id="e", sentence="Ask first"),
    Request(entry_id="e", person="Ruth"),
    Goal(id="g", title="Show numbers to Ruth", status="under_way"),
    Step(title="Meet Olaf on Monday"),
)


@pytest.fixture
def tab(document, qtbot, dialogs):
    tab = PlanTab(document, dialogs=dialogs)
    qtbot.addWidget(tab)
    tab.resize(1024, 900)
    tab.show()
    return tab


@pytest.fixture
def page(tab, workbook):
    """The page over a small plan."""
    workbook.apply(Change(after=RECORDS))
    tab.show_page("copies")
    return tab._plan_pages.copies


def tick(page, words):
    next(box for box in page.findChildren(QCheckBox) if box.isVisible() and words in box.text()).click()


def test_it_tells_what_each_name_becomes_and_where_it_stood(page):
    assert "Acme becomes “a company”" in page.left_out_view.text
    assert "Ruth becomes “someone”" in page.left_out_view.text
    assert "Goals: Show numbers to Ruth" in page.left_out_view.text
    assert "Tired tonight" in page.left_out_view.text


def test_words_that_may_be_names_are_shown_to_be_checked(page):
    titles = [part.accessibleName() for part in page.left_out_view.cards]
    assert titles[-1].startswith("Please check")
    assert page.left_out_view.cards[-1].accessibleDescription().startswith("Olaf")


def test_a_tick_shows_below_at_once_and_undo_takes_it_back(page, document, workbook):
    tick(page, "What I have learned")
    assert "What I have learned" in page.left_out_view.cards[0].accessibleDescription()
    assert copy_for(workbook, "mentor").plan.cards == ()
    document.undo()
    assert page.left_out_view.cards[0].accessibleName() != "Sections"
    assert workbook.all(PlanCopy) == []


def test_each_copy_has_choices_of_its_own(page, workbook):
    tick(page, "Skills")
    page.chips.chips["manager"].click()
    assert page.left_out_view.cards[0].accessibleDescription() == "What I have learned"
    tick(page, "Goals")
    left_out = {copy.kind: copy.left_out for copy in workbook.all(PlanCopy)}
    assert ("C" in left_out["mentor"], "C" in left_out["manager"]) == (True, False)
    page.chips.chips["mentor"].click()
    assert page.form.form.editors["left_out"].answer() == left_out["mentor"]


def test_a_second_click_on_the_shown_copy_leaves_it(page):
    page.chips.chips["mentor"].click()
    assert page.chips.selected_keys() == ["mentor"]


def test_a_lesson_is_left_out_by_the_name_of_its_entry(page, workbook):
    tick(page, "Writer, Acme")
    assert "Writer, Acme: Ask first" in page.left_out_view.text
    assert copy_for(workbook, "mentor").plan.cards == ()


def test_lessons_that_come_and_go_are_offered_and_not(page, document, workbook):
    document.do(edits.removal(workbook, workbook.get(Lesson, id="l")), "")
    assert not page.form.offers["lessons"].isVisible()
    document.undo()
    assert page.form.offers["lessons"].isVisible()


def test_the_first_choice_brings_a_plan_into_an_empty_file(tab, workbook, document):
    tab.show_page("copies")
    page = tab._plan_pages.copies
    assert page.left_out_view.cards[0].accessibleDescription() == "This copy says all that the plan says."
    tick(page, "Skills")
    assert [copy.plan_id for copy in workbook.all(PlanCopy)] == [plan.id for plan in workbook.all(Plan)]
    document.undo()
    assert workbook.all(Plan) == workbook.all(PlanCopy) == []


def test_undo_of_a_choice_leads_back_to_the_copy_it_was_made_in(page, tab, document):
    page.chips.chips["manager"].click()
    tick(page, "Goals")
    page.chips.chips["mentor"].click()
    tab.show_page("people")
    change = document.undo()
    record = change.records()[0]
    tab.show_record(record, change.columns(record))
    assert tab.list.currentItem().text() == "Copies"
    assert page.chips.selected_keys() == ["manager"]


def test_the_button_writes_the_copy_under_a_title_without_names(page, tab, offered_names, workbook, tmp_path, qtbot):
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        qtbot.mouseClick(page.export_button, Qt.MouseButton.LeftButton)
    assert offered_names == ["After a company, for a mentor.pdf"]
    assert (tmp_path / "out.pdf").read_bytes() == page_bytes(plan_for(workbook, "mentor"))
    assert page.export_button.isEnabled()


def test_a_password_locks_the_file_and_is_forgotten_then(page, tab, tmp_path, qtbot):
    tick(page, "Protect with a password")
    for field in (page.password.first, page.password.second):
        qtbot.keyClicks(field, "secret")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        page.export()
    with pikepdf.open(tmp_path / "out.pdf", password="secret") as pdf:
        assert pdf.encryption.R == 6
    assert (page.password.first.text(), page.password.protect.isChecked()) == ("", False)


@pytest.mark.parametrize(
    "first, second, said",
    (("", "", "Please type"), ("one", "two", "The two passwords differ."), ("x" * 128, "x" * 128, "is longer")),
)
def test_a_password_that_is_not_clear_is_told_and_nothing_is_asked(page, offered_names, first, second, said):
    page.password.protect.click()
    page.password.first.setText(first)
    page.password.second.setText(second)
    page.export()
    assert said in page.password.hint.text()
    assert page.password.hint.isVisible()
    assert offered_names == []


def test_enter_in_the_second_field_exports(page, tab, offered_names, qtbot):
    tick(page, "Protect with a password")
    qtbot.keyClicks(page.password.first, "secret")
    qtbot.keyClicks(page.password.second, "secret")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        qtbot.keyClick(page.password.second, Qt.Key.Key_Return)
    assert offered_names == ["After a company, for a mentor.pdf"]


def test_enter_waits_while_another_file_is_written(page, tab, offered_names, qtbot):
    tick(page, "Protect with a password")
    for field in (page.password.first, page.password.second):
        qtbot.keyClicks(field, "secret")
    tab.file_writer.busy.emit(True)
    qtbot.keyClick(page.password.second, Qt.Key.Key_Return)
    tab.file_writer.busy.emit(False)
    assert offered_names == []


def test_the_same_word_typed_in_another_form_is_the_same_password(page):
    page.password.protect.click()
    page.password.first.setText("gr\u00fc\u00dfe")
    page.password.second.setText("gru\u0308\u00dfe")
    assert page.password.password() == "gr\u00fc\u00dfe"


def test_the_button_stays_in_sight_under_the_sentence_in_a_small_window(page, tab, qtbot):
    tab.resize(880, 600)
    page.password.protect.click()
    page.export()
    parts = (page.password.hint, page.export_button)
    qtbot.waitUntil(lambda: all(part.visibleRegion().boundingRect() == part.rect() for part in parts))


def test_what_is_typed_is_hidden_until_it_is_to_be_shown(page):
    page.password.protect.click()
    assert page.password.first.echoMode() == QLineEdit.EchoMode.Password
    page.password.show_typed.click()
    assert page.password.second.echoMode() == QLineEdit.EchoMode.Normal


def test_every_place_is_shown_when_asked_for(page, document):
    document.do(Change(after=tuple(Step(title=f"Ruth {n}") for n in range(9))), "")
    assert "more" in page.left_out_view.text
    assert "Next 90 days: Ruth 8" not in page.left_out_view.text
    page.left_out_view.every_place.click()
    assert "Next 90 days: Ruth 8" in page.left_out_view.text


def test_a_word_that_is_long_or_looks_like_markup_does_no_harm(page, tab, document):
    width = tab.shown["copies"].widget().minimumSizeHint().width()
    document.do(Change(after=(Step(title=f"with <h1>Ruth {'X' * 10_000}"),)), "")
    page.left_out_view.every_place.click()
    assert {label.textFormat() for label in page.left_out_view.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert tab.shown["copies"].widget().minimumSizeHint().width() <= width
