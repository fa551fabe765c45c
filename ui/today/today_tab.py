"""The Today tab: what is due, and buttons to start an entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.records.kinds import CheckIn, Key, Lesson, Plan, Record
from planner.insight import completing, lessons
from planner.insight.due_rules import Due, target_key
from planner.workbook import due_in_plan
from ui.forms.tab import BESIDE, EDGES, Place, Tab
from ui.model.document import Document
from ui.today.due_list import DueList
from ui.today.due_row import weekday
from ui.today.today_panel import TodaySidePanel
from ui.widgets.controls.empty_state import EmptyState
from ui.widgets.controls.labels import plain_label, wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import ScrollPage

MINUTE = 60_000


class TodayTab(Tab):
    """The due items, and a button for each scenario. `started` carries the scenario of a new entry."""

    icon = "sun"
    started = Signal(str)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = say("Today")
        self._document = document
        self._shown: tuple[object, ...] = ()
        self._stale = True
        self._used: set[Key] = set()
        self.greeting = plain_label(kind="title", parent=self)
        self.summary = wrapped_label(say("What waits, and what comes up in the next two weeks."), parent=self)
        self.due = DueList(self)
        self.due.done.connect(self._finish)
        self.due.later.connect(self._postpone)
        self.due.opened.connect(lambda due: self.open_requested.emit(target_key(due.record)))
        self.empty = EmptyState(
            say("Nothing waits in the next two weeks."),
            say("Steps, follow-ups and check-ins show up here when their day comes."),
            self,
        )
        self.side = TodaySidePanel(self._scenarios(), self)
        self.side.started.connect(self.started)
        self.side.open_requested.connect(self.open_requested)
        layout = layouts.row(self, spacing=BESIDE, margins=EDGES)
        layout.addWidget(self._due_card(), 1)
        layout.addWidget(self.side)
        document.changed.connect(self._on_change)
        # A timer until midnight would be wrong after the computer was suspended, so the date is compared every minute.
        self._midnight = QTimer(self, interval=MINUTE)
        self._midnight.timeout.connect(self.refresh_if_stale)
        self._midnight.start()
        self.refresh()

    def refresh(self) -> None:
        """Show the current due items; no widget changes if they are the same."""
        workbook = self._document.workbook
        shown = (workbook.today(), due_in_plan.due(workbook), self._lesson(), workbook.get(Plan, current="yes"))
        self._stale = False
        if shown != self._shown:
            self._shown = shown
            self._show(*shown)

    def places(self) -> Iterator[Place]:
        """Yield this tab, which is one page."""
        yield self.title, self.refresh

    def reveal_record(self, record: Record) -> bool:
        # Undo returns to this tab only for changes made here; other changes are shown where they were made.
        key = record.owner_key if isinstance(record, CheckIn) else record.key
        shown = self.isVisible() and key in self._used and self.due.reveal(key)
        if shown:
            QTimer.singleShot(0, self, self._scroll_to_focus)
        return shown

    def showEvent(self, event: QShowEvent) -> None:
        """Update for changes and a new day since it was last shown."""
        super().showEvent(event)
        self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        """Update if the tab is visible and the plan or the day has changed."""
        if not self.isVisible():
            return
        if self._stale or self._shown[0] != self._document.workbook.today():
            self.refresh()

    def _scenarios(self) -> list[Scenario]:
        return sorted(self._document.workbook.scenarios.values(), key=lambda scenario: scenario.order)

    def _due_card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "card")
        self._page = ScrollPage(card)
        self._page.column.setSpacing(8)
        for widget in (self.greeting, self.summary, self.due, self.empty):
            self._page.column.addWidget(widget)
        layouts.column(card, self._page, margins=(1, 12, 1, 8))
        return card

    def _lesson(self) -> Lesson | None:
        workbook = self._document.workbook
        every = workbook.all(Lesson)
        there = workbook.scenarios_of(one.entry_id for one in every)
        return lessons.lesson_to_show((one for one in every if one.entry_id in there), workbook.today())

    def _show(self, today: dt.date, due: list[Due], lesson: Lesson | None, plan: Plan | None) -> None:
        day = show_day(today)
        self.greeting.setText(say("{weekday}, {day}", weekday=weekday(today), day=day))
        self.side.lesson.show_lesson(lesson, today)
        # A review that is due is in the list already.
        self.side.review.show_plan(None if any(one.record == plan for one in due) else plan)
        self.empty.setVisible(not due)
        self.summary.setVisible(bool(due))
        focused = self.due.focused()
        self.due.show_due(due, today)
        if focused is not None and not self.due.focus(focused):
            self.side.starts[0].setFocus()

    def _scroll_to_focus(self) -> None:
        index = self.due.focused()
        if index is not None:
            self._page.ensureWidgetVisible(self.due.stops[index])

    def _finish(self, due: Due) -> None:
        workbook = self._document.workbook
        text = f"{say(completing.completed_label(due))}: {due.title}"
        change = completing.complete(due, workbook.all(CheckIn), workbook.today())
        check_keys = [record.key for record in change.after if isinstance(record, CheckIn)]
        if self._do(due, change, text) and check_keys:
            self.open_requested.emit(check_keys[0])

    def _postpone(self, due: Due, day: dt.date) -> None:
        change = completing.postpone(due, self._document.workbook.all(CheckIn), day)
        self._do(due, change, say("Later: {title}", title=due.title))

    def _do(self, due: Due, change: Change, text: str) -> bool:
        self._used.add(due.record.key)
        return self._document.do(change, text)

    def _on_change(self, change: Change) -> None:
        self._stale = True
        self.refresh_if_stale()
