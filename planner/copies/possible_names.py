"""Words in a copy that may be names although no record holds them: they are listed for the user to check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from planner.copies.recorded_names import RecordedNames
from planner.domain.basics.wording import say
from planner.domain.document.left_out import Occurrence, PossibleName
from planner.domain.questions.profile_questions import ROLE_LADDER, SKILL_CATALOGUE
from planner.privacy.names import COMMON, NOT_NAMES, ROLES, WORD, Found, excerpt_around, tidy

MIN_LENGTH = 5
"""Shorter parts of names occur inside too many other words."""
_TOKEN = re.compile(r"[^\W_]+(?:[-'’&][^\W_]+)*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n•·]|[.!?…]['\"’”)])[\s\"'“‘„«(\[–—-]*$")
# Enough for a sentence end and quotation marks; searching the whole text before each word would be quadratic.
_BEFORE = 12
"""The number of characters before a word that decide whether it begins a sentence."""


def possible_names(
    texts_by_section: Iterable[tuple[str, list[str]]], known: RecordedNames, replacements: Iterable[str]
) -> tuple[PossibleName, ...]:
    """Return capitalised words inside sentences that are neither the program's own nor replacements, with their places.

    `replacements` are the replacements of names. A word that only ever begins a sentence is not found, unless it
    contains part of a name that is left out.
    """
    plain = _plain_words(replacements)
    hidden = _inside_other_words(known)
    found: dict[str, list[Occurrence]] = {}
    for where, texts in texts_by_section:
        for text in map(tidy, dict.fromkeys(texts)):
            for one in _joined(text, _candidates(text, known, plain, hidden)):
                found.setdefault(one.text, []).append(Occurrence(where, excerpt_around(text, one)))
    return tuple(PossibleName(words, tuple(dict.fromkeys(occurrences))) for words, occurrences in found.items())


def _candidates(
    text: str, known: RecordedNames, plain: frozenset[str], hidden: dict[int, set[str]]
) -> Iterator[tuple[int, int]]:
    printed = [(one.start, one.end) for one in known.names.find(text)]
    for token in _TOKEN.finditer(text):
        start, end = token.span()
        word = re.sub(r"['’]s$", "", token[0])
        # Names that the copy prints on purpose are no findings.
        if len(word) < 2 or any(first < end and start < last for first, last in printed):
            continue
        if _contains_hidden_name(word, hidden):
            yield start, start + len(word)
        elif word.islower() or {word, word.removesuffix("s")} & NOT_NAMES or word.casefold() in plain:
            continue
        elif any(letter.isupper() for letter in word) and not _SENTENCE_START.search(text[:start][-_BEFORE:]):
            yield start, start + len(word)


def _joined(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[Found]:
    """Join words that follow each other directly."""
    whole: tuple[int, int] | None = None
    for start, end in spans:
        if whole and text[whole[1] : start] in (" ", "\u00a0"):
            whole = whole[0], end
            continue
        if whole:
            yield Found("", text[slice(*whole)], *whole)
        whole = start, end
    if whole:
        yield Found("", text[slice(*whole)], *whole)


def _plain_words(becomes: Iterable[str]) -> frozenset[str]:
    """Return the words that the program itself offers or inserts, without roles."""
    texts = (*becomes, *(say(text) for text in (*SKILL_CATALOGUE, *ROLE_LADDER)))
    return ROLES.union(word.casefold() for text in texts for word in WORD.findall(text))


def _inside_other_words(known: RecordedNames) -> dict[int, set[str]]:
    """Return the first words of the names that are left out, by length: they are also found inside AcmeLaunch and
    @acme.
    """
    firsts = (next(iter(WORD.findall(name)), "").casefold() for name in known.shown.values())
    by_length: dict[int, set[str]] = {}
    for word in firsts:
        if len(word) >= MIN_LENGTH and word not in COMMON | ROLES:
            by_length.setdefault(len(word), set()).add(word)
    return by_length


def _contains_hidden_name(word: str, parts: Mapping[int, Set[str]]) -> bool:
    """Say whether a word contains one of the parts. Slices are looked up in sets, so the time does not grow with their
    number.
    """
    folded = word.casefold()
    return any(
        folded[start : start + length] in some
        for length, some in parts.items()
        for start in range(len(folded) - length + 1)
    )
