"""The metrics of a campaign, where a shortfall came from, and where to look first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from planner.compose.numbers import close_from
from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import say
from planner.domain.entries import chronological_key, entries_of
from planner.domain.records.kinds import Answer, Entry, Metric, Plan, Record
from planner.insight.campaigns.campaign_hints import hints
from planner.insight.campaigns.metric_formulas import campaigns_before
from planner.insight.campaigns.shortfall import NoSplit, splits
from planner.insight.campaigns.shortfall_text import split_sentences
from planner.workbook.workbook import Workbook
from ui.look_back.blocks.block import Block
from ui.look_back.blocks.metric_table import Comparison, MetricTable
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn


class SentenceList(QWidget):
    """A few sentences below a title; hidden if there are none."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._sentences: KeyedColumn[int, QLabel] = KeyedColumn(self, spacing=6)
        layouts.column(self, wrapped_label(title, "label", self), self._sentences, spacing=6, margins=(0, 6, 0, 0))
        self.hide()

    @property
    def labels(self) -> list[QLabel]:
        """Return the shown labels."""
        return list(self._sentences.widgets.values())

    def show_sentences(self, texts: Sequence[str]) -> None:
        """Show these sentences, reusing the labels."""
        self._sentences.show_keys(
            range(len(texts)),
            lambda number: wrapped_label(kind="", parent=self._sentences),
            lambda label, number: label.setText(texts[number]),
        )
        self.setVisible(bool(texts))

    def texts(self) -> list[str]:
        """Return the shown sentences."""
        return [label.text() for label in self.labels]


class MetricHints(QWidget):
    """The hints, updated with the numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shortfall = SentenceList(say("Where the shortfall came from"), self)
        self.hints = SentenceList(say("Places to look"), self)
        self.needed = wrapped_label(
            say("To see where a gap came from, note reach and engagement rate with targets."), parent=self
        )
        layouts.column(self, self.shortfall, self.hints, self.needed, spacing=8)

    def show_numbers(self, rows: Sequence[Metric], comparison: Comparison) -> None:
        """Show the hints on the rows against their targets or the campaigns before."""
        found = sorted(splits(rows), key=lambda one: isinstance(one, NoSplit))
        self.shortfall.show_sentences([" ".join(split_sentences(one)) for one in found])
        self.hints.show_sentences(
            [" ".join(hint.sentences()) for hint in hints(rows, comparison.earlier, comparison.close_from)]
        )
        self.needed.setVisible(self.shortfall.isHidden() and self.hints.isHidden())
        self.setVisible(any(row.metric for row in rows))


class MetricsBlock(Block):
    """The numbers of a campaign."""

    SHOWS = (Metric, Plan, Entry, Answer)

    def build(self) -> None:
        self.body.addWidget(wrapped_label(say("The numbers"), "heading"))
        self.list = MetricTable(
            self.document,
            say("a number"),
            say("One number is enough to start with: what you aimed for and what was reached."),
            self,
        )
        self.body.addWidget(self.list)
        self.hints = MetricHints(self)
        self.body.addWidget(self.hints)

    def show_entry(self, entry_id: str | None) -> None:
        new = None if entry_id is None else lambda: Metric(entry_id=entry_id)
        self.list.show_records(new, **({"entry_id": entry_id} if entry_id else {}))
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        """Update the hints; the rows follow their records themselves."""
        earlier = earlier_campaigns(self.workbook, self.scenario, entry_id)
        comparison = Comparison(close_from=close_from(self.workbook.plan_record()), earlier=earlier)
        self.list.set_comparison(comparison)
        self.hints.show_numbers(self.workbook.all(Metric, entry_id=entry_id), comparison)

    def _concerns(self, record: Record) -> bool:
        """Follow the days of all campaigns as well: they determine which ones came before."""
        is_day = isinstance(record, Answer) and record.field in self.scenario.decided
        return is_day or isinstance(record, Metric | Plan | Entry)


def earlier_campaigns(workbook: Workbook, scenario: Scenario, entry_id: str) -> tuple[tuple[Metric, ...], ...]:
    """Return the numbers of the campaigns before this one, the latest first."""
    existing = {entry.id for entry in entries_of(workbook, scenario)}
    rows: dict[str, list[Metric]] = {}
    for row in workbook.all(Metric):
        if row.metric and row.entry_id in existing:
            rows.setdefault(row.entry_id, []).append(row)

    if entry_id not in existing:
        return ()
    when = {key: chronological_key(workbook, key) for key in {*rows, entry_id}}
    return campaigns_before(rows, when, entry_id)
