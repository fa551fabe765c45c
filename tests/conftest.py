"""What most tests stand on: a workbook in memory, a document over it, a window that shows it."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.scenarios import all_scenarios
from planner.storage.store import Store
from planner.workbook.workbook import Workbook

TODAY = dt.date(2026, 5, 4)


@pytest.fixture
def workbook():
    """A plan in memory; today is always the same Monday."""
    workbook = Workbook(Store(None), all_scenarios(), today=lambda: TODAY)
    yield workbook
    workbook.close()


@pytest.fixture
def document(workbook, qapp):
    from ui.model.document import Document

    return Document(workbook)
