"""Pages as values: the lines on them, and what is found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from planner.compose.career_plan import career_plan
from planner.domain.changes import Change
from planner.domain.records.kinds import Profile
from planner.export import pdf
from planner.export.layout.printed import Spot
from ui.preview.pages import Line, find_in_sheets, line_at, read_sheets


@pytest.fixture
def content(workbook):
    workbook.apply(Change(after=(Profile(owner_name="Żaneta Ölmann", direction="Upwards, and then further"),)))
    return pdf.page_bytes(career_plan(workbook))


@pytest.mark.parametrize("wanted", ("żaneta", "ŻANETA ÖLMANN", "  upwards, \n and "))
def test_words_are_found_whatever_their_case_and_spaces(content, wanted):
    assert find_in_sheets(content, wanted)


@pytest.mark.parametrize("wanted", ("", " \0 ", "not there", "\U0001f600"))
def test_what_is_not_there_is_not_found(content, wanted):
    assert find_in_sheets(content, wanted) == ()


def test_a_match_stands_where_its_words_are_printed(content):
    match = find_in_sheets(content, "Żaneta")[0]
    sheets = read_sheets(
        content, [Spot(0, box.left(), box.top(), box.right(), box.bottom(), ()) for box in match.boxes]
    )
    assert sheets.lines[0][0].words == "Żaneta"


def test_the_smallest_line_under_a_point_wins():
    card, line = Line(QRectF(0, 0, 100, 100), ("entry", "1"), ""), Line(QRectF(10, 10, 50, 10), ("goal", "2"), "")
    assert line_at([card, line], QPointF(20, 15)) is line
    assert line_at([line, card], QPointF(90, 90)) is card
    assert line_at([card, line], QPointF(200, 0)) is None


def test_lines_come_from_top_to_bottom(content):
    spots = [Spot(0, 50, 300, 200, 320, ("goal", "b")), Spot(0, 50, 100, 200, 120, ("goal", "a"))]
    assert [line.home[1] for line in read_sheets(content, spots).lines[0]] == ["a", "b"]
