"""What the numbers of a campaign say below their table: where a shortfall came from, and where to look."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from planner.domain.basics.wording import Say
from planner.domain.records.kinds import Metric
from planner.insight.campaigns.campaign_hints import hints
from planner.insight.campaigns.shortfall import NoSplit, splits
from planner.insight.campaigns.shortfall_text import split_words
from ui.widgets.controls.labels_folded import line


class QuietLines(QWidget):
    """A few sentences below a title; nothing at all where there are none."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(line(title, "label", self))
        self.hide()

    def show_lines(self, texts: Sequence[str]) -> None:
        """Show these sentences; the labels that are there are kept."""
        while len(self.lines) < len(texts):
            self.lines.append(line(kind="", parent=self))
            self._column.addWidget(self.lines[-1])
        for place, label in enumerate(self.lines):
            label.setText(texts[place] if place < len(texts) else "")
            label.setVisible(place < len(texts))
        self.setVisible(bool(texts))

    def texts(self) -> list[str]:
        """Return the sentences that are shown."""
        return [label.text() for label in self.lines if not label.isHidden()]


class MetricHints(QWidget):
    """Quiet lines that follow the numbers as they change."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say = say
        self.shortfall = QuietLines(self.tr("Where the shortfall came from"), self)
        self.places = QuietLines(self.tr("Places to look"), self)
        self.needed = line(
            self.tr("To see where a gap came from, note reach and engagement rate with targets."), parent=self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.shortfall, self.places, self.needed):
            column.addWidget(widget)

    def show_numbers(self, rows: Sequence[Metric], earlier: Sequence[Sequence[Metric]], close_from: Decimal) -> None:
        """Show what the rows say beside their targets or the campaigns before; close begins at `close_from` percent."""
        found = sorted(splits(rows), key=lambda one: isinstance(one, NoSplit))
        self.shortfall.show_lines([" ".join(split_words(one, self._say, QLocale().decimalPoint())) for one in found])
        self.places.show_lines([" ".join(hint.words(self._say)) for hint in hints(rows, earlier, close_from)])
        self.needed.setVisible(self.shortfall.isHidden() and self.places.isHidden())
        self.setVisible(any(row.metric for row in rows))
