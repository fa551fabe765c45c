"""Helpers that build the sample: days relative to today, stable ids, entries with their answers and pages."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from planner.domain.basics.fields import text_of_keys, text_of_rows
from planner.domain.basics.values import Value
from planner.domain.records.kinds import Answer, Entry, Ordered, PageState, Record

NAMESPACE = uuid.UUID("2f6f7c52-7f4b-4c8e-9a65-0d1c8f6b3e10")


def sample_id(*names: str) -> str:
    """Return the id of a sample record; the same names give the same id."""
    return str(uuid.uuid5(NAMESPACE, "/".join(names)))


def keys(*chosen: str) -> str:
    """Return the stored form of these choices."""
    return text_of_keys(chosen)


def rows(prefix: str, *cells: Mapping[str, str]) -> str:
    """Return the stored form of these rows, each with an id of its own."""
    return text_of_rows({"id": sample_id(prefix, str(number)), **row} for number, row in enumerate(cells))


def in_order(records: Iterable[Ordered]) -> Iterator[Record]:
    """Yield the records of one list with their positions and stable ids."""
    for order, record in enumerate(records):
        name = sample_id(record.TABLE, *(record.column(column) for column in record.PARENTS), str(order))
        yield replace(record, id=name, position=order)


def answers(entry: str, texts: Mapping[str, str]) -> Iterator[Record]:
    """Yield the answers about an entry, leaving out empty ones."""
    for field, text in texts.items():
        if text:
            yield Answer(entry_id=entry, field=field, text=text)


def pages(entry: str, done: str, skipped: str = "") -> Iterator[Record]:
    """Yield the states of the pages of a look-back; the page keys are in one text for each state."""
    for state, said in (("done", done), ("skipped", skipped)):
        for page in said.split():
            yield PageState(entry_id=entry, page=page, state=state)


class SampleBuilder(Value, kw_only=False):
    """Builds the sample for one day."""

    today: dt.date

    def day(self, days: int) -> str:
        """Return the day that many days from today; a day before today is a number below 0."""
        return (self.today + dt.timedelta(days=days)).isoformat()

    def year(self, years: int) -> str:
        """Return the year that many years from this one."""
        return str(self.today.year + years)

    def entry(self, scenario: str, name: str, begun: int) -> Entry:
        """Return an entry that was begun on the evening of a day."""
        begun_on = self.today + dt.timedelta(days=begun)
        created = dt.datetime.combine(begun_on, dt.time(18, 30), dt.UTC).isoformat()
        return Entry(id=sample_id(scenario, name), scenario=scenario, created=created)
