"""Where a shortfall came from: parts that add up to the gap, and sentences that say so."""

from __future__ import annotations

import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.basics.wording import use_catalogue
from planner.domain.records.kinds import Entry, Metric
from planner.insight.campaigns.shortfall import (
    ACTUAL,
    BELOW_ZERO,
    MISFIT,
    MISSING,
    TARGET,
    TWICE,
    ZERO,
    Factor,
    NoSplit,
    Share,
    Split,
    log_mean,
    split,
    splits,
)
from planner.insight.campaigns.shortfall_text import split_sentences
from planner.sample import sample_records
from tests.catalogues import GERMAN

numbers = st.floats(min_value=0.01, max_value=1e9)
factors = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=4).map(
    lambda pairs: [Factor(f"factor {place}", *pair) for place, pair in enumerate(pairs)]
)


def row(
    metric: str, target: str = "", actual: str = "", counts: tuple[str, str] = ("", ""), source: str = ""
) -> Metric:
    above, below = counts
    return Metric(
        entry_id="e",
        metric=metric,
        target=target,
        actual=actual,
        numerator=above,
        denominator=below,
        source=source,
    )


def only(*rows: Metric) -> Split | NoSplit:
    (found,) = splits(rows)
    return found


def words(*rows: Metric) -> tuple[str, ...]:
    return split_sentences(only(*rows))


def effects(found: Split | NoSplit) -> dict[str, float]:
    assert isinstance(found, Split)
    return {part.key: part.effect for part in found.shares}


def size(found: Split) -> float:
    """The largest number in the reckoning: what rounding is measured by."""
    return max(abs(found.target), abs(found.actual), *(abs(part.effect) for part in found.shares))


@pytest.mark.parametrize(
    "one,other,mean",
    (
        (5.0, 5.0, 5.0),  # the limit L(a, a) = a
        (1.0, math.e, math.e - 1),  # (e - 1) / (1 - 0)
        (8.0, 2.0, 6 / math.log(4)),  # 6 / 1.386294 = 4.328085
        (2.0, 8.0, 6 / math.log(4)),
        (1.0 + 1e-12, 1.0, 1.0 + 5e-13),  # nearly equal: close to the plain mean
    ),
)
def test_the_logarithmic_mean(one: float, other: float, mean: float) -> None:
    assert log_mean(one, other) == pytest.approx(mean, rel=1e-14)


@given(numbers, numbers)
def test_the_logarithmic_mean_lies_between_the_geometric_and_the_plain_mean(one: float, other: float) -> None:
    found = log_mean(one, other)
    assert math.sqrt(one * other) * (1 - 1e-9) <= found <= (one + other) / 2 * (1 + 1e-9)
    assert log_mean(other, one) == pytest.approx(found, rel=1e-9)


@given(factors)
def test_the_parts_add_up_to_the_gap(made_of: list[Factor]) -> None:
    found = split("engagements", made_of)
    assert math.fsum(part.effect for part in found.shares) == pytest.approx(found.total, abs=1e-12 * size(found))


@given(factors, st.randoms())
def test_the_order_of_the_factors_does_not_matter(made_of: list[Factor], random) -> None:
    mixed = random.sample(made_of, len(made_of))
    one, other = split("engagements", made_of), split("engagements", mixed)
    assert effects(other) == pytest.approx(effects(one), abs=1e-10 * size(one))


@given(st.lists(numbers, min_size=1, max_size=4))
def test_a_target_that_was_met_has_no_parts(values: list[float]) -> None:
    found = split("engagements", [Factor("factor", value, value) for value in values])
    assert (found.total, {part.effect for part in found.shares}) == (0, {0})


@given(factors, st.floats(min_value=0.01, max_value=1000))
def test_a_campaign_many_times_as_large_has_parts_as_many_times_as_large(made_of: list[Factor], times: float) -> None:
    first, *rest = made_of
    larger = [Factor(first.key, first.target * times, first.actual * times), *rest]
    small, large = split("engagements", made_of), split("engagements", larger)
    expected = {key: effect * times for key, effect in effects(small).items()}
    assert effects(large) == pytest.approx(expected, abs=1e-10 * size(large))


