"""The benchmarks measure what they say: the same lines on as many pages."""

from __future__ import annotations

from planner.export.pdf import laid_out
from tests.bench import paper


def test_the_canvas_by_hand_sets_the_lines_of_the_pages():
    pages = paper.lines_of(laid_out(paper.plan_with(2)).content)
    by_hand = paper.lines_of(paper.floor(pages))
    assert len(by_hand) == len(pages)
    assert "".join(by_hand[0]).split()[:20] == "".join(pages[0]).split()[:20]


def test_a_plan_has_as_many_goals_and_lessons_as_were_asked_for():
    plan = paper.plan_with(7)
    assert len({goal.title for goal in plan.goals}) == len({card.title for card in plan.cards}) == 7


def test_the_ratios_are_numbers_of_times():
    assert paper.ratio(paper.plan_with(1), rounds=1) > 0
