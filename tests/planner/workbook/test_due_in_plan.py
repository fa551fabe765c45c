"""What is due is read from the whole plan, and nothing private with it."""

from __future__ import annotations

from planner.domain import edits
from planner.domain.records.kinds import Lesson, Step
from planner.workbook import due_in_plan


def test_today_shows_what_is_due_and_nothing_private(workbook, job):
    workbook.apply(edits.answer(workbook, job, "note", "I cried"))
    workbook.apply(edits.answer(workbook, job, "come_back_on", "2026-05-05"))
    workbook.apply(edits.add(workbook, Step(title="Call Sam", due="2026-05-01")))
    workbook.apply(edits.add(workbook, Step(title="Done already", due="2026-05-01", done="yes")))
    workbook.apply(edits.edit(workbook, Lesson(entry_id=job, sentence="Ask early"), look_again_on="2027-01-01"))
    due = due_in_plan.due(workbook)
    assert [(item.kind, item.title) for item in due] == [
        ("Step", "Call Sam"), ("Come back to this", "Social lead, Northwind"),
    ]  # fmt: skip
    assert "cried" not in str(due)


def test_an_idea_comes_back_on_its_day_only_where_it_was_kept_for_later(workbook):
    change = edits.new_entry(workbook.scenarios["idea"])
    workbook.apply(change)
    idea = change.after[0].id
    for field, text in {"idea_title": "Plant swap", "fate": "let_go", "fate_on": "2026-05-05"}.items():
        workbook.apply(edits.answer(workbook, idea, field, text))
    assert due_in_plan.due(workbook) == []
    workbook.apply(edits.answer(workbook, idea, "fate", "later"))
    assert [due.title for due in due_in_plan.due(workbook)] == ["Plant swap"]
