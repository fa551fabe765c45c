"""The records of setbacks: entries, their answers, and the results of look-backs."""

from __future__ import annotations

from typing import ClassVar

from planner.domain.records.base import Identified, Ordered, Record


class Entry(Identified):
    """One application, one pitch or one campaign, with exactly one look-back. `deleted` is a time, or empty."""

    TABLE: ClassVar[str] = "entry"
    scenario: str
    created: str = ""
    deleted: str = ""


class Answer(Record):
    """The answer to one question about an entry."""

    TABLE: ClassVar[str] = "answer"
    KEY: ClassVar[tuple[str, ...]] = ("entry_id", "field")
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    SEARCHED: ClassVar[tuple[str, ...]] = ("text",)
    entry_id: str
    # May be a question that this version does not know: a newer one may have written it.
    field: str
    text: str = ""


class PageState(Record):
    """What the person said of a page of a look-back: "done" or "skipped"."""

    TABLE: ClassVar[str] = "page_state"
    KEY: ClassVar[tuple[str, ...]] = ("entry_id", "page")
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    entry_id: str
    page: str
    # Stored only if the user said so; "in progress" follows from the answers, "waiting" from an open request.
    state: str = ""


class Cause(Ordered):
    """Something that may have played a part. `kind` is a cause of the scenario, or the id of an own `cause_kind`."""

    TABLE: ClassVar[str] = "cause"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    SEARCHED: ClassVar[tuple[str, ...]] = ("note", "deeper")
    entry_id: str
    kind: str
    note: str = ""
    known: str = ""
    # No answer to "whose" is no answer: it is never printed and never counted.
    whose: str = ""
    back: str = ""
    weight: str = ""
    deeper: str = ""


class CauseKind(Identified):
    """A cause that a person added to a scenario's list; `merged_into` names the one it became part of."""

    TABLE: ClassVar[str] = "cause_kind"
    SEARCHED: ClassVar[tuple[str, ...]] = ("label",)
    scenario: str
    label: str = ""
    merged_into: str = ""


class Request(Ordered):
    """A request for advice: the letter, when it went out, and what came back."""

    TABLE: ClassVar[str] = "request"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    SEARCHED: ClassVar[tuple[str, ...]] = ("person", "message", "answer", "reading")
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


class Evidence(Ordered):
    """A piece of proof: words, a number, or the place of a file. The file itself is never copied in."""

    TABLE: ClassVar[str] = "evidence"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    SEARCHED: ClassVar[tuple[str, ...]] = ("words", "path")
    entry_id: str
    kind: str = ""
    words: str = ""
    path: str = ""


class Metric(Ordered):
    """One number of a campaign: what was aimed for, what was reached, what it was before."""

    TABLE: ClassVar[str] = "metric"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    SEARCHED: ClassVar[tuple[str, ...]] = ("source",)
    entry_id: str
    metric: str = ""
    target: str = ""
    actual: str = ""
    before: str = ""
    source: str = ""
    # Both counts are kept, because rates of several posts are computed as sum / sum, not as a mean of rates.
    numerator: str = ""
    denominator: str = ""


class SearchTotal(Ordered):
    """Typed totals of a job search, for people who did not keep each application."""

    TABLE: ClassVar[str] = "search_total"
    period_from: str = ""
    period_to: str = ""
    applications: str = ""
    replies: str = ""
    interviews: str = ""
    last_rounds: str = ""
    offers: str = ""


class Lesson(Identified):
    """One sentence to keep from an entry, worded last on a day. `state` is "" while it stands, or "retired"."""

    TABLE: ClassVar[str] = "lesson"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    SEARCHED: ClassVar[tuple[str, ...]] = ("sentence", "keep", "change")
    RETIRED: ClassVar[str] = "retired"
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


class LessonVersion(Identified):
    """An older wording of a lesson, and the day until which it stood."""

    TABLE: ClassVar[str] = "lesson_version"
    PARENTS: ClassVar[dict[str, str]] = {"lesson_id": "lesson"}
    lesson_id: str
    sentence: str = ""
    until: str = ""
