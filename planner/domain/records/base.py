"""The base of all records of a plan: a value with a key. Records do not save themselves."""

from __future__ import annotations

import uuid
from typing import ClassVar

import msgspec

from planner.domain.basics.values import Value

Key = tuple[str, ...]


def new_id() -> str:
    """Return a random id, so that copies of a file can be merged one day."""
    return str(uuid.uuid4())


class Revision(Value, kw_only=False):
    """The number of writes of a record and its children, undo included, and the time of the last (ISO 8601, UTC)."""

    number: int = 0
    at: str = ""


class Record(Value):
    """One row of one table.

    `KEY` names the columns of its primary key, `PARENTS` the tables that columns refer to, `SEARCHED` the columns in
    the search index. `IS_OWNER` says that it is shown by itself, not with its parent.
    """

    TABLE: ClassVar[str]
    KEY: ClassVar[tuple[str, ...]] = ("id",)
    PARENTS: ClassVar[dict[str, str]] = {}
    SEARCHED: ClassVar[tuple[str, ...]] = ()
    IS_OWNER: ClassVar[bool] = False

    @property
    def key(self) -> Key:
        """Return the table and the values of the key columns: equal for two versions of one record."""
        return (self.TABLE, *(str(getattr(self, name)) for name in self.KEY))

    @property
    def owner_key(self) -> Key:
        """Return the key of the record it is shown with: an answer's is its entry, a step's its goal."""
        if not self.IS_OWNER:
            # The first parent that is set: a step of a goal is shown with the goal, also if it came from an entry.
            for name, table in self.PARENTS.items():
                if parent := self.column(name):
                    return (table, parent)
        return self.key

    def column(self, name: str) -> str:
        """Return the text of the column `name`."""
        return str(getattr(self, name))


class Identified(Record):
    """A record with an id of its own."""

    id: str = msgspec.field(default_factory=new_id)


class Ordered(Identified):
    """A record of an ordered list: `position` is its index."""

    position: int = 0
