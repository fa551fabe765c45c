"""What the printed plan says, as plain values that any thread and any exporter may read.

Nothing here is translated and nothing is formatted: exporters say the labels and show the answers. The numbers alone
come with their words, as those that count them choose the sentence. What a person
chose to keep private is not in these values at all. `home` is the key of the record that a line comes from, so that a
link on paper and the preview in the window can lead there; it is never written out.
"""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.fields import Field
from planner.domain.basics.values import Value
from planner.domain.document.number_values import InNumbers
from planner.domain.document.progress_series import Course
from planner.domain.document.report_values import PeriodReport, YearSheet
from planner.domain.document.timeline_values import Timeline
from planner.domain.records.base import Key


class Answered(Value, kw_only=False):
    """A question and the text that answers it, empty where nothing was answered."""

    field: Field
    text: str
    home: Key = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was answered."""
        return not self.text


class StepLine(Value):
    """A step with its day, its place, the goal it belongs to, and whether it is done."""

    title: str
    due: dt.date | None
    where: str = ""
    goal: str = ""
    done: bool = False
    done_on: dt.date | None = None
    home: Key = ()


class GoalLine(Value):
    """A goal in one line, for page 1: `status` and `result` are as a person answered them."""

    title: str
    result: Answered
    due: dt.date | None
    status: Answered
    home: Key = ()


class Achieved(Value):
    """Something to be proud of: what, with which result, in which year."""

    what: str
    result: str
    year: str
    home: Key = ()


class SkillLine(Value):
    """A skill with its levels from 0 to 4, None where not given, and the goals that work on it."""

    name: str
    now: int | None
    needed: int | None
    proof: str
    goals: tuple[str, ...] = ()
    home: Key = ()

    @property
    def gap(self) -> int | None:
        """Return needed less now, or None where one of them is missing."""
        return None if self.now is None or self.needed is None else self.needed - self.now


class CauseLine(Value):
    """A cause on a lesson card: its marked or own label, whose it is and how that is known."""

    label: str
    whose: Answered
    known: Answered
    weight: str


class LessonLine(Value, kw_only=False):
    """A lesson in one line, for page 1."""

    sentence: str
    home: Key = ()


class LessonCard(Value):
    """What was learned from one entry, which is its home. `scenario` and `icon` are those of its kind of setback."""

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
    home: Key = ()


class GoalBlock(Value):
    """A goal in full: where it comes from, every question of the goal editor, its steps, how its measures go on.

    `from_home` is the key of the entry it came from, as it is that of a lesson card.
    """

    title: str
    from_entry: str
    from_cause: str
    answers: tuple[Answered, ...]
    if_: str
    then: str
    steps: tuple[StepLine, ...]
    courses: tuple[Course, ...] = ()
    home: Key = ()
    from_home: Key = ()


class Support(Value):
    """Somebody who helps: what they are asked, when, and whether it is done."""

    name: str
    ask: str
    when: dt.date | None
    done: bool
    home: Key = ()


class Checked(Value):
    """A check-in on a goal."""

    day: dt.date | None
    goal: str
    progress: Answered
    did: str
    in_the_way: str
    change: str
    next_on: dt.date | None
    home: Key = ()


class FrontPage(Value):
    """The plan on a page. `home` is the plan, `owner` the profile."""

    owner_name: str
    title: str
    period_from: dt.date | None
    period_to: dt.date | None
    made_on: dt.date | None
    next_review: dt.date | None
    direction: str
    lessons: tuple[LessonLine, ...]
    goals: tuple[GoalLine, ...]
    first_step: StepLine | None
    support_person: str
    home: Key = ()
    owner: Key = ()


class CareerPlan(Value):
    """The whole document: page 1 and the sections A to J. `left_out` holds the letters the person took out.

    `numbers` come after what was learned, `year` after the report; None where they are not printed. `timeline` shows
    the period of the plan above the goals, `next_90_days` the days ahead above the steps; None where nothing stands on
    them. A `blank` plan has no answers: it is printed with all its sections, to be filled in.
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
    blank: bool = False
