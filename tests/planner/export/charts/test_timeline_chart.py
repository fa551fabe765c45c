"""The drawing of a timeline: what its shapes tell, that nothing covers anything, and how it stands on paper."""

from __future__ import annotations

import datetime as dt
import itertools
from io import BytesIO

import pytest
from pypdf import PdfReader
from reportlab.graphics.shapes import Circle, Line, Polygon, Rect, String
from reportlab.lib.colors import HexColor

from planner.compose.career_plan import career_plan
from planner.domain.changes import Change
from planner.domain.records.kinds import CheckIn, Goal, Plan, Step
from planner.export.charts.funnel import ChartStyle
from planner.export.charts.svg import svg_of
from planner.export.charts.timeline_chart import timeline as drawn
from planner.export.pdf import page_bytes
from planner.export.typeset.glyphs import width_of
from planner.insight.timeline import timeline
from planner.insight.timeline_rows import Dated

INK = ChartStyle(text="#24292b", quiet="#5f686b", accent="#1f6f64", track="#efede8", size=14)
TODAY, FIRST, LAST = dt.date(2026, 5, 4), dt.date(2026, 4, 1), dt.date(2026, 6, 30)
GOAL = Goal(id="g", title="Learn to pitch", status="under_way", starts_on="2026-04-10", due="2026-06-10")
WIDTHS = pytest.mark.parametrize("width", (240, 480, 720))


def of(goals=(GOAL,), steps=(), check_ins=(), plan=None):
    return timeline(Dated(goals=goals, steps=steps, check_ins=check_ins, plan=plan or Plan()), FIRST, LAST, TODAY)


def step(day: str, done: str = "", goal: str = "g") -> Step:
    return Step(goal_id=goal, title="Ask", due=day, done=done)


def with_all_signs():
    checked = CheckIn(goal_id="g", day="2026-05-02", next_on="2026-05-20")
    ended = Goal(title="Old", status="done", starts_on="2026-04-01", ended_on="2026-05-01")
    steps = (step("2026-05-04"), step("2026-04-30", "yes"))
    return of((GOAL, ended), steps, (checked,), Plan(next_review="2026-06-30"))


def shapes(drawing, kind, colour=INK.accent):
    wanted = HexColor(colour)
    return [one for one in drawing.contents if isinstance(one, kind) and one.strokeColor == wanted]


def texts(drawing) -> list[String]:
    return [one for one in drawing.contents if isinstance(one, String)]


