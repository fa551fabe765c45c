"""One goal that came from an entry: what it is, how it stands, and the way to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.basics.fields import day_of, show_day
from planner.domain.basics.wording import BLANK, Say
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal
from ui.look_back.blocks.block import push_button
from ui.widgets.controls.labels import ShortLabel
from ui.widgets.controls.labels_folded import line
from ui.widgets.icons import Picture


class GoalRow(QFrame):
    """A goal with the button that opens it."""

    def __init__(self, goal: Goal, say: Say, open_goal: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.say = say
        self.setProperty("kind", "card")
        self.title = ShortLabel("label", 2, self)
        self.state = line(parent=self)
        self.blank = line(self.tr("A blank is left to fill in."), parent=self)
        self.button = push_button(self.tr("Open the goal"), "arrow-right", lambda: open_goal(goal.id), "quiet")
        words = QVBoxLayout()
        words.setSpacing(3)
        for label in (self.title, self.state, self.blank):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 10, 12)
        row.setSpacing(12)
        row.addWidget(Picture("target", 20, "accent", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_goal(goal)

    def show_goal(self, goal: Goal) -> None:
        """Show a goal as it stands."""
        name = goal.title or self.tr("A goal without a name yet")
        self.title.setText(name)
        self.button.setAccessibleName(f"{self.button.text()}: {name}")
        status = field_of(Goal, "status").show(goal.standing, self.say)
        day = day_of(goal.due)
        by = self.tr("%1, by %2").replace("%1", status).replace("%2", show_day(day, self.say)) if day else status
        self.state.setText(by)
        self.blank.setVisible(BLANK in goal.title)
