"""The timeline on paper: a chart of some months, above the section that lists them."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from planner.domain.document.timeline_values import Timeline
from planner.export.charts.flowable import DrawingFlowable
from planner.export.charts.ink import SMALL, paper_style
from planner.export.charts.timeline_chart import BESIDE, WRAPPED, timeline
from planner.export.layout.grid import Frame, Grid, Row
from planner.export.layout.page_style import EYEBROW, LABEL, Paper
from planner.export.typeset.glyphs import paragraphs

KEPT, WIDE = 0.75, 0.7
"""A timeline up to this share of a page is not split; from this share of the width on, names are beside the rows."""


def at_a_glance(found: Timeline | None, title: str, width: float, paper: Paper) -> Iterator[Flowable]:
    """Yield the timeline chart with its title and a sentence; nothing without a timeline."""
    if found is None:
        return
    wide = width > paper.width * WIDE
    summary = paragraphs(" ".join((f"{found.title}: {found.summary}" if wide else found.summary, *found.notes)), LABEL)
    head = [paragraphs(title, EYEBROW), summary] if wide else [[*paragraphs(title, EYEBROW), *summary]]
    chart = DrawingFlowable(timeline(found, width, paper_style(SMALL), BESIDE if wide else WRAPPED))
    yield Grid(None, [Row(head, (1, 2.6)[: len(head)], Frame(below=3, gap=10)), chart], whole=paper.height * KEPT)
