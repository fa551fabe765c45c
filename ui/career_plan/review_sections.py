"""The four sections of the page "Review": the goals, the finished steps, the lessons, the setbacks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say
from planner.domain.document.report_values import PeriodReport, ReportedGoal, ReportedSetback, without_outcome
from planner.domain.entries import display_name
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal, Key, Lesson, Step
from ui.goals.goal_list import SIGNS
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.controls.links import CountLink, NameLink
from ui.widgets.layout import layouts


class ReviewSection(QFrame):
    """One section of the review: a heading and its lines. `open_requested` carries the key of a record."""

    open_requested = Signal(object)

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

    def add_heading(self, text: str) -> None:
        """Add the heading."""
        self.add_label(text, "heading")
        self.column.addSpacing(4)

    def add_label(self, text: str, kind: str = "") -> None:
        """Add a label, unless the text is empty."""
        if text:
            self.column.addWidget(wrapped_label(text, kind, self))

    def add_muted(self, *texts: str) -> None:
        """Add the non-empty texts in one muted label."""
        self.add_label(" · ".join(text for text in texts if text), "muted")

    def add_link(self, key: Key, text: str, picture: str) -> None:
        """Add a link to a record."""
        self._links += 1
        link = NameLink(f"{type(self).__name__}_{self._links}", self)
        link.show_name(display_name(" ".join(text.split())), picture)
        link.clicked.connect(lambda: self.open_requested.emit(key))
        self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def status(self, status: str) -> str:
        """Return the label of a goal's status."""
        return field_of(Goal, "status").show(status)


class GoalsSection(ReviewSection):
    """The goals of the period: their status, their progress, what was learned."""

    def build(self) -> None:
        self.add_heading(say("Goals"))
        if not self.report.goals:
            self.add_label(say("No goals in this period. A look-back can start one, or the Goals tab."), "muted")
        for goal in self.report.goals:
            self._goal(goal)

    def _goal(self, goal: ReportedGoal) -> None:
        self.column.addSpacing(6)
        self.add_link(goal.source_key, goal.goal, SIGNS.get(goal.status, "circle"))
        ended = show_day(goal.ended_on) if goal.ended_on else ""
        self.add_muted(self.status(goal.status), ended)
        for text in goal.moved:
            self.add_label(text)
        self.add_label(goal.learned)


class DoneSection(ReviewSection):
    """The finished steps of the period: how many, and each with its day."""

    def build(self) -> None:
        self.add_heading(say("What was done"))
        counted = self.report.counted()
        self.add_muted(counted)
        if not counted:
            self.add_label(say("No step was done in this period. Quiet times are part of it, too."), "muted")
        for step in self.report.done:
            self.column.addSpacing(6)
            if step.source_key[:1] == (Step.TABLE,):
                # A single step is shown nowhere else, so there is nothing to open.
                self.add_label(step.title)
            else:
                self.add_link(step.source_key, step.title, "check")
            self.add_muted(show_day(step.day) if step.day else "", step.goal)


class LessonsSection(ReviewSection):
    """The lessons that were worded in the period."""

    def build(self) -> None:
        self.add_heading(say("Lessons"))
        if not self.report.lessons:
            self.add_label(say("No lesson was worded in this period. Some come later."), "muted")
        for lesson in self.report.lessons:
            self.column.addSpacing(6)
            self.add_label(lesson.sentence)
            self.add_link(lesson.source_key, lesson.title, "lightbulb")


class SetbacksSection(ReviewSection):
    """The setbacks of the period, each with what changed because of it; the others are counted."""

    def build(self) -> None:
        self.add_heading(say("Setbacks and what changed"))
        if not self.report.setbacks:
            self.add_label(say("No setback in this period."), "muted")
        for setback in self.report.setbacks:
            if setback.has_outcome:
                self._setback(setback)
        others = without_outcome(self.report.setbacks)
        for kind, lines in others:
            self._others(kind, lines)
        if others:
            self.add_label(say("Without a lesson or a goal so far."), "muted")

    def _setback(self, setback: ReportedSetback) -> None:
        self.column.addSpacing(6)
        self.add_link(setback.source_key, setback.title, setback.icon)
        self.add_muted(say(setback.scenario), show_day(setback.day) if setback.day else "")
        self.add_label(setback.lesson)
        self._said(say(field_of(Lesson, "change").label), setback.change)
        for goal in setback.goals:
            self.add_link(goal.source_key, f"{goal.title} ({self.status(goal.status)})", "target")
        self._said(say("Steps done"), "; ".join(step.title for step in setback.steps))
        self._said(say("The idea"), setback.fate)

    def _said(self, label: str, text: str) -> None:
        self.add_label(f"{label}: {text}" if text else "")

    def _others(self, kind: str, others: Iterable[ReportedSetback]) -> None:
        counted = [(other.source_key, other.title) for other in others]
        text = say("{kind}: {n} more", kind=say(kind), n=len(counted))
        link = CountLink(f"{type(self).__name__}_{kind}", text, counted, self)
        link.open_requested.connect(self.open_requested)
        self.column.addSpacing(6)
        self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


SECTIONS: tuple[type[ReviewSection], ...] = (GoalsSection, DoneSection, LessonsSection, SetbacksSection)
"""The parts of the page in their order."""
