"""What the printed plan says, as plain values that any thread and any exporter may read.

Nothing here is translated and nothing is formatted: exporters say the labels and show the answers. The numbers alone
come with their words, as those that count them choose the sentence. What a person
chose to keep private is not in these values at all.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from planner.domain.course import Course
from planner.domain.fields import Field
from planner.domain.in_numbers import InNumbers
from planner.domain.report import PeriodReport, YearSheet
from planner.domain.timeline import Timeline


@dataclass(frozen=True)
class Answered:
    """A question and the text that answers it, empty where nothing was answered."""

    field: Field
    text: str

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was answered."""
        return not self.text


@dataclass(frozen=True)
class StepLine:
    """A step with its day, its place, the goal it belongs to, and whether it is done."""

    title: str
    due: dt.date | None
    where: str = ""
    goal: str = ""
    done: bool = False
    done_on: dt.date | None = None


@dataclass(frozen=True)
class GoalLine:
    """A goal in one line, for page 1: `status` and `result` are as a person answered them."""

    title: str
    result: Answered
    due: dt.date | None
    status: Answered


@dataclass(frozen=True)
class Achieved:
    """Something to be proud of: what, with which result, in which year."""

    what: str
    result: str
    year: str


@dataclass(frozen=True)
class SkillLine:
    """A skill with its levels from 0 to 4, None where not given, and the goals that work on it."""

    name: str
    now: int | None
    needed: int | None
    proof: str
    goals: tuple[str, ...] = ()

    @property
    def gap(self) -> int | None:
        """Return needed less now, or None where one of them is missing."""
        return None if self.now is None or self.needed is None else self.needed - self.now


@dataclass(frozen=True)
class CauseLine:
    """A cause on a lesson card: its marked or own label, whose it is and how that is known."""

    label: str
    whose: Answered
    known: Answered
    weight: str


@dataclass(frozen=True)
class LessonCard:
    """What was learned from one entry. `scenario` and `icon` are those of its kind of setback."""

    scenario: str
    icon: str
    title: str
    day: dt.date | None
    happened: tuple[Answered, ...]
    causes: tuple[CauseLine, ...]
    went_well: str
    lesson: str
    keep: str
    change: str
    feelings: tuple[Answered, ...] = ()


@dataclass(frozen=True)
class GoalBlock:
    """A goal in full: where it comes from, every question of the goal editor, its steps, how its measures go on."""

    title: str
    from_entry: str
    from_cause: str
    answers: tuple[Answered, ...]
    if_: str
    then: str
    steps: tuple[StepLine, ...]
    courses: tuple[Course, ...] = ()


@dataclass(frozen=True)
class Support:
    """Somebody who helps: what they are asked, when, and whether it is done."""

    name: str
    ask: str
    when: dt.date | None
    done: bool


@dataclass(frozen=True)
class Checked:
    """A check-in on a goal."""

    day: dt.date | None
    goal: str
    progress: Answered
    did: str
    in_the_way: str
    change: str
    next_on: dt.date | None


@dataclass(frozen=True)
class FrontPage:
    """The plan on a page."""

    owner_name: str
    title: str
    period_from: dt.date | None
    period_to: dt.date | None
    made_on: dt.date | None
    next_review: dt.date | None
    direction: str
    lessons: tuple[str, ...]
    goals: tuple[GoalLine, ...]
    first_step: StepLine | None
    support_person: str


@dataclass(frozen=True)
class CareerPlan:
    """The whole document: page 1 and the sections A to J. `left_out` holds the letters the person took out.

    `numbers` come after what was learned, `year` after the report; None where they are not printed. `timeline` shows
    the period of the plan above the goals, `next_90_days` the days ahead above the steps; None where nothing stands on
    them.
    """

    front: FrontPage
    achievements: tuple[Achieved, ...]
    now: tuple[Answered, ...]
    wanted: tuple[Answered, ...]
    skills: tuple[SkillLine, ...]
    cards: tuple[LessonCard, ...]
    goals: tuple[GoalBlock, ...]
    next_steps: tuple[StepLine, ...]
    people: tuple[Support, ...]
    check_ins: tuple[Checked, ...]
    report: PeriodReport | None
    signatures: bool
    paper: str
    left_out: tuple[str, ...] = ()
    numbers: InNumbers | None = None
    year: YearSheet | None = None
    timeline: Timeline | None = None
    next_90_days: Timeline | None = None
