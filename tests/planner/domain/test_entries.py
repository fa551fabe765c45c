"""What a plan says of its entries, whether it is asked in its file or in memory."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain.changes import Change
from planner.domain.entries import (
    chronological_key,
    display_title,
    entries_of,
    entry_day,
    existing_entry,
    lesson_of,
    name_of,
    scenario_of,
    title_of,
)
from planner.domain.reader import Reader
from planner.domain.records.kinds import Answer, Entry, Goal, Lesson
from planner.domain.snapshot import Snapshot
from planner.scenarios import all_scenarios

RECORDS = (
    Entry(id="e", scenario="job", created="2026-04-01T18:30:00+00:00"),
    Answer(entry_id="e", field="role", text="Social lead"),
    Answer(entry_id="e", field="company", text="Northwind"),
    Answer(entry_id="e", field="applied_on", text="2026-03-31"),
    Entry(id="later", scenario="job", created="2026-05-01T18:30:00+00:00"),
    Entry(id="strange", scenario="launch", created="2026-04-01T18:30:00+00:00"),
    Lesson(id="l", entry_id="e", sentence="Ask early"),
    Goal(id="g", title="Learn", entry_id="e"),
)


@pytest.fixture(params=("file", "memory"))
def reader(request, workbook) -> Reader:
    """The same plan from both makers of a reader."""
    workbook.apply(Change(after=RECORDS))
    return workbook if request.param == "file" else workbook.snapshot()


def test_the_name_of_an_entry_has_its_company(reader) -> None:
    assert title_of(reader, "e") == display_title(reader, "e") == "Social lead, Northwind"


@pytest.mark.parametrize("entry_id", ("later", "strange", "nowhere", ""))
def test_an_entry_without_a_name_has_words_for_it(reader, entry_id) -> None:
    assert title_of(reader, entry_id) == ""
    assert display_title(reader, entry_id) == "Not named yet"


def test_a_record_with_a_place_of_its_own_has_a_name(reader) -> None:
    names = [name_of(reader, key) for key in (("entry", "e"), ("goal", "g"), ("goal", "nowhere"), ("plan", "p"))]
    assert names == ["Social lead, Northwind", "Learn", "", ""]


def test_an_entry_has_the_scenario_that_this_version_knows(reader) -> None:
    assert scenario_of(reader, "e") == reader.scenarios["job"]
    assert scenario_of(reader, "strange") is None
    assert scenario_of(reader, "nowhere") is None


def test_entries_are_listed_newest_first(reader) -> None:
    assert [entry.id for entry in entries_of(reader, reader.scenarios["job"])] == ["later", "e"]


def test_an_entry_stands_on_its_decision_or_on_the_day_it_was_begun(reader) -> None:
    assert entry_day(reader, "e") == dt.date(2026, 3, 31)
    assert entry_day(reader, "later") == dt.date(2026, 5, 1)
    assert chronological_key(reader, "e") < chronological_key(reader, "later")


def test_a_day_that_is_none_does_not_count() -> None:
    answers = Answer(entry_id="e", field="applied_on", text="soon")
    assert entry_day(Snapshot((RECORDS[0], answers), all_scenarios()), "e") == dt.date(2026, 4, 1)


def test_the_lesson_of_an_entry_is_found(reader) -> None:
    assert lesson_of(reader, "e") == RECORDS[-2]
    assert lesson_of(reader, "later") is None


def test_a_deleted_entry_does_not_exist_any_more(workbook) -> None:
    workbook.apply(Change(after=(Entry(id="e", scenario="job", deleted="2026-05-01"),)))
    assert existing_entry(workbook, "e") is None
    assert existing_entry(workbook.snapshot(), "e") is None
    assert entries_of(workbook, workbook.scenarios["job"]) == []
