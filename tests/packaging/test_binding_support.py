"""PySide's own modules go into the folder compiled, each in its place."""

from __future__ import annotations

import runpy
import subprocess

import pytest

from tests.packaging.conftest import script


@pytest.fixture
def binding(monkeypatch, tmp_path):
    module = script("binding_support")
    told = subprocess.CompletedProcess([], 0, stdout=f"{tmp_path}\n")
    monkeypatch.setattr(module.subprocess, "run", lambda *words, **options: told)
    return module


@pytest.fixture
def unpacked(tmp_path):
    """A folder as PySide unpacks it."""
    folder = tmp_path / "files.dir" / "shibokensupport" / "signature"
    folder.mkdir(parents=True)
    (folder / "loader.py").write_text("here = 'loaded'\n")
    (folder / "pyi_generator.py").write_text("here = 'for developers'\n")
    return folder


def test_each_module_is_compiled_into_the_place_where_pyside_looks(binding, unpacked, tmp_path):
    made = {place: source for place, source, _ in binding.compiled(tmp_path / "made")}
    place = "shiboken6/files.dir/shibokensupport/signature/loader.pyc"
    assert runpy.run_path(made[place])["here"] == "loaded"


def test_what_writes_stubs_for_developers_is_there_and_empty(binding, unpacked, tmp_path):
    (source,) = [source for place, source, _ in binding.compiled(tmp_path / "made") if "pyi_generator" in place]
    assert "here" not in runpy.run_path(source)


def test_a_pyside_that_keeps_its_modules_elsewhere_stops_the_build(binding, tmp_path):
    with pytest.raises(SystemExit, match=r"files\.dir"):
        binding.compiled(tmp_path / "made")
