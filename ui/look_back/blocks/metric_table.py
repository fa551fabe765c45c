"""The table of a campaign's metrics: one row each, its columns named once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.basics.locale_formats import read_number
from planner.domain.basics.scenario import Section
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.questions.metric_questions import metric_kind
from planner.domain.questions.of_records import METRIC
from planner.domain.records.kinds import Metric, Ordered
from planner.insight.campaigns.metric_formulas import (
    PastAverage,
    computed,
    past_average,
    past_average_sentence,
    shown_value,
)
from planner.insight.campaigns.metric_state import (
    CLOSE,
    CLOSE_FROM,
    MISSED,
    NO_NUMBER,
    NO_TARGET,
    REACHED,
    STATES,
    is_lower_better,
    metric_state,
    reached,
    shown_percent,
)
from ui.forms.editor import Editor
from ui.forms.record_card import Bind, WideCard
from ui.forms.record_list import RecordList, fields_named, fields_without
from ui.look_back.blocks.metric_cells import COUNTS, SOURCE, CountsForm, Header, MetricForm, SourceForm, TableForm
from ui.model.document import Document
from ui.widgets.controls.basics import push_button, separator
from ui.widgets.controls.labels import ShortLabel, show_text, wrapped_label
from ui.widgets.icons import Picture
from ui.widgets.layout import layouts

F = TypeVar("F", bound=TableForm)
PICTURES = {
    REACHED: "circle-check",
    CLOSE: "circle-dot",
    MISSED: "circle-minus",
    NO_TARGET: "circle",
    NO_NUMBER: "circle",
}
BETWEEN_LINES = 6
AROUND = 10


class Comparison(Value):
    """What numbers are compared with.

    From `close_from` percent of its target on, a number counts as close. `earlier` are the numbers of the campaigns
    before, the latest first.
    """

    close_from: Decimal = CLOSE_FROM
    earlier: Sequence[Sequence[Metric]] = ()


class MetricRow(WideCard):
    """One number: its target and actual value, and its state as icon and in words.

    `add_requested` is emitted when Enter asks for another row.
    """

    add_requested = Signal()

    record: Metric
    form: MetricForm
    row_number = 0

    def __init__(
        self, document: Document, form: MetricForm, record: Ordered, bind: Bind, parent: QWidget, comparison: Comparison
    ) -> None:
        self._comparison = comparison
        super().__init__(document, form, record, bind, parent)

    def compare(self, comparison: Comparison) -> None:
        """Show the current state of the number."""
        self._comparison = comparison
        self.refresh()

    def build(self) -> None:
        self.setProperty("kind", "panel")
        around = self.layout()
        assert isinstance(around, QBoxLayout)
        around.setContentsMargins(0, AROUND, 0, 0)
        self.column.setSpacing(BETWEEN_LINES)
        self.counts_form, self.source_form = self._form(CountsForm, COUNTS), self._form(SourceForm, SOURCE)
        self.meaning = wrapped_label(parent=self)
        self.column.addWidget(self.counts_form)
        self.column.addWidget(self.meaning)
        self.column.addLayout(self._past_line())
        self.column.addLayout(self._state_line())
        self.column.addWidget(separator(self))

    def _form(self, kind: type[F], keys: tuple[str, ...]) -> F:
        form = kind(self.document, [Section("", fields_named(METRIC, keys))], self)
        form.bind(self._bind(self.record))
        return form

    def _buttons(self) -> QVBoxLayout:
        """Create the buttons at the end of the line below the cells."""
        buttons = super()._buttons()
        while buttons.count():
            buttons.takeAt(0)
        return buttons

    def _state_line(self) -> QHBoxLayout:
        self.picture = Picture("circle", 20, "text", self)
        self.state = ShortLabel("label", 2, self)
        row = layouts.row(None, self.picture, spacing=8)
        row.addWidget(self.state, 5)
        row.addWidget(self.source_form, 4)
        buttons = layouts.row(None, self.handle, self.up, self.down, self.remove_button, spacing=0)
        row.addLayout(buttons)
        return row

    def _past_line(self) -> QHBoxLayout:
        self.past = ShortLabel("muted", 2, self)
        self.as_before = push_button(say("Use as Before"), "check", lambda: self._use_past("before"), "link")
        self.as_target = push_button(say("Use as Target"), "check", lambda: self._use_past("target"), "link")
        row = layouts.row(None, self.past, self.as_before, self.as_target, spacing=12)
        row.addStretch(1)
        return row

    def set_position(self, position: int, count: int, what: str) -> None:
        super().set_position(position, count, what)
        self.row_number = position
        self._set_names()

    def refresh(self) -> None:
        kind, state = metric_kind(self.record.metric), metric_state(self.record, self._comparison.close_from)
        self.counts_form.show_metric(self.record)
        self.counts_form.setVisible(bool(kind and kind.numerator) or any(self.record.column(key) for key in COUNTS))
        given = computed(self.record)
        self.form.show_computed(shown_value(self.record.metric, given.value) if given else "")
        meaning = say(kind.meaning) if kind else ""
        self.form.set_meaning(f"{say(kind.name)}. {meaning}" if kind else "")
        self.source_form.set_tooltip(self.record.source)
        if self.picture.name != PICTURES[state.state]:
            self.picture.name = PICTURES[state.state]
            self.picture.update()
        self.state.setText(self._state_words())
        show_text(self.meaning, meaning if reached(self.record) is None else "")
        self._offer_past()
        self._set_names()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        on_button = isinstance(QApplication.focusWidget(), QAbstractButton)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and not on_button:
            self.add_requested.emit()
        else:
            super().keyPressEvent(event)

    def _state_words(self) -> str:
        state = metric_state(self.record, self._comparison.close_from)
        label = say(STATES[state.state])
        if state.percent is None:
            return label
        lower = is_lower_better(self.record)
        text = mark("{state}, less is better: {percent}% of target") if lower else mark("{state}: {percent}% of target")
        return say(text, state=label, percent=shown_percent(state.percent))

    def _offer_past(self) -> None:
        """Offer the past average if it is known and a cell for it is empty; nothing is filled in automatically."""
        past = self._own_past()
        sentence = past_average_sentence(self.record.metric, past) if past else ""
        empty = [key for key in ("before", "target") if sentence and not self.record.column(key)]
        show_text(self.past, sentence if empty else "")
        for key, button in (("before", self.as_before), ("target", self.as_target)):
            button.setVisible(key in empty)
            button.setAccessibleDescription(sentence)

    def _own_past(self) -> PastAverage | None:
        record = self.record
        return past_average(record.metric, self._comparison.earlier, record.source) if record.metric else None

    def _use_past(self, key: str) -> None:
        self.document.commit_typing()
        past = self._own_past()
        kind = metric_kind(self.record.metric)
        if past and kind:
            # Fills in the displayed value, without further digits.
            shown = shown_value(kind.key, past.value)
            typed = read_number(shown, unit=say(kind.unit))
            self.edit(say("Own past"), **{key: typed or ""})
            self.form.focus(key)

    def _set_names(self) -> None:
        """Set the accessible names of cells and buttons: question, metric and row."""
        kind = metric_kind(self.record.metric)
        row = say("row {number}", number=self.row_number)
        number = say(kind.name) if kind else self.record.metric
        where = f"{number}, {row}" if number else row
        cells: dict[str, Editor] = {**self.form.editors, **self.counts_form.editors, **self.source_form.editors}
        for key, cell in cells.items():
            question = self.counts_form.labels[key].text() if key in self.counts_form.labels else say(cell.field.label)
            cell.input.setAccessibleName(f"{question}, {where}")
        for button, text in (
            (self.up, say("Move up")),
            (self.down, say("Move down")),
            (self.remove_button, say("Remove")),
            (self.as_before, self.as_before.text()),
            (self.as_target, self.as_target.text()),
        ):
            button.setAccessibleName(f"{text}: {where}")
        self.setAccessibleName(where)


ABOVE_ADD = 10


class MetricTable(RecordList):
    """The numbers of one campaign, each a row below the column titles."""

    BETWEEN = 0

    def __init__(self, document: Document, what: str, empty: str, parent: QWidget) -> None:
        cells = fields_without(METRIC, (*COUNTS, *SOURCE))
        super().__init__(document, [Section("", cells)], what, empty, parent)
        self.comparison = Comparison()
        self.header = Header(cells, self)
        self._layout.insertWidget(0, self.header)
        self._layout.insertSpacing(self._layout.count() - 1, ABOVE_ADD)

    def make_card(self, record: Ordered) -> MetricRow:
        row = MetricRow(self.document, self.make_form(), record, self.bind, self.column, self.comparison)
        row.add_requested.connect(self.add_record)
        return row

    def make_form(self) -> MetricForm:
        return MetricForm(self.document, self.sections, self)

    def add_record(self) -> None:
        """Focus a new row; an empty last one is reused."""
        self.document.commit_typing()
        last = self.records()[-1:]
        if last and is_blank(last[0]):
            self.focus(last[0].key)
        else:
            super().add_record()

    def set_comparison(self, comparison: Comparison) -> None:
        """Set the threshold and the past campaigns for the states of the numbers."""
        if comparison != self.comparison:
            self.comparison = comparison
            for row in self.cards.values():
                if isinstance(row, MetricRow):
                    row.compare(comparison)

    def _read(self) -> None:
        super()._read()
        self.header.setVisible(bool(self.cards))


def is_blank(record: Ordered) -> bool:
    """Say whether a row is empty."""
    return not any(record.column(field.key) for section in METRIC for field in section.fields)
