"""Text people read, marked where it is written and translated where it is shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

Say = Callable[[str], str]

BLANK = "____"
UNSEEN = dict.fromkeys(
    [
        0xAD,
        0x61C,
        0xFEFF,
        0x200B,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
        *range(0xFE00, 0xFE0E),
    ]
)
"""Marks that have no shape: they say where a word may be broken and in which direction it is read."""


def mark(text: str) -> str:
    """Return `text` unchanged; lupdate finds the call and lists the text for translators."""
    return text


class _Blanks(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return BLANK


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put `values` into the `{words}` of a template; what is missing or empty becomes a blank line to fill in."""
    return template.format_map(_Blanks({key: value for key, value in values.items() if value}))


def words_in(query: str) -> list[str]:
    """Return the words of a search as they are looked for, without the marks between them."""
    # Not casefold(): the index keeps ß as it is written.
    return [word.lower() for word in re.findall(r"[^\W_]+", unicodedata.normalize("NFC", query))]
