"""The file names of plans: on the command line, in dialogs, in the recent list, and the default."""

from __future__ import annotations

import os
import re
from pathlib import Path

from planner.domain.basics.wording import say
from planner.workbook.opening import SUFFIX


def default_plan_path() -> Path:
    """Return an unused path for the first plan, in the user's documents."""
    from PySide6.QtCore import QStandardPaths  # A second process uses `path_from_argument` without loading Qt.

    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
    name = say("My career plan")
    names = [name, *(f"{name} {number}" for number in range(2, 100))]
    return next(folder / f"{each}{SUFFIX}" for each in names if not (folder / f"{each}{SUFFIX}").exists())


def plan_files() -> str:
    """Return the filter of file dialogs."""
    return f"Comeback (*{SUFFIX})"


def with_suffix(path: Path, ending: str = SUFFIX) -> Path:
    """Return the path with a suffix, by default that of plan files."""
    # with_suffix would replace the end of a title such as "Plan 2.0".
    return path if path.suffix == ending else path.with_name(path.name + ending)


def is_plan_name(path: Path) -> bool:
    """Say whether a file has the suffix of a plan."""
    return path.suffix.casefold() == SUFFIX


def path_from_argument(argument: str) -> Path:
    """Return the path in an argument; desktops may pass it as file:///…"""
    if not argument.casefold().startswith("file://"):
        return Path(argument)
    from urllib.parse import unquote

    # The authority between the second and the third slash is the name of this computer, or empty.
    path = unquote("/" + argument[len("file://") :].partition("/")[2])
    return Path(path[1:] if os.name == "nt" and re.match("/[A-Za-z]:", path) else path)
