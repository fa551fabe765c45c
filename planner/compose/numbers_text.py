"""The numbers of a plan in sentences: the same in the window, on paper and on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planner.compose.numbers import Campaign, Numbers
from planner.domain.basics.fields import Number
from planner.domain.basics.locale_formats import show_number
from planner.domain.basics.wording import mark, say
from planner.domain.document.number_values import (
    Bar,
    CampaignNumbers,
    Chart,
    GroupRow,
    Groups,
    InNumbers,
    MetricFigures,
    RateRow,
    SearchNumbers,
    SplitNumbers,
)
from planner.domain.questions.metric_questions import metric_kind
from planner.domain.records.kinds import Metric
from planner.insight.applications.rates import Rate, interval_sentence, percent_text, with_interval
from planner.insight.applications.search_counts import INTERVIEW, MILESTONES, OFFER, SENT, Group, Milestone, Search
from planner.insight.applications.search_text import (
    DEFINITIONS,
    LABELS,
    OF_SENT,
    OF_SETTLED,
    OFFERS_OF_INTERVIEWS,
    TOO_FEW,
    closed_sentences,
    groups_sentence,
    headline,
    notes,
    of_interviews_text,
    of_sent_text,
    of_settled_text,
)
from planner.insight.campaigns.metric_formulas import reasons, shown_value
from planner.insight.campaigns.metric_state import STATES, is_lower_better, metric_state, reached, shown_percent
from planner.insight.campaigns.shortfall import NoSplit, Split, noted_twice
from planner.insight.campaigns.shortfall_text import THINGS, split_sentences
from planner.insight.patterns import pattern_sentences, planned_sentence

OF_INTERVIEWS = "offers_of_interviews"
"""The key of the only rate that is no share of all sent."""
FUNNEL = mark("How far applications came")
BY_SOURCE = mark("By where I found it")
BY_ADAPTED = mark("By whether I adapted my documents")
OFFERS_BY_INTERVIEW = mark("Offers of interviews")
SPLIT_CHART = mark("Where the gap in {things} came from")
NO_NAME = mark("A campaign without a name")


def in_numbers(numbers: Numbers) -> InNumbers:
    """Return all numbers in words."""
    return InNumbers(
        search=search_numbers(numbers),
        campaigns=tuple(campaign_numbers(campaign) for campaign in numbers.campaigns),
        patterns=pattern_sentences(numbers.patterns) if numbers.patterns.entries else (),
        planned=planned_sentence(numbers.planned),
    )


def search_numbers(numbers: Numbers) -> SearchNumbers | None:
    """Return the job search as texts, or None if nothing was sent."""
    search = numbers.search
    if search is None:
        return None
    sources = _groups(search.by_source, BY_SOURCE, numbers.sources)
    adapted = _groups(search.by_tailored, BY_ADAPTED, numbers.adapted)
    return SearchNumbers(
        headline=_sentence(headline(search, INTERVIEW) or headline(search, SENT)),
        also=tuple(_sentence(sentence) for sentence in (headline(search, OFFER),) if sentence),
        funnel=_funnel(search),
        rates=(*(_line(search.milestone(key)) for key in MILESTONES), _offers(search)),
        method=(say(OF_SENT), say(OF_SETTLED)),
        closed=closed_sentences(search),
        notes=notes(search),
        groups=tuple(groups for groups in (sources, adapted) if groups.rows),
    )


def campaign_numbers(campaign: Campaign) -> CampaignNumbers:
    """Return one campaign as texts."""
    return CampaignNumbers(
        entry_id=campaign.entry_id,
        title=campaign.title or say(NO_NAME),
        day=campaign.day,
        metrics=tuple(_metric(row, campaign) for row in campaign.rows),
        splits=tuple(_split(found) for found in campaign.splits),
        problems=_problems(campaign),
        hints=tuple(" ".join(hint.sentences()) for hint in campaign.hints),
    )


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _funnel(search: Search) -> Chart:
    return Chart(say(FUNNEL), tuple(_bar(search, search.milestone(key)) for key in MILESTONES))


def _bar(search: Search, milestone: Milestone) -> Bar:
    rate = milestone.of_sent
    text = show_number(milestone.count)
    # Typed totals may have one of the two counts only: then there is no share of all sent.
    if milestone.key != SENT and (rate.count, rate.out_of) == (milestone.count, search.sent) and rate.out_of:
        percent = percent_text(rate.count, rate.out_of)
        text = say("{count} of {out_of} ({percent})", count=rate.count, out_of=rate.out_of, percent=percent)
    return Bar(say(LABELS[milestone.key]), milestone.count, text)


def _line(milestone: Milestone) -> RateRow:
    label, definition, count = say(LABELS[milestone.key]), say(DEFINITIONS[milestone.key]), show_number(milestone.count)
    if milestone.key == SENT:
        return RateRow(key=milestone.key, label=label, definition=definition, count=count, of_sent="", likely="")
    settled = _bounded(of_settled_text(milestone.of_settled), milestone.of_settled)
    of_sent = of_sent_text(milestone.of_sent)
    return RateRow(
        key=milestone.key,
        label=label,
        definition=definition,
        count=count,
        of_sent=of_sent,
        likely=_likely(milestone.of_sent),
        of_settled=settled,
    )


def _offers(search: Search) -> RateRow:
    rate = search.offers_of_interviews
    label, definition = say(OFFERS_BY_INTERVIEW), say(OFFERS_OF_INTERVIEWS)
    text = of_interviews_text(rate)
    return RateRow(
        key=OF_INTERVIEWS,
        label=label,
        definition=definition,
        count=show_number(rate.count),
        of_sent=text,
        likely=_likely(rate),
    )


def _likely(rate: Rate) -> str:
    """Return the interval of a share, or the note that the numbers are too small."""
    if not rate.out_of:
        return ""
    text = say(TOO_FEW)
    return interval_sentence(rate) if rate.enough else _sentence(text[:1].upper() + text[1:])


def _bounded(text: str, rate: Rate) -> str:
    """Return the sentence on a rate, with its interval if the numbers allow one."""
    if not rate.out_of:
        return ""
    return with_interval(text, rate) if rate.enough else text


def _groups(groups: Iterable[Group], title: str, labels: Mapping[str, str]) -> Groups:
    groups = tuple(groups)
    rows = tuple(
        GroupRow(
            key=group.key,
            label=labels.get(group.key, group.key),
            answered=_bounded(_of(mark("{count} of {out_of} answered ({percent})"), group.answered), group.answered),
            interview=_of(mark("{count} of {out_of} reached an interview ({percent})"), group.interview),
            likely=_likely(group.interview),
        )
        for group in groups
    )
    return Groups(title=say(title), rows=rows, note=groups_sentence(groups))


def _of(template: str, rate: Rate) -> str:
    percent = percent_text(rate.count, rate.out_of)
    return say(template, count=rate.count, out_of=rate.out_of, percent=percent)


def _metric(row: Metric, campaign: Campaign) -> MetricFigures:
    kind = metric_kind(row.metric)
    name = say(kind.name) if kind else row.metric
    values = (Number.value(row.target), reached(row), Number.value(row.before))
    target, actual, before = (shown_value(row.metric, value) for value in values)
    if row.source and row.metric in noted_twice(campaign.rows):
        name = say("{number} ({source})", number=name, source=row.source)
    return MetricFigures(name=name, target=target, actual=actual, before=before, state=_state(row, campaign))


def _problems(campaign: Campaign) -> tuple[str, ...]:
    """Return the problem that the user named, else the suggestions with their reasons."""
    named = [campaign.problem_labels[key] for key in campaign.named if key in campaign.problem_labels]
    if named:
        return (say("Named as the problem: {problems}.", problems="; ".join(named)),)
    suggests = mark("The numbers suggest: {problem}. {reasons}")
    return tuple(
        say(suggests, problem=campaign.problem_labels[one.problem], reasons=" ".join(reasons(one)))
        for one in campaign.suggestions
        if one.problem in campaign.problem_labels
    )


def _state(row: Metric, campaign: Campaign) -> str:
    """Return the state of a number, with the percentage of its target if it has one."""
    found = metric_state(row, campaign.close_from)
    label = say(STATES[found.state])
    if found.percent is None:
        return label
    template = (
        mark("{state}, less is better: {percent}% of target")
        if is_lower_better(row)
        else mark("{state}: {percent}% of target")
    )
    return say(template, state=label, percent=shown_percent(found.percent))


def _split(found: Split | NoSplit) -> SplitNumbers:
    sentences = split_sentences(found)
    if isinstance(found, NoSplit):
        return SplitNumbers(sentences)
    bars = tuple(
        _contribution_bar(share.key, number)
        for share, number in zip(found.shares, found.rounded()[1], strict=True)
        if number
    )
    title = say(SPLIT_CHART, things=say(THINGS[found.product]))
    return SplitNumbers(sentences, Chart(title, bars) if bars else None)


def _contribution_bar(key: str, number: int) -> Bar:
    kind = metric_kind(key)
    template = mark("added {number}") if number > 0 else mark("took away {number}")
    return Bar(say(kind.name) if kind else key, number, say(template, number=show_number(abs(number))))
