"""The numbers on paper: the search with its funnel, the campaigns with where their gaps came from, what comes back."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from planner.domain.in_numbers import CampaignNumbers, Chart, Groups, InNumbers, SearchNumbers
from planner.domain.records import Metric
from planner.domain.wording import Say, mark
from planner.export.blocks import cell, day, label_of, table
from planner.export.charts import funnel, pulls
from planner.export.grid import Frame, Grid, Row
from planner.export.headings import part_heading
from planner.export.letters import plain, words
from planner.export.paper_ink import paper_ink
from planner.export.sheet import BODY, CELL_STRONG, LABEL, PART, QUIET, QUIET_RIGHT, STRONG, Paper

IN_NUMBERS = mark("In numbers")
THE_SEARCH = mark("The search")
THE_CAMPAIGNS = mark("The campaigns")
COMES_BACK = mark("What comes back")
PLANNED_AND_DONE = mark("Planned and done")
HALF, WHOLE = 0.6, 0.72
"""How much of the width a chart takes."""


def numbers(found: InNumbers, say: Say, paper: Paper) -> Iterator[Flowable]:
    """Yield all numbers there are."""
    if found.search:
        yield from _search(found.search, say, paper)
    for place, campaign in enumerate(found.campaigns):
        yield from _campaign(campaign, say, paper, [part_heading(say(THE_CAMPAIGNS))] if not place else [])
    if found.patterns:
        yield from _part(say(COMES_BACK), found.patterns)
    if found.planned:
        yield from _part(say(PLANNED_AND_DONE), (found.planned,))


def _search(search: SearchNumbers, say: Say, paper: Paper) -> Iterator[Flowable]:
    told = [*_lines((search.headline,), STRONG), *_lines(search.also, BODY)]
    chart = funnel(_printable(search.funnel), paper.width * WHOLE, paper_ink())
    rows = [part_heading(say(THE_SEARCH)), *told, Spacer(1, 6), chart, Spacer(1, 16)]
    yield Grid(None, rows, whole=paper.height * 0.6)
    heads = [say(mark("What is counted")), say(mark("Share of all sent")), say(mark("Share of the settled"))]
    lines = [
        [
            [*cell(line.label, CELL_STRONG), *cell(line.definition, QUIET)],
            [*cell(line.of_sent or line.count), *cell(line.likely, QUIET)],
            cell(line.of_settled),
        ]
        for line in search.lines
    ]
    yield table(heads, lines, (4.2, 5.5, 3.1))
    yield Spacer(1, 6)
    yield from _lines(search.method, QUIET)
    yield from _lines(search.notes, BODY)
    yield Spacer(1, 6)
    yield from _lines(search.doors, BODY)
    for groups in search.groups:
        yield from _groups(groups)
    yield Spacer(1, 12)


def _groups(groups: Groups) -> Iterator[Flowable]:
    rows = [
        [cell(line.label, CELL_STRONG), cell(line.answered), [*cell(line.interview), *cell(line.likely, QUIET)]]
        for line in groups.lines
    ]
    yield Spacer(1, 8)
    yield from _lines((groups.title,), LABEL)
    yield table([], rows, (3.2, 4, 5.6))
    yield Spacer(1, 3)
    yield from _lines((groups.note,), QUIET)


def _campaign(campaign: CampaignNumbers, say: Say, paper: Paper, heading: list[Row]) -> Iterator[Flowable]:
    title = Row([words(campaign.title, PART), words(day(campaign.day, say), QUIET_RIGHT)], (4, 1), Frame(below=4))
    heads = [label_of(Metric, key, say) for key in ("metric", "target", "actual", "before")]
    rows = [
        [cell(line.name, CELL_STRONG), cell(line.target), cell(line.actual), cell(line.before), cell(line.state)]
        for line in campaign.metrics
    ]
    metrics = table([*heads, say(mark("How it stands"))], rows, (4.4, 1.8, 1.8, 1.8, 4.2))
    yield Grid(None, [*heading, title, metrics], whole=paper.height * 0.5)
    if campaign.problems:
        yield Spacer(1, 8)
        yield from _lines(campaign.problems, BODY)
    for split in campaign.splits:
        parts: list[Flowable] = [Spacer(1, 8), *_lines((" ".join(split.words),), BODY)]
        if split.chart:
            parts += [Spacer(1, 4), pulls(_printable(split.chart), paper.width * HALF, paper_ink()), Spacer(1, 4)]
        yield Grid(None, parts, whole=paper.height * 0.5)
    yield Spacer(1, 4)
    yield from _lines(campaign.hints, QUIET)
    yield Spacer(1, 12)


def _part(title: str, lines: Iterable[str]) -> Iterator[Flowable]:
    yield Grid(None, [part_heading(title), *_lines(lines, BODY)], whole=200)
    yield Spacer(1, 12)


def _lines(lines: Iterable[str], style: ParagraphStyle) -> list[Row]:
    return [Row([words(line, style)], (1,), Frame(below=3)) for line in lines if line]


def _printable(chart: Chart) -> Chart:
    bars = (dataclasses.replace(bar, label=plain(bar.label), words=plain(bar.words)) for bar in chart.bars)
    return dataclasses.replace(chart, bars=tuple(bars))
