"""One running Comeback: where two starts meet, and what the second one leaves with the first."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.paths import ROOT
from ui.shell.single_instance import OneInstance, hand_over, meeting_place

SECOND = """
import sys
from pathlib import Path
from ui.shell.single_instance import hand_over
sys.exit(hand_over(Path(sys.argv[1])))
"""


@pytest.fixture(autouse=True)
def own_runtime(tmp_path, monkeypatch):
    """A folder as the system gives one to each person."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def first(qapp):
    instance = OneInstance()
    assert instance.listen()
    yield instance
    instance.close()


def second_start(plan):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", SECOND, str(plan)], env=environment)


def test_a_start_without_another_one_goes_on_by_itself():
    assert not hand_over(None)


def test_a_second_start_hands_its_plan_to_the_first_and_ends(first, qtbot, tmp_path):
    plan = tmp_path / "Ébauche & more.comeback"
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = second_start(plan)
    assert asked.args == [str(plan)]
    assert second.wait(20) == 1


def test_a_second_start_without_a_plan_asks_for_the_window(first, qtbot):
    with qtbot.waitSignal(first.asked) as asked:
        assert hand_over(None)
    assert asked.args == [""]


def test_what_a_crash_left_behind_is_taken_over(qtbot):
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(meeting_place())
    assert not hand_over(None)
    instance = OneInstance()
    assert instance.listen()
    assert hand_over(None)
    instance.close()


def test_after_the_end_nobody_answers(first):
    first.close()
    assert not hand_over(None)


def test_nobody_else_can_reach_the_meeting_place(own_runtime):
    folder = Path(meeting_place()).parent
    assert folder.stat().st_mode & 0o077 == 0
    folder.chmod(0o755)
    assert meeting_place() is None
    assert not OneInstance().listen()


def test_another_screen_is_another_meeting_place(monkeypatch):
    here = meeting_place()
    monkeypatch.setenv("DISPLAY", ":77")
    assert meeting_place() != here
