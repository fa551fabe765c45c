"""What plan files are called: the filter of file dialogs, and the ending of a name."""

from __future__ import annotations

from pathlib import Path

from planner.opening import SUFFIX


def plan_files() -> str:
    """Return the filter of file dialogs."""
    return f"Comeback (*{SUFFIX})"


def with_suffix(path: Path, ending: str = SUFFIX) -> Path:
    """Return the path with an ending, that of plan files if nothing else is said."""
    return path if path.suffix == ending else path.with_name(path.name + ending)
