"""The four sections of the page "Review": the goals, the finished steps, the lessons, the setbacks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say
from planner.domain.document.report_values import PeriodReport, Reported, SetbackLine, untold
from planner.domain.entries import display_name
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal, Key, Lesson, Step
from ui.goals.goal_list import SIGNS
from ui.widgets.controls.labels import line
from ui.widgets.controls.links import BehindLink, NameLink
from ui.widgets.layout import layouts


class ReviewPart(QFrame):
    """One section of the review: a heading and its lines. `wanted` carries the key of a record."""

    wanted = Signal(object)

    def __init__(self, report: PeriodReport, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.report = report
        self._links = 0
        self.column = layouts.column(self, spacing=2, margins=(16, 12, 16, 14))
        self.build()
        self.column.addStretch(1)

    def build(self) -> None:
        """Create the widgets."""
        raise NotImplementedError

    def heading(self, text: str) -> None:
        """Add the heading."""
        self.line(text, "heading")
        self.column.addSpacing(4)

    def line(self, text: str, kind: str = "") -> None:
        """Add a label, unless the text is empty."""
        if text:
            self.column.addWidget(line(text, kind, self))

    def quiet(self, *texts: str) -> None:
        """Add the non-empty texts in one muted label."""
        self.line(" · ".join(text for text in texts if text), "muted")

    def link(self, home: Key, text: str, picture: str) -> None:
        """Add a link to a record."""
        self._links += 1
        link = NameLink(f"{type(self).__name__}_{self._links}", self)
        link.show_name(display_name(" ".join(text.split())), picture)
        link.clicked.connect(lambda: self.wanted.emit(home))
        self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def status(self, status: str) -> str:
        """Return the label of a goal's status."""
        return field_of(Goal, "status").show(status)


class GoalsPart(ReviewPart):
    """The goals of the period: their status, their progress, what was learned."""

    def build(self) -> None:
        self.heading(say("Goals"))
        if not self.report.goals:
            self.line(say("No goals in this period. A look-back can start one, or the Goals tab."), "muted")
        for goal in self.report.goals:
            self._goal(goal)

    def _goal(self, goal: Reported) -> None:
        self.column.addSpacing(6)
        self.link(goal.home, goal.goal, SIGNS.get(goal.status, "circle"))
        ended = show_day(goal.ended_on) if goal.ended_on else ""
        self.quiet(self.status(goal.status), ended)
        for words in goal.moved:
            self.line(words)
        self.line(goal.learned)


class DonePart(ReviewPart):
    """The finished steps of the period: how many, and each with its day."""

    def build(self) -> None:
        self.heading(say("What was done"))
        counted = self.report.counted()
        self.quiet(counted)
        if not counted:
            self.line(say("No step was done in this period. Quiet times are part of it, too."), "muted")
        for step in self.report.done:
            self.column.addSpacing(6)
            if step.home[:1] == (Step.TABLE,):
                # A single step is shown nowhere else, so there is nothing to open.
                self.line(step.title)
            else:
                self.link(step.home, step.title, "check")
            self.quiet(show_day(step.day) if step.day else "", step.goal)


class LessonsPart(ReviewPart):
    """The lessons that were worded in the period."""

    def build(self) -> None:
        self.heading(say("Lessons"))
        if not self.report.lessons:
            self.line(say("No lesson was worded in this period. Some come later."), "muted")
        for lesson in self.report.lessons:
            self.column.addSpacing(6)
            self.line(lesson.sentence)
            self.link(lesson.home, lesson.title, "lightbulb")


class SetbacksPart(ReviewPart):
    """The setbacks of the period, each with what changed because of it; the others are counted."""

    def build(self) -> None:
        self.heading(say("Setbacks and what changed"))
        if not self.report.setbacks:
            self.line(say("No setback in this period."), "muted")
        for setback in self.report.setbacks:
            if setback.is_told:
                self._setback(setback)
        others = untold(self.report.setbacks)
        for kind, lines in others:
            self._others(kind, lines)
        if others:
            self.line(say("Without a lesson or a goal so far."), "muted")

    def _setback(self, setback: SetbackLine) -> None:
        self.column.addSpacing(6)
        self.link(setback.home, setback.title, setback.icon)
        self.quiet(say(setback.scenario), show_day(setback.day) if setback.day else "")
        self.line(setback.lesson)
        self._said(say(field_of(Lesson, "change").label), setback.change)
        for goal in setback.goals:
            self.link(goal.home, f"{goal.title} ({self.status(goal.status)})", "target")
        self._said(say("Steps done"), "; ".join(step.title for step in setback.steps))
        self._said(say("The idea"), setback.fate)

    def _said(self, label: str, text: str) -> None:
        self.line(f"{label}: {text}" if text else "")

    def _others(self, kind: str, others: Iterable[SetbackLine]) -> None:
        behind = [(other.home, other.title) for other in others]
        told = say("{kind}: {n} more", kind=say(kind), n=len(behind))
        link = BehindLink(f"{type(self).__name__}_{kind}", told, behind, self)
        link.wanted.connect(self.wanted)
        self.column.addSpacing(6)
        self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


PARTS: tuple[type[ReviewPart], ...] = (GoalsPart, DonePart, LessonsPart, SetbacksPart)
"""The parts of the page in their order."""
