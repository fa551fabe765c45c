"""Asks for a password twice, so that a typing error locks nobody out of the file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QLineEdit, QWidget

from planner.domain.basics.wording import say
from ui.forms.text_editors import PlainLineEdit
from ui.widgets.controls.basics import MIN_CLICK_SIZE
from ui.widgets.controls.labels import plain_label, show_text, wrapped_label
from ui.widgets.layout import layouts


class PasswordFields(QWidget):
    """A check box with two password fields. Neither is stored anywhere.

    `entered` is emitted for Enter in the second field.
    """

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.protect = self._tick(say("Protect with a password"))
        self.show_typed = self._tick(say("Show what I type"))
        self.first, self.second = (self._field(name) for name in (say("Password"), say("The same once more")))
        self.about = wrapped_label(say("Nobody can open the file without it. Comeback does not keep it."), parent=self)
        self.hint = wrapped_label(kind="attention", parent=self)
        self.hint.hide()
        self.second.returnPressed.connect(self.entered)
        self._inside = QWidget(self)
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for column, field in enumerate((self.first, self.second)):
            grid.addWidget(self._label(field), 0, column)
            grid.addWidget(field, 1, column)
        grid.addWidget(self.show_typed, 2, 0, 1, 2)
        grid.addWidget(self.about, 3, 0, 1, 3)
        grid.addWidget(self.hint, 4, 0, 1, 3)
        layouts.column(self, self.protect, self._inside)
        self._inside.hide()
        self.protect.toggled.connect(self._on_protect)
        self.show_typed.toggled.connect(self._on_shown)

    def password(self) -> str | None:
        """Return the password, "" if none is wanted; None, with a sentence on the page, if it is invalid."""
        if not self.protect.isChecked():
            return ""
        hint = self._sentence()
        show_text(self.hint, hint)
        if hint:
            field = self.first if not self.first.text() else self.second
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.setAccessibleDescription(hint)
            return None
        return self.first.text()

    def clear(self) -> None:
        """Clear the fields."""
        self.protect.setChecked(False)

    def _sentence(self) -> str:
        from planner.export.layout.post_process import fits_format, normalised_password

        first, second = self.first.text(), self.second.text()
        if not first:
            return say("Please type a password, or take the tick away.")
        if normalised_password(first) != normalised_password(second):
            return say("The two passwords differ. Please type the same word twice.")
        return (
            "" if fits_format(first) else say("This password is longer than a PDF keeps. Please choose a shorter one.")
        )

    def _tick(self, text: str) -> QCheckBox:
        tick = QCheckBox(text, self)
        tick.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        return tick

    def _field(self, name: str) -> QLineEdit:
        field = PlainLineEdit(self, characters=24)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        field.textEdited.connect(self._on_edit)
        return field

    def _label(self, field: QLineEdit) -> QLabel:
        label = plain_label(field.accessibleName(), "label", self)
        label.setBuddy(field)
        return label

    def _on_edit(self) -> None:
        self.hint.hide()
        for field in (self.first, self.second):
            field.setAccessibleDescription("")

    def _on_protect(self, checked: bool) -> None:
        self._inside.setVisible(checked)
        self._on_edit()
        self.first.clear()
        self.second.clear()
        self.show_typed.setChecked(False)

    def _on_shown(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in (self.first, self.second):
            field.setEchoMode(mode)
