"""How far a look-back has come: the states of its pages, and of the whole."""

from __future__ import annotations

import pytest

from planner.domain.questions.look_back import PAGE_KEYS
from planner.domain.records.kinds import Cause, Evidence, Goal, Lesson, Metric, Record, Request, Step
from planner.insight.page_states import STATES, page_states, state_of_entry
from planner.scenarios import all_scenarios

SCENARIOS = all_scenarios()
JOB = SCENARIOS["job"]
LATER_DONE = (("causes", "done"), ("ask", "skipped"), ("lesson", "done"), ("actions", "done"))


def begun(*records: Record, answers: dict[str, str] | None = None, scenario: str = "job") -> set[str]:
    """Return the pages that are not "not started"."""
    states = page_states(SCENARIOS[scenario], answers or {}, {}, records)
    return {page for page, state in states.items() if state != "not_started"}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_new_look_back_has_seven_pages_not_started(scenario: str) -> None:
    states = page_states(SCENARIOS[scenario], {}, {}, ())
    assert states == dict.fromkeys(PAGE_KEYS, "not_started")


@pytest.mark.parametrize(
    "field, page", (("mood_now", "settle"), ("company", "facts"), ("story", "reframe"), ("review_on", "actions"))
)
def test_one_answer_begins_its_page_only(field: str, page: str) -> None:
    assert begun(answers={field: "x"}) == {page}


def test_an_answer_taken_out_again_does_not_count() -> None:
    assert begun(answers={"company": ""}) == set()


@pytest.mark.parametrize(
    "record, page",
    (
        (Evidence(entry_id="e"), "facts"),
        (Cause(entry_id="e", kind="documents"), "causes"),
        (Request(entry_id="e"), "ask"),
        (Lesson(entry_id="e"), "lesson"),
        (Goal(entry_id="e"), "actions"),
        (Step(entry_id="e"), "actions"),
    ),
    ids=lambda value: getattr(value, "TABLE", value),
)
def test_one_record_begins_its_page_only(record: Record, page: str) -> None:
    assert begun(record) == {page}


def test_metrics_begin_the_facts_of_a_campaign_only() -> None:
    assert begun(Metric(entry_id="e"), scenario="campaign") == {"facts"}
    assert begun(Metric(entry_id="e")) == set()


def test_a_request_without_an_answer_waits() -> None:
    asked = Request(entry_id="e", state="waiting")
    assert page_states(JOB, {}, {}, [asked])["ask"] == "waiting"
    assert page_states(JOB, {}, {}, [Request(entry_id="e", state="answered")])["ask"] == "in_progress"


def test_what_the_person_says_of_a_page_wins() -> None:
    asked = Request(entry_id="e", state="waiting")
    stored = {"ask": "skipped", "settle": "done", "facts": ""}
    states = page_states(JOB, {"company": "Northwind"}, stored, [asked])
    assert (states["ask"], states["settle"], states["facts"]) == ("skipped", "done", "in_progress")


def test_a_look_back_is_done_when_its_later_pages_are() -> None:
    assert state_of_entry(JOB, {"outcome": "waiting"}, LATER_DONE) == "done"


@pytest.mark.parametrize("missing", range(4))
def test_a_look_back_with_one_later_page_open_is_in_progress(missing: int) -> None:
    states = [state for place, state in enumerate(LATER_DONE) if place != missing]
    assert state_of_entry(JOB, {}, states) == "in_progress"


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_look_back_waits_while_nothing_is_decided(scenario: str) -> None:
    waiting = {SCENARIOS[scenario].outcome: SCENARIOS[scenario].open_outcomes[0]}
    assert state_of_entry(SCENARIOS[scenario], waiting, [("settle", "done")]) == "waiting"
    assert state_of_entry(SCENARIOS[scenario], {}, [("ask", "waiting")]) == "waiting"


def test_facts_alone_are_no_look_back_yet() -> None:
    assert state_of_entry(JOB, {}, [("facts", "done")]) == "not_started"
    assert state_of_entry(JOB, {}, [("facts", "done"), ("settle", "in_progress")]) == "in_progress"


def test_every_state_has_its_words() -> None:
    assert all(STATES[state] for state in ("not_started", "in_progress", "waiting", "done", "skipped"))
