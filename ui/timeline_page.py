"""The page "Timeline": goals, steps, check-ins and reviews by day, drawn and as a list."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.domain.changes import Change
from planner.domain.timeline import Timeline
from planner.domain.wording import Say
from planner.timelines import quarter, timeline_of, whole_period
from ui.chart_view import ChartView
from ui.choice_editors import ChipGroup
from ui.document import Document
from ui.editor import LEAST, small_button
from ui.empty_part import EmptyPart
from ui.labels import line, quiet_label, show_line
from ui.timeline_list import TimelineList

QUARTER, WHOLE = "quarter", "whole"
GATHERED_MS = 300
"""How long changes are gathered before the days are read again."""


class TimelinePage(QWidget):
    """The timeline of a quarter or of the whole period; it is read while somebody looks.

    `wanted` asks for a record by its key.
    """

    wanted = Signal(object)

    def __init__(self, document: Document, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._say = document, say
        self._on, self._span = 0, QUARTER
        self._read_on: dt.date | None = None
        """The day on which it was read last; None where something has changed since."""
        self._shown: Timeline | None = None
        self.chart: ChartView | None = None
        self.empty = self._empty_part()
        self.choice = self._choice()
        self.heading = quiet_label(kind="heading", parent=self)
        self.summary, self.notes = line(parent=self), line(parent=self)
        self.lines = TimelineList(self)
        self.lines.wanted.connect(self.wanted)
        self.body = self._body()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty)
        layout.addWidget(self.body)
        self._gathered = QTimer(self, interval=GATHERED_MS, singleShot=True)
        self._gathered.timeout.connect(self.catch_up)
        document.changed.connect(self._on_change)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed, and with the day."""
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Read again where something has changed and somebody looks."""
        if self.isVisible() and self._read_on != self._document.workbook.today():
            self.refresh()

    def refresh(self) -> None:
        """Show the timeline as it is now; nothing moves where it is the same."""
        workbook = self._document.workbook
        plan, today = workbook.plan_record(), workbook.today()
        days = quarter(plan, today, self._on) if self._span == QUARTER else whole_period(plan, today)
        found = timeline_of(workbook.contents(), plan, days, today, self._say)
        is_new = found != self._shown
        self._read_on, self._shown = today, found
        self.empty.setVisible(found is None)
        self.body.setVisible(found is not None)
        if found and is_new:
            self._show(found)

    def show_span(self, span: str, on: int = 0) -> None:
        """Show the whole period, or the quarter of today and so many quarters on or back."""
        self._span, self._on = span, on
        self.choice.mark([span])
        for button in (self.back, self.forth):
            button.setVisible(span == QUARTER)
        self.now.setVisible(span == QUARTER and on != 0)
        self.refresh()

    def _empty_part(self) -> EmptyPart:
        title = self.tr("Nothing stands on a day yet.")
        text = self.tr("Give a goal a day in the Goals tab, and it is drawn here with its steps and check-ins.")
        return EmptyPart(title, text, self)

    def _choice(self) -> ChipGroup:
        choice = ChipGroup(self.tr("Which time"), one=True, parent=self)
        choice.offer(QUARTER, self.tr("Quarter"))
        choice.offer(WHOLE, self.tr("Whole period"))
        choice.mark([QUARTER])
        choice.chosen.connect(lambda: self.show_span(next(iter(choice.marked()), self._span)))
        return choice

    def _body(self) -> QWidget:
        body = QWidget(self)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addLayout(self._buttons())
        self._column.addWidget(self.heading)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.notes)
        self._column.addSpacing(8)
        self.list_heading = quiet_label(self.lines.accessibleName(), "label", self)
        self._column.addWidget(self.list_heading)
        self._column.addWidget(self.lines)
        return body

    def _buttons(self) -> QHBoxLayout:
        self.back = small_button("chevron-left", self.tr("Quarter before"), self)
        self.back.clicked.connect(lambda: self.show_span(QUARTER, self._on - 1))
        self.forth = small_button("chevron-right", self.tr("Quarter after"), self)
        self.forth.clicked.connect(lambda: self.show_span(QUARTER, self._on + 1))
        self.now = QPushButton(self.tr("This quarter"), self)
        self.now.setProperty("kind", "link")
        self.now.setMinimumHeight(LEAST)
        self.now.clicked.connect(self._to_this_quarter)
        self.now.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choice, 1)
        for button in (self.now, self.back, self.forth):
            row.addWidget(button)
        return row

    def _to_this_quarter(self) -> None:
        # The button goes away, and the focus would go to wherever Qt likes.
        self.back.setFocus()
        self.show_span(QUARTER)

    def _show(self, found: Timeline) -> None:
        from planner.export.timeline_chart import timeline

        self.heading.setText(found.title)
        self.summary.setText(found.summary)
        if self.chart is None:
            self.chart = ChartView(found, timeline, self)
            self._column.insertWidget(self._column.indexOf(self.notes), self.chart)
        self.chart.show_chart(found)
        self.chart.setVisible(bool(found.rows))
        show_line(self.notes, " ".join(found.notes))
        self.list_heading.setVisible(bool(found.rows))
        self.lines.setVisible(bool(found.rows))
        self.lines.show_lines(found.lines)

    def _on_change(self, change: Change) -> None:
        self._read_on = None
        if self.isVisible():
            self._gathered.start()
