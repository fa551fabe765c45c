"""Editors for typed text: a line with suggestions, a note, a number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from planner.domain.basics.fields import Line, Number
from planner.domain.basics.locale_formats import read_number, show_typed_number
from planner.domain.basics.wording import say
from ui.forms.editor import Editor, is_undo, without_undo
from ui.widgets.controls.basics import MIN_CLICK_SIZE, row_of
from ui.widgets.controls.labels import plain_label

LONGEST = 10_000
"""The maximum length of a line in a note; Qt hangs for half a minute on a line of a million characters."""


_TextField: Any = object
"""The common interface of both text fields; the mixin is used with either."""


class DocumentUndoMixin(_TextField):
    """A text field that leaves undo to the document, in its shortcuts and in its context menu."""

    def event(self, event: QEvent) -> bool:
        # If this event is accepted, the field gets Ctrl+Z itself and the window's shortcut does not fire.
        if event.type() == QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_undo(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = without_undo(self.createStandardContextMenu())
        # createStandardContextMenu() hands the menu over to the caller; without this each right click would leak one.
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


class PlainLineEdit(DocumentUndoMixin, QLineEdit):
    """A line edit that leaves undo to the document and keeps pasted line breaks as spaces. `typed` carries a single
    line.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget, characters: int = 0) -> None:
        super().__init__(parent)
        self._characters = characters
        # QLineEdit truncates at 32,767 characters by default, silently, also when pasting.
        self.setMaxLength(2**31 - 1)
        self.setMinimumHeight(MIN_CLICK_SIZE)
        if characters:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._one_line)

    def show_text(self, text: str) -> None:
        """Show `text` from its beginning, or keep the cursor position while the user is typing."""
        cursor = self.cursorPosition()
        self.setText(text)
        # setText() moves the cursor to the end, which would show the last words of a long text.
        self.setCursorPosition(min(cursor, len(text)) if self.hasFocus() else 0)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._characters:
            hint.setWidth(self.fontMetrics().averageCharWidth() * self._characters + hint.height())
        return hint

    def _one_line(self, text: str) -> None:
        if len(text.splitlines()) > 1 or text.endswith(("\n", "\r")):
            before = " ".join(text[: self.cursorPosition()].splitlines())
            text = " ".join(text.splitlines())
            self.setText(text)
            self.setCursorPosition(len(before))
        self.typed.emit(text)


