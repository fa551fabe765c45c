"""Plan files on the disk, for the tests of commands, and a way to fill one in memory."""

from __future__ import annotations

import pytest

from planner.cli import commands
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry
from planner.storage.store import Store


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory):
    """A folder with the sample and both its exports."""
    folder = tmp_path_factory.mktemp("sample_folder")
    plan = str(folder / "a.comeback")
    assert commands.main(["sample", plan]) == commands.OK
    assert commands.main(["export", plan, str(folder / "a.pdf")]) == commands.OK
    assert commands.main(["export", plan, str(folder / "a.json")]) == commands.OK
    assert commands.main(["check", plan]) == commands.OK
    return folder


@pytest.fixture
def plan(tmp_path):
    """A small plan file, closed."""
    store = Store(tmp_path / "a.comeback", create=True)
    store.write(Change(after=(Entry(id="e", scenario="job"), Answer(entry_id="e", field="note", text="Secret"))))
    store.close()
    return store.path


@pytest.fixture
def put(workbook):
    """Call it to put records into the file."""
    return lambda *records: workbook.apply(Change(after=tuple(records)))
