"""The elements of a document, whatever its format: headings, paragraphs, answers, lists and tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from planner.domain.basics.values import Value

UNREADABLE = "\ufffd"
"""Replaces characters that text files cannot hold."""
STRONG, QUIET = "strong", "quiet"
EMPTY_ROWS = 2
"""The number of empty rows in a table without rows."""
# Everything that str.splitlines() takes for a line end; Word and Markdown know the line feed only.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TEXT = ("\n", "\t")


class Heading(Value, kw_only=False):
    """A heading. The title of the document has level 0, a section level 1."""

    level: int
    text: str


class TextBlock(Value, kw_only=False):
    """A paragraph. `tone` is "", "strong" or "quiet"."""

    text: str
    tone: str = ""


class LabelledText(Value, kw_only=False):
    """A label with a text; an empty text leaves a blank."""

    label: str
    text: str = ""


class ItemList(Value, kw_only=False):
    """A list of texts; `numbered` if the order matters."""

    lines: tuple[str, ...]
    numbered: bool = False


class CheckItem(Value, kw_only=False):
    """A task: what to do, and where, for what or when."""

    done: bool
    text: str
    about: str = ""


class CheckList(Value, kw_only=False):
    """A list of tasks."""

    items: tuple[CheckItem, ...]


class Table(Value, kw_only=False):
    """Rows of cells below their heads; `filled` adds empty rows to an empty table."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def filled(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows, or empty ones to write in."""
        return self.rows or (("",) * len(self.heads),) * EMPTY_ROWS


Piece = Heading | TextBlock | LabelledText | ItemList | CheckList | Table


def clean(text: str) -> str:
    """Return a text with uniform line ends, and U+FFFD for each character that files cannot hold."""
    text = _LINE_ENDS.sub("\n", text)
    return "".join(character if _is_text(character) else UNREADABLE for character in text)


def one_line(text: str) -> str:
    """Return a text on one line."""
    return " ".join(clean(text).split())


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text, consecutive empty lines as one."""
    empty = False
    for line in clean(text).strip("\n").split("\n"):
        if line.strip() or not empty:
            yield line.strip(" \t")
        empty = not line.strip()


def labelled(label: str) -> str:
    """Return a label for use before an answer on the same line."""
    return label if label.endswith(("?", ":")) else f"{label}:"


def text_blocks(texts: Sequence[str], tone: str = "") -> Iterator[TextBlock]:
    """Yield a paragraph for each non-empty text."""
    yield from (TextBlock(text, tone) for text in texts if text)


def _is_text(character: str) -> bool:
    # Surrogates, controls, and the two noncharacters at the end of each plane.
    no_character = ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF
    return character in _TEXT or not (unicodedata.category(character) in ("Cc", "Cs") or no_character)
