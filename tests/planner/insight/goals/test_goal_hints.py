"""The five hints beside a goal: they follow the answers, and ask for what is missing."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from planner.domain.records.kinds import Goal
from planner.insight.goals.goal_hints import confidence_of, smart_hints

TODAY = dt.date(2026, 5, 4)
WHOLE = Goal(title="Tell six short stories", result_target="6", confidence="7", why="It helps", due="2026-06-01")


def there(goal: Goal) -> dict[str, bool]:
    return {hint.key: hint.is_met for hint in smart_hints(goal, TODAY)}


def words(goal: Goal, key: str) -> str:
    return next(hint.sentence for hint in smart_hints(goal, TODAY) if hint.key == key)


def test_a_goal_with_all_five_is_told_so_five_times() -> None:
    assert set(there(WHOLE).values()) == {True}
    assert list(there(WHOLE)) == ["specific", "measurable", "reach", "matters", "day"]


def test_an_empty_goal_is_asked_five_questions() -> None:
    assert set(there(Goal()).values()) == {False}
    assert all(hint.sentence.endswith(("?", ".")) for hint in smart_hints(Goal(), TODAY))


@pytest.mark.parametrize(
    "key, changed",
    (
        ("specific", {"title": "Stories"}),
        ("measurable", {"result_target": "some"}),
        ("reach", {"confidence": "5"}),
        ("matters", {"why": ""}),
        ("day", {"due": ""}),
    ),
)
def test_each_hint_follows_its_own_answer(key: str, changed: dict[str, str]) -> None:
    found = there(replace(WHOLE, **changed))
    assert [hint for hint, is_there in found.items() if not is_there] == [key]


@pytest.mark.parametrize("answer", ("action_target", "proof", "result_measure"))
def test_a_number_or_a_thing_to_show_is_enough_to_know_by(answer: str) -> None:
    goal = replace(WHOLE, result_target="", **{answer: "3"})
    assert there(goal)["measurable"]


def test_below_six_a_smaller_first_step_is_named() -> None:
    assert words(replace(WHOLE, confidence="5"), "reach") == "A smaller first step may help."
    assert there(replace(WHOLE, confidence="6"))["reach"]


def test_a_day_that_has_passed_is_asked_about_until_the_goal_has_ended() -> None:
    late = replace(WHOLE, due="2026-05-03")
    assert words(late, "day") == "Its day has passed. A new day, or an end?"
    assert there(replace(late, status="done"))["day"]


@pytest.mark.parametrize("confidence", ("", "very", "-3", "9" * 5000))
def test_a_sureness_that_is_none_is_asked_for(confidence: str) -> None:
    assert confidence_of(replace(WHOLE, confidence=confidence)) is None
