"""The timeline as a list: one line a day, to be walked with the arrow keys."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from planner.domain.document.timeline_values import BEGIN, CHECK_IN, GOAL, REVIEW, STEP, TODAY, Moment
from ui.widgets.icons import icon
from ui.widgets.layout.scroll_page import bring_into_view

PICTURES: dict[tuple[str, bool], str] = {
    (BEGIN, False): "arrow-right",
    (STEP, False): "square",
    (STEP, True): "square-check",
    (CHECK_IN, False): "circle",
    (CHECK_IN, True): "circle-check",
    (REVIEW, False): "diamond",
    (REVIEW, True): "diamond",
    (GOAL, False): "flag",
    (GOAL, True): "flag",
    (TODAY, False): "sun",
}
MOST_SHOWN = 8
"""Lines that are seen at once; a longer list scrolls."""


class TimelineList(QListWidget):
    """The lines of a timeline. `wanted` asks for the record of the one that was opened, by its key."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_lines")
        self.setAccessibleName(self.tr("The same, day by day"))
        self.setAccessibleDescription(self.tr("Enter opens what a line is about."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._lines: list[Moment] = []
        self.itemActivated.connect(self._open)
        self.currentItemChanged.connect(self._show_chosen)

    def show_lines(self, lines: Sequence[Moment]) -> None:
        """Show these lines. The one that was chosen stays so while it is there, or today is brought into view."""
        row = self.currentRow()
        chosen = self._lines[row] if row >= 0 else None
        self._lines = list(lines)
        self.clear()
        for line in lines:
            item = QListWidgetItem(icon(PICTURES[line.kind, line.done], "muted"), line.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.words)
            item.setToolTip(f"<qt>{html.escape(line.words)}</qt>")
            self.addItem(item)
        self._fit()
        kept = self._lines.index(chosen) if chosen in self._lines else -1
        today = next((row for row, line in enumerate(self._lines) if line.kind == TODAY), 0)
        self.setCurrentRow(kept if kept >= 0 else today)
        self.scrollToItem(self.currentItem(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _show_chosen(self, item: QListWidgetItem | None) -> None:
        """Scroll the page along where somebody walks through the lines."""
        if item and self.hasFocus():
            self.scrollToItem(item)
            bring_into_view(self, self.visualItemRect(item))

    def _fit(self) -> None:
        """Be as high as the lines need, up to a number that leaves room for the chart."""
        self.ensurePolished()
        around = self.height() - self.viewport().height() if self.isVisible() else 2 * self.frameWidth() + 10
        self.setFixedHeight(max(1, min(self.count(), MOST_SHOWN)) * max(self.sizeHintForRow(0), 1) + around)

    def _open(self, item: QListWidgetItem) -> None:
        home = self._lines[self.row(item)].home
        if home:
            self.wanted.emit(home)
