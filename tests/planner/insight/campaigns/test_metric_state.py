"""A campaign's number against its target: reached, close or missed, and never divided by nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planner.domain.basics.wording import use_catalogue
from planner.domain.records.kinds import Metric
from planner.insight.campaigns.metric_state import (
    CLOSE,
    MISSED,
    NO_NUMBER,
    NO_TARGET,
    REACHED,
    STATES,
    metric_state,
    shown_percent,
)
from tests.catalogues import GERMAN


def state(metric: str, target: str, actual: str) -> tuple[str, str]:
    found = metric_state(Metric(entry_id="e", metric=metric, target=target, actual=actual))
    return found.state, shown_percent(found.percent) if found.percent is not None else ""


@pytest.mark.parametrize(
    "target,actual,expected",
    (
        ("60000", "60000", (REACHED, "100")),
        ("60000", "66000", (REACHED, "110")),
        ("60000", "59994", (CLOSE, "99.9")),
        ("60000", "54000", (CLOSE, "90")),
        ("60000", "53999", (MISSED, "89.9")),
        ("120000", "71400", (MISSED, "59.5")),
        ("3", "0", (MISSED, "0")),
    ),
)
def test_more_is_better_for_reach(target: str, actual: str, expected: tuple[str, str]) -> None:
    assert state("reach", target, actual) == expected


@pytest.mark.parametrize(
    "target,actual,expected",
    (
        ("6", "6", (REACHED, "100")),
        ("6", "5", (REACHED, "120")),
        ("6", "6.5", (CLOSE, "92.3")),
        ("6", "8.38", (MISSED, "71.5")),
    ),
)
def test_less_is_better_for_costs(target: str, actual: str, expected: tuple[str, str]) -> None:
    assert state("cpm", target, actual) == expected


@pytest.mark.parametrize("target", ("", "0", "0.0", "about 5"))
def test_no_target_is_no_target_whatever_was_reached(target: str) -> None:
    assert state("reach", target, "500") == (NO_TARGET, "")


@pytest.mark.parametrize("actual", ("", "many"))
def test_a_target_waits_for_its_number(actual: str) -> None:
    assert state("reach", "500", actual) == (NO_NUMBER, "")


def test_a_cost_of_nothing_is_reached_without_a_share() -> None:
    assert state("cpc", "2", "0") == (REACHED, "")


@pytest.mark.parametrize("actual,expected", (("-3", REACHED), ("-8", MISSED), ("4", REACHED)))
def test_numbers_below_zero_are_compared_and_not_divided(actual: str, expected: str) -> None:
    assert state("sentiment", "-5", actual) == (expected, "")


def test_the_threshold_for_close_can_be_moved() -> None:
    metric = Metric(entry_id="e", metric="reach", target="100", actual="85")
    assert metric_state(metric, close_from=Decimal(80)).state == CLOSE


def test_a_number_of_no_known_kind_is_taken_as_more_is_better() -> None:
    assert state("from a later version", "100", "95") == (CLOSE, "95")


def test_every_state_has_its_word_and_the_decimal_sign_of_the_language() -> None:
    assert set(STATES) == {REACHED, CLOSE, MISSED, NO_TARGET, NO_NUMBER}
    with use_catalogue(GERMAN):
        assert shown_percent(Decimal("59.56")) == "59,5"
