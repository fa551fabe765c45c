"""All kinds of records. Every record is a value with a key; records do not save themselves.

Answers are stored as text in the form that their field gives them (see `fields`): dates as 2026-01-31, a tick as "yes",
nothing as "". The docstrings go into the JSON export as its documentation.
"""

from __future__ import annotations

from planner.domain.records.base import Identified, Key, Ordered, Record, Revision, new_id
from planner.domain.records.goals import CheckIn, Goal, Step
from planner.domain.records.look_backs import (
    Answer,
    Cause,
    CauseKind,
    Entry,
    Evidence,
    Lesson,
    LessonVersion,
    Metric,
    PageState,
    Request,
    SearchTotal,
)
from planner.domain.records.plans import Achievement, Person, Plan, PlanCopy, PlanGoal, Profile, Review, Skill

__all__ = [
    "RECORDS",
    "Achievement",
    "Answer",
    "Cause",
    "CauseKind",
    "CheckIn",
    "Entry",
    "Evidence",
    "Goal",
    "Identified",
    "Key",
    "Lesson",
    "LessonVersion",
    "Metric",
    "Ordered",
    "PageState",
    "Person",
    "Plan",
    "PlanCopy",
    "PlanGoal",
    "Profile",
    "Record",
    "Request",
    "Review",
    "Revision",
    "SearchTotal",
    "Skill",
    "Step",
    "new_id",
]

RECORDS: tuple[type[Record], ...] = (
    Plan,
    PlanCopy,
    Profile,
    Achievement,
    Skill,
    Person,
    Entry,
    Answer,
    PageState,
    CauseKind,
    Cause,
    Request,
    Evidence,
    Metric,
    SearchTotal,
    Lesson,
    LessonVersion,
    Goal,
    PlanGoal,
    Step,
    CheckIn,
    Review,
)
"""Every kind of record, parents before children."""
