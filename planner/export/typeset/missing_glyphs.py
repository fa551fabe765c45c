"""Reports the characters of a plan that no font covers, so that no placeholder box is left unexplained."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec.structs import astuple

from planner.domain.basics.fields import Field
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.export.typeset.shaping import UNKNOWN

NAMED = 8
"""The number of characters that are listed; the rest is counted."""


def typed_in(value: object) -> Iterator[str]:
    """Yield every typed text in a value, at any depth; question texts are not typed."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, tuple):
            waiting += one
        elif isinstance(one, Value) and not isinstance(one, Field):
            waiting += astuple(one)


def missing_sentence(missing: str) -> str:
    """Return the sentence that lists the missing characters; "" if there are none."""
    if not missing:
        return ""
    named = ", ".join(map(_named, missing[:NAMED]))
    sentence = mark("{sign} stands for what no letters on this computer can show: {characters}.")
    text = say(sentence, sign=UNKNOWN, characters=named)
    more = say("And {n} more.", n=len(missing) - NAMED)
    return f"{text} {more}" if len(missing) > NAMED else text


def _named(character: str) -> str:
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X} {name}".rstrip()
