"""One possible cause: a box to tick, what it looks like, and its questions where it is ticked."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from planner.domain import edits
from planner.domain.basics.fields import Choice, Field
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.questions.of_records import CAUSE
from planner.domain.records.kinds import Cause, CauseKind, Key
from planner.insight.prompts import line_of_cause
from ui.forms.binding import RecordColumns
from ui.forms.form import Form
from ui.forms.text_editors import PlainLine
from ui.model.document import Document
from ui.widgets.controls.basics import LEAST, small_button, unmarked
from ui.widgets.controls.labels import line, quiet_label, show_line

if TYPE_CHECKING:
    from ui.look_back.blocks.causes import CausesPart

BETWEEN_CHOICES, BESIDE_CHOICES = 6, 16
CHIP_HEIGHT = 32


class CauseForm(Form):
    """The questions about a cause, as low as they can be."""

    BETWEEN = 12

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(document, CAUSE, parent, columns=2)

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
            label = quiet_label(say(field.label), "label", self)
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            editor = self._editor(field, self)
            label.setBuddy(editor.input)
            # Beside the first line of chips, however many lines there are.
            label.setMinimumHeight(CHIP_HEIGHT)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
        return grid


BESIDE_BOX = 30


class _Words(QLabel):
    """Words beside a box that are as good as the box to a mouse."""

    def __init__(self, text: str, kind: str, box: QCheckBox) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(True)
        self._box = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.setFocus(Qt.FocusReason.MouseFocusReason)
            self._box.click()


class CauseRow(QWidget):
    """A cause that is ticked or not. The form for what is said about it is made when it is first ticked."""

    def __init__(self, part: CausesPart, kind: str, label: str, sign: str) -> None:
        super().__init__(part)
        self.part, self.kind, self._label = part, kind, label
        self.form: CauseForm | None = None
        self.card: QFrame | None = None
        self._bound: Key | None = None
        self.box = QCheckBox(self)
        self.box.setObjectName(kind)
        self.box.setMinimumSize(LEAST, LEAST)
        self.box.setAccessibleName(label)
        self.box.clicked.connect(lambda ticked: part.tick(self.kind, ticked))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 4, 0, 4)
        self._layout.setSpacing(2)
        self._layout.addLayout(self.head())
        if sign:
            text = say("A sign of it: {sign}", sign=sign)
            self.box.setAccessibleDescription(text)
            self._layout.addWidget(self._indented(_Words(text, "muted", self.box)))

    def head(self) -> QHBoxLayout:
        """Return the line with the box and the words of the cause."""
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self.box.setFixedWidth(LEAST + 2)
        words = _Words(self._label, "", self.box)
        words.setMinimumHeight(26)
        head.addWidget(words, 1)
        return head

    def words(self) -> str:
        """Return what the cause is called."""
        return self._label

    def show_cause(self, cause: Cause | None) -> None:
        """Show the box ticked with what is said about the cause, or not ticked."""
        self.box.setChecked(cause is not None)
        if cause is not None and self.form is None:
            self._build_form()
        if self.form is None or self.card is None:
            return
        said = line_of_cause(self.part.scenario, cause) if cause else ""
        show_line(self.quiet, say(said) if said else "")
        if self._bound != (cause.key if cause else None):
            self._bound = cause.key if cause else None
            stored = self.part.stored(cause) if cause else None
            self.form.bind(RecordColumns(self.part.workbook, stored) if stored else None)
        self.card.setVisible(cause is not None)

    def _build_form(self) -> None:
        self.card = QFrame(self)
        self.card.setProperty("kind", "card")
        self.form = CauseForm(self.part.document, self.card)
        self.quiet = line(parent=self.card)
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(10)
        inside.addWidget(self.form)
        inside.addWidget(self.quiet)
        self.card.setAccessibleName(self.words())
        self._layout.addSpacing(6)
        self._layout.addWidget(self._indented(self.card))

    def _indented(self, widget: QWidget) -> QWidget:
        widget.setContentsMargins(0, 0, 0, 0)
        around = QWidget(self)
        layout = QHBoxLayout(around)
        layout.setContentsMargins(BESIDE_BOX, 0, 0, 0)
        layout.addWidget(widget)
        return around


class OwnCauseRow(CauseRow):
    """A cause in the person's own words, which can be worded anew in place."""

    def __init__(self, part: CausesPart, own: CauseKind) -> None:
        self._own = own
        super().__init__(part, own.id, own.label, "")
        part.document.changed.connect(self._on_change)

    def head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(4)
        self.box.setFixedWidth(LEAST + 2)
        self.name = PlainLine(self)
        self.name.setAccessibleName(say("My own cause"))
        self.name.show_text(self._own.label)
        self.name.typed.connect(self._rename)
        self.name.editingFinished.connect(self.part.document.end_run)
        self.out = small_button("x", "", self)
        self.out.clicked.connect(lambda: self.part.take_out(self.kind))
        self.more = small_button("ellipsis", "", self)
        self.merge_menu = QMenu(self.more)
        self.merge_menu.aboutToShow.connect(self._offer_others)
        self.more.setMenu(self.merge_menu)
        for widget, stretch in ((self.box, 0), (self.name, 1), (self.more, 0), (self.out, 0)):
            head.addWidget(widget, stretch)
        self._name_all()
        return head

    def words(self) -> str:
        return self._own.label

    def show_cause(self, cause: Cause | None) -> None:
        super().show_cause(cause)
        self.out.setVisible(cause is None and not self.part.is_used(self.kind))

    def _offer_others(self) -> None:
        """Fill the menu with the causes that this one can become part of."""
        self.merge_menu.clear()
        self.merge_menu.addSection(say("Merge into …"))
        for kind, words in self.part.others(self.kind):
            self.merge_menu.addAction(unmarked(words), partial(self.part.merge, self.kind, kind))

    def _rename(self, text: str) -> None:
        workbook = self.part.workbook
        self._own = dataclasses.replace(self._own, label=text)
        self.part.document.type(
            (self._own.key, "label"), lambda: edits.edit(workbook, self._own, label=text), say("My own cause")
        )
        self._name_all()

    def _name_all(self) -> None:
        name = say("Take out of the list: {cause}", cause=self._own.label)
        self.box.setAccessibleName(self._own.label or say("My own cause"))
        self.more.setAccessibleName(say("Merge into another cause: {cause}", cause=self._own.label))
        self.more.setToolTip(say("Merge into another cause"))
        self.out.setAccessibleName(name)
        self.out.setToolTip(say("Take out of the list"))

    def _on_change(self, change: Change) -> None:
        for record in change.after:
            if isinstance(record, CauseKind) and record.id == self.kind:
                self._own = record
                if self.name.text() != record.label:
                    self.name.show_text(record.label)
                self._name_all()
