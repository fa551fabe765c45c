"""The numbers of a plan on the command line: a summary to read, and the values as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from planner.compose.numbers import Campaign, Numbers
from planner.compose.numbers_text import in_numbers
from planner.domain.basics.fields import Number
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import mark, say
from planner.domain.document.number_values import CampaignNumbers, Groups, SearchNumbers
from planner.domain.records.kinds import Metric
from planner.insight.applications.rates import Rate
from planner.insight.applications.search_counts import Group, Search
from planner.insight.applications.search_text import DEFINITIONS
from planner.insight.campaigns.metric_state import metric_state, reached
from planner.insight.campaigns.shortfall import NoSplit
from planner.insight.patterns import Patterns, Tally

FORMAT = 1
"""Incremented when the shape of the JSON changes incompatibly."""
WIDTH = 88
NOTHING = mark("No numbers yet. They come with the first application, campaign or look-back.")
THE_SEARCH = mark("The search in numbers")
THE_CAMPAIGN = mark("Campaign: {title}")
ONE_NUMBER = mark("{name}: {actual}, target {target}. {state}.")
COMES_BACK = mark("What comes back")
PLANNED = mark("Planned and done")


def as_text(numbers: Numbers) -> str:
    """Return a summary for a terminal."""
    found = in_numbers(numbers)
    blocks: list[tuple[str, Iterable[str]]] = []
    if found.search:
        blocks.append((say(THE_SEARCH), _search(found.search)))
    for campaign in found.campaigns:
        day = f" ({show_day(campaign.day)})" if campaign.day else ""
        blocks.append((say(THE_CAMPAIGN, title=campaign.title) + day, _campaign(campaign)))
    if found.patterns:
        blocks.append((say(COMES_BACK), _wrapped(found.patterns)))
    if found.planned:
        blocks.append((say(PLANNED), _wrapped((found.planned,))))
    if not blocks:
        return say(NOTHING)
    return "\n\n".join("\n".join((_plain(title), *lines)) for title, lines in blocks)


def as_json(numbers: Numbers, version: str) -> str:
    """Return the numbers as JSON, in ASCII, so that every terminal and program can read it."""
    content = {
        "comeback": {"format": FORMAT, "version": version},
        "search": _search_json(numbers.search) if numbers.search else None,
        "campaigns": [_campaign_json(campaign) for campaign in numbers.campaigns],
        "patterns": _patterns_json(numbers.patterns),
        "planned": {
            "steps": _rate(numbers.planned.steps),
            "goals": _rate(numbers.planned.goals),
            "together": _rate(numbers.planned.together),
        },
        "kept_for_later": [
            {"title": idea.title, "back_on": idea.back_on.isoformat() if idea.back_on else None}
            for idea in numbers.parked_ideas
        ],
    }
    return json.dumps(content, indent=1)


def _search(search: SearchNumbers) -> Iterator[str]:
    yield from _wrapped((search.headline, *search.also))
    for row in search.rates:
        shares = "; ".join(text for text in (row.of_sent or row.count, row.of_settled) if text)
        yield from _item(f"{row.label}: {shares}.", row.likely, row.definition)
    yield from _wrapped((*search.method, *search.notes, *search.closed))
    for groups in search.groups:
        yield from _groups(groups)


def _groups(groups: Groups) -> Iterator[str]:
    yield _plain(f"  {groups.title}:")
    for row in groups.rows:
        yield from _item(f"{row.label}: {row.answered}; {row.interview}.", row.likely)
    yield from _wrapped((groups.note,))


def _campaign(campaign: CampaignNumbers) -> Iterator[str]:
    for line in campaign.metrics:
        yield from _item(say(ONE_NUMBER, name=line.name, actual=line.actual, target=line.target, state=line.state))
    yield from _wrapped(campaign.problems)
    for split in campaign.splits:
        yield from _wrapped((" ".join(split.sentences),))
    yield from _wrapped(campaign.hints)


def _item(first: str, *below: str) -> Iterator[str]:
    yield from textwrap.wrap(_plain(first), WIDTH, initial_indent="  - ", subsequent_indent="    ")
    for line in below:
        yield from textwrap.wrap(_plain(line), WIDTH, initial_indent="    ", subsequent_indent="    ")


def _wrapped(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from textwrap.wrap(_plain(text), WIDTH, initial_indent="  ", subsequent_indent="  ")


def _plain(text: str) -> str:
    """Return the text without control characters: a title could hold escape sequences of terminals."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _rate(rate: Rate) -> dict[str, Any]:
    interval = rate.interval
    return {
        "count": rate.count,
        "out_of": rate.out_of,
        "waiting": rate.waiting,
        "share": rate.share,
        "low": interval.low if interval else None,
        "high": interval.high if interval else None,
        "enough": rate.enough,
    }


