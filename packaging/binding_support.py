"""PySide's own Python modules, compiled: left alone it unpacks and compiles them anew at every start.

PySide keeps them as text in one of its libraries. Where there is a folder `files.dir` beside `shiboken6` it imports
them as it does any other module (https://doc.qt.io/qtforpython-6/developer/embed.html).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

Part = tuple[str, str, str]
"""As PyInstaller lists them: where a file goes or what a module is called, where it comes from, and its kind."""

ONLY_FOR_DEVELOPERS = ("pyi_generator.py",)
"""Writes the stubs that a type checker reads. It is imported with the rest, but nothing in a program asks for it."""


def modules(folder: Path) -> list[Part]:
    """Return the modules; `folder` takes the empty one that stands for what only developers need."""
    unpack = {**os.environ, "SBK_EMBED": "0"}
    where = "import PySide6.QtCore, shiboken6; print(shiboken6.__path__[0])"
    told = subprocess.run([sys.executable, "-c", where], env=unpack, capture_output=True, text=True, check=True)
    unpacked = Path(told.stdout.strip(), "files.dir")
    nothing = folder / "nothing.py"
    nothing.write_text("", encoding="utf-8")
    found: list[Part] = []
    for file in sorted(unpacked.glob("shibokensupport/**/*.py")):
        name = file.relative_to(unpacked).with_suffix("")
        parts = name.parts[:-1] if name.name == "__init__" else name.parts
        found.append((".".join(parts), str(nothing if file.name in ONLY_FOR_DEVELOPERS else file), "PYMODULE"))
    if not found:
        raise SystemExit(f"{unpacked} holds no modules: has PySide changed where it keeps them?")
    return found


def sign(folder: Path) -> list[Part]:
    """Return the file that makes the folder which PySide looks for."""
    file = folder / "why.txt"
    file.write_text("The modules that belong here are with all others. Without this folder they are not found.\n")
    return [("shiboken6/files.dir/why.txt", str(file), "DATA")]
