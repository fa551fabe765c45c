"""The page "Review": what it tells of a period, what is written on it, and the next plan."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from planner.domain import edits
from planner.domain.records.kinds import Answer, Entry, Goal, Lesson, Plan, PlanGoal, Profile, Review, Step
from planner.workbook.search import search
from ui.career_plan.plan_tab import PlanTab
from ui.career_plan.review_page import ReviewPage
from ui.widgets.controls.links import CountLink, NameLink

PLAN = Plan(id="p", period_from="2025-11-10", period_to="2026-11-10", made_on="2025-11-10", next_review="2026-05-10")


@pytest.fixture
def page(document, qtbot):
    page = ReviewPage(document)
    qtbot.addWidget(page)
    page.resize(720, 900)
    return page


@pytest.fixture
def tab(sample_window):
    """The Career plan tab over the sample, with the page in front."""
    tab = sample_window.open_tab(PlanTab)
    tab.show_page("review")
    return tab


def texts(page):
    # What is put into a page that is shown already appears with the next events.
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def links(page):
    QApplication.processEvents()
    return {link.accessibleName(): link for link in page.findChildren(NameLink) if link.isVisibleTo(page)}


def chips(page):
    return {chip.text(): chip for chip in page.chips.chips.values()}


def note(page, key):
    return page.notes.form.editors[key]


# What it tells


def test_an_empty_plan_gets_a_kind_word_in_each_part(page):
    page.show()
    for words in (
        "No goals in this period. A look-back can start one, or the Goals tab.",
        "No step was done in this period. Quiet times are part of it, too.",
        "No lesson was worded in this period. Some come later.",
        "No setback in this period.",
    ):
        assert words in texts(page)


def test_the_four_parts_tell_of_the_chosen_period(sample_page):
    chips(sample_page)["Quarter 1"].click()
    told = texts(sample_page)
    for words in (
        "Practice rounds: 2 rounds",
        "4 steps done · 1 check-in",
        "Talk to the people it touches before the meeting, and bring one small test.",
        "I will do differently: Place the last fifth of the money after week 1",
        "The idea: Test it small",
    ):
        assert words in told


def test_the_whole_period_shows_the_setbacks_of_the_year(sample_page):
    assert "Ask a gardener" not in links(sample_page)
    chips(sample_page)["The whole period"].click()
    assert {"Ask a gardener", "Plant swap Saturdays", "Balcony Weeks"} <= links(sample_page).keys()


def test_each_line_opens_what_is_behind_it(sample_page, qtbot):
    chips(sample_page)["Quarter 1"].click()
    found = links(sample_page)
    for name, table in (("Balcony Weeks", "entry"), ("Write six stories on cards", "goal")):
        with qtbot.waitSignal(sample_page.open_requested) as asked:
            found[name].click()
        assert asked.args[0][0] == table


def test_setbacks_without_a_word_open_from_a_list(sample_page, workbook, qtbot):
    chips(sample_page)["Quarter 1"].click()
    link = sample_page.sections[3].findChild(CountLink)
    link.choices.aboutToShow.emit()
    assert link.text() == f"The job: {len(link.choices.actions())} more"
    with qtbot.waitSignal(sample_page.open_requested) as asked:
        link.choices.actions()[0].trigger()
    assert workbook.get(Entry, id=asked.args[0][1])


def test_a_step_that_stands_alone_is_words(page, put):
    put(Step(title="Call the library", done="yes", done_on="2026-05-04"))
    page.show()
    assert "Call the library" in texts(page)
    assert links(page) == {}


def test_names_are_shown_on_the_screen(page, put):
    put(Profile(organisation="Fernhollow"), Plan(hide_companies="yes", period_from="2026-05-01"))
    put(Entry(id="e", scenario="job", created="2026-05-02"), Lesson(entry_id="e", sentence="Fernhollow first"))
    put(Answer(entry_id="e", field="outcome", text="turned_down"))
    page.show()
    assert "Fernhollow first" in texts(page)


def test_one_period_is_always_chosen(sample_page):
    chip = chips(sample_page)["This quarter"]
    assert chip.isChecked()
    chip.click()
    assert chips(sample_page)["This quarter"].isChecked()


def test_a_chip_says_its_days_to_those_who_do_not_see_them(sample_page):
    assert chips(sample_page)["Quarter 1"].accessibleName() == "Quarter 1, 25 November 2025 to 24 February 2026"


def test_a_quarter_that_is_over_is_chosen_until_it_was_held(page, put):
    put(PLAN)
    page.show()
    assert chips(page)["Quarter 1"].isChecked()


def test_it_follows_the_plan_and_only_while_shown(page, put, qtbot):
    page.show()
    put(Goal(title="Learn"))
    qtbot.waitUntil(lambda: "Learn" in links(page))
    page.hide()
    put(Goal(title="Another"))
    assert not page._refresh_timer.isActive()
    page.show()
    assert "Another" in links(page)


def test_typing_a_note_leaves_the_parts_as_they_are(sample_page, document):
    parts = sample_page.sections
    note(sample_page, "helped").edited.emit("A walk first")
    document.flush()
    sample_page.refresh_if_stale()
    assert sample_page.sections is parts


def test_the_focus_stays_on_its_line(sample_page, put):
    link = links(sample_page)["Choose three ads on Sunday evening"]
    link.setFocus()
    put(Goal(title="One more"))
    sample_page.refresh_if_stale()
    assert QApplication.focusWidget().accessibleName() == "Choose three ads on Sunday evening"
    assert QApplication.focusWidget() is not link


# What is written on it


def test_the_first_note_makes_the_review_of_the_period(page, put, document, workbook):
    put(PLAN)
    page.show()
    note(page, "helped").edited.emit("A walk first")
    document.flush()
    (review,) = workbook.all(Review)
    assert (review.plan_id, review.period_from, review.period_to) == ("p", "2025-11-10", "2026-02-09")
    assert (review.helped, review.held_on) == ("A walk first", "")


def test_the_first_note_brings_a_plan_into_the_file_that_was_not_there(page, document, workbook):
    page.show()
    first = workbook.plan_record().id
    note(page, "helped").edited.emit("A walk")
    document.flush()
    note(page, "helped").edited.emit("A walk first")
    document.commit_typing()
    assert [plan.id for plan in workbook.all(Plan)] == [first]
    document.undo()
    assert workbook.everything() == []
    document.redo()
    assert [review.helped for review in workbook.all(Review)] == ["A walk first"]


def test_notes_go_with_their_period(sample_page, document, workbook):
    note(sample_page, "change").edited.emit("Less at once")
    chips(sample_page)["Quarter 1"].click()
    assert note(sample_page, "change").answer().startswith("Fewer applications")
    chips(sample_page)["This quarter"].click()
    assert note(sample_page, "change").answer() == "Less at once"
    assert len(workbook.all(Review)) == 2


def test_review_done_is_one_change_and_one_undo(page, put, document, workbook):
    put(PLAN)
    page.show()
    page.notes.done.click()
    assert [review.held_on for review in workbook.all(Review)] == ["2026-05-04"]
    assert workbook.plan_record().next_review == "2026-08-04"
    assert page.notes.done.isHidden()
    assert "The next review is on 4 August 2026." in texts(page)
    document.undo()
    assert workbook.all(Review) == []
    assert workbook.plan_record() == PLAN
    assert not page.notes.done.isHidden()


def test_review_done_keeps_the_notes(page, put, document, workbook):
    put(PLAN)
    page.show()
    note(page, "helped").edited.emit("A walk first")
    page.notes.done.click()
    assert [(review.helped, review.held_on) for review in workbook.all(Review)] == [("A walk first", "2026-05-04")]


# The next plan


def test_open_goals_are_ticked_and_ended_ones_are_not(sample_page):
    ticked = {row.title.text(): row.box.isChecked() for row in sample_page.next_plan.rows.values()}
    assert list(ticked.values()) == [True, True, True, False, False]


def test_a_goal_that_ends_is_not_ticked_any_more(page, put, document, workbook):
    put(Goal(id="g", title="Learn"))
    page.show()
    document.do(edits.edit(workbook, workbook.get(Goal, id="g"), status="done"), "")
    page.refresh_if_stale()
    assert not page.next_plan.rows["g"].box.isChecked()


def test_the_next_plan_takes_along_what_is_ticked(page, put, workbook):
    put(PLAN, Goal(id="a", title="Stay"), Goal(id="b", title="Come along", position=1))
    page.show()
    page.next_plan.rows["a"].box.click()
    page.next_plan.begin.click()
    new = workbook.plan_record()
    assert new.id != "p"
    assert [link.goal_id for link in workbook.all(PlanGoal, plan_id=new.id)] == ["b"]
    assert page.next_plan.notice.text == ("The next plan has begun, with goals carried over: 1. Undo takes it back.")
    page.refresh_if_stale()
    assert list(links(page)) == ["Come along"]


def test_the_focus_goes_on_where_a_button_has_done_its_work(page, put, qtbot):
    put(PLAN, Goal(id="a", title="Rest"), Goal(id="b", title="Wait", position=1))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for row in page.next_plan.rows.values():
        row.box.click()
    page.next_plan.begin.click()
    assert QApplication.focusWidget() is page.next_plan.notice.close_button
    page.refresh_if_stale()
    page.other_goals.rows["a"].findChild(QPushButton).click()
    assert QApplication.focusWidget() is page.other_goals.rows["b"].findChild(QPushButton)


def test_a_second_click_begins_no_second_plan(page, put, workbook):
    put(PLAN)
    page.show()
    page.next_plan.begin.click()
    page.next_plan.begin.click()
    assert len(workbook.all(Plan)) == 2


def test_one_undo_brings_the_plan_back(page, put, document, workbook):
    put(PLAN, Goal(id="a", title="Learn"))
    page.show()
    before = workbook.everything()
    page.next_plan.begin.click()
    document.undo()
    page.refresh_if_stale()
    assert workbook.everything() == before
    assert page.next_plan.begin.isEnabled()
    assert page.next_plan.notice.isHidden()


def test_an_open_goal_outside_the_plan_can_be_taken_in(page, put, workbook, document):
    put(PLAN, Goal(id="a", title="Rest a while"))
    page.show()
    assert page.other_goals.isHidden()
    page.next_plan.rows["a"].box.click()
    page.next_plan.begin.click()
    page.refresh_if_stale()
    button = page.other_goals.rows["a"].findChild(QPushButton)
    assert button.accessibleName() == "Take it into this plan: Rest a while"
    button.click()
    page.refresh_if_stale()
    assert page.other_goals.isHidden()
    assert "Rest a while" in links(page)
    document.undo()
    page.refresh_if_stale()
    assert not page.other_goals.isHidden()


def test_typed_signs_in_a_goal_are_shown_as_they_are(page, put):
    put(Goal(id="g", title="<b>R&D</b>"))
    page.show()
    title = page.next_plan.rows["g"].title
    assert title.text() == "<b>R&D</b>"
    assert title.textFormat() == Qt.TextFormat.PlainText


# In its tab


def test_the_other_pages_ask_about_the_next_plan_once_it_has_begun(tab, document_of_tab, workbook):
    tab.show_page("plan")
    tab.show_page("review")
    tab._plan_pages.review.next_plan.begin.click()
    title = next(form for form, kind in tab._plan_pages._forms if kind is Plan).editors["title"]
    title.edited.emit("On we go")
    document_of_tab.flush()
    assert workbook.plan_record().title == "On we go"


@pytest.fixture
def document_of_tab(sample_window):
    return sample_window.document


def test_undo_comes_back_to_the_page_and_its_question(sample_window, tab):
    review = tab._plan_pages.review
    for text in ("A walk first", "A long walk first"):
        note(review, "helped").edited.emit(text)
        sample_window.document.commit_typing()
    tab.show_page("plan")
    sample_window.undo()
    assert tab.list.currentItem().text() == "Review"
    assert QApplication.focusWidget() is note(review, "helped").input


def test_undo_of_the_next_plan_comes_back_to_the_page(sample_window, tab):
    tab._plan_pages.review.next_plan.begin.click()
    tab.show_page("people")
    sample_window.undo()
    assert tab.list.currentItem().text() == "Review"


def test_a_word_of_a_review_is_found_and_opens_its_period(sample_window, tab, workbook):
    tab.show_page("people")
    found = search(workbook, "Thursday coffee")
    sample_window.reveal(next(one.owner_key for one in found if one.owner_key[0] == "review"))
    assert tab.list.currentItem().text() == "Review"
    assert chips(tab._plan_pages.review)["Quarter 1"].isChecked()


def test_a_goal_is_taken_into_a_plan_that_is_only_offered_so_far(page, put, workbook, document):
    old = Plan(id="old", current="")
    put(old, Goal(id="g", title="Learn", status="under_way"), PlanGoal(plan_id="old", goal_id="g"))
    page.show()
    page.other_goals.rows["g"].findChild(QPushButton).click()
    plan = workbook.plan_record()
    assert workbook.get(PlanGoal, plan_id=plan.id, goal_id="g")
    document.undo()
    assert workbook.all(Plan) == [old]


def test_nothing_is_asked_about_a_plan_that_undo_has_just_taken(page, put, document):
    put(PLAN)
    page.show()
    page.next_plan.begin.click()
    page.refresh()
    document.undo()
    assert not page.notes.form.isEnabled()
    page.refresh()
    assert page.notes.form.isEnabled()


def test_the_file_is_read_once_for_the_whole_page(sample_page, workbook, monkeypatch):
    snapshot = Mock(side_effect=workbook.snapshot)
    monkeypatch.setattr(workbook, "snapshot", snapshot)
    sample_page.refresh()
    assert snapshot.call_count == 1
