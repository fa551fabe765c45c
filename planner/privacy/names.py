"""Finds recorded names in texts in any spelling, and tells which part of a recorded name is a name."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping

from planner.domain.basics.values import Value
from planner.domain.basics.wording import UNSEEN

_COMMON = (
    "amber apple april art august autumn baker bill black boots brook brown bush butler carter cliff cook"
    " crystal daisy dale dawn dean drew earl faith farmer field first fisher focus frank gap gene general glen"
    " grace grant gray green grey guy hazel heath holly home hope hunter indeed ivy jack jade joy june king lane"
    " lily long major mark mason max may meadow media meta mike miles monster next north olive orange page pat"
    " pearl penny poppy ray rice rich rob robin rose ruby rusty sandy shell shop short sky slack snow social"
    " sonny south square stone studio summer sunny target trade unity ville violet visa ward west white will win"
    " wise wood work works young zoom"
)
COMMON = frozenset(_COMMON.split())
"""Names that are everyday words, too: they only match with a capital letter, so that texts stay readable."""

_ROLES = (
    "a adviser advisor agency agent an analyst and assistant associate at board boss buyer buyers by ceo cfo"
    " chair chief client clients coach coaches colleague colleagues committee consultant contact coordinator"
    " council counsellor cto customer customers deputy designer developer director directors dr editor editors"
    " engineer everyone executive finance five for former founder founders four frau friend friends from group"
    " head herr hr human in intern interviewer interviewers it junior jury lead leader leaders leads legal line"
    " management manager managers marketing member members mentor mentors miss mr mrs ms my new of office"
    " officer old on operations or our owner owners panel partner partners peer peers people pr president"
    " principal product prof professor programme project purchasing recruiter recruiters recruiting recruitment"
    " representative resources reviewer sales senior shop some somebody someone specialist sponsor staff"
    " stakeholder stakeholders strategist supervisor supplier support teacher team teammate teammates teams the"
    " their three tutor two user users vice who with writer"
)
ROLES = frozenset(_ROLES.split())
"""Words for roles, which identify nobody."""

_NOT_NAMES = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September October November December I I'm I'd I'll I've OK CV PDF HR SEO KPI CTR ROI UX UI IT AI TV A4 PR FAQ"
    " English German French Spanish Italian Polish Internet"
)
NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Words that are capitalised inside sentences without being names."""


WORD = re.compile(r"[^\W_]+")
SHORTEST = 3
"""Shorter names are also syllables and symbols (it, X, Bo): they only match exactly as recorded."""
SHORTEST_WITH_S = 4
EXCERPT = 32
"""The number of characters around a name in an excerpt."""
# Thai, Lao, Burmese, Khmer, Japanese and Chinese have no spaces between words, so word boundaries find no name there.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Scripts without spaces between words: names also match inside a run of letters."""
# Joiners are invisible between these letters and would hide a name; in Persian or Hindi they are part of the spelling.
_JOINED_LATIN = re.compile("(?<=[A-Za-z\u00c0-\u052f])[\u200c\u200d](?=[A-Za-z\u00c0-\u052f])")
"""Joiners between letters that never join."""
_APOSTROPHES = "'\u2019\u02bc"
_BETWEEN_PARTS = re.compile(r"[,;:(/|\u2013\u2014]|\s-\s")

_LEGAL = re.compile(
    r"[\s,]+(?:(?:ltd|limited|inc|incorporated|llc|llp|plc|gmbh|ag|kg|se|sa|s\.a|sas|sarl|bv|b\.v|nv|oy|ab|as|spa"
    r"|s\.p\.a|srl|corp|corporation|company|co|pty|e\.v|ev|sp\. ?z ?o\.? ?o)\.?)+$",
    re.IGNORECASE,
)


class Found(Value, kw_only=False):
    """An occurrence of a name in a text, from `start` to `end`, and the key of what it names."""

    key: str
    text: str
    start: int
    end: int


class _NamePattern(Value, kw_only=False):
    """The pattern of a spelling: a regular expression from its first word on, and the punctuation before it."""

    pattern: re.Pattern[str]
    before: str