@given(factors)
def test_target_and_actual_changed_over_turn_every_sign(made_of: list[Factor]) -> None:
    there = split("engagements", made_of)
    back = split("engagements", [Factor(factor.key, factor.actual, factor.target) for factor in made_of])
    expected = {key: -effect for key, effect in effects(there).items()}
    assert effects(back) == pytest.approx(expected, abs=1e-10 * size(there))


@given(factors)
def test_a_factor_above_its_target_never_takes_away(made_of: list[Factor]) -> None:
    found = effects(split("engagements", made_of))
    assert all(found[factor.key] * (factor.actual - factor.target) >= 0 for factor in made_of)


@given(factors)
def test_rounded_parts_add_up_to_the_rounded_gap(made_of: list[Factor]) -> None:
    total, parts = split("engagements", made_of).rounded()
    assert sum(parts) == total


typed = st.one_of(st.sampled_from(("", "0", "-3", "many", "1e29", "0.00001")), st.decimals(0, 10**7, places=1).map(str))
metrics = st.sampled_from(("reach", "impressions", "frequency", "engagements", "er_reach", "er_impr", "ctr", "cvr", ""))
typed_rows = st.lists(
    st.builds(
        Metric,
        entry_id=st.just("e"),
        metric=metrics,
        target=typed,
        actual=typed,
        numerator=typed,
        denominator=typed,
        source=st.sampled_from(("", "Facebook")),
    ),
    max_size=7,
)


@given(typed_rows)
def test_whatever_was_typed_is_split_without_a_remainder_or_said_not_to_be(rows: list[Metric]) -> None:
    for found in splits(rows):
        assert all(split_sentences(found))
        if isinstance(found, Split):
            left = math.fsum(part.effect for part in found.shares) - found.total
            assert abs(left) <= 1e-12 * size(found)


def test_the_largest_fractions_take_what_is_left() -> None:
    # -10.4, -5.3 and -4.3 make -20. Rounded down: -11, -6, -5, which is 2 too low; the fractions are .6, .7 and .7.
    found = Split(
        product="engagements",
        target=100,
        actual=80,
        shares=(Share("reach", -10.4), Share("ctr", -5.3), Share("cvr", -4.3)),
    )
    assert found.rounded() == (-20, (-11, -5, -4))


def test_1200_missing_engagements_by_hand() -> None:
    # Target 100,000 x 3.6% = 3,600; actual 75,000 x 3.2% = 2,400. L = 1,200 / ln 1.5 = 2,959.5641.
    # Reach: L x ln 0.75 = -851.4135; rate: L x ln(8/9) = -348.5865. Together -1,200.
    found = only(row("reach", "100000", "75000"), row("er_reach", "3.6", "3.2"))
    assert effects(found) == pytest.approx({"reach": -851.4135, "er_reach": -348.5865}, abs=1e-4)
    assert split_sentences(found) == (
        "Of the 1,200 engagements missing, 851 come from lower reach and 349 from a lower engagement rate.",
    )


def test_missing_conversions_by_hand() -> None:
    # Target 100,000 x 2% x 5% = 100; actual 80,000 x 1.5% x 4% = 48. L = 52 / ln(100/48) = 70.8477.
    # ln .8 = -.223144, ln .75 = -.287682, ln .8 = -.223144; times L: -15.8092, -20.3816, -15.8092. Together -52.
    ctr, cvr = row("ctr", "2", "1.5"), row("cvr", "5", "4")
    clicks, conversions = splits((row("impressions", "100000", "80000"), ctr, cvr))
    assert effects(conversions) == pytest.approx({"impressions": -15.8092, "ctr": -20.3816, "cvr": -15.8092}, abs=1e-4)
    assert split_sentences(conversions) == (
        "Of the 52 conversions missing, 20 come from a lower click-through rate, "
        "16 from fewer impressions and 16 from a lower conversion rate.",
    )
    assert (clicks.product, conversions.product) == ("clicks", "conversions")


