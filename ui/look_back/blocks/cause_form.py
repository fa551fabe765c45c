"""What is asked about one cause: the small choices with their questions beside them, and two lines below."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from planner.domain.basics.fields import Choice, Field
from planner.domain.basics.wording import Say
from planner.domain.questions.of_records import CAUSE
from ui.forms.form import Form
from ui.model.document import Document
from ui.widgets.controls.labels_folded import quiet_label

BETWEEN_CHOICES, BESIDE_CHOICES = 6, 16
CHIP_HEIGHT = 32


class CauseForm(Form):
    """The questions about a cause, as low as they can be."""

    BETWEEN = 12

    def __init__(self, document: Document, say: Say, parent: QWidget) -> None:
        super().__init__(document, say, CAUSE, parent, columns=2)

    def questions(self, fields: Sequence[Field]) -> QLayout:
        whole = QVBoxLayout()
        whole.setSpacing(self.BETWEEN)
        whole.addLayout(self._choices([field for field in fields if isinstance(field, Choice)]))
        # What a line is for stands in it, which takes no room.
        lines = [field for field in fields if not isinstance(field, Choice)]
        whole.addLayout(self.grid([dataclasses.replace(field, ghost=field.help, help="") for field in lines]))
        return whole

    def _choices(self, fields: Sequence[Field]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(BESIDE_CHOICES)
        grid.setVerticalSpacing(BETWEEN_CHOICES)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(fields):
            label = quiet_label(self._say(field.label), "label", self)
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            editor = self._editor(field, self)
            label.setBuddy(editor.input)
            # Beside the first line of chips, however many lines there are.
            label.setMinimumHeight(CHIP_HEIGHT)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
        return grid
