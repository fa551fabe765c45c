"""Small widgets of every page: buttons, a separator, a row, a focus delegate."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.widgets.icons import icon
from ui.widgets.layout import layouts

MIN_CLICK_SIZE = 24
"""The minimum width and height of anything clickable, in pixels (WCAG 2.2, 2.5.8)."""


def push_button(text: str, picture: str, clicked: Callable[[], object], kind: str = "") -> QPushButton:
    """Return a button with icon and text."""
    # Without setAutoDefault(False), a dialog makes each focused button its default one, and Enter in a field presses
    # it.
    button = QPushButton(icon(picture), text)
    if kind:
        button.setProperty("kind", kind)
    button.setAutoDefault(False)
    button.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
    button.setAccessibleName(text)
    button.clicked.connect(lambda: clicked())
    return button


def without_mnemonic(text: str) -> str:
    """Return a text with `&` doubled, so that "R&D" sets no mnemonic."""
    return text.replace("&", "&&")


def separator(parent: QWidget) -> QFrame:
    """Return a thin line between two parts of a card."""
    frame = QFrame(parent)
    frame.setProperty("kind", "line")
    return frame


def small_button(picture: str, name: str, parent: QWidget) -> QPushButton:
    """Return an icon-only button with an accessible name."""
    button = QPushButton(icon(picture), "", parent)
    button.setProperty("kind", "icon")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setAutoDefault(False)
    button.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
    return button


def row_of(parent: QWidget, *widgets: QWidget, stretch: bool = False) -> QWidget:
    """Return a row with these widgets; with `stretch` they stay together at the start."""
    row = QWidget(parent)
    layout = layouts.row(row, *widgets, spacing=8)
    if stretch:
        layout.addStretch(1)
    return row


class FocusDelegate(QWidget):
    """A container that passes focus on to a widget inside it. It is no tab stop.

    A focus proxy would do the same, but it sends Tab back to its widget for ever.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._target: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_focus_target(self, inside: QWidget) -> None:
        """Set the widget that gets the focus."""
        self._target = inside

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._target:
            self._target.setFocus(event.reason())
