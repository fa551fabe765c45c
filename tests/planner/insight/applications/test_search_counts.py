"""The job search in numbers: counted by the furthest stage, each share with its count."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.domain.records.kinds import Entry, SearchTotal
from planner.domain.snapshot import Snapshot
from planner.insight.applications.search_counts import (
    AFTER,
    ANSWERED,
    BEFORE,
    INTERVIEW,
    LAST_ROUND,
    MILESTONES,
    NOT_SETTLED,
    OFFER,
    SENT,
    STAGES,
    Application,
    application,
    applications,
    job_search,
    typed_total,
)
from planner.insight.applications.search_text import (
    closed_sentences,
    groups_sentence,
    headline,
    notes,
    of_interviews_text,
    of_sent_text,
    of_settled_text,
)
from planner.sample import sample_records
from planner.scenarios import all_scenarios

JOB = all_scenarios()["job"]
OUTCOMES = ("", *(option.key for option in JOB.field("outcome").options))
DAY = dt.date(2026, 2, 10)
MARCH = dt.date(2026, 3, 10)


def some(n: int, stage: str, outcome: str, **more) -> tuple[Application, ...]:
    return (Application(stage=stage, outcome=outcome, **more),) * n


TEN = (
    *some(2, "sent", "waiting"),
    *some(1, "interview", "waiting"),
    *some(5, "sent", "turned_down"),
    *some(2, "interview", "turned_down"),
)
any_search = st.lists(
    st.builds(
        Application,
        stage=st.sampled_from(STAGES),
        outcome=st.sampled_from(OUTCOMES),
        source=st.sampled_from(("", "job_board", "someone")),
        day=st.sampled_from((None, DAY, MARCH)),
    ),
    max_size=30,
)
typed_number = st.sampled_from(("", "0", "2", "7", "40", "2.5", "-1", "many"))
any_totals = st.lists(
    st.builds(
        SearchTotal,
        period_from=st.sampled_from(("", "2026-02-01", "2026-03-01")),
        period_to=st.sampled_from(("", "2026-02-28", "2026-03-31")),
        applications=typed_number,
        replies=typed_number,
        interviews=typed_number,
        last_rounds=typed_number,
        offers=typed_number,
    ),
    max_size=3,
)


def total(**typed: str) -> SearchTotal:
    return SearchTotal(**typed)


def counts(search) -> list[int]:
    return [rung.count for rung in search.milestones]


def shares(search) -> list[tuple[int, int]]:
    return [(rung.of_sent.count, rung.of_sent.out_of) for rung in search.milestones]


def test_stages_and_outcomes_are_those_that_the_job_asks_for() -> None:
    assert tuple(option.key for option in JOB.field("stage").options) == STAGES
    assert {"waiting", "no_answer", "turned_down", "withdrawn", "accepted"} <= set(OUTCOMES)


def test_ten_applications_count_as_in_the_worked_example() -> None:
    search = job_search(TEN)
    assert (search.sent, search.waiting, search.settled) == (10, 3, 7)
    assert counts(search) == [10, 8, 3, 0, 0]


def test_the_worked_example_is_shown_with_its_counts() -> None:
    search = job_search(TEN)
    interview, answered = search.milestone(INTERVIEW), search.milestone(ANSWERED)
    assert of_sent_text(interview.of_sent) == "3 of 10 sent (30%), 3 still waiting"
    assert of_settled_text(interview.of_settled) == "2 of 7 settled (28.6%)"
    assert of_sent_text(answered.of_sent) == "8 of 10 sent (80%), 3 still waiting"
    assert of_settled_text(answered.of_settled) == "7 of 7 settled (100%)"
    assert of_interviews_text(search.offers_of_interviews) == "0 of 3 interviews (0%), 1 still waiting"


def test_the_headline_names_those_that_are_not_settled() -> None:
    assert headline(job_search(TEN), INTERVIEW) == "3 of 10 sent reached an interview, with 3 not settled yet"


@pytest.mark.parametrize(
    "turned_down, settled", ((2, "3 of 8 settled (37.5%)"), (0, "2 of 8 settled (25%)")), ids=("interview", "sent")
)
def test_a_refusal_moves_an_application_to_the_settled_and_nothing_else(turned_down, settled) -> None:
    after = list(TEN)
    after[turned_down] = replace(after[turned_down], outcome="turned_down")
    interview = job_search(after).milestone(INTERVIEW)
    assert of_sent_text(interview.of_sent) == "3 of 10 sent (30%), 2 still waiting"
    assert of_settled_text(interview.of_settled) == settled


@settings(deadline=None)
@given(any_search, st.data())
def test_a_refusal_changes_no_count_by_stage_and_no_share_of_all_sent(sent, data) -> None:
    waiting = [index for index, one in enumerate(sent) if one.outcome in NOT_SETTLED]
    after = list(sent)
    for index in data.draw(st.sets(st.sampled_from(waiting)) if waiting else st.just(set())):
        after[index] = replace(after[index], outcome="turned_down")
    one, other = job_search(sent), job_search(after)
    by_stage = [MILESTONES.index(rung) for rung in (SENT, INTERVIEW, LAST_ROUND, OFFER)]
    assert [shares(one)[index] for index in by_stage] == [shares(other)[index] for index in by_stage]
    assert one.milestone(ANSWERED).count <= other.milestone(ANSWERED).count
    assert one.offers_of_interviews.share == other.offers_of_interviews.share


@settings(deadline=None)
@given(any_search, any_totals)
def test_every_interval_holds_its_share(sent, totals) -> None:
    search = job_search(sent, totals)
    rates = [rate for rung in search.milestones for rate in (rung.of_sent, rung.of_settled)]
    for rate in (*rates, search.offers_of_interviews):
        assert (rate.interval is None) == (rate.share is None) == (rate.out_of == 0)
        if rate.share is not None:
            assert 0 <= rate.interval.low <= rate.share <= rate.interval.high <= 1


@settings(deadline=None)
@given(any_search, any_totals)
def test_every_application_is_counted_once_or_replaced(sent, totals) -> None:
    search = job_search(sent, totals)
    assert search.sent - search.typed + search.replaced == len(sent)
    assert search.settled + (search.waiting or 0) == len(sent) - search.replaced
    assert search.sent == search.milestone(SENT).count


@settings(deadline=None)
@given(any_search)
def test_no_later_stage_has_more_than_an_earlier_one(sent) -> None:
    assert counts(job_search(sent)) == sorted(counts(job_search(sent)), reverse=True)


@pytest.fixture(scope="module")
def sample_search():
    snapshot = Snapshot(sample_records(dt.date(2026, 5, 4)), all_scenarios())
    return job_search(
        applications({entry.id: snapshot.answers(entry.id) for entry in snapshot.all(Entry, scenario="job")})
    )


def test_the_sample_reads_103_then_3_then_1(sample_search) -> None:
    assert [sample_search.milestone(key).count for key in (SENT, INTERVIEW, OFFER)] == [103, 3, 1]
    interview = sample_search.milestone(INTERVIEW).of_sent.interval
    offers = sample_search.offers_of_interviews.interval
    assert (interview.low, interview.high) == pytest.approx((0.00996, 0.0822), abs=0.00005)
    assert (offers.low, offers.high) == pytest.approx((0.0615, 0.7923), abs=0.00005)
    assert len(sample_search.milestone(INTERVIEW).entries) == 3


def test_the_sample_looks_first_before_the_interview(sample_search) -> None:
    first, look = closed_sentences(sample_search)
    assert first.startswith("Most doors closed before an interview (")
    assert look == "Places to look first: fit, targeting, documents."


def test_an_empty_search_has_no_shares() -> None:
    search = job_search(())
    assert (search.sent, search.waiting, search.offers_of_interviews.share) == (0, 0, None)
    assert of_sent_text(search.milestone(INTERVIEW).of_sent) == "-"


def test_nine_applications_are_too_few_and_ten_are_not() -> None:
    assert headline(job_search(some(9, "interview", "turned_down")), INTERVIEW) == (
        "9 of 9 sent reached an interview: too few to read anything into"
    )
    assert job_search(some(10, "sent", "turned_down")).milestone(INTERVIEW).of_sent.enough


def test_two_interviews_are_too_few_and_three_are_not() -> None:
    assert not job_search(some(2, "offer", "accepted")).offers_of_interviews.enough
    assert job_search(some(3, "offer", "accepted")).offers_of_interviews.enough


def test_a_refusal_is_an_answer_and_silence_is_none() -> None:
    search = job_search((*some(2, "sent", "turned_down"), *some(3, "sent", "no_answer"), *some(1, "call", "no_answer")))
    assert search.milestone(ANSWERED).count == 3


def test_an_entry_without_a_stage_was_sent_and_waits() -> None:
    search = job_search(applications({"a": {"role": "Editor"}, "b": {}}))
    assert (search.sent, search.waiting, search.milestone(SENT).entries) == (1, 1, ("a",))


def test_an_application_without_the_day_it_was_sent_has_the_day_it_was_decided() -> None:
    assert application({"decided_on": "2026-03-10"}).day == MARCH
    assert application({"applied_on": "2026-02-10", "decided_on": "2026-03-10"}).day == DAY


def test_typed_totals_give_shares_of_all_sent_and_offers_of_interviews_only() -> None:
    search = job_search((), [total(applications="100", replies="20", interviews="3", last_rounds="2", offers="1")])
    assert counts(search) == [100, 20, 3, 2, 1]
    assert of_sent_text(search.milestone(INTERVIEW).of_sent) == "3 of 100 sent (3%)"
    assert of_interviews_text(search.offers_of_interviews) == "1 of 3 interviews (33.3%)"
    assert of_settled_text(search.milestone(INTERVIEW).of_settled) == "-"
    assert search.waiting is None


def test_typed_totals_replace_the_entries_of_their_period() -> None:
    sent = (*some(4, "interview", "turned_down", day=DAY), *some(6, "sent", "waiting", day=MARCH))
    february = total(period_from="2026-02-01", period_to="2026-02-28", applications="20", interviews="5")
    search = job_search(sent, [february])
    assert (search.sent, search.typed, search.replaced, search.waiting) == (26, 20, 4, 6)
    assert headline(search, INTERVIEW) == "5 of 26 sent reached an interview, with 6 not settled yet"


def test_the_days_of_a_period_belong_to_it_and_may_be_typed_the_wrong_way_round() -> None:
    sent = some(1, "sent", "waiting", day=DAY)
    for first, last in (("2026-02-10", "2026-02-28"), ("2026-02-28", "2026-02-10"), ("", "2026-02-10")):
        assert job_search(sent, [total(period_from=first, period_to=last, applications="3")]).replaced == 1


def test_a_total_without_a_period_is_for_the_whole_search() -> None:
    assert job_search(TEN, [total(applications="30", interviews="4")]).sent == 30


def test_a_total_with_nothing_in_it_replaces_nothing() -> None:
    assert typed_total(total(period_from="2026-02-01", applications="many")) is None
    assert job_search(TEN, [total()]) == job_search(TEN)


def test_a_number_that_was_not_typed_leaves_its_total_out_of_the_share() -> None:
    search = job_search((), [total(applications="50"), total(applications="20", interviews="2")])
    assert (search.sent, search.milestone(INTERVIEW).of_sent.count, search.milestone(INTERVIEW).of_sent.out_of) == (
        70,
        2,
        20,
    )


def test_a_count_that_was_not_typed_is_no_0_of_0() -> None:
    search = job_search((), [total(applications="12", interviews="1")])
    assert headline(search, INTERVIEW) == "1 of 12 sent reached an interview"
    assert headline(search, OFFER) == ""


def test_one_entry_beside_totals_is_told_as_one() -> None:
    assert "1 entry has no date and is counted beside the totals." in notes(
        job_search(some(1, "sent", "waiting"), [total(period_from="2026-01-01", applications="5")])
    )
    assert "1 entry lies in those periods and is not counted twice." in notes(
        job_search(some(1, "sent", "waiting"), [total(applications="5")])
    )


def test_totals_that_do_not_add_up_are_named_and_make_no_share() -> None:
    search = job_search((), [total(applications="2", interviews="5")])
    assert search.milestone(INTERVIEW).of_sent.share is None
    assert notes(search)[-1] == "One typed total grows from one stage to the next. Please look at it again."


def test_totals_that_overlap_are_named() -> None:
    january = total(period_from="2026-01-01", period_to="2026-01-31", applications="2")
    since = total(period_from="2026-01-31", applications="3")
    more = total(period_from="2026-01-15", period_to="2026-02-15", applications="3")
    assert not job_search((), [january, since]).overlapping
    assert "Two of your periods overlap, so some may count twice." in notes(job_search((), [january, more]))


def test_entries_without_a_day_are_counted_beside_dated_totals_and_named() -> None:
    search = job_search(TEN, [total(period_from="2026-01-01", applications="5")])
    assert (search.sent, search.undated) == (15, 10)
    assert "10 entries have no date and are counted beside the totals." in notes(search)


def test_the_worked_example_looks_first_before_the_interview_and_also_after_it() -> None:
    assert closed_sentences(job_search(TEN)) == (
        "Most doors closed before an interview (5 of 7).",
        "Places to look first: fit, targeting, documents.",
        "No interview led to an offer so far. Also look at: preparation, examples, match of values.",
    )


def test_many_interviews_without_an_offer_look_first_after_the_interview() -> None:
    search = job_search((*some(2, "sent", "no_answer"), *some(8, "last_round", "turned_down")))
    assert search.closed.look_at == (AFTER,)
    assert closed_sentences(search)[0] == "Most doors closed after an interview (8 of 10)."


def test_nine_applications_point_nowhere() -> None:
    assert closed_sentences(job_search(some(9, "sent", "turned_down"))) == ()


def test_a_door_that_i_closed_or_that_opened_is_not_counted() -> None:
    search = job_search(
        (*some(9, "call", "stepped_back"), *some(4, "offer", "accepted"), *some(5, "sent", "no_answer"))
    )
    assert (search.closed.before, search.closed.after, search.closed.look_at) == (5, 0, (BEFORE,))


def test_groups_are_shown_once_two_of_them_have_five() -> None:
    board, friend = some(5, "sent", "no_answer", source="job_board"), some(5, "interview", "waiting", source="someone")
    few = some(4, "sent", "waiting", source="recruiter")
    assert job_search((*board, *friend[1:])).by_source == ()
    found = job_search((*board, *friend, *few)).by_source
    assert [(group.key, group.interview.count, group.interview.out_of) for group in found] == [
        ("job_board", 0, 5),
        ("someone", 5, 5),
    ]
    assert groups_sentence(found) == "Some groups differ by more than chance alone often makes."


def test_adapted_or_not_says_that_small_differences_can_be_chance() -> None:
    found = job_search((*some(5, "sent", "waiting", tailored="no"), *some(6, "call", "waiting", tailored="yes")))
    assert [(group.key, group.answered.count) for group in found.by_tailored] == [("yes", 6), ("no", 0)]
    assert groups_sentence(found.by_tailored) == "Differences as small as these can be chance."
    assert groups_sentence(()) == ""


def test_as_many_doors_on_both_sides_are_said_to_be_even() -> None:
    search = job_search(
        (*some(5, "call", "turned_down"), *some(4, "interview", "no_answer"), *some(1, "offer", "withdrawn"))
    )
    assert closed_sentences(search)[0] == "As many doors closed before an interview as after one (5 of 10)."


def test_of_typed_totals_all_that_went_no_further_count_as_closed() -> None:
    search = job_search((), [total(applications="100", interviews="30", offers="2")])
    assert (search.closed.before, search.closed.after, search.closed.look_at) == (70, 28, (BEFORE,))


def test_a_last_round_is_an_interview_too_and_a_task_is_no_last_round() -> None:
    search = job_search((*some(1, "last_round", "waiting"), *some(1, "task", "waiting")))
    assert counts(search) == [2, 2, 2, 1, 0]
