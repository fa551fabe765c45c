"""How far a look-back has come, page by page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import mark
from planner.domain.questions.look_back import ACTIONS, ASK, CAUSES, FACTS, LESSON, Page, Part, pages
from planner.domain.records.kinds import Cause, Evidence, Goal, Lesson, Metric, Record, Request, Step

NOT_STARTED, IN_PROGRESS, WAITING, DONE, SKIPPED = "not_started", "in_progress", "waiting", "done", "skipped"
STATES = {
    NOT_STARTED: mark("not started"),
    IN_PROGRESS: mark("in progress"),
    WAITING: mark("waiting"),
    DONE: mark("done"),
    SKIPPED: mark("skipped"),
}
"""The states of a page and their words."""

PARTS: dict[Part, tuple[type[Record], ...]] = {
    Part.METRICS: (Metric,),
    Part.EVIDENCE: (Evidence,),
    Part.CAUSES: (Cause,),
    Part.REQUESTS: (Request,),
    Part.LESSON: (Lesson,),
    Part.ACTIONS: (Goal, Step),
}
"""The records that a part of a page shows, where they belong to one entry."""


def page_states(
    scenario: Scenario, answers: Mapping[str, str], stored: Mapping[str, str], records: Collection[Record]
) -> dict[str, str]:
    """Return the state of each page by its key.

    `stored` holds what the person said of a page and wins; then a page with an open request is waiting; then one with
    any answer or record is in progress. `records` are all that belong to the entry.
    """
    return {page.key: stored.get(page.key) or _state(page, answers, records) for page in pages(scenario)}


def _state(page: Page, answers: Mapping[str, str], records: Collection[Record]) -> str:
    if page.key == ASK and any(isinstance(record, Request) and record.state == "waiting" for record in records):
        return WAITING
    kinds = tuple(kind for block in page.blocks if isinstance(block, Part) for kind in PARTS.get(block, ()))
    answered = any(answers.get(field.key) for field in page.fields())
    return IN_PROGRESS if answered or any(isinstance(record, kinds) for record in records) else NOT_STARTED


def state_of_entry(scenario: Scenario, answers: Mapping[str, str], states: Iterable[tuple[str, str]]) -> str:
    """Return how a whole look-back stands, the facts aside: done when causes, advice, lesson and actions are."""
    by_page = dict(states)
    later = [by_page.get(key, NOT_STARTED) for key in (CAUSES, ASK, LESSON, ACTIONS)]
    if all(state in (DONE, SKIPPED) for state in later):
        return DONE
    if answers.get(scenario.outcome) in scenario.open_outcomes or WAITING in later:
        return WAITING
    begun = any(state != NOT_STARTED for page, state in by_page.items() if page != FACTS)
    return IN_PROGRESS if begun else NOT_STARTED
