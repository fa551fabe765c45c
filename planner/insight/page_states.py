"""The state of a look-back, page by page."""

from __future__ import annotations

from collections.abc import Collection

from planner.domain.basics.scenario import Answers
from planner.domain.basics.wording import mark
from planner.domain.entries import scenario_of
from planner.domain.questions.look_back import ACTIONS, ASK, CAUSES, FACTS, LESSON, BlockKind, Page, pages
from planner.domain.reader import Reader
from planner.domain.records.kinds import Cause, Evidence, Goal, Lesson, Metric, PageState, Record, Request, Step

# Waiting is a state of its own, as answers to requests take weeks or never come (Talent Board 2022: 71 % of North
# American candidates got none), and no page may block the next one.
NOT_STARTED, IN_PROGRESS, WAITING, DONE, SKIPPED = "not_started", "in_progress", "waiting", "done", "skipped"
STATES = {
    NOT_STARTED: mark("not started"),
    IN_PROGRESS: mark("in progress"),
    WAITING: mark("waiting"),
    DONE: mark("done"),
    SKIPPED: mark("skipped"),
}
"""The states of a page with their labels."""

BLOCK_RECORDS: dict[BlockKind, tuple[type[Record], ...]] = {
    BlockKind.METRICS: (Metric,),
    BlockKind.EVIDENCE: (Evidence,),
    BlockKind.CAUSES: (Cause,),
    BlockKind.REQUESTS: (Request,),
    BlockKind.LESSON: (Lesson,),
    BlockKind.ACTIONS: (Goal, Step),
}
"""The records of an entry that a block shows."""
_SHOWN = tuple(dict.fromkeys(kind for kinds in BLOCK_RECORDS.values() for kind in kinds))


def page_states(reader: Reader, entry_id: str) -> dict[str, str]:
    """Return the state of each page of an entry's look-back by page key.

    Stored states win; otherwise a page with an open request is waiting, and one with any answer or record is in
    progress.
    """
    scenario = scenario_of(reader, entry_id)
    if scenario is None:
        return {}
    answers = reader.answers(entry_id)
    records = [record for kind in _SHOWN for record in reader.all(kind, entry_id=entry_id)]
    stored_states = {state.page: state.state for state in reader.all(PageState, entry_id=entry_id)}
    return {page.key: stored_states.get(page.key) or _state(page, answers, records) for page in pages(scenario)}


def entry_state(reader: Reader, entry_id: str) -> str:
    """Return the state of a whole look-back, without the facts: done if causes, advice, lesson and actions are."""
    scenario = scenario_of(reader, entry_id)
    if scenario is None:
        return ""
    states = page_states(reader, entry_id)
    later = [states[key] for key in (CAUSES, ASK, LESSON, ACTIONS)]
    if all(state in (DONE, SKIPPED) for state in later):
        return DONE
    if reader.answers(entry_id).get(scenario.outcome) in scenario.open_outcomes or WAITING in later:
        return WAITING
    started = any(state != NOT_STARTED for page, state in states.items() if page != FACTS)
    return IN_PROGRESS if started else NOT_STARTED


def _state(page: Page, answers: Answers, records: Collection[Record]) -> str:
    if page.key == ASK and any(isinstance(record, Request) and record.state == "waiting" for record in records):
        return WAITING
    kinds = tuple(
        kind for block in page.blocks if isinstance(block, BlockKind) for kind in BLOCK_RECORDS.get(block, ())
    )
    answered = any(answers.get(field.key) for field in page.fields())
    return IN_PROGRESS if answered or any(isinstance(record, kinds) for record in records) else NOT_STARTED
