"""What a goal says in sentences."""

from __future__ import annotations

import pytest
from msgspec.structs import asdict

from planner.domain.questions.goal_wording import action_wanted, counted, if_then, if_then_of, measures, result_wanted
from planner.domain.records.kinds import Goal


def test_two_halves_read_as_one_sentence_whatever_ends_them() -> None:
    assert if_then("it is nine, ", "write one line.") == "If it is nine, then I will write one line."


def test_a_missing_half_is_a_blank() -> None:
    assert if_then("", "begin", "…") == "If …, then I will begin."
    assert if_then_of(Goal(then="begin")) == "If ____, then I will begin."
    assert if_then_of(Goal(if_=" ")) == ""


@pytest.mark.parametrize(
    "start, target, said",
    (
        ("some", "3", "3 stories"),
        ("1", "many", ""),
        ("1", "3", "from 1 to 3 stories"),
        ("", "3", "3 stories"),
        ("1", "", ""),
        ("", "1200", "1,200 stories"),
    ),
)
def test_a_result_says_from_where_to_where(start: str, target: str, said: str) -> None:
    goal = Goal(result_start=start, result_target=target, result_unit="stories")
    assert result_wanted(asdict(goal)) == said


@pytest.mark.parametrize("period, said", (("week", "2 rounds a week"), ("month", "2 rounds a month"), ("", "2 rounds")))
def test_an_action_says_how_often(period: str, said: str) -> None:
    assert action_wanted(asdict(Goal(action_target="2", action_unit="rounds", action_period=period))) == said


def test_beside_a_single_one_the_unit_is_left_out() -> None:
    assert (counted("1", "stories"), counted("0", "stories"), counted("2", "")) == ("1", "0 stories", "2")


def test_both_measures_are_a_sentence_each() -> None:
    goal = Goal(
        result_measure="Stories told", result_target="6", due="2026-06-01", action_measure="Rounds", action_target="2"
    )
    assert measures(goal) == ("Stories told: 6 by 1 June 2026.", "Rounds: 2.")
    assert measures(Goal(result_measure="Stories told")) == ("Stories told.",)
    assert measures(Goal()) == ()
