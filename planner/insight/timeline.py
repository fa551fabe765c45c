"""The timeline of a plan: all moments between two days, one row for every goal and a list."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import short_month_name, show_day, show_days, show_short_day
from planner.domain.basics.wording import say, say_count
from planner.domain.document.timeline_values import (
    CHECK_IN,
    GOES_ON,
    KINDS,
    REVIEW,
    STEP,
    TODAY,
    Moment,
    Sign,
    Tick,
    Timeline,
    TimelineRow,
)
from planner.insight.timeline_rows import SIGNS, Dated, RowBuilder, WholeRow

MOST_ROWS = 40
"""The maximum number of rows in the chart; the list has all of them."""
HALF_MONTHS = 100
"""Up to so many days, the middle of a month is labelled, too."""


def timeline(dated: Dated, first: dt.date, last: dt.date, today: dt.date, most: int = MOST_ROWS) -> Timeline | None:
    """Return the moments between two days; None if the plan has neither goals nor steps.

    At most `most` rows are drawn; the list has all of them.
    """
    if not dated.goals and not dated.steps:
        return None
    telling = RowBuilder(today)
    whole = [telling.goal(goal, dated) for goal in dated.goals]
    cut = [(row, found) for row in whole if (found := row.within(first, last))]
    others = [(row, found) for row in _without_goals(telling, dated) if (found := row.within(first, last))]
    goals_drawn = cut[: max(0, most - len(others))]
    rows = tuple(found for _, found in (*goals_drawn, *others))
    now = Moment(day=today, shown=show_day(today), kind=TODAY, label=say("Today")) if first <= today <= last else None
    moments = [moment for row, _ in (*cut, *others) for moment in row.listed_moments(first, last)] + (
        [now] if now else []
    )
    return Timeline(
        title=show_days(first, last),
        summary=_summary(len(cut), [one for _, found in (*cut, *others) for one in found.moments]),
        first=first,
        last=last,
        today=now,
        ticks=tuple(_ticks(first, last)),
        rows=rows,
        moments=tuple(sorted(moments, key=lambda moment: (moment.day, KINDS.index(moment.kind)))),
        signs=tuple(_signs(rows)),
        notes=tuple(_notes(len(cut) - len(goals_drawn), len(whole) - len(cut), _dayless(dated))),
        crowded=say("{n} more"),
    )


def _without_goals(telling: RowBuilder, dated: Dated) -> tuple[WholeRow, WholeRow]:
    return telling.other_steps(dated), telling.reviews(dated)


def _summary(goals: int, moments: Sequence[Moment]) -> str:
    """Return the counts in words: "4 goals, 9 steps, 1 review."."""
    kinds = Counter(moment.kind for moment in moments)
    counts = (
        (goals, say_count("{n} goal", "{n} goals", goals)),
        (kinds[STEP], say_count("{n} step", "{n} steps", kinds[STEP])),
        (kinds[CHECK_IN], say_count("{n} check-in", "{n} check-ins", kinds[CHECK_IN])),
        (kinds[REVIEW], say_count("{n} review", "{n} reviews", kinds[REVIEW])),
    )
    counts_text = [counted for count, counted in counts if count]
    return f"{', '.join(counts_text)}." if counts_text else say("Nothing in this time yet.")


def _notes(not_drawn: int, elsewhere: int, dayless: int) -> Iterator[str]:
    if not_drawn:
        yield say_count("{n} more goal is not drawn.", "{n} more goals are not drawn.", not_drawn)
    if elsewhere:
        yield say_count("{n} goal has no day in this time.", "{n} goals have no day in this time.", elsewhere)
    if dayless:
        yield say_count("{n} open step has no day yet.", "{n} open steps have no day yet.", dayless)


def _dayless(dated: Dated) -> int:
    """Count the open steps without a day."""
    open_steps = {"", *(goal.id for goal in dated.goals if goal.is_open)}
    steps = (step for step in dated.steps if step.title and not step.done and step.goal_id in open_steps)
    return sum(day_of(step.due) is None for step in steps)


def _ticks(first: dt.date, last: dt.date) -> Iterator[Tick]:
    """Yield the first of every month, and the 15th if there are few months."""
    year = 0
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = dt.date.fromordinal(ordinal)
        if day.day == 1:
            yield Tick(day, short_month_name(day.month), str(day.year) if day.year != year else "")
            year = day.year
        elif day.day == 15 and (last - first).days <= HALF_MONTHS:
            # The first tick has no month label to its left.
            label = "15" if year else show_short_day(day, day)
            yield Tick(day, label, "" if year else str(day.year))
            year = day.year


def _signs(rows: Sequence[TimelineRow]) -> Iterator[Sign]:
    """Yield the meanings of the signs that are drawn."""
    drawn = {(moment.kind, moment.done) for row in rows for moment in row.moments}
    yield from (Sign(*sign, say(meaning)) for sign, meaning in SIGNS.items() if sign in drawn)
    if any(row.span and (row.span.before or row.span.beyond) for row in rows):
        yield Sign(GOES_ON, False, say("Goes on"))
