"""The numbers of a plan, gathered once for the window, for paper and for the command line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from msgspec.structs import replace

from planner.domain.basics.fields import Number, keys_of
from planner.domain.basics.values import Value
from planner.domain.basics.wording import say
from planner.domain.causes import cause_label, causes_of
from planner.domain.entries import chronological_key, entry_day, scenario_of, title_of
from planner.domain.records.kinds import Entry, Goal, Key, Metric, Plan, SearchTotal, Step
from planner.domain.snapshot import Snapshot
from planner.insight.applications.search_counts import Search, applications, job_search
from planner.insight.campaigns.campaign_hints import Hint, hints
from planner.insight.campaigns.metric_formulas import Suggestion, campaigns_before, suggested_problems
from planner.insight.campaigns.metric_state import CLOSE_FROM
from planner.insight.campaigns.shortfall import NoSplit, Split, splits
from planner.insight.parked_ideas import ParkedIdea, parked_ideas
from planner.insight.patterns import Patterns, Planned, SeenCause, patterns, planned_actions, seen_cause
from planner.privacy.hiding import Redact

JOB, IDEA, CAMPAIGN = "job", "idea", "campaign"
"""The scenarios with statistics."""
PROBLEM = "problem"


class Campaign(Value):
    """The statistics of one campaign. From `close_from` percent of its target on, a number counts as close.

    `named` are the problems that the user named, `problem_labels` the labels of all problems.
    """

    entry_id: str
    title: str
    day: dt.date | None
    rows: tuple[Metric, ...]
    splits: tuple[Split | NoSplit, ...]
    suggestions: tuple[Suggestion, ...]
    hints: tuple[Hint, ...]
    named: tuple[str, ...]
    problem_labels: Mapping[str, str]
    close_from: Decimal = CLOSE_FROM


class CountedRecord(Value, kw_only=False):
    """A record behind a number: the key of its home, and its title, empty if it has none."""

    owner_key: Key
    title: str


class Numbers(Value):
    """All numbers of a plan. `search` is None if nothing was sent; `counted` has every id in them.

    `sources` and `adapted` are the labels of the answers by which the search is grouped.
    """

    search: Search | None
    sources: Mapping[str, str]
    adapted: Mapping[str, str]
    campaigns: tuple[Campaign, ...]
    patterns: Patterns
    planned: Planned
    parked_ideas: tuple[ParkedIdea, ...]
    counted: Mapping[str, CountedRecord]


def numbers_of(snapshot: Snapshot, plan: Plan) -> Numbers:
    """Return the statistics of all entries; `plan` says from when on a number counts as close."""
    sent = applications(_answers(snapshot, JOB))
    search = job_search(sent, snapshot.all(SearchTotal))
    return Numbers(
        search=search if search.sent or any(milestone.count for milestone in search.milestones) else None,
        sources=_labels(snapshot, JOB, "source"),
        adapted=_labels(snapshot, JOB, "tailored"),
        campaigns=_campaigns(snapshot, close_from(plan)),
        patterns=patterns(_causes(snapshot)),
        planned=planned_actions(snapshot.all(Goal), snapshot.all(Step)),
        parked_ideas=parked_ideas(_answers(snapshot, IDEA)),
        counted=dict(_counted(snapshot)),
    )


def close_from(plan: Plan) -> Decimal:
    """Return the percentage of a target from which a number counts as close, by this plan."""
    typed = Number.value(plan.close_from)
    return typed if typed is not None and 0 < typed <= 100 else CLOSE_FROM


def without_names(numbers: Numbers, redactor_of: Callable[[str], Redact]) -> Numbers:
    """Return the same numbers without the names that are left out; `redactor_of` returns the replacing function for an
    entry's id.

    Counts stay the same: two sources whose names are left out are still two.
    """
    hide_of = {entry_id: redactor_of(entry_id) for entry_id in _named(numbers)}
    causes = []
    for pattern in numbers.patterns.causes:
        label = pattern.label
        for entry_id in pattern.entries:
            label = hide_of[entry_id](label)
        causes.append(replace(pattern, label=label))
    return replace(
        numbers,
        campaigns=tuple(_campaign_without(one, hide_of[one.entry_id]) for one in numbers.campaigns),
        patterns=replace(numbers.patterns, causes=tuple(causes)),
    )


def _named(numbers: Numbers) -> set[str]:
    found = {campaign.entry_id for campaign in numbers.campaigns}
    return found.union(*(pattern.entries for pattern in numbers.patterns.causes))


def _campaign_without(campaign: Campaign, redact: Redact) -> Campaign:
    return replace(
        campaign,
        title=redact(campaign.title),
        rows=tuple(replace(row, source=redact(row.source)) for row in campaign.rows),
        splits=tuple(replace(found, source=redact(found.source)) for found in campaign.splits),
        hints=tuple(replace(hint, source=redact(hint.source)) for hint in campaign.hints),
    )


def _answers(snapshot: Snapshot, scenario: str) -> dict[str, Mapping[str, str]]:
    """Return id → answers of the entries of one scenario, oldest first."""
    entries = snapshot.all(Entry, scenario=scenario)
    return {entry.id: snapshot.answers(entry.id) for entry in sorted(entries, key=lambda entry: entry.created)}


def _labels(snapshot: Snapshot, scenario: str, field: str) -> dict[str, str]:
    """Return the labels of the options of a scenario's question."""
    asking = snapshot.scenarios.get(scenario)
    fields = [one for one in asking.fields() if one.key == field] if asking else []
    options = (getattr(one, "options", ()) for one in fields)
    return {option.key: say(option.label) for found in options for option in found}


