"""Adds form fields to a PDF: one on every writing line and check box, for any language.

ReportLab's own fields encode Western characters only, so fields are added with pikepdf afterwards. Values are stored as
UTF-16, as PDF requires. Comeback draws the appearance of prefilled values with the fonts of the page, in any script;
what the user types later is drawn by the reader, with an embedded Inter for Latin, Greek, Cyrillic and Vietnamese.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO

import pikepdf
import uharfbuzz
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from planner.export.layout.page_style import BODY
from planner.export.layout.printed import FormField
from planner.export.typeset.glyph_font import character_map
from planner.resources import resource

FONT_NAME, FONT_FILE = "Inter-Regular", "Inter-Regular.ttf"
FONT = Name.ComebackInter
APPEARANCE = f"{FONT} {BODY.fontSize} Tf 0.14 0.16 0.17 rg"
MANY_LINES, PRINTED = 1 << 12, 1 << 2
"""Flags of a text field and of an annotation (ISO 32000-1, tables 228 and 165)."""
TICKED, OPEN = Name.Yes, Name.Off
TICK_MARK = "q 1.4 w 1 J 0.12 0.44 0.39 RG {0} {1} m {2} {3} l {4} {5} l S Q"
"""The drawing operators of a tick in the printed box."""


def with_fields(content: bytes, form_fields: Sequence[FormField]) -> bytes:
    """Return a PDF with a field in each of the blanks, in reading order; the same input gives the same bytes."""
    with Pdf.open(BytesIO(content)) as pdf:
        font = _font(pdf)
        fields = Array()
        for name, blank in _named(form_fields):
            page = pdf.pages[blank.page]
            field = pdf.make_indirect(_field(pdf, page, name, blank))
            if Name.Annots not in page:
                page.Annots = pdf.make_indirect(Array())
            page.Annots.append(field)
            fields.append(field)
        pdf.Root.AcroForm = Dictionary(
            Fields=fields, DA=String(APPEARANCE), DR=Dictionary(Font=Dictionary({str(FONT): font}))
        )
        out = BytesIO()
        # qpdf derives the /ID from the time otherwise, and the same plan would give other bytes each time.
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _named(form_fields: Sequence[FormField]) -> Iterator[tuple[str, FormField]]:
    """Yield each blank with a unique name that only changes with the document."""
    often: Counter[str] = Counter()
    for blank in form_fields:
        name = _name(blank.label) or "field"
        often[name] += 1
        yield f"{name}-{often[name]}", blank


def _name(label: str) -> str:
    # PDF takes a full stop in a name for the boundary between parent and child field.
    decomposed = unicodedata.normalize("NFKD", label.casefold())
    return re.sub(r"[^\w]+", "-", "".join(c for c in decomposed if not unicodedata.combining(c))).strip("-")[:60]


def _field(pdf: Pdf, page: pikepdf.Page, name: str, blank: FormField) -> Dictionary:
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        T=String(name),
        TU=String(blank.label or name),
        Rect=Array([round(edge, 2) for edge in (blank.left, blank.bottom, blank.right, blank.top)]),
        F=PRINTED,
        P=page.obj,
    )
    return _box(pdf, field, blank) if not blank.lines else _lines(pdf, page, field, blank)


def _box(pdf: Pdf, field: Dictionary, blank: FormField) -> Dictionary:
    wide, high = blank.right - blank.left, blank.top - blank.bottom
    corners = (0.25, 0.55, 0.45, 0.32, 0.8, 0.82)
    points = [round(share * (high if at % 2 else wide), 2) for at, share in enumerate(corners)]
    field.FT = Name.Btn
    field.V = field.AS = TICKED if blank.ticked else OPEN
    ticked, empty = (_drawing(pdf, content, wide, high) for content in (TICK_MARK.format(*points), ""))
    field.AP = Dictionary(N=Dictionary({str(TICKED): ticked, str(OPEN): empty}))
    return field


def _lines(pdf: Pdf, page: pikepdf.Page, field: Dictionary, blank: FormField) -> Dictionary:
    field.FT = Name.Tx
    field.Ff = MANY_LINES if blank.lines > 1 else 0
    field.DA = String(APPEARANCE)
    # A lone surrogate, which a pasted text may hold, cannot be encoded as UTF-16.
    field.V = String(blank.text.encode("utf-16", "replace").decode("utf-16"))
    # No appearance stream for an empty field: readers would keep it after another program has set a value.
    if blank.drawn:
        drawn = f"/Tx BMC\nq\n{blank.drawn}\nQ\nEMC"
        appearance = _drawing(pdf, drawn, blank.right - blank.left, blank.top - blank.bottom)
        # The drawing operators were made for the page, so they use its font names.
        appearance.Resources = page.Resources
        field.AP = Dictionary(N=appearance)
    return field


def _drawing(pdf: Pdf, content: str, wide: float, high: float) -> Object:
    stream = pdf.make_stream(content.encode("latin-1"))
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    stream.BBox = Array([0, 0, round(wide, 2), round(high, 2)])
    stream.Resources = Dictionary()
    return stream


def _font(pdf: Pdf) -> Object:
    """Embed all of Inter, not a subset: the characters that will be typed are unknown."""
    data = resource("fonts", FONT_FILE).read_bytes()
    widths, characters, box, ascent, descent = _measures()
    base = Name(f"/{FONT_NAME}")
    file = pdf.make_stream(data, Length1=len(data))
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=base,
        # 4 means symbolic (ISO 32000-1, table 123): the font has its own encoding, by glyph number.
        Flags=4,
        FontBBox=Array(list(box)),
        ItalicAngle=0,
        Ascent=ascent,
        Descent=descent,
        CapHeight=ascent,
        StemV=80,
        FontFile2=file,
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=base,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        W=Array([0, Array(list(widths))]),
        CIDToGIDMap=Name.Identity,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=base,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([pdf.make_indirect(font)]),
            ToUnicode=pdf.make_stream("\n".join(character_map(FONT_NAME, characters, digits=4)).encode()),
        )
    )


@cache
def _measures() -> tuple[tuple[int, ...], tuple[tuple[int, str], ...], tuple[int, ...], int, int]:
    """Return the metrics of the font: the width of each glyph, its character, and its heights."""
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(resource("fonts", FONT_FILE))))
    font = uharfbuzz.Font(face)
    scale = 1000 / face.upem
    widths = tuple(round(font.get_glyph_h_advance(glyph) * scale) for glyph in range(face.glyph_count))
    characters: dict[int, str] = {}
    for code in sorted(face.unicodes):
        # Several characters may share a glyph; the smallest code point is the usual one.
        characters.setdefault(font.get_nominal_glyph(code), chr(code))
    extents = font.get_font_extents("ltr")
    ascent, descent = round(extents.ascender * scale), round(extents.descender * scale)
    return widths, tuple(sorted(characters.items())), (-800, descent, 2600, ascent), ascent, descent
