"""Ideas that were kept for later."""

from __future__ import annotations

import datetime as dt

from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry
from planner.insight.parked_ideas import LATER, parked_ideas
from planner.scenarios import all_scenarios
from planner.workbook import due_in_plan


def test_the_shelf_holds_what_was_kept_for_later_by_its_day() -> None:
    kept = parked_ideas(
        {
            "none": {"fate": "later", "idea_title": "Plant swap"},
            "june": {"fate": "later", "idea_title": "Repair evening", "fate_on": "2026-06-01"},
            "may": {"fate": "later", "idea_title": "Ask", "fate_on": "2026-05-04"},
            "gone": {"fate": "let_go", "idea_title": "Raffle"},
            "new": {"idea_title": "Newer"},
        }
    )
    assert [idea.entry_id for idea in kept] == ["may", "june", "none"]
    assert (kept[0].title, kept[0].back_on) == ("Ask", dt.date(2026, 5, 4))
    assert kept[2].back_on is None


def test_a_day_that_cannot_be_read_is_no_day() -> None:
    assert parked_ideas({"a": {"fate": "later", "fate_on": "in spring"}})[0].back_on is None


def test_the_shelf_reads_questions_that_the_idea_asks() -> None:
    asked = {field.key: field for field in all_scenarios()["idea"].fields()}
    assert {"idea_title", "idea_line", "fate_on"} <= asked.keys()
    assert LATER in [option.key for option in asked["fate"].options]


def test_a_kept_idea_comes_back_on_today_when_its_day_comes(workbook) -> None:
    told = {"idea_title": "Repair evening", "fate": "later", "fate_on": "2026-05-10"}
    answers = (Answer(entry_id="i", field=field, text=text) for field, text in told.items())
    workbook.apply(Change(after=(Entry(id="i", scenario="idea"), *answers)))
    assert [(due.title, due.day.isoformat()) for due in due_in_plan.due(workbook)] == [("Repair evening", "2026-05-10")]
