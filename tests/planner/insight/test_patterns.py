"""What comes back across setbacks, with the entries behind each number."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.domain.records.kinds import Cause, Goal, Step
from planner.insight.patterns import (
    KNOWN,
    ONCE_EACH,
    TOO_FEW,
    WHOSE,
    SeenCause,
    pattern_sentences,
    patterns,
    planned_actions,
    planned_sentence,
    quarter_of,
    seen_cause,
)
from planner.scenarios import all_scenarios

JOB, CAMPAIGN = all_scenarios()["job"], all_scenarios()["campaign"]
MARCH, APRIL = dt.date(2026, 3, 31), dt.date(2026, 4, 1)
FIVE = (
    SeenCause("Too late", "a", "mine", "told", MARCH),
    SeenCause("too late ", "b", "not_mine", "guess", APRIL),
    SeenCause("Too late", "c", "mine", "guess", APRIL),
    SeenCause("Too dear", "c", "partly", "saw", APRIL),
    SeenCause("Too dear", "d", "partly", "", None),
    SeenCause("Too loud", "e", "mine", "numbers", APRIL),
)
any_causes = st.lists(
    st.builds(
        SeenCause,
        label=st.sampled_from(("", "Too late", "TOO LATE", "Too dear")),
        entry_id=st.sampled_from("abcdefg"),
        whose=st.sampled_from(WHOSE),
        known=st.sampled_from((*KNOWN, "dreamt")),
        day=st.sampled_from((None, MARCH, APRIL)),
    ),
    max_size=25,
)


def told(tallies) -> dict[str, tuple[int, str]]:
    return {tally.key: (tally.count, "".join(tally.entries)) for tally in tallies if tally.count}


def test_the_same_words_are_one_cause_whatever_the_scenario() -> None:
    found = patterns(FIVE).causes
    assert [(pattern.label, pattern.count, "".join(pattern.entries)) for pattern in found] == [
        ("Too late", 3, "abc"),
        ("Too dear", 2, "cd"),
        ("Too loud", 1, "e"),
    ]


def test_a_cause_tells_whose_it_was_how_it_was_known_and_when() -> None:
    late = patterns(FIVE).causes[0]
    assert told(late.whose) == {"mine": (2, "ac"), "not_mine": (1, "b")}
    assert told(late.known) == {"told": (1, "a"), "guess": (2, "bc")}
    assert told(late.quarters) == {"2026-Q1": (1, "a"), "2026-Q2": (2, "bc")}


def test_all_causes_are_told_over_time() -> None:
    quarters = patterns(FIVE).quarters
    assert [(quarter.key, "".join(quarter.entries)) for quarter in quarters] == [("2026-Q1", "a"), ("2026-Q2", "bce")]
    assert told(quarters[1].whose) == {"mine": (2, "ce"), "partly": (1, "c"), "not_mine": (1, "b")}


def test_five_look_backs_are_worded_as_an_observation() -> None:
    assert pattern_sentences(patterns(FIVE)) == (
        '"Too late" came up in 3 of 5 look-backs.',
        '"Too dear" came up in 2 of 5 look-backs.',
        "Of 6 causes, 3 are marked mine, 2 partly mine, 1 not mine.",
        "2 of 6 are a guess so far.",
    )


def test_four_look_backs_show_no_pattern() -> None:
    found = patterns(FIVE[:-1])
    assert not found.enough
    assert pattern_sentences(found) == (TOO_FEW,)


def test_five_different_causes_are_no_pattern() -> None:
    found = patterns(SeenCause(f"Cause {entry}", entry, "mine", "told") for entry in "abcde")
    assert pattern_sentences(found)[0] == ONCE_EACH


def test_a_cause_named_twice_by_one_entry_counts_once() -> None:
    assert patterns((FIVE[0], FIVE[0])).causes[0].count == 1


@settings(deadline=None)
@given(any_causes)
def test_no_cause_is_lost_between_the_numbers(causes) -> None:
    found = patterns(causes)
    assert sum(tally.count for tally in found.whose) == sum(tally.count for tally in found.known) == len(causes)
    assert {entry for pattern in found.causes for entry in pattern.entries} <= set(found.entries)
    assert all(1 <= pattern.count <= len(found.entries) for pattern in found.causes)


def test_an_unsaid_owner_counts_as_partly_unless_it_lies_outside() -> None:
    seen = [
        seen_cause(Cause(entry_id="a", kind="documents"), JOB, "Documents"),
        seen_cause(Cause(entry_id="a", kind="own"), JOB, "My own"),
        seen_cause(Cause(entry_id="a", kind="news"), CAMPAIGN, "News"),
        seen_cause(Cause(entry_id="a", kind="news", whose="mine"), CAMPAIGN, "News"),
    ]
    assert [cause.whose for cause in seen] == ["partly", "partly", "not_mine", "mine"]


def test_quarters_change_with_april() -> None:
    assert (quarter_of(MARCH), quarter_of(APRIL), quarter_of(dt.date(2026, 12, 31))) == (
        "2026-Q1",
        "2026-Q2",
        "2026-Q4",
    )


def test_planned_actions_are_those_that_came_from_look_backs() -> None:
    goals = [
        Goal(id="done", entry_id="a", status="done"),
        Goal(id="open", entry_id="a"),
        Goal(id="ended", entry_id="b", status="let_go"),
        Goal(id="own", status="done"),
    ]
    steps = [
        Step(id="1", goal_id="open", done="yes"),
        Step(id="2", goal_id="open"),
        Step(id="3", goal_id="ended"),
        Step(id="4", entry_id="a", done="yes"),
        Step(id="5", goal_id="own", done="yes"),
        Step(id="6", done="yes"),
    ]
    planned = planned_actions(goals, steps)
    assert [(rate.count, rate.out_of, rate.waiting) for rate in (planned.goals, planned.steps, planned.together)] == [
        (1, 3, 1),
        (2, 4, 1),
        (3, 7, 2),
    ]
    assert (planned.done, planned.still_open) == (("1", "4", "done"), ("2", "open"))
    assert planned_sentence(planned) == "3 of 7 planned actions are done, 2 are still open."


def test_one_action_that_is_open_is_told_as_one() -> None:
    planned = planned_actions([Goal(id="done", entry_id="a", status="done"), Goal(id="open", entry_id="a")], ())
    assert planned_sentence(planned) == "1 of 2 planned actions are done, 1 is still open."


def test_nothing_planned_says_nothing() -> None:
    assert planned_sentence(planned_actions((), ())) == ""
