"""The table of a campaign's numbers: a row for each, its columns named once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import Say
from planner.domain.questions.of_records import METRIC
from planner.domain.records.kinds import Listed, Metric
from planner.insight.campaigns.metric_state import CLOSE_FROM
from ui.forms.record_cards import others
from ui.forms.record_list import RecordList
from ui.look_back.blocks.metric_cells import COUNTS, SOURCE, Header
from ui.look_back.blocks.metric_row import MetricRow, is_blank
from ui.model.document import Document

ABOVE_ADD = 10


class MetricTable(RecordList):
    """The numbers of one campaign. From `close_from` percent of its target on, a number counts as close.

    `earlier` are the numbers of the campaigns before, the latest first.
    """

    close_from: Decimal = CLOSE_FROM
    earlier: Sequence[Sequence[Metric]] = ()

    def __init__(self, document: Document, say: Say, what: str, empty: str, parent: QWidget) -> None:
        cells = others(METRIC, (*COUNTS, *SOURCE))
        super().__init__(document, say, [Section("", cells)], what, empty, parent)
        self.header = Header(cells, say, self)
        self._layout.setSpacing(0)
        # The rows stand from the second place on: after the header, or where there are none, after nothing.
        self._layout.insertWidget(0, self.header)
        self._layout.insertSpacing(self._layout.count() - 1, ABOVE_ADD)

    def make_card(self, record: Listed) -> MetricRow:
        return MetricRow(self, record)

    def add_record(self) -> None:
        """Add a row and go there; an empty one that waits at the end is used first."""
        self.document.end_run()
        last = self.records()[-1:]
        if last and is_blank(last[0]):
            self.focus(last[0].key)
        else:
            super().add_record()

    def compare(self, close_from: Decimal, earlier: Sequence[Sequence[Metric]]) -> None:
        """Say how the numbers are told to stand, and beside which past."""
        if (close_from, earlier) != (self.close_from, self.earlier):
            self.close_from, self.earlier = close_from, earlier
            for row in self.cards.values():
                if isinstance(row, MetricRow):
                    row.refresh()

    def _read(self) -> None:
        super()._read()
        self.header.setVisible(bool(self.cards))
