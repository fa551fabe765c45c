"""Builds the calendar of a plan: goals, check-ins and steps that have a day, and the plan's next review.

What is due on Today is an open entry. Entries that were exported once stay in the file as done or cancelled, so that a
calendar that imports the file again is updated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from planner.domain.basics.fields import YES, day_of
from planner.domain.basics.wording import mark
from planner.domain.document.calendar_values import NEVER, Calendar, CalendarEntry, State
from planner.domain.questions.of_records import field_of
from planner.domain.records.goals import DONE, UNDER_WAY, by_goal
from planner.domain.records.kinds import CheckIn, Goal, Key, Plan, Revision, Step
from planner.domain.snapshot import Snapshot
from planner.insight.due_rules import CHECK_IN, GOAL_DUE, PLAN_REVIEW, STEP, next_look

EVENT = "event"
"""The answer that asks for events instead of tasks."""
KeyedEntry = tuple[Key, CalendarEntry]
"""An entry, and the key of the record it was made from."""


def calendar_of(snapshot: Snapshot, plan: Plan, revisions: Mapping[Key, Revision]) -> Calendar:
    """Return the entries of the calendar that the choices in `plan` ask for; the result does not depend on today's
    date.

    Titles typed by the user are removed here if the plan says so, so that neither file nor preview can show them.
    """
    # The choices are stored with the plan. Revisions of all plans count, because another one may become the current
    # one.
    of_plans = [revision for owner_key, revision in revisions.items() if owner_key[0] == Plan.TABLE]
    entries = []
    for owner_key, entry in _entries(snapshot, plan):
        own = [revisions[owner_key]] if owner_key in revisions and owner_key[0] != Plan.TABLE else []
        shown = entry if plan.calendar_titles == YES else replace(entry, title="", notes=())
        entries.append(_as_of(shown, [*own, *of_plans]))
    return Calendar(tuple(entries), as_events=plan.calendar_as == EVENT, alarm=plan.calendar_alarm == YES)


def _as_of(entry: CalendarEntry, revisions: Iterable[Revision]) -> CalendarEntry:
    """Return the entry with the revision number and time of the records it is made from."""
    counted = list(revisions)
    last = max((revision.at for revision in counted), default="")
    return replace(entry, number=sum(revision.number for revision in counted), changed=_time(last))


def _time(text: str) -> dt.datetime:
    try:
        return dt.datetime.fromisoformat(text).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        # The text may be empty or damaged; the export must not fail for it.
        return NEVER


def _entries(snapshot: Snapshot, plan: Plan) -> Iterator[KeyedEntry]:
    goals = {goal.id: goal for goal in snapshot.all(Goal)}
    check_ins = by_goal(sorted(snapshot.all(CheckIn), key=lambda check: check.day))
    for goal in goals.values():
        if due := day_of(goal.due):
            yield goal.owner_key, _goal(goal, due)
    for goal in goals.values():
        yield from ((goal.owner_key, entry) for entry in _check_ins(goal, check_ins.get(goal.id, [])))
    for step in snapshot.all(Step):
        if due := day_of(step.due):
            yield step.owner_key, _step(step, due, goals.get(step.goal_id))
    # A proposed plan gets new dates every day, so its review is exported from the plan's first answer on.
    for kept in snapshot.all(Plan):
        if day := day_of(kept.next_review):
            yield kept.owner_key, _review(kept, day, State.OPEN if kept.id == plan.id else State.CANCELLED)


def _uid(record_id: str, suffix: str = "") -> str:
    # RFC 5545 asks for globally unique ids; the random part is that of the record, so that exports of one plan agree.
    return "-".join(filter(None, (record_id, suffix))) + "@comeback"


def _goal(goal: Goal, due: dt.date) -> CalendarEntry:
    return CalendarEntry(
        uid=_uid(goal.id),
        kind=GOAL_DUE,
        day=due,
        title=goal.title,
        title_pattern=mark("Goal: {title}"),
        state=_state(goal.status == DONE, goal),
        done_on=day_of(goal.ended_on) if goal.status == DONE else None,
    )


def _state(done: bool, goal: Goal | None) -> State:
    """Return the state of something that is done or open and belongs to this goal, or to none."""
    if done:
        return State.DONE
    if goal is None:
        return State.OPEN
    if not goal.is_open:
        return State.CANCELLED
    # A paused goal is open in the calendar: iCalendar has no status for a pause.
    return State.UNDER_WAY if goal.status == UNDER_WAY else State.OPEN


def _check_ins(goal: Goal, check_ins: list[CheckIn]) -> Iterator[CalendarEntry]:
    """Yield the check-ins that were held on a goal, and the next one.

    The next check-in is one entry whose day changes, so that a calendar moves it and never shows an old one.
    """
    for check in check_ins:
        if day := day_of(check.day):
            yield _check_in(_uid(check.id), goal, day, State.DONE, day)
    last = check_ins[-1] if check_ins else None
    uid, planned = _uid(goal.id, "check-in"), [goal.review_on, *(check.next_on for check in check_ins)]
    if day := day_of(next_look(goal, last)):
        yield _check_in(uid, goal, day, _open_or_done(False, goal))
    elif last and (days := [day for text in planned if (day := day_of(text))]):
        yield _check_in(uid, goal, days[-1], State.DONE, day_of(last.day))


def _check_in(uid: str, goal: Goal, day: dt.date, state: State, done_on: dt.date | None = None) -> CalendarEntry:
    return CalendarEntry(
        uid=uid,
        kind=CHECK_IN,
        day=day,
        title=goal.title,
        title_pattern=mark("Check-in: {title}"),
        state=state,
        done_on=done_on,
        part_of=_part_of(goal),
    )


def _step(step: Step, due: dt.date, goal: Goal | None) -> CalendarEntry:
    about = ((field_of(Step, "where").label, step.where), (GOAL_DUE, goal.title if goal else ""))
    return CalendarEntry(
        uid=_uid(step.id),
        kind=STEP,
        day=due,
        title=step.title,
        notes=tuple((label, text) for label, text in about if text),
        state=_open_or_done(bool(step.done), goal),
        done_on=day_of(step.done_on) if step.done else None,
        part_of=_part_of(goal),
    )


def _open_or_done(done: bool, goal: Goal | None) -> State:
    """Return the state of a step or check-in: its goal being under way does not make it under way."""
    state = _state(done, goal)
    return State.OPEN if state is State.UNDER_WAY else state


def _part_of(goal: Goal | None) -> str:
    """Return the uid of the goal, if the goal is in the calendar itself."""
    return _uid(goal.id) if goal and day_of(goal.due) else ""


def _review(plan: Plan, day: dt.date, state: State) -> CalendarEntry:
    """Return the next review of a plan; the entry of an earlier plan is superseded by that of the current one."""
    return CalendarEntry(
        uid=_uid(plan.id, "review"),
        kind=PLAN_REVIEW,
        day=day,
        title=plan.title,
        title_pattern=mark("Review of the plan: {title}"),
        state=state,
    )