def _campaigns(snapshot: Snapshot, close: Decimal) -> tuple[Campaign, ...]:
    """Return the campaigns with numbers, the latest first; each is compared with those before it."""
    with_rows = {row.entry_id for row in snapshot.all(Metric) if row.metric}
    known = [entry_id for entry_id in with_rows if scenario_of(snapshot, entry_id)]
    when = {entry_id: chronological_key(snapshot, entry_id) for entry_id in known}
    ordered = sorted(known, key=when.__getitem__, reverse=True)
    stored = {entry_id: snapshot.all(Metric, entry_id=entry_id) for entry_id in ordered}
    rows = {entry_id: tuple(row for row in found if row.metric) for entry_id, found in stored.items()}
    problem_labels = _labels(snapshot, CAMPAIGN, PROBLEM)
    return tuple(
        Campaign(
            entry_id=entry_id,
            title=title_of(snapshot, entry_id),
            day=entry_day(snapshot, entry_id),
            rows=rows[entry_id],
            splits=splits(rows[entry_id]),
            suggestions=suggested_problems(rows[entry_id], close),
            hints=hints(rows[entry_id], campaigns_before(rows, when, entry_id), close),
            named=keys_of(snapshot.answers(entry_id).get(PROBLEM, "")),
            problem_labels=problem_labels,
            close_from=close,
        )
        for entry_id in ordered
    )


def _causes(snapshot: Snapshot) -> Iterator[SeenCause]:
    for entry in snapshot.all(Entry):
        scenario = snapshot.scenarios.get(entry.scenario)
        if scenario is None:
            continue
        for cause in causes_of(snapshot, entry.id):
            label = cause_label(snapshot, scenario, cause.kind)
            yield seen_cause(cause, scenario, label, entry_day(snapshot, entry.id))


def _counted(snapshot: Snapshot) -> Iterator[tuple[str, CountedRecord]]:
    for entry in snapshot.all(Entry):
        yield entry.id, CountedRecord(entry.owner_key, title_of(snapshot, entry.id))
    planned: list[Goal | Step] = [*snapshot.all(Goal), *snapshot.all(Step)]
    for record in planned:
        yield record.id, CountedRecord(record.owner_key, record.title)
