"""A goal on paper: its measures with their numbers, its ending in its own words, its course as a drawing."""

from __future__ import annotations

import dataclasses
import io

import pypdf
import pytest

from planner.domain.changes import Change
from planner.domain.records import CheckIn, Goal, Skill
from planner.export.pdf import page_bytes
from planner.workbook import Workbook

GOAL = Goal(
    title="Tell six short stories",
    result_measure="Stories told",
    result_start="1",
    result_target="6",
    result_unit="stories",
    action_measure="Rounds",
    action_target="2",
    action_period="week",
    starts_on="2026-04-01",
    due="2026-06-01",
)


def text_of(workbook: Workbook, *checks: CheckIn, **changed: str) -> str:
    workbook.apply(Change(after=(dataclasses.replace(GOAL, **changed), *checks)))
    pages = pypdf.PdfReader(io.BytesIO(page_bytes(workbook.plan()))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_each_measure_stands_with_its_number(workbook: Workbook) -> None:
    text = text_of(workbook)
    assert "Stories told · from 1 to 6 stories" in text
    assert "Rounds · 2 a week" in text


@pytest.mark.parametrize(
    "status, asked", (("done", "What helped?"), ("let_go", "Why do I let it go?"), ("", "How it ended, and what I"))
)
def test_a_word_on_the_end_stands_under_what_was_asked(workbook: Workbook, status: str, asked: str) -> None:
    text = text_of(workbook, status=status, ended_because="Telling them to a person")
    assert asked in text
    assert "Telling them to a person" in text


def test_check_ins_with_numbers_bring_a_drawing_that_says_them(workbook: Workbook) -> None:
    text = text_of(workbook, CheckIn(goal_id=GOAL.id, day="2026-05-01", result_value="2.5"))
    assert "Dashed line: the way to the target." in text
    assert "2.5 on 1 May 2026 · 3.5 planned" in text


def test_without_numbers_there_is_no_drawing(workbook: Workbook) -> None:
    assert "planned" not in text_of(workbook, CheckIn(goal_id=GOAL.id, day="2026-05-01"))


def test_a_goal_builds_the_skill_it_is_linked_to_on_paper_too(workbook: Workbook) -> None:
    skill = Skill(name="Speaking")
    workbook.apply(Change(after=(skill, dataclasses.replace(GOAL, skill=skill.id))))
    assert workbook.plan().skills[0].goals == ("Tell six short stories",)
