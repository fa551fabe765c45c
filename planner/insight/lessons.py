"""The life of a lesson: its older wordings, and the day to look at it again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import Enum

from msgspec.structs import replace

from planner.domain.basics.fields import YES, day_of
from planner.domain.basics.wording import mark
from planner.domain.changes import Change
from planner.domain.periods import months_later
from planner.domain.records.kinds import Lesson, LessonVersion
from planner.insight.due_rules import SOON

LOOK_AGAIN_AFTER = 6
"""Months until a lesson that is still true is reviewed again."""


class LessonState(Enum):
    """The state of a lesson today."""

    VALID = "standing"
    DUE = "due"
    RETIRED = "retired"


STATE_LABELS = {LessonState.VALID: mark("Standing"), LessonState.DUE: mark("Due"), LessonState.RETIRED: mark("Retired")}


def lesson_state(lesson: Lesson, today: dt.date) -> LessonState:
    """Return the state of a lesson: due if its day to look again has come."""
    if lesson.state == Lesson.RETIRED:
        return LessonState.RETIRED
    day = day_of(lesson.look_again_on)
    return LessonState.DUE if day and day <= today else LessonState.VALID


def still_true(lesson: Lesson, today: dt.date) -> Lesson:
    """Return the lesson with its next look in half a year."""
    return replace(lesson, state="", look_again_on=months_later(today, LOOK_AGAIN_AFTER).isoformat())


def retired(lesson: Lesson) -> Lesson:
    """Return the lesson as no longer valid."""
    return replace(lesson, state=Lesson.RETIRED)


def reinstated(lesson: Lesson, today: dt.date) -> Lesson:
    """Return the lesson as valid again; if its day has passed, it gets the next one."""
    back = replace(lesson, state="")
    return still_true(back, today) if lesson_state(back, today) is LessonState.DUE else back


def reword_lesson(lesson: Lesson, sentence: str, today: dt.date) -> Change:
    """Return the change that rewords a lesson; a wording from an earlier day is kept as an older version.

    Rewording counts as looking at it: a lesson that was due gets its next day.
    """
    day = today.isoformat()
    seen = still_true(lesson, today) if lesson_state(lesson, today) is LessonState.DUE else lesson
    anew = Change((lesson,), (replace(seen, sentence=sentence, worded_on=day),))
    # One version a day: every pause in typing writes a change, and each would become an "older wording".
    if not lesson.sentence.strip() or lesson.sentence == sentence or lesson.worded_on == day:
        return anew
    older = LessonVersion(lesson_id=lesson.id, sentence=lesson.sentence, until=day)
    return anew.along_with(Change(after=(older,)))


def older_wordings(lesson: Lesson, versions: Iterable[LessonVersion]) -> list[LessonVersion]:
    """Return the older wordings of a lesson, the latest first, without the current one."""
    mine = [one for one in versions if one.lesson_id == lesson.id and one.sentence != lesson.sentence]
    return sorted(mine, key=lambda one: one.until, reverse=True)


def lesson_to_show(lessons: Iterable[Lesson], today: dt.date) -> Lesson | None:
    """Return the lesson to show on Today: the next to be reviewed within two weeks, else one of page 1, another each
    day.
    """
    standing_ones = [one for one in lessons if one.state != Lesson.RETIRED and one.sentence.strip()]
    soon = [(day, one) for one in standing_ones if (day := day_of(one.look_again_on)) and day <= today + SOON]
    if soon:
        return min(soon, key=lambda found: found[0])[1]
    on_page_1 = [one for one in standing_ones if one.on_page_1 == YES]
    # By the date, not at random: the same lesson all day, on every visit and after every restart.
    return on_page_1[today.toordinal() % len(on_page_1)] if on_page_1 else None