class NameFinder:
    """Finds spellings of names, each with the key of what it names.

    Matches are whole words in any case and any equivalent letters (Straße, STRASSE), with a possessive s; of two that
    begin at one position, the longer. `careful` is for whole plans: there, everyday words and names of one or two
    letters only match with a capital, and a genitive s ("Acmes") may follow.
    """

    def __init__(self, keys: Mapping[str, str], careful: bool = True) -> None:
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        # Patterns are compiled lazily, at the first match of their first word: most names occur in none of the texts.
        self._pattern_of = functools.cache(lambda name: _pattern(name, careful))
        inside: list[tuple[str, str]] = []
        # Longest first: "Hanne Brookvale" must match before "Hanne" does.
        for name in sorted(keys, key=len, reverse=True):
            bare = _bare(tidy(name))
            words = WORD.findall(bare)
            if words and _UNSPACED.search(bare):
                inside.append((bare, keys[name]))
            elif words:
                self._by_first.setdefault(words[0].casefold(), []).append((tidy(name), keys[name]))
        self._inside = {name.casefold(): key for name, key in inside}
        self._unspaced = re.compile("|".join(re.escape(name) for name, _ in inside), re.IGNORECASE) if inside else None

    def find(self, text: str) -> list[Found]:
        """Return the names in a normalised text, in order."""
        found: list[Found] = []
        if self._unspaced:
            found += [
                Found(self._inside.get(hit[0].casefold(), ""), hit[0], *hit.span())
                for hit in self._unspaced.finditer(text)
            ]
        occupied = [(one.start, one.end) for one in found]
        done = 0
        for word in WORD.finditer(text) if self._by_first else ():
            if word.start() < done or any(start < word.end() and word.start() < end for start, end in occupied):
                continue
            if one := self._match_at(text, word):
                found.append(one)
                done = one.end
        return sorted(found, key=lambda one: one.start)

    def replace_all(self, text: str, word_for: Callable[[Found, str], str]) -> str:
        """Return a text with its names replaced; `word_for` returns the replacement of an occurrence."""
        tidied = tidy(text)
        pieces, done = [], 0
        for one in self.find(tidied):
            pieces += [tidied[done : one.start], word_for(one, tidied)]
            # "Acmes" is matched with its s: a lone s after the replacement would look like part of it.
            pieces += ["'"] if WORD.match(tidied[one.end : one.end + 1]) and not _UNSPACED.match(one.text) else []
            done = one.end
        return "".join((*pieces, tidied[done:])) if pieces else text

    def _match_at(self, text: str, word: re.Match[str]) -> Found | None:
        first = word[0].casefold()
        # The index is by first word, and "Acmes" is filed under "acme".
        for start in (first, first[:-1]) if first.endswith("s") else (first,):
            for name, key in self._by_first.get(start, ()):
                spelling = self._pattern_of(name)
                if hit := spelling.pattern.match(text, word.start()):
                    begin = hit.start() - (len(spelling.before) if text[: hit.start()].endswith(spelling.before) else 0)
                    return Found(key, text[begin : hit.end("name")], begin, hit.end("name"))
        return None


def excerpt_around(text: str, one: Found) -> str:
    """Return the text around a name, on one line and cut at word boundaries."""
    before, after = text[: one.start][-EXCERPT:], text[one.end :][:EXCERPT]
    if len(before) < one.start:
        before = "…" + (before.partition(" ")[2] if " " in before else before)
    if len(after) < len(text) - one.end:
        after = (after.rpartition(" ")[0] if " " in after else after) + "…"
    return " ".join(f"{before}{one.text}{after}".split())


def tidy(text: str) -> str:
    """Return a text in NFC."""
    # ASCII is in NFC already, and isascii() is a flag of the string object, so this costs nothing.
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def normalised_for_matching(text: str) -> str:
    """Return a text normalised for matching: compatibility forms replaced, invisible characters removed."""
    return text if text.isascii() else _JOINED_LATIN.sub("", tidy(text.translate(UNSEEN)))


def replacer(words: Mapping[str, str], careful: bool = True) -> Callable[[str], str]:
    """Return a function that replaces names; see `NameFinder` for `careful`."""
    replacements = {name.strip(): word for name, word in words.items() if name.strip()}
    names = NameFinder(replacements, careful)
    return (lambda text: names.replace_all(text, lambda one, _: one.key)) if replacements else str


