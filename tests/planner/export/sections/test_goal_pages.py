"""A goal on paper: its measures with their numbers, its ending in its own words, its course as a drawing."""

from __future__ import annotations

import datetime as dt
import io

import pypdf
import pypdfium2
import pytest
from msgspec.structs import replace
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from planner.compose.career_plan import career_plan
from planner.domain.changes import Change
from planner.domain.document.career_plan import CareerPlan
from planner.domain.questions.plan_questions import SECTIONS
from planner.domain.records.kinds import CheckIn, Goal, Skill, Step
from planner.export.pdf import page_bytes
from planner.workbook.workbook import Workbook

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
    workbook.apply(Change(after=(replace(GOAL, **changed), *checks)))
    pages = pypdf.PdfReader(io.BytesIO(page_bytes(career_plan(workbook)))).pages
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
    workbook.apply(Change(after=(skill, replace(GOAL, skill=skill.id))))
    assert career_plan(workbook).skills[0].goals == ("Tell six short stories",)


@pytest.fixture
def unprinted(workbook: Workbook) -> CareerPlan:
    """A plan without its goals, which a skill, a step and a check-in still name."""
    skill = Skill(name="Speaking", now="1", needed="3")
    step = Step(goal_id=GOAL.id, title="Ask for a room", due=(workbook.today() + dt.timedelta(days=3)).isoformat())
    check = CheckIn(goal_id=GOAL.id, day=workbook.today().isoformat(), did="One told")
    goal = replace(GOAL, skill=skill.id, status="under_way")
    workbook.apply(Change(after=(skill, goal, step, check)))
    # The picture of the days ahead says the title, too.
    return replace(career_plan(workbook), left_out=("E",), next_90_days=None)


@pytest.mark.parametrize("letter", "CFH")
def test_the_title_of_a_goal_that_is_not_printed_stands_on_one_line(unprinted: CareerPlan, letter: str) -> None:
    others = tuple(other for other in "ABCDEFGHIJ" if other != letter)
    pages = pypdf.PdfReader(io.BytesIO(page_bytes(replace(unprinted, left_out=others)))).pages
    text = "\n".join(page.extract_text() for page in pages)
    assert GOAL.title in text[text.index(SECTIONS[letter]) :]


@pytest.mark.parametrize("title", ("גן ירוק על הגג " * 9, "حديقة خضراء على السطح " * 9))
def test_a_title_from_right_to_left_keeps_away_from_the_status(workbook: Workbook, title: str) -> None:
    workbook.apply(Change(after=(replace(GOAL, title=title, status="under_way"),)))
    content = page_bytes(replace(career_plan(workbook), left_out=tuple("ABCDFGH")))
    page = pypdfium2.PdfDocument(content)[1]
    texts = page.get_textpage()
    boxes = [texts.get_charbox(at) for at in range(texts.count_chars()) if texts.get_text_range(at, 1) > "\u0590"]
    right, top = max(box[2] for box in boxes), max(boxes, key=lambda box: box[2])[3]
    signs = [sign.get_bounds() for sign in page.get_objects([FPDF_PAGEOBJ_PATH])]
    beside = [left for left, low, far, high in signs if low < top < high + 6 and far - left < 12 and far > right]
    assert min(beside) - right > 4
