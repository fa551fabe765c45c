"""The editor of a goal, with its steps, check-ins and hints."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from planner.domain import edits
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import say
from planner.domain.causes import cause_label
from planner.domain.changes import Change
from planner.domain.entries import display_name, display_title, existing_entry, scenario_of
from planner.domain.questions.of_records import GOAL, OBSTACLES
from planner.domain.records.kinds import Goal, Record
from planner.insight.goals.status import ending_words
from planner.workbook.workbook import Workbook
from ui.forms.binding import GoalColumns
from ui.forms.form import Form
from ui.forms.saved_label import SavedLabel
from ui.goals.goal_advice import KindAdvice, SkillPicker
from ui.goals.goal_block import GoalPart
from ui.goals.goal_ending import GoalEnding
from ui.goals.goal_panel import SIDE_WIDTH, GoalSide, HintStrip
from ui.goals.goal_sections import GoalCheckIns, GoalSteps, IfThen
from ui.model.document import Document
from ui.widgets.controls.basics import line_across
from ui.widgets.controls.labels import ShortLabel, line, show_line
from ui.widgets.controls.links import NameLink
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import ScrollPage, settle
from ui.widgets.layout.tab_order import focusable

P = TypeVar("P", bound=GoalPart)

SIDE_BY_SIDE = {"result_measure", "action_measure", "starts_on"}
"""The first questions of the sections that read well in two columns."""
FOLLOWED_BY: dict[str, tuple[type[GoalPart], ...]] = {
    "title": (KindAdvice, SkillPicker),
    "if_": (IfThen,),
    "starts_on": (GoalSteps,),
    "helpers": (GoalCheckIns, GoalEnding),
}
"""What stands below a section, by its first question. The questions on how it stands are asked by `GoalEnding`."""
WAYS = ("title", "if_", "result_measure", "starts_on")
"""The sections that the page can be scrolled to from beside it, by their first question."""
ROOM_FOR_A_FORM = 560
"""The hints stand beside the form where it keeps this much width, in pixels; else they are a strip below it."""


class GoalEditor(QFrame):
    """Shows and edits one goal. `wanted` carries the key of a record that is shown elsewhere."""

    wanted = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._document = document
        self._goal: Goal | None = None
        self.name = ShortLabel("title", 2)
        self.origin = NameLink("origin", self)
        self.origin.clicked.connect(self._ask_for_entry)
        self.notice = line(kind="note")
        self.page = ScrollPage(self, margins=(28, 24, 28, 20))
        self.forms: list[Form] = []
        self.parts: list[GoalPart] = []
        self._fill_page()
        self.side = GoalSide(document, list(self._ways()), self)
        self.side.wanted.connect(self._go_to)
        self.strip = HintStrip(document, self)
        self._lay_out()
        document.changed.connect(self._on_change)

    @property
    def goal_id(self) -> str:
        """Return the id of the shown goal, or ""."""
        return self._goal.id if self._goal else ""

    def part(self, kind: type[P]) -> P:
        """Return the block of a class."""
        return next(part for part in self.parts if isinstance(part, kind))

    def show_goal(self, goal: Goal | None) -> None:
        """Show a goal from the top, or none; the goal that is shown already keeps its scroll position."""
        if (goal.id if goal else "") == self.goal_id:
            return
        self._document.end_run()
        workbook = self._document.workbook
        self._goal = workbook.get(Goal, id=goal.id) if goal else None
        for form in self._all_forms():
            form.bind(GoalColumns(workbook, self._goal) if self._goal else None)
        self._show()
        for part in self.parts:
            part.open_goal()
        self.show_top()

    def start_writing(self) -> None:
        """Focus the title of the goal."""
        self.show_top()
        self.forms[0].focus("title")

    def show_top(self) -> None:
        """Scroll to the top."""
        self.page.verticalScrollBar().setValue(0)

    def show_part(self, part: QWidget) -> None:
        """Scroll a block to the top, after the layout."""
        QTimer.singleShot(0, part, lambda: self._scroll_to(part))

    def _scroll_to(self, part: QWidget) -> None:
        settle()
        bar = self.page.verticalScrollBar()
        below = part.mapTo(self.page, QPoint(0, 0)).y()
        bar.setValue(bar.value() + below - self.page.column.spacing())

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        """Focus a question of the goal, or one of its steps or check-ins."""
        for part in self.parts:
            part.show_record(record, columns)
        if self._goal and record.key == self._goal.key:
            any(form.focus_any(columns) for form in self._all_forms() if form.isVisibleTo(self))

    def remove(self) -> None:
        """Remove the goal with its steps and check-ins; undo restores all of it."""
        self._document.end_run()
        workbook = self._document.workbook
        goal = workbook.get(Goal, id=self.goal_id)
        if goal:
            self._document.do(edits.removal(workbook, goal), say("Remove a goal"))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place_hints()
        return super().event(event)

    def _all_forms(self) -> Iterator[Form]:
        return chain(self.forms, *(part.forms for part in self.parts))

    def _fill_page(self) -> None:
        """Build the page in reading order, which is the tab order as well."""
        column = self.page.column
        head = layouts.column(None, self.name, spacing=4)
        head.addWidget(self.origin, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.notice)
        column.addLayout(head)
        for section in GOAL[:-1]:
            form = Form(self._document, [section], columns=_columns(section))
            self.forms.append(form)
            column.addWidget(form)
            for kind in FOLLOWED_BY.get(section.fields[0].key, ()):
                part = kind(self._document)
                part.wanted.connect(self._on_wanted)
                self.parts.append(part)
                column.addWidget(part)

    def _ways(self) -> Iterator[tuple[str, QWidget]]:
        """Yield the targets of the links at the side, by name."""
        for section, form in zip(GOAL, self.forms, strict=False):
            if section.fields[0].key in WAYS:
                yield say(section.title), form
        yield say("Steps"), self.part(GoalSteps)
        yield say("Check-ins"), self.part(GoalCheckIns)
        yield say(GOAL[-1].title), self.part(GoalEnding)

    def _lay_out(self) -> None:
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.page, 1)
        self._beside.addWidget(self.side)
        layout = layouts.column(self, spacing=0, margins=(1, 1, 1, 1))
        layout.addLayout(self._beside, 1)
        layout.addWidget(line_across(self))
        layout.addWidget(self.strip)
        layout.addLayout(self._footer())

    def _place_hints(self) -> None:
        room = self.width() - SIDE_WIDTH >= max(ROOM_FOR_A_FORM, self.page.minimumWidth())
        self.side.setVisible(room)
        self.strip.setVisible(not room)

    def _footer(self) -> QHBoxLayout:
        self.out = QPushButton(icon("trash-2"), say("Remove this goal"), self)
        self.out.setProperty("kind", "quiet")
        self.out.setAccessibleDescription(say("Undo brings it back."))
        self.out.clicked.connect(self.remove)
        footer = layouts.row(None, self.out, margins=(16, 12, 28, 12))
        footer.addStretch(1)
        footer.addWidget(SavedLabel(self._document, self))
        return footer

    def _go_to(self, part: QWidget) -> None:
        self.show_part(part)
        layout = part.layout()
        inside = next((one for one in focusable(layout) if one.isVisibleTo(self)), None) if layout else None
        if inside:
            inside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wanted(self, key: object) -> None:
        if self._goal and key == self._goal.key:
            self.start_writing()
        else:
            self.wanted.emit(key)

    def _ask_for_entry(self) -> None:
        if self._goal:
            self.wanted.emit(("entry", self._goal.entry_id))

    def _on_change(self, change: Change) -> None:
        if self._goal is None:
            return
        shown = (self._goal.key, ("entry", self._goal.entry_id))
        followed = any(change.touches(kind) for part in self.parts for kind in part.FOLLOWS)
        if followed or any(record.home in shown for record in change.records()):
            self._goal = self._document.workbook.get(Goal, id=self._goal.id) or self._goal
            self._show()

    def _show(self) -> None:
        """Update what is derived from the answers: the name, the origin, the sentences, the hints."""
        goal = self._goal or Goal(id="")
        workbook = self._document.workbook
        self.name.setText(display_name(goal.title))
        came_from = origin_of(workbook, goal)
        scenario = scenario_of(workbook, goal.entry_id) if came_from else None
        self.origin.show_name(say("Comes from: {origin}", origin=came_from), scenario.icon if scenario else "link")
        self.origin.setVisible(bool(came_from))
        show_line(self.notice, ending_words(goal))
        for part in (*self.parts, self.side.hints, self.strip):
            part.show_goal(goal)
        ghost = OBSTACLES.get(goal.kind, "")
        for form in self.forms:
            if form.shows("obstacle"):
                form.editors["obstacle"].input.setProperty("placeholderText", say(ghost) if ghost else "")


def origin_of(workbook: Workbook, goal: Goal) -> str:
    """Return the entry and the cause that a goal comes from, or None if the entry does not exist any more."""
    entry = existing_entry(workbook, goal.entry_id)
    if entry is None:
        return ""
    scenario = scenario_of(workbook, entry.id)
    cause = cause_label(workbook, scenario, goal.cause) if scenario and goal.cause else ""
    return " · ".join(filter(None, (display_title(workbook, entry.id), cause)))


def _columns(section: Section) -> int:
    return 2 if section.fields[0].key in SIDE_BY_SIDE else 1
