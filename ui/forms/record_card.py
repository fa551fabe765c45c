"""The card of a record in a list: its form, the controls that move and remove it, and in some lists more."""

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
from planner.domain.records.kinds import Ordered
from ui.forms.binding import Binding
from ui.forms.form import Form
from ui.model.document import Document
from ui.widgets.controls.basics import small_button
from ui.widgets.layout import layouts
from ui.widgets.lists.drag_handle import DragHandle

Bind = Callable[[Ordered], Binding]
"""Returns the binding of a record; each form gets one of its own."""


class RecordCard(QFrame):
    """One record with its form, a drag handle, and the buttons that move or remove it.

    `column` holds the form, and what a card shows besides. All signals carry the key of the record: `moved` also the
    steps up or down, `dragged` and `dropped` the global y coordinate of the pointer.
    """

    moved = Signal(object, int)
    dragged = Signal(object, int)
    dropped = Signal(object, int)
    drag_cancelled = Signal()
    removed = Signal(object)

    movable = True

    def __init__(self, form: Form, record: Ordered, bind: Bind, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.record_key = record.key
        self._alone = True
        self._bind = bind
        self.form = form
        self.form.setParent(self)
        self.form.bind(bind(record))
        self.handle = self._make_handle()
        self.column = layouts.column(None, self.form, spacing=self.form.BETWEEN)
        layout = layouts.row(self, margins=(16, 14, 10, 14))
        layout.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self.column, 1)
        layout.addLayout(self._buttons())

    def show_record(self, record: Ordered) -> None:
        """Show another record of the same kind, as a new card would."""
        # A widget remembers its last focused child, and would focus it again when its page is shown.
        inside: QWidget | None = self.focusWidget()
        if inside is not None:
            inside.clearFocus()
        self.handle.cancel()
        self.record_key = record.key
        self.form.bind(self._bind(record))

    def set_position(self, position: int, count: int, what: str) -> None:
        """Set the accessible name to the position of the card."""
        name = say("{what}, {number} of {count}", what=what, number=position, count=count)
        self.setAccessibleName(name)
        self._alone = count == 1
        self.show_move_controls(True)
        self.up.setEnabled(position > 1)
        self.down.setEnabled(position < count)
        for button in (self.up, self.down, self.remove_button):
            button.setAccessibleName(f"{button.toolTip()}: {name}")

    def show_move_controls(self, buttons: bool) -> None:
        """Show the move controls if there is anywhere to move; without `buttons`, only the shortcuts work."""
        there = self.movable and not self._alone
        self.handle.setVisible(there)
        for button in (self.up, self.down):
            button.setVisible(there and buttons)

    def _make_handle(self) -> DragHandle:
        grip = DragHandle(self)
        grip.dragged.connect(lambda height: self.dragged.emit(self.record_key, height))
        grip.dropped.connect(lambda height: self.dropped.emit(self.record_key, height))
        grip.cancelled.connect(self.drag_cancelled)
        return grip

    def _buttons(self) -> QVBoxLayout:
        buttons = QVBoxLayout()
        self.up = self._button("chevron-up", say("Move up"), lambda: self.moved.emit(self.record_key, -1))
        self.down = self._button("chevron-down", say("Move down"), lambda: self.moved.emit(self.record_key, 1))
        self.remove_button = self._button("x", say("Remove"), lambda: self.removed.emit(self.record_key))
        for button in (self.remove_button, self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch()
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            # With the default context the shortcut would be ambiguous, as every card of the list has the same keys.
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.moved.emit(self.record_key, step))
        return buttons

    def _button(self, name: str, text: str, clicked: Callable[[], None]) -> QPushButton:
        button = small_button(name, text, self)
        button.clicked.connect(clicked)
        return button


class WideCard(RecordCard):
    """A card with more than its form. `refresh` updates what is derived from the record.

    `rearranged` is emitted when focusable widgets were added or removed.
    """

    rearranged = Signal()

    def __init__(self, document: Document, form: Form, record: Ordered, bind: Bind, parent: QWidget) -> None:
        super().__init__(form, record, bind, parent)
        self.document, self.record = document, record
        self._more: list[Form] = []
        self.build()
        self.refresh()
        document.changed.connect(self._on_change)

    def show_record(self, record: Ordered) -> None:
        super().show_record(record)
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
        self.document.commit_typing()
        self.document.do(edits.edit(self.document.workbook, self.record, **values), text)

    def _on_change(self, change: Change) -> None:
        for record in change.after:
            if record.key == self.record_key and isinstance(record, Ordered):
                self.record = record
                self.refresh()
