"""The compact form of a card, as a page may have many cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from planner.domain.basics.fields import Choices, Field, Line, Note, Rows, Tick
from planner.domain.basics.scenario import Section
from ui.forms.editor import Editor
from ui.forms.editors import cell_editor
from ui.forms.form import BESIDE, Form
from ui.model.document import Document
from ui.widgets.layout import layouts

UNDER_A_LINE = 3
"""A check box is a little lower than the line edit beside it."""


class CardForm(Form):
    """A form with small editors. A name that comes first has a row of its own, with the tick boxes at its end."""

    BETWEEN = 12

    def __init__(
        self, document: Document, sections: Iterable[Section], parent: QWidget | None = None, columns: int = 1
    ) -> None:
        fields = tuple(field for section in sections for field in section.fields)
        super().__init__(document, [Section("", fields)], parent, columns=columns)

    def questions(self, fields: Sequence[Field]) -> QLayout:
        name, others = fields[0], fields[1:]
        if not isinstance(name, Line) or not others:
            return self.grid(fields)
        first = layouts.row(spacing=BESIDE)
        first.addWidget(self.question(name), 1)
        for tick in others:
            if isinstance(tick, Tick):
                box = self.question(tick)
                box.setContentsMargins(0, 0, 0, UNDER_A_LINE)
                first.addWidget(box, 0, Qt.AlignmentFlag.AlignBottom)
        whole = layouts.column(spacing=self.BETWEEN)
        whole.addLayout(first)
        whole.addLayout(self.grid([field for field in others if not isinstance(field, Tick)]))
        return whole

    def grid(self, fields: Sequence[Field]) -> QGridLayout:
        grid = super().grid(fields)
        # Dates and lists have a fixed width; text fields share the rest.
        wordy = {column for field, _, column, span in self.cells(fields) if isinstance(field, Line) and span == 1}
        for column in range(self.columns if wordy else 0):
            grid.setColumnStretch(column, int(column in wordy))
        return grid

    def is_wide(self, field: Field) -> bool:
        return self.columns == 1 or isinstance(field, Note | Choices | Rows)

    def make_editor(self, field: Field, parent: QWidget) -> Editor:
        return cell_editor(field, parent)
