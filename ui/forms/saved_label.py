"""Says whether what was typed is on the disk."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.domain.basics.wording import say
from ui.model.document import Document
from ui.widgets.controls.labels import ShortLabel


class SavedLabel(ShortLabel):
    """Says "Saved on this computer", and only where all of it is; the buttons beside it come first."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("muted", 2, parent)
        self._document = document
        document.gathering.connect(self._show)
        document.changed.connect(lambda change: self._show(False))
        self._show(False)

    def _show(self, waiting: bool) -> None:
        if not self._document.workbook.kept:
            self.setText(say("A look around: changes are not kept"))
        elif waiting:
            self.setText(say("Saving …"))
        elif self._document.unwritten:
            self.setText(say("Not saved yet"))
        else:
            self.setText(say("Saved on this computer"))
