"""The Word styles of the plan: every kind of text has its own, so that a user can restyle all of it at once."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.oxml import serialize_part_xml
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle, _CharacterStyle

from planner.domain.basics.values import Value
from planner.domain.basics.wording import say
from planner.export.outline.section_list import LANGUAGE

# Inter is not embedded: python-docx cannot, and most systems lack it.
FONT, ELSE = "Inter", "Segoe UI;Helvetica Neue;Arial"
"""The letters of the plan, and what is taken where they are not installed."""
ACCENT, INK, MUTED = RGBColor(0x1F, 0x6F, 0x64), RGBColor(0x24, 0x29, 0x2B), RGBColor(0x5F, 0x68, 0x6B)
BODY, LEAD, QUIET, TO_DO = "Normal", "Plan Lead", "Plan Quiet", "Plan To Do"
CELL, HEAD, TABLE = "Plan Table Text", "Plan Table Head", "Plan Table"
QUESTION, ASIDE = "Plan Question", "Plan Aside"
BULLET, NUMBER, FOOTER = "List Bullet", "List Number", "Footer"
MARGIN = Mm(20)
PAPERS: dict[str, tuple[Length, Length]] = {"a4": (Mm(210), Mm(297)), "letter": (Mm(215.9), Mm(279.4))}


class _Look(Value, kw_only=False):
    """A paragraph style: font size, spacing, and how it differs from the body."""

    size: float
    above: float = 0
    below: float = 4
    bold: bool = False
    colour: RGBColor = INK
    with_next: bool = False


_LOOKS = {
    BODY: _Look(10),
    "Title": _Look(24, below=6, bold=True),
    "Heading 1": _Look(15, 18, 6, bold=True, colour=ACCENT, with_next=True),
    "Heading 2": _Look(12, 12, 4, bold=True, with_next=True),
    "Heading 3": _Look(10.5, 10, 4, bold=True, with_next=True),
    LEAD: _Look(11, bold=True),
    QUIET: _Look(9, colour=MUTED),
    TO_DO: _Look(10, below=3),
    BULLET: _Look(10, below=2),
    NUMBER: _Look(10, below=2),
    CELL: _Look(9, 2, 2),
    HEAD: _Look(9, 2, 2, bold=True, colour=ACCENT, with_next=True),
    FOOTER: _Look(8, below=0, colour=MUTED),
}


def set_up(document: Document, paper: str) -> None:
    """Set paper, styles, language and font substitutes of a document."""
    section = document.sections[0]
    section.page_width, section.page_height = PAPERS.get(paper, PAPERS["a4"])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    for name, look in _LOOKS.items():
        _paragraphs(document, name, look)
    _characters(document, QUESTION, ACCENT, bold=True)
    _characters(document, ASIDE, MUTED, bold=False)
    _hanging(document)
    _tables(document)
    _set_language(document, say(LANGUAGE))
    _name_fallbacks(document)
    stops = document.styles[FOOTER].paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(text_width(document), WD_TAB_ALIGNMENT.RIGHT)


def text_width(document: Document) -> Length:
    """Return the width of the text area."""
    section = document.sections[0]
    return Length((section.page_width or 0) - 2 * MARGIN)


def _paragraphs(document: Document, name: str, look: _Look) -> None:
    known = name in document.styles
    style = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    _set_font(style, look.colour, bold=look.bold)
    _size(style, look.size)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(look.above), Pt(look.below)
    spacing.keep_with_next = look.with_next
    if name == "Title":
        for border in style.element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)


def _size(style: _CharacterStyle, size: float) -> None:
    style.font.size = Pt(size)
    properties = style.element.rPr
    for found in properties.findall(qn("w:szCs")):
        properties.remove(found)
    # Word takes the size of complex scripts (Hebrew, Arabic) from szCs, in half points.
    properties.find(qn("w:sz")).addnext(OxmlElement("w:szCs", {qn("w:val"): str(round(size * 2))}))


def _characters(document: Document, name: str, colour: RGBColor, *, bold: bool) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(style, _CharacterStyle)
    _set_font(style, colour, bold=bold)


def _set_font(style: _CharacterStyle, colour: RGBColor, *, bold: bool) -> None:
    style.font.bold = style.font.cs_bold = bold
    style.font.color.rgb = colour
    properties = style.element.get_or_add_rPr()
    for found in properties.findall(qn("w:rFonts")):
        properties.remove(found)
    # The theme fonts of the template would override the font name.
    style.font.name = FONT
    properties.find(qn("w:rFonts")).set(qn("w:cs"), "Arial")


def _hanging(document: Document) -> None:
    spacing = document.styles[TO_DO].paragraph_format
    spacing.left_indent, spacing.first_line_indent = Mm(6), Mm(-6)
    spacing.tab_stops.add_tab_stop(Mm(6))


def _tables(document: Document) -> None:
    """Add the table style: a thin rule below each row, a thick one below the head."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="D9D6CF"/>' for side in ("bottom", "insideH")
    )
    document.styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="PlanTable">'
            f'<w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
            f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>"
            '<w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
            f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ACCENT}"/></w:tcBorders></w:tcPr></w:tblStylePr>'
            "</w:style>"
        )
    )


def _set_language(document: Document, language: str) -> None:
    for found in document.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)


def _name_fallbacks(document: Document) -> None:
    """List in the font table which fonts replace Inter where it is not installed."""
    part = next(part for part in document.part.package.iter_parts() if part.partname.endswith("fontTable.xml"))
    table = parse_xml(part.blob)
    font = OxmlElement("w:font", {qn("w:name"): FONT})
    font.append(OxmlElement("w:altName", {qn("w:val"): ELSE}))
    font.append(OxmlElement("w:family", {qn("w:val"): "swiss"}))
    table.append(font)
    part._blob = serialize_part_xml(table)
