"""The progress of a goal's measures: a small chart for each, with a table of the same values."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from planner.domain.basics.wording import say
from planner.domain.document.progress_series import LEGEND, MeasureProgress
from planner.domain.records.kinds import CheckIn
from planner.insight.goals.goal_progress import measure_progress
from ui.goals.goal_block import GoalBlock
from ui.preview.plan_chart import PlanChart
from ui.widgets.chart_view import LEAST_WIDTH
from ui.widgets.controls.labels import plain_label, wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import TwoColumnLayout
from ui.widgets.lists.keyed_column import KeyedColumn

BESIDE = 24


class ProgressView(GoalBlock):
    """The progress of result and action, hidden while no check-in has a value."""

    def build(self) -> None:
        self._measured: KeyedColumn[MeasureProgress, MeasureView] = KeyedColumn(self, spacing=20)
        layouts.column(self, self._measured)

    @property
    def shown(self) -> tuple[MeasureProgress, ...]:
        """Return the shown progress."""
        return tuple(self._measured.widgets)

    def refresh(self) -> None:
        checks = self.workbook.all(CheckIn, goal_id=self.goal.id) if self.goal.id else []
        found = measure_progress(self.goal, checks)
        self._measured.show_keys(found, lambda progress: MeasureView(progress, self._measured))
        self.setVisible(bool(found))


class MeasureView(QWidget):
    """One measure: its title, its chart, and the table beside it or, if narrow, below it."""

    def __init__(self, progress: MeasureProgress, parent: QWidget) -> None:
        # ReportLab is imported with the first chart, not with the window.
        from planner.export.charts.progress_chart import progress_chart as draw

        super().__init__(parent)
        self.progress = progress
        self.chart = PlanChart(progress, draw, self)
        column = layouts.column(self, wrapped_label(progress.title, "label", self), spacing=8)
        self.table = self._table()
        beside = TwoColumnLayout(least=max(LEAST_WIDTH, self.table.sizeHint().width()), gap=BESIDE)
        beside.addWidget(self.chart)
        beside.setAlignment(self.chart, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self.table)
        column.addLayout(beside)
        if progress.target_line:
            legend = say(LEGEND)
        else:
            legend = say("A number to start from, one to reach and both days draw the way there.")
        column.addWidget(wrapped_label(legend, parent=self))

    def _table(self) -> QWidget:
        whole = QWidget(self)
        table = QGridLayout(whole)
        table.setContentsMargins(0, 0, 0, 0)
        table.setHorizontalSpacing(14)
        table.setVerticalSpacing(4)
        for column, head in enumerate(self.progress.heads):
            table.addWidget(plain_label(say(head), parent=whole), 0, column)
        for row, texts in enumerate(self.progress.rows, start=1):
            for column, text in enumerate(texts):
                table.addWidget(plain_label(text, "" if column else "muted", whole), row, column)
        table.setRowStretch(len(self.progress.points) + 1, 1)
        table.setColumnStretch(len(self.progress.heads), 1)
        return whole
