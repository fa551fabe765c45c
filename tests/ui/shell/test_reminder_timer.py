"""Reminders: once a day, off unless asked for, in the tray or in the window, and never what a person typed."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from tests.paths import ROOT
from ui.shell import tray
from ui.shell.reminder_timer import Reminders
from ui.shell.reminders_dialog import RemindersDialog
from ui.shell.settings import Settings
from ui.shell.tray import TrayIcon

Key = Qt.Key
no_tray_offscreen = pytest.mark.qt_log_ignore("systemTrayWindowChanged")
"""Without a screen Qt asks in vain for the window of the tray."""

ENDS = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.shell import tray
from ui.shell.program import Session
tray.has_tray = lambda: True
app = QApplication([])
comeback = Session(app, saves_settings=False)
comeback.reminders.choose("08:30")
comeback.open_sample()
QTimer.singleShot(0, lambda: print(comeback.tray.tray.isVisible()) or comeback.window.close())
raise SystemExit(app.exec())
"""


class Desk:
    """Reminders with a clock that is set by hand, and settings that are kept here."""

    def __init__(self, at: str = "", waiting: int = 2) -> None:
        self.settings = Settings(remind_at=at)
        self.now = dt.datetime(2026, 5, 4, 10, 0, tzinfo=dt.UTC)
        self.waiting = waiting
        self.told: list[str] = []
        self.switched: list[bool] = []
        self.reminders = self.start()

    def start(self) -> Reminders:
        """Start the program, once more if it ran before."""
        reminders = Reminders(lambda: self.settings, lambda: self.waiting, lambda: self.now)
        reminders.settings_changed.connect(self.remember)
        reminders.reminded.connect(self.told.append)
        reminders.switched.connect(self.switched.append)
        return reminders

    def remember(self, new: Settings) -> None:
        self.settings = new


@pytest.fixture
def desk(qapp):
    return Desk("09:00")


@pytest.fixture
def quiet_desk(qapp):
    return Desk()


@pytest.fixture
def dialog(quiet_desk, qtbot):
    dialog = RemindersDialog(quiet_desk.reminders, tray=lambda: True)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    return window


def test_nobody_looks_at_the_clock_unasked(quiet_desk):
    quiet_desk.reminders.check()
    assert not quiet_desk.reminders.running
    assert quiet_desk.told == []


def test_a_reminder_says_how_many_things_wait_once_a_day(desk):
    for _ in range(2):
        desk.reminders.check()
    assert desk.told == ["2 things wait in your plan."]
    desk.now += dt.timedelta(days=1)
    desk.reminders.check()
    assert len(desk.told) == 2


def test_a_new_start_on_the_same_day_does_not_remind_again(desk):
    desk.reminders.check()
    desk.start().check()
    assert len(desk.told) == 1


def test_a_day_on_which_nothing_waits_is_not_used_up(desk):
    desk.waiting = 0
    desk.reminders.check()
    desk.waiting = 1
    desk.reminders.check()
    assert desk.told == ["One thing waits in your plan."]


def test_nothing_is_counted_before_the_time(desk):
    desk.now -= dt.timedelta(hours=2)
    desk.reminders._count_due = pytest.fail
    desk.reminders.check()


def test_every_minute_somebody_looks(desk, qtbot):
    desk.reminders._timer.setInterval(1)
    with qtbot.waitSignal(desk.reminders.reminded):
        pass


def test_choosing_a_time_that_is_over_does_not_remind_on_the_spot(quiet_desk):
    quiet_desk.reminders.choose("09:00")
    quiet_desk.reminders.check()
    assert quiet_desk.told == []
    quiet_desk.now += dt.timedelta(days=1)
    quiet_desk.reminders.check()
    assert len(quiet_desk.told) == 1


def test_turning_reminders_on_and_off_is_told_once_each(quiet_desk):
    for at in ("09:00", "09:30", "09:30", ""):
        quiet_desk.reminders.choose(at)
    assert quiet_desk.switched == [True, False]
    assert not quiet_desk.reminders.running


def test_a_tick_counts_at_once_and_without_a_mouse(dialog, quiet_desk):
    assert (dialog.tick.isChecked(), dialog.time.isEnabled()) == (False, False)
    dialog.tick.setFocus()
    QTest.keyClick(dialog.tick, Key.Key_Space)
    assert quiet_desk.settings.remind_at == "09:00"
    QTest.keyClick(dialog.tick, Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.time
    QTest.keyClick(dialog.time, Key.Key_Down)
    assert quiet_desk.settings.remind_at == "09:30"


def test_the_underlined_letter_turns_it_off_again(dialog, quiet_desk, qtbot):
    quiet_desk.reminders.choose("09:00")
    dialog.tick.setChecked(True)
    QTest.keyClick(dialog, Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not quiet_desk.settings.remind_at)


def test_the_dialog_shows_what_was_chosen(quiet_desk, qtbot):
    quiet_desk.reminders.choose("17:15")
    dialog = RemindersDialog(quiet_desk.reminders, tray=lambda: True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.tick.isChecked()
    assert dialog.time.currentData() == "17:15"
    assert dialog.time.accessibleName() == "Time of the reminder"


@pytest.mark.parametrize("there", (True, False))
def test_without_a_tray_the_dialog_says_where_the_reminder_is(quiet_desk, qtbot, there):
    dialog = RemindersDialog(quiet_desk.reminders, tray=lambda: there)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.no_tray.isVisible() is not there


def test_without_a_tray_the_window_says_it_and_asks_for_a_look(window, monkeypatch):
    asked: list[QMainWindow] = []
    monkeypatch.setattr(QApplication, "alert", asked.append)
    hung = TrayIcon(lambda: window)
    hung.show_icon(True)
    hung.notify("2 things wait in your plan.")
    assert hung.tray is None
    assert window.statusBar().currentMessage() == "2 things wait in your plan."
    assert asked == [window]


@no_tray_offscreen
def test_the_tray_says_it_while_reminders_are_on(window, monkeypatch):
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(tray, "has_tray", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda tray, *what: said.append(what[:2]))
    hung = TrayIcon(lambda: window)
    hung.show_icon(False)
    assert hung.tray is None
    hung.show_icon(True)
    hung.notify("One thing waits in your plan.")
    assert said == [("Comeback", "One thing waits in your plan.")]
    hung.show_icon(False)
    assert not hung.tray.isVisible()


@no_tray_offscreen
def test_a_click_in_the_tray_brings_the_window_to_the_front(window, monkeypatch, qtbot):
    monkeypatch.setattr(tray, "has_tray", lambda: True)
    hung = TrayIcon(lambda: window)
    hung.show_icon(True)
    window.showMinimized()
    hung.tray.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert not window.isMinimized()
    window.showMinimized()
    hung.tray.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert window.isMinimized()
    hung.tray.contextMenu().actions()[0].trigger()
    assert not window.isMinimized()
    hung.show_icon(False)


def test_the_program_ends_with_its_window_although_there_is_an_icon_in_the_tray():
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", ENDS], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "True\n")


def test_a_reminder_without_a_window_does_no_harm(qapp):
    hung = TrayIcon(lambda: None)
    hung.notify("One thing waits in your plan.")
    hung.show_window()
