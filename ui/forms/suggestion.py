"""Offers words while somebody types; what is typed is always free."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from ui.forms.editor import Editor
from ui.forms.text_editors import LineEditor


def suggest(editor: Editor, words: Iterable[str]) -> None:
    """Offer these words in the line of an editor."""
    line = cast(LineEditor, editor).line
    completer = QCompleter(list(words), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = completer.popup()
    if popup:
        popup.setAccessibleName(line.accessibleName())
    # A completion is not an edit to a line edit: its words are passed on here.
    completer.activated.connect(lambda word: line.typed.emit(word))
    line.setCompleter(completer)