def test_factors_that_pull_against_each_other_are_told_one_by_one() -> None:
    # Target 1,000 x 4% = 40; actual 1,500 x 2% = 30. L = 10 / ln(4/3) = 34.7606.
    # Reach: L x ln 1.5 = +14.0942; rate: L x ln .5 = -24.0942.
    assert words(row("reach", "1000", "1500"), row("er_reach", "4", "2")) == (
        "Engagements: 10 missing.",
        "Reach was above target and added 14.",
        "Engagement rate by reach was below target and took away 24.",
    )


def test_a_gap_of_one_factor_is_all_its_own() -> None:
    assert words(row("reach", "1000", "500"), row("er_reach", "4", "4")) == (
        "All 20 engagements missing come from lower reach.",
    )


def test_more_than_was_planned_is_split_the_same_way() -> None:
    # 40 to 90: L = 50 / ln 2.25 = 61.6576; both ln 1.5 = .405465, so 25 each.
    assert words(row("reach", "1000", "1500"), row("er_reach", "4", "6")) == (
        "Of the 50 engagements above target, 25 come from higher reach and 25 from a higher engagement rate.",
    )


def test_pulls_that_cancel_out_are_still_told() -> None:
    # Twice the reach at half the rate: L(40, 40) = 40, times ln 2 = 27.7.
    assert words(row("reach", "1000", "2000"), row("er_reach", "4", "2")) == (
        "The number of engagements came out as planned.",
        "Reach was above target and added 28.",
        "Engagement rate by reach was below target and took away 28.",
    )


def test_a_single_one_missing_is_not_counted_in_the_plural() -> None:
    assert words(row("reach", "100", "99"), row("er_reach", "100", "100")) == (
        "Engagements: 1 missing.",
        "Reach was below target and took away 1.",
    )


def test_a_met_target_is_told_as_met() -> None:
    met = row("reach", "1000", "1000"), row("er_reach", "4", "4")
    assert words(*met) == ("The number of engagements came out as planned.",)


def test_a_missing_factor_follows_from_the_others() -> None:
    # 300,000 / 120,000 = 2.5 times each planned; 214,200 / 71,400 = 3.0 times each came.
    found = only(row("reach", "120000", "71400"), row("impressions", "300000", "214200"))
    assert isinstance(found, Split)
    assert (found.product, found.target, found.actual) == ("impressions", 300_000, 214_200)
    assert effects(found)["frequency"] > 0 > effects(found)["reach"]


def test_a_count_that_was_noted_gives_the_rate_its_decimals() -> None:
    # 2.3% was typed; 700 of 30,000 are 2.333...%
    found = only(row("reach", "30000", "30000"), row("engagements", "900", "700"), row("er_reach", "3", "2.3"))
    assert isinstance(found, Split)
    assert (round(found.target, 6), round(found.actual, 6)) == (900, 700)
    assert effects(found) == pytest.approx({"reach": 0, "er_reach": -200})


def test_the_counts_kept_with_a_rate_stand_in_for_rows() -> None:
    found = only(row("impressions", "10000"), row("ctr", "2", "", counts=("90", "6000")))
    assert isinstance(found, Split)
    assert (found.target, round(found.actual, 6)) == (200, 90)


def test_the_engagements_are_split_by_the_chain_that_has_its_numbers() -> None:
    by_impressions = row("impressions", "10000", "8000"), row("er_impr", "5", "4")
    found = only(row("engagements", "500", "320"), row("er_reach", "9"), *by_impressions)
    assert effects(found).keys() == {"impressions", "er_impr"}


