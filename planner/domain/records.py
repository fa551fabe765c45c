"""What a workbook is made of. Every record is a value with a key; nothing here saves itself.

What a person typed is kept as text in the form its question gives it (see `fields`): dates as 2026-01-31, a tick as
"yes", nothing as "". The docstrings go into the JSON export as its documentation.
"""

from __future__ import annotations

import dataclasses
import uuid
from dataclasses import dataclass
from typing import ClassVar

Key = tuple[str, ...]


def new_id() -> str:
    """Return a random id, so that two copies of a file can be merged one day."""
    return str(uuid.uuid4())


@dataclass(frozen=True, kw_only=True)
class Record:
    """One row of one table.

    `KEY` names the columns that tell it from the others, `PARENTS` the tables that columns point to, `WORDS` the
    columns that a search looks into. `AT_HOME` says that it is shown in a place of its own, not with its parent.
    """

    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    PARENTS: ClassVar[dict[str, str]] = {}
    WORDS: ClassVar[tuple[str, ...]] = ()
    AT_HOME: ClassVar[bool] = False

    @property
    def key(self) -> Key:
        """Return the table and the key columns' values: equal for two versions of one record."""
        return (self.TABLE, *(str(getattr(self, name)) for name in self.KEY))

    @property
    def home(self) -> Key:
        """Return the key of the record that it is shown with: an answer with its entry, a step with its goal."""
        if not self.AT_HOME:
            for name, table in self.PARENTS.items():
                if parent := self.column(name):
                    return (table, parent)
        return self.key

    def column(self, name: str) -> str:
        """Return the text in the column `name`."""
        return str(getattr(self, name))


@dataclass(frozen=True, kw_only=True)
class Identified(Record):
    """A record with an id of its own."""

    id: str = dataclasses.field(default_factory=new_id)


@dataclass(frozen=True, kw_only=True)
class Listed(Identified):
    """A record that stands in a list: `position` orders it."""

    position: int = 0


@dataclass(frozen=True, kw_only=True)
class Plan(Identified):
    """A career plan for a period, and what of it is printed. One is current; goals outlive plans."""

    TABLE: ClassVar[str] = "plan"
    WORDS: ClassVar[tuple[str, ...]] = ("title",)
    title: str = ""
    period_from: str = ""
    period_to: str = ""
    made_on: str = ""
    next_review: str = ""
    paper: str = ""
    left_out: str = ""
    feelings: str = ""
    names: str = ""
    hide_companies: str = ""
    signatures: str = ""
    numbers: str = ""
    close_from: str = ""
    current: str = "yes"


@dataclass(frozen=True, kw_only=True)
class PlanGoal(Record):
    """Says that a plan carries a goal."""

    TABLE: ClassVar[str] = "plan_goal"
    KEY: ClassVar[tuple[str, ...]] = ("plan_id", "goal_id")
    PARENTS: ClassVar[dict[str, str]] = {"plan_id": "plan", "goal_id": "goal"}
    plan_id: str
    goal_id: str


@dataclass(frozen=True, kw_only=True)
class Profile(Identified):
    """The person the plan is about. One row, with the id "me"."""

    TABLE: ClassVar[str] = "profile"
    WORDS: ClassVar[tuple[str, ...]] = (
        "owner_name",
        "direction",
        "support_person",
        "current_role",
        "organisation",
        "main_duties",
        "strengths",
        "energises",
        "drains",
        "limits",
        "target_role",
        "why_it_matters",
        "long_term",
        "good_day",
        "back_up",
        "evidence_from_market",
    )
    id: str = "me"
    owner_name: str = ""
    direction: str = ""
    support_person: str = ""
    current_role: str = ""
    organisation: str = ""
    years_in_field: str = ""
    situation: str = ""
    main_duties: str = ""
    strengths: str = ""
    energises: str = ""
    drains: str = ""
    personal_values: str = ""
    limits: str = ""
    target_role: str = ""
    horizon: str = ""
    why_it_matters: str = ""
    long_term: str = ""
    good_day: str = ""
    back_up: str = ""
    evidence_from_market: str = ""


