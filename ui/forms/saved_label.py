"""Shows whether what was typed is on the disk."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.domain.basics.wording import say
from ui.model.document import Document
from ui.widgets.controls.labels import ShortLabel


class SavedLabel(ShortLabel):
    """Shows "Saved on this computer" only while that is true for everything; the buttons beside it have priority."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("muted", 2, parent)
        self._document = document
        document.pending_changed.connect(self._show)
        document.changed.connect(lambda change: self._show(False))
        self._show(False)

    def _show(self, waiting: bool) -> None:
        if not self._document.workbook.is_persistent:
            self.setText(say("A look around: changes are not kept"))
        elif waiting:
            self.setText(say("Saving …"))
        elif self._document.has_unwritten:
            self.setText(say("Not saved yet"))
        else:
            self.setText(say("Saved on this computer"))
