"""The numbers of a campaign: formulas, the problem they point to, where to look first, and one's own past."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from gettext import NullTranslations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.domain.basics.fields import Choices
from planner.domain.basics.wording import use_catalogue
from planner.domain.questions.look_back import all_fields
from planner.domain.questions.metric_questions import METRICS
from planner.domain.records.kinds import Metric
from planner.insight.campaigns.campaign_hints import ALL_LOW, MOOD, ONE_SOURCE, PATTERNS, THE_TARGET, hints
from planner.insight.campaigns.metric_formulas import (
    PROBLEMS,
    PastAverage,
    comparison_value,
    computed,
    from_counts,
    over_posts,
    past_average,
    past_average_sentence,
    reasons,
    shown_value,
    suggested_problems,
)
from planner.insight.campaigns.metric_state import CLOSE, metric_state
from planner.sample import sample_records
from planner.sample.campaign import BALCONY
from planner.sample.second_campaign import HERBS
from planner.scenarios import all_scenarios
from tests.catalogues import GERMAN

counts = st.decimals(min_value=0, max_value=10**9, places=2)


def row(metric: str, target: str = "", actual: str = "", before: str = "", source: str = "") -> Metric:
    return Metric(entry_id="e", metric=metric, target=target, actual=actual, before=before, source=source)


def counted(metric: str, numerator: str, denominator: str, actual: str = "") -> Metric:
    return Metric(entry_id="e", metric=metric, actual=actual, numerator=numerator, denominator=denominator)


def sample_rows(campaign: str) -> list[Metric]:
    records = sample_records(dt.date(2026, 5, 3))
    return [record for record in records if isinstance(record, Metric) and record.entry_id == campaign]


def problems(*rows: Metric) -> list[str]:
    return [found.problem for found in suggested_problems(rows)]


def seen(*rows: Metric, earlier: tuple[tuple[Metric, ...], ...] = ()) -> dict[str, str]:
    return {hint.key: hint.against for hint in hints(rows, earlier)}


@pytest.mark.parametrize(
    "key,numerator,denominator,value",
    (
        ("frequency", "214200", "71400", "3"),  # impressions / reach
        ("er_reach", "2400", "75000", "3.2"),  # 2,400 / 75,000 x 100
        ("er_impr", "50", "1000", "5"),
        ("er_daily", "12", "4800", "0.25"),
        ("ctr", "90", "6000", "1.5"),
        ("cvr", "6", "120", "5"),
        ("cpm", "1800", "300000", "6"),  # 1,800 / 300,000 x 1,000
        ("cpc", "180", "90", "2"),
        ("cpa", "180", "6", "30"),
        ("roas", "540", "180", "3"),
        ("sov", "30", "120", "25"),
        ("vtr", "250", "1000", "25"),
        ("completion", "5880", "42000", "14"),
        ("amplification", "9", "4500", "0.2"),
    ),
)
def test_a_rate_is_reckoned_from_its_counts_and_keeps_them(
    key: str, numerator: str, denominator: str, value: str
) -> None:
    found = computed(counted(key, numerator, denominator))
    assert found is not None
    assert found.value == Decimal(value)
    assert (found.numerator, found.denominator) == (Decimal(numerator), Decimal(denominator))


@given(st.sampled_from([kind.key for kind in METRICS]), st.none() | counts)
def test_nothing_is_divided_by_nothing(key: str, numerator: Decimal | None) -> None:
    assert from_counts(key, numerator, Decimal(0)) is None
    assert from_counts(key, numerator, None) is None
    assert from_counts(key, None, Decimal(5)) is None


def test_a_plain_count_and_no_posts_give_no_rate() -> None:
    assert computed(counted("reach", "5", "5")) is None
    assert over_posts("ctr", ()) is None


def test_posts_are_taken_together_as_sum_over_sum() -> None:
    # 10 of 100 and 10 of 900: 20 of 1,000 are 2%; the mean of 10% and 1.1% would be 5.6%.
    found = over_posts("er_reach", ((Decimal(10), Decimal(100)), (Decimal(10), Decimal(900))))
    assert found is not None
    assert found.value == 2


@pytest.mark.parametrize(
    "key,value,catalogue,shown",
    (
        ("er_reach", "3.4006", None, "3.4%"),
        ("er_reach", "0.063", None, "0.06%"),
        ("er_reach", "3.4006", GERMAN, "3,4 %"),
        ("reach", "71400", None, "71,400"),
        ("cpm", "1408.379", None, "1,408.38"),
        ("cpm", "1408.379", GERMAN, "1.408,38"),
        ("frequency", "3", None, "3.0x"),
        ("response", "90", None, "90.0 min"),
        ("sentiment", "-25", None, "-25.0%"),
    ),
)
def test_a_value_is_shown_as_its_unit_asks(
    key: str, value: str, catalogue: NullTranslations | None, shown: str
) -> None:
    with use_catalogue(catalogue):
        assert shown_value(key, Decimal(value)) == shown


def test_no_value_is_a_dash_and_never_0_percent() -> None:
    assert shown_value("ctr", None) == "-"


def test_the_state_of_a_row_is_told_from_its_counts_where_nothing_was_typed() -> None:
    metric = replace(counted("ctr", "95", "5000"), target="2")  # 95 / 5,000 = 1.9%, 95% of 2%
    assert metric_state(metric).state == CLOSE
    assert metric_state(metric).percent == 95


def test_own_past_is_the_mean_of_the_last_three_campaigns() -> None:
    earlier = [(row("reach", actual=actual),) for actual in ("600", "900", "300", "99999")]
    assert past_average("reach", earlier) == PastAverage(Decimal(600), 3)


def test_a_campaign_without_the_number_is_passed_over() -> None:
    earlier = [(row("reach", actual="600"),), (row("ctr", actual="2"),), (row("reach", target="5"),), ()]
    assert past_average("reach", earlier) == PastAverage(Decimal(600), 1)
    assert past_average("cpm", earlier) is None


def test_own_past_of_a_rate_is_sum_over_sum_where_the_counts_are_there() -> None:
    # 20 of 1,000 and 90 of 10,000: 110 of 11,000 are 1%; the mean of 2% and 0.9% would be 1.45%.
    earlier = [(counted("ctr", "20", "1000", "2"),), (counted("ctr", "90", "10000", "0.9"),)]
    assert past_average("ctr", earlier) == PastAverage(Decimal(1), 2, summed=True)


def test_own_past_of_a_rate_is_the_mean_of_the_rates_where_a_count_is_missing() -> None:
    earlier = [(counted("ctr", "20", "1000", "2"),), (row("ctr", actual="0.9"),)]
    assert past_average("ctr", earlier) == PastAverage(Decimal("1.45"), 2)


def test_own_past_of_one_place_is_never_that_of_another() -> None:
    before = (row("reach", actual="9000", source="Instagram"), row("reach", actual="500", source="TikTok"))
    assert past_average("reach", [before], "TikTok") == PastAverage(Decimal(500), 1)
    assert past_average("reach", [before], "Threads") is None
    assert past_average("reach", [before]) is None
    assert comparison_value(row("reach", actual="600", source="TikTok"), [before]) == 500


@pytest.mark.parametrize(
    "key,past,words",
    (
        ("reach", PastAverage(Decimal(600), 1), "Your campaign before: 600."),
        ("reach", PastAverage(Decimal(600), 3), "Your last 3 campaigns: 600 on average."),
        ("ctr", PastAverage(Decimal(1), 2, summed=True), "Your last 2 campaigns: 1.0%, all counts taken together."),
        ("ctr", PastAverage(Decimal("1.45"), 2), "Your last 2 campaigns: 1.4%, the mean of their rates."),
    ),
)
def test_own_past_tells_how_many_campaigns_it_stands_on(key: str, past: PastAverage, words: str) -> None:
    assert past_average_sentence(key, past) == words


def test_what_was_typed_as_before_wins_over_own_past() -> None:
    earlier = [(row("reach", actual="600"),)]
    assert comparison_value(row("reach", before="500"), earlier) == 500
    assert comparison_value(row("reach"), earlier) == 600
    assert comparison_value(row("reach")) is None


def test_every_number_speaks_for_one_problem_that_can_be_named() -> None:
    told = [key for keys in PROBLEMS.values() for key in keys]
    assert sorted(told) == sorted(kind.key for kind in METRICS)
    question = all_fields(all_scenarios()["campaign"])["problem"]
    assert isinstance(question, Choices)
    assert PROBLEMS.keys() <= {option.key for option in question.options}


def test_the_problem_furthest_from_its_target_comes_first() -> None:
    rows = row("reach", "100", "80"), row("ctr", "2", "1"), row("cpm", "5", "8"), row("growth", "3", "2.9")
    assert problems(*rows) == ["traffic", "cost", "awareness"]


def test_a_problem_is_suggested_with_its_numbers() -> None:
    awareness, cost = suggested_problems(sample_rows(BALCONY))
    assert (awareness.problem, cost.problem) == ("awareness", "cost")
    assert reasons(awareness) == ("Reach: 59.5% of target.", "Impressions: 71.4% of target.")
    with use_catalogue(GERMAN):
        (sentence,) = reasons(cost)
        assert sentence == "Cost per 1,000 impressions: 71,5% of target, where less is better."


def test_the_second_campaign_of_the_sample_is_about_engagement() -> None:
    assert problems(*sample_rows(HERBS)) == ["engagement"]


def test_fewer_engagements_from_fewer_people_are_a_problem_of_awareness() -> None:
    engagements, reach = row("engagements", "100", "50"), row("reach", "1000", "500")
    assert problems(engagements, reach, row("er_reach", "10", "10")) == ["awareness"]
    assert problems(engagements, reach, row("er_reach", "10", "5")) == ["engagement", "awareness"]


@pytest.mark.parametrize("rows", ((), (row("reach", "", "5"),), (row("reach", "5"),), (row("reach", "5", "5"),)))
def test_no_problem_is_suggested_where_nothing_is_below_target(rows: tuple[Metric, ...]) -> None:
    assert problems(*rows) == []


def test_a_mood_below_zero_is_told_without_a_share() -> None:
    (care,) = suggested_problems([row("sentiment", "10", "-5")])
    assert (care.problem, reasons(care)) == ("care", ("Net mood: the target was not met.",))


@pytest.mark.parametrize(
    "key,rows",
    (
        ("distribution", (row("reach", "100", "60"), row("er_reach", "3", "3.1"))),
        ("message", (row("reach", "100", "95"), row("er_reach", "3", "2"))),
        ("next_step", (row("er_impr", "3", "3"), row("ctr", "2", "1"))),
        ("next_step", (row("engagements", "300", "300"), row("ctr", "2", "1"))),
        ("after_the_click", (row("ctr", "2", "2"), row("cvr", "5", "3"))),
        ("too_often", (row("reach", "100", "60"), row("impressions", "200", "200"))),  # 3.3 in place of 2 each
        ("too_often", (row("reach", "100", "60"), row("frequency", "2", "2.2"))),
        ("cost_of_views", (row("cpm", "5", "8"),)),
        ("opening", (row("vtr", "20", "22"), row("completion", "30", "15"))),
        ("new_followers", (row("growth", "2", "4"), row("er_foll", "2", "1"))),
    ),
)
def test_a_pattern_gives_a_place_to_look(key: str, rows: tuple[Metric, ...]) -> None:
    assert seen(*rows) == {key: "target"}
    # The same without a target, beside what was there before.
    before = [replace(row, target="", before=row.target) for row in rows]
    assert seen(*before) == {key: "past"}


def test_the_last_campaigns_stand_in_for_before() -> None:
    earlier = ((row("reach", actual="100"), row("er_reach", actual="3")),)
    assert seen(row("reach", actual="60"), row("er_reach", actual="3"), earlier=earlier) == {"distribution": "past"}


def test_targets_and_past_are_not_mixed_in_one_pattern() -> None:
    assert seen(row("reach", "100", "60"), row("er_reach", "", "3", before="3")) == {}


def test_more_unkind_comments_than_kind_ones_are_a_hint_with_no_target() -> None:
    assert seen(row("sentiment", "", "-5")) == {MOOD.key: ""}


def test_all_numbers_low_point_outside() -> None:
    low = row("reach", "100", "60"), row("ctr", "2", "1"), row("growth", "3", "1")
    assert seen(*low) == {ALL_LOW.key: "target"}
    assert seen(*low[:2]) == {}


def test_one_source_low_by_itself_points_to_the_platform() -> None:
    low = row("reach", "100", "60", source="TikTok"), row("ctr", "2", "1", source="TikTok")
    fine = row("reach", "100", "100", source="Facebook"), row("ctr", "2", "2", source="Facebook")
    (hint,) = hints((*low, *fine))
    assert hint.sentences() == (
        "TikTok:",
        "All numbers of one source are low, the others hold.",
        "A place to look: a change of that platform, or limits of the account.",
        "Seen beside the targets.",
    )


def test_hints_of_two_places_name_theirs() -> None:
    one = row("reach", "100", "60", source="Facebook"), row("er_reach", "3", "3", source="Facebook")
    other = row("reach", "100", "99", source="TikTok"), row("er_reach", "3", "2", source="TikTok")
    assert [(hint.source, hint.key) for hint in hints((*one, *other))] == [
        ("Facebook", "distribution"),
        ("TikTok", "message"),
    ]


@pytest.mark.parametrize("metric,target,actual,before", (("reach", "100", "70", "60"), ("cpc", "2", "3", "4")))
def test_below_target_and_above_own_past_points_to_the_target(
    metric: str, target: str, actual: str, before: str
) -> None:
    assert seen(row(metric, target, actual, before)) == {THE_TARGET.key: ""}
    assert seen(row(metric, target, actual, actual)) == {}


def test_a_cost_that_was_missed_is_not_called_low() -> None:
    [hint] = hints([row("cpc", "2", "3", "4")])
    assert hint.sentences()[0] == "A number missed its target, yet is better than your own past."


def test_the_hints_of_the_sample() -> None:
    assert seen(*sample_rows(BALCONY)).keys() == {"distribution", "too_often", "cost_of_views", "the_target"}
    assert seen(*sample_rows(HERBS)).keys() == {"message", "opening"}


def test_every_pattern_has_a_key_of_its_own() -> None:
    every = (*PATTERNS, MOOD, ALL_LOW, ONE_SOURCE, THE_TARGET)
    assert len({pattern.key for pattern in every}) == len(every) == 12


def test_what_counts_as_close_is_for_the_person_to_say():
    rows = [row("reach", "100", "85")]
    assert [found.problem for found in suggested_problems(rows)] == ["awareness"]
    assert suggested_problems(rows, Decimal(80)) == ()
