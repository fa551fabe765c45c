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
from planner.insight.goals.status import ending_text
from planner.workbook.workbook import Workbook
from ui.forms.binding import GoalColumns
from ui.forms.form import Form
from ui.forms.saved_label import SavedLabel
from ui.goals.goal_advice import KindAdvice, SkillPicker
from ui.goals.goal_block import GoalBlock
from ui.goals.goal_ending import GoalEnding
from ui.goals.goal_panel import SIDE_WIDTH, GoalSidePanel, HintStrip
from ui.goals.goal_sections import GoalCheckIns, GoalSteps, IfThen
from ui.model.document import Document
from ui.widgets.controls.basics import separator
from ui.widgets.controls.labels import ShortLabel, show_text, wrapped_label
from ui.widgets.controls.links import NameLink
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import ScrollPage, apply_pending_layout
from ui.widgets.layout.tab_order import focusable

P = TypeVar("P", bound=GoalBlock)

SIDE_BY_SIDE = {"result_measure", "action_measure", "starts_on"}
"""The first questions of the sections with two columns."""
FOLLOWED_BY: dict[str, tuple[type[GoalBlock], ...]] = {
    "title": (KindAdvice, SkillPicker),
    "if_": (IfThen,),
    "starts_on": (GoalSteps,),
    "helpers": (GoalCheckIns, GoalEnding),
}
"""The blocks below a section, by its first question. The questions about the status are in `GoalEnding`."""
LINKED_SECTIONS = ("title", "if_", "result_measure", "starts_on")
"""The sections with a link in the side panel, by their first question."""
FORM_MIN_WIDTH = 560
"""The hints are beside the form if it keeps this width, in pixels; otherwise they are a strip below it."""


class GoalEditor(QFrame):
    """Shows and edits one goal. `open_requested` carries the key of a record that is shown elsewhere."""

    open_requested = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._document = document
        self._goal: Goal | None = None
        self.name = ShortLabel("title", 2)
        self.origin = NameLink("origin", self)
        self.origin.clicked.connect(self._ask_for_entry)
        self.notice = wrapped_label(kind="note")
        self.page = ScrollPage(self, margins=(28, 24, 28, 20))
        self.forms: list[Form] = []
        self.blocks: list[GoalBlock] = []
        self._fill_page()
        self.side = GoalSidePanel(document, list(self._link_targets()), self)
        self.side.section_requested.connect(self._go_to_block)
        self.strip = HintStrip(document, self)
        self._lay_out()
        document.changed.connect(self._on_change)

    @property
    def goal_id(self) -> str:
        """Return the id of the shown goal, or ""."""
        return self._goal.id if self._goal else ""

    def block(self, kind: type[P]) -> P:
        """Return the block of a class."""
        return next(block for block in self.blocks if isinstance(block, kind))

    def show_goal(self, goal: Goal | None) -> None:
        """Show a goal from the top, or none; the goal that is shown already keeps its scroll position."""
        if (goal.id if goal else "") == self.goal_id:
            return
        self._document.commit_typing()
        workbook = self._document.workbook
        self._goal = workbook.get(Goal, id=goal.id) if goal else None
        for form in self._all_forms():
            form.bind(GoalColumns(workbook, self._goal) if self._goal else None)
        self._show()
        for block in self.blocks:
            block.open_goal()
        self.show_top()

    def start_writing(self) -> None:
        """Focus the title of the goal."""
        self.show_top()
        self.forms[0].focus("title")

    def show_top(self) -> None:
        """Scroll to the top."""
        self.page.verticalScrollBar().setValue(0)

    def scroll_to(self, block: QWidget) -> None:
        """Scroll a block to the top, after the layout."""
        # The layout of a page that was just filled is only valid after the event loop has run once.
        QTimer.singleShot(0, block, lambda: self._scroll_to(block))

    def _scroll_to(self, block: QWidget) -> None:
        apply_pending_layout()
        bar = self.page.verticalScrollBar()
        below = block.mapTo(self.page, QPoint(0, 0)).y()
        bar.setValue(bar.value() + below - self.page.column.spacing())

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        """Focus a question of the goal, or one of its steps or check-ins."""
        for block in self.blocks:
            block.show_record(record, columns)
        if self._goal and record.key == self._goal.key:
            any(form.focus_any(columns) for form in self._all_forms() if form.isVisibleTo(self))

    def remove(self) -> None:
        """Remove the goal with its steps and check-ins; undo restores all of it."""
        self._document.commit_typing()
        workbook = self._document.workbook
        goal = workbook.get(Goal, id=self.goal_id)
        if goal:
            self._document.do(edits.removal(workbook, goal), say("Remove a goal"))

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._show_hints()
        return super().event(event)

    def _all_forms(self) -> Iterator[Form]:
        return chain(self.forms, *(block.forms for block in self.blocks))

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
                block = kind(self._document)
                block.open_requested.connect(self._on_open_requested)
                self.blocks.append(block)
                column.addWidget(block)

    def _link_targets(self) -> Iterator[tuple[str, QWidget]]:
        """Yield the targets of the links at the side, by name."""
        for section, form in zip(GOAL, self.forms, strict=False):
            if section.fields[0].key in LINKED_SECTIONS:
                yield say(section.title), form
        yield say("Steps"), self.block(GoalSteps)
        yield say("Check-ins"), self.block(GoalCheckIns)
        yield say(GOAL[-1].title), self.block(GoalEnding)

    def _lay_out(self) -> None:
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.page, 1)
        self._beside.addWidget(self.side)
        layout = layouts.column(self, spacing=0, margins=(1, 1, 1, 1))
        layout.addLayout(self._beside, 1)
        layout.addWidget(separator(self))
        layout.addWidget(self.strip)
        layout.addLayout(self._footer())

    def _show_hints(self) -> None:
        has_room = self.width() - SIDE_WIDTH >= max(FORM_MIN_WIDTH, self.page.minimumWidth())
        self.side.setVisible(has_room)
        self.strip.setVisible(not has_room)

    def _footer(self) -> QHBoxLayout:
        self.remove_button = QPushButton(icon("trash-2"), say("Remove this goal"), self)
        self.remove_button.setProperty("kind", "quiet")
        self.remove_button.setAccessibleDescription(say("Undo brings it back."))
        self.remove_button.clicked.connect(self.remove)
        footer = layouts.row(None, self.remove_button, margins=(16, 12, 28, 12))
        footer.addStretch(1)
        footer.addWidget(SavedLabel(self._document, self))
        return footer

    def _go_to_block(self, block: QWidget) -> None:
        self.scroll_to(block)
        layout = block.layout()
        inside = next((one for one in focusable(layout) if one.isVisibleTo(self)), None) if layout else None
        if inside:
            inside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open_requested(self, key: object) -> None:
        if self._goal and key == self._goal.key:
            self.start_writing()
        else:
            self.open_requested.emit(key)

    def _ask_for_entry(self) -> None:
        if self._goal:
            self.open_requested.emit(("entry", self._goal.entry_id))

    def _on_change(self, change: Change) -> None:
        if self._goal is None:
            return
        shown = (self._goal.key, ("entry", self._goal.entry_id))
        followed = any(change.touches(kind) for block in self.blocks for kind in block.FOLLOWS)
        if followed or any(record.owner_key in shown for record in change.records()):
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
        show_text(self.notice, ending_text(goal))
        for block in (*self.blocks, self.side.hints, self.strip):
            block.show_goal(goal)
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
