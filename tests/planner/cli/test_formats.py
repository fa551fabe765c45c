"""Exporting the plan as Markdown and as a Word document from the command line."""

from __future__ import annotations

import docx
import pytest

from planner.cli import commands


@pytest.fixture
def sample(sample_folder):
    return str(sample_folder / "a.comeback")


def test_the_ending_says_that_it_is_markdown(sample, tmp_path, capsys):
    out = tmp_path / "plan.MD"
    assert commands.main(["export", sample, str(out)]) == commands.OK
    assert out.read_text(encoding="utf-8").startswith("---\ntitle: ")
    assert capsys.readouterr().out == f"Wrote {out}.\n"


def test_the_ending_says_that_it_is_a_word_document(sample, tmp_path):
    out = tmp_path / "plan.docx"
    assert commands.main(["export", sample, str(out)]) == commands.OK
    assert docx.Document(out).paragraphs[0].style.name == "Title"


@pytest.mark.parametrize("ending", (".md", ".docx"))
def test_a_copy_names_nobody_who_is_left_out(sample, tmp_path, ending):
    out = tmp_path / f"copy{ending}"
    assert commands.main(["export", sample, str(out), "--copy", "manager"]) == commands.OK
    text = out.read_text() if ending == ".md" else "\n".join(part.text for part in docx.Document(out).paragraphs)
    assert "Where I am now" in text
    assert "Thistlerow" not in text


@pytest.mark.parametrize("option", ("--blank", "--fillable", "--password", "--alarm"))
def test_an_option_for_another_kind_of_file_is_told(sample, tmp_path, capsys, option):
    out = tmp_path / "plan.md"
    assert commands.main(["export", sample, str(out), option]) == commands.USAGE_ERROR
    assert "Leave" in capsys.readouterr().err
    assert not out.exists()


def test_the_endings_there_are_are_named(sample, tmp_path, capsys):
    assert commands.main(["export", sample, str(tmp_path / "plan.odt")]) == commands.USAGE_ERROR
    assert "ends in .pdf, .md, .docx, .ics or .json" in capsys.readouterr().err


def test_what_was_there_stays_where_nothing_can_be_written(sample, tmp_path, monkeypatch):
    out = tmp_path / "plan.md"
    out.write_text("before")
    monkeypatch.setattr("planner.export.text.markdown.text_of", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
    assert commands.main(["export", sample, str(out)]) == commands.USAGE_ERROR
    assert out.read_text() == "before"
