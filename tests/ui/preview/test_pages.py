"""Pages as values: the lines on them, and what is found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF

from planner.compose.career_plan import career_plan
from planner.domain.changes import Change
from planner.domain.records.kinds import Profile
from planner.export import pdf
from planner.export.layout.printed import RecordBox
from ui.preview.pages import LinkArea, find_in_pages, link_at, read_pages


@pytest.fixture
def content(workbook):
    workbook.apply(Change(after=(Profile(owner_name="Żaneta Ölmann", direction="Upwards, and then further"),)))
    return pdf.page_bytes(career_plan(workbook))


@pytest.mark.parametrize("wanted", ("żaneta", "ŻANETA ÖLMANN", "  upwards, \n and "))
def test_words_are_found_whatever_their_case_and_spaces(content, wanted):
    assert find_in_pages(content, wanted)


@pytest.mark.parametrize("wanted", ("", " \0 ", "not there", "\U0001f600"))
def test_what_is_not_there_is_not_found(content, wanted):
    assert find_in_pages(content, wanted) == ()


def test_a_match_stands_where_its_words_are_printed(content):
    match = find_in_pages(content, "Żaneta")[0]
    sheets = read_pages(
        content, [RecordBox(0, box.left(), box.top(), box.right(), box.bottom(), ()) for box in match.boxes]
    )
    assert sheets.links[0][0].text == "Żaneta"


def test_the_smallest_line_under_a_point_wins():
    card, line = (
        LinkArea(QRectF(0, 0, 100, 100), ("entry", "1"), ""),
        LinkArea(QRectF(10, 10, 50, 10), ("goal", "2"), ""),
    )
    assert link_at([card, line], QPointF(20, 15)) is line
    assert link_at([line, card], QPointF(90, 90)) is card
    assert link_at([card, line], QPointF(200, 0)) is None


def test_lines_come_from_top_to_bottom(content):
    spots = [RecordBox(0, 50, 300, 200, 320, ("goal", "b")), RecordBox(0, 50, 100, 200, 120, ("goal", "a"))]
    assert [line.source_key[1] for line in read_pages(content, spots).links[0]] == ["a", "b"]
