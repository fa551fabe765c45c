"""Reminders while the program runs: opt-in, once a day, and only with the number of due items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from planner.insight.reminders import is_time, reminder
from ui.shell.settings import Settings

MINUTE = 60_000


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


class Reminders(QObject):
    """Checks the clock every minute while reminders are on. `told` carries the text of a reminder.

    `waiting` counts the items due today or earlier; `clock` returns the time. `switched` is emitted when reminders are
    turned on or off, `remembered` carries the settings to store.
    """

    told = Signal(str)
    switched = Signal(bool)
    remembered = Signal(object)

    def __init__(
        self,
        settings: Callable[[], Settings],
        waiting: Callable[[], int],
        clock: Callable[[], dt.datetime] = _now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._waiting, self._clock = settings, waiting, clock
        self._chosen: dt.datetime | None = None
        self._timer = QTimer(self, interval=MINUTE)
        self._timer.timeout.connect(self.look)
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
        self.remembered.emit(replace(self._settings(), remind_at=at))
        if at:
            self._timer.start()
        else:
            self._timer.stop()
        if was_on != bool(at):
            self.switched.emit(bool(at))

    def look(self) -> None:
        """Remind, if it is time; the day is stored, so that there is only one reminder on it."""
        now, kept = self._clock(), self._settings()
        if not is_time(now, kept.remind_at, kept.reminded_on, self._chosen):
            return
        words = reminder(self._waiting())
        if words:
            self.remembered.emit(replace(kept, reminded_on=now.date().isoformat()))
            self.told.emit(words)
