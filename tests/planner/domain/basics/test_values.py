"""A value has named parts, never changes, and is equal to another of its class with the same parts."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from planner.domain.basics.values import Value
from planner.domain.records.kinds import Goal, Step


class Pair(Value):
    """Two parts, one of them with a default."""

    first: str
    second: int = 2


class Longer(Pair):
    """One part more."""

    third: str = ""


class Place(Value, kw_only=False):
    """Two parts that everybody says in this order."""

    x: int
    y: int


@pytest.mark.parametrize("given, named", (({}, "first"), ({"first": "a", "forth": "b"}, "forth")))
@pytest.mark.parametrize("kind", (Pair, Longer))
def test_a_part_that_is_missing_or_unknown_is_named(kind, given, named):
    with pytest.raises(TypeError, match=named):
        kind(**given)


@pytest.mark.parametrize("kind", (Pair, Longer))
def test_parts_are_given_by_name_unless_the_class_says_otherwise(kind):
    with pytest.raises(TypeError, match="positional"):
        kind("a")
    assert Place(1, 2) == Place(x=1, y=2)


@pytest.mark.parametrize("value", (Longer(first="a"), Place(1, 2), Goal()))
def test_no_value_can_be_changed(value):
    for name in value.__struct_fields__:
        with pytest.raises(AttributeError):
            setattr(value, name, "b")
        with pytest.raises(AttributeError):
            delattr(value, name)


def test_values_are_equal_where_their_class_and_all_their_parts_are():
    assert Pair(first="a") == Pair(first="a", second=2)
    assert Pair(first="a") != Pair(first="b")
    assert Pair(first="a") != Longer(first="a")


def test_equal_values_are_one_in_a_set_whatever_the_order_they_were_given_in():
    step = Step(id="1", goal_id="2", title="Ring Ada")
    assert {step, Step(title="Ring Ada", goal_id="2", id="1")} == {step}


def test_every_record_has_an_id_of_its_own_and_keeps_it_where_a_part_is_replaced():
    goal = Goal(title="A goal")
    other = replace(goal, title="Another goal")
    assert (goal.title, other.title, other.id) == ("A goal", "Another goal", goal.id)
    assert Goal().id != goal.id
