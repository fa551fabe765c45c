"""The charts: one drawing for paper and for the window, that needs neither colours nor eyes."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Ellipse, Polygon, Rect, String

from planner.domain.document.number_values import Bar, Chart
from planner.export.charts.funnel import NARROWEST, ChartStyle, contributions, funnel
from planner.export.charts.svg import svg_of

LIGHT = ChartStyle(text="#24292b", quiet="#5f686b", accent="#1f6f64", track="#efede8", size=14)
DARK = ChartStyle(text="#e7e9e8", quiet="#a6aeaf", accent="#6cc3b3", track="#2a2f30", size=14)
SEARCH = Chart(
    "How far applications came",
    (Bar("Applications", 103, "103"), Bar("Interviews", 3, "3 of 103 (2.9%)"), Bar("Offers", 0, "0 of 103 (0%)")),
)
GAP = Chart("The gap", (Bar("Reach", -1500, "took away 1,500"), Bar("Frequency", 500, "added 500")))


def texts(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.contents if isinstance(shape, String)]


def bars(drawing: Drawing, style: ChartStyle = LIGHT) -> list[Rect]:
    accent = int(style.accent[1:], 16)
    found = [shape for shape in drawing.contents if isinstance(shape, Rect)]
    return [one for one in found if accent in [c.int_rgb() for c in (one.fillColor, one.strokeColor) if c]]


def test_a_funnel_has_a_label_and_its_count_at_every_bar():
    drawing = funnel(SEARCH, 400, LIGHT)
    assert texts(drawing) == ["Applications", "103", "Interviews", "3 of 103 (2.9%)", "Offers", "0 of 103 (0%)"]


def test_bars_are_as_long_as_their_counts_and_nothing_has_no_bar():
    assert [bar.width for bar in bars(funnel(SEARCH, 412, LIGHT))] == pytest.approx([412, 12])


def test_one_of_very_many_can_still_be_seen():
    chart = Chart("", (Bar("", 100_000, ""), Bar("", 1, "")))
    assert bars(funnel(chart, 400, LIGHT))[1].width == NARROWEST


def test_a_chart_says_the_same_in_words():
    assert SEARCH.text == "Applications: 103. Interviews: 3 of 103 (2.9%). Offers: 0 of 103 (0%)."


def test_what_was_taken_away_goes_left_and_what_was_added_right_and_hollow():
    taken, added = bars(contributions(GAP, 400, LIGHT))
    assert (taken.x, taken.width) == (0, 300)
    assert 300 < added.x < added.x + added.width < 400
    assert (taken.fillColor is None, added.fillColor is None) == (False, True)


def test_parts_that_pull_the_same_way_all_begin_at_the_left():
    chart = Chart("", (Bar("Reach", -300, ""), Bar("Frequency", -100, "")))
    assert [(bar.x, bar.width) for bar in bars(contributions(chart, 400, LIGHT))] == [
        (0, 400),
        (0, pytest.approx(400 / 3)),
    ]


def test_a_single_part_is_one_bar():
    assert len(bars(contributions(Chart("", (Bar("Reach", -300, "took away 300"),)), 400, LIGHT))) == 1


@pytest.mark.parametrize("ink", (LIGHT, DARK))
def test_the_svg_holds_the_words_in_the_colours_it_was_given(ink):
    root = ET.fromstring(svg_of(funnel(SEARCH, 400, ink)))
    found = root.findall("{http://www.w3.org/2000/svg}text")
    assert [text.text for text in found][:2] == ["Applications", "103"]
    assert {text.get("fill") for text in found} == {ink.text}
    assert {text.get("font-family") for text in found} == {"Inter"}


def test_no_text_can_break_the_svg():
    odd = Chart("", (Bar('<b> & "quoted" \x00\x07 \ud800', 1, "]]>"),))
    root = ET.fromstring(svg_of(funnel(odd, 400, LIGHT)))
    assert root.find("{http://www.w3.org/2000/svg}text").text.startswith('<b> & "quoted"')


def test_circles_and_polygons_stand_in_the_svg_where_they_stand_on_paper():
    drawing = Drawing(20, 10)
    drawing.add(Circle(5, 4, 3, fillColor=None))
    drawing.add(Polygon([0, 0, 10, 0, 10, 10], strokeColor=None))
    circle, polygon = ET.fromstring(svg_of(drawing))
    assert (circle.get("cx"), circle.get("cy"), circle.get("r"), circle.get("fill")) == ("5", "6", "3", "none")
    assert polygon.get("points") == "0,10 10,10 10,0"


def test_a_shape_that_charts_do_not_have_is_told():
    drawing = Drawing(10, 10)
    drawing.add(Ellipse(5, 5, 5, 3))
    with pytest.raises(ValueError, match="Ellipse"):
        svg_of(drawing)
