"""Searches the whole plan: the records with every word, and the options whose label has a word."""

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

    owner_key: Key
    text: str
    scenario: str = ""


def search(workbook: Workbook, query: str) -> list[Found]:
    """Return the records with every word of a search, newest first."""
    questions = (all_fields(scenario) for scenario in workbook.scenarios.values())
    return _found_at(workbook, workbook.find(query, _options_meant(query, questions)))


def _found_at(workbook: Workbook, owners: Mapping[Key, str]) -> list[Found]:
    """Return the results for these home keys: an own cause gives its entries, a deleted entry nothing."""
    found: dict[Key, str] = {}
    for owner, text in owners.items():
        own = (
            [cause.owner_key for cause in workbook.all(Cause, kind=owner[1])]
            if owner[0] == CauseKind.TABLE
            else [owner]
        )
        for key in own:
            found.setdefault(key, text)
    existing = workbook.scenarios_of(owner[1] for owner in found if owner[0] == Entry.TABLE)
    return [
        Found(owner, text, existing.get(owner[1], ""))
        for owner, text in found.items()
        if owner[0] != Entry.TABLE or owner[1] in existing
    ]


def _options_meant(query: str, questions: Iterable[Mapping[str, Field]]) -> list[list[tuple[str, str]]]:
    """Return, for each search word, the (field, option) pairs whose label has a word with that prefix."""
    # Answers hold the keys of options, so the full-text index cannot find their labels.
    fields = [field for by_key in questions for field in by_key.values() if isinstance(field, Choice | Choices)]
    worded = [(field.key, option.key, words_in(say(option.label))) for field in fields for option in field.options]
    return [
        [(field, option) for field, option, parts in worded if any(part.startswith(word) for part in parts)]
        for word in words_in(query)
    ]
