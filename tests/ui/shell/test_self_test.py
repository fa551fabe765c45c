"""The self-test of a build: it ends with 1 and a name where something is gone."""

from __future__ import annotations

import shutil
import sys

import pytest

from planner import resources
from ui.shell import self_test
from ui.shell.self_test import missing_parts_of_qt


@pytest.fixture
def copy(tmp_path, monkeypatch):
    shutil.copytree(resources.ROOT, tmp_path / "resources")
    monkeypatch.setattr(resources, "ROOT", tmp_path / "resources")
    return tmp_path / "resources"


def test_nothing_of_qt_is_missing_from_source(qapp):
    assert missing_parts_of_qt() == []


@pytest.mark.qt_log_ignore("Cannot read file")
def test_an_icon_that_cannot_be_drawn_is_named(qapp, copy):
    (copy / "icons" / "leaf.svg").write_text("no drawing", encoding="utf-8")
    assert missing_parts_of_qt() == ["the icon leaf"]


def test_a_build_without_icons_says_so(qapp, copy):
    shutil.rmtree(copy / "icons")
    assert missing_parts_of_qt() == ["every icon"]


def test_a_translation_that_cannot_be_read_is_named(qapp, copy):
    (copy / "languages").mkdir(exist_ok=True)
    (copy / "languages" / "comeback_xx.qm").write_bytes(b"no words")
    assert missing_parts_of_qt() == ["the translation comeback_xx"]


def test_a_window_system_that_was_left_out_is_named(qapp, monkeypatch):
    monkeypatch.setitem(self_test.WINDOWS, sys.platform, ("libqmoon.so",))
    assert missing_parts_of_qt() == ["windows on this system (platforms/libqmoon.so)"]


def test_pictures_that_cannot_be_read_are_named(qapp, monkeypatch):
    monkeypatch.setattr(self_test, "PICTURES", ("svg", "cuneiform"))
    assert missing_parts_of_qt() == ["pictures of the kind cuneiform"]


def test_the_self_test_ends_with_one_and_the_names(qapp, monkeypatch, capsys):
    monkeypatch.setattr(self_test, "qInstallMessageHandler", lambda _: None)
    monkeypatch.setattr(self_test, "missing_parts", lambda: ["resources/icons/sprout.svg"])
    assert self_test.self_test() == 1
    assert capsys.readouterr().err == "Missing from this copy of Comeback: resources/icons/sprout.svg\n"
