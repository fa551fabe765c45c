"""An entry to work with."""

from __future__ import annotations

import pytest

from planner.domain import edits


@pytest.fixture
def job(workbook):
    """The id of an application at Northwind."""
    change = edits.new_entry(workbook.scenarios["job"])
    workbook.apply(change)
    entry_id = change.after[0].id
    for field, text in {"role": "Social lead", "company": "Northwind", "stage": "interview"}.items():
        workbook.apply(edits.answer(workbook, entry_id, field, text))
    return entry_id
