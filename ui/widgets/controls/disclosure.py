"""The line that folds what is below it: a sign for how it stands, and words for those who do not see the sign."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import LEAST, unmarked
from ui.widgets.icons import icon


class Fold(QPushButton):
    """Shows or folds something at a press: `show_open` gets what is wanted then, and tells the line by `stand`."""

    def __init__(self, show_open: Callable[[bool], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "fold")
        self.setAutoDefault(False)
        self.setMinimumSize(LEAST, LEAST)
        self.is_open = False
        self.clicked.connect(lambda: show_open(not self.is_open))

    def name(self, shown: str, told: str = "") -> None:
        """Show these words, and tell the same or others to a screen reader."""
        self.setText(unmarked(shown))
        self.setAccessibleName(told or shown)

    def stand(self, is_open: bool) -> None:
        """Say whether what is below is open."""
        self.is_open = is_open
        self.setIcon(icon("chevron-down" if is_open else "chevron-right"))
        self.setAccessibleDescription(say("Open. Press to fold.") if is_open else say("Press to open."))
