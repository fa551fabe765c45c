"""The base of all editors: one answer, one input, one hint below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from planner.domain.basics.fields import Field
from planner.domain.basics.wording import say
from ui.widgets.controls.labels import plain_label
from ui.widgets.layout import layouts

PAUSE = 1200
"""Milliseconds without a key press before a hint is shown, so that it does not interrupt a word."""


def is_undo(event: QEvent) -> bool:
    """Say whether a key event is a shortcut of undo or redo, which the document handles."""
    if not isinstance(event, QKeyEvent):
        return False
    redo_too = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_Y
    standard = QKeySequence.StandardKey
    return event.matches(standard.Undo) or event.matches(standard.Redo) or redo_too


def without_undo(menu: QMenu) -> QMenu:
    """Return a text field's context menu without its own undo and redo, which would bypass the document."""
    for action in menu.actions():
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    first = menu.actions()[:1]
    if first and first[0].isSeparator():
        menu.removeAction(first[0])
    return menu


class Editor(QWidget):
    """Shows one answer. `edited` is emitted for changes by the user, not for `show_answer`."""

    edited = Signal(str)
    left = Signal()
    GATHERS: bool = False
    input: QWidget
    """The widget that takes the focus and has the accessible name; created by `build`."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._text = ""
        self.notice = plain_label(kind="attention", parent=self)
        self.notice.setWordWrap(True)
        self.notice.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._show_hint)
        layouts.column(self, self.build(), self.notice, spacing=6)
        self.input.setObjectName(field.key)
        self.input.setAccessibleName(say(field.label))
        self._show_hint()

    def build(self) -> QWidget:
        """Create `input` and return the widget to show: the input itself, or a row with it."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show `text` in the widgets, without emitting `edited`."""
        raise NotImplementedError

    def answer(self) -> str:
        """Return the current answer in its stored form."""
        return self._text

    def show_answer(self, text: str) -> None:
        """Show a stored answer; nothing changes if it is shown already."""
        if text != self._text:
            self._text = text
            self.set_text(text)
            self._show_hint()

    def emit_edited(self, text: str) -> None:
        """Emit the user's change."""
        if text == self._text:
            return
        self._text = text
        if self.hint():
            self._pause.start()
        else:
            self._show_hint()
        self.edited.emit(text)

    def hint(self) -> str:
        """Return a hint if the answer is invalid, else ""."""
        hint = self.field.hint(self._text)
        return say(hint) if hint else ""

    def finish_editing(self) -> None:
        """Finish editing when the focus has left: the hint may be shown now."""
        self._show_hint()
        self.left.emit()

    def watch_focus(self, widget: QWidget) -> None:
        """Include one of the editor's widgets in tracking its focus."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            focus = QApplication.focusWidget()
            if focus is None or not self.isAncestorOf(focus):
                self.finish_editing()
        return False

    def _show_hint(self) -> None:
        self._pause.stop()
        hint = self.hint()
        self.notice.setText(hint)
        self.notice.setVisible(bool(hint))
        help_line = say(self.field.help) if self.field.help else ""
        self.input.setAccessibleDescription(" ".join(part for part in (hint, help_line) if part))
