"""Measures what a person does with the hands in a plan of 1,000 to 100,000 entries, beside bare Qt and bare SQLite.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/bench/scale.py [--entries 1000 10000 100000]

Each line is one thing a person does; a frame is 16 ms. The floors are a QListView over plain strings with as many
rows, and one UPDATE or one search by SQLite alone in a copy of the same file.
"""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import quantiles

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QStringListModel  # noqa: E402
from PySide6.QtWidgets import QApplication, QListView  # noqa: E402

from planner.domain.changes import Change  # noqa: E402
from planner.domain.records.kinds import CheckIn, Goal, Step  # noqa: E402
from planner.workbook.opening import import_ahead  # noqa: E402
from tests.bench.large_plan import large_plan  # noqa: E402
from ui.goals.goals_tab import GoalsTab  # noqa: E402
from ui.look_back.scenario_tab import ScenarioTab  # noqa: E402
from ui.shell.app import create_window  # noqa: E402
from ui.shell.main_window import MainWindow  # noqa: E402
from ui.shell.window_factory import import_tabs  # noqa: E402

FRAME = 16.0
WORD = "designer"


def timed(does: Callable[[], object]) -> float:
    """Return the milliseconds something takes, what it leaves in the event loop included."""
    began = time.perf_counter()
    does()
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def percentile(values: list[float], percent: int) -> float:
    """Return the value that so many percent of all do not exceed."""
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def scrolled(view: QListView, frames: int = 120) -> float:
    """Return the p95 of the frames while a list is scrolled from end to end."""
    bar = view.verticalScrollBar()

    def frame(index: int) -> None:
        bar.setValue(index)
        view.viewport().repaint()

    places = [bar.maximum() * number // frames for number in range(1, frames + 1)]
    return percentile([timed(partial(frame, index)) for index in places], 95)


def bare_list(entries: int) -> Iterator[tuple[str, float]]:
    """Yield what Qt alone takes for a list of so many rows."""
    view = QListView()
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.resize(300, 600)
    view.setModel(QStringListModel([f"Designer {number}" for number in range(entries)], view))
    yield "open a list", timed(view.show)
    yield "scroll, p95 of a frame", scrolled(view)
    view.close()


def bare_file(plan: Path) -> Iterator[tuple[str, float]]:
    """Yield what SQLite alone takes in a copy of the file, written as safely as Comeback does."""
    connection = sqlite3.connect(plan)
    connection.executescript("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;")
    saves = []
    for number in range(100):
        began = time.perf_counter()
        with connection:
            connection.execute(
                "UPDATE answer SET text = ? WHERE field = 'role' AND entry_id = 'entry-000000'", [f"R {number}"]
            )
        saves.append((time.perf_counter() - began) * 1000)
    yield "type, p99 of a saved key", percentile(saves, 99)
    for words in typed(WORD):
        began = time.perf_counter()
        connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 500", [f'"{words}"*']
        ).fetchall()
        saves.append((time.perf_counter() - began) * 1000)
    yield "search as one types, worst", max(saves[100:])
    connection.close()


def typed(word: str) -> Iterator[str]:
    """Yield a word as it grows in the search box."""
    return (word[:end] for end in range(1, len(word) + 1))


def window_over(plan: Path) -> tuple[MainWindow, ScenarioTab, float]:
    """Return a window over a plan and its first list, and how long that list took to come."""
    window = create_window(plan)
    window.show()
    QApplication.processEvents()
    import_ahead()
    import_tabs()
    gc.freeze()
    took = timed(lambda: window.open_tab(ScenarioTab))
    tab = window.open_tab(ScenarioTab)
    if not isinstance(tab, ScenarioTab):
        raise SystemExit("the window has no list")
    return window, tab, took


def comeback(plan: Path) -> Iterator[tuple[str, float]]:
    """Yield what Comeback takes for each thing."""
    window, tab, took = window_over(plan)
    document, workbook = window.document, window.document.workbook
    yield "open a list", took
    yield "scroll, p95 of a frame", scrolled(tab.list)
    yield "put in order again", timed(tab.entries.read)
    rows = tab.entries.rowCount()
    yield "go to another entry", timed(lambda: tab._select(tab.entries.index(rows // 2)))
    searches = []
    for words in typed(WORD):
        tab.search_box.box.setText(words)
        searches.append(timed(tab.search_box.search))
    yield "search as one types, worst", max(searches)
    tab.search_box.box.clear()
    yield "filter taken back", timed(tab.search_box.search)
    yield "add an entry", timed(tab.new_entry)
    entry = tab.look_back.entry_id or ""
    keys = []
    for number in range(100):
        document.type("bench", partial(workbook.answer, entry, "role", f"R {number}"), "Job title")
        keys.append(timed(document.flush))
    yield "type, p99 of a saved key", percentile(keys, 99)
    yield from goals(window)
    window.close()


def goals(window: MainWindow) -> Iterator[tuple[str, float]]:
    """Yield what a goal with 9 steps and 5 check-ins takes, and one with 39 and 24."""
    workbook = window.document.workbook
    for steps, checks in ((9, 5), (39, 24)):
        goal = Goal(title=f"Goal with {steps} steps", status="open")
        parts = [Step(goal_id=goal.id, position=number, title=f"Step {number}") for number in range(steps)]
        looks = [CheckIn(goal_id=goal.id, position=number, day="2026-01-05") for number in range(checks)]
        workbook.apply(Change(after=(goal, *parts, *looks)))
        if steps == 9:
            window.open_tab(GoalsTab)
            QApplication.processEvents()
        yield f"open a goal of {steps} steps", timed(partial(window.reveal, goal.key))


def main() -> None:
    """Measure every size and print one table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--entries", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    asked.add_argument("--plans", type=Path, default=Path(tempfile.gettempdir()) / "comeback-bench")
    given = asked.parse_args()
    given.plans.mkdir(exist_ok=True)
    app = QApplication(sys.argv[:1])
    found: dict[str, list[str]] = {}
    for entries in given.entries:
        made = large_plan(given.plans / f"{entries}.comeback", entries)
        with tempfile.TemporaryDirectory() as folder:
            os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
            floors = dict(bare_list(entries)) | dict(bare_file(Path(shutil.copy(made, Path(folder) / "bare.comeback"))))
            for name, took in comeback(Path(shutil.copy(made, Path(folder) / "plan.comeback"))):
                ratio = f"{took / floors[name]:6.1f}" if name in floors else " " * 6
                found.setdefault(name, []).append(f"{took:9.1f} ms{ratio} {'' if took <= FRAME else '*':1}")
    print(f"{'':28}" + "".join(f"{entries:>17,}   " for entries in given.entries) + "   (* longer than a frame)")
    for name, cells in found.items():
        print(f"{name:28}" + " ".join(cells))
    app.quit()


if __name__ == "__main__":
    main()
