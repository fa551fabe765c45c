"""What plan files are called: on the command line, in dialogs, among those opened last, and the first one of all."""

from __future__ import annotations

import os
import re
from pathlib import Path

from planner.domain.basics.wording import say
from planner.workbook.opening import SUFFIX


def default_place() -> Path:
    """Return where a first plan goes: among the person's documents, under a name that is free."""
    from PySide6.QtCore import QStandardPaths  # a second start asks for `path_in` and never for Qt

    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
    name = say("My career plan")
    names = [name, *(f"{name} {number}" for number in range(2, 100))]
    return next(folder / f"{each}{SUFFIX}" for each in names if not (folder / f"{each}{SUFFIX}").exists())


def plan_files() -> str:
    """Return the filter of file dialogs."""
    return f"Comeback (*{SUFFIX})"


def with_suffix(path: Path, ending: str = SUFFIX) -> Path:
    """Return the path with an ending, that of plan files if nothing else is said."""
    return path if path.suffix == ending else path.with_name(path.name + ending)


def is_plan_name(path: Path) -> bool:
    """Say whether a file is called like a plan."""
    return path.suffix.casefold() == SUFFIX


def path_in(word: str) -> Path:
    """Return the path that a word of the command line means; desktops also write it as file:///…"""
    if not word.casefold().startswith("file://"):
        return Path(word)
    from urllib.parse import unquote

    # What stands between the second and the third slash is the name of this computer, or nothing.
    path = unquote("/" + word[len("file://") :].partition("/")[2])
    return Path(path[1:] if os.name == "nt" and re.match("/[A-Za-z]:", path) else path)
