"""The page "Calendar": a sample of the calendar file, and its export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from planner.compose.calendar import calendar_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import mark, say
from planner.domain.changes import Change
from planner.domain.document.calendar_values import Calendar, CalendarEntry, State
from planner.insight.due_rules import CHECK_IN, GOAL_DUE, PLAN_REVIEW, STEP
from ui.forms.live_page import LivePage
from ui.model.document import Document
from ui.output.file_writer import FileWriter, WriteFile
from ui.widgets.controls.basics import MIN_CLICK_SIZE
from ui.widgets.controls.labels import ShortLabel, plain_label, show_text, wrapped_label
from ui.widgets.controls.notice import Action
from ui.widgets.icons import Picture, icon
from ui.widgets.layout import layouts

SHOWN = 3
"""The number of entries in the sample."""
TASKS = {
    State.OPEN: "circle",
    State.UNDER_WAY: "circle-dot",
    State.DONE: "circle-check",
    State.CANCELLED: "circle-slash",
}


class CalendarPage(LivePage):
    """Shows the entries of the file, updated while it is visible, and exports it."""

    def __init__(self, document: Document, file_writer: FileWriter, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._file_writer, self._busy = file_writer, False
        self.shown = Calendar()
        self.heading = plain_label(say("What will be in the file"), "heading", self)
        self.counts, self.states = wrapped_label(kind="", parent=self), wrapped_label(parent=self)
        self.sample = CalendarSample(self)
        self.note = wrapped_label(
            say(
                "Export and import again to bring it up to date. Some programs update the entries, some double them."
                " A calendar just for this is easy to empty first."
            ),
            parent=self,
        )
        self.export_button = QPushButton(icon("download"), say("Export calendar…"), self)
        self.export_button.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.export_button.clicked.connect(self.export)
        column = layouts.column(self, self.heading, self.counts, self.states, self.sample, self.note, spacing=8)
        column.addSpacing(4)
        column.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignLeft)
        file_writer.busy.connect(self._on_busy)

    def export(self) -> None:
        """Ask for a path and write the calendar; do nothing while it is empty."""
        self.document.flush()
        self.refresh()
        path = self._file_writer.choose_path(say("Export calendar"), ".ics") if self.shown.entries else None
        if path:
            self._file_writer.write(path, self._writer, self._retry_action())

    def read(self) -> None:
        self.shown = self._calendar()
        entries = self.shown.entries
        show_text(self.counts, self._counts() if entries else self._nothing())
        show_text(self.states, self._states() if entries else "")
        today = self.document.workbook.today()
        nearest = sorted(entries, key=lambda entry: (not entry.is_pending, entry.day < today, entry.day))
        self.sample.show_entries(self.shown, nearest)
        self.note.setVisible(bool(entries))
        self._on_busy(self._busy)

    def _calendar(self) -> Calendar:
        workbook = self.document.workbook
        return calendar_of(workbook.snapshot(), workbook.plan_record(), workbook.revisions())

    def _writer(self) -> WriteFile:
        return partial(_write, self._calendar())

    def _retry_action(self) -> Action:
        return say("Export calendar…"), self.export

    def _nothing(self) -> str:
        return say("Nothing here yet. A step, a check-in or a goal comes in once it has a day.")

    def _counts(self) -> str:
        """Return the number of entries of each kind in words."""
        count = Counter(entry.kind for entry in self.shown.entries)
        labels = {
            GOAL_DUE: mark("Goals: {n}"),
            CHECK_IN: mark("Check-ins: {n}"),
            STEP: mark("Steps: {n}"),
            PLAN_REVIEW: mark("Reviews of the plan: {n}"),
        }
        return " · ".join(say(word, n=count[what]) for what, word in labels.items() if count[what])

    def _states(self) -> str:
        """Return the number of entries of each state in words."""
        entries = self.shown.entries
        labels = (
            (mark("open: {n}"), sum(entry.is_pending for entry in entries)),
            (mark("done: {n}"), sum(entry.state is State.DONE for entry in entries)),
            (mark("called off: {n}"), sum(entry.state is State.CANCELLED for entry in entries)),
        )
        return say("Of these, {states}.", states=", ".join(say(word, n=n) for word, n in labels if n))

    def _on_change(self, change: Change) -> None:
        super()._on_change(change)
        # The tick boxes above the entries apply to them at once.
        self.refresh_if_stale()

    def _on_busy(self, busy: bool) -> None:
        self._busy = busy
        self.export_button.setDisabled(busy or not self.shown.entries)


class CalendarSample(QFrame):
    """A sample of the entries as a calendar shows them: day and title."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.reminder = wrapped_label(say("Your calendar reminds you at nine in the morning of each day."), parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        self.rows = [self._row() for _ in range(SHOWN)]
        for number, row in enumerate(self.rows):
            for column, widget in enumerate(row):
                grid.addWidget(widget, number, column)
        grid.addWidget(self.reminder, SHOWN, 0, 1, 3)

    def show_entries(self, calendar: Calendar, entries: Sequence[CalendarEntry]) -> None:
        """Show the first of these entries; hide the sample if there are none."""
        for (picture, day, title), entry in zip_longest(self.rows, entries[:SHOWN]):
            for widget in (picture, day, title):
                widget.setVisible(entry is not None)
            if entry:
                picture.name = "calendar" if calendar.as_events else TASKS[entry.state]
                picture.update()
                day.setText(show_day(entry.day))
                title.setText(calendar.title(entry))
        self.reminder.setVisible(calendar.alarm)
        self.setVisible(bool(entries))

    def _row(self) -> tuple[Picture, QLabel, ShortLabel]:
        return Picture("circle", 18, "muted", self), plain_label(parent=self), ShortLabel("", parent=self)


def _write(calendar: Calendar, path: Path) -> None:
    # icalendar is loaded with the first calendar, not at start-up.
    from planner.export import ics

    ics.write(calendar, path)
