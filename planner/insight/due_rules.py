"""The rules for due items: which steps, follow-ups, reviews and check-ins have a date that counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from planner.domain.basics.fields import day_of
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark
from planner.domain.records.kinds import Answer, CheckIn, Goal, Key, Lesson, Person, Plan, Record, Request, Review, Step

SOON = dt.timedelta(days=14)

STEP = mark("Step")
FOLLOW_UP = mark("Ask again")
COME_BACK = mark("Come back to this")
ASK = mark("Talk to")
CHECK_IN = mark("Check-in")
GOAL_DUE = mark("Goal")
LESSON = mark("Is this still true?")
PLAN_REVIEW = mark("Review of the plan")

REVIEWS: Key = (Review.TABLE, "")
"""The key of the page with a plan's reviews; no single review."""


class Due(Value):
    """A due item. `kind` is the marked label of its kind, `owner_key` the key of the record it is shown with."""

    kind: str
    title: str
    day: dt.date
    record: Record
    owner_key: Key


def due_items(
    records: Iterable[Record], titles: Mapping[str, str], days: Iterable[Answer], until: dt.date
) -> list[Due]:
    """Return the items due until `until`, earliest first.

    `titles` maps the entries that are not deleted to their names, `days` are the answers with a day to come back on.
    """
    records = list(records)
    goals = {record.id: record for record in records if isinstance(record, Goal)}
    last = last_check_ins(record for record in records if isinstance(record, CheckIn))
    found = []
    for record in (*records, *days):
        # Deleted entries keep their records until the deletion is final, so `titles` decides.
        if record.owner_key[0] == "entry" and record.owner_key[1] not in titles:
            continue
        what, title, text = _dated(record, goals, last, titles)
        day = day_of(text)
        if day is not None and day <= until:
            found.append(Due(kind=what, title=title, day=day, record=record, owner_key=record.owner_key))
    return sorted(found, key=lambda due: (due.day, due.title))


def target_key(record: Record) -> Key | None:
    """Return the key of the record to open: a step or check-in within its goal, the reviews of a plan, or the home.

    None for a single step, which is shown nowhere else.
    """
    match record:
        case Plan():
            return REVIEWS
        case Step() if not record.goal_id:
            return record.owner_key if record.entry_id else None
        case Step() | CheckIn():
            return record.key
        case _:
            return record.owner_key


def last_check_ins(check_ins: Iterable[CheckIn]) -> dict[str, CheckIn]:
    """Return the latest check-in of each goal that has one, by the id of the goal."""
    return {check.goal_id: check for check in sorted(check_ins, key=lambda check: check.day)}


def next_look(goal: Goal, last: CheckIn | None) -> str:
    """Return the day of a goal's next check-in, after its last one."""
    if last is None or last.next_on:
        return last.next_on if last else goal.review_on
    again = day_of(goal.review_on)
    return "" if again and settles(last, again) else goal.review_on


def settles(check: CheckIn, again: dt.date) -> bool:
    """Say whether a check-in covers a day to look again: it was made on that day or later."""
    review_day = day_of(check.day)
    return review_day is not None and again <= review_day


def _dated(
    record: Record, goals: Mapping[str, Goal], last: Mapping[str, CheckIn], titles: Mapping[str, str]
) -> tuple[str, str, str]:
    """Return kind, title and day of what may be due; no day if it is not open."""
    match record:
        case Answer():
            return COME_BACK, titles[record.entry_id], record.text
        case Step() if not record.done and _is_open(goals.get(record.goal_id)):
            return STEP, record.title, record.due
        case Request() if record.state == "waiting":
            return FOLLOW_UP, record.person or titles[record.entry_id], record.follow_up_on
        case Lesson() if record.state != Lesson.RETIRED:
            return LESSON, record.sentence, record.look_again_on
        case Goal() if record.is_open:
            check_in = next_look(record, last.get(record.id))
            # One row for each goal: the next check-in replaces the due date, which would ask for the same look twice.
            return (CHECK_IN, record.title, check_in) if check_in else (GOAL_DUE, record.title, record.due)
        case Person() if not record.done:
            return ASK, f"{record.name}: {record.ask}" if record.ask else record.name, record.when
        case Plan() if record.current:
            return PLAN_REVIEW, record.title, record.next_review
    return "", "", ""


def _is_open(goal: Goal | None) -> bool:
    """Say whether a step is still wanted: its goal is open, or it has none."""
    return goal is None or goal.is_open
