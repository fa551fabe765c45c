"""The job search in numbers: how many were sent, how far they came, after which stage they closed.

Every application counts by the furthest stage it reached, so that a rejection never removes an interview.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from planner.domain.basics.fields import Number, day_of
from planner.domain.basics.values import Value
from planner.domain.records.kinds import SearchTotal
from planner.insight.applications.rates import Rate

STAGES = ("sent", "call", "interview", "task", "last_round", "offer")
"""The answers to the furthest stage reached, in order."""
SENT, ANSWERED, INTERVIEW, LAST_ROUND, OFFER = MILESTONES = ("sent", "answered", "interview", "last_round", "offer")
"""The counted milestones, in order."""
NOT_SETTLED = ("", "waiting")
CLOSED = ("no_answer", "turned_down", "withdrawn")
"""The outcomes of applications that closed without an offer."""
# A rejection is an answer: many applicants never get one (Talent Board 2022: 71 % in North America).
ANSWERING = ("turned_down", "withdrawn", "accepted")
"""The outcomes that imply an answer, whatever the stage."""
# Below these the 95 % interval is so wide that a share only invites a wrong conclusion.
ENOUGH_SENT, ENOUGH_INTERVIEWS, ENOUGH_IN_GROUP = 10, 3, 5
"""Below these totals no conclusion is drawn."""
BEFORE, AFTER = "before_interview", "after_interview"


class Application(Value):
    """An application as the statistics see it. `day` is the day it was sent or else decided."""

    stage: str = SENT
    outcome: str = ""
    source: str = ""
    tailored: str = ""
    day: dt.date | None = None
    entry_id: str = ""

    @property
    def is_settled(self) -> bool:
        """Say whether its outcome is anything but waiting."""
        return self.outcome not in NOT_SETTLED

    def has_reached(self, milestone: str) -> bool:
        """Say whether it reached this stage or a later one; a rejection is an answer, too."""
        if milestone == ANSWERED:
            return self._stage_index >= STAGES.index("call") or self.outcome in ANSWERING
        return self._stage_index >= STAGES.index(milestone)

    @property
    def _stage_index(self) -> int:
        return STAGES.index(self.stage) if self.stage in STAGES else 0


class Total(Value):
    """Typed totals of a period, `counts` in the order of `MILESTONES`. Without a day the period is open on that
    side."""

    counts: tuple[int | None, ...]
    first: dt.date | None = None
    last: dt.date | None = None

    def count(self, milestone: str) -> int | None:
        """Return the count of a milestone, or None if it was not typed."""
        return self.counts[MILESTONES.index(milestone)]

    def covers(self, day: dt.date | None) -> bool:
        """Say whether the period contains a day; totals without a period cover the whole search."""
        if self.first is None and self.last is None:
            return True
        return day is not None and (self.first or dt.date.min) <= day <= (self.last or dt.date.max)

    def overlaps(self, other: Total) -> bool:
        """Say whether two periods share more than the day on which they meet."""
        first, last = max(self._from, other._from), min(self._to, other._to)
        # Two monthly totals that share only the day on which they meet do not count anything twice.
        return first < last or (self._from, self._to) == (other._from, other._to)

    @property
    def is_consistent(self) -> bool:
        """Say whether no later count exceeds an earlier one."""
        known = [count for count in self.counts if count is not None]
        return all(later <= earlier for earlier, later in pairwise(known))

    @property
    def _from(self) -> dt.date:
        return self.first or dt.date.min

    @property
    def _to(self) -> dt.date:
        return self.last or dt.date.max


class Milestone(Value):
    """The number that reached a milestone: `of_sent` is the headline, `of_settled` is shown beside it, `entries` are
    its applications.

    `of_sent` leaves out typed totals with only one of its two counts, or with more than were sent.
    """

    key: str
    count: int
    of_sent: Rate
    of_settled: Rate
    entries: tuple[str, ...]


class ClosedApplications(Value):
    """The applications that closed before and after an interview, and the parts to look at, in order."""

    before: int
    after: int
    look_at: tuple[str, ...]


class Group(Value, kw_only=False):
    """The applications with the same answer, and how far they came."""

    key: str
    answered: Rate
    interview: Rate
    offer: Rate
    entries: tuple[str, ...]


class Search(Value):
    """A whole search in numbers. `waiting` is None if only totals were typed, which do not include it.

    `typed` applications come from totals; `replaced` entries are covered by them; `undated` ones are counted, as their
    period is unknown. `contradicting` totals have a count above the one before it.
    """

    sent: int
    waiting: int | None
    settled: int
    typed: int
    replaced: int
    undated: int
    overlapping: bool
    contradicting: bool
    milestones: tuple[Milestone, ...]
    offers_of_interviews: Rate
    closed: ClosedApplications
    by_source: tuple[Group, ...]
    by_tailored: tuple[Group, ...]

    def milestone(self, key: str) -> Milestone:
        """Return the numbers of one of `MILESTONES`."""
        return self.milestones[MILESTONES.index(key)]


def application(answers: Mapping[str, str], entry_id: str = "") -> Application | None:
    """Return the statistical view of an entry's answers, or None if there are none."""
    if not any(answers.values()):
        return None
    return Application(
        stage=answers.get("stage") or SENT,
        outcome=answers.get("outcome", ""),
        source=answers.get("source", ""),
        tailored=answers.get("tailored", ""),
        day=day_of(answers.get("applied_on", "")) or day_of(answers.get("decided_on", "")),
        entry_id=entry_id,
    )


def applications(entries: Mapping[str, Mapping[str, str]]) -> tuple[Application, ...]:
    """Return the applications among job entries, given as id → answers."""
    found = (application(answers, entry_id) for entry_id, answers in entries.items())
    return tuple(one for one in found if one is not None)


