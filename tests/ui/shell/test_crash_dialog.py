"""Errors of ours are told to the person, without a word of what they wrote."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from planner.storage.errors import PlanMoved
from ui.shell import crash_dialog


@pytest.fixture
def error():
    secret = "I cried all day"
    try:
        raise KeyError(secret)
    except KeyError as raised:
        return raised


def test_details_name_the_place_and_hold_nothing_private(error):
    assert "test_crash_dialog.py" in crash_dialog.details(error)
    assert "KeyError" in crash_dialog.details(error)
    assert "cried" not in crash_dialog.details(error)


def test_an_unexpected_error_is_told_in_the_window(qapp, error, monkeypatch, capsys):
    shown = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash_dialog.install_hook()
    sys.excepthook(type(error), error, error.__traceback__)
    assert "You can go on." in shown[0]
    assert "cried" not in capsys.readouterr().err


def test_a_plan_that_cannot_be_read_is_told_with_the_way_out(qapp, monkeypatch):
    shown = []
    monkeypatch.setattr(crash_dialog, "show_error", lambda window, error: shown.append(str(error)))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash_dialog.install_hook()
    sys.excepthook(PlanMoved, PlanMoved(Path("mine.comeback")), None)
    assert "Put it back" in shown[0]
