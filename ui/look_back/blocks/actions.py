"""Next actions: goals and steps offered from the causes, and those that were accepted."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from planner.domain import edits
from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import LEARN
from planner.domain.basics.wording import BLANK, mark, say
from planner.domain.causes import cause_label, causes_of, merged_kind
from planner.domain.changes import Change
from planner.domain.questions.of_records import STEP, field_of
from planner.domain.records.kinds import Answer, Cause, CauseKind, Goal, Request, Step
from planner.insight.goals.offers import (
    MOST_GOALS,
    Case,
    Offer,
    all_offers,
    first_step,
    goal_of,
    new_goal,
    offers,
    step_of,
)
from ui.forms.binding import StepColumns
from ui.forms.record_list import RecordList
from ui.look_back.blocks.block import Block
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import ShortLabel, show_text, wrapped_label
from ui.widgets.icons import Picture
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn


class GoalRow(QFrame):
    """A goal with the button that opens it: `opened` carries the id of the goal."""

    opened = Signal(str)

    def __init__(self, goal: Goal, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.title = ShortLabel("label", 2, self)
        self.state = wrapped_label(parent=self)
        self.blank = wrapped_label(say("A blank is left to fill in."), parent=self)
        self.button = push_button(say("Open the goal"), "arrow-right", lambda: self.opened.emit(goal.id), "quiet")
        labels = layouts.column(None, self.title, self.state, self.blank, spacing=3)
        row = layouts.row(self, spacing=12, margins=(16, 12, 10, 12))
        row.addWidget(Picture("target", 20, "accent", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(labels, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_goal(goal)

    def show_goal(self, goal: Goal) -> None:
        """Show the current goal."""
        name = goal.title or say("A goal without a name yet")
        self.title.setText(name)
        self.button.setAccessibleName(f"{self.button.text()}: {name}")
        status = field_of(Goal, "status").show(goal.effective_status)
        day = day_of(goal.due)
        by = say("{status}, by {day}", status=status, day=show_day(day)) if day else status
        self.state.setText(by)
        self.blank.setVisible(BLANK in goal.title)


class OfferRow(QFrame):
    """A suggestion with its cause. `accepted` accepts it as it is, `accepted_as_step` as a single step."""

    accepted = Signal(object)
    accepted_as_step = Signal(object)

    def __init__(self, offer: Offer, cause: str, by: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.offer = offer
        self.setProperty("kind", "card")
        text = say("Add this step") if offer.is_cushion else say("Make this a goal")
        self.button = push_button(text, "plus", lambda: self.accepted.emit(offer))
        self.step = push_button(say("Just one step"), "leaf", lambda: self.accepted_as_step.emit(offer), "quiet")
        buttons = layouts.row(spacing=8)
        for button in (self.button, self.step):
            button.setParent(self)
            button.setAccessibleName(f"{button.text()}: {offer.title}")
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.step.setHidden(offer.is_cushion)
        labels = layouts.column(spacing=3)
        self.title, about = ShortLabel("label", 3, self), ShortLabel("muted", 3, self)
        self.title.setText(offer.title)
        about.setText(self._about(cause, by))
        labels.addWidget(self.title)
        labels.addWidget(about)
        labels.addLayout(buttons)
        labels.insertSpacing(2, 6)
        row = layouts.row(self, spacing=12, margins=(16, 14, 16, 14))
        row.addWidget(Picture(_picture(offer), 20, "accent", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(labels, 1)

    def _about(self, cause: str, by: str) -> str:
        if self.offer.is_cushion:
            text = mark('A small step by {day}. It answers "{cause}".')
        elif self.offer.kind == LEARN:
            text = mark('Something to learn by {day}. It answers "{cause}".')
        else:
            text = mark('Something to do by {day}. It answers "{cause}".')
        return say(text, day=by, cause=cause)


def _picture(offer: Offer) -> str:
    if offer.is_cushion:
        return "leaf"
    return "sprout" if offer.kind == LEARN else "target"


BEFORE_HEADING = 8


class ActionsBlock(Block):
    """The suggestions for an entry, its goals, and its steps without a goal."""

    SHOWS = (Cause, CauseKind, Goal, Step, Answer, Request)

    def build(self) -> None:
        self.note = wrapped_label()
        self.body.addWidget(self.note)
        self._offers: KeyedColumn[Offer, OfferRow] = KeyedColumn(self, spacing=10)
        self.body.addWidget(self._offers)
        self.goals_heading = wrapped_label(say("My goals from this"), "heading")
        self.body.addWidget(self.goals_heading)
        self._goals: KeyedColumn[str, GoalRow] = KeyedColumn(self, spacing=10)
        self.body.addWidget(self._goals)
        self.own = push_button(say("A goal of my own"), "plus", self.add_goal)
        self.body.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(BEFORE_HEADING)
        self.body.addWidget(wrapped_label(say("Small steps without a goal"), "heading"))
        self.steps = RecordList(
            self.document,
            STEP,
            say("a step"),
            say("One small thing with a day is enough."),
            self,
            columns=3,
            bind=StepColumns,
        )
        self.body.addWidget(self.steps)

    @property
    def rows(self) -> list[OfferRow]:
        """Return the suggestions, in order."""
        return list(self._offers.widgets.values())

    @property
    def goal_rows(self) -> dict[str, GoalRow]:
        """Return the rows of the goals, by the goals' ids."""
        return self._goals.widgets

    def show_entry(self, entry_id: str | None) -> None:
        new = None if entry_id is None else lambda: Step(entry_id=entry_id)
        self.steps.show_records(new, **({"entry_id": entry_id, "goal_id": ""} if entry_id else {}))
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        goals = self.workbook.all(Goal, entry_id=entry_id)
        causes = causes_of(self.workbook, entry_id)
        case = self._case(entry_id, causes)
        records: list[Goal | Step] = [*goals, *self.workbook.all(Step, entry_id=entry_id)]
        accepted = [self._merged(record) for record in records]
        found = offers(case, accepted)
        more = len(all_offers(case, accepted)) - len(found)
        show_text(self.note, self._note(causes, found, goals, more))
        self._offers.show_keys(found, lambda offer: self._offer_row(offer, case.labels.get(offer.cause, "")))
        self._show_goals(goals)

    def accept(self, offer: Offer) -> None:
        """Create a goal with a first step from a suggestion, or a single step from a cushion."""
        entry_id = self.entry_id
        if entry_id is None:
            return
        if offer.is_cushion:
            self.accept_as_step(offer)
        else:
            goal = goal_of(offer, entry_id, self.workbook.today())
            self.do(lambda: self._with_first_step(goal), say("Make a goal"))
            self._focus_next()

    def accept_as_step(self, offer: Offer) -> None:
        """Create a single step from a suggestion, with a day and without a goal."""
        entry_id = self.entry_id
        if entry_id is not None:
            step = step_of(offer, entry_id, self.workbook.today())
            self.do(lambda: edits.add(self.workbook, step, entry_id=entry_id, goal_id=""), say("Add a step"))
            self._focus_next()

    def add_goal(self) -> None:
        """Add a goal of the user's own, and open it."""
        if self.entry_id is not None:
            goal = new_goal(self.workbook.today(), self.entry_id)
            if self.do(lambda: edits.add(self.workbook, goal), self.own.text()):
                self.open_requested.emit(goal.key)

    def _with_first_step(self, goal: Goal) -> Change:
        step = first_step(goal, self.workbook.today())
        return edits.add(self.workbook, goal).along_with(edits.add(self.workbook, step, goal_id=goal.id))

    def _case(self, entry_id: str, causes: list[Cause]) -> Case:
        labels = {cause.kind: cause_label(self.workbook, self.scenario, cause.kind) for cause in causes}
        people = [request.person for request in self.workbook.all(Request, entry_id=entry_id) if request.person]
        return Case(
            scenario=self.scenario,
            answers=self.workbook.answers(entry_id),
            causes=tuple(causes),
            today=self.workbook.today(),
            labels=labels,
            values={"person": people[0] if people else ""},
        )

    def _merged(self, record: Goal | Step) -> Goal | Step:
        """Return accepted suggestions under the cause that theirs was merged into."""
        return replace(record, cause=merged_kind(self.workbook, record.cause))

    def _note(self, causes: list[Cause], found: tuple[Offer, ...], goals: list[Goal], more: int) -> str:
        if not causes:
            return say("Nothing is ticked on Causes yet. Tick one there, and small goals are offered here.")
        if not found:
            return say("Everything on offer is taken. You can still add a goal or a step of your own.")
        if len(goals) >= MOST_GOALS:
            return say("Three goals are plenty. What is left can wait.")
        if more:
            return say("Three at a time are enough. The next one shows when one of these is taken.")
        return say("These answer the causes you ticked. Take what is yours to do; leave the rest.")

    def _offer_row(self, offer: Offer, cause: str) -> OfferRow:
        row = OfferRow(offer, cause, show_day(offer.due), self._offers)
        row.accepted.connect(self.accept)
        row.accepted_as_step.connect(self.accept_as_step)
        return row

    def _show_goals(self, goals: list[Goal]) -> None:
        by_id = {goal.id: goal for goal in goals}
        self._goals.show_keys(by_id, lambda key: self._goal_row(by_id[key]), lambda row, key: row.show_goal(by_id[key]))
        self.goals_heading.setVisible(bool(goals))

    def _goal_row(self, goal: Goal) -> GoalRow:
        row = GoalRow(goal, self._goals)
        row.opened.connect(lambda goal_id: self.open_requested.emit((Goal.TABLE, goal_id)))
        return row

    def _focus_next(self) -> None:
        """Keep the keyboard focus: on the next suggestion, or on what follows the suggestions."""
        (self.rows[0].button if self.rows else self.own).setFocus()
