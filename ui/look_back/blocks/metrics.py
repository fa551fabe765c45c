"""The numbers of a campaign: what was aimed for, what was reached, and what the two say."""

from __future__ import annotations

import datetime as dt

from planner.compose.numbers import close_from
from planner.domain.basics.scenario import Scenario
from planner.domain.records.kinds import Answer, Entry, Metric, Plan, Record
from planner.insight.campaigns.metric_formulas import campaigns_before
from planner.insight.patterns import entry_day
from planner.workbook.workbook import Workbook
from ui.look_back.blocks.block import PartWidget
from ui.look_back.blocks.metric_hints import MetricHints
from ui.look_back.blocks.metric_table import MetricTable
from ui.widgets.controls.labels_folded import line


class MetricsPart(PartWidget):
    """The numbers of a campaign."""

    SHOWS = (Metric, Plan, Entry, Answer)

    def build(self) -> None:
        self.body.addWidget(line(self.tr("The numbers"), "heading"))
        self.list = MetricTable(
            self.document,
            self.say,
            self.tr("a number"),
            self.tr("One number is enough to start with: what you aimed for and what was reached."),
            self,
        )
        self.body.addWidget(self.list)
        self.hints = MetricHints(self.say, self)
        self.body.addWidget(self.hints)

    def show_entry(self, entry_id: str | None) -> None:
        new = None if entry_id is None else lambda: Metric(entry_id=entry_id)
        self.list.show_records(new, **({"entry_id": entry_id} if entry_id else {}))
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        """Show what the numbers say; the rows follow their records by themselves."""
        earlier = earlier_campaigns(self.workbook, self.scenario, entry_id)
        self.list.compare(close_from(self.workbook.plan_record()), earlier)
        self.hints.show_numbers(self.workbook.all(Metric, entry_id=entry_id), earlier, self.list.close_from)

    def _concerns(self, record: Record) -> bool:
        """Follow the days of all campaigns too: they say which ones came before."""
        is_day = isinstance(record, Answer) and record.field in self.scenario.decided
        return is_day or isinstance(record, Metric | Plan | Entry)


def earlier_campaigns(workbook: Workbook, scenario: Scenario, entry_id: str) -> tuple[tuple[Metric, ...], ...]:
    """Return the numbers of the campaigns before this one, the latest first."""
    entries = {entry.id: entry for entry in workbook.entries(scenario)}
    rows: dict[str, list[Metric]] = {}
    for row in workbook.all(Metric):
        if row.metric and row.entry_id in entries:
            rows.setdefault(row.entry_id, []).append(row)

    if entry_id not in entries:
        return ()
    when = {key: _when(workbook, scenario, entries[key]) for key in {*rows, entry_id}}
    return campaigns_before(rows, when, entry_id)


def _when(workbook: Workbook, scenario: Scenario, entry: Entry) -> tuple[dt.date, str]:
    return entry_day(scenario, workbook.answers(entry.id), entry) or dt.date.min, entry.created