def box(shape) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a shape or a text."""
    if isinstance(shape, String):
        wide = width_of(shape.text, shape.fontName, shape.fontSize)
        left = shape.x - wide * {"start": 0, "middle": 0.5, "end": 1}[shape.textAnchor]
        return left, shape.y - shape.fontSize * 0.25, left + wide, shape.y + shape.fontSize * 0.75
    left, bottom, right, top = shape.getBounds()
    return left, bottom, right, top


def apart(one, other) -> bool:
    a, b = box(one), box(other)
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]


def test_every_kind_has_a_shape_of_its_own_and_what_is_done_is_filled():
    drawing = drawn(with_all_signs(), 720, INK)
    squares, circles = shapes(drawing, Rect), shapes(drawing, Circle)
    ground, accent = HexColor(INK.ground), HexColor(INK.accent)
    assert {square.fillColor for square in squares} == {ground, accent}
    assert {circle.fillColor for circle in circles} == {ground, accent}
    assert {len(one.points) // 2 for one in shapes(drawing, Polygon)} == {3, 4}


def test_the_meaning_of_every_sign_stands_below_in_words():
    assert {"Step", "Step done", "Check-in", "Next check-in", "Next review", "Goal due", "Goal ended"} <= {
        text.text for text in texts(drawn(with_all_signs(), 720, INK))
    }


def test_what_has_ended_has_no_colour_and_a_hollow_bar():
    ended = Goal(title="Old", status="let_go", starts_on="2026-04-01", ended_on="2026-05-01")
    drawing = drawn(of((ended,)), 720, INK)
    bar = next(one for one in shapes(drawing, Polygon, INK.quiet) if len(one.points) == 8)
    assert bar.fillColor == HexColor(INK.track)
    assert "Let go" in [text.text for text in texts(drawing)]


def test_an_end_that_lies_outside_runs_to_a_point():
    beyond = Goal(title="Long", starts_on="2026-03-01", due="2026-12-01")
    drawing = drawn(of((beyond,)), 720, INK)
    bar = max(shapes(drawing, Polygon), key=lambda one: len(one.points))
    assert len(bar.points) // 2 == 6
    assert (bar.getBounds()[0], bar.getBounds()[2]) == (0, 720)


def test_today_is_a_line_and_a_word():
    drawing = drawn(of(), 720, INK)
    word = next(text for text in texts(drawing) if text.text == "Today")
    assert [line.x1 for line in shapes(drawing, Line, INK.text)] == [pytest.approx(word.x)]


@WIDTHS
def test_nothing_is_cut_off_at_the_edges(width):
    drawing = drawn(with_all_signs(), width, INK)
    for shape in drawing.contents:
        left, bottom, right, top = box(shape)
        assert -0.01 <= left <= right <= width + 0.01, shape.getProperties()
        assert -0.01 <= bottom <= top <= drawing.height + 0.01, shape.getProperties()


@WIDTHS
def test_no_word_stands_on_another(width):
    long = Goal(title="Reach level 3 in paid social and have one piece of work to show " * 3, due="2026-05-20")
    words = texts(drawn(of((long, GOAL), plan=Plan(next_review="2026-06-30")), width, INK))
    assert any(word.text.endswith("…") for word in words)
    assert all(apart(one, other) for one, other in itertools.combinations(words, 2))


@WIDTHS
def test_signs_on_one_day_stand_beside_or_below_each_other(width):
    steps = [step("2026-06-30") for _ in range(3)] + [step("2026-05-04", "yes") for _ in range(4)]
    squares = shapes(drawn(of(steps=steps), width, INK), Rect)
    assert len(squares) == len(steps) + 2
    assert all(apart(one, other) for one, other in itertools.combinations(squares, 2))


def test_signs_that_find_no_room_are_counted():
    drawing = drawn(of(steps=[step("2026-05-04") for _ in range(60)]), 480, INK)
    drawn_steps = len(shapes(drawing, Rect)) - 1
    assert f"Under way · {60 + 1 - drawn_steps - 1} more" in [text.text for text in texts(drawing)]


def test_it_is_drawn_for_the_window_whatever_was_typed():
    odd = Goal(title='<b> & "quoted" \x00 \ud800 目標', due="2026-05-20")
    svg = svg_of(drawn(of((odd,)), 480, INK)).decode()
    assert "&lt;b&gt; &amp;" in svg


@pytest.fixture
def pages(sample_workbook):
    read = PdfReader(BytesIO(page_bytes(career_plan(sample_workbook)))).pages
    return [" ".join(page.extract_text().split()) for page in read]


def test_the_plan_on_paper_shows_its_period_above_the_goals_and_the_next_days_above_the_steps(pages):
    goals, steps = (
        [text for text in pages if f"The {what} at a glance" in text] for what in ("whole period", "next 90 days")
    )
    assert (len(goals), len(steps)) == (1, 1)
    for text in (*goals, *steps):
        assert "Run a small test of Ask a gardener and bring three numbers" in text
        assert "Next check-in" in text
        assert "Today" in text


def test_an_empty_plan_prints_no_timeline(workbook):
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(page_bytes(career_plan(workbook)))).pages)
    assert "at a glance" not in text


def test_letters_of_any_script_are_printed(workbook):
    workbook.apply(Change(after=(Goal(title="目標", due="2026-05-20"),)))
    assert page_bytes(career_plan(workbook)).startswith(b"%PDF")