def _search_json(search: Search) -> dict[str, Any]:
    return {
        "sent": search.sent,
        "waiting": search.waiting,
        "settled": search.settled,
        "typed": search.typed,
        "interval": "Wilson, 95 %",
        "stages": [
            {
                "key": milestone.key,
                "count": milestone.count,
                "definition": DEFINITIONS[milestone.key],
                "of_sent": _rate(milestone.of_sent),
                "of_settled": _rate(milestone.of_settled),
            }
            for milestone in search.milestones
        ],
        "offers_of_interviews": _rate(search.offers_of_interviews),
        "doors": {"before": search.closed.before, "after": search.closed.after, "places": list(search.closed.look_at)},
        "by_source": [_group(group) for group in search.by_source],
        "by_tailored": [_group(group) for group in search.by_tailored],
    }


def _group(group: Group) -> dict[str, Any]:
    rates = {"answered": group.answered, "interview": group.interview, "offer": group.offer}
    return {"key": group.key, **{name: _rate(rate) for name, rate in rates.items()}}


def _campaign_json(campaign: Campaign) -> dict[str, Any]:
    return {
        "entry": campaign.entry_id,
        "title": campaign.title,
        "day": campaign.day.isoformat() if campaign.day else None,
        "close_from": float(campaign.close_from),
        "metrics": [_metric(row, campaign) for row in campaign.rows],
        "splits": [
            {"product": found.product, "source": found.source, "why_not": found.why, "because_of": found.key}
            if isinstance(found, NoSplit)
            else {
                "product": found.product,
                "source": found.source,
                "target": found.target,
                "actual": found.actual,
                "gap": found.total,
                "parts": [{"key": share.key, "effect": share.effect} for share in found.shares],
            }
            for found in campaign.splits
        ],
        "problems": [suggestion.problem for suggestion in campaign.suggestions],
        "named": list(campaign.named),
        "hints": [hint.key for hint in campaign.hints],
    }


def _metric(row: Metric, campaign: Campaign) -> dict[str, Any]:
    state = metric_state(row, campaign.close_from)
    numbers = {
        "target": Number.value(row.target),
        "actual": reached(row),
        "before": Number.value(row.before),
        "numerator": Number.value(row.numerator),
        "denominator": Number.value(row.denominator),
        "percent": state.percent,
    }
    shown = {name: _float(number) for name, number in numbers.items()}
    return {"metric": row.metric, "source": row.source, **shown, "state": state.state}


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _patterns_json(patterns: Patterns) -> dict[str, Any]:
    return {
        "look_backs": len(patterns.entries),
        "enough": patterns.enough,
        "causes": [{"label": one.label, "count": one.count, "entries": list(one.entries)} for one in patterns.causes],
        "whose": _tallies(patterns.whose),
        "known": _tallies(patterns.known),
        "quarters": {quarter.key: _tallies(quarter.whose) for quarter in patterns.quarters},
    }


def _tallies(tallies: Iterable[Tally]) -> dict[str, int]:
    return {tally.key: tally.count for tally in tallies}
