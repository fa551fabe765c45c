"""Patterns in a campaign's numbers: hints where to look first, never findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from planner.domain.basics.fields import Number
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.records.kinds import Metric
from planner.insight.campaigns.metric_formulas import comparison_value
from planner.insight.campaigns.metric_state import (
    CLOSE,
    CLOSE_FROM,
    MISSED,
    REACHED,
    is_lower_better,
    metric_state,
    reached,
)
from planner.insight.campaigns.shortfall import by_source, noted_twice
from planner.insight.campaigns.shortfall_text import WHERE

AGAINST_TARGET, AGAINST_PAST = "target", "past"
AGAINST = {
    AGAINST_TARGET: mark("Seen beside the targets."),
    AGAINST_PAST: mark("Seen beside your own past."),
}
"""The sentences that name the comparison of a hint."""
LOOK_AT = mark("A place to look: {place}.")
CLEARLY_ABOVE = Decimal("1.1")
"""From this ratio to the comparison on, a frequency counts as high."""
ENOUGH = 3
"""The minimum number of missed numbers for the hint "all of them"."""

ENGAGEMENT = ("er_reach", "er_impr", "er_foll", "er_daily")
Group = tuple[str, ...]


class Hint(Value):
    """A pattern found in the numbers, and where to look.

    `against` names the comparison, and is empty if the pattern names it. `source` is the source with the pattern, if
    the same number was noted for several.
    """

    key: str
    pattern: str
    look_at: str
    against: str = ""
    source: str = ""

    def sentences(self) -> tuple[str, ...]:
        """Return the sentences of the hint: the pattern, where to look, and the comparison."""
        where = (say(WHERE, source=self.source),) if self.source else ()
        beside = (say(AGAINST[self.against]),) if self.against else ()
        return (*where, say(self.pattern), say(LOOK_AT, place=say(self.look_at)), *beside)


class Pattern(Value, kw_only=False):
    """The conditions of a hint: numbers that are low, that hold, and that are clearly above.

    Of each group the first number that exists decides. For a cost "low" means too high.
    """

    key: str
    pattern: str
    look_at: str
    low: tuple[Group, ...] = ()
    holds: tuple[Group, ...] = ()
    above: tuple[Group, ...] = ()


PATTERNS = (
    Pattern(
        "distribution",
        mark("Reach is low, the engagement rate holds."),
        mark("how it was spread: money, format, posting time, platform, targeting"),
        low=(("reach",),),
        holds=(ENGAGEMENT,),
    ),
    Pattern(
        "message",
        mark("Reach holds, the engagement rate is low."),
        mark("the message, the look, the first seconds, or whether it met the right people"),
        low=(ENGAGEMENT,),
        holds=(("reach",),),
    ),
    Pattern(
        "next_step",
        mark("Engagement holds, clicks are low."),
        mark("the call to action, the place of the link, the offer"),
        low=(("ctr",),),
        holds=((*ENGAGEMENT, "engagements"),),
    ),
    Pattern(
        "after_the_click",
        mark("Clicks hold, results are low."),
        mark("the page, its speed, the form, the price, the tracking"),
        low=(("cvr",),),
        holds=(("ctr",),),
    ),
    Pattern(
        "too_often",
        mark("Reach is low, and each person saw it more often."),
        mark("whether the same people saw it too often"),
        low=(("reach",),),
        above=(("frequency",),),
    ),
    Pattern(
        "cost_of_views",
        mark("A thousand impressions cost more."),
        mark("the auction, the season, or a narrow audience"),
        low=(("cpm",),),
    ),
    Pattern(
        "opening",
        mark("Views hold, few saw the end."),
        mark("the opening, the length, and how it works without sound"),
        low=(("completion",),),
        holds=(("vtr", "impressions", "reach"),),
    ),
    Pattern(
        "new_followers",
        mark("Followers grow, the engagement rate is low."),
        mark("whether the new followers are your audience, or came for a contest"),
        low=(("er_foll", "er_daily", "er_reach", "er_impr"),),
        holds=(("growth",),),
    ),
)
"""The patterns that numbers alone can show: standard funnel logic."""
MOOD = Pattern(
    "mood",
    mark("More comments are unkind than kind."),
    mark("the message, its timing, or an event outside"),
)
ALL_LOW = Pattern(
    "all_low",
    mark("All of the numbers are low."),
    mark("an event outside, a break in tracking, a change of plan, and the date it began"),
)
ONE_SOURCE = Pattern(
    "one_place",
    mark("All numbers of one source are low, the others hold."),
    mark("a change of that platform, or limits of the account"),
)
THE_TARGET = Pattern(
    "the_target",
    mark("A number missed its target, yet is better than your own past."),
    mark("the target itself, and what it stood on"),
)


def hints(
    rows: Iterable[Metric], earlier: Sequence[Iterable[Metric]] = (), close_from: Decimal = CLOSE_FROM
) -> tuple[Hint, ...]:
    """Return the patterns in the rows of one campaign, compared with their targets, else with past campaigns.

    `earlier` are the rows of the campaigns before, the latest first; they replace an empty "before". A pattern is
    compared wholly with targets or wholly with the past, never mixed. A number is close to its target from `close_from`
    percent on.
    """
    rows = tuple(rows)
    earlier = [tuple(campaign) for campaign in earlier]
    found = [
        hint for source, own in by_source(rows) for hint in _hints(_with_frequency(own), earlier, source, close_from)
    ]
    if low := _low_source(rows, close_from):
        # "All of the numbers are low" would repeat the same fact for the one source.
        found = [_hint(ONE_SOURCE, AGAINST_TARGET, low), *(hint for hint in found if hint.key != ALL_LOW.key)]
    return tuple(found)


def _hints(
    rows: tuple[Metric, ...], earlier: Sequence[Iterable[Metric]], source: str, close_from: Decimal
) -> tuple[Hint, ...]:
    beside_past = tuple(_beside_past(row, comparison_value(row, earlier)) for row in rows)
    found: dict[str, Hint] = {}
    for against, compared in ((AGAINST_TARGET, rows), (AGAINST_PAST, beside_past)):
        for pattern in _shown(compared, close_from):
            found.setdefault(pattern.key, _hint(pattern, against, source))
    # Net sentiment is positive less negative, so its sign alone is a finding, without any target.
    if any(row.metric == "sentiment" and (reached(row) or 0) < 0 for row in rows):
        found[MOOD.key] = _hint(MOOD, "", source)
    if any(_is_above_past(row, past, close_from) for row, past in zip(rows, beside_past, strict=True)):
        found[THE_TARGET.key] = _hint(THE_TARGET, "", source)
    return tuple(found.values())


def _hint(pattern: Pattern, against: str, source: str = "") -> Hint:
    return Hint(key=pattern.key, pattern=pattern.pattern, look_at=pattern.look_at, against=against, source=source)


def _shown(rows: Sequence[Metric], close_from: Decimal) -> list[Pattern]:
    """Return the patterns that rows show against their targets."""
    states = {row.metric: metric_state(row, close_from).state for row in rows}
    rated = (REACHED, CLOSE, MISSED)
    compared = {key: state for key, state in states.items() if state in rated and key not in noted_twice(rows)}
    above = {row.metric for row in rows if _is_clearly_above(row)}
    found = [pattern for pattern in PATTERNS if _matches(pattern, compared, above)]
    # A low frequency is no fault by itself: it may follow from a large reach.
    own = [state for key, state in compared.items() if key != "frequency"]
    return [*found, ALL_LOW] if len(own) >= ENOUGH and set(own) == {MISSED} else found


def _matches(pattern: Pattern, states: Mapping[str, str], above: set[str]) -> bool:
    def decided(group: Group) -> str:
        return next((states[key] for key in group if key in states), "")

    low = all(decided(group) == MISSED for group in pattern.low)
    holds = all(decided(group) in (REACHED, CLOSE) for group in pattern.holds)
    return low and holds and all(above.intersection(group) for group in pattern.above)


def _low_source(rows: Sequence[Metric], close_from: Decimal) -> str:
    """Return the only source with all its numbers low, if the same numbers of the others hold; else ""."""
    by_source: dict[str, dict[str, str]] = {}
    for row in rows:
        state = metric_state(row, close_from).state
        if row.source and state in (REACHED, CLOSE, MISSED):
            by_source.setdefault(row.source, {})[row.metric] = state
    low = [source for source, states in by_source.items() if len(states) > 1 and set(states.values()) == {MISSED}]
    others = [states.keys() for states in by_source.values() if MISSED not in states.values()]
    alone = len(low) == 1 and len(others) == len(by_source) - 1 > 0
    return low[0] if alone and all(by_source[low[0]].keys() & other for other in others) else ""


def _with_frequency(rows: tuple[Metric, ...]) -> tuple[Metric, ...]:
    """Return the rows with the frequency computed from reach and impressions if it was not noted itself."""
    # Reversed, so that the first of two rows wins.
    noted = {row.metric: row for row in reversed(rows)}
    reach, impressions = noted.get("reach"), noted.get("impressions")
    if reach is None or impressions is None or "frequency" in noted:
        return rows
    return (
        *rows,
        Metric(
            entry_id=reach.entry_id,
            metric="frequency",
            target=_ratio(Number.value(impressions.target), Number.value(reach.target)),
            actual=_ratio(reached(impressions), reached(reach)),
            before=_ratio(Number.value(impressions.before), Number.value(reach.before)),
        ),
    )


def _ratio(above: Decimal | None, below: Decimal | None) -> str:
    return f"{above / below:f}" if above is not None and below is not None and below > 0 else ""


def _beside_past(row: Metric, past: Decimal | None) -> Metric:
    """Return the row with its past average as target."""
    return replace(row, target="" if past is None else f"{past:f}")


def _is_clearly_above(row: Metric) -> bool:
    target, actual = Number.value(row.target), reached(row)
    return target is not None and actual is not None and target > 0 and actual >= CLEARLY_ABOVE * target


def _is_above_past(row: Metric, past: Metric, close_from: Decimal) -> bool:
    """Say whether a number is below its target but better than before."""
    missed = metric_state(row, close_from).state == MISSED
    if not missed or metric_state(past).state != REACHED or row.metric == "frequency":
        return False
    before, actual = Number.value(past.target), reached(row)
    if before is None or actual is None:
        return False
    return actual < before if is_lower_better(row) else actual > before
