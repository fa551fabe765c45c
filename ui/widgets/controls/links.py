"""Links: one with a menu of counted records, and one with typed text."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import MIN_CLICK_SIZE, without_mnemonic
from ui.widgets.icons import icon

LONGEST = 60


class CountLink(QPushButton):
    """A link with a menu of the counted records, each with a value: `open_requested` carries the chosen one's."""

    open_requested = Signal(object)

    def __init__(self, key: str, text: str, counted: Sequence[tuple[object, str]], parent: QWidget) -> None:
        super().__init__(without_mnemonic(text), parent)
        self._counted = tuple(counted)
        self.setObjectName(key)
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setMinimumHeight(MIN_CLICK_SIZE)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setAccessibleDescription(say("Lists what is behind this number"))
        self.choices = QMenu(self)
        # A QMenu of a hundred applications would fill the screen with columns, so it scrolls.
        self.choices.setStyleSheet("QMenu { menu-scrollable: 1; }")
        self.choices.aboutToShow.connect(self._fill_menu)
        self.clicked.connect(lambda: self.choices.popup(self.mapToGlobal(QPoint(0, self.height()))))

    def sizeHint(self) -> QSize:
        """Be wide enough for the pointer, however short the number is."""
        return super().sizeHint().expandedTo(QSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE))

    def minimumSizeHint(self) -> QSize:
        """Require the whole number."""
        return self.sizeHint()

    def _fill_menu(self) -> None:
        if self.choices.isEmpty():
            for value, title in self._counted:
                shown = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
                action = self.choices.addAction(without_mnemonic(" ".join(shown.split())))
                action.triggered.connect(lambda checked=False, value=value: self.open_requested.emit(value))


class NameLink(QPushButton):
    """A link with plain text, elided if it is too long."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "link")
        self.setObjectName(key)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name = ""

    def show_name(self, name: str, picture: str) -> None:
        """Set the name and the icon."""
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
        """Return the width of everything but the text."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))

    def _shorten(self) -> None:
        available = max(0, self.width() - self._around())
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, available)
        if without_mnemonic(shown) != self.text():
            self.setText(without_mnemonic(shown))
