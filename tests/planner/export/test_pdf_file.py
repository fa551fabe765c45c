"""The file of the plan: written in one piece, for its owner only."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from planner import atomic_file
from planner.domain.basics.wording import use_catalogue
from planner.domain.document.career_plan import CareerPlan, FrontPage
from planner.export.pdf import page_bytes, write
from tests.catalogues import Pseudo

FRONT = FrontPage(
    owner_name="Robin",
    title="On we go",
    period_from=None,
    period_to=None,
    made_on=None,
    next_review=None,
    direction="",
    lessons=(),
    goals=(),
    first_step=None,
    support_person="",
)
PLAN = CareerPlan(
    front=FRONT,
    achievements=(),
    now=(),
    wanted=(),
    skills=(),
    cards=(),
    goals=(),
    next_steps=(),
    people=(),
    check_ins=(),
    report=(),
    signatures=False,
    paper="a4",
)


def full_disk(*args: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_plan_without_questions_is_written(tmp_path: Path) -> None:
    write(PLAN, tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes() == page_bytes(PLAN)


def test_only_the_owner_may_read_the_plan(tmp_path: Path) -> None:
    write(PLAN, tmp_path / "plan.pdf")
    assert stat.S_IMODE((tmp_path / "plan.pdf").stat().st_mode) == 0o600


@pytest.mark.parametrize("broken", ("fsync", "replace"))
def test_what_was_there_stays_when_writing_does_not_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, broken, full_disk)
    with pytest.raises(OSError, match="No space left"):
        write(PLAN, path)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("plan.pdf", b"old")]


def test_nothing_is_touched_when_the_plan_cannot_be_made(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old")

    def broken(text: str) -> str:
        raise RuntimeError(text)

    with use_catalogue(Pseudo(broken)), pytest.raises(RuntimeError):
        write(PLAN, path)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("plan.pdf", b"old")]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="nowhere"):
        write(PLAN, tmp_path / "nowhere" / "plan.pdf")


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    atomic_file.replace(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"
