"""The dialog Reminders: on or off, and the time. Changes apply at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QWidget

from planner.domain.basics.locale_formats import show_time
from planner.domain.basics.wording import say
from ui.shell.menus import REMINDERS
from ui.shell.reminder_timer import Reminders
from ui.shell.tray import has_tray
from ui.widgets.controls.combo_box import ComboBox
from ui.widgets.controls.dialog import FullHeightDialog
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.icons import Picture
from ui.widgets.layout import layouts

WIDTH = 480
USUAL = "09:00"
"""The default time."""
HALF_HOURS = [f"{hour:02}:{minute:02}" for hour in range(24) for minute in (0, 30)]


class RemindersDialog(FullHeightDialog):
    """A check box, a time of day, and an explanation. `tray` says whether there is a system tray."""

    def __init__(
        self, reminders: Reminders, tray: Callable[[], bool] = has_tray, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reminders, self._tray = reminders, tray
        self.setWindowTitle(say(REMINDERS))
        self.tick = QCheckBox(say("&Remind me once a day while Comeback is open"), self)
        # Not `toggled`: setChecked in showEvent must not store anything.
        self.tick.clicked.connect(self._choose)
        self.time = ComboBox(self)
        self.time.setAccessibleName(say("Time of the reminder"))
        for half_hour in HALF_HOURS:
            self.time.add_option(half_hour, show_time(dt.time.fromisoformat(half_hour)))
        self.time.select(USUAL)
        # Not `currentIndexChanged`: `mark` in showEvent must not store anything.
        self.time.activated.connect(self._choose)
        self.no_tray = wrapped_label(say("It shows as a line at the bottom of the window."), parent=self)
        self.close_button = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.close_button.rejected.connect(self.close)
        self._lay_out()
        self.setMinimumWidth(WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        at = self._reminders.at
        self.tick.setChecked(bool(at))
        self.time.setEnabled(bool(at))
        if at:
            self.time.select(at)
        self.no_tray.setVisible(not self._tray())
        super().showEvent(event)

    def _lay_out(self) -> None:
        label = QLabel(say("&Time"), self)
        label.setBuddy(self.time)
        when = layouts.row(None, label, self.time, spacing=10, margins=(30, 0, 0, 0))
        when.addStretch(1)
        layout = layouts.column(
            self,
            Picture("bell", 32, "accent", self),
            wrapped_label(say(REMINDERS), "title", self),
            self.tick,
            spacing=12,
            margins=(36, 28, 36, 24),
        )
        layout.addLayout(when)
        layout.addWidget(wrapped_label(say("It says how many things wait, never what."), parent=self))
        layout.addWidget(self.no_tray)
        layout.addSpacing(8)
        layout.addWidget(self.close_button)

    def _choose(self) -> None:
        self.time.setEnabled(self.tick.isChecked())
        self._reminders.choose(self.time.currentData() if self.tick.isChecked() else "")
