"""Sets a text in any script: chooses fonts, orders the glyphs and finds line breaks.

A text is split into units that stay together on a line (line breaking, UAX 14), those into runs of one direction
(bidirectional algorithm, UAX 9), those into runs of one font, and HarfBuzz shapes each run. All measures are in
thousandths of the font size.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

import bidi.algorithm
from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_units

from planner.domain.basics.values import Value
from planner.export.typeset.faces import Face, Glyph, face_for, inter

UNKNOWN = "\u25a1"
"""Replaces characters that no font covers."""
# ZWNJ, ZWJ and the two variation selectors: without a glyph of their own, but they choose those around them.
JOINERS = dict.fromkeys((0x200C, 0x200D, 0xFE0E, 0xFE0F))
"""Characters without a glyph that change their neighbours."""
AS_PICTURE = "\ufe0f"
NEVER = ("Cc", "Cs", "Co", "Cn")
"""Categories of characters that no font has a glyph for: controls, surrogates, private, unassigned."""

_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
_CLOSED_BY = dict(zip("([{⟨《「『【〔（", ")]}⟩》」』】〕）", strict=True))


class Run(Value, kw_only=False):
    """Glyphs of one font in one direction. `level` is odd for right-to-left runs (UAX 9)."""

    face: Face
    glyphs: tuple[Glyph, ...]
    level: int

    @property
    def width(self) -> float:
        """Return its width."""
        return sum(glyph.advance for glyph in self.glyphs)


class Unit(Value, kw_only=False):
    """The unit of line breaking: a word with the space after it, or a single Chinese character."""

    text: str
    runs: tuple[Run, ...]
    space: tuple[Run, ...] = ()

    @property
    def width(self) -> float:
        """Return its width without the space after it."""
        return sum(run.width for run in self.runs)

    @property
    def whole(self) -> float:
        """Return its width with the space after it."""
        return self.width + sum(run.width for run in self.space)


@lru_cache(maxsize=2_000)
def units(text: str, weight: str) -> tuple[Unit, ...]:
    """Return the units of a line of text in logical order; `weight` names the preferred font of Inter."""
    text = "".join(UNKNOWN if unicodedata.category(character) in NEVER else character for character in text)
    levels = _levels(text)
    found, at = [], 0
    for piece in line_break_units(text):
        word = piece.rstrip(" ")
        start, middle, at = at, at + len(word), at + len(piece)
        runs = tuple(_runs(word, levels[start:middle], weight))
        found.append(Unit(word, runs, tuple(_runs(piece[len(word) :], levels[middle:at], weight))))
    return tuple(found)


def split_clusters(unit: Unit, weight: str) -> tuple[Unit, ...]:
    """Split a unit that is longer than the line into one unit for each grapheme cluster."""
    parts = list(grapheme_clusters(unit.text))
    level = max((run.level for run in unit.runs), default=0)
    cut = [Unit(part, tuple(_runs(part, [level] * len(part), weight))) for part in parts]
    return (*cut[:-1], Unit(cut[-1].text, cut[-1].runs, unit.space)) if len(cut) > 1 else (unit,)


def reads_to_left(text: str) -> bool:
    """Say whether the first strong character of a text is a right-to-left one."""
    return bool(bidi.algorithm.get_base_level(text))


def in_visual_order(runs: Sequence[Run], base: int) -> list[Run]:
    """Return the runs of a line from left to right (UAX 9, rule L2)."""
    ordered = list(runs)
    highest = max((run.level for run in runs), default=base)
    for level in range(highest, 0, -1):
        turned: list[Run] = []
        for turns, some in groupby(ordered, key=lambda run, level=level: run.level >= level):  # type: ignore[misc]
            part = list(some)
            turned += part[::-1] if turns else part
        ordered = turned
    return ordered


def unprintable(text: str) -> set[str]:
    """Return the characters of a text that no font covers."""
    return {
        character
        for cluster in grapheme_clusters(text)
        for _, drawn in _faces_of(cluster, "Inter-Regular")
        for character in drawn
        if _face(character, "Inter-Regular") is None
    }


def _levels(text: str) -> list[int]:
    """Return the embedding level of each character (UAX 9)."""
    storage = bidi.algorithm.get_empty_storage()
    storage["base_level"] = bidi.algorithm.get_base_level(text)
    storage["base_dir"] = ("L", "R")[storage["base_level"]]
    bidi.algorithm.get_embedding_levels(text, storage)
    for at, character in enumerate(storage["chars"]):
        character["at"] = at
    for step in (
        bidi.algorithm.explicit_embed_and_overrides,
        bidi.algorithm.resolve_weak_types,
        _pair_brackets,
        bidi.algorithm.resolve_neutral_types,
        bidi.algorithm.resolve_implicit_levels,
    ):
        step(storage, False)
    known = {character["at"]: character["level"] for character in storage["chars"]}
    levels: list[int] = []
    for at in range(len(text)):
        # Joiners and controls have no level of their own; they take that of the character before them.
        levels.append(known.get(at, levels[-1] if levels else storage["base_level"]))
    return levels


def _pair_brackets(storage: dict[str, Any], _: bool) -> None:
    """Give both brackets of a pair one direction (UAX 9, rule N0), which the library leaves out."""
    characters = storage["chars"]
    own, other = ("R", "L") if storage["base_level"] else ("L", "R")
    strong = [_STRONG.get(character["type"], "") for character in characters]
    for first, last in sorted(_pairs([character["ch"] for character in characters])):
        within = set(strong[first + 1 : last]) - {""}
        before = next((kind for kind in reversed(strong[:first]) if kind), own)
        if within:
            kind = other if within == {other} and before == other else own
            # A pair that holds only the opposite direction takes the direction before it.
            for at in (first, last):
                characters[at]["type"] = strong[at] = kind


def _pairs(text: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where each pair of brackets opens and closes (UAX 9, BD16)."""
    opened: list[tuple[str, int]] = []
    for at, character in enumerate(text):
        if character in _CLOSED_BY:
            opened.append((_CLOSED_BY[character], at))
        elif character in [closing for closing, _ in opened]:
            while opened[-1][0] != character:
                opened.pop()
            yield opened.pop()[1], at


