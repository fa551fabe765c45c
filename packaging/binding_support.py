"""PySide's own Python modules, compiled: left alone it unpacks and compiles them anew at every start.

PySide keeps them as text in one of its libraries. Where it finds a folder `files.dir` beside `shiboken6` it takes
them from there instead (https://doc.qt.io/qtforpython-6/developer/embed.html).
"""

from __future__ import annotations

import os
import py_compile
import subprocess
import sys
from pathlib import Path

PLACE = "shiboken6/files.dir"
ONLY_FOR_DEVELOPERS = ("pyi_generator.py",)
"""Writes the stubs that a type checker reads. It is imported with the rest, but nothing in a program asks for it."""


def compiled(folder: Path) -> list[tuple[str, str, str]]:
    """Compile the modules into a folder, and return where each goes, as PyInstaller lists files."""
    unpack = {**os.environ, "SBK_EMBED": "0"}
    where = "import PySide6.QtCore, shiboken6; print(shiboken6.__path__[0])"
    told = subprocess.run([sys.executable, "-c", where], env=unpack, capture_output=True, text=True, check=True)
    source = Path(told.stdout.strip(), "files.dir")
    nothing = folder / "nothing.py"
    folder.mkdir(parents=True, exist_ok=True)
    nothing.write_text("", encoding="utf-8")
    files = []
    for module in sorted(source.rglob("*.py")):
        name = module.relative_to(source).with_suffix(".pyc")
        text = nothing if module.name in ONLY_FOR_DEVELOPERS else module
        made = folder / "binding" / name
        py_compile.compile(str(text), str(made), dfile=module.name, doraise=True)
        files.append((f"{PLACE}/{name.as_posix()}", str(made), "DATA"))
    if not files:
        raise SystemExit(f"{source} holds no modules: has PySide changed where it keeps them?")
    return files
