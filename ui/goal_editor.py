"""One goal in full: where it comes from, every question about it, its steps and the check-ins on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.domain.changes import Change
from planner.domain.fields import day_of, show_day
from planner.domain.questions import CHECK_IN, GOAL, OBSTACLES, STEP
from planner.domain.records import CheckIn, Goal, Record, Step
from planner.domain.scenario import Section
from planner.domain.wording import Say, fill, mark
from planner.workbook import UNNAMED, Workbook
from ui.binding import RecordColumns, StepColumns
from ui.document import Document
from ui.editor import line_across
from ui.form import Form
from ui.icons import icon
from ui.labels import line, quiet_label, show_line
from ui.name_link import NameLink
from ui.record_list import RecordList
from ui.saved import SavedLabel
from ui.scrolling import ScrollPage
from ui.short_label import ShortLabel

SIDE_BY_SIDE = {"if_", "result_measure", "action_measure", "due"}
"""The first questions of the sections that read well in two columns."""
SURE = 6
"""From here on a person is sure enough; below it a smaller first step often helps."""
FIRST_STEP_WITHIN = dt.timedelta(days=3)
IF_THEN = mark("If {if_}, then I will {then}.")


class GoalEditor(QFrame):
    """Shows and edits one goal. `wanted` asks for the entry it comes from, by its key."""

    wanted = Signal(object)

    def __init__(self, document: Document, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._document, self._say = document, say
        self._goal: Goal | None = None
        self.name = ShortLabel("title", 2)
        self.origin = NameLink("origin", self)
        self.origin.clicked.connect(self._ask_for_entry)
        self.notice = line(kind="note")
        self.sentence = line(kind="note")
        self.smaller = line(kind="muted")
        self.smaller.setText(self.tr("What would be a smaller first step? About 15 minutes is enough."))
        self.forms = [Form(document, say, [section], columns=_columns(section)) for section in GOAL]
        self.steps_heading = quiet_label(self.tr("Steps"), "heading")
        small = self.tr("Small things to do, about 15 minutes each. The first one within three days.")
        self.steps = RecordList(document, say, STEP, self.tr("a step"), empty=small, columns=3, bind=StepColumns)
        short = self.tr("A short look at how it goes. Once a week or two is plenty.")
        self.check_ins = RecordList(document, say, CHECK_IN, self.tr("a check-in"), empty=short, columns=3)
        self.page = ScrollPage(self, margins=(28, 24, 28, 20))
        self._fill_page()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.page, 1)
        layout.addWidget(line_across(self))
        layout.addLayout(self._footer())
        document.changed.connect(self._on_change)

    @property
    def goal_id(self) -> str:
        """Return the id of the goal that is shown, empty where none is."""
        return self._goal.id if self._goal else ""

    def show_goal(self, goal: Goal | None) -> None:
        """Show a goal from its beginning, or none; one that is shown already stays as it is."""
        if (goal.id if goal else "") == self.goal_id:
            return
        self._document.end_run()
        workbook = self._document.workbook
        self._goal = workbook.get(Goal, id=goal.id) if goal else None
        for form in self.forms:
            form.bind(RecordColumns(workbook, self._goal) if self._goal else None)
        if self._goal:
            self.steps.show_records(self._new_step, goal_id=self._goal.id)
            self.check_ins.show_records(self._new_check_in, goal_id=self._goal.id)
        else:
            self.steps.show_records(None)
            self.check_ins.show_records(None)
        self._show()
        self.show_top()

    def start_writing(self) -> None:
        """Put the cursor where the goal gets its name."""
        self.show_top()
        self.forms[0].focus("title")

    def show_top(self) -> None:
        """Scroll to the beginning."""
        self.page.verticalScrollBar().setValue(0)

    def show_steps(self) -> None:
        """Scroll to the steps, with their heading at the top."""
        bar = self.page.verticalScrollBar()
        below = self.steps_heading.mapTo(self.page, QPoint(0, 0)).y()
        bar.setValue(bar.value() + below - self.page.column.spacing())

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        """Put the cursor into a question of the goal, or into one of its steps or check-ins."""
        for records in (self.steps, self.check_ins):
            records.show_record(record, columns)
        if self._goal and record.key == self._goal.key:
            any(form.focus_any(columns) for form in self.forms)

    def remove(self) -> None:
        """Take the goal out, with its steps and check-ins; undo brings all of it back."""
        self._document.end_run()
        workbook = self._document.workbook
        goal = workbook.get(Goal, id=self.goal_id)
        if goal:
            self._document.do(workbook.removal(goal), self.tr("Remove a goal"))

    def _fill_page(self) -> None:
        column = self.page.column
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.name)
        head.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.notice)
        column.addLayout(head)
        for form in self.forms:
            column.addWidget(form)
            if form.shows("then"):
                column.addWidget(self.sentence)
            if form.shows("confidence"):
                column.addWidget(self.smaller)
                column.addWidget(self.steps_heading)
                column.addWidget(self.steps)
        column.addWidget(quiet_label(self.tr("Check-ins"), "heading"))
        column.addWidget(self.check_ins)

    def _footer(self) -> QHBoxLayout:
        self.out = QPushButton(icon("trash-2"), self.tr("Remove this goal"), self)
        self.out.setProperty("kind", "quiet")
        self.out.setAccessibleDescription(self.tr("Undo brings it back."))
        self.out.clicked.connect(self.remove)
        footer = QHBoxLayout()
        footer.setContentsMargins(16, 12, 28, 12)
        footer.addWidget(self.out)
        footer.addWidget(quiet_label(self.tr("Undo brings it back."), parent=self))
        footer.addStretch(1)
        footer.addWidget(SavedLabel(self._document, self))
        return footer

    def _new_step(self) -> Step:
        first_day = self._document.workbook.today() + FIRST_STEP_WITHIN
        return Step(goal_id=self.goal_id, due=first_day.isoformat())

    def _new_check_in(self) -> CheckIn:
        return CheckIn(goal_id=self.goal_id, day=self._document.workbook.today().isoformat())

    def _ask_for_entry(self) -> None:
        if self._goal:
            self.wanted.emit(("entry", self._goal.entry_id))

    def _on_change(self, change: Change) -> None:
        if self._goal is None:
            return
        origin = ("entry", self._goal.entry_id)
        if any(record.home in (self._goal.key, origin) for record in change.records()):
            self._goal = self._document.workbook.get(Goal, id=self._goal.id) or self._goal
            self._show()

    def _show(self) -> None:
        """Show what follows from the answers: the name, the origin, the sentences, the hints."""
        goal = self._goal or Goal()
        workbook = self._document.workbook
        self.name.setText(goal.title or self._say(UNNAMED))
        came_from = origin_of(workbook, goal, self._say)
        scenario = workbook.scenario_of(goal.entry_id) if came_from else None
        self.origin.show_name(
            self.tr("Comes from: {origin}").format(origin=came_from), scenario.icon if scenario else "link"
        )
        self.origin.setVisible(bool(came_from))
        show_line(self.notice, self._ending(goal))
        show_line(self.sentence, if_then(goal, self._say))
        self.smaller.setVisible(goal.confidence.isdigit() and int(goal.confidence) < SURE)
        for form in self.forms:
            if form.shows("obstacle"):
                ghost = OBSTACLES.get(goal.kind, "")
                form.editors["obstacle"].input.setProperty("placeholderText", self._say(ghost) if ghost else "")

    def _ending(self, goal: Goal) -> str:
        """Return a word on how the goal ended, with the day where the records tell it."""
        if goal.status == "done":
            day = self._last_step_done(goal)
            return (
                self.tr("Done on {day}. What helped?").format(day=show_day(day, self._say))
                if day
                else self.tr("Done. What helped?")
            )
        if goal.status == "not_reached":
            due = day_of(goal.due)
            return (
                self.tr("Not reached by {day}. Keep, change or let go?").format(day=show_day(due, self._say))
                if due
                else self.tr("Not reached this time. Keep, change or let go?")
            )
        return ""

    def _last_step_done(self, goal: Goal) -> dt.date | None:
        """Return the day on which the last step was done, or None while one is open or has no day."""
        steps = self._document.workbook.all(Step, goal_id=goal.id)
        days = [day_of(step.done_on) if step.done else None for step in steps]
        return max((day for day in days if day), default=None) if all(days) else None


def origin_of(workbook: Workbook, goal: Goal, say: Say) -> str:
    """Return the entry and the cause that a goal comes from, or nothing where the entry is not there any more."""
    entry = workbook.entry(goal.entry_id) if goal.entry_id else None
    if entry is None or entry.deleted:
        return ""
    scenario = workbook.scenario_of(entry.id)
    cause = workbook.cause_label(scenario, goal.cause, say) if scenario and goal.cause else ""
    return " · ".join(filter(None, (workbook.title(entry.id, say), cause)))


def if_then(goal: Goal, say: Say) -> str:
    """Return the one sentence a goal is remembered by, with a blank for what is missing; nothing where both are."""
    if_, then = goal.if_.strip().rstrip(".,;"), goal.then.strip().rstrip(".")
    return fill(say(IF_THEN), {"if_": if_, "then": then}) if if_ or then else ""


def _columns(section: Section) -> int:
    return 2 if section.fields[0].key in SIDE_BY_SIDE else 1
