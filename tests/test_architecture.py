"""The walls: what may import what, how long a room may be, and the Qt that does not lose references."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.paths import ROOT

LONGEST_FUNCTION = 40
LONGEST_FILE = 400
LARGEST_ROOM = 20
# A scenario is one file and is read like a list; it may be longer.
DECLARATIONS = ("planner/scenarios/",)

IMPORT_ALL_OF_PLANNER = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = None
import planner
for module in pkgutil.walk_packages(planner.__path__, "planner."):
    importlib.import_module(module.name)
assert not any(name.startswith(("ui.", "PySide6.", "shiboken6")) for name in sys.modules)
"""


def sources() -> list[Path]:
    return [ROOT / "run", *sorted((ROOT / "planner").rglob("*.py")), *sorted((ROOT / "ui").rglob("*.py"))]


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(source: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def pins(lock: str) -> dict[str, str]:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    return {line.partition("==")[0]: line for line in lines if "==" in line}


def test_everything_below_planner_works_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL_OF_PLANNER], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""


def test_qt_gives_back_every_none_it_borrows() -> None:
    # PySide6 6.12.0 on Python 3.11 keeps one at every call that returns nothing, and aborts when they run out.
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("a name")
    assert abs(sys.getrefcount(None) - before) < 1_000


def test_every_function_fits_a_screen() -> None:
    written = [source for source in sources() if not named(source).startswith(DECLARATIONS)]
    lengths = {
        f"{named(source)}: {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for source in written
        for node in functions(source)
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_every_file_is_read_in_one_sitting() -> None:
    written = [source for source in sources() if not named(source).startswith(DECLARATIONS)]
    lengths = {named(source): len(source.read_text(encoding="utf-8").splitlines()) for source in written}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_a_room_can_be_looked_over() -> None:
    rooms = Counter(source.parent for source in sources() if source.parent != ROOT)
    assert {str(room.relative_to(ROOT)): files for room, files in rooms.items() if files > LARGEST_ROOM} == {}


def test_pip_and_uv_are_told_of_the_same_test_tools() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["dependency-groups"]["dev"] == project["project"]["optional-dependencies"]["test"]


@pytest.mark.parametrize("lock", ("requirements.lock", "tests/requirements.lock", "packaging/requirements.lock"))
def test_a_lock_names_exact_versions_and_no_place_to_fetch_them_from(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if not line.startswith(("#", "    --hash=sha256:"))]
    assert wanted == list(pins(lock).values())
    assert not [line for line in lines if "://" in line]


@pytest.mark.parametrize("other", ("tests/requirements.lock", "packaging/requirements.lock"))
def test_the_locks_agree(other: str) -> None:
    run, others = pins("requirements.lock"), pins(other)
    shared = run.keys() & others.keys()
    # Which Pythons need a package may differ; which version they get may not.
    assert {run[name].split()[0] for name in shared} == {others[name].split()[0] for name in shared}
