"""A notice of what was done with an optional next action, and the progress of a long task with Cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import MIN_CLICK_SIZE, small_button
from ui.widgets.controls.labels import plain_label
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout

Action = tuple[str, Callable[[], object]]
"""A button: its text and what it does."""
ZERO_WIDTH_SPACE = "\u200b"


class Notice(QFrame):
    """A message bar, hidden until it has a message; it stays until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self.label = plain_label(kind="", parent=self)
        self.label.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(say("How far it is"))
        self.bar.hide()
        self.buttons: list[QPushButton] = []
        self._row = FlowLayout(gap=4)
        self.close_button = small_button("x", say("Close this message"), self)
        self.close_button.clicked.connect(self.hide)
        text = layouts.column(None, self.label, self.bar, spacing=4)
        text.addLayout(self._row)
        layout = layouts.row(self, margins=(14, 8, 8, 8))
        layout.addLayout(text, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """Return the message."""
        return self.label.accessibleName()

    def show_message(self, text: str, *actions: Action) -> None:
        """Show a message with a button for each action."""
        # QLabel wraps only at spaces, and a path has none.
        self.label.setText(text.replace("/", f"/{ZERO_WIDTH_SPACE}").replace("\\", f"\\{ZERO_WIDTH_SPACE}"))
        self.label.setAccessibleName(text)
        self.bar.hide()
        self._set_actions(actions)
        self.show()
        # Screen readers do not notice that a label appears; the announcement event is new in Qt 6.8.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def show_progress(self, cancel: Callable[[], object]) -> None:
        """Show a progress bar below the message, and a button to cancel."""
        self._set_actions([(say("Cancel"), cancel)])
        self.bar.show()
        self.show()

    def set_progress(self, share: float | None) -> None:
        """Show the share that is done, from 0 to 1; None if it is unknown."""
        self.bar.setRange(0, 0 if share is None else 100)
        self.bar.setValue(round(100 * (share or 0)))

    def _set_actions(self, actions: Sequence[Action]) -> None:
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
        button.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        button.clicked.connect(lambda: act())
        QWidget.setTabOrder(self.buttons[-1] if self.buttons else self.close_button, button)
        return button


LONG_MS = 1_000
"""The delay after which progress is shown."""
FRAME_MS = 100

ReadShare = Callable[[], float | None]
"""Returns the share that is done, from 0 to 1; None if it is unknown."""


class ProgressDisplay(QObject):
    """Shows progress and a Cancel button for tasks that take longer than a second."""

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._share: ReadShare = lambda: None
        self._cancel: Callable[[], None] = lambda: None
        self._start_timer = QTimer(self, singleShot=True, interval=LONG_MS)
        self._start_timer.timeout.connect(self.show)
        self._frame_timer = QTimer(self, interval=FRAME_MS)
        self._frame_timer.timeout.connect(lambda: self._notice.set_progress(self._share()))

    def start(self, share: ReadShare, cancel: Callable[[], None]) -> None:
        """Begin a task; `cancel` cancels it."""
        self._share, self._cancel = share, cancel
        if not self._frame_timer.isActive():
            self._start_timer.start()

    def show(self) -> None:
        """Show the progress and the button."""
        self._notice.show_progress(lambda: self._cancel())
        self._notice.set_progress(self._share())
        self._frame_timer.start()

    def stop(self) -> None:
        """End the task."""
        self._start_timer.stop()
        self._frame_timer.stop()
