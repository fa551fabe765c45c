"""What a look-back offers: quiet lines, letters, a balanced sentence, goals and small steps."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain.basics.scenario import CUSHION, DO, LEARN
from planner.domain.records.kinds import Cause, Goal, Step
from planner.insight.goals.offers import (
    SOFTEN,
    Case,
    balanced,
    filled_message,
    first_step,
    goal_of,
    is_based_on,
    is_untouched,
    offers,
    step_of,
)
from planner.scenarios import all_scenarios

TODAY = dt.date(2026, 5, 4)
JOB, CAMPAIGN = all_scenarios()["job"], all_scenarios()["campaign"]
A1, A2 = JOB.messages[0], JOB.messages[1]


def cause(kind: str, whose: str = "mine", **said: str) -> Cause:
    return Cause(entry_id="e", kind=kind, whose=whose, **said)


def case(*causes: Cause, scenario=JOB, **answers: str) -> Case:
    labels = {declared.key: declared.label for declared in scenario.causes} | {"own": "No time to prepare"}
    return Case(scenario=scenario, answers=answers, causes=causes, today=TODAY, labels=labels)


def offered(*causes: Cause, taken=(), scenario=JOB) -> list[tuple[str, str]]:
    return [(offer.cause, offer.kind) for offer in offers(case(*causes, scenario=scenario), taken)]


def test_no_answer_counts_as_partly_mine() -> None:
    assert offered(cause("documents", "")) == [("documents", DO)]


def test_nothing_ticked_offers_nothing() -> None:
    assert offered() == []


def test_three_goals_at_the_most_are_offered_and_cushions_on_top() -> None:
    kinds = ("documents", "task", "values_match", "terms", "competition", "unfair")
    assert offered(*(cause(kind) for kind in kinds)) == [
        ("documents", DO),
        ("task", LEARN),
        ("values_match", DO),
        ("competition", CUSHION),
        ("unfair", CUSHION),
    ]


def test_what_weighed_most_is_offered_first() -> None:
    assert offered(cause("documents", weight="small"), cause("task"), cause("terms", weight="main")) == [
        ("terms", DO),
        ("task", LEARN),
        ("documents", DO),
    ]


def test_a_cause_outside_the_person_makes_a_cushion_whatever_is_answered() -> None:
    assert offered(cause("competition", "mine")) == [("competition", CUSHION)]


def test_a_cause_that_is_not_mine_makes_no_goal() -> None:
    [offer] = offers(case(cause("documents", "not_mine")))
    assert (offer.kind, offer.title) == (CUSHION, SOFTEN)


def test_the_same_cushion_is_offered_once() -> None:
    assert offered(cause("documents", "not_mine"), cause("task", "not_mine")) == [("documents", CUSHION)]
    assert offered(cause("platform_change"), cause("news"), scenario=CAMPAIGN) == [("platform_change", CUSHION)]


@pytest.mark.parametrize("taken", (Goal(entry_id="e", cause="task", title="Other words"), Step(cause="task")))
def test_what_was_taken_is_not_offered_again(taken: Goal | Step) -> None:
    assert offered(cause("task"), cause("documents"), taken=[taken]) == [("documents", DO)]


def test_taking_one_makes_room_for_the_fourth() -> None:
    causes = [cause(kind) for kind in ("documents", "task", "values_match", "terms")]
    assert ("terms", DO) not in offered(*causes)
    assert ("terms", DO) in offered(*causes, taken=[Goal(cause="task")])


def test_a_starter_is_filled_with_the_words_of_the_entry_and_its_day() -> None:
    [offer] = offers(case(cause("other_role"), role="Social media associate"))
    assert offer.title == "Talk to 2 people who do Social media associate and write 3 ads I fit"
    [offer] = offers(case(cause("experience_gap")))
    assert offer.title == "Reach level 3 in ____ and have one piece of work to show by 15 June 2026"


def test_an_own_cause_is_offered_in_its_own_words() -> None:
    [offer] = offers(case(cause("own")))
    assert (offer.kind, offer.title) == (DO, 'Do one thing about "No time to prepare"')


@pytest.mark.parametrize("kind,weeks", (("task", 6), ("documents", 4)))
def test_learning_gets_six_weeks_and_doing_four(kind: str, weeks: int) -> None:
    [offer] = offers(case(cause(kind)))
    assert offer.due == TODAY + dt.timedelta(weeks=weeks)


def test_a_goal_knows_its_entry_and_cause_and_begins_within_three_days() -> None:
    [offer] = offers(case(cause("task")))
    goal = goal_of(offer, "e", TODAY)
    step = first_step(goal, TODAY)
    assert (goal.entry_id, goal.cause, goal.kind, goal.due) == ("e", "task", LEARN, "2026-06-15")
    assert goal.starts_on == TODAY.isoformat()
    assert (step.goal_id, step.due, step.done) == (goal.id, "2026-05-07", "")


def test_a_cushion_is_one_step_within_three_days() -> None:
    [offer] = offers(case(cause("competition")))
    step = step_of(offer, "e", TODAY)
    assert (step.entry_id, step.goal_id, step.cause, step.due) == ("e", "", "competition", "2026-05-07")


def test_a_letter_is_filled_and_leaves_a_blank_where_nothing_is_known() -> None:
    text = filled_message(A2, JOB, {"role": "Editor"}, {"name": "", "me": "Mira"})
    assert text.startswith("Hello ____, thank you for the news about the Editor role.")
    assert text.endswith("Kind regards, Mira")


def test_braces_in_an_answer_stay_as_they_were_typed() -> None:
    assert "the {me} role" in filled_message(A2, JOB, {"role": "{me}"}, {"me": "Mira"})


def test_a_letter_is_untouched_until_a_word_is_changed() -> None:
    values = {"name": "Dana"}
    text = filled_message(A1, JOB, {}, values)
    assert is_untouched(text, JOB, {}, values)
    assert is_untouched("  ", JOB, {}, values)
    assert not is_untouched(text + " PS", JOB, {}, values)


def test_an_edited_letter_is_still_known_from_the_other_ones() -> None:
    text = filled_message(A2, JOB, {"role": "Editor"}, {"name": "Dana"}).replace("One hint is enough", "Any hint helps")
    assert is_based_on(text, A2, JOB)
    assert not is_based_on(text, A1, JOB)
    assert not is_based_on("My own words from the start.", A1, JOB)


def test_the_balanced_sentence_shows_both_parts_and_what_holds() -> None:
    both = case(
        cause("documents", weight="main"),
        cause("competition", "not_mine"),
        outcome="turned_down",
        went_well="The call went well.\nThey laughed.",
    )
    assert balanced(both, "Ask for the brief first.") == (
        'This time it ended with "Turned down". "CV, portfolio or letter did not show it" was my part; '
        '"Someone else was stronger or better known" was not. What still holds: The call went well. '
        "Next time I will ask for the brief first."
    )


def test_the_balanced_sentence_goes_with_what_is_there() -> None:
    assert balanced(case(went_well="They liked the tone."), "") == "What still holds: They liked the tone."
    assert balanced(case(cause("documents")), "") == '"CV, portfolio or letter did not show it" was my part.'
    assert balanced(case(cause("unfair", "")), "") == '"The process seemed unfair" was not my part.'


def test_an_outcome_alone_makes_no_sentence() -> None:
    assert balanced(case(outcome="turned_down"), "") == ""


@pytest.mark.parametrize("change,told", (("I will ask", "ask"), ("CV first", "CV first"), ("Ask", "ask")))
def test_what_changes_is_told_within_the_sentence(change: str, told: str) -> None:
    assert balanced(case(), change) == f"Next time I will {told}."
