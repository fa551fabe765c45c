"""What a plan file is on the disk, and what happens to files that are not one."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from planner.domain.changes import Change
from planner.domain.records.kinds import RECORDS, Answer, Entry, Goal, Step
from planner.storage import backup, errors, file_checks
from planner.storage.migrations import migrations
from planner.storage.store import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "My plan.comeback"


@pytest.fixture
def plan(path):
    """A plan file with one entry that has an answer; it is closed."""
    store = Store(path, create=True)
    entry = Entry(scenario="job", created="2026-05-04")
    store.write(Change(after=(entry, Answer(entry_id=entry.id, field="role", text="Social lead"))))
    store.close()
    return path


@pytest.fixture
def as_nobody():
    """Rights count for nothing while one is root, so root steps down for the test."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.fixture
def open_folder():
    """A folder whose way is open to everybody, unlike the folders of pytest."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def run_sql(path, statement):
    """Run one statement on a file, as another program would."""
    # Python's own context manager of a connection ends the transaction and leaves the connection open.
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement).fetchall()


def pragma(path, name):
    return run_sql(path, f"PRAGMA {name}")[0][0]


def records_in(path, kind):
    with closing(Store(path, read_only=True)) as store:
        return store.read(kind)


def test_what_was_written_is_there_after_reopening(plan):
    store = Store(plan)
    assert [answer.text for answer in store.read(Answer)] == ["Social lead"]
    store.close()


def test_at_rest_a_plan_is_one_file_of_its_owner(plan):
    assert [file.name for file in plan.parent.iterdir()] == [plan.name]
    assert stat.S_IMODE(plan.stat().st_mode) == 0o600


def test_the_file_says_what_it_is_and_how_new(plan):
    assert pragma(plan, "application_id") == file_checks.APPLICATION_ID
    assert plan.read_bytes()[68:72] == b"CMBK"
    assert pragma(plan, "user_version") == file_checks.SCHEMA


def test_the_schema_number_is_the_number_of_migrations(plan):
    from sqlite_utils import Database

    with closing(sqlite3.connect(plan)) as made, closing(sqlite3.connect(":memory:")) as empty:
        assert len(migrations.applied(Database(made))) == file_checks.SCHEMA
        assert len(migrations.pending(Database(empty))) == file_checks.SCHEMA


def test_every_table_is_strict_and_has_the_columns_of_its_record(plan):
    with closing(sqlite3.connect(plan)) as connection:
        for kind in RECORDS:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info('{kind.TABLE}')")]
            assert sorted(columns) == sorted(kind.__struct_fields__)
            (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (kind.TABLE,)).fetchone()
            assert sql.endswith("STRICT")


def test_the_file_is_written_safely(plan):
    store = Store(plan)
    asked = {
        name: store._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
    }
    assert asked == {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
    }
    store.close()


def test_a_change_that_cannot_be_written_whole_is_not_written_at_all(plan):
    store = Store(plan)
    goal = Goal(title="Kept")
    with pytest.raises(sqlite3.IntegrityError):
        store.write(Change(after=(goal, Step(goal_id="nowhere", title="Lost"))))
    assert store.read(Goal) == []
    assert store.find("kept", [[]]) == {}
    store.close()


def test_deleted_words_are_gone_from_the_file(path):
    store = Store(path, create=True)
    goal = Goal(title="zyzzyva")
    store.write(Change(after=(goal,)))
    store.write(Change(before=(goal,)))
    store.forget_history()
    store.close()
    assert b"zyzzyva" not in path.read_bytes()


@pytest.mark.parametrize("make", (
    lambda path: path.write_text("Dear diary"),
    lambda path: path.write_bytes(b""),
    lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 4096),
    lambda path: run_sql(path, "CREATE TABLE plan (id)"),
    lambda path: path.mkdir(),
), ids=["text", "empty", "picture", "other database", "folder"])  # fmt: skip
def test_a_file_of_another_kind_is_named_and_left_alone(path, make):
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(errors.NotAPlan, match=r"My plan\.comeback"):
        Store(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_file_that_cannot_become_a_plan_is_not_kept_open(path):
    path.write_text("Dear diary " * 1_000)
    # From Python 3.13 on, a connection that is left open is a ResourceWarning, which fails the run.
    with pytest.raises(errors.NotAPlan):
        file_checks.open_new(path)


def test_a_plan_with_a_trigger_of_somebody_else_is_refused(plan):
    run_sql(plan, "CREATE TRIGGER t AFTER INSERT ON goal BEGIN DELETE FROM entry; END")
    with pytest.raises(errors.NotAPlan):
        Store(plan)


def test_a_newer_plan_is_named_and_left_alone(plan):
    run_sql(plan, f"PRAGMA user_version = {file_checks.SCHEMA + 1}")
    before = plan.read_bytes()
    with pytest.raises(errors.NewerPlan, match="Update Comeback"):
        Store(plan)
    assert plan.read_bytes() == before


@pytest.mark.parametrize("spoil", (
    lambda content: content[: len(content) // 2],
    lambda content: content[:8192] + b"\0" * 16384 + content[24576:],
), ids=["cut off", "pages of nothing"])  # fmt: skip
def test_a_damaged_plan_is_named_and_left_alone(plan, spoil):
    plan.write_bytes(spoil(plan.read_bytes()))
    before = plan.read_bytes()
    with pytest.raises(errors.DamagedPlan, match="damaged"):
        Store(plan)
    assert plan.read_bytes() == before


def test_a_missing_file_and_a_missing_folder_are_told_apart(tmp_path):
    with pytest.raises(errors.PlanMissing):
        Store(tmp_path / "no.comeback")
    with pytest.raises(errors.FolderMissing):
        Store(tmp_path / "no" / "no.comeback")
    with pytest.raises(errors.FolderMissing):
        Store(tmp_path / "no" / "no.comeback", create=True)


def test_a_new_plan_never_replaces_a_file(plan):
    before = plan.read_bytes()
    with pytest.raises(errors.PlanExists):
        Store(plan, create=True)
    assert plan.read_bytes() == before


def test_a_read_only_folder_is_told_and_can_still_be_read_from(open_folder, as_nobody):
    folder = open_folder / "shelf"
    os.seteuid(0) if hasattr(os, "seteuid") and os.getuid() == 0 else None
    folder.mkdir()
    store = Store(folder / "a.comeback", create=True)
    store.write(Change(after=(Goal(title="Read me"),)))
    store.close()
    (folder / "a.comeback").chmod(0o444)
    folder.chmod(0o555)
    os.seteuid(65534) if os.getuid() == 0 else None
    with pytest.raises(errors.ReadOnlyLocation, match=r"a\.comeback cannot be written"):
        Store(folder / "a.comeback")
    with pytest.raises(errors.ReadOnlyLocation):
        Store(folder / "b.comeback", create=True)
    store = Store(folder / "a.comeback", read_only=True)
    assert store.read(Goal)[0].title == "Read me"
    store.close()
    folder.chmod(0o755) if os.getuid() != 0 else None


def test_a_plan_open_elsewhere_is_refused_and_can_be_read(plan):
    first = Store(plan)
    with pytest.raises(errors.PlanInUse, match=str(os.getpid())):
        Store(plan)
    reader = Store(plan, read_only=True)
    assert len(reader.read(Entry)) == 1
    reader.close()
    first.close()
    Store(plan).close()


def test_a_lock_left_by_a_program_that_ended_is_taken_over(plan):
    code = (
        "import os, sys, pathlib; from planner.storage.store import Store\n"
        "store = Store(pathlib.Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run(
        [sys.executable, "-c", code, str(plan)], check=False, env={**os.environ, "PYTHONPATH": str(Path.cwd())}
    )
    assert (plan.parent / f".{plan.name}.lock").exists()
    store = Store(plan)
    assert store.replaced_stale_lock
    store.close()


def test_a_lock_of_another_computer_is_never_taken_over(plan):
    lock = plan.parent / f".{plan.name}.lock"
    lock.write_text(json.dumps({"host": "elsewhere", "process": 1, "since": 1.0}))
    with pytest.raises(errors.PlanInUse, match="delete"):
        Store(plan)
    assert lock.exists()


def test_names_with_marks_of_addresses_are_only_names(tmp_path):
    for name in ("50% done?.comeback", "it's #1.comeback", "ä & ö.comeback"):
        Store(tmp_path / name, create=True).close()
        assert records_in(tmp_path / name, Entry) == []


def test_half_a_character_is_stored_as_a_sign(path):
    store = Store(path, create=True)
    store.write(Change(after=(Goal(title="bad \ud83d end, good 😀"),)))
    assert store.read(Goal)[0].title == "bad \ufffd end, good 😀"
    store.close()


def test_a_copy_is_whole_and_of_its_owner(plan, tmp_path):
    store = Store(plan)
    store.copy_to(tmp_path / "copy.comeback")
    store.close()
    assert records_in(tmp_path / "copy.comeback", Answer)[0].text == "Social lead"
    assert stat.S_IMODE((tmp_path / "copy.comeback").stat().st_mode) == 0o600


def test_only_the_newest_five_backups_are_kept(plan, tmp_path):
    connection = sqlite3.connect(plan)
    copies = [backup.back_up(connection, plan, tmp_path / "backups") for _ in range(7)]
    connection.close()
    assert sorted((tmp_path / "backups").iterdir()) == copies[-5:]


def test_an_older_plan_is_copied_before_it_is_migrated(plan, tmp_path, monkeypatch):
    monkeypatch.setattr(file_checks, "SCHEMA", file_checks.SCHEMA + 1)
    Store(plan, backups=tmp_path / "backups").close()
    (copy,) = (tmp_path / "backups").iterdir()
    assert records_in(copy, Answer)[0].text == "Social lead"


def test_check_finds_nothing_in_a_whole_plan(plan):
    store = Store(plan, read_only=True)
    assert store.problem() is None
    store.close()
