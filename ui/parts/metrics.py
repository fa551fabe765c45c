"""The numbers of a campaign: what was aimed for, what was reached, and how the two stand."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout

from planner.domain.metrics import MetricKind, metric_kind
from planner.domain.questions import METRIC
from planner.domain.records import Listed, Metric
from planner.domain.scenario import Section
from planner.insight.metric_state import (
    CLOSE,
    MISSED,
    NO_NUMBER,
    NO_TARGET,
    REACHED,
    STATES,
    is_lower_better,
    metric_state,
    shown_percent,
)
from ui.icons import Picture
from ui.parts.part import PartWidget, line, show_line
from ui.parts.record_cards import WideCard, others, taken
from ui.record_list import RecordCard, RecordList

PICTURES = {
    REACHED: "circle-check",
    CLOSE: "circle-dot",
    MISSED: "circle-minus",
    NO_TARGET: "circle",
    NO_NUMBER: "circle",
}
WHAT, NUMBERS, COUNTS = ("metric", "source"), ("target", "actual", "before"), ("numerator", "denominator")


class MetricCard(WideCard):
    """One number, with what it means and how it stands against its target."""

    record: Metric

    def build(self) -> None:
        self.meaning = line(parent=self)
        self.column.addWidget(self.meaning)
        self.numbers = self.add_form(taken(METRIC, NUMBERS), columns=3)
        self.counts = self.add_form(others(METRIC, (*WHAT, *NUMBERS)))
        self.picture = Picture("circle", 20, "text", self)
        self.state = line(kind="label", parent=self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.picture)
        row.addWidget(self.state, 1)
        self.column.addLayout(row)

    def refresh(self) -> None:
        kind = metric_kind(self.record.metric)
        show_line(self.meaning, " ".join(self._meaning(kind)) if kind else "")
        self.counts.setVisible(bool(kind and kind.numerator) or any(self.record.column(key) for key in COUNTS))
        state = metric_state(self.record)
        self.picture.name = PICTURES[state.state]
        self.picture.update()
        self.state.setText(self._state_line())

    def _state_line(self) -> str:
        state = metric_state(self.record)
        word = self.records.say(STATES[state.state])
        if state.percent is None:
            return word
        percent = shown_percent(state.percent, QLocale().decimalPoint())
        text = (
            self.tr("%1, less is better: %2% of target")
            if is_lower_better(self.record)
            else self.tr("%1: %2% of target")
        )
        return text.replace("%1", word).replace("%2", percent)

    def _meaning(self, kind: MetricKind) -> list[str]:
        say = self.records.say
        if not kind.numerator:
            return [say(kind.meaning)]
        words = {"above": say(kind.numerator), "below": say(kind.denominator), "factor": f"{kind.factor:,}"}
        by_factor = self.tr("{above} / {below} × {factor}.") if kind.factor != 1 else self.tr("{above} / {below}.")
        return [say(kind.meaning), by_factor.format(**words)]


class MetricList(RecordList):
    """The numbers of one campaign."""

    def make_card(self, record: Listed) -> RecordCard:
        return MetricCard(self, record)


class MetricsPart(PartWidget):
    """The numbers of a campaign."""

    SHOWS = (Metric,)

    def build(self) -> None:
        self.body.addWidget(line(self.tr("The numbers"), "heading"))
        self.list = MetricList(
            self.document,
            self.say,
            [Section("", taken(METRIC, WHAT))],
            self.tr("a number"),
            self.tr("One number is enough to start with: what you aimed for and what was reached."),
            self,
        )
        self.body.addWidget(self.list)

    def show_entry(self, entry_id: str | None) -> None:
        new = None if entry_id is None else lambda: Metric(entry_id=entry_id)
        self.list.show_records(new, **({"entry_id": entry_id} if entry_id else {}))
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        """Leave it to the list, which follows its records by itself."""