def typed_total(record: SearchTotal) -> Total | None:
    """Return the typed total, or None if it has no valid count."""
    texts = (record.applications, record.replies, record.interviews, record.last_rounds, record.offers)
    counts = tuple(_count(text) for text in texts)
    if all(count is None for count in counts):
        return None
    first, last = day_of(record.period_from), day_of(record.period_to)
    # Typed in the wrong order: the user means the same period.
    if first and last and last < first:
        first, last = last, first
    return Total(counts=counts, first=first, last=last)


def job_search(sent: Iterable[Application], records: Iterable[SearchTotal] = ()) -> Search:
    """Return the statistics of a search. Typed totals replace the entries sent in their period."""
    sent = tuple(sent)
    totals = tuple(total for record in records if (total := typed_total(record)))
    counted = tuple(one for one in sent if not any(total.covers(one.day) for total in totals))
    waiting = None if totals and not counted else sum(not one.is_settled for one in counted)
    typed = sum(total.count(SENT) or 0 for total in totals)
    return Search(
        sent=len(counted) + typed,
        waiting=waiting,
        settled=sum(one.is_settled for one in counted),
        typed=typed,
        replaced=len(sent) - len(counted),
        undated=sum(one.day is None for one in counted) if totals else 0,
        overlapping=any(one.overlaps(other) for one, other in combinations(totals, 2)),
        contradicting=not all(total.is_consistent for total in totals),
        milestones=tuple(_milestone(key, counted, totals) for key in MILESTONES),
        offers_of_interviews=_rate(OFFER, INTERVIEW, counted, totals, ENOUGH_INTERVIEWS),
        closed=_closed(counted, totals),
        by_source=groups(counted, lambda one: one.source),
        by_tailored=groups(counted, lambda one: one.tailored),
    )


def groups(sent: Iterable[Application], answer: Callable[[Application], str]) -> tuple[Group, ...]:
    """Return the groups of five or more with the same answer, largest first; [] unless there are two."""
    found: dict[str, list[Application]] = defaultdict(list)
    for one in sent:
        if answer(one):
            found[answer(one)].append(one)
    large = sorted(
        ((key, members) for key, members in found.items() if len(members) >= ENOUGH_IN_GROUP),
        key=lambda group: (-len(group[1]), group[0]),
    )
    return tuple(_group(key, members) for key, members in large) if len(large) > 1 else ()


def _group(key: str, members: Sequence[Application]) -> Group:
    answered, interview, offer = (
        _rate(milestone, SENT, members, (), ENOUGH_IN_GROUP) for milestone in (ANSWERED, INTERVIEW, OFFER)
    )
    return Group(key, answered, interview, offer, tuple(one.entry_id for one in members))


def _milestone(key: str, counted: Sequence[Application], totals: Sequence[Total]) -> Milestone:
    there = [one for one in counted if one.has_reached(key)]
    settled = [one for one in counted if one.is_settled]
    return Milestone(
        key=key,
        count=len(there) + sum(total.count(key) or 0 for total in totals),
        of_sent=_rate(key, SENT, counted, totals, ENOUGH_SENT),
        of_settled=Rate(sum(one.has_reached(key) for one in settled), len(settled), 0, ENOUGH_SENT),
        entries=tuple(one.entry_id for one in there),
    )


def _rate(reached: str, of: str, counted: Sequence[Application], totals: Sequence[Total], enough_from: int) -> Rate:
    """Return the share of one milestone that reached another, from the entries and the totals that have both."""
    base = [one for one in counted if one.has_reached(of)]
    pairs = _pairs(reached, of, totals)
    return Rate(
        count=sum(one.has_reached(reached) for one in base) + sum(count for count, _ in pairs),
        out_of=len(base) + sum(out_of for _, out_of in pairs),
        # Typed totals do not include how many are still open, so None, which is not the same as 0.
        waiting=None if totals and not counted else sum(not one.is_settled for one in base),
        enough_from=enough_from,
    )


def _pairs(reached: str, of: str, totals: Sequence[Total]) -> list[tuple[int, int]]:
    """Return the two counts in each total that has both, if one can be part of the other."""
    both = [(total.count(reached), total.count(of)) for total in totals]
    # A count above its base has a typing error in one of the two, and which one is unknown.
    return [(count, out_of) for count, out_of in both if count is not None and out_of is not None and count <= out_of]


def _closed(counted: Sequence[Application], totals: Sequence[Total]) -> ClosedApplications:
    """Return where applications closed; of typed totals, all that went no further count as closed."""
    closed = [one for one in counted if one.outcome in CLOSED]
    after = sum(one.has_reached(INTERVIEW) for one in closed)
    before = len(closed) - after
    before += sum(out_of - count for count, out_of in _pairs(INTERVIEW, SENT, totals))
    after += sum(out_of - count for count, out_of in _pairs(OFFER, INTERVIEW, totals))
    sent, offers = (
        _rate(INTERVIEW, SENT, counted, totals, ENOUGH_SENT),
        _rate(OFFER, INTERVIEW, counted, totals, ENOUGH_INTERVIEWS),
    )
    # A hint needs enough closed applications of its own; a rate over few of them is chance.
    early = sent.enough and before >= after and before + after >= ENOUGH_IN_GROUP
    late = sent.enough and offers.enough and (after > before or (after > 0 and offers.count == 0))
    return ClosedApplications(
        before=before, after=after, look_at=tuple(stage for stage, found in ((BEFORE, early), (AFTER, late)) if found)
    )


def _count(text: str) -> int | None:
    """Return the non-negative whole number in a text, or None."""
    number = Number.value(text)
    return int(number) if number is not None and number >= 0 and number == int(number) else None
