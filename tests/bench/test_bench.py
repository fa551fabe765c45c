"""The benchmarks measure what they say: the same strings at the same places."""

from __future__ import annotations

import pytest

from planner.export.pdf import laid_out
from tests.bench import paper


def test_the_canvas_by_hand_sets_the_strings_of_the_pages_in_their_places():
    pages = paper.strings_of(laid_out(paper.plan_with(2)).content)
    by_hand = paper.strings_of(paper.floor(pages))
    assert [[string[:2] for string in page] for page in by_hand] == [[string[:2] for string in page] for page in pages]
    assert by_hand[0][3][2:] == pytest.approx(pages[0][3][2:], abs=0.01)


def test_a_plan_has_as_many_goals_and_lessons_as_were_asked_for():
    plan = paper.plan_with(7)
    assert len({goal.title for goal in plan.goals}) == len({card.title for card in plan.cards}) == 7


def test_the_ratios_are_numbers_of_times():
    assert paper.ratio(paper.plan_with(1), rounds=1) > 0
