"""The page style: paper sizes, colours, paragraph styles, and the footer of every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from planner.domain.basics.values import Value
from planner.domain.basics.wording import say
from planner.domain.records.base import Key
from planner.export.layout.printed import FormField, OnProgress, Printed, RecordBox, ignore_progress
from planner.export.outline.captions import PAGE_OF
from planner.export.typeset import glyphs

INK, MUTED, ACCENT = HexColor("#24292B"), HexColor("#5F686B"), HexColor("#1F6F64")
SOFT, HAIRLINE, WRITING_LINE = HexColor("#E9F2EF"), HexColor("#D9D6CF"), HexColor("#8A857A")

MM = 72 / 25.4
SIDE, TOP, BOTTOM, FOOT_AT = 15 * MM, 11 * MM, 14 * MM, 7.5 * MM

BODY = ParagraphStyle("body", fontName=glyphs.REGULAR, fontSize=8.5, leading=10.1, textColor=INK)
CELL = BODY
CELL_STRONG = ParagraphStyle("strong cell", CELL, fontName=glyphs.SEMIBOLD)
QUIET = ParagraphStyle("quiet", CELL, textColor=MUTED)
QUIET_RIGHT = ParagraphStyle("quiet right", QUIET, alignment=TA_RIGHT)
LABEL = ParagraphStyle("label", QUIET, fontName=glyphs.MEDIUM, fontSize=7, leading=8.2)
LEVEL = ParagraphStyle("level", BODY, fontSize=7)
REFERENCE = ParagraphStyle("reference", LABEL, textColor=ACCENT)
STRONG = ParagraphStyle("strong", BODY, fontName=glyphs.SEMIBOLD)
EYEBROW = ParagraphStyle("eyebrow", STRONG, fontSize=8.5, leading=11, textColor=ACCENT)
AIRY = ParagraphStyle("airy", BODY, fontSize=10.5, leading=15)
AIRY_STRONG = ParagraphStyle("airy strong", AIRY, fontName=glyphs.SEMIBOLD)
LEAD = ParagraphStyle("lead", BODY, fontName=glyphs.MEDIUM, fontSize=14, leading=20)
TITLE = ParagraphStyle("title", BODY, fontName=glyphs.SEMIBOLD, fontSize=28, leading=35)
HEADING = ParagraphStyle("heading", BODY, fontName=glyphs.SEMIBOLD, fontSize=13, leading=15)
SECTION_LETTER = ParagraphStyle("letter", HEADING, textColor=ACCENT)
SUBTITLE = ParagraphStyle("part", STRONG, fontSize=10, leading=13)
ABOUT = ParagraphStyle("about", BODY, fontSize=9.5, leading=13)
FRONT_SUBTITLE = ParagraphStyle("front part", SUBTITLE, fontSize=11.5, leading=15)
NUMERAL = ParagraphStyle("numeral", SUBTITLE, textColor=ACCENT)
COUNT = ParagraphStyle("count", AIRY_STRONG, fontSize=18, leading=17, textColor=ACCENT)


class Paper(Value, kw_only=False):
    """A size of paper."""

    wide: float
    high: float

    @property
    def width(self) -> float:
        """Return the width between the margins."""
        return self.wide - 2 * SIDE

    @property
    def height(self) -> float:
        """Return the height between the margins."""
        return self.high - TOP - BOTTOM


PAPERS = {"a4": Paper(*A4), "letter": Paper(*LETTER)}


class DocumentInfo(Value):
    """The document properties, which the footer shows as well."""

    title: str
    author: str
    subject: str
    language: str
    day: str


class _Pages(Canvas):  # type: ignore[misc]
    """A canvas that draws the footers last, when the number of pages is known."""

    def __init__(
        self,
        *args: Any,
        cover: DocumentInfo,
        record_boxes: list[RecordBox],
        form_fields: list[FormField] | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._form_fields = form_fields
        self._headings: list[str] = []
        self._cover = cover
        self._record_boxes = record_boxes
        self._page_count = 0
        # Readers show these labels beside their thumbnails and accept them in "go to page".
        self.addPageLabel(0, style="ARABIC", start=1)

    def begin_section(self, level: int, title: str) -> None:
        """Add an outline entry for what follows; level 1 is nested in level 0."""
        self._headings[level:] = [title]

    @property
    def is_form(self) -> bool:
        """Say whether the document becomes a form."""
        return self._form_fields is not None

    def note_record_box(self, source_key: Key, x: float, y: float, width: float, height: float) -> None:
        """Note the box of a record; its lower left corner is in the current coordinate system."""
        # Flowables draw in a translated coordinate system; links and the preview need page coordinates.
        left, bottom = self.absolutePosition(x, y)
        top = self._pagesize[1] - bottom - height
        self._record_boxes.append(RecordBox(self._page_count, left, top, left + width, top + height, source_key))

    def note_form_field(
        self,
        width: float,
        height: float,
        label: str,
        lines: int = 1,
        text: str = "",
        drawn: str = "",
        ticked: bool = False,
    ) -> bool:
        """Note a form field, and say whether the document becomes a form."""
        if self._form_fields is None:
            return False
        left, bottom = self.absolutePosition(0, 0)
        known = " · ".join(part for part in (*self._headings, label) if part)
        self._form_fields.append(
            FormField(
                page=self._page_count,
                left=left,
                bottom=bottom,
                right=left + width,
                top=bottom + height,
                label=known,
                lines=lines,
                text=text,
                drawn=drawn,
                ticked=ticked,
            )
        )
        return True

    @contextmanager
    def filled(self, width: float, height: float, label: str, text: str) -> Iterator[None]:
        """Redirect the drawing operators of the block into the appearance of a form field, if the document becomes a
        form.
        """
        before = len(self._code)
        # An appearance stream has its own graphics state, so the colour must be set again.
        self._fillColorObj = None
        yield
        if self._form_fields is not None:
            drawing = "\n".join(self._code[before:])
            del self._code[before:]
            self.note_form_field(
                width, height, label, lines=max(1, round(height / BODY.leading)), text=text, drawn=drawing
            )

    def showPage(self) -> None:
        """Finish a page, keeping its state for the footer."""
        self._page_count += 1
        # A form XObject may be referred to before it is defined, so the total can be filled in at the end.
        self.doForm(f"foot{self._page_count}")
        super().showPage()

    def save(self) -> None:
        """Draw the footers and finish the document."""
        if self._code:
            self.showPage()
        for number in range(1, self._page_count + 1):
            self.beginForm(f"foot{number}")
            self._draw_foot(number)
            self.endForm()
        self._code.clear()
        super().save()

    def _draw_foot(self, number: int) -> None:
        right = self._pagesize[0] - SIDE
        self.setStrokeColor(HAIRLINE)
        self.setLineWidth(0.6)
        self.line(SIDE, FOOT_AT + 12, right, FOOT_AT + 12)
        self.setFillColor(MUTED)
        count = say(PAGE_OF, page=number, pages=self._page_count)
        title = glyphs.shortened(self._cover.title, glyphs.REGULAR, 8, (right - SIDE) * 0.38)
        middle = self._pagesize[0] / 2
        for x, text, anchor in ((SIDE, title, "start"), (middle, self._cover.day, "middle"), (right, count, "end")):
            glyphs.draw_line(self, x, FOOT_AT, text, glyphs.REGULAR, 8, anchor)


def document(
    story: Sequence[Flowable],
    paper: Paper,
    cover: DocumentInfo,
    on_progress: OnProgress = ignore_progress,
    fillable: bool = False,
) -> Printed:
    """Return the story as a PDF, the same bytes each time, with the positions of the records.

    If it is `fillable`, blanks become fields. `on_progress` gets the progress, and may raise to cancel.
    """
    content, record_boxes, form_fields = BytesIO(), list[RecordBox](), list[FormField]()
    template = BaseDocTemplate(
        content,
        pagesize=(paper.wide, paper.high),
        title=cover.title,
        author=cover.author,
        subject=cover.subject,
        creator="Comeback",
        lang=cover.language,
        displayDocTitle=True,
        # No creation time and no random id: the same plan gives the same bytes, which tests and users can compare.
        invariant=1,
        # ReportLab would name Helvetica in every file, although it is neither used nor embedded.
        initialFontName=glyphs.REGULAR,
    )
    frame = Frame(SIDE, BOTTOM, paper.width, paper.height, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame]))
    pages = partial(_Pages, cover=cover, record_boxes=record_boxes, form_fields=form_fields if fillable else None)
    template.setProgressCallBack(partial(_report_progress, on_progress, len(story)))
    template.build(list(story), canvasmaker=pages)
    return Printed(content.getvalue(), tuple(record_boxes), form_fields=tuple(form_fields))


def _report_progress(on_progress: OnProgress, parts: int, kind: str, value: int) -> None:
    if kind == "PROGRESS":
        # A flowable that was split counts once for each part.
        on_progress(min(max(value / parts, 0.0), 1.0))
