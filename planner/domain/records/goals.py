"""The records of goals, steps and check-ins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from planner.domain.records.base import Ordered

NOT_STARTED, UNDER_WAY, PAUSED = "not_started", "under_way", "paused"
# "Not reached" and "let go" are ends as legitimate as "done".
DONE, NOT_REACHED, LET_GO = "done", "not_reached", "let_go"
P = TypeVar("P", "Step", "CheckIn")
_OPEN = ("", NOT_STARTED, UNDER_WAY, PAUSED)


class Goal(Ordered):
    """Something to learn, to do or to reach, with the entry and the cause it came from, where it came from one.

    `skill` is the id of the skill it builds, while there is one. `ended_on` is the day it was done, not reached or let
    go; an open or paused goal has none.
    """

    TABLE: ClassVar[str] = "goal"
    PARENTS: ClassVar[dict[str, str]] = {"entry_id": "entry"}
    IS_OWNER: ClassVar[bool] = True
    SEARCHED: ClassVar[tuple[str, ...]] = (
        "title",
        "why",
        "result_measure",
        "action_measure",
        "best_outcome",
        "obstacle",
        "if_",
        "then",
        "helpers",
        "talk_with",
        "cost",
        "proof",
        "ended_because",
    )
    entry_id: str = ""
    cause: str = ""
    skill: str = ""
    title: str = ""
    kind: str = ""
    why: str = ""
    result_measure: str = ""
    result_start: str = ""
    result_target: str = ""
    result_unit: str = ""
    action_measure: str = ""
    action_target: str = ""
    action_unit: str = ""
    action_period: str = ""
    baseline: str = ""
    starts_on: str = ""
    due: str = ""
    priority: str = ""
    confidence: str = ""
    best_outcome: str = ""
    obstacle: str = ""
    if_: str = ""
    then: str = ""
    helpers: str = ""
    talk_with: str = ""
    cost: str = ""
    proof: str = ""
    status: str = ""
    ended_because: str = ""
    ended_on: str = ""
    review_on: str = ""

    @property
    def effective_status(self) -> str:
        """Return the status; "not started" if none is stored."""
        return self.status or NOT_STARTED

    @property
    def is_open(self) -> bool:
        """Say whether it has not ended; a paused goal is open."""
        return self.status in _OPEN

    @property
    def is_active(self) -> bool:
        """Say whether it is open and not paused."""
        return self.is_open and self.status != PAUSED


class Step(Ordered):
    """One small thing to do. With neither goal nor entry it stands alone; with an entry only it is a cushion."""

    TABLE: ClassVar[str] = "step"
    # The goal comes first, because `home` takes the first parent that is set.
    PARENTS: ClassVar[dict[str, str]] = {"goal_id": "goal", "entry_id": "entry"}
    SEARCHED: ClassVar[tuple[str, ...]] = ("title", "where")
    goal_id: str = ""
    entry_id: str = ""
    cause: str = ""
    title: str = ""
    due: str = ""
    where: str = ""
    done: str = ""
    done_on: str = ""


class CheckIn(Ordered):
    """A look at a goal on one day: how it goes, whether the if came and the then was done, and the two measures.

    `result_value` is where the result stands on that day, `action_value` what was done since the check-in before.
    """

    TABLE: ClassVar[str] = "check_in"
    PARENTS: ClassVar[dict[str, str]] = {"goal_id": "goal"}
    SEARCHED: ClassVar[tuple[str, ...]] = ("did", "in_the_way", "change")
    goal_id: str
    day: str = ""
    progress: str = ""
    if_happened: str = ""
    then_done: str = ""
    did: str = ""
    in_the_way: str = ""
    change: str = ""
    result_value: str = ""
    action_value: str = ""
    next_on: str = ""


def by_goal(records: Iterable[P]) -> dict[str, list[P]]:
    """Return steps or check-ins by the id of their goal, in list order."""
    found: dict[str, list[P]] = {}
    for record in records:
        found.setdefault(record.goal_id, []).append(record)
    return found
