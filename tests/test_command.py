"""Comeback as people start it: the words of the command line, and a machine without a screen."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from planner import __version__
from planner.cli import commands
from tests.paths import ROOT
from ui import __main__ as command


def test_without_a_screen_the_window_says_so_in_one_line(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert command.main([]) == command.main(["a.comeback"]) == commands.NO_SCREEN == 3
    assert capsys.readouterr().err.count("\n") == 2


def test_words_and_options_reach_the_commands_without_a_screen(tmp_path):
    assert command.main(["sample", str(tmp_path / "a.comeback")]) == commands.OK
    assert command.main(["one", "two"]) == command.main(["--nothing"]) == commands.USAGE_ERROR


def run(*arguments, folder):
    """Run Comeback as people do, with no screen and an empty home."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_commands_work_as_people_type_them(tmp_path):
    for line in ("sample a.comeback", "export a.comeback a.pdf", "export a.comeback a.json", "check a.comeback"):
        done = run(*line.split(), folder=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.comeback", "a.json", "a.pdf"]
    wrong = run("export", "no.comeback", "b.pdf", folder=tmp_path)
    assert (wrong.returncode, wrong.stdout, wrong.stderr.count("\n")) == (2, "", 1)


def test_the_version_and_the_missing_screen_are_told(tmp_path):
    assert run("--version", folder=tmp_path).stdout == f"Comeback {__version__}\n"
    done = run(folder=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)


def test_the_self_test_says_what_it_did(tmp_path):
    done = run("--self-test", folder=tmp_path)
    assert done.returncode == 0
    exports = r"a PDF of [\d,]+ bytes; a calendar of \d+ entries"
    assert re.search(rf"scenarios job, idea, campaign; \d+ places visited; {exports}", done.stdout)
