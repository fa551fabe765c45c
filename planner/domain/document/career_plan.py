"""The content of the printed plan as plain values that any thread and any exporter may read.

Nothing here is translated or formatted: exporters translate the labels and show the answers. Only the numbers come as
finished sentences, because the wording depends on the counts. Private answers are not in these values at all. `home` is
the key of the record that a line comes from: links on paper and the preview lead there. It is never written to a file.
"""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.fields import Field
from planner.domain.basics.values import Value
from planner.domain.document.number_values import InNumbers
from planner.domain.document.progress_series import MeasureProgress
from planner.domain.document.report_values import PeriodReport, YearSheet
from planner.domain.document.timeline_values import Timeline
from planner.domain.records.base import Key


class Answered(Value, kw_only=False):
    """A question and its answer, empty if unanswered."""

    field: Field
    text: str
    source_key: Key = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was answered."""
        return not self.text


class PlanStep(Value):
    """A step with its day, its place, its goal, and whether it is done."""

    title: str
    due: dt.date | None
    where: str = ""
    goal: str = ""
    done: bool = False
    done_on: dt.date | None = None
    source_key: Key = ()


class FrontGoal(Value):
    """A goal on page 1; `status` and `result` are stored answers."""

    title: str
    result: Answered
    due: dt.date | None
    status: Answered
    source_key: Key = ()


class PlanAchievement(Value):
    """An achievement: what, with which result, in which year."""

    what: str
    result: str
    year: str
    source_key: Key = ()


class PlanSkill(Value):
    """A skill with its levels from 0 to 4, None if not given, and the goals that build it."""

    name: str
    now: int | None
    needed: int | None
    proof: str
    goals: tuple[str, ...] = ()
    source_key: Key = ()

    @property
    def gap(self) -> int | None:
        """Return the needed level less the current one, or None if one is missing."""
        return None if self.now is None or self.needed is None else self.needed - self.now


class CardCause(Value):
    """A cause on a lesson card: its label, whose it is, and how that is known."""

    label: str
    whose: Answered
    known: Answered
    weight: str


class FrontLesson(Value, kw_only=False):
    """A lesson on page 1."""

    sentence: str
    source_key: Key = ()


class LessonCard(Value):
    """The lesson of one entry, whose key is its `source_key`. `scenario` and `icon` are those of its scenario."""

    scenario: str
    icon: str
    title: str
    day: dt.date | None
    happened: tuple[Answered, ...]
    causes: tuple[CardCause, ...]
    went_well: str
    lesson: str
    keep: str
    change: str
    feelings: tuple[Answered, ...] = ()
    source_key: Key = ()


class FullGoal(Value):
    """A goal in full: its origin, all answers of the goal editor, its steps and the progress of its measures.

    `from_entry_key` is the key of the entry it came from, as on a lesson card.
    """

    title: str
    from_entry: str
    from_cause: str
    answers: tuple[Answered, ...]
    if_: str
    then: str
    steps: tuple[PlanStep, ...]
    progress: tuple[MeasureProgress, ...] = ()
    source_key: Key = ()
    from_entry_key: Key = ()


class Supporter(Value):
    """A supporter: what they are asked for, when, and whether it is done."""

    name: str
    ask: str
    when: dt.date | None
    done: bool
    source_key: Key = ()


class PlanCheckIn(Value):
    """A check-in on a goal."""

    day: dt.date | None
    goal: str
    progress: Answered
    did: str
    in_the_way: str
    change: str
    next_on: dt.date | None
    source_key: Key = ()


class FrontPage(Value):
    """The plan on a page. `source_key` is the key of the plan, `profile_key` that of the profile."""

    owner_name: str
    title: str
    period_from: dt.date | None
    period_to: dt.date | None
    made_on: dt.date | None
    next_review: dt.date | None
    direction: str
    lessons: tuple[FrontLesson, ...]
    goals: tuple[FrontGoal, ...]
    first_step: PlanStep | None
    support_person: str
    source_key: Key = ()
    profile_key: Key = ()


class CareerPlan(Value):
    """The whole document: page 1 and the sections A to J. `left_out` holds the letters of the sections that are left
    out.

    `numbers` follow the lessons, `year` follows the report; None if they are not printed. `timeline` shows the period
    of the plan above the goals, `next_90_days` the coming days above the steps; None if they would be empty. A `blank`
    plan has no answers and is printed with all its sections.
    """

    front: FrontPage
    achievements: tuple[PlanAchievement, ...]
    now: tuple[Answered, ...]
    wanted: tuple[Answered, ...]
    skills: tuple[PlanSkill, ...]
    cards: tuple[LessonCard, ...]
    goals: tuple[FullGoal, ...]
    next_steps: tuple[PlanStep, ...]
    people: tuple[Supporter, ...]
    check_ins: tuple[PlanCheckIn, ...]
    report: PeriodReport | None
    signatures: bool
    paper: str
    left_out: tuple[str, ...] = ()
    numbers: InNumbers | None = None
    year: YearSheet | None = None
    timeline: Timeline | None = None
    next_90_days: Timeline | None = None
    blank: bool = False
