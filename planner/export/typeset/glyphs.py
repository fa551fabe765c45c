"""Text on paper: cleans typed text and sets it, with a fast path for text that Inter covers.

Typed text is never parsed as markup, and never makes an export fail.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, islice, takewhile

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Spacer

from planner.domain.basics.wording import UNSEEN
from planner.export.typeset import faces
from planner.export.typeset.lines import PlainLines, SetLines, set_line, word_width
from planner.export.typeset.shaping import JOINERS, UNKNOWN, unprintable

REGULAR, MEDIUM, SEMIBOLD = FONTS = faces.INTER
MOST_MARKS = 30
"""The maximum number of combining marks per letter; no language needs more (UAX 15, stream-safe text)."""
# Measured with Paragraphs of ReportLab: 40,000 words at once take 6 s, in chunks of a hundred 0.14 s.
WORDS_AT_ONCE, LONGEST = 100, 1_800
"""The maximum number of words and of characters set as one paragraph."""
# A word of 60,000 characters raised LayoutError: it fits no line and no page.
_WORD = re.compile(r"\S{1,300} ?")

_SPACES = {
    **dict.fromkeys((0x09, *range(0x1C, 0x20), 0xA0, 0x3000, *range(0x2000, 0x200B), 0x202F, 0x205F), " "),
    **dict.fromkeys((0x0B, 0x0C, 0x85, 0x2028, 0x2029), "\n"),
}


def register_fonts() -> None:
    """Register the fonts with ReportLab, once."""
    for name in FONTS:
        if faces.inter(name).font is None:
            raise OSError(f"the font {name} cannot be read")


def printable(text: str) -> str:
    """Return the text as it is set: uniform line ends, composed characters (NFC), no characters without a glyph."""
    # The fast path for most texts: nothing to normalise and every character in Inter.
    if text.isascii() and text.isprintable():
        return text
    shown = text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES).translate(UNSEEN)
    composed = unicodedata.normalize("NFC", shown)
    return composed if is_simple(composed) else "".join(_in_reach(composed))


def _in_reach(text: str) -> Iterator[str]:
    """Insert a space after every so many combining marks: shaping stacks of marks takes minutes."""
    marks = 0
    for character in text:
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks > MOST_MARKS:
            yield " "
            marks = 1
        yield character


@cache
def _simple() -> frozenset[str]:
    """Return the characters that Inter sets one by one from left to right: no marks, joining scripts or controls."""
    return frozenset(
        chr(code)
        for code in faces.inter(REGULAR).characters
        if not unicodedata.category(chr(code)).startswith(("M", "C"))
        and unicodedata.bidirectional(chr(code)) not in ("R", "AL", "NSM")
    )


def is_simple(text: str) -> bool:
    """Say whether Inter alone can set a text returned by `printable`."""
    return _simple().issuperset(text)


def missing_characters(texts: Iterable[str]) -> str:
    """Return the characters of these texts that no font covers, in code point order."""
    strange = (text for text in texts if not is_simple(text))
    unusual = {piece for text in strange for piece in printable(text).split("\n") if not is_simple(piece)}
    return "".join(sorted({character for piece in unusual for character in unprintable(piece)}))


def plain(text: str) -> str:
    """Return the text on one line without controls, for a chart, the outline or the file's properties."""
    shown = "".join(UNKNOWN if unicodedata.category(c) in ("Cc", "Cs") and c != "\n" else c for c in printable(text))
    return " ".join(shown.split())


def width_of(text: str, font: str, size: float) -> float:
    """Return the width of a line of text."""
    shown = printable(text)
    if is_simple(shown):
        return float(pdfmetrics.stringWidth(shown, font, size))
    return set_line(shown, font).width * size / 1000


def shortened(text: str, font: str, size: float, width: float) -> str:
    """Return the longest start of the text that fits, with an ellipsis if it is shortened."""
    # No line of a page holds more, and measuring a pasted page of text would be slow.
    shown = text[:200]
    if shown == text and width_of(text, font, size) <= width:
        return text
    if is_simple(shown):
        widths = accumulate((word_width(character, font) for character in shown), initial=word_width("…", font))
        shown = shown[: sum(1 for wide in widths if wide * size / 1000 <= width) - 1]
    while shown and width_of(f"{shown}…", font, size) > width:
        shown = shown[:-1]
    return f"{shown.rstrip()}…"


def draw_line(canvas: Canvas, x: float, y: float, text: str, font: str, size: float, anchor: str = "start") -> None:
    """Draw a line of text anchored at a point: "start", "middle" or "end"."""
    shown = plain(text)
    x -= width_of(shown, font, size) * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    if is_simple(shown):
        canvas.setFont(font, size)
        canvas.drawString(x, y, shown)
    else:
        set_line(shown, font).draw(canvas, x, y, size)


def pieces(text: str) -> Iterator[str]:
    """Yield the text in chunks that are fast to set: its lines, long ones in chunks of about a hundred words.

    An empty line between paragraphs gives one empty chunk.
    """
    gap = False
    for line in printable(text).strip().split("\n"):
        shown = " ".join(line.split())
        if shown and gap:
            yield ""
        gap = not shown
        if 0 < len(shown) < 2 * WORDS_AT_ONCE:
            yield shown
        else:
            yield from _parts(_WORD.findall(shown))


def _parts(words: list[str]) -> Iterator[str]:
    while words:
        end = _good_end(words)
        yield "".join(words[:end]).rstrip()
        words = words[end:]


def _good_end(words: list[str]) -> int:
    """Return the number of words of the next chunk: a hundred, or fewer if a sentence ends in the last thirty."""
    lengths = accumulate(len(word) for word in words)
    most = sum(1 for _ in takewhile(lambda length: length <= LONGEST, islice(lengths, WORDS_AT_ONCE))) or 1
    if len(words) <= most or most <= WORDS_AT_ONCE - 30:
        return most
    ends = (at for at in range(most, WORDS_AT_ONCE - 30, -1) if words[at - 1].rstrip().endswith((".", "?", "!")))
    return next(ends, most)


def paragraphs(text: str, style: ParagraphStyle) -> list[Flowable]:
    """Return a text as paragraph flowables; [] if it is empty."""
    return [_set(piece, style) if piece else Spacer(1, style.leading / 2) for piece in pieces(text)]


def _set(piece: str, style: ParagraphStyle) -> Flowable:
    if is_simple(piece):
        return PlainLines(piece, style)
    without = piece.translate(JOINERS)
    return PlainLines(without, style) if is_simple(without) else SetLines(piece, style)
