"""The decomposition of a shortfall in sentences."""

from __future__ import annotations

from planner.domain.basics.locale_formats import show_number
from planner.domain.basics.wording import mark, say
from planner.domain.questions.metric_questions import metric_kind
from planner.insight.campaigns.shortfall import ACTUAL, BELOW_ZERO, MISFIT, MISSING, TWICE, ZERO, NoSplit, Split

THINGS = {
    "impressions": mark("impressions"),
    "engagements": mark("engagements"),
    "views": mark("views"),
    "clicks": mark("clicks"),
    "conversions": mark("conversions"),
}
"""The counts that can be split, for use within a sentence."""
LOWER = {
    "reach": mark("lower reach"),
    "impressions": mark("fewer impressions"),
    "frequency": mark("a lower frequency"),
    "er_reach": mark("a lower engagement rate"),
    "er_impr": mark("a lower engagement rate"),
    "vtr": mark("a lower view rate"),
    "ctr": mark("a lower click-through rate"),
    "cvr": mark("a lower conversion rate"),
}
HIGHER = {
    "reach": mark("higher reach"),
    "impressions": mark("more impressions"),
    "frequency": mark("a higher frequency"),
    "er_reach": mark("a higher engagement rate"),
    "er_impr": mark("a higher engagement rate"),
    "vtr": mark("a higher view rate"),
    "ctr": mark("a higher click-through rate"),
    "cvr": mark("a higher conversion rate"),
}
ONE_MISSING = {
    1: mark("All {total} {things} missing come from {a}."),
    2: mark("Of the {total} {things} missing, {n_a} come from {a} and {n_b} from {b}."),
    3: mark("Of the {total} {things} missing, {n_a} come from {a}, {n_b} from {b} and {n_c} from {c}."),
}
"""The sentences for a gap to which all factors contributed, by their number."""
ONE_ABOVE = {
    1: mark("All {total} {things} above target come from {a}."),
    2: mark("Of the {total} {things} above target, {n_a} come from {a} and {n_b} from {b}."),
    3: mark("Of the {total} {things} above target, {n_a} come from {a}, {n_b} from {b} and {n_c} from {c}."),
}
MET = mark("The number of {things} came out as planned.")
GAP_MISSING = mark("{things}: {total} missing.")
GAP_ABOVE = mark("{things}: {total} above target.")
ADDED = mark("{factor} was above target and added {number}.")
TOOK = mark("{factor} was below target and took away {number}.")
NOTED_TWICE = mark("{number} is noted more than once. Give each a source of its own.")
NO_SPLIT = {
    MISSING: (
        mark("The {things} cannot be split: {number} has no target yet."),
        mark("The {things} cannot be split: {number} has no actual number yet."),
    ),
    ZERO: (
        mark("The {things} cannot be split: the target for {number} is 0."),
        mark("The {things} cannot be split: {number} came to 0."),
    ),
    BELOW_ZERO: (
        mark("The {things} cannot be split: the target for {number} is below 0."),
        mark("The {things} cannot be split: {number} is below 0."),
    ),
    MISFIT: (
        mark("The {things} cannot be split: the target for {number} does not fit the other targets."),
        mark("The {things} cannot be split: {number} does not fit the other numbers."),
    ),
    TWICE: (NOTED_TWICE, NOTED_TWICE),
}
"""The reasons why there is no split, for targets and for actual values."""
TWO_WAYS = mark("It is noted as {noted}; the rest gives {reckoned}.")
WHERE = mark("{source}:")


def split_sentences(found: Split | NoSplit) -> tuple[str, ...]:
    """Return the sentences on the effects of a gap's factors, or on what prevents the split."""
    sentences = _why_not(found) if isinstance(found, NoSplit) else _where_from(found)
    return (say(WHERE, source=found.source), *sentences) if found.source else sentences


def _where_from(found: Split) -> tuple[str, ...]:
    total, numbers = found.rounded()
    effects = [(share.key, number) for share, number in zip(found.shares, numbers, strict=True) if number]
    things = say(THINGS[found.product])
    if not effects:
        return (say(MET, things=things),)
    if any((number > 0) != (total > 0) for _, number in effects) or abs(total) == 1:
        return (_gap(total, things), *(_contribution(key, number) for key, number in effects))
    sentences, phrases = (ONE_MISSING, LOWER) if total < 0 else (ONE_ABOVE, HIGHER)
    values = {"total": show_number(abs(total)), "things": things}
    for letter, (key, number) in zip("abc", sorted(effects, key=lambda share: -abs(share[1])), strict=False):
        values |= {letter: say(phrases[key]), f"n_{letter}": show_number(abs(number))}
    return (say(sentences[len(effects)], **values),)


def _gap(total: int, things: str) -> str:
    """Return the sentence on the gap alone; opposite effects follow in sentences of their own."""
    if not total:
        return say(MET, things=things)
    sentence = GAP_MISSING if total < 0 else GAP_ABOVE
    return say(sentence, things=things[:1].upper() + things[1:], total=show_number(abs(total)))


def _contribution(key: str, number: int) -> str:
    return say(ADDED if number > 0 else TOOK, factor=_name(key), number=show_number(abs(number)))


def _why_not(found: NoSplit) -> tuple[str, ...]:
    sentence = NO_SPLIT[found.why][found.side == ACTUAL]
    number = THINGS[found.key] if metric_kind(found.key) is None else ""
    named = say(number) if number else _name(found.key)
    text = say(sentence, things=say(THINGS[found.product]), number=named)
    if found.noted is None or found.reckoned is None:
        return (text,)
    return (text, say(TWO_WAYS, noted=show_number(found.noted), reckoned=show_number(found.reckoned, 2)))


def _name(key: str) -> str:
    kind = metric_kind(key)
    return say(kind.name if kind else key)
