"""The page "Review": the report on a period, its notes, and the next plan."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from planner.compose.review import period_report
from planner.domain.basics.locale_formats import show_days
from planner.domain.basics.wording import say
from planner.domain.document.report_values import PeriodReport
from planner.domain.periods import Period, period_of, periods, to_review
from planner.domain.records.kinds import Plan, Review
from ui.career_plan.next_plan import NextPlan
from ui.career_plan.other_goals import OtherGoals
from ui.career_plan.review_notes import ReviewNotes
from ui.career_plan.review_sections import SECTIONS, ReviewSection
from ui.forms.choice_editors import ChipGroup
from ui.forms.live_page import LivePage
from ui.model.document import Document
from ui.widgets.controls.basics import separator
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import TwoColumnLayout
from ui.widgets.layout.tab_order import TabOrder


class ReviewPage(LivePage):
    """The review of a period, computed while the page is visible. `open_requested` carries the key of a record."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._offered: tuple[Period, ...] = ()
        self._shown: PeriodReport | None = None
        self._plan_id = ""
        self.period: Period | None = None
        self.sections: list[ReviewSection] = []
        self.days = wrapped_label(parent=self)
        self.notes = ReviewNotes(document, self)
        self.next_plan = NextPlan(document, self)
        self.other_goals = OtherGoals(document, self)
        self._build()

    def read(self) -> None:
        """Show the current report; no widget changes if it is the same."""
        workbook = self.document.workbook
        plan, reviews, today = workbook.plan_record(), workbook.all(Review), workbook.today()
        offered = periods(plan, reviews, today)
        if plan.id != self._plan_id or self.period not in offered:
            self._plan_id, self.period = plan.id, to_review(offered, self._of(plan, reviews), today)
        self._show_chips(offered)
        self._show(plan)

    def show_review(self, review_id: str) -> None:
        """Show the period of a review, if the review exists."""
        review = self.document.workbook.get(Review, id=review_id)
        period = period_of(review) if review else None
        self.refresh()
        for offered in self._offered:
            if period and offered.days == period.days:
                self._choose(offered)

    def _build(self) -> None:
        self.chips = ChipGroup(say("Period"), one=True, parent=self)
        self._sections = TwoColumnLayout()
        self._column = layouts.column(self, self.chips, self.days, spacing=12)
        self._column.addLayout(self._sections)
        for widget in (self.notes, self.next_plan):
            self._column.addSpacing(8)
            self._column.addWidget(separator(self))
            self._column.addWidget(widget)
        self._column.addWidget(self.other_goals)
        self._tabs = TabOrder(self)

    def _of(self, plan: Plan, reviews: list[Review]) -> list[Review]:
        return [review for review in reviews if review.plan_id == plan.id]

    def _show_chips(self, offered: tuple[Period, ...]) -> None:
        """Show a chip for each period; they are rebuilt only if the periods differ."""
        if offered != self._offered:
            self._offered = offered
            old, self.chips = self.chips, ChipGroup(say("Period"), one=True, parent=self)
            for index, period in enumerate(offered):
                name = self._name(period)
                self.chips.add_option(str(index), name, f"{name}, {self._from_to(period)}")
            self.chips.chosen.connect(self._on_chip)
            self._column.replaceWidget(old, self.chips)
            old.hide()
            old.deleteLater()
        self.chips.select([str(self._offered.index(period)) for period in self._offered if period == self.period])

    def _name(self, period: Period) -> str:
        if period == self._offered[-1]:
            return say("The whole period")
        if not period.quarter:
            return self._from_to(period)
        running = period.holds(self.document.workbook.today())
        return say("This quarter") if running else say("Quarter {n}", n=period.quarter)

    def _from_to(self, period: Period) -> str:
        return show_days(period.first, period.last)

    def _on_chip(self) -> None:
        chosen = self.chips.selected_keys()
        # One chip is always selected: a click on the selected one must not deselect it.
        self._choose(self._offered[int(chosen[0])] if chosen else self.period or self._offered[0])

    def _choose(self, period: Period) -> None:
        self.period = period
        self._show_chips(self._offered)
        self._show(self.document.workbook.plan_record())

    def _show(self, plan: Plan) -> None:
        period = self.period
        if period is None:
            return
        self.days.setText(self._from_to(period))
        snapshot = self.document.workbook.snapshot()
        report = period_report(snapshot, plan, period)
        # The notes update themselves, so typing in them must not rebuild the report.
        report = replace(report, helped="", change="", held_on=None)
        if report != self._shown:
            self._shown = report
            for old in self.sections:
                self._sections.removeWidget(old)
            self.keeping_focus(self.sections, lambda: self._show_sections(report))
        self.notes.show_period(plan, period)
        self.next_plan.read(snapshot)
        self.other_goals.read(snapshot)
        self._tabs.refresh()

    def _show_sections(self, report: PeriodReport) -> None:
        self.sections = [section(report, self) for section in SECTIONS]
        for section in self.sections:
            section.open_requested.connect(self.open_requested)
            self._sections.addWidget(section)
