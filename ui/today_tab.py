"""The Today tab: what waits for a day, and where to begin when something did not work out."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.domain.changes import Change
from planner.domain.fields import YES, show_day
from planner.domain.records import CheckIn, Entry, Lesson, Step
from planner.domain.scenario import Scenario
from planner.domain.wording import Say
from planner.insight.due import Due
from ui.document import Document
from ui.due_row import DueRow, dated_by, weekday
from ui.editor import LEAST
from ui.icons import Picture
from ui.labels import quiet_label
from ui.scrolling import ScrollPage
from ui.tab import BESIDE, EDGES, LIST_WIDTH, Place, Tab

MINUTE = 60_000


class TodayTab(Tab):
    """What is due, and a way in for each kind of setback. `started` asks for a new entry of a scenario."""

    icon = "sun"
    started = Signal(str)

    def __init__(self, document: Document, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Today")
        self._document, self._say = document, say
        self._shown: tuple[object, ...] = ()
        self._stale = True
        self.rows: list[DueRow] = []
        self.greeting = quiet_label(kind="title", parent=self)
        self.line = quiet_label(parent=self)
        self.line.setWordWrap(True)
        self.starts = [ScenarioButton(scenario, say, self) for scenario in self._scenarios()]
        for start in self.starts:
            start.clicked.connect(lambda checked, key=start.key: self.started.emit(key))
        self.lesson = LessonNote(self)
        self.lesson.opened.connect(self.wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*EDGES)
        layout.setSpacing(BESIDE)
        layout.addWidget(self._due_card(), 1)
        layout.addWidget(self._side())
        document.changed.connect(self._on_change)
        self._midnight = QTimer(self, interval=MINUTE)
        self._midnight.timeout.connect(self.catch_up)
        self._midnight.start()
        self.refresh()

    def refresh(self) -> None:
        """Show what is due by now; nothing moves where nothing has changed."""
        workbook = self._document.workbook
        today, due, lesson = workbook.today(), workbook.due(), self._lesson()
        self._stale = False
        if (today, due, lesson) != self._shown:
            self._shown = (today, due, lesson)
            day = show_day(today, self._say)
            self.greeting.setText(self.tr("{weekday}, {day}").format(weekday=weekday(today), day=day))
            self.lesson.show_lesson(lesson)
            self._show_due(due, today)

    def places(self) -> Iterator[Place]:
        """Yield this tab: it is one page."""
        yield self.title, self.refresh

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed, and with the day."""
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Show what has changed since, where somebody looks: the plan, or the day."""
        if not self.isVisible():
            return
        if self._stale or self._shown[0] != self._document.workbook.today():
            self.refresh()

    def _scenarios(self) -> list[Scenario]:
        return sorted(self._document.workbook.scenarios.values(), key=lambda scenario: scenario.order)

    def _due_card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "card")
        page = ScrollPage(card)
        page.column.setSpacing(8)
        page.column.addWidget(self.greeting)
        page.column.addWidget(self.line)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        page.column.addLayout(self._column)
        self.empty = EmptyToday(card)
        page.column.addWidget(self.empty)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 12, 1, 8)
        inside.addWidget(page)
        return card

    def _side(self) -> QWidget:
        side = QWidget(self)
        side.setMinimumWidth(LIST_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(10)
        heading = quiet_label(self.tr("Something did not work out?"), "heading")
        line = quiet_label(self.tr("Start here. It takes about 15 minutes."))
        for label in (heading, line):
            label.setWordWrap(True)
            column.addWidget(label)
        for start in self.starts:
            column.addWidget(start)
        column.addSpacing(10)
        column.addWidget(self.lesson)
        column.addStretch(1)
        side.setMaximumWidth(max(LIST_WIDTH, side.minimumSizeHint().width()))
        return side

    def _lesson(self) -> Lesson | None:
        """Return one of the lessons for page 1, another one each day."""
        workbook = self._document.workbook
        there = {entry.id for entry in workbook.all(Entry, deleted="")}
        lessons = [one for one in workbook.all(Lesson, on_page_1=YES) if one.entry_id in there and one.sentence]
        standing = [lesson for lesson in lessons if lesson.state != Lesson.RETIRED]
        return standing[workbook.today().toordinal() % len(standing)] if standing else None

    def _show_due(self, due: list[Due], today: dt.date) -> None:
        focused = self._focused_row()
        _clear(self._column)
        self.rows = []
        self._add_group(self.tr("Waiting"), (one for one in due if one.day < today), today)
        self._add_group(self.tr("Today"), (one for one in due if one.day == today), today)
        self._add_group(self.tr("Soon"), (one for one in due if one.day > today), today)
        chain = [*(button for row in self.rows for button in row.buttons), *self.starts, self.lesson.open]
        for before, after in itertools.pairwise(chain):
            QWidget.setTabOrder(before, after)
        self.empty.setVisible(not due)
        self.line.setVisible(bool(due))
        self.line.setText(self.tr("What waits, and what comes up in the next two weeks."))
        if focused is not None:
            place = self.rows[min(focused, len(self.rows) - 1)].buttons[0] if self.rows else self.starts[0]
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_group(self, title: str, due: Iterable[Due], today: dt.date) -> None:
        rows = [self._row(one, today) for one in due]
        if not rows:
            return
        heading = quiet_label(title, "heading")
        heading.setContentsMargins(0, 14, 0, 4)
        self._column.addWidget(heading)
        for place, row in enumerate(rows):
            if place:
                line = QFrame()
                line.setProperty("kind", "line")
                self._column.addWidget(line)
            self._column.addWidget(row)
        self.rows += rows

    def _row(self, due: Due, today: dt.date) -> DueRow:
        row = DueRow(due, today, self._say)
        row.done.connect(lambda: self._finish(due))
        row.later.connect(lambda day: self._put_off(due, day))
        row.opened.connect(lambda: self.wanted.emit(due.home))
        return row

    def _finish(self, due: Due) -> None:
        workbook = self._document.workbook
        done = {"done": YES}
        if isinstance(due.record, Step):
            done["done_on"] = workbook.today().isoformat()
        self._document.end_run()
        self._document.do(workbook.edit(due.record, **done), self.tr("Done: {title}").format(title=due.title))

    def _put_off(self, due: Due, day: dt.date) -> None:
        workbook = self._document.workbook
        self._document.end_run()
        record, column = dated_by(due, workbook.all(CheckIn))
        change = workbook.edit(record, **{column: day.isoformat()})
        self._document.do(change, self.tr("Later: {title}").format(title=due.title))

    def _focused_row(self) -> int | None:
        focus = QApplication.focusWidget()
        return next((place for place, row in enumerate(self.rows) if focus and row.isAncestorOf(focus)), None)

    def _on_change(self, change: Change) -> None:
        self._stale = True
        self.catch_up()


class ScenarioButton(QPushButton):
    """The way in for one kind of setback."""

    def __init__(self, scenario: Scenario, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = scenario.key
        title, subtitle = say(scenario.title), say(scenario.subtitle)
        self.setAccessibleName(f"{title} {subtitle}")
        self.setObjectName(f"start_{scenario.key}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(quiet_label(title, "label", self))
        words.addWidget(quiet_label(subtitle, parent=self))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(14)
        layout.addWidget(Picture(scenario.icon, 28, parent=self))
        layout.addLayout(words, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Ask for the room that the words take."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room that the words take."""
        return self.sizeHint()


