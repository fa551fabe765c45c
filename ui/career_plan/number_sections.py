"""The sections of the page "In numbers": the search, the campaigns, causes, planned actions, parked ideas."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from planner.compose.numbers import Numbers
from planner.compose.numbers_text import OF_INTERVIEWS, campaign_numbers, search_numbers
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say, say_count
from planner.domain.document.number_values import CampaignNumbers, Chart, Groups, RateLine
from planner.domain.entries import display_name
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Cause
from planner.insight.applications.search_counts import OFFER, Group
from planner.insight.patterns import ONCE_EACH, TOO_FEW, Tally, planned_words, seen_words
from ui.preview.plan_chart import DrawOnPaper, PlanChart
from ui.widgets.controls.basics import line_across, row_of
from ui.widgets.controls.labels import line
from ui.widgets.controls.links import BehindLink, NameLink
from ui.widgets.layout import layouts


class NumberSection(QWidget):
    """One section of the page: a heading and its content. `wanted` carries the key of a record."""

    wanted = Signal(object)

    def __init__(self, numbers: Numbers, parent: QWidget) -> None:
        super().__init__(parent)
        self.numbers = numbers
        self.column = layouts.column(self, spacing=10)
        self.build()

    def build(self) -> None:
        """Create the widgets."""
        raise NotImplementedError

    def line(self, text: str, kind: str = "") -> QLabel:
        """Add a label."""
        label = line(text, kind, self)
        self.column.addWidget(label)
        return label

    def link(self, key: str, text: str, ids: Sequence[str]) -> QWidget:
        """Return a number as a link to its records, or as plain text if there are none."""
        known = [self.numbers.behind[one] for one in ids if one in self.numbers.behind]
        if not known:
            return line(text, "", self)
        link = BehindLink(key, text, [(one.home, display_name(one.title)) for one in known], self)
        link.wanted.connect(self.wanted)
        return link

    def chart(self, chart: Chart, draw: DrawOnPaper) -> None:
        """Add a chart."""
        self.column.addWidget(PlanChart(chart, draw, self))

    def row(self, words: str, link: QWidget) -> None:
        """Add a text with a link beside it."""
        row = layouts.row(spacing=16)
        row.addWidget(line(words, "", self), 1)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)


class SearchSection(NumberSection):
    """The job search: one sentence, the funnel, and the definition of each number."""

    def build(self) -> None:
        from planner.export.charts.funnel import funnel

        self.line(say("The search"), "heading")
        words = search_numbers(self.numbers)
        if words is None or self.numbers.search is None:
            self.line(say("Nothing was sent yet. Each application you keep is counted here."), "muted")
            return
        self.line(words.headline, "label")
        for text in words.also:
            self.line(text)
        self.chart(words.funnel, funnel)
        entries = {rung.key: rung.entries for rung in self.numbers.search.rungs}
        entries[OF_INTERVIEWS] = entries[OFFER]
        self._table([(line, entries.get(line.key, ())) for line in words.lines])
        for text in (*words.method, *words.notes):
            self.line(text, "muted")
        for text in words.doors:
            self.line(text)
        found = (self.numbers.search.by_source, self.numbers.search.by_tailored)
        for groups, said in zip([one for one in found if one], words.groups, strict=True):
            self._groups(groups, said)

    def _table(self, lines: Sequence[tuple[RateLine, Sequence[str]]]) -> None:
        table = _grid(self.column)
        for place, (rate, entries) in enumerate(lines):
            what = _stacked(line(rate.label, "label", self), line(rate.definition, "muted", self))
            number = self.link(f"count_{rate.key}", rate.of_sent or rate.count, entries)
            shares = [line(text, "muted", self) for text in (rate.likely, rate.of_settled) if text]
            _put(table, place, what, _stacked(number, *shares), self)

    def _groups(self, groups: Sequence[Group], said: Groups) -> None:
        self.column.addSpacing(6)
        self.line(said.title, "label")
        table = _grid(self.column)
        for place, (group, rate) in enumerate(zip(groups, said.lines, strict=True)):
            told = [line(text, "", self) for text in (rate.answered, rate.interview)]
            link = self.link(f"group_{place}_{rate.key}", f"{rate.label} ({len(group.entries)})", group.entries)
            _put(table, place, _stacked(link), _stacked(*told, line(rate.likely, "muted", self)), self)
        self.line(said.note, "muted")


class CampaignSection(NumberSection):
    """The campaigns: the state of each number, and the decomposition of its gap."""

    def build(self) -> None:
        self.line(say("The campaigns"), "heading")
        if not self.numbers.campaigns:
            self.line(say("No numbers yet. They come from the campaigns you look back on."), "muted")
        for place, campaign in enumerate(self.numbers.campaigns):
            if place:
                self.column.addWidget(line_across(self))
            self._campaign(campaign_numbers(campaign))

    def _campaign(self, campaign: CampaignNumbers) -> None:
        from planner.export.charts.funnel import pulls

        title = NameLink(f"campaign_{campaign.entry_id}", self)
        title.show_name(campaign.title, "megaphone")
        title.clicked.connect(lambda: self.wanted.emit(("entry", campaign.entry_id)))
        self.column.addWidget(title, 0, Qt.AlignmentFlag.AlignLeft)
        table = _grid(self.column)
        for place, metric in enumerate(campaign.metrics):
            number = say("{actual}, target {target}", actual=metric.actual, target=metric.target)
            told = _stacked(line(metric.state, "", self), line(number, "muted", self))
            _put(table, place, _stacked(line(metric.name, "label", self)), told, self)
        for problem in campaign.problems:
            self.line(problem)
        for split in campaign.splits:
            self.line(" ".join(split.words))
            if split.chart:
                self.chart(split.chart, pulls)
        for hint in campaign.hints:
            self.line(hint, "muted")


class PatternSection(NumberSection):
    """Recurring causes: whose they are, how that is known, and when."""

    def build(self) -> None:
        self.line(say("What comes back"), "heading")
        found = self.numbers.patterns
        if not found.enough:
            self.line(say(TOO_FEW), "muted")
            return
        often = [pattern for pattern in found.causes if pattern.count > 1]
        if not often:
            self.line(say(ONCE_EACH))
        for place, pattern in enumerate(often):
            words = seen_words(pattern, found)
            self.row(words, self.link(f"cause_{place}", self._show(pattern.count), pattern.entries))
        self._tallies(say("Whose they are"), "whose", found.whose)
        self._tallies(say("How I know"), "known", found.known)
        self.line(say("Over time"), "label")
        for quarter in found.quarters:
            self._quarter(quarter.key, quarter.whose, quarter.entries)

    def _tallies(self, title: str, column: str, tallies: Sequence[Tally]) -> None:
        self.line(title, "label")
        for tally in tallies:
            if tally.count:
                self.row(self._answer(column, tally.key), self._count(f"{column}_{tally.key}", tally))

    def _quarter(self, key: str, whose: Sequence[Tally], entries: Sequence[str]) -> None:
        counted = [f"{self._answer('whose', tally.key)} {tally.count}" for tally in whose if tally.count]
        year, _, number = key.partition("-Q")
        name = say("{year}, quarter {number}", year=year, number=number)
        count = sum(tally.count for tally in whose)
        self.row(f"{name}: {', '.join(counted)}", self.link(f"quarter_{key}", self._causes(count), entries))

    def _count(self, key: str, tally: Tally) -> QWidget:
        return self.link(key, self._causes(tally.count), tally.entries)

    def _causes(self, count: int) -> str:
        return say_count("{n} cause", "{n} causes", count)

    def _show(self, count: int) -> str:
        return say_count("{n} look-back", "{n} look-backs", count)

    def _answer(self, column: str, key: str) -> str:
        return field_of(Cause, column).show(key) or say("Not said")


class PlannedSection(NumberSection):
    """How many of the planned actions are done."""

    def build(self) -> None:
        self.line(say("Planned and done"), "heading")
        planned = self.numbers.planned
        words = planned_words(planned)
        if not words:
            self.line(say("Nothing is planned yet. Goals and steps of look-backs are counted here."), "muted")
            return
        self.line(words)
        done = self.link("planned_done", say("{n} done", n=len(planned.done)), planned.done)
        still = self.link("planned_open", say("{n} open", n=len(planned.still_open)), planned.still_open)
        self.column.addWidget(row_of(self, done, still, stretch=True))


class ShelfSection(NumberSection):
    """Parked ideas, and the day to reconsider each."""

    def build(self) -> None:
        self.line(say("Ideas kept for later"), "heading")
        if not self.numbers.kept:
            self.line(say("None yet. An idea you keep for later waits here until its day."), "muted")
        for idea in self.numbers.kept:
            title = NameLink(f"idea_{idea.entry_id}", self)
            title.show_name(display_name(idea.title), "lightbulb")
            title.clicked.connect(lambda checked=False, entry_id=idea.entry_id: self.wanted.emit(("entry", entry_id)))
            self.column.addWidget(title, 0, Qt.AlignmentFlag.AlignLeft)
            back = idea.back_on
            day = say("Comes back on {day}", day=show_day(back)) if back else ""
            self.line(day or say("No day was chosen"), "muted")


SECTIONS: tuple[Callable[[Numbers, QWidget], NumberSection], ...] = (
    SearchSection,
    CampaignSection,
    PatternSection,
    PlannedSection,
    ShelfSection,
)
"""The parts of the page in their order."""


def _stacked(*parts: QWidget) -> QVBoxLayout:
    column = layouts.column(spacing=2)
    for part in parts:
        if isinstance(part, QLabel):
            # The column widths of a table follow the page, not the texts.
            policy = part.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            part.setSizePolicy(policy)
            column.addWidget(part)
        else:
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
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


def _put(grid: QGridLayout, place: int, what: QVBoxLayout, told: QVBoxLayout, parent: QWidget) -> None:
    """Add a row to a table, with a thin line above it."""
    grid.addWidget(line_across(parent), 2 * place, 0, 1, 2)
    grid.addLayout(what, 2 * place + 1, 0)
    grid.addLayout(told, 2 * place + 1, 1)
