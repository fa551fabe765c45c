"""What is said quietly: beside one cause, below all of them, after the three checks, and in another seat."""

from __future__ import annotations

import pytest

from planner.domain.records.kinds import Cause
from planner.insight.prompts import (
    ALL_NO,
    ASK_SOMEONE,
    NOT_IN_HAND,
    NOT_KNOWN_IS_FINE,
    ONLY_A_CUSHION,
    SMALL_PART,
    THREE_AT_MOST,
    cause_prompt,
    cause_prompts,
    check_prompts,
    seat_prompt,
)
from planner.scenarios import all_scenarios

JOB, CAMPAIGN = all_scenarios()["job"], all_scenarios()["campaign"]


def cause(kind: str, whose: str = "mine", **said: str) -> Cause:
    return Cause(entry_id="e", kind=kind, whose=whose, **said)


@pytest.mark.parametrize(
    "one, said",
    (
        (cause("documents", known="guess", weight="main"), ASK_SOMEONE),
        (cause("documents", known="guess", weight="small"), ""),
        (cause("documents", "not_mine"), ONLY_A_CUSHION),
        (cause("competition", "mine"), ONLY_A_CUSHION),
        (cause("unknown", "", known="guess", weight="main"), NOT_KNOWN_IS_FINE),
        (cause("an own one", "partly"), ""),
    ),
)
def test_one_cause_gets_one_line_at_most(one, said) -> None:
    assert cause_prompt(JOB, one) == said


def test_where_all_is_mine_and_may_come_back_the_rest_is_asked_for() -> None:
    assert cause_prompts(JOB, [cause("documents", back="may"), cause("task", back="may")]) == (NOT_IN_HAND,)
    assert cause_prompts(JOB, [cause("documents", back="may"), cause("task", back="once")]) == ()


def test_where_none_is_mine_one_small_part_is_asked_for() -> None:
    assert cause_prompts(JOB, [cause("unfair", "not_mine")]) == (SMALL_PART,)
    assert cause_prompts(JOB, [cause("unfair", "not_mine"), cause("documents", "")]) == ()


def test_more_than_three_goals_are_told_to_wait_and_cushions_do_not_count() -> None:
    three = [cause(kind) for kind in ("documents", "task", "terms")]
    assert cause_prompts(JOB, [*three, cause("competition")]) == ()
    assert cause_prompts(JOB, [*three, cause("values_match")]) == (THREE_AT_MOST,)


def test_nothing_ticked_says_nothing() -> None:
    assert cause_prompts(JOB, []) == ()


def test_each_check_with_yes_gets_a_gentle_question_back() -> None:
    assert check_prompts({}) == ()
    assert check_prompts({"for_ever": "no", "only_me": "no"}) == ()
    [line] = check_prompts({"for_ever": "yes", "everything": "no"})
    assert line.startswith("For ever?")
    assert len(check_prompts(dict.fromkeys(("for_ever", "everything", "only_me"), "yes"))) == 3


def test_three_times_no_is_said_in_one_line() -> None:
    assert check_prompts(dict.fromkeys(("for_ever", "everything", "only_me"), "no")) == (ALL_NO,)


def test_each_seat_has_its_own_question_and_the_scenario_says_who_sits_in_the_first() -> None:
    assert seat_prompt(JOB, {}) == seat_prompt(JOB, {"seat": "decider"}) == JOB.seat_prompt
    prompts = {seat_prompt(JOB, {"seat": seat}) for seat in ("decider", "friend", "later")}
    assert len(prompts) == 3
    assert CAMPAIGN.seat == "somebody of the audience"


@pytest.mark.parametrize(
    "stage, words", (("sent", "No interview yet"), ("last_round", "You had an interview"), ("", "Choose the furthest"))
)
def test_the_order_of_the_causes_of_a_job_says_why(stage, words) -> None:
    assert JOB.why_this_order({"stage": stage}).startswith(words)
