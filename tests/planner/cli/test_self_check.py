"""A build that lost a part says so by name."""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
from contextlib import closing

import pytest

from planner import resources
from planner.cli import self_check
from planner.cli.self_check import missing_parts
from planner.scenarios import all_scenarios


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """The resources as a build has them, with the list of its parts."""
    root = tmp_path / "resources"
    shutil.copytree(resources.ROOT, root)
    files = sorted(path.relative_to(tmp_path).as_posix() for path in root.rglob("*") if path.is_file())
    listed = {"scenarios": list(all_scenarios()), "files": files}
    (root / self_check.LIST).write_text(json.dumps(listed), encoding="utf-8")
    monkeypatch.setattr(resources, "ROOT", root)
    return root


def test_nothing_is_missing_from_source():
    assert missing_parts() == []


def test_nothing_is_missing_from_a_whole_build(copy, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert missing_parts() == []


@pytest.mark.parametrize("name", ("icons/sprout.svg", "themes/style.qss", "sample/applications.csv"))
def test_a_file_that_was_left_out_is_named(copy, name):
    (copy / name).unlink()
    assert missing_parts() == [f"resources/{name}"]


def test_a_font_that_was_left_out_or_spoiled_is_named(copy):
    (copy / "fonts" / "NotoSansHebrew-Regular.ttf").unlink()
    (copy / "fonts" / "Inter-Medium.ttf").write_bytes(b"not letters")
    told = "\n".join(missing_parts())
    assert "the letters in resources/fonts/NotoSansHebrew-Regular.ttf" in told
    assert "the letters in resources/fonts/Inter-Medium.ttf" in told


def test_a_scenario_that_was_left_out_is_named(copy, monkeypatch):
    kept = {key: scenario for key, scenario in all_scenarios().items() if key != "idea"}
    monkeypatch.setattr(self_check, "all_scenarios", lambda: kept)
    assert missing_parts() == ["the scenario idea"]


def test_no_scenario_at_all_is_said(monkeypatch):
    def none():
        raise RuntimeError("no scenarios found")

    monkeypatch.setattr(self_check, "all_scenarios", none)
    assert missing_parts() == ["every scenario"]


def test_an_sqlite_without_search_is_named(monkeypatch):
    monkeypatch.setattr(self_check, "can_search", lambda: False)
    assert missing_parts() == ["full-text search in SQLite (FTS5)"]


def test_a_build_without_its_list_is_not_whole(copy, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    (copy / self_check.LIST).unlink()
    assert missing_parts() == ["resources/parts.json"]


def test_sqlite_is_asked_itself_whether_it_can_search():
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
    assert self_check.can_search()
