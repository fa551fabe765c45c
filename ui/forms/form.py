"""A form: each question with its label, its editor and its help, bound to data."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from planner.domain.basics.fields import Choice, Choices, Field, Note, Rows, Scale, Tick
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from ui.forms.binding import Binding
from ui.forms.editors import EDITORS, Editor
from ui.model.document import Document
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.controls.mnemonics import Mnemonics
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import scroll_into_view

WIDE: tuple[type[Field], ...] = (Note, Choices, Rows, Scale)
"""Kinds that span all columns of a form."""
NARROW_CHOICE = 28
"""The maximum number of characters in all options of a choice that shares a row."""
BESIDE, UNDER_LABEL = 16, 6


class Form(QWidget):
    """Sections of questions. It shows and edits its binding, and is disabled without one."""

    BETWEEN = 20
    """The space between two questions."""

    def __init__(
        self,
        document: Document,
        sections: Iterable[Section],
        parent: QWidget | None = None,
        columns: int = 1,
        mnemonics: Mnemonics | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self.columns, self._mnemonics = document, columns, mnemonics
        self._binding: Binding | None = None
        self.editors: dict[str, Editor] = {}
        layout = layouts.column(self, spacing=self.BETWEEN)
        for section in sections:
            if section.title:
                layout.addWidget(wrapped_label(say(section.title), "heading"))
            layout.addLayout(self.questions(section.fields))
        document.changed.connect(self._on_change)

    def bind(self, binding: Binding | None) -> None:
        """Show and edit the answers of `binding`."""
        self._document.commit_typing()
        self._binding = binding
        self.setEnabled(binding is not None)
        for key, editor in self.editors.items():
            editor.show_answer(binding.text(key) if binding else "")

    def shows(self, key: str) -> bool:
        """Say whether this form has a question."""
        return key in self.editors

    def show_question(self, key: str, shown: bool) -> None:
        """Show or hide a question; its answer stays."""
        question = self.editors[key].parentWidget()
        if question:
            question.setVisible(shown)

    def focus(self, key: str) -> None:
        """Focus the editor of a question."""
        self.editors[key].input.setFocus(Qt.FocusReason.OtherFocusReason)
        scroll_into_view(self.editors[key].parentWidget() or self.editors[key])

    def focus_any(self, keys: Collection[str]) -> bool:
        """Focus the first of these questions that is in the form; say whether there is one."""
        first_key = next((key for key in self.editors if key in keys), None)
        if first_key:
            self.focus(first_key)
        return first_key is not None

    def questions(self, fields: Sequence[Field]) -> QLayout:
        """Return the widget with the questions of one section."""
        return self.grid(fields)

    def grid(self, fields: Sequence[Field]) -> QGridLayout:
        """Return questions in a grid."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(BESIDE)
        grid.setVerticalSpacing(self.BETWEEN)
        for column in range(self.columns):
            grid.setColumnStretch(column, 1)
        for field, row, column, span in self.cells(fields):
            grid.addWidget(self.question(field), row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        return grid

    def cells(self, fields: Sequence[Field]) -> Iterator[tuple[Field, int, int, int]]:
        """Yield each field with its row, its column and its column span."""
        row = column = 0
        for field, following in zip(fields, [*fields[1:], None], strict=True):
            wide = self.is_wide(field)
            if wide and column:
                row, column = row + 1, 0
            last = wide or following is None or self.is_wide(following)
            yield field, row, column, self.columns - column if last else 1
            column = 0 if last else (column + 1) % self.columns
            row += column == 0

    def is_wide(self, field: Field) -> bool:
        """Say whether a question spans all columns."""
        labels = "".join(say(option.label) for option in field.options) if isinstance(field, Choice) else ""
        return self.columns == 1 or isinstance(field, WIDE) or len(labels) > NARROW_CHOICE

    def question(self, field: Field) -> QWidget:
        """Return a question: its label, its editor and its help."""
        question = QWidget(self)
        layout = layouts.column(question, spacing=UNDER_LABEL)
        editor = self._editor(field, question)
        if not isinstance(field, Tick):
            label = wrapped_label(say(field.label), "label")
            if self._mnemonics:
                label.setText(self._mnemonics.assign(label.text()))
            # The buddy gives the editor its mnemonic, and screen readers the label.
            label.setBuddy(editor.input)
            layout.addWidget(label)
        layout.addWidget(editor)
        if field.help:
            layout.addWidget(wrapped_label(say(field.help), "muted"))
        return question

    def make_editor(self, field: Field, parent: QWidget) -> Editor:
        """Return an editor for a field."""
        return EDITORS[type(field)](field, parent)

    def _editor(self, field: Field, parent: QWidget) -> Editor:
        editor = self.make_editor(field, parent)
        editor.edited.connect(lambda text, field=field, editor=editor: self._on_edit(field, editor, text))
        editor.left.connect(self._document.commit_typing)
        self.editors[field.key] = editor
        return editor

    def _on_edit(self, field: Field, editor: Editor, text: str) -> None:
        binding = self._binding
        if binding is None:
            return
        key, name = (binding.key, field.key), say(field.label)
        self._document.type(key, lambda: binding.change(field.key, text), name)
        if not editor.GATHERS:
            self._document.commit_typing()

    def _on_change(self, change: Change) -> None:
        if self._binding:
            for key in self._binding.touched(change):
                if key in self.editors:
                    self.editors[key].show_answer(self._binding.text(key))
