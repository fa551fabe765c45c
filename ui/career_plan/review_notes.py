"""The notes of a review, and the button that marks it as held."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from planner.compose.review import review_of
from planner.domain import edits
from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.periods import Period, review_after
from planner.domain.questions.of_records import REVIEW
from planner.domain.records.kinds import Plan, Review
from planner.insight.goals.of_plan import with_plan
from ui.forms.binding import RecordColumns
from ui.forms.form import Form
from ui.model.document import Document
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import show_text, wrapped_label
from ui.widgets.icons import icon
from ui.widgets.layout import layouts


class ReviewColumns(RecordColumns):
    """The columns of a review. Its first answer also adds the plan, if it is not stored yet."""

    def change(self, key: str, text: str) -> Change:
        return with_plan(super().change(key, text), self._workbook.plan_record(), self._workbook.all(Plan))

    def held(self) -> Change:
        """Return the change that marks the review as held today, and sets the plan's next one."""
        plan, today = self._workbook.plan_record(), self._workbook.today()
        later = edits.edit(self._workbook, plan, next_review=review_after(plan, today).isoformat())
        return super().change("held_on", today.isoformat()).along_with(later)


class ReviewNotes(QWidget):
    """The notes of a review, and the button that marks it as held."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._binding: ReviewColumns | None = None
        self.form = Form(document, REVIEW, self)
        self.done = push_button(say("Review done"), "check", self._done, "primary")
        self.done.setIcon(icon("check", "on_accent"))
        self.next = wrapped_label(parent=self)
        column = layouts.column(self, wrapped_label(say("What I take from it"), "heading", self), self.form, spacing=12)
        column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.next)
        document.changed.connect(self._on_change)

    def show_period(self, plan: Plan, period: Period) -> None:
        """Show the review of a period."""
        first, last = (day.isoformat() for day in period.days)
        fresh = Review(plan_id=plan.id, period_from=first, period_to=last)
        there = review_of(self._document.workbook.all(Review), plan, period)
        columns = ("plan_id", "period_from", "period_to")
        bound = self._binding.record if self._binding else None
        same = bound and all(bound.column(name) == fresh.column(name) for name in columns)
        if not same or (there and bound and there.key != bound.key):
            self._binding = ReviewColumns(self._document.workbook, there or fresh)
            self.form.bind(self._binding)
        self._show_next()

    def _on_change(self, change: Change) -> None:
        plan = self._document.workbook.plan_record()
        if self._binding and self._binding.record.column("plan_id") != plan.id:
            # Another plan is current now; the page will bind its review in a moment.
            self._binding = None
            self.form.bind(None)
        self._show_next()

    def _done(self) -> None:
        self._document.commit_typing()
        if self._binding:
            self._document.do(self._binding.held(), self.done.text())

    def _show_next(self) -> None:
        workbook = self._document.workbook
        is_held = bool(self._binding and self._binding.record.column("held_on"))
        self.done.setHidden(is_held)
        day = day_of(workbook.plan_record().next_review)
        sentence = say("The next review is on {day}.", day=show_day(day)) if day else ""
        show_text(self.next, sentence if is_held else "")
