"""Name the problem: the numbers suggest, the person decides."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.basics.fields import keys_of
from planner.domain.changes import Change
from planner.domain.questions.look_back import CAUSES, BlockKind, pages
from planner.domain.records.kinds import Entry, Metric
from ui.look_back.blocks.problem import ProblemBlock


@pytest.fixture
def part(document, workbook, qtbot):
    workbook.apply(
        Change(
            after=(
                Entry(id="e", scenario="campaign"),
                Metric(id="m", entry_id="e", metric="reach", target="100", actual="71"),
            )
        )
    )
    part = ProblemBlock(document, workbook.scenarios["campaign"])
    qtbot.addWidget(part)
    part.show_entry("e")
    return part


def test_it_stands_above_the_question_on_the_page_of_causes(workbook) -> None:
    page = next(page for page in pages(workbook.scenarios["campaign"]) if page.key == CAUSES)
    assert page.blocks[0] is BlockKind.PROBLEM
    assert all(BlockKind.PROBLEM not in page.blocks for page in pages(workbook.scenarios["job"]))


def test_the_numbers_suggest_a_problem_with_the_reason(part, workbook) -> None:
    assert part.suggested["awareness"].label.text() == "The numbers suggest: Awareness. Reach: 71% of target."
    assert "problem" not in workbook.answers("e")


def test_taking_it_adds_to_what_was_chosen(part, document, workbook) -> None:
    document.do(edits.answer(workbook, "e", "problem", '["cost"]'), "the problem")
    part.suggested["awareness"].button.click()
    assert keys_of(workbook.answers("e")["problem"]) == ("cost", "awareness")
    assert part.suggested["awareness"].button.isHidden()
    document.undo()
    assert not part.suggested["awareness"].button.isHidden()


def test_it_follows_the_numbers(part, document, workbook) -> None:
    document.do(edits.edit(workbook, workbook.get(Metric, id="m"), actual="100"), "a number")
    assert part.isHidden()
    document.undo()
    assert not part.isHidden()


def test_a_suggestion_keeps_its_button_while_its_number_changes(part, document, workbook) -> None:
    before = part.suggested["awareness"]
    document.do(edits.edit(workbook, workbook.get(Metric, id="m"), actual="60"), "a number")
    assert part.suggested["awareness"] is before
    assert before.label.text().endswith("60% of target.")


def test_each_problem_has_a_button_of_its_own_name(part, document) -> None:
    document.do(Change(after=(Metric(entry_id="e", metric="cpm", target="6", actual="12"),)), "a number")
    names = {one.button.accessibleName() for one in part.suggested.values()}
    assert names == {"Take this: Awareness", "Take this: Cost"}


def test_it_follows_what_counts_as_close(part, document, workbook) -> None:
    document.do(edits.edit(workbook, workbook.plan_record(), close_from="70"), "close")
    assert part.isHidden()
    document.undo()
    assert not part.isHidden()
