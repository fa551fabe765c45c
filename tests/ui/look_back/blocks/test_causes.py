"""The causes: ticking, saying more in place, own causes, and the quiet lines."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.causes import cause_label, causes_of
from planner.domain.changes import Change
from planner.domain.records.kinds import Cause, CauseKind, Entry
from planner.insight.prompts import ASK_SOMEONE, NOT_IN_HAND, SMALL_PART
from ui.look_back.blocks.causes import CausesBlock


@pytest.fixture
def part(document, workbook, qtbot):
    workbook.apply(Change(after=(Entry(id="e", scenario="job"), Entry(id="f", scenario="job"))))
    part = CausesBlock(document, workbook.scenarios["job"])
    qtbot.addWidget(part)
    part.show_entry("e")
    return part


def causes(part: CausesBlock, entry_id: str = "e") -> list[Cause]:
    return part.workbook.all(Cause, entry_id=entry_id)


def shown_order(part: CausesBlock) -> list[str]:
    return list(part.rows)


def add_own(part: CausesBlock, words: str) -> str:
    part.own_line_edit.setText(words)
    part.add_button.click()
    return part.workbook.all(CauseKind)[-1].id


def test_ticking_adds_the_cause_and_one_undo_takes_it_back(part, document) -> None:
    part.rows["documents"].box.click()
    assert [cause.kind for cause in causes(part)] == ["documents"]
    document.undo()
    assert not causes(part)
    assert not part.rows["documents"].box.isChecked()


def test_a_ticked_cause_opens_its_small_form_in_place(part) -> None:
    row = part.rows["documents"]
    assert row.form is None
    row.box.click()
    assert row.card.isVisibleTo(part)
    row.form.editors["whose"].group.chips["partly"].click()
    assert causes(part)[0].whose == "partly"


def test_unticking_can_be_undone_with_all_that_was_said(part, document) -> None:
    row = part.rows["documents"]
    row.box.click()
    row.form.editors["known"].group.chips["told"].click()
    row.box.click()
    assert not causes(part)
    assert not row.card.isVisibleTo(part)
    document.undo()
    assert causes(part)[0].known == "told"
    assert row.form.editors["known"].answer() == "told"


def test_another_entry_has_causes_of_its_own(part) -> None:
    part.rows["documents"].box.click()
    part.show_entry("f")
    assert not part.rows["documents"].box.isChecked()
    part.show_entry("e")
    assert part.rows["documents"].box.isChecked()


def test_the_order_follows_the_furthest_stage(part, document, workbook) -> None:
    assert shown_order(part)[0] == "experience_gap"
    document.do(edits.answer(workbook, "e", "stage", "last_round"), "stage")
    assert shown_order(part)[0] == "interview_answers"


def test_the_sign_of_a_cause_is_told_to_those_who_cannot_see_it(part) -> None:
    assert part.rows["targeting"].box.accessibleDescription() == "A sign of it: Many sent, few adapted"


def test_an_own_cause_is_added_and_ticked_in_one_step(part, document) -> None:
    kind = add_own(part, "No time to prepare")
    assert [cause.kind for cause in causes(part)] == [kind]
    assert part.own_line_edit.text() == ""
    assert shown_order(part)[-1] == kind
    document.undo()
    assert not causes(part)
    assert not part.workbook.all(CauseKind)


def test_an_own_cause_is_there_for_the_next_entry(part) -> None:
    kind = add_own(part, "No time to prepare")
    part.show_entry("f")
    assert not part.rows[kind].box.isChecked()


def test_the_words_of_a_listed_cause_tick_it_instead_of_doubling_it(part) -> None:
    part.own_line_edit.setText("the process seemed unfair")
    part.add_button.click()
    assert [cause.kind for cause in causes(part)] == ["unfair"]
    assert not part.workbook.all(CauseKind)


def test_an_own_cause_is_worded_anew_in_place(part, document) -> None:
    kind = add_own(part, "No time")
    part.rows[kind].name.setText("No quiet time")
    part.rows[kind].name.typed.emit("No quiet time")
    document.flush()
    assert part.workbook.all(CauseKind)[0].label == "No quiet time"
    assert part.rows[kind].box.accessibleName() == "No quiet time"
    document.undo()
    assert part.rows[kind].name.text() == "No time"


def test_an_own_cause_that_nobody_has_can_be_taken_out_of_the_list(part, document) -> None:
    kind = add_own(part, "No time")
    assert part.rows[kind].remove_button.isHidden()
    part.rows[kind].box.click()
    part.rows[kind].remove_button.click()
    assert kind not in part.rows
    document.undo()
    assert kind in part.rows


def test_a_merged_cause_is_shown_as_what_it_became_part_of(part, workbook) -> None:
    merged = CauseKind(id="old", scenario="job", label="Old words", merged_into="documents")
    workbook.apply(Change(after=(merged, Cause(entry_id="e", kind="old"))))
    part.show_entry("e")
    assert "old" not in part.rows
    assert part.rows["documents"].box.isChecked()
    part.rows["documents"].box.click()
    assert not causes(part)


def test_a_cause_this_version_does_not_know_stays_to_be_seen(part, workbook) -> None:
    workbook.apply(Change(after=(Cause(entry_id="e", kind="from_later"),)))
    part.show_entry("e")
    assert part.rows["from_later"].box.isChecked()


def test_the_quiet_lines_follow_what_is_said(part) -> None:
    assert part.note.isHidden()
    row = part.rows["documents"]
    row.box.click()
    row.form.editors["whose"].group.chips["not_mine"].click()
    assert part.note.text() == SMALL_PART
    row.form.editors["whose"].group.chips["mine"].click()
    row.form.editors["back"].group.chips["may"].click()
    assert part.note.text() == NOT_IN_HAND


def test_the_causes_of_a_campaign_stand_under_their_groups(document, workbook, qtbot) -> None:
    workbook.apply(Change(after=(Entry(id="c", scenario="campaign"),)))
    part = CausesBlock(document, workbook.scenarios["campaign"])
    qtbot.addWidget(part)
    part.show_entry("c")
    assert list(part.headings) == list(dict.fromkeys(cause.group for cause in part.scenario.causes))


def offered(part: CausesBlock, kind: str) -> dict:
    part.rows[kind].merge_menu.aboutToShow.emit()
    return {action.text(): action for action in part.rows[kind].merge_menu.actions() if not action.isSeparator()}


def test_an_own_cause_becomes_part_of_another_and_undo_takes_it_back(part, document) -> None:
    kind = add_own(part, "Late bus & rain")
    offered(part, kind)["Something else"].trigger()
    assert kind not in part.rows
    assert part.rows["other"].box.isChecked()
    assert [cause.kind for cause in causes(part)] == [kind]
    document.undo()
    assert part.rows[kind].box.isChecked()
    assert not part.rows["other"].box.isChecked()


def test_an_own_cause_can_become_part_of_another_own_one(part) -> None:
    first, second = add_own(part, "Late bus & rain"), add_own(part, "Travel")
    assert "Late bus && rain" in offered(part, second)
    assert "Travel" not in offered(part, second)
    offered(part, first)["Travel"].trigger()
    assert cause_label(part.workbook, part.scenario, first) == "Travel"
    part.rows[second].box.click()
    assert not causes(part)
    assert part.rows[second].remove_button.isHidden()


def test_two_causes_that_became_one_count_as_one(part) -> None:
    kind = add_own(part, "Thin letter")
    part.rows["documents"].box.click()
    part.merge(kind, "documents")
    assert [cause.kind for cause in causes_of(part.workbook, "e")] == ["documents"]
    part.rows["documents"].box.click()
    assert not causes(part)


def test_what_is_said_of_a_merged_cause_is_kept_with_it(part, document) -> None:
    kind = add_own(part, "Thin letter")
    part.merge(kind, "documents")
    part.rows["documents"].form.editors["whose"].group.chips["mine"].click()
    assert (causes(part)[0].kind, causes(part)[0].whose) == (kind, "mine")


def test_the_line_above_says_why_the_causes_stand_in_this_order(part, document, workbook) -> None:
    document.do(edits.answer(workbook, "e", "stage", "sent"), "stage")
    assert part.why.text() == "No interview yet, so documents, fit and targeting come first."


def test_a_main_guess_is_met_with_a_line_beside_it(part) -> None:
    row = part.rows["documents"]
    row.box.click()
    assert row.note.isHidden()
    row.form.editors["known"].group.chips["guess"].click()
    row.form.editors["weight"].group.chips["main"].click()
    assert row.note.text() == ASK_SOMEONE


def test_a_card_of_a_cause_is_low(part) -> None:
    part.resize(720, 3000)
    part.rows["documents"].box.click()
    assert part.rows["documents"].card.sizeHint().height() < 300


def test_a_cause_that_is_still_in_its_line_goes_with_its_entry(part, document, workbook) -> None:
    entry = Entry(id="new", scenario="job")
    document.do(Change(after=(entry,)), "New")
    part.show_entry("new")
    part.own_line_edit.setText("The lift was stuck")
    document.undo()
    part.own_line_edit.editingFinished.emit()
    assert workbook.all(CauseKind) == []
