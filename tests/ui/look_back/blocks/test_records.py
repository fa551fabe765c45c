"""Proof, numbers, totals, the lesson, the balanced sentence and coming back: what is typed is kept."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Cause, Entry, Evidence, Lesson, LessonVersion, SearchTotal
from ui.look_back.blocks.balanced_sentence import BalanceBlock
from ui.look_back.blocks.evidence import EvidenceBlock
from ui.look_back.blocks.lesson import LessonBlock
from ui.look_back.blocks.reframe_checks import ComeBackBlock
from ui.look_back.blocks.search_totals import SearchTotalsBlock


@pytest.fixture
def show(document, workbook, qtbot):
    workbook.apply(Change(after=(Entry(id="e", scenario="job"), Entry(id="f", scenario="job"))))

    def shown(kind, scenario="job", **more):
        part = kind(document, workbook.scenarios[scenario], **more)
        qtbot.addWidget(part)
        part.show_entry("e")
        return part

    return shown


def type_into(part, key: str, text: str) -> None:
    part.form.editors[key].emit_edited(text)
    part.document.flush()


def card_of(part):
    part.list.add.click()
    return next(iter(part.list.cards.values()))


def test_a_chosen_file_is_kept_by_its_place_only(show, workbook) -> None:
    part = show(EvidenceBlock, ask=lambda parent: "/home/mira/ad.pdf")
    card_of(part).choose.click()
    assert workbook.all(Evidence)[0].path == "/home/mira/ad.pdf"


def test_choosing_no_file_changes_nothing(show, document, workbook) -> None:
    part = show(EvidenceBlock, ask=lambda parent: "")
    card = card_of(part)
    steps = document.undo_stack.count()
    card.choose.click()
    assert document.undo_stack.count() == steps


def test_the_totals_are_made_with_the_first_number_and_shared(show, workbook) -> None:
    part = show(SearchTotalsBlock)
    assert not workbook.all(SearchTotal)
    type_into(part, "applications", "103")
    part.show_entry("f")
    type_into(part, "interviews", "3")
    [total] = workbook.all(SearchTotal)
    assert (total.applications, total.interviews) == ("103", "3")


def test_the_lesson_is_made_with_its_first_word_and_undone_with_it(show, document, workbook) -> None:
    part = show(LessonBlock)
    type_into(part, "sentence", "Ask first")
    first = workbook.all(Lesson, entry_id="e")[0]
    document.undo()
    assert not workbook.all(Lesson)
    assert part.form.editors["sentence"].answer() == ""
    document.redo()
    assert part.form.editors["sentence"].answer() == "Ask first"
    assert workbook.all(Lesson)[0].id == first.id


def test_a_lesson_that_was_undone_does_not_come_back_with_the_next_answer(show, document, workbook) -> None:
    part = show(LessonBlock)
    type_into(part, "sentence", "Ask first")
    document.undo()
    type_into(part, "keep", "Calling early")
    [lesson] = workbook.all(Lesson)
    assert (lesson.sentence, lesson.keep) == ("", "Calling early")


def test_each_entry_has_its_own_lesson(show, workbook) -> None:
    part = show(LessonBlock)
    type_into(part, "sentence", "Ask first")
    part.show_entry("f")
    assert part.form.editors["sentence"].answer() == ""
    type_into(part, "sentence", "Listen first")
    assert [lesson.sentence for lesson in workbook.all(Lesson, entry_id="e")] == ["Ask first"]


def test_typing_a_whole_lesson_is_one_undo(show, document, workbook) -> None:
    part = show(LessonBlock)
    for text in ("A", "As", "Ask"):
        type_into(part, "sentence", text)
    document.undo()
    assert not workbook.all(Lesson)


def test_a_balanced_sentence_needs_something_to_start_from(show) -> None:
    part = show(BalanceBlock)
    assert part.note.isHidden()
    assert not part.hint.isHidden()


def test_a_balanced_sentence_is_written_only_when_the_person_takes_it(show, document, workbook) -> None:
    part = show(BalanceBlock)
    document.do(Change(after=(Cause(entry_id="e", kind="documents", whose="mine"),)), "a cause")
    document.do(Change(after=(Lesson(entry_id="e", change="Send a sample"),)), "a lesson")
    offered = '"CV, portfolio or letter did not show it" was my part. Next time I will send a sample.'
    assert part.sentence.text() == offered
    assert "balanced" not in workbook.answers("e")
    part.button.click()
    assert workbook.answers("e")["balanced"] == offered
    assert part.note.isHidden()


def test_a_sentence_of_ones_own_is_only_replaced_by_name(show, document, workbook) -> None:
    part = show(BalanceBlock)
    document.do(Change(after=(Answer(entry_id="e", field="went_well", text="The call"),)), "an answer")
    document.do(edits.answer(workbook, "e", "balanced", "My own sentence"), "an answer")
    assert part.button.text() == "Use this sentence instead"


def test_i_can_come_back_tomorrow_and_take_it_back(show, document, workbook) -> None:
    part = show(ComeBackBlock)
    part.button.click()
    assert workbook.answers("e")["come_back_on"] == "2026-05-05"
    assert "5 May 2026" in part.message.text()
    document.undo()
    assert part.message.isHidden()


def test_a_sentence_of_an_earlier_day_is_kept_and_listed_in_the_same_undo(show, document, workbook) -> None:
    part = show(LessonBlock)
    document.do(Change(after=(Lesson(id="l", entry_id="e", sentence="Ask first", worded_on="2026-01-01"),)), "lesson")
    for text in ("Ask e", "Ask early"):
        type_into(part, "sentence", text)
    assert [version.sentence for version in workbook.all(LessonVersion)] == ["Ask first"]
    assert part.older.text() == 'Until 4 May 2026: "Ask first"'
    document.undo()
    assert not workbook.all(LessonVersion)
    assert workbook.all(Lesson)[0].sentence == "Ask first"
    assert part.older.isHidden()


def test_a_lesson_that_is_due_is_confirmed_changed_or_retired(show, document, workbook, qtbot) -> None:
    part = show(LessonBlock)
    assert part.note.isHidden()
    document.do(Change(after=(Lesson(id="l", entry_id="e", sentence="Ask", look_again_on="2026-05-04"),)), "lesson")
    assert not part.note.isHidden()
    part.review.retire_button.click()
    assert workbook.all(Lesson)[0].state == "retired"
    part.review.reinstate_button.click()
    assert (workbook.all(Lesson)[0].state, workbook.all(Lesson)[0].look_again_on) == ("", "2026-11-04")
    assert part.note.isHidden()
