"""Lists by name what this build lacks, so that a build script fails and not the program of a user."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import msgspec

from planner import resources
from planner.scenarios import all_scenarios
from planner.workbook.opening import can_search

LIST = "parts.json"
"""The list of resources of a build, written by `build.spec`; there is none when run from source."""


def missing_parts() -> list[str]:
    """Return the names of missing resources: files, scenarios, fonts, full-text search. Empty if none are missing."""
    return [*_files(), *_scenarios(), *_fonts(), *([] if can_search() else ["full-text search in SQLite (FTS5)"])]


def _files() -> Iterator[str]:
    if getattr(sys, "frozen", False) and not _list():
        yield f"resources/{LIST}"
    for name in _list().get("files", []):
        if not (resources.ROOT.parent / name).is_file():
            yield name


def _scenarios() -> Iterator[str]:
    try:
        found = all_scenarios()
    except RuntimeError:
        found = {}
    # A frozen build whose scenario modules were not collected finds none and reports no error.
    if not found:
        yield "every scenario"
        return
    for key in _list().get("scenarios", []):
        if key not in found:
            yield f"the scenario {key}"


def _fonts() -> Iterator[str]:
    from planner.export.typeset.faces import BUNDLED, INTER, Face

    for name in (*INTER, *BUNDLED):
        path = resources.ROOT / "fonts" / f"{name}.ttf"
        if not path.is_file() or not Face(name, path).characters:
            yield f"the letters in resources/fonts/{name}.ttf"


def _list() -> dict[str, list[str]]:
    path = resources.ROOT / LIST
    return msgspec.json.decode(path.read_bytes(), type=dict[str, list[str]]) if path.is_file() else {}
