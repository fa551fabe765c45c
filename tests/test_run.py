"""The one script that sets Comeback up: what it decides, and what it says when it cannot go on."""

from __future__ import annotations

import ast
import importlib.machinery
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.paths import ROOT

RUN = ROOT / "run"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("comeback_run", str(RUN))
    spec = importlib.util.spec_from_loader("comeback_run", loader)
    assert spec is not None
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "COMEBACK_VENV"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return module


@pytest.fixture
def calls(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The words that reach Comeback, with everything ready and nothing really started."""
    seen: list[tuple[str, ...]] = []

    def comeback(_self: object, *words: str) -> int:
        seen.append(words)
        return 0

    monkeypatch.setattr(script.Environment, "prepare", lambda *_a, **_k: None)
    monkeypatch.setattr(script.Environment, "comeback", comeback)
    monkeypatch.setattr(script, "prepare_qt", lambda *_a, **_k: None)
    return seen


def answers(script: ModuleType, monkeypatch: pytest.MonkeyPatch, code: int, output: str) -> None:
    """Let every command the script asks give this answer."""
    done = subprocess.CompletedProcess([], code, output)
    monkeypatch.setattr(script, "ask", lambda *_command: done)


def as_root(script: ModuleType, monkeypatch: pytest.MonkeyPatch, root: bool) -> None:
    monkeypatch.setattr(script, "may_install", lambda: root)
    monkeypatch.setattr(script.shutil, "which", lambda name: f"/usr/bin/{name}")


def test_an_old_python_can_still_read_the_script() -> None:
    ast.parse(RUN.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_the_script_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse(RUN.read_text(encoding="utf-8"))
    plain = {name.name.partition(".")[0] for node in tree.body if isinstance(node, ast.Import) for name in node.names}
    parts = {(node.module or "").partition(".")[0] for node in tree.body if isinstance(node, ast.ImportFrom)}
    assert plain | parts <= sys.stdlib_module_names


def test_an_old_python_is_told_so_in_a_sentence(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(script, "OLDEST", (4, 0))
    monkeypatch.setattr(script, "newer_python", lambda: None)
    monkeypatch.setattr(sys, "argv", ["run"])
    assert script.main() == script.MISSING
    assert capsys.readouterr().err.startswith("Comeback needs Python")


def test_without_a_screen_the_window_is_not_tried(script: ModuleType, calls: list[Any]) -> None:
    with pytest.raises(script.Stop, match=r"no screen.*\./run demo.*\./run export") as stop:
        script.run([])
    assert stop.value.code == script.NO_SCREEN
    assert calls == []


@pytest.mark.parametrize("name", ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
def test_with_a_screen_the_window_opens(
    script: ModuleType, calls: list[Any], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, ":0")
    assert script.run([]) == 0
    assert calls == [()]


def test_a_plan_to_open_wants_a_screen_and_other_words_do_not(script: ModuleType) -> None:
    assert script.wants_window([])
    assert script.wants_window(["My plan.comeback"])
    assert not script.wants_window(["export", "My plan.comeback", "My plan.pdf"])
    assert not script.wants_window(["--version"])


def test_other_words_reach_comeback_untouched(script: ModuleType, calls: list[Any]) -> None:
    script.run(["export", "a plan.comeback", "--paper", "letter"])
    assert calls == [("export", "a plan.comeback", "--paper", "letter")]


def test_the_demo_writes_a_plan_and_its_pdf_here(
    script: ModuleType, calls: list[Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert script.run(["demo"]) == 0
    assert calls == [("sample", "Sample.comeback"), ("export", "Sample.comeback", "Sample.pdf")]


def test_the_demo_leaves_files_alone_that_are_already_there(
    script: ModuleType, calls: list[Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("Sample.pdf", "Sample 2.comeback"):
        (tmp_path / name).touch()
    script.run(["demo"])
    assert calls[0] == ("sample", "Sample 3.comeback")


def test_ldd_names_each_missing_library_once(script: ModuleType) -> None:
    told = "\tlibxcb-cursor.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibxcb-cursor.so.0 => not found\n"
    assert script.unresolved(told) == "libxcb-cursor.so.0"


def test_one_working_kind_of_screen_is_enough(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(script, monkeypatch, 0, "")
    missing = iter(("libxcb-cursor.so.0", ""))
    monkeypatch.setattr(script, "unresolved", lambda _told: next(missing))
    assert script.missing_libraries("python", ["libqxcb.so", "libqwayland.so"]) == ""


def test_missing_libraries_are_named_with_the_line_that_brings_them(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    as_root(script, monkeypatch, root=False)
    answers(script, monkeypatch, 1, "Traceback\nImportError: libEGL.so.1: cannot open shared object file")
    with pytest.raises(script.Stop, match=r"(?s)libEGL\.so\.1.*sudo apt-get install .*libegl1 .*libcups2") as stop:
        script.prepare_qt(script.Environment(tmp_path), window=True)
    assert stop.value.code == script.MISSING


def test_root_gets_missing_libraries_installed(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    as_root(script, monkeypatch, root=True)
    missing = iter(("libEGL.so.1", ""))
    monkeypatch.setattr(script, "missing_libraries", lambda *_a: next(missing))
    asked: list[list[str]] = []
    monkeypatch.setattr(script, "install", asked.append)
    script.prepare_qt(script.Environment(tmp_path), window=False)
    assert asked == [script.QT_PACKAGES]


def test_a_system_without_apt_gets_no_apt_line(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(script.shutil, "which", lambda _name: None)
    assert "apt" not in script.please_install(script.QT_PACKAGES)


def test_a_folder_that_holds_something_else_is_left_alone(script: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(script.Stop, match="something else"):
        script.Environment(tmp_path).prepare(tests=False)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_a_set_up_that_fits_is_not_done_again(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment = script.Environment(tmp_path)
    (tmp_path / "comeback-start.stamp").write_text(environment.state(), encoding="utf-8")
    monkeypatch.setattr(script, "quietly", pytest.fail)
    environment.prepare(tests=False)


def test_a_new_lock_asks_for_a_new_set_up(script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("pyproject.toml", "requirements.lock", "tests/requirements.lock"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("as it was", encoding="utf-8")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    before = script.Environment(tmp_path).state()
    (tmp_path / "requirements.lock").write_text("renewed", encoding="utf-8")
    assert script.Environment(tmp_path).state() != before


def test_pytest_closes_the_tests_and_an_unhappy_check_still_counts(
    script: ModuleType, calls: list[Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[str]] = []

    def call(command: list[str], **_kwargs: object) -> int:
        asked.append(command)
        return int("mypy" in command)

    monkeypatch.setattr(script.subprocess, "call", call)
    assert script.run(["test", "tests/planner"]) == 1
    assert asked[-1][2:3] + asked[-1][-1:] == ["pytest", "tests/planner"]
    assert capsys.readouterr().out.splitlines()[-1] == "== pytest  (not passed so far: mypy)"


def test_what_stands_in_the_way_is_a_sentence_and_never_a_traceback(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def no_room(_words: list[str]) -> int:
        raise PermissionError(13, "Permission denied", ".venv")

    monkeypatch.setattr(script, "run", no_room)
    assert script.main() == script.MISSING
    assert "COMEBACK_VENV" in capsys.readouterr().err
