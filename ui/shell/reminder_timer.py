"""Reminders while the program runs: opt-in, once a day, and only with the number of due items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from planner.insight.reminders import is_reminder_due, reminder_text
from ui.shell.settings import Settings

MINUTE = 60_000


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


class Reminders(QObject):
    """Checks the clock every minute while reminders are on. `reminded` carries the text of a reminder.

    `waiting` counts the items due today or earlier; `clock` returns the time. `switched` is emitted when reminders are
    turned on or off, `settings_changed` carries the settings to store.
    """

    reminded = Signal(str)
    switched = Signal(bool)
    settings_changed = Signal(object)

    def __init__(
        self,
        settings: Callable[[], Settings],
        count_due: Callable[[], int],
        clock: Callable[[], dt.datetime] = _now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._count_due, self._clock = settings, count_due, clock
        self._chosen: dt.datetime | None = None
        # Not one timer until the chosen time: timers stop while a computer is suspended.
        self._timer = QTimer(self, interval=MINUTE)
        self._timer.timeout.connect(self.check)
        if self.at:
            self._timer.start()

    @property
    def at(self) -> str:
        """Return the chosen time of day, or "" while reminders are off."""
        return self._settings().remind_at

    @property
    def running(self) -> bool:
        """Say whether the timer runs."""
        return self._timer.isActive()

    def choose(self, at: str) -> None:
        """Remind at this time from now on; an empty time turns reminders off."""
        if at == self.at:
            return
        was_on = bool(self.at)
        self._chosen = self._clock()
        self.settings_changed.emit(replace(self._settings(), remind_at=at))
        if at:
            self._timer.start()
        else:
            self._timer.stop()
        if was_on != bool(at):
            self.switched.emit(bool(at))

    def check(self) -> None:
        """Remind, if it is time; the day is stored, so that there is only one reminder on it."""
        now, settings = self._clock(), self._settings()
        if not is_reminder_due(now, settings.remind_at, settings.reminded_on, self._chosen):
            return
        text = reminder_text(self._count_due())
        if text:
            self.settings_changed.emit(replace(settings, reminded_on=now.date().isoformat()))
            self.reminded.emit(text)