def is_role(recorded: str) -> bool:
    """Say whether a "name or role" identifies nobody: "the two shop leads", "HR"."""
    return all(word.casefold() in ROLES for word in WORD.findall(recorded))


def person_in(recorded: str) -> str:
    """Return the name in a recorded person: of "My team lead, Ben" it is Ben."""
    parts = [part.strip() for part in _BETWEEN_PARTS.split(" ".join(recorded.split()))]
    return next((part for part in parts if _name_words(part)), next((part for part in parts if WORD.search(part)), ""))


def person_spellings(recorded: str) -> tuple[str, ...]:
    """Return the spellings of a recorded person: all of it, the part that is a name, and each word of that.

    "Hanne Brookvale, my first team lead" is also Hanne Brookvale, Hanne and Brookvale. A mere role has none.
    """
    recorded = " ".join(recorded.split())
    if is_role(recorded):
        return ()
    named = [part.strip() for part in _BETWEEN_PARTS.split(recorded) if _name_words(part)]
    runs = [_name_words(part) for part in named]
    heads = [" ".join(run) for part, run in zip(named, runs, strict=True) if " ".join(run) in part]
    return tuple(
        dict.fromkeys((recorded, person_in(recorded), *named, *heads, *(word for run in runs for word in run)))
    )


def company_spellings(recorded: str) -> tuple[str, ...]:
    """Return the spellings of a recorded company: with and without its legal form."""
    recorded = " ".join(recorded.split())
    return tuple(dict.fromkeys(name for name in (recorded, _LEGAL.sub("", recorded)) if WORD.search(name)))


def column_letters(number: int) -> str:
    """Return A for 0, B for 1, and AA after Z."""
    higher, own = divmod(number, 26)
    return (column_letters(higher - 1) if higher else "") + chr(ord("A") + own)


def _name_words(part: str) -> list[str]:
    """Return the name words of a part: capitalised, or in a script without case, and no roles."""
    # A single letter is an initial: as a name of its own it would match in every text.
    words = [word for word in WORD.findall(part) if word.casefold() not in ROLES and len(word) > 1]
    return [word for word in words if word[0].isupper() or (word[0].isalpha() and not word[0].islower())]


def _bare(name: str) -> str:
    """Return a name without surrounding punctuation: (Acme) is Acme."""
    marks = "".join(letter for letter in set(name) if unicodedata.category(letter)[0] in "PSZC")
    return name.strip(marks) if marks else name


def _pattern(name: str, careful: bool) -> _NamePattern:
    """Return the pattern of a spelling from its first word on, with its punctuation: C++ does not match without the
    plus signs.
    """
    bare = _bare(name)
    before, _, after = name.partition(bare)
    short, common = len(bare) < SHORTEST, bare.casefold() in COMMON
    if careful and short:
        written = re.escape(bare)
    elif careful and common:
        written = "|".join(map(re.escape, sorted({bare.capitalize(), bare.upper(), bare}, key=len, reverse=True)))
    else:
        written = f"(?i:{''.join(map(_any_case, _pieces(bare)))})"
    marks = "" if not after else re.escape(after) if short else f"(?:{re.escape(after)})?"
    hanging = "s?" if careful and not common and len(bare) >= SHORTEST_WITH_S else ""
    return _NamePattern(re.compile(rf"(?P<name>(?:{written}){marks}){hanging}(?![^\W_])"), before)


def _pieces(name: str) -> Iterable[str]:
    return re.findall(r"\s+|ss|SS|.", name, re.DOTALL)


def _any_case(piece: str) -> str:
    if piece.isspace():
        return r"\s+"
    if piece in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    if piece.isascii() and len(piece) == 1:
        return re.escape(piece)
    forms = {piece, piece.lower(), piece.upper(), piece.casefold(), piece.title()}
    # Greek writes a sigma at the end of a word as ς, which no case mapping of a single σ gives.
    if "\u03c3" in forms:
        forms.add("\u03c2")
    if "ss" in forms:
        # Case mapping leads from ß to SS, but not back from ss to ß.
        forms |= {"\u00df", "\u1e9e", "Ss", "sS", "SS"}
    return f"(?:{'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})"
