"""What every record of a plan is: a value with a key. Nothing here saves itself."""

from __future__ import annotations

import uuid
from typing import ClassVar

import msgspec

from planner.domain.basics.values import Value

Key = tuple[str, ...]


def new_id() -> str:
    """Return a random id, so that two copies of a file can be merged one day."""
    return str(uuid.uuid4())


class Revision(Value, kw_only=False):
    """How often what is shown in one place was written, undo included, and when last (ISO 8601, UTC)."""

    number: int = 0
    at: str = ""


class Record(Value):
    """One row of one table.

    `KEY` names the columns that tell it from the others, `PARENTS` the tables that columns point to, `WORDS` the
    columns that a search looks into. `AT_HOME` says that it is shown in a place of its own, not with its parent.
    """

    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    PARENTS: ClassVar[dict[str, str]] = {}
    WORDS: ClassVar[tuple[str, ...]] = ()
    AT_HOME: ClassVar[bool] = False

    @property
    def key(self) -> Key:
        """Return the table and the key columns' values: equal for two versions of one record."""
        return (self.TABLE, *(str(getattr(self, name)) for name in self.KEY))

    @property
    def home(self) -> Key:
        """Return the key of the record that it is shown with: an answer with its entry, a step with its goal."""
        if not self.AT_HOME:
            for name, table in self.PARENTS.items():
                if parent := self.column(name):
                    return (table, parent)
        return self.key

    def column(self, name: str) -> str:
        """Return the text in the column `name`."""
        return str(getattr(self, name))


class Identified(Record):
    """A record with an id of its own."""

    id: str = msgspec.field(default_factory=new_id)


class Listed(Identified):
    """A record that stands in a list: `position` orders it."""

    position: int = 0
