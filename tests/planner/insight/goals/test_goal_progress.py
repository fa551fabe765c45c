"""How the measures of a goal go on over time, and the way they were to go."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.domain.document.progress_series import MeasureProgress
from planner.domain.records.kinds import CheckIn, Goal
from planner.insight.goals.goal_progress import measure_progress

GOAL = Goal(
    id="g",
    title="Bring three numbers",
    result_measure="Numbers to show",
    result_start="0",
    result_target="4",
    result_unit="numbers",
    action_measure="Answers filmed",
    action_target="1",
    action_period="week",
    action_unit="answers",
    starts_on="2026-05-01",
    due="2026-05-29",
)


def check_in(day: str, result: str = "", action: str = "") -> CheckIn:
    return CheckIn(goal_id="g", day=day, result_value=result, action_value=action)


def result(*checks: CheckIn, **changed: str) -> MeasureProgress:
    return measure_progress(replace(GOAL, **changed), checks)[0]


def action(*checks: CheckIn, **changed: str) -> MeasureProgress:
    return measure_progress(replace(GOAL, **changed), checks)[-1]


def values(course: MeasureProgress) -> list[tuple[str, float]]:
    return [(point.day.isoformat(), point.value) for point in course.points]


def test_without_a_number_there_is_no_course() -> None:
    assert measure_progress(GOAL, []) == ()
    assert (
        measure_progress(GOAL, [check_in("2026-05-08"), check_in("soon", "1", "1"), check_in("2026-05-09", "some")])
        == ()
    )


def test_a_result_begins_where_the_goal_begins() -> None:
    course = result(check_in("2026-05-15", "1"), check_in("2026-05-08", "2"))
    assert values(course) == [("2026-05-01", 0), ("2026-05-08", 2), ("2026-05-15", 1)]


def test_halfway_there_half_of_the_way_was_planned() -> None:
    points = result(check_in("2026-05-15", "1")).points
    assert [(point.figures, point.planned) for point in points] == [
        ("0", "0"),
        ("1", "2"),
    ]


def test_after_its_day_the_way_stays_at_the_target() -> None:
    assert result(check_in("2026-07-01", "3")).points[-1].planned == "4"


def test_a_way_may_go_down() -> None:
    course = result(check_in("2026-05-08", "9"), result_start="10", result_target="6")
    assert course.points[-1].planned == "9"


@pytest.mark.parametrize("missing", ("result_start", "result_target", "due"))
def test_without_both_ends_there_is_no_way(missing: str) -> None:
    course = result(check_in("2026-05-08", "1"), **{missing: ""})
    assert course.target_line is None
    assert [point.planned for point in course.points] == [""] * len(course.points)


def test_without_a_first_day_the_way_begins_with_the_first_check_in() -> None:
    course = result(check_in("2026-05-08", "1"), check_in("2026-05-15", "2"), starts_on="")
    assert course.target_line
    assert course.target_line[0].day == dt.date(2026, 5, 8)
    assert values(course) == [("2026-05-08", 1), ("2026-05-15", 2)]


def test_what_was_done_is_added_up_against_so_many_a_week() -> None:
    course = action(check_in("2026-05-08", action="2"), check_in("2026-05-15", action="1"))
    assert values(course) == [("2026-05-01", 0), ("2026-05-08", 2), ("2026-05-15", 3)]
    assert [point.planned for point in course.points] == ["0", "1", "2"]
    assert course.title == "Answers filmed, in all"


def test_two_check_ins_on_one_day_are_one_point() -> None:
    twice = check_in("2026-05-08", "1", "1"), check_in("2026-05-08", "2", "3")
    assert values(result(*twice))[-1] == ("2026-05-08", 2)
    assert values(action(*twice))[-1] == ("2026-05-08", 4)


def test_so_many_a_month_are_spread_over_its_days() -> None:
    course = action(check_in("2026-05-15", action="1"), action_period="month", action_target="2")
    assert course.points[-1].planned == "0.9"


def test_the_way_of_an_action_ends_at_a_tenth() -> None:
    course = action(check_in("2026-05-08", action="1"), due="2026-05-20")
    assert course.target_line
    assert course.target_line[1].figures == "2.7"


def test_a_course_says_the_same_in_words() -> None:
    assert result(check_in("2026-05-15", "1")).text == (
        "Numbers to show. The way goes from 0 numbers on 1 May 2026 to 4 numbers on 29 May 2026."
        " 1 May 2026: 0 numbers, planned 0. 15 May 2026: 1, planned 2."
    )


def test_what_is_measured_may_have_no_name_yet() -> None:
    course = result(check_in("2026-05-15", "1"), result_measure="", result_unit="", result_target="")
    assert course.title == "Result so far"
    assert course.text == "Result so far. 1 May 2026: 0. 15 May 2026: 1."


@given(
    st.lists(
        st.builds(
            CheckIn,
            goal_id=st.just("g"),
            day=st.sampled_from(("2026-05-01", "2026-05-08", "2026-06-01", "", "x")),
            result_value=st.sampled_from(("", "0", "-3", "1e5", "1.25", "1e29", "many")),
            action_value=st.sampled_from(("", "0", "2", "0.5")),
        ),
        max_size=6,
    ),
    st.sampled_from(("", "2026-05-01", "2026-06-30", "later")),
    st.sampled_from(("", "2026-05-01", "2026-05-08")),
)
def test_any_check_ins_give_points_in_the_order_of_their_days(checks: list[CheckIn], due: str, start: str) -> None:
    for course in measure_progress(replace(GOAL, due=due, starts_on=start), checks):
        days = [point.day for point in course.points]
        assert days == sorted(set(days))
        assert course.points
