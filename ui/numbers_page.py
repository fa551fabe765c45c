"""The page "In numbers": what the entries say together, with a way to what is behind each number."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from planner.domain.changes import Change
from planner.domain.wording import Say
from planner.numbers import Numbers, numbers_of
from ui.document import Document
from ui.editor import line_across
from ui.empty_part import EmptyPart
from ui.number_sections import SECTIONS, NumberSection

GATHERED_MS = 300
"""How long changes are gathered before the numbers are counted again."""


class NumbersPage(QWidget):
    """The numbers of the plan; they are counted while somebody looks. `wanted` asks for a record by its key."""

    wanted = Signal(object)

    def __init__(self, document: Document, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._say = document, say
        self._stale = True
        self._shown: Numbers | None = None
        self.sections: list[NumberSection] = []
        self.empty = EmptyPart(
            self.tr("No numbers yet."),
            self.tr("They come by themselves with your first application, campaign or look-back."),
            self,
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(20)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty)
        layout.addLayout(self._column)
        self._gathered = QTimer(self, interval=GATHERED_MS, singleShot=True)
        self._gathered.timeout.connect(self.catch_up)
        document.changed.connect(self._on_change)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed."""
        super().showEvent(event)
        self.catch_up()

    def catch_up(self) -> None:
        """Count again where something has changed and somebody looks."""
        if self._stale and self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show the numbers as they are now; nothing moves where they are the same."""
        workbook = self._document.workbook
        numbers = numbers_of(workbook.contents(), workbook.plan_record(), self._say)
        self._stale = False
        if numbers != self._shown:
            self._shown = numbers
            focus = QApplication.focusWidget()
            key = focus.objectName() if focus and self.isAncestorOf(focus) else ""
            self._show(numbers)
            again = self.findChild(QWidget, key) if key else None
            if again:
                again.setFocus()

    def _show(self, numbers: Numbers) -> None:
        while item := self._column.takeAt(0):
            if old := item.widget():
                # A hidden widget with a name would still be found when the focus comes back.
                old.hide()
                old.setParent(None)
                old.deleteLater()
        is_empty = not (numbers.search or numbers.campaigns or numbers.patterns.entries or numbers.kept)
        is_empty = is_empty and not numbers.planned.together.out_of
        self.empty.setVisible(is_empty)
        self.sections = [] if is_empty else [section(numbers, self._say, self) for section in SECTIONS]
        for place, section in enumerate(self.sections):
            if place:
                self._column.addWidget(line_across(self))
            section.wanted.connect(self.wanted)
            self._column.addWidget(section)

    def _on_change(self, change: Change) -> None:
        self._stale = True
        if self.isVisible():
            self._gathered.start()
