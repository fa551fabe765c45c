"""The cells of a campaign's number: a table row, and below it the counts of a rate and their source."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.basics.fields import Choice, Field, Number
from planner.domain.basics.wording import say
from planner.domain.questions.metric_questions import metric_kind
from planner.domain.records.kinds import Metric
from planner.insight.campaigns.metric_formulas import computed, shown_value
from ui.forms.card_form import CardForm
from ui.forms.editor import Editor
from ui.forms.editors import CellChoice
from ui.forms.form import UNDER_LABEL
from ui.forms.text_editors import LineEditor, NumberEditor, PlainLineEdit
from ui.widgets.controls.combo_box import ComboBox
from ui.widgets.controls.labels import ShortLabel, plain_label, wrapped_label
from ui.widgets.layout import layouts

COUNTS = ("numerator", "denominator")
SOURCE = ("source",)
BESIDE = 8
LEAST_CHARACTERS = 6
"""The minimum width of a combo box of names, in characters, so that the table fits the smallest window."""


class TableNumber(NumberEditor):
    """A right-aligned number in a table."""

    CHARACTERS = 7

    def build(self) -> QWidget:
        whole = super().build()
        cast(QLayout, whole.layout()).setSpacing(0)
        for unit in whole.findChildren(QLabel):
            # An empty unit label would still take width in every cell.
            unit.hide()
        self.line_edit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return whole


class TableChoice(CellChoice):
    """A combo box in a table, as wide as its column."""

    def build(self) -> QWidget:
        whole = super().build()
        box, row = cast(ComboBox, self.input), cast(QHBoxLayout, whole.layout())
        box.setMinimumContentsLength(LEAST_CHARACTERS)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.setStretchFactor(box, 1)
        row.setStretch(row.count() - 1, 0)
        return whole


class TableForm(CardForm):
    """A form of cells without labels. Hints on invalid answers are shown below the row."""

    def make_editor(self, field: Field, parent: QWidget) -> Editor:
        kinds: dict[type[Field], type[Editor]] = {Number: TableNumber, Choice: TableChoice}
        return kinds.get(type(field), LineEditor)(field, parent)

    def with_notices(self, cells: QLayout) -> QVBoxLayout:
        """Return the cells with space below for hints."""
        whole = layouts.column(spacing=UNDER_LABEL)
        whole.addLayout(cells)
        for editor in self.editors.values():
            whole.addWidget(editor.notice)
        return whole


class MetricForm(TableForm):
    """The row of a number: metric, target, actual, before."""

    def questions(self, fields: Sequence[Field]) -> QLayout:
        return self.with_notices(in_columns([(field, self._editor(field, self)) for field in fields]))

    def show_computed(self, text: str) -> None:
        """Show the computed value as placeholder of the actual value."""
        cast(TableNumber, self.editors["actual"]).line_edit.setPlaceholderText(text)

    def set_meaning(self, text: str) -> None:
        """Set the meaning of the metric as tooltip and accessible description."""
        self.editors["metric"].input.setToolTip(f"<qt>{html.escape(text)}</qt>" if text else "")


class SourceForm(TableForm):
    """The source of a number, on one line with a short label."""

    def questions(self, fields: Sequence[Field]) -> QLayout:
        editor = self._editor(fields[0], self)
        self.label = plain_label(say("From"), parent=self)
        self.label.setBuddy(editor.input)
        cast(LineEditor, editor).line_edit.setPlaceholderText(say(fields[0].label))
        row = layouts.row(None, self.label, spacing=BESIDE)
        row.addWidget(editor, 1)
        return row

    def set_tooltip(self, text: str) -> None:
        """Set a tooltip."""
        self.editors["source"].input.setToolTip(f"<qt>{html.escape(text)}</qt>" if text else "")


class CountsForm(TableForm):
    """The two counts of a rate, on one line in the order of its formula."""

    def questions(self, fields: Sequence[Field]) -> QLayout:
        self.labels = {field.key: ShortLabel("muted", 1, self) for field in fields}
        self.factor, self.gives = plain_label(parent=self), plain_label("", "label", self)
        row = layouts.row(spacing=BESIDE)
        for index, field in enumerate(fields):
            if index:
                row.addWidget(plain_label("/", parent=self))
            editor = self._editor(field, self)
            self.labels[field.key].setBuddy(editor.input)
            row.addWidget(self.labels[field.key])
            row.addWidget(editor)
        row.addWidget(self.factor)
        row.addWidget(self.gives)
        row.addStretch(1)
        return self.with_notices(row)

    def show_metric(self, metric: Metric) -> None:
        """Show the names of the counts, and the rate."""
        kind, given = metric_kind(metric.metric), computed(metric)
        named = {"numerator": kind.numerator, "denominator": kind.denominator} if kind and kind.numerator else {}
        for key, label in self.labels.items():
            label.setText(say(named.get(key) or self.editors[key].field.label))
        self.factor.setText(f"× {kind.factor:,}" if kind and kind.factor != 1 else "")
        self.factor.setVisible(bool(self.factor.text()))
        self.gives.setText(f"= {shown_value(metric.metric, given.value)}" if given else "")


def in_columns(cells: Sequence[tuple[Field, QWidget]]) -> QGridLayout:
    """Return the cells of a row side by side, with the column widths of all rows."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(BESIDE)
    for index, (field, cell) in enumerate(cells):
        top = Qt.AlignmentFlag.AlignBottom if isinstance(cell, QLabel) else Qt.AlignmentFlag.AlignTop
        grid.addWidget(cell, 0, index, top)
        grid.setColumnStretch(index, int(not isinstance(field, Number)))
    return grid


class NumberTitle(QLabel):
    """The title of a number column, as wide as the cells below it."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(say(field.label), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "muted")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._cell = PlainLineEdit(self, TableNumber.CHARACTERS)
        self._cell.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cell.hide()

    def sizeHint(self) -> QSize:
        return QSize(self._cell.sizeHint().width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._cell.minimumSizeHint().width(), super().minimumSizeHint().height())


class Header(QWidget):
    """The titles of the columns."""

    def __init__(self, fields: Sequence[Field], parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayout(in_columns([(field, self._title(field)) for field in fields]))

    def _title(self, field: Field) -> QLabel:
        return NumberTitle(field, self) if isinstance(field, Number) else wrapped_label(say(field.label), parent=self)
