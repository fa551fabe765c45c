"""The fonts on paper: the bundled ones first, then those installed on this computer, by the characters they cover.

ReportLab embeds TrueType outlines only, so fonts with other outlines are skipped.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import groupby
from pathlib import Path

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from planner.domain.basics.values import Value
from planner.export.typeset.glyph_font import GlyphFont
from planner.resources import resource

REGULAR, MEDIUM, SEMIBOLD = INTER = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold")
EMOJI = "NotoEmoji-Regular"
BUNDLED = (
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansDevanagari-Regular",
    EMOJI,
    "DroidSansFallbackFull",
    "NanumGothic-Regular",
)
"""The fonts beside Inter, in the order in which they are asked for a character."""
OUTLINES = b"glyf"
ENDINGS = (".ttf", ".ttc", ".otf")
# A font is read whole; registering one of 16 MB takes 110 to 170 ms.
LARGEST = 64 * 1024 * 1024


class Glyph(Value, kw_only=False):
    """One glyph: the text it represents, and its position in thousandths of the font size."""

    number: int
    text: str
    advance: float
    x: float
    y: float


class Face:
    """One font file, read lazily."""

    def __init__(self, name: str, path: Path, index: int = 0) -> None:
        self.name = name
        self._path, self._index = path, index

    @cached_property
    def characters(self) -> frozenset[int]:
        """Return the characters it covers; none if it cannot be embedded."""
        return frozenset(self._shapes.unicodes) if self._shapes else frozenset()

    @cached_property
    def font(self) -> GlyphFont | None:
        """Return it as a ReportLab font, or None if its licence bits forbid embedding."""
        try:
            font = GlyphFont(self.name, str(self._path), self._index, ascii_readable=self.name in INTER)
        except (TTFError, OSError, ValueError):
            return None
        pdfmetrics.registerFont(font)
        return font

    @cached_property
    def _shapes(self) -> uharfbuzz.Face | None:
        try:
            shapes = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(self._path)), self._index)
        except (OSError, ValueError, uharfbuzz.HarfBuzzError):
            return None
        return shapes if shapes.upem and OUTLINES in _tables(self._path, self._index) else None

    # Words repeat across a plan, and each preview typesets all of it again.
    @lru_cache(maxsize=20_000)  # noqa: B019 - a face lives as long as the program
    def shaped(self, text: str, to_left: bool) -> tuple[Glyph, ...]:
        """Return the glyphs of a text from left to right, whatever its direction."""
        assert self._shapes is not None
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if to_left else "ltr"
        # In unjoined scripts each mark keeps its own text, so that copying gives the text as typed.
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        # Without its optional ligatures Arabic stays readable, and copied text has its letters in order.
        uharfbuzz.shape(uharfbuzz.Font(self._shapes), buffer, {"liga": not to_left, "calt": self.name not in INTER})
        scale = 1000 / self._shapes.upem
        texts = _texts_of_glyphs([info.cluster for info in buffer.glyph_infos], text, to_left)
        return tuple(
            Glyph(
                info.codepoint, shown, position.x_advance * scale, position.x_offset * scale, position.y_offset * scale
            )
            for info, position, shown in zip(buffer.glyph_infos, buffer.glyph_positions, texts, strict=True)
        )


def _texts_of_glyphs(clusters: Sequence[int], text: str, to_left: bool) -> list[str]:
    """Return the text that each glyph represents.

    Several glyphs of one cluster share its characters in the order in which PDF readers join them again.
    """
    starts = sorted(set(clusters))
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    texts: list[str] = []
    for start, glyphs in groupby(clusters):
        count, piece = len(list(glyphs)), text[start : ends[start]]
        shares = [piece[at : at + 1] for at in range(count - 1)] + [piece[count - 1 :]]
        # Readers reverse the characters of right-to-left lines, including those inside one glyph's text.
        texts += [share[::-1] for share in reversed(shares)] if to_left else shares
    return texts


def _tables(path: Path, index: int) -> bytes:
    """Return the table directory of a font file."""
    with path.open("rb") as file:
        start = 0
        head = file.read(12)
        if head[:4] == b"ttcf":
            file.seek(12 + 4 * index)
            # A collection (.ttc) begins with the offsets of its fonts.
            start = int.from_bytes(file.read(4), "big")
        file.seek(start + 4)
        count = int.from_bytes(file.read(2), "big")
        file.seek(start + 12)
        return file.read(16 * count)


@cache
def inter(name: str) -> Face:
    """Return one of the weights of Inter."""
    return Face(name, resource("fonts", f"{name}.ttf"))


@cache
def bundled() -> tuple[Face, ...]:
    """Return the bundled fonts beside Inter."""
    return tuple(Face(name, resource("fonts", f"{name}.ttf")) for name in BUNDLED)


@cache
def of_this_computer() -> tuple[Face, ...]:
    """Return the installed fonts, upright ones of normal weight first."""
    files = sorted({file for folder in _folders() for file in _font_files(folder)}, key=_plainest_first)
    return tuple(Face(f"system-{file.stem}-{number}", file) for number, file in enumerate(files))


def _folders() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        yield Path(os.environ.get("LOCALAPPDATA", str(home))) / "Microsoft" / "Windows" / "Fonts"
    elif sys.platform == "darwin":
        yield from (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    else:
        data = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
        yield from (Path(folder) / "fonts" for folder in data.split(":") if folder)
        yield from (home / ".local" / "share" / "fonts", home / ".fonts")


def _font_files(folder: Path) -> Iterable[Path]:
    for where, folders, names in os.walk(folder):
        folders.sort()
        for name in names:
            file = Path(where, name)
            if file.suffix.lower() in ENDINGS and file.is_file() and file.stat().st_size < LARGEST:
                yield file


def _plainest_first(file: Path) -> tuple[bool, bool, str]:
    name = file.stem.lower()
    # By file name: reading the style of every installed font would mean to open them all.
    leaning = any(word in name for word in ("bold", "italic", "oblique", "black", "light", "thin", "mono"))
    return leaning, "regular" not in name, str(file)


def face_for(characters: frozenset[int], emoji: bool) -> Face | None:
    """Return the first font that covers all of these characters, or None."""
    own = sorted(bundled(), key=lambda face: face.name != EMOJI) if emoji else bundled()
    for faces in (own, of_this_computer):
        for face in faces() if callable(faces) else faces:
            if characters <= face.characters and face.font:
                return face
    return None
