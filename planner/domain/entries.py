"""What a plan knows of its entries: their scenario, their name and their day."""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.fields import day_of
from planner.domain.basics.scenario import Answers, Scenario
from planner.domain.basics.wording import mark, say
from planner.domain.reader import Reader
from planner.domain.records.kinds import Entry, Goal, Key, Lesson

UNNAMED = mark("Not named yet")


def display_name(name: str) -> str:
    """Return a name, or the placeholder for an unnamed one."""
    return name or say(UNNAMED)


def existing_entry(reader: Reader, entry_id: str) -> Entry | None:
    """Return an entry, or None if it does not exist or is deleted."""
    entry = reader.get(Entry, id=entry_id) if entry_id else None
    return None if entry is None or entry.deleted else entry


def entries_of(reader: Reader, scenario: Scenario) -> list[Entry]:
    """Return the entries of a scenario that are not deleted, newest first."""
    found = reader.all(Entry, scenario=scenario.key, deleted="")
    return sorted(found, key=lambda entry: entry.created, reverse=True)


def scenario_of(reader: Reader, entry_id: str) -> Scenario | None:
    """Return the scenario of an entry, or None if either is unknown."""
    entry = reader.get(Entry, id=entry_id) if entry_id else None
    return reader.scenarios.get(entry.scenario) if entry else None


def title_of(reader: Reader, entry_id: str) -> str:
    """Return the name of an entry with its company, if the scenario asks for one; empty if neither is known."""
    scenario = scenario_of(reader, entry_id)
    if scenario is None:
        return ""
    answers = reader.answers(entry_id)
    companies = {field.key for field in scenario.fields() if field.names == "company"}
    company = next((answers.get(key, "") for key in scenario.about if key in companies), "")
    return ", ".join(filter(None, (answers.get(scenario.name, ""), company)))


def display_title(reader: Reader, entry_id: str) -> str:
    """Return the name of an entry, or the placeholder for an unnamed one."""
    return display_name(title_of(reader, entry_id))


def name_of(reader: Reader, key: Key) -> str:
    """Return the title of a record that is shown by itself; "" if it has none."""
    if key[0] == Entry.TABLE:
        return display_title(reader, key[1])
    goal = reader.get(Goal, id=key[1]) if key[0] == Goal.TABLE else None
    return goal.title if goal else ""


def decided_on(scenario: Scenario, answers: Answers) -> dt.date | None:
    """Return the day an entry was decided on, or None if it is unanswered."""
    return next((day for key in scenario.decided if (day := day_of(answers.get(key, "")))), None)


def entry_day(reader: Reader, entry_id: str) -> dt.date | None:
    """Return the day of an entry: that of the decision or else that of its begin."""
    entry = reader.get(Entry, id=entry_id)
    scenario = reader.scenarios.get(entry.scenario) if entry else None
    if entry is None or scenario is None:
        return None
    return decided_on(scenario, reader.answers(entry_id)) or day_of(entry.created[:10])


def chronological_key(reader: Reader, entry_id: str) -> tuple[dt.date, str]:
    """Return the sort key of an entry in time: its day, then its creation time."""
    entry = reader.get(Entry, id=entry_id)
    return entry_day(reader, entry_id) or dt.date.min, entry.created if entry else ""


def lesson_of(reader: Reader, entry_id: str) -> Lesson | None:
    """Return the lesson of an entry, or None if there is none yet."""
    return next(iter(reader.all(Lesson, entry_id=entry_id)), None)
