"""PySide's own modules go into the frozen program under the names they are imported by."""

from __future__ import annotations

import subprocess
from pathlib import Path

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
    for name in ("__init__", "loader", "pyi_generator"):
        (folder / f"{name}.py").write_text(f"here = {name!r}\n")
    (folder.parents[1] / "signature_bootstrap.py").write_text("here = 'in the library itself'\n")
    return folder


def test_each_module_is_found_by_the_name_that_pyside_imports(binding, unpacked, tmp_path):
    found = {name: Path(source) for name, source, _ in binding.modules(tmp_path)}
    assert sorted(found) == [
        "shibokensupport.signature",
        "shibokensupport.signature.loader",
        "shibokensupport.signature.pyi_generator",
    ]
    assert found["shibokensupport.signature"] == unpacked / "__init__.py"


def test_what_writes_stubs_for_developers_is_there_and_empty(binding, unpacked, tmp_path):
    found = {name: Path(source).read_text() for name, source, _ in binding.modules(tmp_path)}
    assert found["shibokensupport.signature.pyi_generator"] == ""
    assert found["shibokensupport.signature.loader"] == "here = 'loader'\n"


def test_a_pyside_that_keeps_its_modules_elsewhere_stops_the_build(binding, tmp_path):
    with pytest.raises(SystemExit, match=r"files\.dir"):
        binding.modules(tmp_path)


def test_the_folder_that_pyside_looks_for_is_there(binding, tmp_path):
    ((target, source, kind),) = binding.sign(tmp_path)
    assert (Path(target).parent, Path(source).is_file(), kind) == (Path("shiboken6/files.dir"), True, "DATA")
