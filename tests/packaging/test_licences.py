"""Whose work is in a build: everything is named, and nothing is guessed."""

from __future__ import annotations

from pathlib import Path

import PySide6
import pytest
import reportlab

from tests.paths import ROOT


def test_a_file_of_a_package_brings_its_name_and_the_text_of_its_licence(licences):
    works = {work.name: work for work in licences.works_in([Path(reportlab.__file__)], ROOT)}
    assert "BSD" in works["reportlab"].licence
    assert any("Redistribution" in text for text in works["reportlab"].texts)


def test_qt_comes_with_both_gnu_texts_that_it_only_names(licences):
    works = licences.works_in([Path(PySide6.__file__)], ROOT)
    texts = next(work.texts for work in works if "pyside6" in work.name.casefold())
    assert [text.split("PUBLIC LICENSE")[0].split()[-1] for text in texts] == ["GENERAL", "GENERAL"]
    assert "LESSER" in texts[0]


def test_our_own_files_need_no_line(licences):
    named = [work.name for work in licences.works_in([ROOT / "planner" / "cli" / "commands.py"], ROOT)]
    assert named == ["Python"]


def test_a_file_that_nobody_claims_stops_the_build_by_its_name(licences, tmp_path):
    with pytest.raises(SystemExit, match=r"nobody claims .*libmystery\.so"):
        licences.works_in([tmp_path / "libmystery.so"], ROOT)


def test_the_whole_text_holds_the_list_our_licence_and_every_other(licences):
    works = [licences.Work("thing", "1.0", "MIT", ("Do as you like.",))]
    text = licences.in_full(works, "Our own words.", [ROOT / "resources" / "fonts" / "OFL-Inter.txt"])
    assert text.index("thing 1.0: MIT") < text.index("Our own words.") < text.index("OFL-Inter.txt")
    assert text.endswith("Do as you like.\n")


def test_what_starts_a_build_is_named_without_a_file_of_its_own(licences):
    assert "pluggy" in [work.name for work in licences.works_in([], ROOT, starter="pluggy")]
