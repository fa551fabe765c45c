"""Finds the files in `resources/`, from source, from an installed wheel and from a frozen build."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a file in `resources/`; FileNotFoundError where the build left it out."""
    path = ROOT.joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing from this copy of Comeback")
    return path
