"""Searches the whole plan: where every word is found, and which options of which questions a word means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from planner.domain.basics.fields import Choice, Choices, Field
from planner.domain.basics.values import Value
from planner.domain.basics.wording import say, words_in
from planner.domain.questions.look_back import all_fields
from planner.domain.records.kinds import Cause, CauseKind, Entry, Key
from planner.workbook.workbook import Workbook


class Found(Value, kw_only=False):
    """A search result: the key of the record it is shown with, and a text that contains a search word.

    `scenario` is the key of an entry's scenario, empty for other records.
    """

    home: Key
    text: str
    scenario: str = ""


def search(workbook: Workbook, query: str) -> list[Found]:
    """Return the records with every word of a search, newest first."""
    asked = (all_fields(scenario) for scenario in workbook.scenarios.values())
    return _found_at(workbook, workbook.find(query, _options_meant(query, asked)))


def _found_at(workbook: Workbook, homes: Mapping[Key, str]) -> list[Found]:
    """Return the results for these home keys: an own cause gives its entries, a deleted entry nothing."""
    found: dict[Key, str] = {}
    for home, text in homes.items():
        own = [cause.home for cause in workbook.all(Cause, kind=home[1])] if home[0] == CauseKind.TABLE else [home]
        for key in own:
            found.setdefault(key, text)
    existing = workbook.scenarios_of(home[1] for home in found if home[0] == Entry.TABLE)
    return [
        Found(home, text, existing.get(home[1], ""))
        for home, text in found.items()
        if home[0] != Entry.TABLE or home[1] in existing
    ]


def _options_meant(query: str, asked: Iterable[Mapping[str, Field]]) -> list[list[tuple[str, str]]]:
    """Return, for each search word, the (field, option) pairs whose label has a word with that prefix."""
    fields = [field for by_key in asked for field in by_key.values() if isinstance(field, Choice | Choices)]
    worded = [(field.key, option.key, words_in(say(option.label))) for field in fields for option in field.options]
    return [
        [(field, option) for field, option, parts in worded if any(part.startswith(word) for part in parts)]
        for word in words_in(query)
    ]