def short_lines(text: str) -> str:
    """Return a text with line breaks inserted where a line is too long for Qt."""
    if len(text) <= LONGEST:
        return text
    lines: list[str] = []
    for line in text.split("\n"):
        while len(line) > LONGEST:
            end = line.rfind(" ", LONGEST // 2, LONGEST) + 1 or LONGEST
            lines.append(line[:end])
            line = line[end:]
        lines.append(line)
    return "\n".join(lines)


class GrowingTextEdit(DocumentUndoMixin, QPlainTextEdit):
    """A text edit that grows with its text, leaves undo to the document and Tab to the form."""

    MOST_LINES = 12

    def __init__(self, parent: QWidget, least_lines: int) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        # The document has the only undo stack; a second one would restore text that is no longer stored.
        self.setUndoRedoEnabled(False)
        # QPlainTextEdit takes Tab as a character, which would be a trap for users of the keyboard.
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def text(self) -> str:
        """Return the text; unlike toPlainText() it keeps non-breaking spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def show_text(self, text: str) -> None:
        """Show `text` and keep the cursor position as far as possible."""
        cursor = self.textCursor()
        position = cursor.position() if self.hasFocus() else 0
        self.setPlainText(short_lines(text))
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(short_lines(source.text()))
        self.ensureCursorVisible()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The height of a line changes with both.
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height())

    def _height(self) -> int:
        lines = int(self.document().size().height())
        shown = max(self._least_lines, min(lines, self.MOST_LINES))
        # The viewport's offset includes the padding of the style sheet, but only after the first layout.
        around = max(self.height() - self.viewport().height(), 2 * self.frameWidth())
        return shown * self.fontMetrics().lineSpacing() + around + 2 * int(self.document().documentMargin()) + 2

    def _grow(self) -> None:
        longer = self.document().size().height() > self.MOST_LINES
        shows = Qt.ScrollBarPolicy.ScrollBarAsNeeded if longer else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != shows:
            self.setVerticalScrollBarPolicy(shows)
        if self.height() != self._height():
            self.updateGeometry()


class LineEditor(Editor):
    """A short text on one line, with a counter if a length is advised."""

    GATHERS = True

    def build(self) -> QWidget:
        field = cast(Line, self.field)
        self.line_edit = PlainLineEdit(self)
        self.line_edit.setPlaceholderText(say(field.ghost) if field.ghost else "")
        self.line_edit.typed.connect(self._typed)
        self.watch_focus(self.line_edit)
        self.input = self.line_edit
        self.count = plain_label(parent=self)
        if not field.most:
            self.count.hide()
            return self.line_edit
        self._count("")
        return row_of(self, self.line_edit, self.count)

    def set_text(self, text: str) -> None:
        self.line_edit.show_text(text)
        self._count(text)

    def _typed(self, text: str) -> None:
        self._count(text)
        self.emit_edited(text)

    def _count(self, text: str) -> None:
        most = cast(Line, self.field).most
        self.count.setText(say("{count} of {most}", count=len(text), most=most))


class NoteEditor(Editor):
    """Free text of any length."""

    GATHERS = True
    LEAST_LINES = 3

    def build(self) -> QWidget:
        self._showing = False
        self.text_edit = GrowingTextEdit(self, self.LEAST_LINES)
        self.text_edit.setPlaceholderText(say(self.field.ghost) if self.field.ghost else "")
        self.text_edit.textChanged.connect(self._typed)
        self.watch_focus(self.text_edit)
        self.input = self.text_edit
        return self.text_edit

    def set_text(self, text: str) -> None:
        self._showing = True
        self.text_edit.show_text(text)
        self._showing = False

    def _typed(self) -> None:
        if not self._showing:
            self.emit_edited(self.text_edit.text())


class NumberEditor(Editor):
    """A number, shown in the locale's format and stored in a plain one; an invalid text is stored as typed."""

    GATHERS = True
    CHARACTERS = 16

    def build(self) -> QWidget:
        field = cast(Number, self.field)
        self.line_edit = PlainLineEdit(self, characters=self.CHARACTERS)
        self.line_edit.setPlaceholderText(say(field.ghost) if field.ghost else "")
        self.line_edit.typed.connect(self._typed)
        self.watch_focus(self.line_edit)
        self.input = self.line_edit
        self.unit = say(field.unit) if field.unit else ""
        return row_of(self, self.line_edit, plain_label(self.unit, parent=self), stretch=True)

    def set_text(self, text: str) -> None:
        self.line_edit.show_text(show_typed_number(text))

    def finish_editing(self) -> None:
        shown = show_typed_number(self._text)
        if shown != self.line_edit.text():
            self.line_edit.show_text(shown)
        super().finish_editing()

    def _typed(self, text: str) -> None:
        number = read_number(text, unit=self.unit)
        kept = text if text.strip() else ""
        self.emit_edited(number if number is not None else kept)


def suggest(editor: Editor, suggestions: Iterable[str]) -> None:
    """Suggest these completions in the line edit of an editor."""
    line_edit = cast(LineEditor, editor).line_edit
    completer = QCompleter(list(suggestions), line_edit)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = completer.popup()
    if popup:
        popup.setAccessibleName(line_edit.accessibleName())
    # QLineEdit emits no textEdited for a completion, so the text is passed on here.
    completer.activated.connect(lambda word: line_edit.typed.emit(word))
    line_edit.setCompleter(completer)
