"""The interface for reading a plan, from its file or from memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from planner.domain.basics.scenario import Answers, Scenario
from planner.domain.records.kinds import Profile, Record

R = TypeVar("R", bound=Record)


class Reader(Protocol):
    """A readable plan: an open file, or a snapshot of one."""

    @property
    def scenarios(self) -> Mapping[str, Scenario]:
        """Return the scenarios this version knows, by key."""

    def all(self, kind: type[R], /, **where: str) -> list[R]:
        """Return the records of a kind whose columns have these values, in list order."""

    def get(self, kind: type[R], /, **key: str) -> R | None:
        """Return the one record with this key, or None."""

    def answers(self, entry_id: str) -> Answers:
        """Return the answers of an entry by field, including those of unknown questions."""


def profile_of(reader: Reader) -> Profile:
    """Return the profile, empty if it was not stored yet."""
    return reader.get(Profile, id="me") or Profile()
