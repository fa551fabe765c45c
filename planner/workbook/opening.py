"""Opens plans, for the window and for the commands."""

from __future__ import annotations

import datetime as dt
import importlib
from pathlib import Path

from planner.domain.changes import Change
from planner.scenarios import all_scenarios
from planner.storage.search_index import can_search as can_search
from planner.storage.store import Store
from planner.workbook.workbook import Workbook

SUFFIX = ".comeback"


def open_plan(path: Path, read_only: bool = False) -> Workbook:
    """Return the plan in a file; PlanError if it cannot be opened."""
    return Workbook(Store(path, read_only=read_only), all_scenarios())


def new_plan(path: Path) -> Workbook:
    """Return an empty plan in a new file; PlanError if the file exists or cannot be created."""
    return Workbook(Store(path, create=True), all_scenarios())


def plan_in_memory() -> Workbook:
    """Return an empty plan in memory, which is not saved."""
    return Workbook(Store(None), all_scenarios())


def with_sample(workbook: Workbook, today: dt.date | None = None) -> Workbook:
    """Add the sample to an empty plan, with days relative to `today`, and return the plan."""
    from planner.sample import sample_records

    workbook.apply(Change(after=tuple(sample_records(today or workbook.today()))))
    return workbook


def import_ahead() -> None:
    """Import what the first change needs; called on a thread after the first paint."""
    # With ReportLab, the longest gap in the event loop is 4 to 10 ms on a thread, and 200 ms on the ui thread.
    importlib.import_module("sqlite_utils")
