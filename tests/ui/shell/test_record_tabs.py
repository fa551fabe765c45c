"""Every record has one tab that shows it, found without asking the others."""

from __future__ import annotations

import pytest

from planner.domain.changes import Change
from planner.domain.records.kinds import (
    RECORDS,
    Answer,
    CauseKind,
    CheckIn,
    Entry,
    Goal,
    Lesson,
    LessonVersion,
    SearchTotal,
    Step,
)
from ui.shell.record_tabs import TAB_OF, tab_of, tab_of_key

GOAL, GONE = Goal(id="g", entry_id="e"), Goal(id="gone", entry_id="e")
LESSON = Lesson(id="l", entry_id="e")


@pytest.fixture
def plan(workbook):
    workbook.apply(Change(after=(Entry(id="e", scenario="idea"), GOAL, LESSON, Entry(id="x", scenario="launch"))))
    return workbook


def test_every_kind_of_record_is_in_the_table() -> None:
    assert TAB_OF.keys() == set(RECORDS)


@pytest.mark.parametrize(
    "record, tab",
    (
        (Answer(entry_id="e", field="fate"), "idea"),
        (Entry(scenario="campaign"), "campaign"),
        (CauseKind(scenario="campaign"), "campaign"),
        (SearchTotal(), "job"),
        (LessonVersion(lesson_id="l"), "idea"),
        (Step(goal_id="g"), "goals"),
        (Step(entry_id="e"), "idea"),
        (Step(), ""),
        (CheckIn(goal_id="g"), "goals"),
        (GOAL, "goals"),
        (GONE, "idea"),
        (Answer(entry_id="x", field="later"), ""),
        (Answer(entry_id="nowhere", field="fate"), ""),
    ),
    ids=lambda value: getattr(value, "TABLE", value),
)
def test_a_record_is_shown_in_one_tab(plan, record, tab) -> None:
    assert tab_of(plan, record) == tab


@pytest.mark.parametrize(
    "key, tab",
    (
        (("entry", "e"), "idea"),
        (("lesson", "l"), "idea"),
        (("lesson", "nowhere"), ""),
        (("goal", "g"), "goals"),
        (("step", "s"), "goals"),
        (("review", ""), "career_plan"),
        (("profile", "me"), "career_plan"),
    ),
)
def test_a_key_leads_to_one_tab(plan, key, tab) -> None:
    assert tab_of_key(plan, key) == tab


def test_no_other_tab_is_made_to_find_one(window, plan) -> None:
    window.reveal(("goal", "g"))
    made = [index for index in range(window.tabs.count()) if index in window._tabs]
    assert made == [0, window.tabs.currentIndex()]
