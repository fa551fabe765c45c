"""Plan files of every schema that ever was: they open with all that is in them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner.domain.records.kinds import RECORDS, CheckIn, Goal, PlanCopy
from planner.storage import file_checks
from planner.storage.store import Store
from tests.paths import PLAN_FILES

FILES = sorted(PLAN_FILES.glob("schema-*.comeback"))
every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)

SINCE = {"schema-1": {"review", "plan_copy"}, "schema-2": {"plan_copy"}}
"""The tables that came after each schema, and are empty therefore."""


@pytest.fixture
def old_file(file, tmp_path):
    return Path(shutil.copy(file, tmp_path / "Old.comeback"))


def counted(store: Store) -> dict[str, int]:
    return {kind.TABLE: len(store.read(kind)) for kind in RECORDS}


def test_there_is_a_file_for_every_schema_before_this_one():
    assert [file.stem for file in FILES] == [f"schema-{number}" for number in range(1, file_checks.SCHEMA)]


@every_file
def test_an_old_plan_opens_with_all_that_is_in_it_and_is_new_then(file, old_file, tmp_path):
    store = Store(old_file, backups=tmp_path / "backups")
    found = counted(store)
    store.close()
    empty = {table for table, count in found.items() if not count}
    assert empty - {"cause_kind", "search_total"} == SINCE[file.stem]
    with closing(sqlite3.connect(old_file)) as connection:
        assert file_checks.version_of(connection) == file_checks.SCHEMA


@every_file
def test_a_migrated_plan_has_no_answers_to_the_new_questions(file, old_file, tmp_path):
    store = Store(old_file, backups=tmp_path / "backups")
    if file.stem == "schema-1":
        assert {goal.starts_on for goal in store.read(Goal)} == {""}
        assert {check.if_happened for check in store.read(CheckIn)} == {""}
    assert store.read(PlanCopy) == []
    assert store.problem() is None
    store.close()


@every_file
def test_an_old_plan_can_be_read_without_changing_a_byte_of_it(old_file):
    before = old_file.read_bytes()
    store = Store(old_file, read_only=True)
    assert len(store.read(Goal)) == 5
    assert store.read(PlanCopy) == []
    store.close()
    assert old_file.read_bytes() == before
    assert [file.name for file in old_file.parent.iterdir()] == [old_file.name]
