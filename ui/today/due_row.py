"""A due item in a row: its title, its day, and its actions."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say
from planner.insight.completing import completed_label
from planner.insight.due_rules import Due, target_key
from ui.widgets.controls.basics import MIN_CLICK_SIZE
from ui.widgets.controls.labels import ShortLabel
from ui.widgets.icons import icon
from ui.widgets.layout import layouts

TOMORROW, IN_A_WEEK = dt.timedelta(days=1), dt.timedelta(days=7)


def when_in_words(day: dt.date, today: dt.date) -> str:
    """Return a day in words: "waiting since 3 May", "tomorrow", "Thursday, 7 May"."""
    shown = show_day(day, today)
    if day < today:
        return say("waiting since {day}", day=shown)
    if day == today:
        return say("today")
    if day == today + TOMORROW:
        return say("tomorrow")
    return say("{weekday}, {day}", weekday=weekday(day), day=shown)


def weekday(day: dt.date) -> str:
    """Return the name of the weekday."""
    return (
        say("Monday"),
        say("Tuesday"),
        say("Wednesday"),
        say("Thursday"),
        say("Friday"),
        say("Saturday"),
        say("Sunday"),
    )[day.weekday()]


class DueRow(QWidget):
    """A due item. `done` and `opened` carry the item, `later` also the chosen day."""

    done = Signal()
    later = Signal(object)
    opened = Signal()

    def __init__(self, due: Due, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = due
        self._today = today
        self.title = due.title or say(due.kind)
        self.when = when_in_words(due.day, today)
        self.setAccessibleName(f"{say(due.kind)}: {self.title}, {self.when}")
        self.buttons = self._buttons()
        beside = layouts.row(spacing=4)
        for button in self.buttons:
            beside.addWidget(button)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 6, 0, 6)
        self._layout.setSpacing(4)
        self._layout.addLayout(self._make_labels(say(due.kind)), 1)
        self._layout.addLayout(beside)
        self._layout.setAlignment(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_compact(self, narrow: bool) -> None:
        """Put the buttons below the labels if narrow, else beside them."""
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _make_labels(self, what: str) -> QVBoxLayout:
        labels = layouts.column(spacing=2)
        for kind, text in (("label", self.title), ("muted", f"{what} · {self.when}")):
            label = ShortLabel(kind, 2, self)
            label.setText(text)
            labels.addWidget(label)
        return labels

    def _buttons(self) -> list[QPushButton]:
        done = self._button(say(completed_label(self.due)))
        done.setIcon(icon("check"))
        done.clicked.connect(self.done)
        later = self._button(say("Later"), "quiet")
        later.setMenu(self._later_menu(later))
        opened = self._button(say("Open"), "quiet")
        opened.clicked.connect(self.opened)
        if target_key(self.due.record) is None:
            # The button is hidden but keeps its space, so that the buttons of all rows align.
            policy = opened.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            opened.setSizePolicy(policy)
            opened.hide()
        return [done, later, opened]

    def _later_menu(self, button: QWidget) -> QMenu:
        menu = QMenu(button)
        for text, wait in ((say("&Tomorrow"), TOMORROW), (say("In a &week"), IN_A_WEEK)):
            day = self._today + wait
            menu.addAction(text).triggered.connect(lambda checked, day=day: self.later.emit(day))
        menu.addAction(say("On a &day…")).triggered.connect(lambda: self.open_calendar(button))
        return menu

    def open_calendar(self, below: QWidget) -> None:
        """Open the calendar to postpone the item; past days cannot be chosen."""
        # The date editor is imported with the first calendar, not with the window.
        from ui.forms.day_editor import CalendarPopup

        self._popup = CalendarPopup(say("A day for {title}", title=self.title), self)
        # A popup is a child of the row: without this, each opening would leave one behind.
        self._popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._popup.begin_on(self._today)
        self._popup.chosen.connect(lambda day: self.later.emit(dt.date(day.year(), day.month(), day.day())))
        self._popup.open_below(below, max(self.due.day, self._today + TOMORROW))

    def _button(self, text: str, kind: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", kind)
        button.setAccessibleName(f"{text}: {self.title}")
        button.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        return button
