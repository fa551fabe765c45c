"""The timeline of a plan, gathered once for the window and for paper, and the months that it shows."""

from __future__ import annotations

import datetime as dt

from planner.carried import carried_goals
from planner.contents import Contents
from planner.domain.fields import day_of
from planner.domain.records import CheckIn, Plan, Review, Step
from planner.domain.timeline import Timeline
from planner.domain.wording import Say
from planner.insight.timeline import MOST_ROWS, timeline
from planner.insight.timeline_rows import Dated
from planner.periods import months_later

Days = tuple[dt.date, dt.date]
"""A first and a last day."""
ROWS_ON_PAPER = 8
QUARTER, YEAR = 3, 12
FARTHEST = 50
"""A period that begins or ends so many years from now is a slip of the keys."""
ONE_DAY = dt.timedelta(days=1)


def timeline_of(
    contents: Contents, plan: Plan, days: Days, today: dt.date, say: Say, most: int = MOST_ROWS
) -> Timeline | None:
    """Return what the plan says of these days, or None where it has neither goals nor steps."""
    dated = Dated(
        goals=carried_goals(contents, plan),
        steps=[step for step in contents.all(Step) if step.title],
        check_ins=contents.all(CheckIn),
        plan=plan,
        reviews=contents.all(Review),
    )
    return timeline(dated, *days, today, say, most)


def on_paper(contents: Contents, plan: Plan, days: Days, today: dt.date, say: Say) -> Timeline | None:
    """Return what is drawn in print, or None where nothing stands on these days."""
    found = timeline_of(contents, plan, days, today, say, ROWS_ON_PAPER)
    return found if found and found.rows else None


def whole_period(plan: Plan, today: dt.date) -> Days:
    """Return the days of the plan: a year where nobody said when it ends."""
    first = _first(plan, today)
    last = _near(plan.period_to, today)
    return first, last if last and last > first else months_later(first, YEAR) - ONE_DAY


def quarter(plan: Plan, today: dt.date, on: int = 0) -> Days:
    """Return the three months of the plan that hold today, or those so many quarters `on` or back."""
    first = _first(plan, today)
    number = ((today.year - first.year) * 12 + today.month - first.month) // QUARTER
    if months_later(first, number * QUARTER) > today:
        number -= 1
    begin, after = (months_later(first, (number + on + more) * QUARTER) for more in (0, 1))
    return begin, after - ONE_DAY


def next_90_days(today: dt.date) -> Days:
    """Return today and the 90 days after it."""
    return today, today + dt.timedelta(days=90)


def _first(plan: Plan, today: dt.date) -> dt.date:
    return _near(plan.period_from, today) or today.replace(day=1)


def _near(text: str, today: dt.date) -> dt.date | None:
    day = day_of(text)
    return day if day and abs(day.year - today.year) <= FARTHEST else None
