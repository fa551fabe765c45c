"""How the commands say what stands in the way: one line, and nothing changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from planner.cli import commands
from planner.export import pdf
from planner.scenarios import all_scenarios
from planner.workbook import opening


def beside(path):
    return sorted(file.name for file in path.parent.iterdir())


@contextmanager
def as_nobody():
    """Rights count for nothing while one is root, so root steps down."""
    root = os.name == "posix" and os.getuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def run_failing(capsys):
    """Call it to run a command that cannot work, and get its exit code and its one line."""

    def run(*arguments):
        code = commands.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("comeback: ")
        assert err.count("\n") == 1
        assert "Traceback" not in err
        return code, err

    return run


def test_an_export_that_breaks_off_leaves_what_was_there(plan, run_failing, monkeypatch):
    def full(*given, **options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf, "laid_out", full)
    out = plan.with_name("a.pdf")
    out.write_text("before")
    code, line = run_failing("export", plan, out)
    assert (code, out.read_text(), beside(plan)) == (2, "before", ["a.comeback", "a.pdf"])
    assert "a.pdf could not be written: No space left" in line


@pytest.mark.parametrize(
    "arguments",
    (
        (),
        ("frobnicate",),
        ("--frobnicate",),
        ("sample",),
        ("export", "a.comeback"),
        ("check", "a", "b"),
        ("export", "a.comeback", "a.pdf", "--paper", "a3"),
        ("check", "a", "two\nlines"),
        ("export", "a.comeback", "a.docx"),
        ("export", "a.comeback", "no ending"),
        ("export", "a.comeback", "two\nlines"),
        ("export", "a.comeback", "a.ics", "--paper", "a4"),
        ("export", "a.comeback", "a.json", "--paper", "a4"),
        ("export", "a.comeback", "a.pdf", "--titles"),
        ("export", "a.comeback", "a.json", "--no-events"),
    ),
    ids=str,
)
def test_wrong_use_is_told_in_one_line(run_failing, arguments):
    assert run_failing(*arguments)[0] == 2


def test_an_option_for_another_kind_of_file_is_told_with_what_it_is_for(plan, run_failing):
    assert "--paper is for a PDF" in run_failing("export", plan, plan.with_name("a.ics"), "--paper", "a4")[1]
    assert "are for an .ics file" in run_failing("export", plan, plan.with_name("a.pdf"), "--alarm")[1]
    assert beside(plan) == ["a.comeback"]


def test_a_plan_with_nothing_for_a_calendar_leaves_no_empty_file(plan, run_failing):
    code, line = run_failing("export", plan, plan.with_name("a.ics"))
    assert (code, "nothing with a day yet" in line, beside(plan)) == (2, True, ["a.comeback"])


def test_a_missing_plan_or_folder_is_told(run_failing, tmp_path):
    assert run_failing("export", tmp_path / "no.comeback", tmp_path / "a.pdf")[0] == 2
    assert run_failing("export", tmp_path / "no" / "a.comeback", tmp_path / "a.pdf")[0] == 2
    assert run_failing("sample", tmp_path / "no" / "a.comeback")[0] == 2
    assert run_failing("check", tmp_path / "no.comeback")[0] == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_or_another_file_as_plan_is_told(run_failing, tmp_path):
    note = tmp_path / "note.comeback"
    note.write_text("Dear diary " * 1_000)
    for other in (tmp_path, note):
        assert run_failing("export", other, tmp_path / "a.pdf")[0] == 2
        assert run_failing("check", other)[0] == 1
    assert beside(note) == ["note.comeback"]


def test_an_empty_file_and_another_database_are_no_plans(run_failing, tmp_path):
    empty, other = tmp_path / "empty.comeback", tmp_path / "other.comeback"
    empty.touch()
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE goal (id)")
    connection.close()
    assert [run_failing("check", file)[0] for file in (empty, other)] == [1, 1]


@pytest.mark.parametrize("place", (0.3, 0.6, 0.9))
def test_a_damaged_plan_is_told(sample_folder, tmp_path, run_failing, place):
    damaged = tmp_path / "a.comeback"
    content = bytearray((sample_folder / "a.comeback").read_bytes())
    start = int(len(content) * place) // 4096 * 4096
    content[start : start + 8192] = b"\x55" * 8192
    damaged.write_bytes(content)
    assert run_failing("check", damaged)[0] == 1
    assert run_failing("export", damaged, tmp_path / "a.json")[0] == 2
    assert beside(damaged) == ["a.comeback"]


def test_a_plan_that_was_cut_off_is_told(sample_folder, tmp_path, run_failing):
    cut = tmp_path / "a.comeback"
    cut.write_bytes((sample_folder / "a.comeback").read_bytes()[:100_000])
    assert run_failing("check", cut)[0] == 1


@pytest.mark.parametrize("loss", ("DROP TABLE goal", "ALTER TABLE goal DROP COLUMN proof"))
def test_a_plan_without_all_its_tables_and_columns_is_damaged(plan, run_failing, loss):
    connection = sqlite3.connect(plan)
    connection.execute(loss)
    connection.commit()
    connection.close()
    code, line = run_failing("check", plan)
    assert code == 1
    assert "is damaged" in line
    assert run_failing("export", plan, plan.with_name("a.json"))[0] == 2


def test_a_newer_plan_is_told(plan, run_failing):
    with sqlite3.connect(plan) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    code, line = run_failing("check", plan)
    assert (code, "newer" in line) == (1, True)


def test_the_sample_never_replaces_a_file(plan, run_failing):
    before = plan.read_bytes()
    assert run_failing("sample", plan)[0] == 2
    assert (plan.read_bytes(), beside(plan)) == (before, ["a.comeback"])


def test_a_sample_that_breaks_off_leaves_nothing(tmp_path, run_failing, monkeypatch):
    def full(workbook):
        raise OSError(28, "No space left on device", "a.comeback")

    monkeypatch.setattr(commands, "with_sample", full)
    assert run_failing("sample", tmp_path / "a.comeback")[0] == 2
    assert list(tmp_path.iterdir()) == []


def test_an_export_to_a_missing_folder_or_onto_a_folder_is_told(plan, run_failing):
    (plan.parent / "d.pdf").mkdir()
    assert "folder" in run_failing("export", plan, plan.parent / "no" / "a.pdf")[1]
    assert "d.pdf is a folder" in run_failing("export", plan, plan.parent / "d.pdf")[1]
    assert beside(plan) == ["a.comeback", "d.pdf"]


@pytest.mark.parametrize("link", ("same", "symbolic", "hard"))
def test_the_plan_is_never_exported_onto_itself(plan, run_failing, link):
    named = plan.rename(plan.with_name("a.json"))
    out = named if link == "same" else named.with_name("b.json")
    if link == "symbolic":
        out.symlink_to(named)
    if link == "hard":
        out.hardlink_to(named)
    before = named.read_bytes()
    code, line = run_failing("export", named, out)
    assert (code, "is the plan itself" in line, named.read_bytes()) == (2, True, before)


@pytest.fixture
def all_read(tmp_path, monkeypatch):
    """What the commands read of the program is read by now: it may lie where only root may look."""
    scenarios = all_scenarios()
    monkeypatch.setattr(opening, "all_scenarios", lambda: scenarios)
    for line in (["sample", "first.comeback"], ["export", "first.comeback", "first.pdf"], ["check", "first.comeback"]):
        assert commands.main([str(tmp_path / word) if "." in word else word for word in line]) == commands.OK


@pytest.mark.usefixtures("all_read")
def test_a_read_only_folder_is_told_by_the_name_that_was_asked_for(sample_folder, run_failing, capsys):
    capsys.readouterr()
    folder = Path(tempfile.mkdtemp())
    try:
        shutil.copy(sample_folder / "a.comeback", folder / "a.comeback")
        (folder / "a.comeback").chmod(0o644)
        folder.chmod(0o555)
        with as_nobody():
            code, line = run_failing("export", folder / "a.comeback", folder / "a.pdf")
            assert (code, line) == (2, f"comeback: {folder}/a.pdf could not be written: Permission denied."
                                       " Choose another place\n")  # fmt: skip
            assert run_failing("sample", folder / "b.comeback")[0] == 2
            assert commands.main(["check", str(folder / "a.comeback")]) == commands.OK
        assert [file.name for file in folder.iterdir()] == ["a.comeback"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.parametrize("asked", (["frob", "x"], ["export", "a.comeback", "a.pdf", "--paper", "legal"]))
def test_a_word_that_is_not_known_is_told_kindly(asked, capsys):
    assert commands.main(asked) == commands.USAGE_ERROR
    assert "invalid" not in capsys.readouterr().err
