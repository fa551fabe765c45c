"""A link that carries a name somebody typed."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.forms.editor import unmarked
from ui.widgets.icons import icon


class NameLink(QPushButton):
    """A link whose text is taken literally, and shortened where there is no room for all of it."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "link")
        self.setObjectName(key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ""

    def show_name(self, name: str, picture: str) -> None:
        """Show a name beside a picture."""
        self._name = name
        self.setIcon(icon(picture, "accent"))
        self.setAccessibleName(name)
        self.setToolTip(f"<qt>{html.escape(name)}</qt>")
        self._shorten()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self._around() + self.fontMetrics().horizontalAdvance(self._name) + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _around(self) -> int:
        """Return the width of all that is not letters."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))

    def _shorten(self) -> None:
        room = max(0, self.width() - self._around())
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        if unmarked(shown) != self.text():
            self.setText(unmarked(shown))
