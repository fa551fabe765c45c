"""The Goals tab: the list of goals beside the open one, or the empty state."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from planner.domain import edits
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.records.kinds import CheckIn, Goal, Key, Record, Step
from planner.insight.goals.offers import new_goal
from ui.forms.tab import BESIDE, EDGES, LIST_WIDTH, Place, Tab
from ui.goals.goal_editor import GoalEditor
from ui.goals.goal_list import GoalList
from ui.goals.goal_sections import GoalSteps
from ui.model.document import Document
from ui.widgets.controls.empty_state import EmptyStateCard
from ui.widgets.controls.labels import plain_label
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.lists.two_line_list import EntryDelegate

FIRST_ASKED = ("title", "progress")
"""The question that gets the focus in a step and in a check-in."""
AT_A_TIME = 3
"""The recommended maximum number of active goals."""


class GoalsTab(Tab):
    """All goals, and the editor of the selected one."""

    icon = "target"

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = say("Goals")
        self._document = document
        self.goals = GoalList(document.workbook, self)
        self.list = self._list()
        self.new = QPushButton(icon("plus"), say("New goal"), self)
        self.new.clicked.connect(self.add_goal)
        self.editor = GoalEditor(document, self)
        self.editor.open_requested.connect(self.open_requested)
        self.editor.remove_button.clicked.connect(self._focus_list)
        self.empty = self._empty_page()
        self.empty.start.clicked.connect(self.add_goal)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._goals_page())
        self._pages.addWidget(self.empty)
        layouts.column(self, self._pages, margins=EDGES)
        self.list.selectionModel().currentChanged.connect(self._open)
        document.changed.connect(self._on_change)
        self._keep_selection(0)

    def add_goal(self) -> None:
        """Add a goal and focus its title."""
        self._document.commit_typing()
        workbook = self._document.workbook
        change = edits.add(workbook, new_goal(workbook.today()))
        if self._document.do(change, say("New goal")):
            self.reveal(change.after[0].key)
            self.editor.start_writing()

    def reveal(self, key: Key) -> bool:
        within = self._within(key)
        goal_id = within.goal_id if within else key[1] if key[0] == Goal.TABLE else ""
        row = self.goals.row_of(goal_id)
        if row >= 0:
            self.list.setCurrentIndex(self.goals.index(row))
            if within:
                self.editor.show_record(within, FIRST_ASKED)
        return row >= 0

    def _within(self, key: Key) -> Step | CheckIn | None:
        """Return the step or check-in with this key, which is shown within its goal."""
        workbook = self._document.workbook
        if key[0] == Step.TABLE:
            return workbook.get(Step, id=key[1])
        if key[0] == CheckIn.TABLE:
            return workbook.get(CheckIn, id=key[1])
        return None

    def reveal_record(self, record: Record) -> bool:
        return self.reveal(record.owner_key) or isinstance(record, Goal)

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        self.editor.show_record(record, columns)

    def places(self) -> Iterator[Place]:
        yield self.title, self.editor.show_top
        if self.goals.rowCount():
            yield say("Goals: a goal"), lambda: self.editor.scroll_to(self.editor.block(GoalSteps))

    def _empty_page(self) -> EmptyStateCard:
        paragraphs = (
            say("A goal says what there will be, and what you do first."),
            say("With a day, a place and a first step, it is easier to begin."),
            say("It takes about ten minutes. A look-back can start one for you as well."),
        )
        return EmptyStateCard(self.icon, say("No goal yet"), paragraphs, say("New goal"), self)

    def _list(self) -> QListView:
        view = QListView(self)
        view.setObjectName("goals")
        view.setAccessibleName(self.title)
        view.setModel(self.goals)
        view.setItemDelegate(EntryDelegate(view))
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        return view

    def _goals_page(self) -> QWidget:
        self.many_goals_note = plain_label(say("One to three goals at a time work best."), parent=self)
        self.many_goals_note.setWordWrap(True)
        side = QWidget(self)
        side.setFixedWidth(LIST_WIDTH)
        beside = layouts.column(side, spacing=10)
        beside.addWidget(self.list, 1)
        beside.addWidget(self.many_goals_note)
        beside.addWidget(self.new)
        page = QWidget(self)
        layout = layouts.row(page, side, spacing=BESIDE)
        layout.addWidget(self.editor, 1)
        return page

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.editor.show_goal(self.goals.goal_at(index.row()))

    def _on_change(self, change: Change) -> None:
        if self.goals.is_changed_by(change):
            row = self.list.currentIndex().row()
            self.goals.read(change)
            self._keep_selection(row)

    def _focus_list(self) -> None:
        """Focus the list: the focused button now belongs to another goal, and a second click would remove that."""
        (self.list if self.goals.rowCount() else self.empty.start).setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_selection(self, row: int) -> None:
        """Keep the open goal selected, or open its neighbour if it was removed."""
        count = self.goals.rowCount()
        here = self.goals.row_of(self.editor.goal_id)
        row_wanted = here if here >= 0 else min(max(row, 0), count - 1)
        if count and self.list.currentIndex().row() != row_wanted:
            self.list.setCurrentIndex(self.goals.index(row_wanted))
        if not count:
            self.editor.show_goal(None)
        self._pages.setCurrentIndex(0 if count else 1)
        self.many_goals_note.setVisible(self.goals.active() > AT_A_TIME)
