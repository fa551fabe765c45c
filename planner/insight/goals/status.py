"""The end of a goal: done, not reached or let go. Each has its day; a pause is no end."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import DO
from planner.domain.basics.wording import mark, say
from planner.domain.records.goals import DONE, LET_GO, NOT_REACHED, PAUSED, UNDER_WAY
from planner.domain.records.kinds import Achievement, Goal
from planner.insight.goals.offers import GOAL_TIME

ENDS = (DONE, NOT_REACHED, LET_GO)


def with_status(goal: Goal, status: str, today: dt.date) -> Goal:
    """Return a goal with another status; an ended goal gets the day, an open one has none."""
    ended_on = (goal.ended_on or today.isoformat()) if status in ENDS else ""
    return replace(goal, status=status, ended_on=ended_on)


def resumed(goal: Goal, today: dt.date) -> Goal:
    """Return a reopened goal; if its day has passed, it gets as much time as a new one of its kind."""
    due = day_of(goal.due)
    later = today + GOAL_TIME.get(goal.kind, GOAL_TIME[DO])
    going_on = with_status(goal, UNDER_WAY, today)
    return going_on if due and due >= today else replace(going_on, due=later.isoformat())


def achievement_of(goal: Goal, today: dt.date) -> Achievement:
    """Return the achievement that a finished goal suggests."""
    day = day_of(goal.ended_on) or today
    return Achievement(what=goal.title, result=goal.proof or goal.result_measure, year=str(day.year), goal=goal.id)


def ending_text(goal: Goal) -> str:
    """Return a sentence on how a goal paused or ended, with its day if known; "" while it is open."""
    ended, due, again = (day_of(text) for text in (goal.ended_on, goal.due, goal.review_on))
    with_day, without, day = {
        DONE: (mark("Done on {day}. What helped?"), mark("Done. What helped?"), ended),
        NOT_REACHED: (
            mark("Not reached by {day}. Keep, change or let go?"),
            mark("Not reached this time. Keep, change or let go?"),
            due if due and (ended is None or due <= ended) else None,
        ),
        PAUSED: (mark("Paused. Today shows it again on {day}."), mark("Paused. It waits until you take it up."), again),
        LET_GO: (mark("Let go on {day}."), mark("Let go."), ended),
    }.get(goal.status, ("", "", None))
    return say(with_day, day=show_day(day)) if day else say(without) if without else ""
