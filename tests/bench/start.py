"""Measures the start of Comeback as a multiple of a bare PySide6 window started in the same minute.

    .venv/bin/python tests/bench/start.py [--runs 15] [--entries 100000] [--frozen dist/comeback/comeback]

Everything is looked at from outside: Qt's own log says when the first window is on the screen, and /proc how much
memory was used by then and three seconds later. The starts take turns, so that a busy machine is busy for all alike.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from tests.bench.large_plan import large_plan  # noqa: E402

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1180, 780)
window.show()
app.exec()
"""
PAINTED = b"Flushing"
SETTLED = 3.0
BYTECODE = Path(tempfile.gettempdir()) / "comeback-bench" / "bytecode"


@dataclass(frozen=True)
class Start:
    """One start: seconds to the first paint, on the clock and of work, and kilobytes then and when all is quiet."""

    paint: float
    work: float
    peak: int
    settled: int | None


def started(command: Sequence[str], plan: Path | None, settle: bool) -> Start:
    """Start a program, look at it and end it."""
    with tempfile.TemporaryDirectory() as home:
        places = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"), home)
        quiet = {"QT_QPA_PLATFORM": "offscreen", "QT_FORCE_STDERR_LOGGING": "1", "PYTHONPATH": str(ROOT)}
        quiet["QT_LOGGING_RULES"] = "qt.widgets.painting.info=true"
        # Installed programs have their bytecode; an empty word takes back what would keep Python from writing it.
        quiet |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(BYTECODE)}
        words = [*command, *([str(plan)] if plan else [])]
        began = time.perf_counter()
        with subprocess.Popen(words, env={**os.environ, **quiet, **places}, stderr=subprocess.PIPE) as program:
            try:
                return _seen(program, began, settle)
            finally:
                program.kill()
                if plan:
                    plan.with_name(f".{plan.name}.lock").unlink(missing_ok=True)


def _seen(program: subprocess.Popen[bytes], began: float, settle: bool) -> Start:
    if program.stderr is None:
        raise RuntimeError("nothing to read from")
    said = b""
    for said in program.stderr:
        if PAINTED in said:
            break
    else:
        raise SystemExit(f"no window came: {said.decode(errors='replace')}")
    paint, peak = time.perf_counter() - began, _kilobytes(program.pid, "VmHWM")
    work = int(Path(f"/proc/{program.pid}/schedstat").read_text().split()[0]) / 1e9
    if settle:
        # It goes on saying what it paints, and would wait for a reader.
        threading.Thread(target=program.stderr.read, daemon=True).start()
        time.sleep(SETTLED)
    return Start(paint, work, peak, _kilobytes(program.pid, "VmRSS") if settle else None)


def _kilobytes(process: int, name: str) -> int:
    found = re.search(rf"{name}:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text())
    return int(found[1]) if found else 0


COLUMNS = (
    ("paint", "first paint", 1000, "ms"),
    ("work", "work till then", 1000, "ms"),
    ("peak", "peak memory", 1 / 1024, "MB"),
    ("settled", "settled", 1 / 1024, "MB"),
)


def table(seen: Mapping[str, Sequence[Start]]) -> str:
    """Return the medians, each with how often the bare window's it is."""
    lines = [f"{'':24}" + "".join(f"{title:>19}" for _, title, _, _ in COLUMNS)]
    for name, starts in seen.items():
        line = f"{name:24}"
        for part, _, factor, unit in COLUMNS:
            size, floor = _middle(starts, part), _middle(seen["bare window"], part)
            line += f"{size * factor:9.0f} {unit} {size / floor:6.2f}"
        lines.append(line)
    return "\n".join(lines)


def _middle(starts: Sequence[Start], part: str) -> float:
    return median(value for start in starts if (value := getattr(start, part)) is not None)


def main() -> None:
    """Start everything in turns and print the table."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--runs", type=int, default=15)
    asked.add_argument("--entries", type=int, default=100_000)
    asked.add_argument("--frozen", type=Path, help="the program that the build made")
    asked.add_argument("--plans", type=Path, default=Path(tempfile.gettempdir()) / "comeback-bench")
    given = asked.parse_args()
    given.plans.mkdir(exist_ok=True)
    small = large_plan(given.plans / "sample.comeback", 0)
    large = large_plan(given.plans / f"{given.entries}.comeback", given.entries)
    source = (sys.executable, "-P", "-m", "ui")
    ways: dict[str, tuple[Sequence[str], Path | None]] = {
        "bare window": ((sys.executable, "-c", BARE), None),
        "the sample": (source, small),
        f"{given.entries:,} entries": (source, large),
    }
    if given.frozen:
        frozen = (str(given.frozen.resolve()),)
        ways |= {"frozen, the sample": (frozen, small), f"frozen, {given.entries:,}": (frozen, large)}
    seen: dict[str, list[Start]] = {name: [] for name in ways}
    for turn in range(given.runs + 1):
        for name, (command, plan) in ways.items():
            start = started(command, plan, settle=turn % 5 == 1)
            if turn:  # the first turn warms the disk
                seen[name].append(start)
    print(table(seen))


if __name__ == "__main__":
    main()
