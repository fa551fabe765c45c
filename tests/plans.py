"""Plans in memory for tests: the tables and the sample are written once in a session, and copied from then on.

The migrations take 20 ms and the sample 150; a copy takes one.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from planner.domain.changes import Change
from planner.domain.records.kinds import Record
from planner.sample import sample_records
from planner.scenarios import all_scenarios
from planner.storage import file_checks
from planner.storage.store import Store
from planner.workbook.workbook import Workbook

TODAY = dt.date(2026, 5, 4)
new_memory = file_checks.open_memory


@contextmanager
def memory(connection: sqlite3.Connection) -> Iterator[None]:
    """Let a plan in memory be held by this connection, with what is in it by now."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(file_checks, "open_memory", lambda: connection)
        yield


def workbook_in(connection: sqlite3.Connection) -> Workbook:
    """Return a plan held by this connection; today is always the same Monday."""
    with memory(connection):
        return Workbook(Store(None), all_scenarios(), today=lambda: TODAY)


class Templates:
    """An empty plan and the sample, to copy from."""

    def __init__(self) -> None:
        self._empty = self._filled(())
        self._sample = self._filled(sample_records(TODAY))

    def empty(self) -> sqlite3.Connection:
        """Return a connection that holds an empty plan."""
        connection = new_memory()
        self._empty.backup(connection)
        return connection

    def put_sample(self, connection: sqlite3.Connection) -> None:
        """Put the sample in place of all that a plan holds."""
        self._sample.backup(connection)

    def close(self) -> None:
        """Let go of both."""
        self._empty.close()
        self._sample.close()

    def _filled(self, records: tuple[Record, ...]) -> sqlite3.Connection:
        connection = new_memory()
        workbook = workbook_in(connection)
        if records:
            workbook.apply(Change(after=records))
        return connection
