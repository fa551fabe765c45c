"""The sheet of paper: its sizes, colours and styles, and the foot of every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from planner.domain.wording import Say, mark
from planner.export import letters
from planner.export.printed import GoneOn, unheard

INK, MUTED, ACCENT = HexColor("#24292B"), HexColor("#5F686B"), HexColor("#1F6F64")
SOFT, HAIRLINE, WRITING_LINE = HexColor("#E9F2EF"), HexColor("#D9D6CF"), HexColor("#8A857A")

MM = 72 / 25.4
SIDE, TOP, BOTTOM, FOOT_AT = 19 * MM, 15 * MM, 19 * MM, 10.5 * MM

BODY = ParagraphStyle("body", fontName=letters.REGULAR, fontSize=9.25, leading=12.75, textColor=INK)
CELL = ParagraphStyle("cell", BODY, fontSize=8.75, leading=12.5)
CELL_STRONG = ParagraphStyle("strong cell", CELL, fontName=letters.SEMIBOLD)
QUIET = ParagraphStyle("quiet", CELL, textColor=MUTED)
QUIET_RIGHT = ParagraphStyle("quiet right", QUIET, alignment=TA_RIGHT)
LABEL = ParagraphStyle("label", QUIET, fontName=letters.MEDIUM, fontSize=7.75, leading=10.5)
STRONG = ParagraphStyle("strong", BODY, fontName=letters.SEMIBOLD)
EYEBROW = ParagraphStyle("eyebrow", STRONG, fontSize=8.5, leading=12, textColor=ACCENT)
LEAD = ParagraphStyle("lead", BODY, fontName=letters.MEDIUM, fontSize=13, leading=19)
TITLE = ParagraphStyle("title", BODY, fontName=letters.SEMIBOLD, fontSize=25, leading=31)
HEADING = ParagraphStyle("heading", BODY, fontName=letters.SEMIBOLD, fontSize=15, leading=20)
LETTER_MARK = ParagraphStyle("letter", HEADING, textColor=ACCENT)
PART = ParagraphStyle("part", STRONG, fontSize=11, leading=15)
NUMERAL = ParagraphStyle("numeral", PART, textColor=ACCENT)
COUNT = ParagraphStyle("count", STRONG, textColor=ACCENT)


@dataclass(frozen=True)
class Paper:
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


@dataclass(frozen=True)
class Cover:
    """What the properties of the file and the foot of each page say."""

    title: str
    author: str
    subject: str
    language: str
    day: str


class _Pages(Canvas):  # type: ignore[misc]
    """A canvas whose feet say how many pages there are: they are drawn last, when that is known."""

    def __init__(self, *args: Any, cover: Cover, say: Say, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._cover = cover
        self._say = say
        self._feet = 0

    def showPage(self) -> None:
        """Close a page and leave room for its foot."""
        self._feet += 1
        self.doForm(f"foot{self._feet}")
        super().showPage()

    def save(self) -> None:
        """Draw the feet and close the document."""
        if self._code:
            self.showPage()
        for number in range(1, self._feet + 1):
            self.beginForm(f"foot{number}")
            self._draw_foot(number)
            self.endForm()
        self._code.clear()
        super().save()

    def _draw_foot(self, number: int) -> None:
        right = self._pagesize[0] - SIDE
        self.setStrokeColor(HAIRLINE)
        self.setLineWidth(0.6)
        self.line(SIDE, FOOT_AT + 13, right, FOOT_AT + 13)
        self.setFillColor(MUTED)
        self.setFont(letters.REGULAR, 8)
        count = self._say(mark("{page} of {pages}")).format(page=number, pages=self._feet)
        self.drawRightString(right, FOOT_AT, letters.plain(count))
        self.drawCentredString(self._pagesize[0] / 2, FOOT_AT, self._cover.day)
        title = letters.shortened(self._cover.title, letters.REGULAR, 8, (right - SIDE) * 0.38)
        self.drawString(SIDE, FOOT_AT, title)


def document(story: Sequence[Flowable], paper: Paper, cover: Cover, say: Say, gone_on: GoneOn = unheard) -> bytes:
    """Return the story as a PDF, the same bytes each time."""
    content = BytesIO()
    template = BaseDocTemplate(
        content,
        pagesize=(paper.wide, paper.high),
        title=cover.title,
        author=cover.author,
        subject=cover.subject,
        creator="Comeback",
        lang=cover.language,
        displayDocTitle=True,
        invariant=1,
        initialFontName=letters.REGULAR,
    )
    frame = Frame(SIDE, BOTTOM, paper.width, paper.height, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate("page", [frame]))
    template.setProgressCallBack(partial(_tell, gone_on, len(story)))
    template.build(list(story), canvasmaker=partial(_Pages, cover=cover, say=say))
    return content.getvalue()


def _tell(gone_on: GoneOn, parts: int, kind: str, value: int) -> None:
    if kind == "PROGRESS":
        # What is split over pages counts more than once.
        gone_on(min(max(value / parts, 0.0), 1.0))
