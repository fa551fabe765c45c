"""A quiet line that tells what was done, with what can be done next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ui.forms.editor import LEAST, small_button
from ui.widgets.controls.labels_folded import quiet_label
from ui.widgets.layout.flow import FlowLayout

Next = tuple[str, Callable[[], object]]
"""A button: its text and what it does."""
ZERO_WIDTH_SPACE = "\u200b"


class Notice(QFrame):
    """Hidden until it has something to tell; it stays until it is closed or tells something else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.label = quiet_label(kind="", parent=self)
        self.label.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("How far it is"))
        self.bar.hide()
        self.buttons: list[QPushButton] = []
        self._row = FlowLayout(gap=4)
        self.out = small_button("x", self.tr("Close this message"), self)
        self.out.clicked.connect(self.hide)
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addWidget(self.label)
        text.addWidget(self.bar)
        text.addLayout(self._row)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.addLayout(text, 1)
        layout.addWidget(self.out, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """Return what it tells."""
        return self.label.accessibleName()

    def tell(self, text: str, *actions: Next) -> None:
        """Show a sentence, and a button for each thing to do next."""
        # A path has no spaces to break at.
        self.label.setText(text.replace("/", f"/{ZERO_WIDTH_SPACE}").replace("\\", f"\\{ZERO_WIDTH_SPACE}"))
        self.label.setAccessibleName(text)
        self.bar.hide()
        self._offer(actions)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def wait(self, cancel: Callable[[], object]) -> None:
        """Show a bar below the sentence, and a way to call off what it tells of."""
        self._offer([(self.tr("Cancel"), cancel)])
        self.bar.show()
        self.show()

    def show_share(self, share: float | None) -> None:
        """Show how much is done, from 0 to 1; None where nobody can know."""
        self.bar.setRange(0, 0 if share is None else 100)
        self.bar.setValue(round(100 * (share or 0)))

    def _offer(self, actions: Sequence[Next]) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for name, act in actions:
            self.buttons.append(self._button(name, act))
            self._row.addWidget(self.buttons[-1])

    def _button(self, name: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(name, self)
        button.setProperty("kind", "link")
        button.setMinimumSize(LEAST, LEAST)
        button.clicked.connect(lambda: act())
        QWidget.setTabOrder(self.buttons[-1] if self.buttons else self.out, button)
        return button