@dataclass(frozen=True, kw_only=True)
class Achievement(Listed):
    """Something the person is proud of."""

    TABLE: ClassVar[str] = "achievement"
    WORDS: ClassVar[tuple[str, ...]] = ("what", "result", "year")
    what: str = ""
    result: str = ""
    year: str = ""


@dataclass(frozen=True, kw_only=True)
class Skill(Listed):
    """A skill with the level there is and the level needed, from 0 (not yet) to 4 (can teach others)."""

    TABLE: ClassVar[str] = "skill"
    WORDS: ClassVar[tuple[str, ...]] = ("name", "proof")
    name: str = ""
    now: str = ""
    needed: str = ""
    proof: str = ""


@dataclass(frozen=True, kw_only=True)
class Person(Listed):
    """Somebody who supports the plan, and what they are asked for."""

    TABLE: ClassVar[str] = "person"
    WORDS: ClassVar[tuple[str, ...]] = ("name", "ask")
    name: str = ""
    ask: str = ""
    when: str = ""
    done: str = ""


@dataclass(frozen=True, kw_only=True)
class Entry(Identified):
    """One application, one pitch or one campaign, with exactly one look-back. `deleted` is a time, or empty."""

    TABLE: ClassVar[str] = "entry"
    scenario: str
    created: str = ""
    deleted: str = ""


@dataclass(frozen=True, kw_only=True)
class Answer(Record):
    """The answer to one question about an entry."""

    TABLE: ClassVar[str] = "answer"
    KEY: ClassVar[tuple[str, ...]] = ("entry_id", "field")
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    WORDS: ClassVar[tuple[str, ...]] = ("text",)
    entry_id: str
    field: str
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class PageState(Record):
    """What the person said of a page of a look-back: "done" or "skipped"."""

    TABLE: ClassVar[str] = "page_state"
    KEY: ClassVar[tuple[str, ...]] = ("entry_id", "page")
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    entry_id: str
    page: str
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class Cause(Listed):
    """Something that may have played a part. `kind` is a cause of the scenario, or the id of an own `cause_kind`."""

    TABLE: ClassVar[str] = "cause"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    WORDS: ClassVar[tuple[str, ...]] = ("note", "deeper")
    entry_id: str
    kind: str
    note: str = ""
    known: str = ""
    whose: str = ""
    back: str = ""
    weight: str = ""
    deeper: str = ""


@dataclass(frozen=True, kw_only=True)
class CauseKind(Identified):
    """A cause that a person added to a scenario's list; `merged_into` names the one it became part of."""

    TABLE: ClassVar[str] = "cause_kind"
    WORDS: ClassVar[tuple[str, ...]] = ("label",)
    scenario: str
    label: str = ""
    merged_into: str = ""


@dataclass(frozen=True, kw_only=True)
class Request(Listed):
    """A request for advice: the letter, when it went out, and what came back."""

    TABLE: ClassVar[str] = "request"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    WORDS: ClassVar[tuple[str, ...]] = ("person", "message", "answer", "reading")
    entry_id: str
    person: str = ""
    channel: str = ""
    template: str = ""
    message: str = ""
    sent_on: str = ""
    follow_up_on: str = ""
    answer: str = ""
    reading: str = ""
    answered_on: str = ""
    state: str = ""


@dataclass(frozen=True, kw_only=True)
class Evidence(Listed):
    """A piece of proof: words, a number, or the place of a file. The file itself is never copied in."""

    TABLE: ClassVar[str] = "evidence"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    WORDS: ClassVar[tuple[str, ...]] = ("words", "path")
    entry_id: str
    kind: str = ""
    words: str = ""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class Metric(Listed):
    """One number of a campaign: what was aimed for, what was reached, what it was before."""

    TABLE: ClassVar[str] = "metric"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    WORDS: ClassVar[tuple[str, ...]] = ("source",)
    entry_id: str
    metric: str = ""
    target: str = ""
    actual: str = ""
    before: str = ""
    source: str = ""
    numerator: str = ""
    denominator: str = ""


