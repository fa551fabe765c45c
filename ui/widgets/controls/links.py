"""A number that opens what is behind it: a link with the list of entries, goals or steps that were counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from planner.domain.records.kinds import Key
from ui.forms.editor import LEAST, unmarked

LONGEST = 60


class BehindLink(QPushButton):
    """A link that lists what is behind a number. `wanted` asks for the one that was chosen, by its key."""

    wanted = Signal(object)

    def __init__(self, key: str, text: str, behind: Sequence[tuple[Key, str]], parent: QWidget) -> None:
        super().__init__(unmarked(text), parent)
        self._behind = tuple(behind)
        self.setObjectName(key)
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setMinimumHeight(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Lists what is behind this number"))
        self.choices = QMenu(self)
        # A hundred applications would cover the screen in columns.
        self.choices.setStyleSheet("QMenu { menu-scrollable: 1; }")
        self.choices.aboutToShow.connect(self._fill)
        self.clicked.connect(lambda: self.choices.popup(self.mapToGlobal(QPoint(0, self.height()))))

    def sizeHint(self) -> QSize:
        """Be wide enough to be hit, however short the number."""
        return super().sizeHint().expandedTo(QSize(LEAST, LEAST))

    def minimumSizeHint(self) -> QSize:
        """Ask for room for the whole number."""
        return self.sizeHint()

    def _fill(self) -> None:
        if self.choices.isEmpty():
            for home, title in self._behind:
                shown = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
                action = self.choices.addAction(unmarked(" ".join(shown.split())))
                action.triggered.connect(lambda checked=False, home=home: self.wanted.emit(home))
