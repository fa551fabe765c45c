"""The sections of the page "In numbers": the search, the campaigns, causes, planned actions, parked ideas."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.compose.numbers import Numbers
from planner.compose.numbers_text import OF_INTERVIEWS, campaign_numbers, search_numbers
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say, say_count
from planner.domain.document.number_values import CampaignNumbers, Chart, Groups, RateRow
from planner.domain.entries import display_name
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Cause
from planner.insight.applications.search_counts import OFFER, Group
from planner.insight.patterns import ONCE_EACH, TOO_FEW, Tally, planned_sentence, seen_sentence
from ui.preview.plan_chart import DrawOnPaper, PlanChart
from ui.widgets.controls.basics import row_of, separator
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.controls.links import CountLink, NameLink
from ui.widgets.layout import layouts


class NumberSection(QWidget):
    """One section of the page: a heading and its content. `open_requested` carries the key of a record."""

    open_requested = Signal(object)

    def __init__(self, numbers: Numbers, parent: QWidget) -> None:
        super().__init__(parent)
        self.numbers = numbers
        self.column = layouts.column(self, spacing=10)
        self.build()

    def build(self) -> None:
        """Create the widgets."""
        raise NotImplementedError

    def add_label(self, text: str, kind: str = "") -> QLabel:
        """Add a label."""
        label = wrapped_label(text, kind, self)
        self.column.addWidget(label)
        return label

    def make_link(self, key: str, text: str, ids: Sequence[str]) -> QWidget:
        """Return a number as a link to its records, or as plain text if there are none."""
        known = [self.numbers.counted[one] for one in ids if one in self.numbers.counted]
        if not known:
            return wrapped_label(text, "", self)
        link = CountLink(key, text, [(one.owner_key, display_name(one.title)) for one in known], self)
        link.open_requested.connect(self.open_requested)
        return link

    def add_chart(self, chart: Chart, draw: DrawOnPaper) -> None:
        """Add a chart."""
        self.column.addWidget(PlanChart(chart, draw, self))

    def add_row(self, text: str, link: QWidget) -> None:
        """Add a text with a link beside it."""
        row = layouts.row(spacing=16)
        row.addWidget(wrapped_label(text, "", self), 1)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)


class SearchSection(NumberSection):
    """The job search: one sentence, the funnel, and the definition of each number."""

    def build(self) -> None:
        from planner.export.charts.funnel import funnel

        self.add_label(say("The search"), "heading")
        numbers = search_numbers(self.numbers)
        if numbers is None or self.numbers.search is None:
            self.add_label(say("Nothing was sent yet. Each application you keep is counted here."), "muted")
            return
        self.add_label(numbers.headline, "label")
        for text in numbers.also:
            self.add_label(text)
        self.add_chart(numbers.funnel, funnel)
        entries = {milestone.key: milestone.entries for milestone in self.numbers.search.milestones}
        entries[OF_INTERVIEWS] = entries[OFFER]
        self._table([(line, entries.get(line.key, ())) for line in numbers.rates])
        for text in (*numbers.method, *numbers.notes):
            self.add_label(text, "muted")
        for text in numbers.closed:
            self.add_label(text)
        found = (self.numbers.search.by_source, self.numbers.search.by_tailored)
        for groups, texts in zip([one for one in found if one], numbers.groups, strict=True):
            self._groups(groups, texts)

    def _table(self, rates: Sequence[tuple[RateRow, Sequence[str]]]) -> None:
        table = _grid(self.column)
        for index, (rate, entries) in enumerate(rates):
            what = _stacked(wrapped_label(rate.label, "label", self), wrapped_label(rate.definition, "muted", self))
            number = self.make_link(f"count_{rate.key}", rate.of_sent or rate.count, entries)
            shares = [wrapped_label(text, "muted", self) for text in (rate.likely, rate.of_settled) if text]
            _put(table, index, what, _stacked(number, *shares), self)

    def _groups(self, groups: Sequence[Group], texts: Groups) -> None:
        self.column.addSpacing(6)
        self.add_label(texts.title, "label")
        table = _grid(self.column)
        for index, (group, rate) in enumerate(zip(groups, texts.rows, strict=True)):
            labels = [wrapped_label(text, "", self) for text in (rate.answered, rate.interview)]
            link = self.make_link(f"group_{index}_{rate.key}", f"{rate.label} ({len(group.entries)})", group.entries)
            _put(table, index, _stacked(link), _stacked(*labels, wrapped_label(rate.likely, "muted", self)), self)
        self.add_label(texts.note, "muted")


class CampaignSection(NumberSection):
    """The campaigns: the state of each number, and the decomposition of its gap."""

    def build(self) -> None:
        self.add_label(say("The campaigns"), "heading")
        if not self.numbers.campaigns:
            self.add_label(say("No numbers yet. They come from the campaigns you look back on."), "muted")
        for index, campaign in enumerate(self.numbers.campaigns):
            if index:
                self.column.addWidget(separator(self))
            self._campaign(campaign_numbers(campaign))

    def _campaign(self, campaign: CampaignNumbers) -> None:
        from planner.export.charts.funnel import contributions

        title = NameLink(f"campaign_{campaign.entry_id}", self)
        title.show_name(campaign.title, "megaphone")
        title.clicked.connect(lambda: self.open_requested.emit(("entry", campaign.entry_id)))
        self.column.addWidget(title, 0, Qt.AlignmentFlag.AlignLeft)
        table = _grid(self.column)
        for index, metric in enumerate(campaign.metrics):
            number = say("{actual}, target {target}", actual=metric.actual, target=metric.target)
            details = _stacked(wrapped_label(metric.state, "", self), wrapped_label(number, "muted", self))
            _put(table, index, _stacked(wrapped_label(metric.name, "label", self)), details, self)
        for problem in campaign.problems:
            self.add_label(problem)
        for split in campaign.splits:
            self.add_label(" ".join(split.sentences))
            if split.chart:
                self.add_chart(split.chart, contributions)
        for hint in campaign.hints:
            self.add_label(hint, "muted")


class PatternSection(NumberSection):
    """Recurring causes: whose they are, how that is known, and when."""

    def build(self) -> None:
        self.add_label(say("What comes back"), "heading")
        found = self.numbers.patterns
        if not found.enough:
            self.add_label(say(TOO_FEW), "muted")
            return
        often = [pattern for pattern in found.causes if pattern.count > 1]
        if not often:
            self.add_label(say(ONCE_EACH))
        for index, pattern in enumerate(often):
            sentence = seen_sentence(pattern, found)
            self.add_row(sentence, self.make_link(f"cause_{index}", self._show(pattern.count), pattern.entries))
        self._tallies(say("Whose they are"), "whose", found.whose)
        self._tallies(say("How I know"), "known", found.known)
        self.add_label(say("Over time"), "label")
        for quarter in found.quarters:
            self._quarter(quarter.key, quarter.whose, quarter.entries)

    def _tallies(self, title: str, column: str, tallies: Sequence[Tally]) -> None:
        self.add_label(title, "label")
        for tally in tallies:
            if tally.count:
                self.add_row(self._answer(column, tally.key), self._count(f"{column}_{tally.key}", tally))

    def _quarter(self, key: str, whose: Sequence[Tally], entries: Sequence[str]) -> None:
        counted = [f"{self._answer('whose', tally.key)} {tally.count}" for tally in whose if tally.count]
        year, _, number = key.partition("-Q")
        name = say("{year}, quarter {number}", year=year, number=number)
        count = sum(tally.count for tally in whose)
        self.add_row(f"{name}: {', '.join(counted)}", self.make_link(f"quarter_{key}", self._causes(count), entries))

    def _count(self, key: str, tally: Tally) -> QWidget:
        return self.make_link(key, self._causes(tally.count), tally.entries)

    def _causes(self, count: int) -> str:
        return say_count("{n} cause", "{n} causes", count)

    def _show(self, count: int) -> str:
        return say_count("{n} look-back", "{n} look-backs", count)

    def _answer(self, column: str, key: str) -> str:
        return field_of(Cause, column).show(key) or say("Not said")


class PlannedSection(NumberSection):
    """How many of the planned actions are done."""

    def build(self) -> None:
        self.add_label(say("Planned and done"), "heading")
        planned = self.numbers.planned
        sentence = planned_sentence(planned)
        if not sentence:
            self.add_label(say("Nothing is planned yet. Goals and steps of look-backs are counted here."), "muted")
            return
        self.add_label(sentence)
        done = self.make_link("planned_done", say("{n} done", n=len(planned.done)), planned.done)
        still = self.make_link("planned_open", say("{n} open", n=len(planned.still_open)), planned.still_open)
        self.column.addWidget(row_of(self, done, still, stretch=True))


class ParkedIdeasSection(NumberSection):
    """Parked ideas, and the day to reconsider each."""

    def build(self) -> None:
        self.add_label(say("Ideas kept for later"), "heading")
        if not self.numbers.parked_ideas:
            self.add_label(say("None yet. An idea you keep for later waits here until its day."), "muted")
        for idea in self.numbers.parked_ideas:
            title = NameLink(f"idea_{idea.entry_id}", self)
            title.show_name(display_name(idea.title), "lightbulb")
            title.clicked.connect(
                lambda checked=False, entry_id=idea.entry_id: self.open_requested.emit(("entry", entry_id))
            )
            self.column.addWidget(title, 0, Qt.AlignmentFlag.AlignLeft)
            back = idea.back_on
            day = say("Comes back on {day}", day=show_day(back)) if back else ""
            self.add_label(day or say("No day was chosen"), "muted")


SECTIONS: tuple[Callable[[Numbers, QWidget], NumberSection], ...] = (
    SearchSection,
    CampaignSection,
    PatternSection,
    PlannedSection,
    ParkedIdeasSection,
)
"""The parts of the page in their order."""


def _stacked(*widgets: QWidget) -> QVBoxLayout:
    column = layouts.column(spacing=2)
    for widget in widgets:
        if isinstance(widget, QLabel):
            # The column widths of a table follow the page, not the texts.
            policy = widget.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            widget.setSizePolicy(policy)
            column.addWidget(widget)
        else:
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    return column


def _grid(column: QVBoxLayout) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 9)
    grid.setColumnStretch(1, 11)
    column.addLayout(grid)
    return grid


def _put(grid: QGridLayout, index: int, what: QVBoxLayout, details: QVBoxLayout, parent: QWidget) -> None:
    """Add a row to a table, with a thin line above it."""
    grid.addWidget(separator(parent), 2 * index, 0, 1, 2)
    grid.addLayout(what, 2 * index + 1, 0)
    grid.addLayout(details, 2 * index + 1, 1)
