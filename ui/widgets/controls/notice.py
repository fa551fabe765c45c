"""A notice of what was done with an optional next action, and the progress of a long task with Cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import LEAST, small_button
from ui.widgets.controls.labels import quiet_label
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout

Next = tuple[str, Callable[[], object]]
"""A button: its text and what it does."""
ZERO_WIDTH_SPACE = "\u200b"


class Notice(QFrame):
    """A message bar, hidden until it has a message; it stays until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.label = quiet_label(kind="", parent=self)
        self.label.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(say("How far it is"))
        self.bar.hide()
        self.buttons: list[QPushButton] = []
        self._row = FlowLayout(gap=4)
        self.out = small_button("x", say("Close this message"), self)
        self.out.clicked.connect(self.hide)
        text = layouts.column(None, self.label, self.bar, spacing=4)
        text.addLayout(self._row)
        layout = layouts.row(self, margins=(14, 8, 8, 8))
        layout.addLayout(text, 1)
        layout.addWidget(self.out, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """Return the message."""
        return self.label.accessibleName()

    def tell(self, text: str, *actions: Next) -> None:
        """Show a message with a button for each action."""
        # QLabel wraps only at spaces, and a path has none.
        self.label.setText(text.replace("/", f"/{ZERO_WIDTH_SPACE}").replace("\\", f"\\{ZERO_WIDTH_SPACE}"))
        self.label.setAccessibleName(text)
        self.bar.hide()
        self._offer(actions)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def wait(self, cancel: Callable[[], object]) -> None:
        """Show a progress bar below the message, and a button to cancel."""
        self._offer([(say("Cancel"), cancel)])
        self.bar.show()
        self.show()

    def show_share(self, share: float | None) -> None:
        """Show the share that is done, from 0 to 1; None if it is unknown."""
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


LONG_MS = 1_000
"""After how long a person wants to know."""
FRAME_MS = 100

Share = Callable[[], float | None]
"""Tells how much is done, from 0 to 1; None where nobody can know."""


class Patience(QObject):
    """Shows progress and a Cancel button for tasks that take longer than a second."""

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._share: Share = lambda: None
        self._call_off: Callable[[], None] = lambda: None
        self._begun = QTimer(self, singleShot=True, interval=LONG_MS)
        self._begun.timeout.connect(self.show)
        self._frame = QTimer(self, interval=FRAME_MS)
        self._frame.timeout.connect(lambda: self._notice.show_share(self._share()))

    def wait(self, share: Share, call_off: Callable[[], None]) -> None:
        """Begin a task; `call_off` cancels it."""
        self._share, self._call_off = share, call_off
        if not self._frame.isActive():
            self._begun.start()

    def show(self) -> None:
        """Show the progress and the button."""
        self._notice.wait(lambda: self._call_off())
        self._notice.show_share(self._share())
        self._frame.start()

    def stop(self) -> None:
        """End the task."""
        self._begun.stop()
        self._frame.stop()
