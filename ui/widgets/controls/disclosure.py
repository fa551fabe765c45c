"""A disclosure button: an icon for its state, and an accessible name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import LEAST, unmarked
from ui.widgets.icons import icon


class Fold(QPushButton):
    """Shows or hides content: a click calls `show_open` with the requested state, whose owner then calls `stand`."""

    def __init__(self, show_open: Callable[[bool], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "fold")
        self.setAutoDefault(False)
        self.setMinimumSize(LEAST, LEAST)
        self.is_open = False
        self.clicked.connect(lambda: show_open(not self.is_open))

    def name(self, shown: str, told: str = "") -> None:
        """Set the text and the accessible name."""
        self.setText(unmarked(shown))
        self.setAccessibleName(told or shown)

    def stand(self, is_open: bool) -> None:
        """Set whether the content is shown."""
        self.is_open = is_open
        self.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        self.setAccessibleDescription(say("Open. Press to fold.") if is_open else say("Press to open."))
