"""How far a look-back has come: the states of its pages, and of the whole."""

from __future__ import annotations

import pytest

from planner.domain.questions.look_back import PAGE_KEYS
from planner.domain.records.kinds import (
    Answer,
    Cause,
    Entry,
    Evidence,
    Goal,
    Lesson,
    Metric,
    PageState,
    Record,
    Request,
    Step,
)
from planner.domain.snapshot import Snapshot
from planner.insight.page_states import STATES, entry_state, page_states
from planner.scenarios import all_scenarios

SCENARIOS = all_scenarios()
LATER_DONE = {"causes": "done", "ask": "skipped", "lesson": "done", "actions": "done"}


def look_back(
    *records: Record, answers: dict[str, str] | None = None, said: dict[str, str] | None = None, scenario: str = "job"
) -> Snapshot:
    """Return a plan with one entry, "e"."""
    entry = (Entry(id="e", scenario=scenario),)
    given = (Answer(entry_id="e", field=field, text=text) for field, text in (answers or {}).items())
    pages = (PageState(entry_id="e", page=page, state=state) for page, state in (said or {}).items())
    return Snapshot((*entry, *given, *pages, *records), SCENARIOS)


def begun(*records: Record, answers: dict[str, str] | None = None, scenario: str = "job") -> set[str]:
    """Return the pages that are not "not started"."""
    states = page_states(look_back(*records, answers=answers, scenario=scenario), "e")
    return {page for page, state in states.items() if state != "not_started"}


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_new_look_back_has_seven_pages_not_started(scenario: str) -> None:
    states = page_states(look_back(scenario=scenario), "e")
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
    assert page_states(look_back(asked), "e")["ask"] == "waiting"
    assert page_states(look_back(Request(entry_id="e", state="answered")), "e")["ask"] == "in_progress"


def test_what_the_person_says_of_a_page_wins() -> None:
    asked = Request(entry_id="e", state="waiting")
    said = {"ask": "skipped", "settle": "done", "facts": ""}
    states = page_states(look_back(asked, answers={"company": "Northwind"}, said=said), "e")
    assert (states["ask"], states["settle"], states["facts"]) == ("skipped", "done", "in_progress")


def test_a_look_back_is_done_when_its_later_pages_are() -> None:
    assert entry_state(look_back(answers={"outcome": "waiting"}, said=LATER_DONE), "e") == "done"


@pytest.mark.parametrize("missing", LATER_DONE)
def test_a_look_back_with_one_later_page_open_is_in_progress(missing: str) -> None:
    said = {page: state for page, state in LATER_DONE.items() if page != missing}
    assert entry_state(look_back(said=said), "e") == "in_progress"


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_look_back_waits_while_nothing_is_decided(scenario: str) -> None:
    waiting = {SCENARIOS[scenario].outcome: SCENARIOS[scenario].open_outcomes[0]}
    undecided = look_back(answers=waiting, said={"settle": "done"}, scenario=scenario)
    assert entry_state(undecided, "e") == "waiting"
    asked = look_back(Request(entry_id="e", state="waiting"), scenario=scenario)
    assert entry_state(asked, "e") == "waiting"


def test_facts_alone_are_no_look_back_yet() -> None:
    assert entry_state(look_back(said={"facts": "done"}), "e") == "not_started"
    assert entry_state(look_back(answers={"mood_now": "x"}, said={"facts": "done"}), "e") == "in_progress"


def test_every_state_has_its_words() -> None:
    assert all(STATES[state] for state in ("not_started", "in_progress", "waiting", "done", "skipped"))
