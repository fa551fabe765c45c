"""Texts for users: declared with `mark` where they are written, translated with `say` where they are shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations


# Not a module variable: `use_catalogue` on one thread must not change the texts of another.
_in_force: ContextVar[NullTranslations | None] = ContextVar("catalogue", default=None)
"""The active catalogue of this context; None is English, the language of the texts themselves."""

BLANK = "____"
# Zero-width and direction characters: invisible, but they split a name so that no search finds it.
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
"""Characters without a shape: soft hyphens, zero-width spaces and direction marks."""


def mark(text: str, context: str = "") -> str:
    """Return `text` unchanged: the call declares it for the catalogues. Translate it with the same `context`."""
    return text


@contextmanager
def use_catalogue(catalogue: NullTranslations | None) -> Iterator[None]:
    """Translate all texts of the block with a catalogue. A thread that begins inside needs a copy of the context."""
    token = _in_force.set(catalogue)
    try:
        yield
    finally:
        _in_force.reset(token)


def say(text: str, /, context: str = "", **values: object) -> str:
    """Return a text in the active language, with `values` in its `{names}`.

    A text without values is not formatted: its braces stay. Values are never parsed as templates, whatever was typed.
    """
    catalogue = _in_force.get()
    # gettext stores the header of the catalogue as the translation of the empty text.
    if catalogue is not None and text:
        text = catalogue.pgettext(context, text) if context else catalogue.gettext(text)
    return text.format_map(values) if values else text


def say_count(one: str, many: str, n: int, /, context: str = "", **values: object) -> str:
    """Return the plural form of a text for a number, translated like `say`; the number itself is `{n}`."""
    catalogue = _in_force.get()
    if catalogue is None:
        text = one if n == 1 else many
    elif context:
        text = catalogue.npgettext(context, one, many, n)
    else:
        text = catalogue.ngettext(one, many, n)
    return text.format_map({"n": n, **values})


class _Blanks(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return BLANK


def fill(template: str, values: Mapping[str, str]) -> str:
    """Fill the `{words}` of a template; missing or empty values become a blank to write on."""
    return template.format_map(_Blanks({key: value for key, value in values.items() if value}))


def words_in(query: str) -> list[str]:
    """Return the words of a search query in the form in which they are looked up, without punctuation."""
    # NFC, since \W splits a decomposed letter at its combining mark.
    # Not casefold(): FTS5 keeps ß as it is written.
    return [word.lower() for word in re.findall(r"[^\W_]+", unicodedata.normalize("NFC", query))]
