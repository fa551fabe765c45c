"""The side panel of Today: buttons to start an entry, the next review, and one lesson."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import say
from planner.domain.records.kinds import Key, Lesson, Plan
from planner.insight.due_rules import REVIEWS, SOON
from ui.forms.tab import LIST_WIDTH
from ui.widgets.controls.basics import MIN_CLICK_SIZE
from ui.widgets.controls.labels import plain_label, show_text, wrapped_label
from ui.widgets.icons import Picture
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import ScrollPage

BESIDE_BAR = 4


class TodaySidePanel(ScrollPage):
    """A button for each scenario. `started` carries the scenario of a new entry, `open_requested` the key of a record
    shown elsewhere.
    """

    started = Signal(str)
    open_requested = Signal(object)

    def __init__(self, scenarios: list[Scenario], parent: QWidget) -> None:
        super().__init__(parent, margins=(0, 12, BESIDE_BAR, 0))
        self.starts = [ScenarioButton(scenario, self) for scenario in scenarios]
        self.lesson = LessonNote(self)
        self.review = ReviewNote(self)
        self.column.setSpacing(10)
        for text, kind in (
            (say("Something did not work out?"), "heading"),
            (say("Start here. It takes about 15 minutes."), "muted"),
        ):
            label = plain_label(text, kind, self)
            label.setWordWrap(True)
            self.column.addWidget(label)
        for start in self.starts:
            start.clicked.connect(lambda checked, key=start.key: self.started.emit(key))
            self.column.addWidget(start)
        self.column.addSpacing(10)
        for note in (self.lesson, self.review):
            note.opened.connect(self.open_requested)
            self.column.addWidget(note)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the width of a list, or that of the labels if they are wider."""
        return QSize(max(LIST_WIDTH, self.minimumWidth()), super().sizeHint().height())


class ScenarioButton(QPushButton):
    """The button that starts an entry of a scenario."""

    def __init__(self, scenario: Scenario, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = scenario.key
        title, subtitle = say(scenario.title), say(scenario.subtitle)
        self.setAccessibleName(f"{title} {subtitle}")
        self.setObjectName(f"start_{scenario.key}")
        labels = layouts.column(None, plain_label(title, "label", self), plain_label(subtitle, parent=self), spacing=2)
        layout = layouts.row(self, Picture(scenario.icon, 28, parent=self), spacing=14, margins=(16, 12, 16, 12))
        layout.addLayout(labels, 1)
        for child in self.findChildren(QWidget):
            # Labels on a button would take its clicks.
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of the labels."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size of the labels."""
        return self.sizeHint()


class SideNote(QFrame):
    """A short text with a button that opens its record: `opened` carries the key."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._key: Key | None = None
        self.heading = plain_label(kind="label", parent=self)
        self.text = wrapped_label(kind="", parent=self)
        self.open = QPushButton(say("Open"), self)
        self.open.setProperty("kind", "link")
        self.open.setAccessibleName(name)
        self.open.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.open.clicked.connect(self._open)

    def show_key(self, key: Key | None) -> None:
        """Show the note for a key, or hide it."""
        self._key = key
        self.setVisible(key is not None)

    def _open(self) -> None:
        if self._key:
            self.opened.emit(self._key)


class LessonNote(SideNote):
    """A lesson to remember, or to review."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(say("Open this lesson"), parent)
        self.day = wrapped_label(parent=self)
        column = layouts.column(self, self.heading, self.text, self.day, spacing=4, margins=(16, 12, 16, 6))
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lesson(self, lesson: Lesson | None, today: dt.date) -> None:
        """Show a lesson, or hide the note."""
        again = day_of(lesson.look_again_on) if lesson else None
        soon = again if again and again <= today + SOON else None
        self.heading.setText(say("A lesson to look at again") if soon else say("A lesson to keep in view"))
        self.text.setText(lesson.sentence if lesson else "")
        show_text(self.day, show_day(soon) if soon and soon > today else "")
        self.show_key(lesson.owner_key if lesson else None)


class ReviewNote(SideNote):
    """The day of the plan's next review."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(say("Open the review of the plan"), parent)
        self.heading.setText(say("Next review of the plan"))
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.open)
        column = layouts.column(self, self.heading, spacing=0, margins=(16, 12, 16, 6))
        column.addLayout(row)

    def show_plan(self, plan: Plan | None) -> None:
        """Show the day of the next review; hide the note without a plan or a day."""
        day = day_of(plan.next_review) if plan else None
        self.text.setText(show_day(day) if day else "")
        self.show_key(REVIEWS if day else None)