def _runs(text: str, levels: Sequence[int], weight: str) -> Iterator[Run]:
    at = 0
    stretches: list[tuple[Face, int, str]] = []
    for cluster in grapheme_clusters(text):
        level = levels[at]
        at += len(cluster)
        for face, part in _faces_of(cluster, weight):
            shown = UNKNOWN if face is None else part
            chosen = face or inter(weight)
            if stretches and stretches[-1][:2] == (chosen, level):
                stretches[-1] = (chosen, level, stretches[-1][2] + shown)
            else:
                stretches.append((chosen, level, shown))
    for face, level, part in stretches:
        yield Run(face, face.shaped(part, to_left=level % 2 == 1), level)


def _faces_of(cluster: str, weight: str) -> Iterator[tuple[Face | None, str]]:
    """Yield the font of a grapheme cluster; if no font covers all of it, one for each character."""
    face = _face(cluster, weight)
    if face or len(cluster) == 1:
        yield face, cluster
        return
    for character in cluster:
        if ord(character) not in JOINERS:
            yield _face(character, weight), character


@lru_cache(maxsize=20_000)
def _face(cluster: str, weight: str) -> Face | None:
    needed = frozenset(map(ord, cluster.translate(JOINERS)))
    if any(unicodedata.category(character) in NEVER for character in cluster):
        return None
    as_picture = AS_PICTURE in cluster
    if needed <= inter(weight).characters and not as_picture:
        return inter(weight)
    return face_for(needed, as_picture) or (inter(weight) if needed <= inter(weight).characters else None)
