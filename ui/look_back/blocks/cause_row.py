"""One possible cause: its check box, its sign, and its questions while it is checked."""

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
from ui.forms.text_editors import PlainLineEdit
from ui.model.document import Document
from ui.widgets.controls.basics import MIN_CLICK_SIZE, small_button, without_mnemonic
from ui.widgets.controls.labels import plain_label, show_text, wrapped_label
from ui.widgets.layout import layouts

BindCause = Callable[[Cause], Binding | None]
"""Returns the binding of a cause; None if it is not stored."""

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
        text_fields = [field for field in fields if not isinstance(field, Choice)]
        whole.addLayout(self.grid([replace(field, ghost=field.help, help="") for field in text_fields]))
        return whole

    def _choices(self, fields: Sequence[Field]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(BESIDE_CHOICES)
        grid.setVerticalSpacing(BETWEEN_CHOICES)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(fields):
            label = plain_label(say(field.label), "label", self)
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            editor = self._editor(field, self)
            label.setBuddy(editor.input)
            # Aligned with the first line of chips, however many lines there are.
            label.setMinimumHeight(CHIP_HEIGHT)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(editor, row, 1)
        return grid


BESIDE_BOX = 30


class _ClickableLabel(QLabel):
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
    """A cause with its check box. Its form is created when it is first checked.

    `ticked` carries the kind of the cause, and whether it is checked now.
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
        self.box.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.box.setAccessibleName(label)
        self.box.clicked.connect(lambda ticked: self.ticked.emit(self.kind, ticked))
        self._layout = layouts.column(self, spacing=2, margins=(0, 4, 0, 4))
        self._layout.addLayout(self.head())
        if sign:
            text = say("A sign of it: {sign}", sign=sign)
            self.box.setAccessibleDescription(text)
            self._layout.addWidget(self._indented(_ClickableLabel(text, "muted", self.box)))

    def head(self) -> QHBoxLayout:
        """Return the row with the check box and the label of the cause."""
        head = layouts.row(spacing=4)
        head.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        self.box.setFixedWidth(MIN_CLICK_SIZE + 2)
        label = _ClickableLabel(self._label, "", self.box)
        label.setMinimumHeight(26)
        head.addWidget(label, 1)
        return head

    def label(self) -> str:
        """Return the label of the cause."""
        return self._label

    def show_cause(self, cause: Cause | None, prompt: str) -> None:
        """Show the cause as checked with the answers in `prompt`, or as unchecked."""
        self.box.setChecked(cause is not None)
        if cause is not None and self.form is None:
            self._build_form()
        if self.form is None or self.card is None:
            return
        show_text(self.note, prompt)
        if self._bound != (cause.key if cause else None):
            self._bound = cause.key if cause else None
            self.form.bind(self._bind(cause) if cause else None)
        self.card.setVisible(cause is not None)

    def _build_form(self) -> None:
        self.card = QFrame(self)
        self.card.setProperty("kind", "card")
        self.form = CauseForm(self.document, self.card)
        self.note = wrapped_label(parent=self.card)
        layouts.column(self.card, self.form, self.note, spacing=10, margins=(16, 12, 16, 12))
        self.card.setAccessibleName(self.label())
        self._layout.addSpacing(6)
        self._layout.addWidget(self._indented(self.card))

    def _indented(self, widget: QWidget) -> QWidget:
        widget.setContentsMargins(0, 0, 0, 0)
        around = QWidget(self)
        layouts.row(around, widget, margins=(BESIDE_BOX, 0, 0, 0))
        return around


class OwnCauseRow(CauseRow):
    """An own cause of the user, whose label can be edited in place.

    `renamed` carries its kind and its new label, `merged` its kind and that of the cause it is merged into, `removed`
    its kind. `merge_menu_opened` asks its owner to call `offer_targets`.
    """

    renamed = Signal(str, str)
    merged = Signal(str, str)
    removed = Signal(str)
    merge_menu_opened = Signal(str)

    def head(self) -> QHBoxLayout:
        head = layouts.row(spacing=4)
        self.box.setFixedWidth(MIN_CLICK_SIZE + 2)
        self.name = PlainLineEdit(self)
        self.name.setAccessibleName(say("My own cause"))
        self.name.show_text(self._label)
        self.name.typed.connect(self._rename)
        self.name.editingFinished.connect(self.document.commit_typing)
        self.remove_button = small_button("x", "", self)
        self.remove_button.clicked.connect(lambda: self.removed.emit(self.kind))
        self.more = small_button("ellipsis", "", self)
        self.merge_menu = QMenu(self.more)
        self.merge_menu.aboutToShow.connect(lambda: self.merge_menu_opened.emit(self.kind))
        self.more.setMenu(self.merge_menu)
        for widget, stretch in ((self.box, 0), (self.name, 1), (self.more, 0), (self.remove_button, 0)):
            head.addWidget(widget, stretch)
        self._set_names()
        return head

    def show_label(self, label: str) -> None:
        """Show the label of the cause."""
        self._label = label
        if self.name.text() != label:
            self.name.show_text(label)
        self._set_names()

    def show_removable(self, removable: bool) -> None:
        """Enable or disable removing the cause from the list."""
        self.remove_button.setVisible(removable)

    def offer_targets(self, targets: Sequence[tuple[str, str]]) -> None:
        """Fill the menu with the causes that this one can be merged into, each by its kind and label."""
        self.merge_menu.clear()
        self.merge_menu.addSection(say("Merge into …"))
        for kind, label in targets:
            self.merge_menu.addAction(without_mnemonic(label), partial(self.merged.emit, self.kind, kind))

    def _rename(self, text: str) -> None:
        self._label = text
        self.renamed.emit(self.kind, text)
        self._set_names()

    def _set_names(self) -> None:
        name = say("Take out of the list: {cause}", cause=self._label)
        self.box.setAccessibleName(self._label or say("My own cause"))
        self.more.setAccessibleName(say("Merge into another cause: {cause}", cause=self._label))
        self.more.setToolTip(say("Merge into another cause"))
        self.remove_button.setAccessibleName(name)
        self.remove_button.setToolTip(say("Take out of the list"))
