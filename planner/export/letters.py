"""The letters on paper: the fonts, and typed text made ready for them.

What a person typed is never markup, and never stops a page from being made: `printable` is the one place that
decides what a font can draw.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, Spacer

from planner.resources import resource

REGULAR, MEDIUM, SEMIBOLD = FONTS = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold")
UNKNOWN = "\u25a1"
WORDS_AT_ONCE = 100
LONGEST_WORD = 300

_UNSEEN = dict.fromkeys(
    [
        0xAD,
        0x61C,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
        *range(0xFE00, 0xFE10),
    ]
)
_SPACES = {ord("\t"): " ", 0x0B: "\n", 0x0C: "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}


def register_fonts() -> None:
    """Make the fonts known to ReportLab, once."""
    known = pdfmetrics.getRegisteredFontNames()
    for name in FONTS:
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{name}.ttf"))))


def printable(text: str) -> str:
    """Return the text with only characters that the fonts can draw; every other one becomes a small empty square.

    Fonts for other scripts will be chosen here, too.
    """
    shown = text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN).translate(_SPACES)
    shown = unicodedata.normalize("NFC", shown)
    glyphs = pdfmetrics.getFont(REGULAR).face.charToGlyph
    missing = {ord(character): UNKNOWN for character in set(shown) if not _can_draw(character, glyphs)}
    return shown.translate(missing)


def _can_draw(character: str, glyphs: dict[int, int]) -> bool:
    return character == "\n" or (ord(character) in glyphs and unicodedata.category(character) not in ("Cc", "Cs"))


def plain(text: str) -> str:
    """Return the text on one line, for a foot, an outline or the properties of the file."""
    return " ".join(printable(text).split())


def width_of(text: str, font: str, size: float) -> float:
    """Return how wide a text gets. A character that the font does not have may be as wide as it is high, and more."""
    glyphs = pdfmetrics.getFont(font).face.charToGlyph
    foreign = sum(ord(character) not in glyphs for character in text)
    return float(pdfmetrics.stringWidth(text, font, size)) + foreign * size


def shortened(text: str, font: str, size: float, width: float) -> str:
    """Return as much of the text as fits, with an ellipsis where some is left out."""
    shown = text[:200]
    if shown == text and width_of(text, font, size) <= width:
        return text
    while shown and width_of(f"{shown}…", font, size) > width:
        shown = shown[:-1]
    return f"{shown.rstrip()}…"


def pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces that are quick to set: its lines, and long ones in parts of about a hundred words.

    Between two paragraphs that stand apart comes one empty piece.
    """
    gap = False
    for line in printable(text).strip().split("\n"):
        words = [word[at : at + LONGEST_WORD] for word in line.split() for at in range(0, len(word), LONGEST_WORD)]
        if words and gap:
            yield ""
        gap = not words
        while words:
            end = _good_end(words)
            yield " ".join(words[:end])
            words = words[end:]


def _good_end(words: list[str]) -> int:
    """Return how many words to set at once: a hundred, or fewer where a sentence ends in the last thirty."""
    if len(words) <= WORDS_AT_ONCE:
        return len(words)
    ends = (at for at in range(WORDS_AT_ONCE, WORDS_AT_ONCE - 30, -1) if words[at - 1].endswith((".", "?", "!")))
    return next(ends, WORDS_AT_ONCE)


class Words(Paragraph):  # type: ignore[misc]
    """A paragraph that remembers how high it is, because a page is tried several times before it is full."""

    _set_for: float = -1

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the width and height it takes."""
        if self._set_for != available_width:
            super().wrap(available_width, available_height)
            self._set_for = available_width
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the part that fits and the rest, or nothing."""
        # Trying takes the lines apart, so what is remembered of them no longer holds.
        self._set_for = -1
        return list(super().split(available_width, available_height))


def words(text: str, style: ParagraphStyle) -> list[Flowable]:
    """Return a text, typed or said, as paragraphs; nothing where it is empty."""
    return [Words(escape(piece), style) if piece else Spacer(1, style.leading / 2) for piece in pieces(text)]
