"""Shares with the interval that chance leaves open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.basics.wording import use_catalogue
from planner.insight.applications.rates import Interval, Rate, are_apart, interval_sentence, percent_text, wilson
from tests.catalogues import GERMAN


@st.composite
def proportions(draw: st.DrawFn) -> tuple[int, int]:
    out_of = draw(st.integers(1, 5000))
    return draw(st.integers(0, out_of)), out_of


@pytest.mark.parametrize(
    "count, out_of, low, high",
    ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)),
)
def test_the_interval_is_that_of_the_examples_in_newcombe_1998(count, out_of, low, high) -> None:
    found = wilson(count, out_of)
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.00005)


@settings(deadline=None)
@given(proportions())
def test_an_interval_holds_the_share_and_stays_between_nothing_and_all(pair) -> None:
    found = wilson(*pair)
    assert 0 <= found.low <= pair[0] / pair[1] <= found.high <= 1
    assert found.low < found.high


@settings(deadline=None)
@given(proportions())
def test_the_interval_of_the_rest_is_the_mirror_image(pair) -> None:
    count, out_of = pair
    one, rest = wilson(count, out_of), wilson(out_of - count, out_of)
    assert (one.low, one.high) == pytest.approx((1 - rest.high, 1 - rest.low), abs=1e-12)


@settings(deadline=None)
@given(proportions())
def test_ten_times_as_many_make_a_narrower_interval(pair) -> None:
    few, many = wilson(*pair), wilson(10 * pair[0], 10 * pair[1])
    assert many.high - many.low < few.high - few.low


def test_nothing_is_divided_by_nothing() -> None:
    empty = Rate(0, 0)
    assert (empty.share, empty.interval, interval_sentence(empty), percent_text(0, 0)) == (None, None, "", "-")


@pytest.mark.parametrize("count, out_of", ((3, 2), (-1, 2), (0, 0)))
def test_more_than_all_is_no_proportion(count, out_of) -> None:
    with pytest.raises(ValueError, match="no proportion"):
        wilson(count, out_of)


@pytest.mark.parametrize(
    "count, out_of, shown",
    (
        (3, 10, "30%"),
        (2, 7, "28.6%"),
        (3, 8, "37.5%"),
        (1, 103, "0.97%"),
        (7, 7, "100%"),
        (0, 3, "0%"),
        (1, 10, "10%"),
        (9999, 10000, "99.9%"),
    ),
)
def test_a_percentage_has_one_decimal_and_two_below_one(count, out_of, shown) -> None:
    assert percent_text(count, out_of) == shown


def test_a_percentage_has_the_signs_of_the_language() -> None:
    with use_catalogue(GERMAN):
        assert percent_text(2, 7) == "28,6 %"


def test_the_interval_is_said_in_a_sentence() -> None:
    assert interval_sentence(Rate(3, 10)) == "Likely between 10.8% and 60.3% (95% interval)."


def test_intervals_that_touch_are_not_apart() -> None:
    assert Interval(0.1, 0.4).overlaps(Interval(0.4, 0.9))
    assert not are_apart([Rate(1, 5), Rate(3, 5)])
    assert are_apart([Rate(1, 50), Rate(2, 50), Rate(40, 50)])
