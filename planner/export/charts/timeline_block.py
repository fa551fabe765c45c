"""The timeline on paper: a chart of some months, above the section that lists them."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable

from planner.domain.document.timeline_values import Timeline
from planner.export.charts.flowable import Drawn
from planner.export.charts.ink import SMALL, paper_ink
from planner.export.charts.timeline_chart import BESIDE, WRAPPED, timeline
from planner.export.layout.grid import Frame, Grid, Row
from planner.export.layout.page_style import EYEBROW, LABEL, Paper
from planner.export.typeset.glyphs import words

KEPT, WIDE = 0.75, 0.7
"""Up to this share of a page a timeline is not divided; from this share of the width names stand beside its rows."""


def at_a_glance(found: Timeline | None, title: str, width: float, paper: Paper) -> Iterator[Flowable]:
    """Yield the timeline chart with its title and a sentence; nothing without a timeline."""
    if found is None:
        return
    wide = width > paper.width * WIDE
    said = words(" ".join((f"{found.title}: {found.summary}" if wide else found.summary, *found.notes)), LABEL)
    head = [words(title, EYEBROW), said] if wide else [[*words(title, EYEBROW), *said]]
    chart = Drawn(timeline(found, width, paper_ink(SMALL), BESIDE if wide else WRAPPED))
    yield Grid(None, [Row(head, (1, 2.6)[: len(head)], Frame(below=3, gap=10)), chart], whole=paper.height * KEPT)
