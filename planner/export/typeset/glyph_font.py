"""A font that is drawn by glyph, for glyphs that no single character stands for.

A shaper returns glyphs: a joined letter, a ligature, an emoji sequence. ReportLab draws characters. So each glyph,
together with the text it represents, is assigned a character of the private use planes, and the ToUnicode map of the
file maps it back: copy and search find what was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

# Plane 15, not U+E000: fonts such as icon sets use the private area of the Basic Multilingual Plane themselves.
FIRST_PRIVATE = 0xF0000
AT_ONCE = 100
"""The maximum number of lines in a block of a character map (ISO 32000-1, 9.10.3)."""


class GlyphFont(TTFont):  # type: ignore[misc]
    """A TrueType font. Characters are drawn as usual; `character_for` assigns characters to glyphs."""

    def __init__(self, name: str, path: str, index: int = 0, ascii_readable: bool = False) -> None:
        super().__init__(name, path, subfontIndex=index, asciiReadable=ascii_readable, shapable=False)
        self._characters: dict[tuple[int, str, float], str] = {}
        self._texts: dict[int, str] = {}

    def character_for(self, glyph: int, text: str, advance: float) -> str:
        """Return the character that draws a glyph which represents `text`; `advance` is in thousandths of the font
        size.
        """
        # Kerning gives one glyph several widths, so the width is part of the key: pages must not depend on drawing
        # order.
        key = glyph, text, round(advance, 3)
        known = self._characters.get(key)
        if known:
            return known
        code = FIRST_PRIVATE + len(self._characters)
        self.face.charToGlyph[code] = glyph
        self.face.charWidths[code] = key[2]
        self._texts[code] = text
        self._characters[key] = chr(code)
        return chr(code)

    def addObjects(self, doc: Any) -> None:
        """Add the font to the document, with the text of each of its characters."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = "\n".join(character_map(name, self._shown(subset)))

    def _shown(self, subset: Sequence[int]) -> list[tuple[int, str]]:
        return [(at, self._texts.get(code, chr(code))) for at, code in enumerate(subset) if code]


def character_map(name: str, shown: Sequence[tuple[int, str]], digits: int = 2) -> Iterator[str]:
    """Yield the lines of a ToUnicode map, from codes of so many digits to texts.

    ReportLab's own map is wrong for characters beyond the Basic Multilingual Plane.
    """
    yield "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap"
    yield f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def"
    yield f"/CMapName /{name} def\n/CMapType 2 def"
    yield f"1 begincodespacerange\n<{'0' * digits}> <{'F' * digits}>\nendcodespacerange"
    for start in range(0, len(shown), AT_ONCE):
        block = shown[start : start + AT_ONCE]
        yield f"{len(block)} beginbfchar"
        for code, text in block:
            yield f"<{code:0{digits}X}> <{text.encode('utf-16-be').hex().upper()}>"
        yield "endbfchar"
    yield "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
