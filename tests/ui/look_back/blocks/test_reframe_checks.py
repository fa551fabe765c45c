"""Quiet lines on the pages: a company that is known already, the three checks, the seat."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry, Lesson
from ui.look_back.blocks.apply_again import ApplyAgainBlock
from ui.look_back.blocks.reframe_checks import ChecksBlock, SeatBlock


@pytest.fixture
def show(document, workbook, qtbot):
    def make(kind):
        part = kind(document, workbook.scenarios["job"])
        qtbot.addWidget(part)
        part.show_entry("new")
        return part

    told = {"company": "Thistlerow", "role": "Editor", "outcome": "turned_down", "decided_on": "2025-12-06"}
    workbook.apply(
        Change(
            after=(
                Entry(id="old", scenario="job", created="2025-11-01T09:00:00+00:00"),
                Entry(id="new", scenario="job", created="2026-05-04T09:00:00+00:00"),
                *(Answer(entry_id="old", field=field, text=text) for field, text in told.items()),
                Lesson(entry_id="old", sentence="Ask first"),
            )
        )
    )
    return make


def answer(part, field: str, text: str) -> None:
    part.document.do(edits.answer(part.workbook, "new", field, text), field)


def test_a_company_that_is_known_shows_the_last_outcome_and_the_lesson(show) -> None:
    part = show(ApplyAgainBlock)
    assert part.isHidden()
    answer(part, "company", "THISTLEROW Ltd.")
    assert not part.isHidden()
    assert part.message.text() == (
        'You applied here before: "Turned down", 6 December 2025.\nYour lesson from it: "Ask first"'
    )


def test_the_line_leads_to_the_last_application(show, qtbot) -> None:
    part = show(ApplyAgainBlock)
    answer(part, "company", "Thistlerow")
    assert part.link.accessibleName() == "Editor, Thistlerow"
    with qtbot.waitSignal(part.open_requested) as asked:
        part.link.click()
    assert asked.args == [("entry", "old")]


def test_the_line_goes_where_the_company_is_another_or_the_last_time_is_deleted(show, document, workbook) -> None:
    part = show(ApplyAgainBlock)
    answer(part, "company", "Thistlerow")
    document.do(edits.deletion(workbook.get(Entry, id="old")), "delete")
    assert part.isHidden()
    document.undo()
    assert not part.isHidden()
    answer(part, "company", "Elsewhere")
    assert part.isHidden()


def test_the_last_time_itself_says_nothing(show) -> None:
    part = show(ApplyAgainBlock)
    answer(part, "company", "Thistlerow")
    part.show_entry("old")
    assert part.isHidden()


def test_a_check_with_yes_is_met_with_a_question(show) -> None:
    part = show(ChecksBlock)
    assert part.isHidden()
    answer(part, "for_ever", "yes")
    assert part.message.text().startswith("For ever?")
    answer(part, "for_ever", "")
    assert part.isHidden()


def test_the_question_follows_the_seat(show, workbook) -> None:
    part = show(SeatBlock)
    assert part.prompt.text() == workbook.scenarios["job"].seat_prompt
    answer(part, "seat", "friend")
    assert "friend" in part.prompt.text()
