"""The headings of the printed plan, which are also the outline of the PDF."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, Spacer

from planner.domain.basics.wording import say
from planner.domain.questions.plan_questions import SECTIONS
from planner.export.layout.grid import Frame, Row
from planner.export.layout.page_style import ACCENT, EYEBROW, HEADING, LETTER_MARK
from planner.export.typeset.glyphs import plain, words


class Outlined(Flowable):  # type: ignore[misc]
    """A target of the outline, without height."""

    def __init__(self, key: str, title: str, level: int = 0) -> None:
        super().__init__()
        self.key, self.title, self.level = key, title, level

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return width and height: zero."""
        return 0, 0

    def draw(self) -> None:
        """Add the bookmark and its outline entry."""
        self.canv.begin_part(self.level, self.title)
        self.canv.bookmarkHorizontal(self.key, 0, 12)
        self.canv.addOutlineEntry(self.title, self.key, self.level)


def section_heading(letter: str) -> Iterator[Flowable]:
    """Yield the heading of a section, with its letter."""
    title = say(SECTIONS[letter])
    yield Outlined(f"section-{letter}", f"{letter} {plain(title)}")
    yield Row([words(letter, LETTER_MARK), words(title, HEADING)], (1, 21), Frame(below=3, gap=0, rule=ACCENT))
    yield Spacer(1, 5)


def plain_heading(title: str) -> Iterator[Flowable]:
    """Yield the heading of a section that has no letter."""
    yield Outlined(f"section-{title}", plain(title))
    yield Row([words(title, HEADING)], (1,), Frame(below=3, gap=0, rule=ACCENT))
    yield Spacer(1, 5)


def part_heading(title: str) -> Row:
    """Return the heading of a subsection."""
    return Row([words(title, EYEBROW)], (1,), Frame(below=2.5))
