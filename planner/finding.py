"""What a search finds, and which options of which questions it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.domain.fields import Choice, Choices, Field
from planner.domain.records import Key
from planner.domain.wording import Say, words_in


@dataclass(frozen=True)
class Found:
    """Where a search found all its words: the key of the record it is shown with, and a text that holds one.

    `scenario` is the key of an entry's kind of setback, empty for other records.
    """

    home: Key
    text: str
    scenario: str = ""


def chosen_by(query: str, asked: Iterable[Mapping[str, Field]], say: Say) -> list[list[tuple[str, str]]]:
    """Return, for each word of a search, the (field, option) pairs whose wording has a word that begins so."""
    fields = [field for by_key in asked for field in by_key.values() if isinstance(field, Choice | Choices)]
    worded = [(field.key, option.key, words_in(say(option.label))) for field in fields for option in field.options]
    return [
        [(field, option) for field, option, parts in worded if any(part.startswith(word) for part in parts)]
        for word in words_in(query)
    ]
