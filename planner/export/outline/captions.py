"""Headings, table heads and question labels of the plan, the same in every format and on the worksheet."""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import mark, say
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Achievement, CheckIn, Goal, Person, Record, Skill


def label_of(record_type: type[Record], key: str) -> str:
    """Return the question about this attribute of a kind of record, in the wording of the window."""
    return say(field_of(record_type, key).label)


def day(day: dt.date | None) -> str:
    """Return a date in words, or ""."""
    return show_day(day) if day else ""


def joined(*parts: str) -> str:
    """Return the non-empty ones of some short texts on one line."""
    return " · ".join(part for part in parts if part)


CAREER_PLAN = mark("Career plan")
PAGE_OF = mark("{page} of {pages}")
THE_SEARCH, THE_CAMPAIGNS = mark("The search"), mark("The campaigns")
COMES_BACK, PLANNED_AND_DONE = mark("What comes back"), mark("Planned and done")
WHAT_WAS_DONE, SETBACKS, LESSONS = mark("What was done"), mark("Setbacks and what changed"), mark("Lessons")
HELD_ON = mark("Looked back on {day}")
BESIDES = mark("{kind}: {n} more, without a lesson or a goal so far.")
TAUGHT, MY_GOALS = mark("What my setbacks taught me"), mark("My goals")
NEXT_STEP, PERIOD = mark("My very next step and when"), mark("Period")
PERIOD_AT_A_GLANCE = mark("The whole period at a glance")
DAYS_AT_A_GLANCE = mark("The next 90 days at a glance")
MY_LESSON, MAIN_CAUSES, WENT_WELL = mark("My lesson"), mark("Main causes"), mark("What went well")
ONE_GOAL, GOALS = mark("Goal"), mark("Goals")
STEPS_DONE, THE_IDEA = mark("Steps done"), mark("The idea")


def heads_of_achievements() -> list[str]:
    """Return what, with which result, in which year."""
    return [label_of(Achievement, key) for key in ("what", "result", "year")]


def heads_of_skills() -> list[str]:
    """Return the skill, both levels, the gap between them, and the proof."""
    levels = [label_of(Skill, key) for key in ("name", "now", "needed")]
    return [*levels, say("Gap"), label_of(Skill, "proof")]


def heads_of_goals() -> list[str]:
    """Return the columns of page 1's goals."""
    return [say(ONE_GOAL), say("Result wanted"), label_of(Goal, "due"), label_of(Goal, "status")]


def heads_of_people() -> list[str]:
    """Return who, what they are asked, and when."""
    return [label_of(Person, key) for key in ("name", "ask", "when")]


def heads_of_check_ins() -> list[str]:
    """Return day, progress, the three answers, and the day of the next check-in."""
    return [label_of(CheckIn, key) for key in ("day", "progress", "did", "in_the_way", "change", "next_on")]


def heads_of_setbacks() -> list[str]:
    """Return the setback, and its outcome."""
    return [say("Setback"), say("What changed because of it")]


def heads_of_counts() -> list[str]:
    """Return the stage of the search, and both shares."""
    return [say("What is counted"), say("Share of all sent"), say("Share of the settled")]


def heads_of_signatures() -> list[str]:
    """Return who signs, on which day, and where."""
    return [say("Name"), say("Date"), say("Signature")]
