"""The icons and signs on paper: what is drawn for them, and that every one can be."""

from __future__ import annotations

import math

import pytest
from reportlab.graphics.shapes import Drawing, Ellipse
from reportlab.pdfgen.canvas import Canvas

from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Goal
from planner.export.charts.flowable import DrawingFlowable
from planner.export.layout.icons import GRID, Icon, arc, lines_of
from planner.export.layout.small_signs import Dots, StatusSign
from planner.resources import resource
from planner.scenarios import all_scenarios

ICONS = [scenario.icon for scenario in all_scenarios().values()]


def drawn(flowable) -> bytes:
    """Return what a part of the page writes into the file."""
    canvas = Canvas("unused.pdf", pageCompression=0)
    flowable.wrap(100, 100)
    flowable.drawOn(canvas, 0, 0)
    return "\n".join(canvas._code).encode()


@pytest.mark.parametrize("name", [file.stem for file in resource("icons", "leaf.svg").parent.glob("*.svg")])
def test_every_icon_of_the_window_can_stand_on_paper_inside_its_square(name):
    points = [number for line in lines_of(name) for _, numbers in line for number in numbers]
    assert points
    assert all(0 <= number <= GRID for number in points)


def test_no_two_kinds_of_setback_look_alike():
    assert len({lines_of(name) for name in ICONS}) == len(ICONS)


@pytest.mark.parametrize("name", ("", "nothing-like-it"))
def test_an_icon_that_is_not_there_draws_nothing(name):
    assert b" l" not in drawn(Icon(name))


@pytest.mark.parametrize("large", (False, True))
@pytest.mark.parametrize("sweep", (False, True))
def test_an_arc_keeps_to_one_circle_and_ends_where_it_should(large, sweep):
    curves = list(arc((3, 0), (0, 3), 3, large, sweep))
    ends = [points[-2:] for _, points in curves]
    centre = (0, 0) if large != sweep else (3, 3)
    assert ends[-1] == pytest.approx((0, 3))
    assert [math.dist(end, centre) for end in ends] == pytest.approx([3] * len(ends))
    assert len(curves) == (3 if large else 1)


def test_every_status_has_a_sign_of_its_own():
    statuses = [option.key for option in field_of(Goal, "status").options]
    assert len({drawn(StatusSign(status)) for status in statuses}) == len(statuses)


def test_a_level_fills_as_many_dots_as_it_has_reached():
    lines = [drawn(Dots(level, 4)).splitlines() for level in range(5)]
    dots = [sum(line.endswith(b" l") for line in drawing) for drawing in lines]
    # An open dot is a dot with a white one upon it.
    assert dots == [8, 7, 6, 5, 4]
    assert [b"1 1 1 RG" in drawing for drawing in lines] == [True, True, True, True, False]


def test_a_shape_that_charts_are_not_made_of_is_named():
    drawing = Drawing(10, 10)
    drawing.add(Ellipse(5, 5, 2, 1))
    with pytest.raises(ValueError, match="Ellipse"):
        drawn(DrawingFlowable(drawing))
