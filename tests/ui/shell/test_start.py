"""A start brings in what the first picture needs, and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from planner.cli import commands
from tests.paths import ROOT

TILL_THE_FIRST_PICTURE = """
import builtins, sys
from PySide6.QtCore import QTimer
from ui import __main__
from ui.shell import program

own_import = builtins.__orig_import__
program.AFTER_PAINT_MS = 60_000
shown = program.Session._show

def tell(self, make):
    done = shown(self, make)
    self._app.processEvents()
    print(self.window.isVisible(), builtins.__import__ is own_import, *sys.modules)
    QTimer.singleShot(0, self._app.quit)
    return done

program.Session._show = tell
sys.exit(__main__.main(sys.argv[1:]))
"""
FROM_TAB_TO_TAB = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from planner.workbook.opening import import_ahead
from ui.shell.app import create_window
from ui.shell.window_factory import import_tabs

app = QApplication(sys.argv[:1])
window = create_window(Path(sys.argv[1]))
window.show()
app.processEvents()
import_ahead()
import_tabs()
known = set(sys.modules)
for place in range(window.tabs.count()):
    window.tabs.setCurrentIndex(place)
    app.processEvents()
print(window.tabs.count(), *(name for name in sys.modules if name not in known))
window.close()
"""
LATER = {
    *("click", "csv", "dateutil", "difflib", "hashlib", "html", "icalendar", "logging.handlers", "multiprocessing"),
    *("psutil", "PySide6.QtNetwork", "PySide6.QtPrintSupport", "reportlab", "socket", "sqlite_utils"),
    *(
        "urllib.request",
        "planner.insight.patterns",
        "planner.export.pdf",
        "ui.career_plan.plan_tab",
        "ui.look_back.scenario_tab",
    ),
}
"""What takes a while to import and is needed by what a person does later."""


def modules_of(script: str, folder: Path) -> list[str]:
    """Run a script over the sample plan in a process of its own, and return the words it said."""
    plan = folder / "a.comeback"
    assert commands.main(["sample", str(plan)]) == commands.OK
    own = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    done = subprocess.run(
        [sys.executable, "-c", script, str(plan)],
        env={**os.environ, **own, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_the_first_picture_waits_for_nothing_that_is_needed_later(tmp_path):
    visible, plain, *modules = modules_of(TILL_THE_FIRST_PICTURE, tmp_path)
    assert (visible, plain) == ("True", "True")
    assert "sqlite3" in modules
    assert LATER.isdisjoint(modules)


def test_what_the_other_tabs_need_is_there_before_anybody_goes_to_one(tmp_path):
    tabs, *modules = modules_of(FROM_TAB_TO_TAB, tmp_path)
    assert int(tabs) == 6
    assert [name for name in modules if name.partition(".")[0] in ("ui", "PySide6")] == []


def test_no_module_asks_for_a_feature_of_pyside_that_plain_imports_would_not_know():
    files = [file for half in ("planner", "ui") for file in (ROOT / half).rglob("*.py")]
    assert [file for file in files if re.search(r"^\s*from __feature__", file.read_text("utf-8"), re.MULTILINE)] == []
