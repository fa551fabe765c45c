"""The blank worksheet: all sections, no answers."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from msgspec.structs import replace

from planner.cli import commands
from planner.compose.blank import blank_plan, without_answers
from planner.compose.career_plan import career_plan
from planner.domain.basics.fields import KINDS
from planner.domain.questions.plan_questions import SECTIONS
from planner.export.pdf import laid_out
from planner.export.sections.worksheet import BLANK_BLOCKS
from planner.scenarios import all_scenarios
from planner.workbook.opening import plan_in_memory, with_sample


def text_of(content):
    with pypdfium2.PdfDocument(content) as pdf:
        return re.sub(r"\s+", " ", " ".join(page.get_textpage().get_text_bounded() for page in pdf))


@pytest.fixture
def sample():
    workbook = with_sample(plan_in_memory())
    yield workbook
    workbook.close()


@pytest.mark.parametrize("paper", ("a4", "letter"))
def test_the_worksheet_has_every_section_on_eight_pages(paper):
    content = laid_out(blank_plan(all_scenarios(), paper)).content
    text = text_of(content)
    assert [title for title in SECTIONS.values() if title not in text] == []
    assert "Leave blank what does not fit." in text
    with pypdfium2.PdfDocument(content) as pdf:
        assert len(pdf) == 8


@pytest.mark.parametrize("paper", ("a4", "letter"))
def test_a_goal_and_a_lesson_of_the_worksheet_are_each_on_one_page(paper):
    blanks = laid_out(blank_plan(all_scenarios(), paper), fillable=True).form_fields
    for part in ("Goal 1", "Goal 2", "Lesson 1", "Lesson 2"):
        assert len({blank.page for blank in blanks if f" · {part} · " in blank.label}) == 1


def test_the_worksheet_says_first_that_blanks_are_all_right():
    with pypdfium2.PdfDocument(laid_out(blank_plan(all_scenarios())).content) as pdf:
        assert "Leave blank what does not fit." in pdf[0].get_textpage().get_text_bounded()


def test_every_kind_of_question_has_room_for_an_answer():
    assert set(BLANK_BLOCKS) == set(KINDS)


def test_a_blank_plan_keeps_whose_it_is_and_no_answer(sample):
    plan = career_plan(sample)
    text = text_of(laid_out(without_answers(plan, sample.scenarios)).content)
    assert plan.front.owner_name in text
    kept = [goal.title for goal in plan.goals if goal.title in text]
    kept += [card.lesson for card in plan.cards if card.lesson in text]
    kept += [answered.text for answered in plan.now if len(answered.text) > 12 and answered.text in text]
    assert kept == []
    assert plan.front.direction not in text


def test_sections_that_a_person_leaves_out_are_left_out_of_the_worksheet_too(sample):

    blank = without_answers(replace(career_plan(sample), left_out=("C",)), sample.scenarios)
    assert "C Skills" not in text_of(laid_out(blank).content)


def test_the_worksheet_is_the_same_whenever_it_is_made():
    assert blank_plan(all_scenarios()) == blank_plan(all_scenarios())
    assert laid_out(blank_plan(all_scenarios())).content == laid_out(blank_plan(all_scenarios())).content


def test_a_template_is_written_without_any_plan(tmp_path):
    for options in ((), ("--fillable",), ("--paper", "letter")):
        out = tmp_path / f"t{len(options)}.pdf"
        assert commands.main(["template", str(out), *options]) == commands.OK
        assert out.read_bytes().startswith(b"%PDF")


def test_a_plan_is_exported_blank_and_as_a_form(plan):
    out = plan.with_suffix(".pdf")
    assert commands.main(["export", str(plan), str(out), "--blank", "--fillable"]) == commands.OK
    assert b"/AcroForm" in out.read_bytes()


@pytest.mark.parametrize(
    "arguments, told",
    (
        (("template", "a.txt"), "a name that ends in .pdf"),
        (("template", "no/folder/a.pdf"), "The folder of no/folder/a.pdf is not there"),
        (("template", "a.pdf", "--blank"), "unrecognized arguments: --blank"),
        (("export", "PLAN", "a.json", "--blank"), "--blank is for a PDF"),
        (("export", "PLAN", "a.ics", "--fillable"), "--fillable is for a PDF"),
        (("export", "PLAN", "a.pdf", "--blank", "--copy", "mentor"), "Leave --copy out"),
    ),
)
def test_what_cannot_be_written_is_told_in_a_sentence(plan, arguments, told, capsys, monkeypatch):
    monkeypatch.chdir(plan.parent)
    assert commands.main([str(plan) if word == "PLAN" else word for word in arguments]) == commands.USAGE_ERROR
    assert told in capsys.readouterr().err
    assert sorted(file.suffix for file in plan.parent.iterdir()) == [".comeback"]
