"""A value has named parts, never changes, and is equal to another of its kind with the same parts."""

from __future__ import annotations

import dataclasses
import json

import pytest

from planner.domain.basics.value import Value
from planner.domain.records.kinds import Goal, Step


class Pair(Value):
    """Two parts, one of them with a default, and a list that is made anew for each."""

    first: str
    second: int = 2
    rest: list[str] = dataclasses.field(default_factory=list)


class Longer(Pair):
    """One part more."""

    third: str = ""


def test_parts_that_are_not_given_have_their_defaults():
    assert (Pair(first="a").second, Longer(first="a", second=3).third) == (2, "")


def test_what_is_made_for_each_value_is_shared_by_none():
    assert Pair(first="a").rest is not Pair(first="a").rest


@pytest.mark.parametrize("given, named", (({}, "first"), ({"first": "a", "forth": "b"}, "forth")))
def test_a_part_that_is_missing_or_unknown_is_named(given, named):
    with pytest.raises(TypeError, match=named):
        Pair(**given)


def test_a_value_cannot_be_changed():
    pair = Pair(first="a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        pair.first = "b"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del pair.first
    assert pair.first == "a"


def test_values_are_equal_where_their_kind_and_all_their_parts_are():
    assert Pair(first="a") == Pair(first="a", second=2)
    assert Pair(first="a") != Pair(first="b")
    assert Pair(first="a") != Longer(first="a")


def test_equal_values_are_one_in_a_set_whatever_the_order_they_were_given_in():
    step = Step(id="1", goal_id="2", title="Ring Ada")
    assert {step, Step(title="Ring Ada", goal_id="2", id="1")} == {step}


def test_a_value_with_one_part_replaced_is_another_one():
    goal = Goal(title="A goal")
    other = dataclasses.replace(goal, title="Another goal")
    assert (goal.title, other.title, other.id) == ("A goal", "Another goal", goal.id)


def test_a_value_is_written_out_in_the_order_of_its_parts():
    longer = Longer(third="c", first="a")
    assert json.dumps(dataclasses.asdict(longer)) == '{"first": "a", "second": 2, "rest": [], "third": "c"}'
    assert repr(longer) == "Longer(first='a', second=2, rest=[], third='c')"
