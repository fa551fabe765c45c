"""One thing that is due, in a row: what it is, since when it waits, and what can be done with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from planner.domain.fields import MONTHS, show_day
from planner.domain.records import Answer, CheckIn, Goal, Lesson, Person, Plan, Record, Request, Step
from planner.domain.wording import Say
from planner.insight.due import CHECK_IN, Due
from ui.editor import LEAST
from ui.icons import icon
from ui.labels import quiet_label
from ui.short_label import ShortLabel

translate = QCoreApplication.translate

TOMORROW, IN_A_WEEK = dt.timedelta(days=1), dt.timedelta(days=7)
_DAY_OF: dict[type[Record], str] = {
    Step: "due",
    Request: "follow_up_on",
    Lesson: "look_again_on",
    Goal: "due",
    Person: "when",
    Plan: "next_review",
    Answer: "text",
    CheckIn: "next_on",
}


def dated_by(due: Due, check_ins: Iterable[CheckIn]) -> tuple[Record, str]:
    """Return the record whose column says when this is due, and the name of the column."""
    record = due.record
    if isinstance(record, Goal) and due.what == CHECK_IN:
        last = next((one for one in reversed(list(check_ins)) if one.goal_id == record.id), None)
        return (last, "next_on") if last and last.next_on else (record, "review_on")
    return record, _DAY_OF[type(record)]


def can_be_done(due: Due) -> bool:
    """Say whether it can be ticked off where it is seen; the rest wants to be opened."""
    return isinstance(due.record, Step | Person)


def when_in_words(day: dt.date, today: dt.date, say: Say) -> str:
    """Return a day as people say it: "waiting since 3 May", "tomorrow", "Thursday, 7 May"."""
    shown = show_day(day, say) if day.year != today.year else f"{day.day} {say(MONTHS[day.month - 1])}"
    if day < today:
        return translate("DueRow", "waiting since {day}").format(day=shown)
    if day == today:
        return translate("DueRow", "today")
    if day == today + TOMORROW:
        return translate("DueRow", "tomorrow")
    return translate("DueRow", "{weekday}, {day}").format(weekday=weekday(day), day=shown)


def weekday(day: dt.date) -> str:
    """Return the name of the day of the week."""
    return (
        translate("DueRow", "Monday"),
        translate("DueRow", "Tuesday"),
        translate("DueRow", "Wednesday"),
        translate("DueRow", "Thursday"),
        translate("DueRow", "Friday"),
        translate("DueRow", "Saturday"),
        translate("DueRow", "Sunday"),
    )[day.weekday()]


class DueRow(QWidget):
    """Something due. `done` and `opened` tell what was pressed, `later` the day that was chosen."""

    done = Signal()
    later = Signal(object)
    opened = Signal()

    def __init__(self, due: Due, today: dt.date, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.due = due
        self._today = today
        self.title = due.title or say(due.what)
        self.when = when_in_words(due.day, today, say)
        self.setAccessibleName(f"{say(due.what)}: {self.title}, {self.when}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(4)
        layout.addLayout(self._words(say(due.what)), 1)
        self.buttons = self._buttons()
        for button in self.buttons:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _words(self, what: str) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        title = ShortLabel("label", 2, self)
        title.setText(self.title)
        line = quiet_label(f"{what} · {self.when}", parent=self)
        line.setWordWrap(True)
        words.addWidget(title)
        words.addWidget(line)
        return words

    def _buttons(self) -> list[QPushButton]:
        buttons = []
        if can_be_done(self.due):
            done = self._button(self.tr("Done"), self.tr("Done: {title}"))
            done.setIcon(icon("check"))
            done.clicked.connect(self.done)
            buttons.append(done)
        later = self._button(self.tr("Later"), self.tr("Later: {title}"))
        later.setProperty("kind", "quiet")
        later.setMenu(self._later_menu(later))
        opened = self._button(self.tr("Open"), self.tr("Open: {title}"))
        opened.setProperty("kind", "quiet")
        opened.clicked.connect(self.opened)
        return [*buttons, later, opened]

    def _later_menu(self, button: QWidget) -> QMenu:
        menu = QMenu(button)
        for text, wait in ((self.tr("Tomorrow"), TOMORROW), (self.tr("In a week"), IN_A_WEEK)):
            day = self._today + wait
            menu.addAction(text).triggered.connect(lambda checked, day=day: self.later.emit(day))
        return menu

    def _button(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(name.format(title=self.title))
        button.setMinimumSize(LEAST, LEAST)
        return button