class LessonNote(QFrame):
    """One lesson to keep in view. `opened` brings the place that it comes from."""

    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._lesson: Lesson | None = None
        self.sentence = quiet_label(kind="", parent=self)
        self.sentence.setWordWrap(True)
        self.open = QPushButton(self.tr("Open"), self)
        self.open.setProperty("kind", "link")
        self.open.setAccessibleName(self.tr("Open this lesson"))
        self.open.setMinimumSize(LEAST, LEAST)
        self.open.clicked.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 6)
        column.setSpacing(4)
        column.addWidget(quiet_label(self.tr("A lesson to keep in view"), "label", self))
        column.addWidget(self.sentence)
        column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lesson(self, lesson: Lesson | None) -> None:
        """Show a lesson, or nothing at all."""
        self._lesson = lesson
        self.sentence.setText(lesson.sentence if lesson else "")
        self.setVisible(lesson is not None)

    def _open(self) -> None:
        if self._lesson:
            self.opened.emit(self._lesson.home)


class EmptyToday(QWidget):
    """Says that nothing waits, and what will be shown here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        text = quiet_label(self.tr("Steps, follow-ups and check-ins show up here when their day comes."), parent=self)
        text.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(8)
        column.addWidget(Picture("leaf", 40, parent=self))
        column.addWidget(quiet_label(self.tr("Nothing waits in the next two weeks."), "heading", self))
        column.addWidget(text)


def _clear(column: QVBoxLayout) -> None:
    while item := column.takeAt(0):
        widget = item.widget()
        if widget:
            widget.hide()
            widget.deleteLater()
