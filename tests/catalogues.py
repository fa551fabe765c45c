"""Catalogues for tests: languages that nobody speaks, so that every text that is not said shows."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping
from gettext import NullTranslations


class Pseudo(NullTranslations):
    """Says every text as `change` makes it."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change

    def gettext(self, message: str) -> str:
        return self._change(message)

    def pgettext(self, context: str, message: str) -> str:
        return self._change(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._change(msgid1 if n == 1 else msgid2)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self._change(msgid1 if n == 1 else msgid2)


def loud(text: str) -> str:
    """Return a text in capital letters, but for the `{names}` in it."""
    return re.sub(r"\{\w+\}|[^{]+", lambda found: found[0] if found[0][0] == "{" else found[0].upper(), text)


LOUD = Pseudo(loud)


def compiled(texts: Mapping[str, str]) -> bytes:
    """Return the bytes of a .mo file. A text with a context is `context\\x04text`, forms of a number part at `\\0`."""
    pairs = sorted(
        (key.encode(), text.encode())
        for key, text in {"": "Content-Type: text/plain; charset=UTF-8\n", **texts}.items()
    )
    tables, strings, start = b"", b"", 28 + 16 * len(pairs)
    for side in (0, 1):
        for pair in pairs:
            tables += struct.pack("<2I", len(pair[side]), start + len(strings))
            strings += pair[side] + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start) + tables + strings


class Translated(NullTranslations):
    """Says the texts that it holds; a key with a context is `(context, text)`."""

    def __init__(self, texts: Mapping[str | tuple[str, str], str]) -> None:
        super().__init__()
        self._texts = texts

    def gettext(self, message: str) -> str:
        return self._texts.get(message, message)

    def pgettext(self, context: str, message: str) -> str:
        return self._texts.get((context, message), message)


GERMAN = Translated(
    {
        ("decimal sign", "."): ",",
        ("thousands separator", ","): ".",
        ("percentage", "{number}%"): "{number} %",
        ("time of day", "{hour}:{minute}"): "{hour}.{minute} Uhr",
        "{day} {month} {year}": "{day}. {month} {year}",
        "{day} {month}": "{day}. {month}",
        ("short form", "{day} {month}"): "{day}. {month}",
        "May": "Mai",
        ("short form", "May"): "Mai",
        "December": "Dezember",
        ("short form", "Dec"): "Dez.",
        "Sunday": "Sonntag",
        "tomorrow": "morgen",
    }
)
"""The days and numbers of a language with a decimal comma, and dates with points."""
