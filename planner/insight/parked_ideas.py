"""Ideas that were parked for later, and the day to reconsider each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from planner.domain.basics.fields import day_of
from planner.domain.basics.scenario import Answers
from planner.domain.basics.values import Value

LATER = "later"


class ParkedIdea(Value):
    """A parked idea; `back_on` is None if no day was chosen."""

    entry_id: str
    title: str
    summary: str
    back_on: dt.date | None


def parked_ideas(entries: Mapping[str, Answers]) -> tuple[ParkedIdea, ...]:
    """Return the parked ideas among entries, given as id → answers: the earliest day first, those without one last."""
    parked = (
        ParkedIdea(
            entry_id=entry_id,
            title=answers.get("idea_title", ""),
            summary=answers.get("idea_line", ""),
            back_on=day_of(answers.get("fate_on", "")),
        )
        for entry_id, answers in entries.items()
        if answers.get("fate") == LATER
    )
    return tuple(sorted(parked, key=lambda idea: (idea.back_on or dt.date.max, idea.title.casefold(), idea.entry_id)))
