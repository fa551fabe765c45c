"""The blocks between the questions of a goal: the if-then sentence, the steps, the check-ins."""

from __future__ import annotations

from collections.abc import Collection

from planner.domain.basics.wording import say
from planner.domain.questions.goal_wording import if_then_of
from planner.domain.records.kinds import CheckIn, Ordered, Record, Step
from planner.insight.completing import check_in
from planner.insight.goals.offers import STEP_TIME
from ui.forms.record_list import RecordList
from ui.goals.check_in_list import CheckInList
from ui.goals.goal_block import GoalBlock
from ui.goals.progress_view import ProgressView
from ui.goals.step_list import FirstStep, StepList
from ui.widgets.controls.labels import plain_label, show_text, wrapped_label
from ui.widgets.layout import layouts


class IfThen(GoalBlock):
    """The if-then sentence."""

    def build(self) -> None:
        self.sentence = wrapped_label(kind="note", parent=self)
        layouts.column(self, self.sentence)

    def refresh(self) -> None:
        sentence = if_then_of(self.goal)
        show_text(self.sentence, sentence)
        self.setVisible(bool(sentence))


class GoalRecords(GoalBlock):
    """The records of the goal in a list below a heading; `above` is a widget between the two that follows the goal."""

    list: RecordList
    above: GoalBlock

    def stack(self, title: str) -> None:
        """Stack the widgets."""
        layouts.column(self, plain_label(title, "heading", self), self.above, self.list, spacing=14)

    def new(self) -> Ordered:
        """Return a new record for the list."""
        raise NotImplementedError

    def open_goal(self) -> None:
        self.list.show_records(self.new if self.goal.id else None, goal_id=self.goal.id)

    def refresh(self) -> None:
        self.above.show_goal(self.goal)

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        self.list.show_record(record, columns)


class GoalSteps(GoalRecords):
    """The steps of the goal, with a suggestion for the first one."""

    def build(self) -> None:
        small = say("Small things to do, about 15 minutes each. The first one within three days.")
        self.list = StepList(self.document, say("a step"), small)
        self.above = self.first = FirstStep(self.document, self)
        self.first.open_requested.connect(self.list.focus)
        self.stack(say("Steps"))

    def new(self) -> Step:
        day = self.workbook.today() + STEP_TIME
        return Step(goal_id=self.goal.id, due=day.isoformat())


class GoalCheckIns(GoalRecords):
    """The check-ins on the goal, and the progress of its measures."""

    list: CheckInList

    def build(self) -> None:
        short = say("A short look at how it goes. Once a week or two is plenty.")
        self.list = CheckInList(self.document, say("a check-in"), short)
        self.above = self.progress_view = ProgressView(self.document, self)
        self.stack(say("Check-ins"))

    def new(self) -> CheckIn:
        return check_in(self.goal.id, self.workbook.today())
