"""The career plan as an editable Word document: headings, styles, tables, check boxes."""

from __future__ import annotations

import datetime as dt
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import assert_never

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Length
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from planner import atomic_file
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan
from planner.export.outline.captions import CAREER_PLAN, PAGE_OF
from planner.export.outline.section_list import LANGUAGE, plan_title
from planner.export.text import word_styles
from planner.export.text.pieces import (
    QUIET,
    STRONG,
    CheckItem,
    CheckList,
    Heading,
    ItemList,
    LabelledText,
    Piece,
    Table,
    TextBlock,
    labelled,
    lines_of,
    one_line,
)
from planner.export.text.story import read
from planner.export.typeset.shaping import reads_to_left

TICKED, OPEN = "\u2611", "\u2610"
# python-docx raises ValueError for a core property of more than 255 characters.
LONGEST_PROPERTY, LONGEST_FOOT = 255, 90
"""The maximum length of a document property, and of the title in the footer, in characters."""
# In characters: Word computes no widths for a document that it did not write itself.
NARROWEST, LONG_TEXT, WIDEST = 8, 30, 44
"""Column widths in characters: the minimum, that of long texts, and the maximum."""
STAMP = (1980, 1, 1, 0, 0, 0)
"""The time of each zip entry: the same plan gives the same bytes."""
_TONES = {"": word_styles.BODY, STRONG: word_styles.LEAD, QUIET: word_styles.QUIET}
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def write(plan: CareerPlan, path: Path, paper: str = "") -> None:
    """Write the plan to `path` atomically; only the owner may read it. On failure the old file stays."""
    atomic_file.replace(path, document_bytes(plan, paper))


def document_bytes(plan: CareerPlan, paper: str = "") -> bytes:
    """Return the document; the same plan gives the same bytes. `paper` is "a4" or "letter", else the plan's own."""
    document = docx.Document()
    word_styles.set_up(document, paper or plan.paper)
    _name(document, plan)
    _foot(document, one_line(plan_title(plan.front)))
    for piece in read(plan):
        _add(document, piece)
    return _packed(document)


def _add(document: Document, piece: Piece) -> None:
    match piece:
        case Heading():
            _write(document.add_heading(level=piece.level), one_line(piece.text))
        case TextBlock():
            if piece.text:
                _write(document.add_paragraph(style=_TONES[piece.tone]), _lines(piece.text))
        case LabelledText():
            paragraph = document.add_paragraph()
            _write(paragraph, f"{one_line(labelled(piece.label))} ", word_styles.QUESTION)
            _write(paragraph, _lines(piece.text))
        case ItemList():
            for line in piece.lines:
                style = word_styles.NUMBER if piece.numbered else word_styles.BULLET
                _write(document.add_paragraph(style=style), _lines(line))
        case CheckList():
            for box in piece.items:
                _tick(document.add_paragraph(style=word_styles.TO_DO), box)
        case Table():
            _fill(document, piece)
        case _:
            assert_never(piece)


def _lines(text: str) -> str:
    return "\n".join(lines_of(text))


def _tick(paragraph: Paragraph, box: CheckItem) -> None:
    _write(paragraph, f"{TICKED if box.done else OPEN}\t{_lines(box.text)}")
    if box.about:
        _write(paragraph, f" · {_lines(box.about)}", word_styles.ASIDE)


def _fill(document: Document, piece: Table) -> None:
    """Add a table whose head row repeats on each page."""
    rows = (piece.heads, *piece.filled)
    table: WordTable = document.add_table(len(rows), len(piece.heads), word_styles.TABLE)
    # With autofit Word adjusts the columns to their contents, whatever widths are set.
    table.autofit = False
    widths = _widths(piece, word_styles.text_width(document))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, text, width in zip(row.cells, texts, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].style = word_styles.CELL if number else word_styles.HEAD
            _write(cell.paragraphs[0], _lines(text))
    # python-docx has no interface for a repeated head row.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.add_paragraph(style=word_styles.CELL)


def _widths(piece: Table, whole: Length) -> list[Length]:
    wanted = [_column_width(column) for column in zip(piece.heads, *piece.rows, strict=True)]
    return [Length(int(whole * one / sum(wanted))) for one in wanted]


def _column_width(column: Sequence[str]) -> int:
    """Return the width of a column in characters, at least that of its longest word or date."""
    longest_word = max((len(word) for text in column for word in text.split()), default=0)
    return min(WIDEST, max(NARROWEST, longest_word + 4, min(LONG_TEXT, max(map(len, column)))))


def _write(paragraph: Paragraph, text: str, style: str | None = None) -> None:
    """Add a text as runs; Word must be told which of them are written from right to left."""
    if reads_to_left(text) and paragraph._p.get_or_add_pPr().find(qn("w:bidi")) is None:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    _add_runs(paragraph, text, style)


def _add_runs(paragraph: Paragraph, text: str, style: str | None = None) -> None:
    for to_left, part in _stretches(text):
        run = paragraph.add_run(part, style)
        if to_left:
            run.font.rtl = True


def _stretches(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the parts of a text with one writing direction; a space or symbol joins the part before it."""
    to_left = False
    directions = []
    for character in text:
        kind = unicodedata.bidirectional(character)
        to_left = kind in ("R", "AL") or (to_left and kind != "L")
        directions.append((to_left, character))
    for direction, some in groupby(directions, key=lambda pair: pair[0]):
        yield direction, "".join(character for _, character in some)


def _name(document: Document, plan: CareerPlan) -> None:
    """Set title, author and dates (the plan's own day) in place of the properties of the template."""
    properties = document.core_properties
    properties.title = one_line(plan_title(plan.front))[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = one_line(plan.front.owner_name)[:LONGEST_PROPERTY]
    properties.subject, properties.language = say(CAREER_PLAN), say(LANGUAGE)
    properties.comments = properties.keywords = ""
    made_on = plan.front.made_on or dt.date(*STAMP[:3])
    properties.created = properties.modified = dt.datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001
    for key, relation in list(document.part.package.rels.items()):
        # The thumbnail in python-docx's template does not show this plan.
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del document.part.package.rels[key]


def _foot(document: Document, title: str) -> None:
    """Put the title and the page number into the footer."""
    paragraph = document.sections[0].footer.paragraphs[0]
    shown = title if len(title) <= LONGEST_FOOT else f"{title[:LONGEST_FOOT]}…"
    # The footer keeps left and right, even if the title is written from right to left.
    _add_runs(paragraph, f"{shown}\t")
    for part in re.split(r"(\{pages?\})", say(PAGE_OF)):
        if part in _FIELDS:
            field = OxmlElement("w:fldSimple", {qn("w:instr"): _FIELDS[part]})
            paragraph._p.append(field)
            run = paragraph.add_run("1")
            field.append(run._r)
        else:
            paragraph.add_run(part)


def _packed(document: Document) -> bytes:
    """Return the file with a fixed time in each zip entry."""
    archive, packed = io.BytesIO(), io.BytesIO()
    document.save(archive)
    with zipfile.ZipFile(archive) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name in parts.namelist():
            file.writestr(zipfile.ZipInfo(name, STAMP), parts.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
