"""Completing and postponing due items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from msgspec.structs import replace

from planner.domain.basics.fields import YES, day_of
from planner.domain.basics.wording import mark
from planner.domain.changes import Change
from planner.domain.periods import review_after
from planner.domain.records.goals import DONE
from planner.domain.records.kinds import Answer, CheckIn, Goal, Lesson, Person, Plan, Record, Request, Step
from planner.insight.due_rules import CHECK_IN, FOLLOW_UP, LESSON, PLAN_REVIEW, Due, last_check_ins
from planner.insight.goals.status import with_status
from planner.insight.lessons import still_true

# A default between a week and a month: progress that is recorded regularly helps (Harkin and others, 2016).
NEXT_LOOK = dt.timedelta(days=14)
"""The suggested time between two check-ins."""

_DONE = mark("Done")
_LABELS = {
    FOLLOW_UP: mark("Asked"),
    CHECK_IN: mark("Check in"),
    LESSON: mark("Still true"),
    PLAN_REVIEW: mark("Reviewed"),
}
_DAY_OF: dict[type[Record], str] = {
    Step: "due",
    Request: "follow_up_on",
    Lesson: "look_again_on",
    Goal: "due",
    Person: "when",
    Plan: "next_review",
    Answer: "text",
}


def completed_label(due: Due) -> str:
    """Return the marked label that says that it is done."""
    return _LABELS.get(due.kind, _DONE)


def check_in(goal_id: str, today: dt.date) -> CheckIn:
    """Return a check-in dated today, with the day of the next one."""
    return CheckIn(goal_id=goal_id, day=today.isoformat(), next_on=(today + NEXT_LOOK).isoformat())


def complete(due: Due, check_ins: Iterable[CheckIn], today: dt.date) -> Change:
    """Return the change that completes a due item. A check-in is completed by adding one, dated today."""
    if isinstance(due.record, Goal) and due.kind == CHECK_IN:
        return _checked_in(due.record, check_ins, due.day, today)
    return Change((due.record,), (_completed(due.record, today),))


def postpone(due: Due, check_ins: Iterable[CheckIn], day: dt.date) -> Change:
    """Return the change that postpones a due item to a day."""
    record, column = _dated_by(due, check_ins)
    return Change((record,), (replace(record, **{column: day.isoformat()}),))


def _completed(record: Record, today: dt.date) -> Record:
    day = today.isoformat()
    match record:
        case Step():
            return replace(record, done=YES, done_on=day)
        case Person():
            return replace(record, done=YES)
        case Request():
            # One reminder to another person is enough: after it, no further day is set.
            return replace(record, follow_up_on="")
        case Lesson():
            return still_true(record, today)
        case Answer():
            return replace(record, text="")
        case Goal():
            return with_status(record, DONE, today)
        case Plan():
            return replace(record, next_review=review_after(record, today).isoformat())
        case _:
            raise TypeError(f"a {record.TABLE} is never due")


def _checked_in(goal: Goal, check_ins: Iterable[CheckIn], due_on: dt.date, today: dt.date) -> Change:
    """Return the change that adds a check-in; a `review_on` day that it anticipates is cleared."""
    last = max((one.position for one in check_ins if one.goal_id == goal.id), default=-1)
    change = Change(after=(replace(check_in(goal.id, today), position=last + 1),))
    again = day_of(goal.review_on)
    if again and today < again <= due_on:
        return change.along_with(Change((goal,), (replace(goal, review_on=""),)))
    return change


def _dated_by(due: Due, check_ins: Iterable[CheckIn]) -> tuple[Record, str]:
    """Return the record whose column holds the due date, and the name of the column."""
    record = due.record
    if isinstance(record, Goal) and due.kind == CHECK_IN:
        last = last_check_ins(check_ins).get(record.id)
        return (last, "next_on") if last and last.next_on else (record, "review_on")
    return record, _DAY_OF[type(record)]
