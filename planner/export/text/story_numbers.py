"""Document elements for the numbers, the review of a period and the year; charts as their alternative texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.domain.basics.locale_formats import show_days
from planner.domain.basics.wording import say
from planner.domain.document.number_values import CampaignNumbers, InNumbers, SearchNumbers
from planner.domain.document.report_values import PeriodReport, ReportedSetback, YearSheet, without_outcome
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal, Lesson, Metric, Review
from planner.export.outline.captions import (
    BESIDES,
    COMES_BACK,
    GOALS,
    LESSONS,
    ONE_GOAL,
    PLANNED_AND_DONE,
    SETBACKS,
    STEPS_DONE,
    THE_CAMPAIGNS,
    THE_IDEA,
    THE_SEARCH,
    WHAT_WAS_DONE,
    day,
    heads_of_counts,
    heads_of_setbacks,
    joined,
    label_of,
)
from planner.export.outline.section_list import days_of
from planner.export.text.pieces import (
    QUIET,
    STRONG,
    CheckItem,
    CheckList,
    Heading,
    ItemList,
    LabelledText,
    Piece,
    Table,
    TextBlock,
    text_blocks,
)


def numbers(found: InNumbers) -> Iterator[Piece]:
    """Yield all numbers there are."""
    if found.search:
        yield from _search(found.search)
    if found.campaigns:
        yield Heading(2, say(THE_CAMPAIGNS))
    for campaign in found.campaigns:
        yield from _campaign(campaign)
    for title, lines in ((COMES_BACK, found.patterns), (PLANNED_AND_DONE, tuple(filter(None, (found.planned,))))):
        if lines:
            yield Heading(2, say(title))
            yield from text_blocks(lines)


def _search(search: SearchNumbers) -> Iterator[Piece]:
    yield Heading(2, say(THE_SEARCH))
    yield TextBlock(search.headline, STRONG)
    yield from text_blocks((*search.also, search.funnel.text))
    heads = tuple(heads_of_counts())
    rows = (
        (_lines(line.label, line.definition), _lines(line.of_sent or line.count, line.likely), line.of_settled)
        for line in search.rates
    )
    yield Table(heads, tuple(rows))
    yield from text_blocks((*search.method, *search.notes), QUIET)
    yield from text_blocks(search.closed)
    for groups in search.groups:
        yield LabelledText(groups.title)
        yield ItemList(tuple(joined(line.label, line.answered, line.interview, line.likely) for line in groups.rows))
        yield from text_blocks((groups.note,), QUIET)


def _campaign(campaign: CampaignNumbers) -> Iterator[Piece]:
    yield Heading(3, joined(campaign.title, day(campaign.day)))
    heads = (label_of(Metric, key) for key in ("metric", "target", "actual", "before"))
    rows = ((line.name, line.target, line.actual, line.before, line.state) for line in campaign.metrics)
    yield Table((*heads, say("How it stands")), tuple(rows))
    yield from text_blocks(campaign.problems)
    for split in campaign.splits:
        yield from text_blocks((" ".join(split.sentences), split.chart.text if split.chart else ""))
    yield from text_blocks(campaign.hints, QUIET)


def report(found: PeriodReport) -> Iterator[Piece]:
    """Yield the review of a period."""
    yield from text_blocks((days_of(found),), QUIET)
    if found.goals:
        heads = (say(ONE_GOAL), label_of(Goal, "status"), label_of(Goal, "ended_because"))
        status = field_of(Goal, "status")
        rows = (
            (
                _lines(goal.goal, *goal.moved),
                joined(status.show(goal.status), day(goal.ended_on)),
                goal.learned,
            )
            for goal in found.goals
        )
        yield Table(heads, tuple(rows))
    if counted := found.counted():
        yield Heading(2, say(WHAT_WAS_DONE))
        yield TextBlock(counted)
        yield CheckList(tuple(CheckItem(True, step.title, joined(step.goal, day(step.day))) for step in found.done))
    if found.lessons:
        yield Heading(2, say(LESSONS))
        yield ItemList(tuple(joined(line.sentence, line.title, day(line.day)) for line in found.lessons))
    if found.setbacks:
        yield Heading(2, say(SETBACKS))
        yield from _setbacks(found.setbacks)
    yield LabelledText(label_of(Review, "helped"), found.helped)
    yield LabelledText(label_of(Review, "change"), found.change)


def year(year_sheet: YearSheet) -> Iterator[Piece]:
    """Yield the setbacks of a year."""
    yield TextBlock(show_days(year_sheet.first, year_sheet.last), QUIET)
    yield from _setbacks(year_sheet.setbacks)


def _setbacks(reported: Iterable[ReportedSetback]) -> Iterator[Piece]:
    reported = tuple(reported)
    heads = tuple(heads_of_setbacks())
    rows = (
        (_lines(setback.title, joined(say(setback.scenario), day(setback.day))), _changed(setback))
        for setback in reported
        if setback.has_outcome
    )
    if with_outcome := tuple(rows):
        yield Table(heads, with_outcome)
    yield from text_blocks(
        [say(BESIDES, kind=say(kind), n=len(some)) for kind, some in without_outcome(reported)], QUIET
    )


def _setback(setback: ReportedSetback) -> str:
    return _lines(setback.title, joined(say(setback.scenario), day(setback.day)))


def _changed(setback: ReportedSetback) -> str:
    """Return all outcomes of a setback: the lesson first, then its fate, goals and steps."""
    status = field_of(Goal, "status")
    goals = (f"{goal.title} ({status.show(goal.status)})" for goal in setback.goals)
    facts = (
        (label_of(Lesson, "change"), setback.change),
        (say(GOALS), "; ".join(goals)),
        (say(STEPS_DONE), "; ".join(step.title for step in setback.steps)),
        (say(THE_IDEA), setback.fate),
    )
    return _lines(setback.lesson, *(f"{label}: {text}" for label, text in facts if text))


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
