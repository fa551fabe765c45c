"""The status of a goal: under way, paused or ended, with the question of each."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt

from planner.domain import edits
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import say
from planner.domain.questions.of_records import ENDINGS, GOAL
from planner.domain.records.goals import DONE, LET_GO, NOT_REACHED, UNDER_WAY
from planner.domain.records.kinds import Achievement, Goal, Record
from planner.insight.goals.status import achievement_of, ending_text, resumed, with_status
from ui.forms.form import Form
from ui.forms.record_list import fields_named
from ui.goals.goal_block import GoalBlock
from ui.widgets.controls.basics import push_button, row_of
from ui.widgets.controls.labels import show_text, wrapped_label
from ui.widgets.layout import layouts

STATE_QUESTIONS = GOAL[-1]
"""The questions about the status of a goal."""


class GoalEnding(GoalBlock):
    """Edits the status, shows its question, and offers follow-up actions.

    `open_requested` carries the key of the goal when it is to be reworded.
    """

    FOLLOWS = (Achievement,)

    def build(self) -> None:
        self.status = self._form(Section(STATE_QUESTIONS.title, fields_named([STATE_QUESTIONS], ["status"])))
        self.note = wrapped_label(kind="note", parent=self)
        self.keep = push_button(say("Keep it"), "redo-2", self._keep)
        self.change = push_button(say("Change it"), "pencil", self._change)
        self.let_go = push_button(say("Let it go"), "leaf", self._let_go)
        self.add_achievement_button = push_button(say("Add it to what I am proud of"), "award", self._add_achievement)
        self.open_achievement_button = push_button(
            say("It is among what you are proud of"), "award", self._open_achievement, "link"
        )
        self.endings = {key: self._form(Section("", (field,))) for key, field in ENDINGS.items()}
        self.ending = self._form(Section("", fields_named([STATE_QUESTIONS], ["ended_because"])))
        self.days = self._form(Section("", fields_named([STATE_QUESTIONS], ["ended_on", "review_on"])), columns=2)
        self.choices = row_of(self, self.keep, self.change, self.let_go, stretch=True)
        column = layouts.column(self, self.status, self.note, self.choices, spacing=Form.BETWEEN)
        for button in (self.add_achievement_button, self.open_achievement_button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for form in (*self.endings.values(), self.ending, self.days):
            column.addWidget(form)

    def refresh(self) -> None:
        goal = self.goal
        show_text(self.note, ending_text(goal))
        self.choices.setVisible(goal.status == NOT_REACHED)
        proud = self._achievement() is not None
        self.add_achievement_button.setVisible(goal.status == DONE and not proud)
        self.open_achievement_button.setVisible(goal.status == DONE and proud)
        for key, form in self.endings.items():
            form.setVisible(goal.status == key)
        self.ending.setVisible(goal.status not in self.endings and bool(goal.ended_because))
        self.days.show_question("ended_on", bool(goal.ended_on))
        self.days.show_question("review_on", goal.is_open)

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        # A stored answer on the end may belong to an earlier status; it is still shown.
        if record.key == self.goal.key and "ended_because" in columns:
            self.endings.get(self.goal.status, self.ending).show()

    def _form(self, section: Section, columns: int = 1) -> Form:
        form = Form(self.document, [section], self, columns=columns)
        self.forms.append(form)
        return form

    def _keep(self) -> None:
        going_on = resumed(self.goal, self.workbook.today())
        self.edit(self.keep.text(), status=going_on.status, due=going_on.due, ended_on=going_on.ended_on)
        self.status.focus("status")

    def _change(self) -> None:
        going_on = with_status(self.goal, UNDER_WAY, self.workbook.today())
        self.edit(self.change.text(), status=going_on.status, ended_on=going_on.ended_on)
        self.open_requested.emit(self.goal.key)

    def _let_go(self) -> None:
        ended = with_status(self.goal, LET_GO, self.workbook.today())
        self.edit(self.let_go.text(), status=ended.status, ended_on=ended.ended_on)
        self.endings[LET_GO].focus("ended_because")

    def _achievement(self) -> Achievement | None:
        return self.workbook.get(Achievement, goal=self.goal.id) if self.goal.id else None

    def _add_achievement(self) -> None:
        self.document.commit_typing()
        goal = self.workbook.get(Goal, id=self.goal.id) or self.goal
        self.do(
            edits.add(self.workbook, achievement_of(goal, self.workbook.today())), self.add_achievement_button.text()
        )
        self.open_achievement_button.setFocus()

    def _open_achievement(self) -> None:
        proud = self._achievement()
        if proud:
            self.open_requested.emit(proud.key)
