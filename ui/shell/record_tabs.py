"""Which tab shows which record: the table behind links, undo and redo."""

from __future__ import annotations

from planner.domain.entries import scenario_of
from planner.domain.reader import Reader
from planner.domain.records.kinds import (
    RECORDS,
    Achievement,
    Answer,
    Cause,
    CauseKind,
    CheckIn,
    Entry,
    Evidence,
    Goal,
    Key,
    Lesson,
    LessonVersion,
    Metric,
    PageState,
    Person,
    Plan,
    PlanCopy,
    PlanGoal,
    Profile,
    Record,
    Request,
    Review,
    SearchTotal,
    Skill,
    Step,
)

TODAY, LOOK_BACK, GOALS, CAREER_PLAN = "today", "look_back", "goals", "career_plan"
TAB_OF: dict[type[Record], str] = {
    Entry: LOOK_BACK,
    Answer: LOOK_BACK,
    PageState: LOOK_BACK,
    CauseKind: LOOK_BACK,
    Cause: LOOK_BACK,
    Request: LOOK_BACK,
    Evidence: LOOK_BACK,
    Metric: LOOK_BACK,
    SearchTotal: LOOK_BACK,
    Lesson: LOOK_BACK,
    LessonVersion: LOOK_BACK,
    Goal: GOALS,
    Step: GOALS,
    CheckIn: GOALS,
    Plan: CAREER_PLAN,
    PlanCopy: CAREER_PLAN,
    PlanGoal: CAREER_PLAN,
    Profile: CAREER_PLAN,
    Achievement: CAREER_PLAN,
    Skill: CAREER_PLAN,
    Person: CAREER_PLAN,
    Review: CAREER_PLAN,
}
"""The tab of each kind of record; look-backs have one tab for each scenario, with the scenario's key."""
_KINDS = {kind.TABLE: kind for kind in RECORDS}


def tab_of_key(reader: Reader, key: Key) -> str:
    """Return the key of the tab that shows the record with this key; "" if none does."""
    kind = _KINDS[key[0]]
    if TAB_OF[kind] != LOOK_BACK:
        return TAB_OF[kind]
    record = reader.get(kind, **dict(zip(kind.KEY, key[1:], strict=True)))
    return tab_of(reader, record) if record else ""


def tab_of(reader: Reader, record: Record) -> str:
    """Return the key of the tab that shows a record, or showed it before it was removed; "" if none does."""
    tab = TAB_OF[type(record)]
    match record:
        case Entry() | CauseKind():
            return record.scenario
        case SearchTotal():
            return next((scenario.key for scenario in reader.scenarios.values() if scenario.search_totals), "")
        case LessonVersion():
            return tab_of_key(reader, (Lesson.TABLE, record.lesson_id))
        case Step() if not record.goal_id:
            # A cushion is shown with its entry; a single step only in its row on Today.
            tab = LOOK_BACK
        case Goal() if record.entry_id and reader.get(Goal, id=record.id) is None:
            # An accepted goal that was undone is suggested again with its entry.
            tab = LOOK_BACK
    if tab != LOOK_BACK:
        return tab
    scenario = scenario_of(reader, record.column("entry_id"))
    return scenario.key if scenario else ""
