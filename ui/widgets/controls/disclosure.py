"""A disclosure button: an icon for its state, and an accessible name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import MIN_CLICK_SIZE, without_mnemonic
from ui.widgets.icons import icon


class DisclosureButton(QPushButton):
    """Shows or hides content: a click calls `show_open` with the requested state, whose owner then calls `set_open`."""

    def __init__(self, show_open: Callable[[bool], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "fold")
        self.setAutoDefault(False)
        self.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.is_open = False
        self.clicked.connect(lambda: show_open(not self.is_open))

    def set_texts(self, text: str, accessible_name: str = "") -> None:
        """Set the text and the accessible name."""
        self.setText(without_mnemonic(text))
        self.setAccessibleName(accessible_name or text)

    def set_open(self, is_open: bool) -> None:
        """Set whether the content is shown."""
        self.is_open = is_open
        self.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        self.setAccessibleDescription(say("Open. Press to fold.") if is_open else say("Press to open."))
