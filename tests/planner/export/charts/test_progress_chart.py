"""The drawing of a measure: what happened beside the way, both to be told apart without colours."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, String
from reportlab.pdfbase.pdfmetrics import stringWidth

from planner.domain.document.progress_series import MeasureProgress, ProgressPoint
from planner.export.charts.funnel import ChartStyle
from planner.export.charts.progress_chart import progress_chart
from planner.export.charts.svg import svg_of

INK = ChartStyle(text="#24292b", quiet="#5f686b", accent="#1f6f64", track="#efede8", size=14)


def point(day: int, value: float) -> ProgressPoint:
    return ProgressPoint(day=dt.date(2026, 9, day), value=value, shown=f"{day} September 2026", figures=f"{value:g}")


TO_FOUR = (point(1, 0), point(29, 4))
FILMED = MeasureProgress(
    title="Answers filmed", points=(point(1, 0), point(8, 2), point(15, 1)), target_line=TO_FOUR, text="In words."
)
ALONE = MeasureProgress(title="Answers filmed", points=(point(8, 2),), target_line=None, text="In words.")


def of(drawing: Drawing, kind: type) -> list:
    return [shape for shape in drawing.contents if isinstance(shape, kind)]


def dashed(drawing: Drawing) -> list[Line]:
    return [line for line in of(drawing, Line) if line.strokeDashArray]


def test_every_value_is_a_dot_and_the_way_is_one_dashed_line():
    drawing = progress_chart(FILMED, 400, INK)
    assert len(of(drawing, Circle)) == 3
    assert len(dashed(drawing)) == 1


def test_without_a_way_no_line_is_dashed():
    assert dashed(progress_chart(ALONE, 400, INK)) == []


def test_later_is_further_right_and_more_is_further_up():
    first, second, third = of(progress_chart(FILMED, 400, INK), Circle)
    assert first.cx < second.cx < third.cx
    assert first.cy < third.cy < second.cy


def test_the_way_begins_and_ends_where_its_values_are():
    drawing = progress_chart(FILMED, 400, INK)
    (way,) = dashed(drawing)
    start = of(drawing, Circle)[0]
    assert (way.x1, way.y1) == pytest.approx((start.cx, start.cy))
    assert way.y2 > way.y1
    assert way.x2 > of(drawing, Circle)[-1].cx


def test_the_lowest_the_highest_and_the_last_value_stand_in_figures():
    words = [text.text for text in of(progress_chart(FILMED, 400, INK), String)]
    assert {"0", "4", "1"} <= set(words)


@pytest.mark.parametrize("shown", (FILMED, ALONE))
@pytest.mark.parametrize("width", (240, 320, 700))
def test_nothing_is_cut_off_and_no_two_days_overlap(shown, width):
    drawing = progress_chart(shown, width, INK)
    spans = []
    for text in of(drawing, String):
        wide = stringWidth(text.text, text.fontName, text.fontSize)
        left = text.x - wide if text.textAnchor == "end" else text.x
        assert left >= 0
        assert left + wide <= width
        assert 0 <= text.y <= drawing.height - INK.size * 0.7
        spans.append((round(text.y / INK.size), left, left + wide))
    spans.sort()
    on_one_line = [(before, after) for before, after in pairwise(spans) if before[0] == after[0]]
    assert all(before[2] < after[1] for before, after in on_one_line)


def test_it_can_be_shown_in_the_window():
    svg = svg_of(progress_chart(FILMED, 400, INK)).decode()
    assert svg.count("<circle") == 3
    assert svg.count("stroke-dasharray") == 1


def boxes(drawing: Drawing, words: str) -> list[tuple[float, float, float, float]]:
    """Return around each text in the middle of its place: left, low, right, high."""
    found = []
    for text in of(drawing, String):
        half = stringWidth(text.text, text.fontName, text.fontSize) / 2
        if text.textAnchor == "middle" and text.text == words:
            found.append((text.x - half, text.y, text.x + half, text.y + INK.size * 0.7))
    return found


def crossed(line: Line, box: tuple[float, float, float, float]) -> bool:
    left, low, right, high = box
    steps = [part / 500 for part in range(501)]
    on_it = [(line.x1 + (line.x2 - line.x1) * part, line.y1 + (line.y2 - line.y1) * part) for part in steps]
    return any(left < x < right and low < y < high for x, y in on_it)


BEHIND = MeasureProgress(
    title="Answers filmed", points=(point(1, 0), point(9, 0.4), point(20, 2.2)), target_line=TO_FOUR, text="In words."
)
AHEAD = MeasureProgress(
    title="Answers filmed", points=(point(1, 0), point(15, 3)), target_line=TO_FOUR, text="In words."
)


def test_a_value_below_the_way_stands_below_its_dot_and_no_line_crosses_it():
    drawing = progress_chart(BEHIND, 240, INK, low=True)
    (box,) = boxes(drawing, "2.2")
    assert box[3] < of(drawing, Circle)[-1].cy
    assert not any(crossed(line, box) for line in of(drawing, Line))


def test_a_value_above_the_way_stands_above_its_dot():
    drawing = progress_chart(AHEAD, 240, INK, low=True)
    (box,) = boxes(drawing, "3")
    assert box[1] > of(drawing, Circle)[-1].cy


@pytest.mark.parametrize("day", range(5, 29, 3))
@pytest.mark.parametrize("value", (0, 0.4, 1, 2, 3, 4))
def test_a_value_is_crossed_by_no_way_unless_it_has_a_ground_of_its_own(day, value):
    drawing = progress_chart(
        MeasureProgress(title="", points=(point(1, 0), point(day, value)), target_line=TO_FOUR, text=""),
        160,
        INK,
        low=True,
    )
    (way,) = dashed(drawing)
    box = min(boxes(drawing, f"{value:g}"))
    grounds = [(shape.x, shape.y, shape.x + shape.width, shape.y + shape.height) for shape in of(drawing, Rect)]
    covered = any(ground[0] - 0.1 <= box[0] and ground[2] + 0.1 >= box[2] for ground in grounds)
    assert covered or not crossed(way, box)
    assert box[0] >= 0
    assert box[2] <= drawing.width
    assert box[1] > of(drawing, String)[0].y
