"""The page "Timeline": goals, steps, check-ins and reviews by day, drawn and as a list."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from planner.compose.plan_timeline import timeline_of
from planner.domain.basics.wording import say
from planner.domain.document.timeline_values import BEGIN, CHECK_IN, GOAL, REVIEW, STEP, TODAY, Moment, Timeline
from planner.domain.periods import quarter_of, whole_period
from ui.forms.choice_editors import ChipGroup
from ui.forms.live_page import LivePage
from ui.model.document import Document
from ui.preview.plan_chart import PlanChart
from ui.widgets.controls.basics import MIN_CLICK_SIZE, small_button
from ui.widgets.controls.empty_state import EmptyState
from ui.widgets.controls.labels import plain_label, show_text, wrapped_label
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import scroll_into_view

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
"""The maximum number of visible rows; a longer list scrolls."""


class TimelineList(QListWidget):
    """The moments of a timeline. `open_requested` carries the key of the opened one's record."""

    open_requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_lines")
        self.setAccessibleName(say("The same, day by day"))
        self.setAccessibleDescription(say("Enter opens what a line is about."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._moments: list[Moment] = []
        self.itemActivated.connect(self._open)
        self.currentItemChanged.connect(self._show_chosen)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show these moments. The selected one stays selected if it is still there; otherwise today is scrolled into
        view.
        """
        row = self.currentRow()
        chosen = self._moments[row] if row >= 0 else None
        self._moments = list(moments)
        self.clear()
        for moment in moments:
            item = QListWidgetItem(icon(PICTURES[moment.kind, moment.done], "muted"), moment.text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, moment.text)
            item.setToolTip(f"<qt>{html.escape(moment.text)}</qt>")
            self.addItem(item)
        self._fit()
        chosen_row = self._moments.index(chosen) if chosen in self._moments else -1
        today = next((row for row, moment in enumerate(self._moments) if moment.kind == TODAY), 0)
        self.setCurrentRow(chosen_row if chosen_row >= 0 else today)
        self.scrollToItem(self.currentItem(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _show_chosen(self, item: QListWidgetItem | None) -> None:
        """Scroll the page with the keyboard selection."""
        if item and self.hasFocus():
            self.scrollToItem(item)
            scroll_into_view(self, self.visualItemRect(item))

    def _fit(self) -> None:
        """Be as high as the rows need, up to a number that leaves room for the chart."""
        self.ensurePolished()
        around = self.height() - self.viewport().height() if self.isVisible() else 2 * self.frameWidth() + 10
        self.setFixedHeight(max(1, min(self.count(), MOST_SHOWN)) * max(self.sizeHintForRow(0), 1) + around)

    def _open(self, item: QListWidgetItem) -> None:
        key = self._moments[self.row(item)].target_key
        if key:
            self.open_requested.emit(key)


QUARTER, WHOLE = "quarter", "whole"


class TimelinePage(LivePage):
    """The timeline of a quarter or of the whole period, computed while the page is visible."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._offset, self._span = 0, QUARTER
        self._shown: Timeline | None = None
        self.chart: PlanChart | None = None
        self.empty = self._empty_state()
        self.choice = self._choice()
        buttons = self._buttons()
        self.heading = plain_label(kind="heading", parent=self)
        self.summary, self.notes = wrapped_label(parent=self), wrapped_label(parent=self)
        self.moment_list = TimelineList(self)
        self.moment_list.open_requested.connect(self.open_requested)
        self.body = self._body(buttons)
        layouts.column(self, self.empty, self.body)

    def read(self) -> None:
        """Show the timeline, if it has changed."""
        workbook = self.document.workbook
        plan, today = workbook.plan_record(), workbook.today()
        period = quarter_of(plan, today, self._offset) if self._span == QUARTER else whole_period(plan, today)
        found = timeline_of(workbook.snapshot(), plan, period.days, today)
        is_new = found != self._shown
        self._shown = found
        self.empty.setVisible(found is None)
        self.body.setVisible(found is not None)
        if found and is_new:
            self._show(found)

    def show_span(self, span: str, on: int = 0) -> None:
        """Show the whole period, or the current quarter, or the one so many quarters later or earlier."""
        self._span, self._offset = span, on
        self.choice.select([span])
        for button in (self.back, self.forth):
            button.setVisible(span == QUARTER)
        self.now.setVisible(span == QUARTER and on != 0)
        self.refresh()

    def _empty_state(self) -> EmptyState:
        title = say("Nothing has a day yet.")
        text = say("Give a goal a day in the Goals tab. It is drawn here with its steps.")
        return EmptyState(title, text, self)

    def _choice(self) -> ChipGroup:
        choice = ChipGroup(say("Which time"), one=True, parent=self)
        choice.add_option(QUARTER, say("Quarter"))
        choice.add_option(WHOLE, say("Whole period"))
        choice.select([QUARTER])
        choice.chosen.connect(lambda: self.show_span(next(iter(choice.selected_keys()), self._span)))
        return choice

    def _body(self, buttons: QHBoxLayout) -> QWidget:
        body = QWidget(self)
        self._column = layouts.column(body, spacing=10)
        self._column.addLayout(buttons)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.notes)
        self._column.addSpacing(8)
        self.list_heading = plain_label(self.moment_list.accessibleName(), "label", self)
        self._column.addWidget(self.list_heading)
        self._column.addWidget(self.moment_list)
        return body

    def _buttons(self) -> QHBoxLayout:
        self.now = QPushButton(say("This quarter"), self)
        self.now.setProperty("kind", "link")
        self.now.setMinimumHeight(MIN_CLICK_SIZE)
        self.now.clicked.connect(self._to_this_quarter)
        self.now.hide()
        self.back = small_button("chevron-left", say("Quarter before"), self)
        self.back.clicked.connect(lambda: self.show_span(QUARTER, self._offset - 1))
        self.forth = small_button("chevron-right", say("Quarter after"), self)
        self.forth.clicked.connect(lambda: self.show_span(QUARTER, self._offset + 1))
        row = layouts.row(spacing=8)
        row.addWidget(self.choice, 1)
        for button in (self.now, self.back, self.forth):
            row.addWidget(button)
        return row

    def _to_this_quarter(self) -> None:
        # The button gets hidden, and Qt would move the focus to an arbitrary widget.
        self.back.setFocus()
        self.show_span(QUARTER)

    def _show(self, found: Timeline) -> None:
        from planner.export.charts.timeline_chart import timeline

        self.heading.setText(found.title)
        self.summary.setText(found.summary)
        if self.chart is None:
            self.chart = PlanChart(found, timeline, self)
            self._column.insertWidget(self._column.indexOf(self.notes), self.chart)
        self.chart.show_values(found)
        self.chart.setVisible(bool(found.rows))
        show_text(self.notes, " ".join(found.notes))
        self.list_heading.setVisible(bool(found.rows))
        self.moment_list.setVisible(bool(found.rows))
        self.moment_list.show_moments(found.moments)
