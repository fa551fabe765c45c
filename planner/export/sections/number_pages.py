"""The numbers on paper: the search with its funnel, the campaigns with their gaps, recurring causes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from planner.domain.basics.wording import say
from planner.domain.document.number_values import CampaignNumbers, Groups, InNumbers, SearchNumbers, SplitNumbers
from planner.domain.records.kinds import Metric
from planner.export.charts.flowable import DrawingFlowable
from planner.export.charts.funnel import contributions, funnel
from planner.export.charts.ink import SMALL, paper_style
from planner.export.layout.blocks import cell, day, label_of, table
from planner.export.layout.grid import Frame, Grid, Row
from planner.export.layout.headings import subheading
from planner.export.layout.page_style import BODY, CELL_STRONG, LABEL, QUIET, QUIET_RIGHT, STRONG, SUBTITLE, Paper
from planner.export.outline.captions import COMES_BACK, PLANNED_AND_DONE, THE_CAMPAIGNS, THE_SEARCH, heads_of_counts
from planner.export.typeset.glyphs import paragraphs

FUNNEL, GAP = 0.4, 18
"""The share of the width for the funnel beside its table, and the gap between cells."""


ONE_GROUP = 240.0
"""A group up to this height is not split across pages."""


def numbers(found: InNumbers, paper: Paper) -> Iterator[Flowable]:
    """Yield all numbers there are."""
    if found.search:
        yield from _search(found.search, paper)
    for index, campaign in enumerate(found.campaigns):
        yield from _campaign(campaign, paper, [subheading(say(THE_CAMPAIGNS))] if not index else [])
    if found.patterns:
        yield from _part(say(COMES_BACK), found.patterns)
    if found.planned:
        yield from _part(say(PLANNED_AND_DONE), (found.planned,))


def _search(search: SearchNumbers, paper: Paper) -> Iterator[Flowable]:
    intro = [*_lines((search.headline,), STRONG), *_lines(search.also, BODY)]
    chart = DrawingFlowable(funnel(search.funnel, _share(paper, FUNNEL), paper_style(SMALL)))
    rows = [subheading(say(THE_SEARCH)), *intro, Spacer(1, 5), chart, Spacer(1, 5)]
    heads = heads_of_counts()
    lines = [
        [
            [*cell(line.label, CELL_STRONG), *paragraphs(line.definition, LABEL)],
            [*cell(line.of_sent or line.count), *paragraphs(line.likely, LABEL)],
            cell(line.of_settled),
        ]
        for line in search.rates
    ]
    beside = Row([rows, [table(heads, lines, (4.2, 4.4, 3.4))]], (FUNNEL, 1 - FUNNEL), Frame(gap=GAP))
    yield Grid(None, [beside], whole=paper.height * 0.6)
    yield Spacer(1, 4)
    yield from _lines((" ".join((*search.method, *search.notes)),), QUIET)
    yield from _lines(search.closed, BODY)
    yield from _abreast([_groups(groups) for groups in search.groups])
    yield Spacer(1, 8)


def _abreast(cells: Sequence[list[Flowable]]) -> Iterator[Row]:
    """Yield cells in pairs."""
    for at in range(0, len(cells), 2):
        pair = [*cells[at : at + 2], []][:2]
        yield Row(pair, (1, 1), Frame(above=6, gap=GAP))


def _groups(groups: Groups) -> list[Flowable]:
    rows = [
        [cell(line.label, CELL_STRONG), cell(line.answered), [*cell(line.interview), *paragraphs(line.likely, LABEL)]]
        for line in groups.rows
    ]
    rows_shown = [*_lines((groups.title,), LABEL), table([], rows, (3, 4, 4.4)), Spacer(1, 2)]
    return [Grid(None, [*rows_shown, *_lines((groups.note,), LABEL)], whole=ONE_GROUP)]


def _campaign(campaign: CampaignNumbers, paper: Paper, heading: list[Row]) -> Iterator[Flowable]:
    title = Row(
        [paragraphs(campaign.title, SUBTITLE), paragraphs(day(campaign.day), QUIET_RIGHT)], (4, 1), Frame(below=3)
    )
    heads = [label_of(Metric, key) for key in ("metric", "target", "actual", "before")]
    rows = [
        [cell(line.name, CELL_STRONG), cell(line.target), cell(line.actual), cell(line.before), cell(line.state)]
        for line in campaign.metrics
    ]
    metrics = table([*heads, say("How it stands")], rows, (4.4, 1.8, 1.8, 1.8, 4.2))
    yield Grid(None, [*heading, title, metrics], whole=paper.height * 0.5)
    yield Spacer(1, 5)
    yield from _lines(campaign.problems, BODY)
    yield from _abreast([_split(split, paper) for split in campaign.splits])
    yield Spacer(1, 3)
    yield from _lines((" ".join(campaign.hints),), QUIET)
    yield Spacer(1, 9)


def _split(split: SplitNumbers, paper: Paper) -> list[Flowable]:
    text = [*_lines((" ".join(split.sentences),), BODY)]
    if not split.chart:
        return text
    return [*text, Spacer(1, 3), DrawingFlowable(contributions(split.chart, _share(paper, 0.5), paper_style(SMALL)))]


def _share(paper: Paper, share: float) -> float:
    """Return the width of a cell with this share of a row."""
    return (paper.width + GAP) * share - GAP


def _part(title: str, lines: Iterable[str]) -> Iterator[Flowable]:
    yield Grid(None, [subheading(title), *_lines(lines, BODY)], whole=200)
    yield Spacer(1, 8)


def _lines(lines: Iterable[str], style: ParagraphStyle) -> list[Row]:
    return [Row([paragraphs(line, style)], (1,), Frame(below=3)) for line in lines if line]
