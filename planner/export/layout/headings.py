"""The headings of the printed plan, which are also the outline of the PDF."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from planner.domain.basics.wording import say
from planner.domain.questions.plan_questions import SECTIONS
from planner.export.layout.grid import Frame, Row
from planner.export.layout.page_style import ACCENT, EYEBROW, HEADING, SECTION_LETTER
from planner.export.typeset.glyphs import paragraphs, plain


class OutlineEntry(Flowable):  # type: ignore[misc]
    """A target of the outline, without height."""

    def __init__(self, key: str, title: str, level: int = 0) -> None:
        super().__init__()
        self.key, self.title, self.level = key, title, level

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return width and height: zero."""
        return 0, 0

    def draw(self) -> None:
        """Add the bookmark and its outline entry."""
        self.canv.begin_section(self.level, self.title)
        self.canv.bookmarkHorizontal(self.key, 0, 12)
        self.canv.addOutlineEntry(self.title, self.key, self.level)


def section_heading(letter: str) -> Iterator[Flowable]:
    """Yield the heading of a section, with its letter."""
    title = say(SECTIONS[letter])
    yield OutlineEntry(f"section-{letter}", f"{letter} {plain(title)}")
    yield Row(
        [paragraphs(letter, SECTION_LETTER), paragraphs(title, HEADING)], (1, 21), Frame(below=3, gap=0, rule=ACCENT)
    )
    yield Spacer(1, 5)


def plain_heading(title: str) -> Iterator[Flowable]:
    """Yield the heading of a section that has no letter."""
    yield OutlineEntry(f"section-{title}", plain(title))
    yield Row([paragraphs(title, HEADING)], (1,), Frame(below=3, gap=0, rule=ACCENT))
    yield Spacer(1, 5)


def subheading(title: str) -> Row:
    """Return the heading of a subsection."""
    return Row([paragraphs(title, EYEBROW)], (1,), Frame(below=2.5))
