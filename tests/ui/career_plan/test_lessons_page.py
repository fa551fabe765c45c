"""All lessons in one place: what is due, what stands, what is retired, and the way back to where each comes from."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry, Lesson, LessonVersion
from ui.career_plan.lessons_page import LessonsPage
from ui.career_plan.plan_tab import PlanTab


@pytest.fixture
def kept(workbook):
    lessons = (
        Lesson(id="stands", entry_id="job", sentence="Ask first", look_again_on="2026-08-01", on_page_1="yes"),
        Lesson(id="due", entry_id="idea", sentence="Listen <b>first</b>", look_again_on="2026-05-01"),
        Lesson(id="retired", entry_id="campaign", sentence="Wait", state="retired"),
    )
    entries = [Entry(id=key, scenario=key) for key in workbook.scenarios]
    named = Answer(entry_id="job", field="role", text="Editor")
    older = LessonVersion(lesson_id="stands", sentence="Ask", until="2026-01-01")
    workbook.apply(Change(after=(*entries, named, *lessons, older)))
    return workbook


@pytest.fixture
def page(document, kept, qtbot):
    page = LessonsPage(document)
    qtbot.addWidget(page)
    return page


def shown(page: LessonsPage) -> list[str]:
    return list(page.rows)


def test_what_is_due_comes_first_and_what_is_retired_last(page) -> None:
    assert shown(page) == ["due", "stands", "retired"]


def test_a_lesson_says_where_it_comes_from_and_how_it_stands(page) -> None:
    row = page.rows["stands"]
    assert row.link.accessibleName() == "The job: Editor"
    assert row.about.text() == "Standing · look again on 1 August 2026 · on page 1 · older wordings: 1"
    assert page.rows["due"].sentence.text() == "Listen <b>first</b>"


@pytest.mark.parametrize("kind, key", (("standing", "stands"), ("due", "due"), ("retired", "retired")))
def test_the_filter_shows_one_kind_and_all_when_it_is_taken_back(page, kind, key) -> None:
    page.filter.chips[kind].click()
    assert shown(page) == [key]
    page.filter.chips[kind].click()
    assert len(shown(page)) == 3


def test_a_filter_without_a_match_says_so(page, document, workbook) -> None:
    page.filter.chips["due"].click()
    page.rows["due"].review.still_true_button.click()
    assert not shown(page)
    assert not page.empty.isHidden()


def test_still_true_sets_the_next_day_and_one_undo_takes_it_back(page, document, workbook) -> None:
    page.rows["due"].review.still_true_button.click()
    assert workbook.get(Lesson, id="due").look_again_on == "2026-11-04"
    assert page.rows["due"].review.isHidden()
    document.undo()
    assert workbook.get(Lesson, id="due").look_again_on == "2026-05-01"
    assert not page.rows["due"].review.isHidden()


def test_a_lesson_is_retired_and_brought_back(page, workbook) -> None:
    page.rows["due"].review.retire_button.click()
    assert workbook.get(Lesson, id="due").state == "retired"
    page.rows["due"].review.reinstate_button.click()
    assert workbook.get(Lesson, id="due").state == ""


def test_a_lesson_of_a_deleted_entry_is_not_shown(page, document, workbook) -> None:
    document.do(edits.deletion(workbook.get(Entry, id="job")), "delete")
    assert shown(page) == ["due", "retired"]


def test_without_lessons_it_says_where_they_come_from(document, workbook, qtbot) -> None:
    page = LessonsPage(document)
    qtbot.addWidget(page)
    assert page.filter.isHidden()
    assert "Page 6" in page.empty.text()


def test_the_link_asks_for_the_entry_and_change_it_for_the_lesson(page, qtbot) -> None:
    with qtbot.waitSignal(page.open_requested) as asked:
        page.rows["due"].link.click()
    assert asked.args == [("entry", "idea")]
    with qtbot.waitSignal(page.open_requested) as asked:
        page.rows["due"].review.change_button.click()
    assert asked.args == [("lesson", "due")]


def test_change_it_opens_the_sentence_in_its_look_back(sample_window, workbook, qapp) -> None:
    tab = sample_window.open_tab(PlanTab)
    tab.show_page("lessons")
    lesson = workbook.all(Lesson)[0]
    tab.open_requested.emit(lesson.key)
    qapp.processEvents()
    assert sample_window.tab(sample_window.tabs.currentIndex()).look_back.entry_id == lesson.entry_id
    assert QApplication.focusWidget().objectName() == "sentence"
