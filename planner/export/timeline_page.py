"""The timeline on paper: some months in one picture, above what is written out below it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from planner.domain.timeline import Timeline
from planner.export.grid import Frame, Grid, Row
from planner.export.letters import plain, words
from planner.export.paper_ink import SMALL, paper_ink
from planner.export.sheet import EYEBROW, QUIET, Paper
from planner.export.timeline_chart import timeline as drawn

KEPT = 0.75
"""Up to this share of a page a timeline is not divided."""


def at_a_glance(found: Timeline | None, title: str, paper: Paper) -> Iterator[Flowable]:
    """Yield a timeline with its title and a sentence; nothing where there is none."""
    if found is None:
        return
    said = words(" ".join((f"{found.title}: {found.summary}", *found.notes)), QUIET)
    head = Row([words(title, EYEBROW), said], (1, 2.6), Frame(below=4, gap=10))
    chart = drawn(_printable(found), paper.width, paper_ink(SMALL), beside=True)
    yield Grid(None, [head, chart], whole=paper.height * KEPT)
    yield Spacer(1, 9)


def _printable(found: Timeline) -> Timeline:
    rows = (dataclasses.replace(row, label=plain(row.label), status=plain(row.status)) for row in found.rows)
    return dataclasses.replace(found, rows=tuple(rows))