@dataclass(frozen=True, kw_only=True)
class SearchTotal(Listed):
    """Typed totals of a job search, for people who did not keep each application."""

    TABLE: ClassVar[str] = "search_total"
    period_from: str = ""
    period_to: str = ""
    applications: str = ""
    replies: str = ""
    interviews: str = ""
    last_rounds: str = ""
    offers: str = ""


@dataclass(frozen=True, kw_only=True)
class Lesson(Identified):
    """One sentence to keep from an entry, worded last on a day. `state` is "" while it stands, or "retired"."""

    TABLE: ClassVar[str] = "lesson"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    WORDS: ClassVar[tuple[str, ...]] = ("sentence", "keep", "change")
    entry_id: str
    sentence: str = ""
    keep: str = ""
    change: str = ""
    applies: str = ""
    on_page_1: str = ""
    in_print: str = "yes"
    look_again_on: str = ""
    state: str = ""
    worded_on: str = ""


@dataclass(frozen=True, kw_only=True)
class LessonVersion(Identified):
    """An older wording of a lesson, and the day until which it stood."""

    TABLE: ClassVar[str] = "lesson_version"
    PARENTS: ClassVar[dict[str, str]] = {"lesson_id": "lesson"}
    lesson_id: str
    sentence: str = ""
    until: str = ""


@dataclass(frozen=True, kw_only=True)
class Goal(Listed):
    """Something to learn, to do or to reach, with the entry and the cause it came from, where it came from one."""

    TABLE: ClassVar[str] = "goal"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    AT_HOME: ClassVar[bool] = True
    WORDS: ClassVar[tuple[str, ...]] = (
        "title",
        "why",
        "result_measure",
        "action_measure",
        "best_outcome",
        "obstacle",
        "if_",
        "then",
        "helpers",
        "cost",
        "proof",
        "ended_because",
    )
    entry_id: str = ""
    cause: str = ""
    title: str = ""
    kind: str = ""
    why: str = ""
    result_measure: str = ""
    result_target: str = ""
    result_unit: str = ""
    action_measure: str = ""
    action_target: str = ""
    action_period: str = ""
    baseline: str = ""
    due: str = ""
    priority: str = ""
    confidence: str = ""
    best_outcome: str = ""
    obstacle: str = ""
    if_: str = ""
    then: str = ""
    helpers: str = ""
    cost: str = ""
    proof: str = ""
    status: str = ""
    ended_because: str = ""
    review_on: str = ""


@dataclass(frozen=True, kw_only=True)
class Step(Listed):
    """One small thing to do. With neither goal nor entry it stands alone; with an entry only it is a cushion."""

    TABLE: ClassVar[str] = "step"
    PARENTS: ClassVar[dict[str, str]] = {"goal_id": "goal", "entry_id": "entry"}
    WORDS: ClassVar[tuple[str, ...]] = ("title", "where")
    goal_id: str = ""
    entry_id: str = ""
    cause: str = ""
    title: str = ""
    due: str = ""
    where: str = ""
    done: str = ""
    done_on: str = ""


@dataclass(frozen=True, kw_only=True)
class CheckIn(Listed):
    """A look at a goal on one day: how it goes, what was done, what changes, and the two measures."""

    TABLE: ClassVar[str] = "check_in"
    PARENTS: ClassVar[dict[str, str]] = {"goal_id": "goal"}
    WORDS: ClassVar[tuple[str, ...]] = ("did", "in_the_way", "change")
    goal_id: str
    day: str = ""
    progress: str = ""
    did: str = ""
    in_the_way: str = ""
    change: str = ""
    result_value: str = ""
    action_value: str = ""
    next_on: str = ""


RECORDS: tuple[type[Record], ...] = (
    Plan,
    Profile,
    Achievement,
    Skill,
    Person,
    Entry,
    Answer,
    PageState,
    CauseKind,
    Cause,
    Request,
    Evidence,
    Metric,
    SearchTotal,
    Lesson,
    LessonVersion,
    Goal,
    PlanGoal,
    Step,
    CheckIn,
)
"""Every kind of record, parents before what hangs on them."""
