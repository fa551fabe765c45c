"""The scripts beside the installers, which are no package, as modules."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

import pytest

from tests.paths import ROOT

FOLDER = ROOT / "packaging"


def script(name: str) -> ModuleType:
    """Return a script of `packaging/` as a module."""
    spec = importlib.util.spec_from_file_location(f"comeback_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def parts() -> ModuleType:
    return script("parts")


@pytest.fixture
def licences(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = script("licences")
    # Where the text of Python's own licence lies depends on the Python that runs the tests.
    python = module.Work("Python", "3", "PSF-2.0", ("Python is free.",))
    monkeypatch.setattr(module, "_of_python", lambda: python)
    return module