@pytest.mark.parametrize(
    "rows,why,key,side,sentence",
    (
        (
            (row("reach", "", "900"), row("er_reach", "3", "2")),
            MISSING,
            "reach",
            TARGET,
            "The engagements cannot be split: Reach has no target yet.",
        ),
        (
            (row("impressions", "900", "900"), row("ctr", "3")),
            MISSING,
            "ctr",
            ACTUAL,
            "The clicks cannot be split: Click-through rate has no actual number yet.",
        ),
        (
            (row("reach", "900", "900"), row("er_reach", "3", "0")),
            ZERO,
            "er_reach",
            ACTUAL,
            "The engagements cannot be split: Engagement rate by reach came to 0.",
        ),
        (
            (row("reach", "0", "900"), row("er_reach", "3", "2")),
            ZERO,
            "reach",
            TARGET,
            "The engagements cannot be split: the target for Reach is 0.",
        ),
        (
            (row("reach", "900", "-900"), row("er_reach", "3", "2")),
            BELOW_ZERO,
            "reach",
            ACTUAL,
            "The engagements cannot be split: Reach is below 0.",
        ),
        (
            (row("reach", "900", "900"), row("reach", "800", "700"), row("er_reach", "3", "2")),
            TWICE,
            "reach",
            ACTUAL,
            "Reach is noted more than once. Give each a source of its own.",
        ),
    ),
)
def test_what_cannot_be_split_says_why(rows: tuple[Metric, ...], why: str, key: str, side: str, sentence: str) -> None:
    found = only(*rows)
    assert isinstance(found, NoSplit)
    assert (found.why, found.key, found.side) == (why, key, side)
    assert split_sentences(found) == (sentence,)


def test_numbers_that_do_not_fit_together_are_not_split() -> None:
    # 90 sign-ups of 6,000 impressions x 2% = 120 clicks would be 75%; 5% of the visits were noted.
    rates = row("ctr", "2", "2"), row("cvr", "5", "5", counts=("90", "1800"))
    _, conversions = splits((row("impressions", "6000", "6000"), *rates))
    assert isinstance(conversions, NoSplit)
    assert conversions.why == MISFIT
    assert split_sentences(conversions) == (
        "The conversions cannot be split: Conversion rate does not fit the other numbers.",
        "It is noted as 5; the rest gives 75.00.",
    )


@pytest.mark.parametrize(
    "rows",
    (
        (),
        (row("reach", "100", "90"),),
        (row("er_reach", "3", "2"),),
        (row("cpm", "6", "8"), row("impressions", "900", "800")),
        (row("impressions", "900", "800"), row("growth", "3", "2")),
    ),
)
def test_nothing_is_said_of_a_chain_that_nobody_began(rows: tuple[Metric, ...]) -> None:
    assert splits(rows) == ()


def test_a_number_noted_for_two_places_is_split_for_each() -> None:
    one = row("reach", "100", "50", source="Instagram"), row("er_reach", "10", "10", source="Instagram")
    other = row("reach", "200", "200", source="TikTok"), row("er_reach", "10", "5", source="TikTok")
    assert [split_sentences(found) for found in splits((*one, *other))] == [
        ("Instagram:", "All 5 engagements missing come from lower reach."),
        ("TikTok:", "All 10 engagements missing come from a lower engagement rate."),
    ]


def test_the_campaigns_of_the_sample_fall_short_by_reach_and_by_rate() -> None:
    # Balcony: 120,000 x 3% = 3,600; 2,428 came. L = 1,172 / ln(3,600 / 2,428) = 2,975.63; reach ln .595 = -.519194.
    # Herbs: 60,000 x 4.5% = 2,700; 1,340 came. L = 1,360 / ln(2,700 / 1,340) = 1,941.42; reach ln 1.06333 = .061403.
    records = sample_records(dt.date(2026, 5, 3))
    campaigns = [record.id for record in records if isinstance(record, Entry) and record.scenario == "campaign"]
    found = [
        part.rounded()
        for campaign in campaigns
        for part in splits(record for record in records if isinstance(record, Metric) and record.entry_id == campaign)
        if isinstance(part, Split) and part.product == "engagements"
    ]
    assert found == [(-1172, (-1545, 373)), (-1360, (119, -1479))]


def test_a_decimal_comma_changes_what_parts_the_thousands_too() -> None:
    found = split("engagements", [Factor("reach", 80_000, 20_000), Factor("er_reach", 3, 3)], 100)
    with use_catalogue(GERMAN):
        assert split_sentences(found) == ("All 1.800 engagements missing come from lower reach.",)
