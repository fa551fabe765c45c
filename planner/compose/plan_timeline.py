"""The timeline of a plan, gathered once for the window and for paper."""

from __future__ import annotations

import datetime as dt

from planner.domain.document.timeline_values import Timeline
from planner.domain.records.kinds import CheckIn, Plan, Review, Step
from planner.domain.snapshot import Snapshot
from planner.insight.goals.of_plan import goals_of
from planner.insight.timeline import MOST_ROWS, timeline
from planner.insight.timeline_rows import Dated

Days = tuple[dt.date, dt.date]
"""A first and a last day."""
# The chart shares its page with the section it summarises.
ROWS_ON_PAPER = 8


def timeline_of(snapshot: Snapshot, plan: Plan, days: Days, today: dt.date, most: int = MOST_ROWS) -> Timeline | None:
    """Return the timeline of these days, or None if the plan has neither goals nor steps."""
    dated = Dated(
        goals=goals_of(snapshot, plan),
        steps=[step for step in snapshot.all(Step) if step.title],
        check_ins=snapshot.all(CheckIn),
        plan=plan,
        reviews=snapshot.all(Review),
    )
    return timeline(dated, *days, today, most)


def on_paper(snapshot: Snapshot, plan: Plan, days: Days, today: dt.date) -> Timeline | None:
    """Return the printed timeline, or None if these days are empty."""
    found = timeline_of(snapshot, plan, days, today, ROWS_ON_PAPER)
    return found if found and found.rows else None


def next_90_days(today: dt.date) -> Days:
    """Return today and the day 90 days later."""
    return today, today + dt.timedelta(days=90)
