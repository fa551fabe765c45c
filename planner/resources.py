"""Finds the files in `resources/` when run from source, from an installed wheel or from a frozen build."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a file in `resources/`; FileNotFoundError if the build lacks it."""
    path = ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing from this copy of Comeback")
    return path
