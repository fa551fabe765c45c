"""One possible cause: a box to tick, what it looks like, and its questions where it is ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
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
    QWidget,
)

from planner.domain.basics.fields import Choice, Field
from planner.domain.basics.wording import say
from planner.domain.questions.of_records import CAUSE
from planner.domain.records.kinds import Cause, Key
from ui.forms.binding import Binding
from ui.forms.form import Form
from ui.forms.text_editors import PlainLine
from ui.model.document import Document
from ui.widgets.controls.basics import LEAST, small_button, unmarked
from ui.widgets.controls.labels import line, quiet_label, show_line
from ui.widgets.layout import layouts

BindCause = Callable[[Cause], Binding | None]
"""Returns where the answers about a cause come from and go to; None where it is not in the file."""

BETWEEN_CHOICES, BESIDE_CHOICES = 6, 16
CHIP_HEIGHT = 32


class CauseForm(Form):
    """The questions about a cause, in a compact layout."""

    BETWEEN = 12

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(document, CAUSE, parent, columns=2)

    def questions(self, fields: Sequence[Field]) -> QLayout:
        whole = layouts.column(spacing=self.BETWEEN)
        whole.addLayout(self._choices([field for field in fields if isinstance(field, Choice)]))
        # The label of a text field is its placeholder, which takes no space.
        lines = [field for field in fields if not isinstance(field, Choice)]
        whole.addLayout(self.grid([replace(field, ghost=field.help, help="") for field in lines]))
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
            # Aligned with the first line of chips, however many lines there are.
            label.setMinimumHeight(CHIP_HEIGHT)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
        return grid


BESIDE_BOX = 30


class _Words(QLabel):
    """A label that toggles a check box on a click."""

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
    """A cause that is ticked or not. The form for what is said about it is made when it is first ticked.

    `ticked` brings the kind of the cause, and whether it is ticked now.
    """

    ticked = Signal(str, bool)

    def __init__(self, document: Document, kind: str, label: str, sign: str, bind: BindCause, parent: QWidget) -> None:
        super().__init__(parent)
        self.document, self.kind, self._label = document, kind, label
        self._bind = bind
        self.form: CauseForm | None = None
        self.card: QFrame | None = None
        self._bound: Key | None = None
        self.box = QCheckBox(self)
        self.box.setObjectName(kind)
        self.box.setMinimumSize(LEAST, LEAST)
        self.box.setAccessibleName(label)
        self.box.clicked.connect(lambda ticked: self.ticked.emit(self.kind, ticked))
        self._layout = layouts.column(self, spacing=2, margins=(0, 4, 0, 4))
        self._layout.addLayout(self.head())
        if sign:
            text = say("A sign of it: {sign}", sign=sign)
            self.box.setAccessibleDescription(text)
            self._layout.addWidget(self._indented(_Words(text, "muted", self.box)))

    def head(self) -> QHBoxLayout:
        """Return the row with the check box and the label of the cause."""
        head = layouts.row(spacing=4)
        head.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self.box.setFixedWidth(LEAST + 2)
        words = _Words(self._label, "", self.box)
        words.setMinimumHeight(26)
        head.addWidget(words, 1)
        return head

    def words(self) -> str:
        """Return the label of the cause."""
        return self._label

    def show_cause(self, cause: Cause | None, said: str) -> None:
        """Show the box ticked with what is `said` about the cause, or not ticked."""
        self.box.setChecked(cause is not None)
        if cause is not None and self.form is None:
            self._build_form()
        if self.form is None or self.card is None:
            return
        show_line(self.quiet, said)
        if self._bound != (cause.key if cause else None):
            self._bound = cause.key if cause else None
            self.form.bind(self._bind(cause) if cause else None)
        self.card.setVisible(cause is not None)

    def _build_form(self) -> None:
        self.card = QFrame(self)
        self.card.setProperty("kind", "card")
        self.form = CauseForm(self.document, self.card)
        self.quiet = line(parent=self.card)
        layouts.column(self.card, self.form, self.quiet, spacing=10, margins=(16, 12, 16, 12))
        self.card.setAccessibleName(self.words())
        self._layout.addSpacing(6)
        self._layout.addWidget(self._indented(self.card))

    def _indented(self, widget: QWidget) -> QWidget:
        widget.setContentsMargins(0, 0, 0, 0)
        around = QWidget(self)
        layouts.row(around, widget, margins=(BESIDE_BOX, 0, 0, 0))
        return around


class OwnCauseRow(CauseRow):
    """A cause in the person's own words, which can be worded anew in place.

    `renamed` brings its kind and its new words, `merged` its kind and that of the cause it is to become part of,
    `removed` its kind. `merge_menu_opened` asks for the causes to be offered by `offer_targets`.
    """

    renamed = Signal(str, str)
    merged = Signal(str, str)
    removed = Signal(str)
    merge_menu_opened = Signal(str)

    def head(self) -> QHBoxLayout:
        head = layouts.row(spacing=4)
        self.box.setFixedWidth(LEAST + 2)
        self.name = PlainLine(self)
        self.name.setAccessibleName(say("My own cause"))
        self.name.show_text(self._label)
        self.name.typed.connect(self._rename)
        self.name.editingFinished.connect(self.document.end_run)
        self.out = small_button("x", "", self)
        self.out.clicked.connect(lambda: self.removed.emit(self.kind))
        self.more = small_button("ellipsis", "", self)
        self.merge_menu = QMenu(self.more)
        self.merge_menu.aboutToShow.connect(lambda: self.merge_menu_opened.emit(self.kind))
        self.more.setMenu(self.merge_menu)
        for widget, stretch in ((self.box, 0), (self.name, 1), (self.more, 0), (self.out, 0)):
            head.addWidget(widget, stretch)
        self._name_all()
        return head

    def show_label(self, label: str) -> None:
        """Show what the cause is called now."""
        self._label = label
        if self.name.text() != label:
            self.name.show_text(label)
        self._name_all()

    def show_removable(self, removable: bool) -> None:
        """Offer to take the cause out of the list, or not."""
        self.out.setVisible(removable)

    def offer_targets(self, targets: Sequence[tuple[str, str]]) -> None:
        """Fill the menu with the causes that this one can become part of, each by its kind and its words."""
        self.merge_menu.clear()
        self.merge_menu.addSection(say("Merge into …"))
        for kind, words in targets:
            self.merge_menu.addAction(unmarked(words), partial(self.merged.emit, self.kind, kind))

    def _rename(self, text: str) -> None:
        self._label = text
        self.renamed.emit(self.kind, text)
        self._name_all()

    def _name_all(self) -> None:
        name = say("Take out of the list: {cause}", cause=self._label)
        self.box.setAccessibleName(self._label or say("My own cause"))
        self.more.setAccessibleName(say("Merge into another cause: {cause}", cause=self._label))
        self.more.setToolTip(say("Merge into another cause"))
        self.out.setAccessibleName(name)
        self.out.setToolTip(say("Take out of the list"))
