"""The complete rows of a timeline, before they are limited to some months."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.document.timeline_values import BEGIN, CHECK_IN, GOAL, REVIEW, STEP, Moment, Span, TimelineRow
from planner.domain.questions.of_records import field_of
from planner.domain.records.goals import by_goal
from planner.domain.records.kinds import CheckIn, Goal, Plan, Record, Review, Step
from planner.insight.due_rules import next_look, target_key

STEP_DUE, STEP_DONE = mark("Step"), mark("Step done")
CHECKED, NEXT_CHECK = mark("Check-in"), mark("Next check-in")
REVIEWED, NEXT_REVIEW = mark("Review held"), mark("Next review")
GOAL_DUE, GOAL_ENDED = mark("Goal due"), mark("Goal ended")
SIGNS: dict[tuple[str, bool], str] = {
    (STEP, False): STEP_DUE,
    (STEP, True): STEP_DONE,
    (CHECK_IN, False): NEXT_CHECK,
    (CHECK_IN, True): CHECKED,
    (REVIEW, False): NEXT_REVIEW,
    (REVIEW, True): REVIEWED,
    (GOAL, False): GOAL_DUE,
    (GOAL, True): GOAL_ENDED,
}
"""The meaning of each sign, by its kind and whether it has happened."""


class Dated(Value, dict=True):
    """The records of a plan that have days. `goals` are those of the plan, in display order."""

    goals: Sequence[Goal]
    steps: Sequence[Step]
    check_ins: Sequence[CheckIn]
    plan: Plan
    reviews: Sequence[Review] = ()

    @cached_property
    def steps_of(self) -> Mapping[str, Sequence[Step]]:
        """Return the steps by the id of their goal; cached."""
        return by_goal(self.steps)

    @cached_property
    def check_ins_of(self) -> Mapping[str, Sequence[CheckIn]]:
        """Return the check-ins by the id of their goal; cached."""
        return by_goal(self.check_ins)


class WholeRow(Value):
    """A row with all its moments; `bounds` are the begin and the end of a goal."""

    label: str
    moments: tuple[Moment, ...]
    bounds: tuple[Moment, ...] = ()
    span: Span | None = None
    status: str = ""
    ended: bool = False

    def within(self, first: dt.date, last: dt.date) -> TimelineRow | None:
        """Return the part of it between two days, or None if it is empty."""
        moments = tuple(moment for moment in self.moments if first <= moment.day <= last)
        span = _cut(self.span, first, last) if self.span else None
        return (
            TimelineRow(label=self.label, status=self.status, span=span, moments=moments, ended=self.ended)
            if span or moments
            else None
        )

    def listed_moments(self, first: dt.date, last: dt.date) -> Iterator[Moment]:
        """Yield its moments for the list: those between two days, and the bounds in any case."""
        yield from self.bounds
        yield from (one for one in self.moments if first <= one.day <= last and one not in self.bounds)


class RowBuilder(Value, kw_only=False):
    """Builds rows from records, as of today."""

    today: dt.date

    def goal(self, goal: Goal, dated: Dated) -> WholeRow:
        """Return the row of a goal."""
        status = field_of(Goal, "status").show(goal.effective_status)
        ended = not goal.is_open
        title = _one_line(goal.title)
        things = [*self._steps_of(goal, dated), *self._check_ins_of(goal, dated)]
        end = self._end(goal, title, status)
        begin = day_of(goal.starts_on) or min((one.day for one in things), default=None)
        span = self._span(goal, begin, end, [one.day for one in things])
        bounds = [self._moment(span.first, BEGIN, mark("Goal begins"), goal, title, status)] if span else []
        moments = sorted([*things, *([end] if end else [])], key=lambda one: one.day)
        bounds += [end] if end else []
        return WholeRow(
            label=title, moments=tuple(moments), bounds=tuple(bounds), span=span, status=status, ended=ended
        )

    def other_steps(self, dated: Dated) -> WholeRow:
        """Return the row of the steps without a goal."""
        moments = (self._step(step, "") for step in dated.steps if not step.goal_id)
        return WholeRow(label=say("Other steps"), moments=_in_order(moments))

    def reviews(self, dated: Dated) -> WholeRow:
        """Return the row of the plan's reviews: those held, and the next one."""
        title = _one_line(dated.plan.title)
        held_reviews = (
            self._moment(day, REVIEW, REVIEWED, review, title, done=True)
            for review in dated.reviews
            if review.plan_id == dated.plan.id and (day := day_of(review.held_on))
        )
        day = day_of(dated.plan.next_review)
        to_come = [self._moment(day, REVIEW, NEXT_REVIEW, dated.plan, title)] if day else []
        return WholeRow(label=say("Reviews of the plan"), moments=_in_order(itertools.chain(held_reviews, to_come)))

    def _moment(
        self, day: dt.date, kind: str, what: str, record: Record, title: str, about: str = "", done: bool = False
    ) -> Moment:
        return Moment(
            day=day,
            shown=show_day(day),
            kind=kind,
            label=say(what),
            title=title,
            about=about,
            done=done,
            target_key=target_key(record) or (),
        )

    def _steps_of(self, goal: Goal, dated: Dated) -> Iterator[Moment]:
        """Yield the steps of a goal. Steps still open when it ended are dropped."""
        for step in dated.steps_of.get(goal.id, ()):
            if step.done or goal.is_open:
                moment = self._step(step, _one_line(goal.title))
                if moment:
                    yield moment

    def _step(self, step: Step, about: str) -> Moment | None:
        day = (day_of(step.done_on) if step.done else None) or day_of(step.due)
        if day is None or not step.title:
            return None
        late = mark("Step, still open") if day < self.today else STEP_DUE
        what = STEP_DONE if step.done else late
        return self._moment(day, STEP, what, step, _one_line(step.title), about, bool(step.done))

    def _check_ins_of(self, goal: Goal, dated: Dated) -> Iterator[Moment]:
        """Yield the check-ins on a goal and, while it is open, the day of the next one."""
        title, progress = _one_line(goal.title), field_of(CheckIn, "progress")
        checks = sorted(dated.check_ins_of.get(goal.id, ()), key=lambda one: one.day)
        for check in checks:
            if day := day_of(check.day):
                how = progress.show(check.progress)
                yield self._moment(day, CHECK_IN, CHECKED, check, title, how, done=True)
        day = day_of(next_look(goal, checks[-1] if checks else None))
        if day and goal.is_open:
            yield self._moment(day, CHECK_IN, NEXT_CHECK, goal, title)

    def _end(self, goal: Goal, title: str, status: str) -> Moment | None:
        """Return the day a goal is due or, if it has ended, the day of its end; None if unknown."""
        ended = not goal.is_open
        day = day_of(goal.ended_on if ended else goal.due)
        return self._moment(day, GOAL, GOAL_ENDED if ended else GOAL_DUE, goal, title, status, ended) if day else None

    def _span(self, goal: Goal, begin: dt.date | None, end: Moment | None, days: Sequence[dt.date]) -> Span | None:
        """Return the bar of a goal. The bar of an open one continues beyond its day."""
        if begin is None:
            return None
        if not goal.is_open:
            due = day_of(goal.due)
            over = [*days, *([due] if due and due < self.today else [])]
            last = end.day if end else max(over, default=begin)
            return Span(min(begin, last), max(begin, last))
        last = max([begin, self.today, *([] if end else days)])
        if end and end.day >= self.today:
            return Span(min(begin, end.day), max(begin, end.day))
        return Span(begin, last, beyond=True)


def _cut(span: Span, first: dt.date, last: dt.date) -> Span | None:
    if span.first > last or span.last < first:
        return None
    beyond = span.beyond or span.last > last
    return Span(max(span.first, first), min(span.last, last), span.first < first, beyond)


def _in_order(moments: Iterator[Moment | None]) -> tuple[Moment, ...]:
    return tuple(sorted((one for one in moments if one), key=lambda one: one.day))


def _one_line(text: str) -> str:
    return " ".join(text.split())
