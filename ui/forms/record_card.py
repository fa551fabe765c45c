"""One record of a short list as a card: its form, what moves it or takes it out, and in some lists more."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from planner.domain import edits
from planner.domain.basics.fields import Field
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.records.kinds import Listed
from ui.forms.binding import Binding
from ui.forms.form import Form
from ui.model.document import Document
from ui.widgets.controls.basics import small_button
from ui.widgets.layout import layouts
from ui.widgets.lists.drag_handle import Grip

Bind = Callable[[Listed], Binding]
"""Returns where the answers about a record come from and go to; each form gets a binding of its own."""


class RecordCard(QFrame):
    """One record with its form, a grip to pull it by, and the buttons that move it or take it out.

    `column` holds the form, and what a card shows besides. What is asked for is emitted with the key of the record:
    `moved` with the steps up or down, `pulled` and `dropped` with the height of the pointer on the screen.
    """

    moved = Signal(object, int)
    pulled = Signal(object, int)
    dropped = Signal(object, int)
    pull_cancelled = Signal()
    removed = Signal(object)

    movable = True

    def __init__(self, form: Form, record: Listed, bind: Bind, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.record_key = record.key
        self._alone = True
        self._bind = bind
        self.form = form
        self.form.setParent(self)
        self.form.bind(bind(record))
        self.grip = self._grip()
        self.column = layouts.column(None, self.form, spacing=self.form.BETWEEN)
        layout = layouts.row(self, margins=(16, 14, 10, 14))
        layout.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self.column, 1)
        layout.addLayout(self._buttons())

    def take(self, record: Listed) -> None:
        """Show another record of the same kind, as a new card would."""
        # A widget remembers its last focused child, and would focus it again when its page is shown.
        inside: QWidget | None = self.focusWidget()
        if inside is not None:
            inside.clearFocus()
        self.grip.give_up()
        self.record_key = record.key
        self.form.bind(self._bind(record))

    def number(self, place: int, count: int, what: str) -> None:
        """Set the accessible name to the position of the card."""
        name = say("{what}, {number} of {count}", what=what, number=place, count=count)
        self.setAccessibleName(name)
        self._alone = count == 1
        self.show_moves(True)
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < count)
        for button in (self.up, self.down, self.out):
            button.setAccessibleName(f"{button.toolTip()}: {name}")

    def show_moves(self, buttons: bool) -> None:
        """Show the move controls if there is anywhere to move; without `buttons`, only the shortcuts work."""
        there = self.movable and not self._alone
        self.grip.setVisible(there)
        for button in (self.up, self.down):
            button.setVisible(there and buttons)

    def _grip(self) -> Grip:
        grip = Grip(self)
        grip.pulled.connect(lambda height: self.pulled.emit(self.record_key, height))
        grip.dropped.connect(lambda height: self.dropped.emit(self.record_key, height))
        grip.let_go.connect(self.pull_cancelled)
        return grip

    def _buttons(self) -> QVBoxLayout:
        buttons = QVBoxLayout()
        self.up = self._button("chevron-up", say("Move up"), lambda: self.moved.emit(self.record_key, -1))
        self.down = self._button("chevron-down", say("Move down"), lambda: self.moved.emit(self.record_key, 1))
        self.out = self._button("x", say("Remove"), lambda: self.removed.emit(self.record_key))
        for button in (self.out, self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch()
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.moved.emit(self.record_key, step))
        return buttons

    def _button(self, name: str, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = small_button(name, text, self)
        button.clicked.connect(clicked)
        return button


class WideCard(RecordCard):
    """A card that shows more than its form. `refresh` shows what follows from the record.

    `rearranged` is emitted when widgets that take the focus have come or gone.
    """

    rearranged = Signal()

    def __init__(self, document: Document, form: Form, record: Listed, bind: Bind, parent: QWidget) -> None:
        super().__init__(form, record, bind, parent)
        self.document, self.record = document, record
        self._more: list[Form] = []
        self.build()
        self.refresh()
        document.changed.connect(self._on_change)

    def take(self, record: Listed) -> None:
        super().take(record)
        self.record = record
        for form in self._more:
            form.bind(self._bind(record))
        self.refresh()

    def build(self) -> None:
        """Add the widgets below the form."""

    def refresh(self) -> None:
        """Update what is derived from the current record."""

    def add_form(
        self, fields: Iterable[Field], title: str = "", columns: int = 2, kind: type[Form] | None = None
    ) -> Form:
        """Add another form for the same record, by default of the same kind."""
        form = (kind or type(self.form))(self.document, [Section(title, tuple(fields))], self, columns=columns)
        form.bind(self._bind(self.record))
        self.column.addWidget(form)
        self._more.append(form)
        return form

    def edit(self, text: str, **values: str) -> None:
        """Set these columns of the record in one undo step."""
        self.document.end_run()
        self.document.do(edits.edit(self.document.workbook, self.record, **values), text)

    def _on_change(self, change: Change) -> None:
        for record in change.after:
            if record.key == self.record_key and isinstance(record, Listed):
                self.record = record
                self.refresh()
