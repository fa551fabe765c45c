"""The career plan as a PDF: page 1, then the sections A to J."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from msgspec.structs import replace
from reportlab.platypus import Flowable

from planner import atomic_file
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan
from planner.export.layout.page_style import PAPERS, QUIET, Cover, Paper, document
from planner.export.layout.post_process import locked
from planner.export.layout.printed import GoneOn, Printed, unheard
from planner.export.outline.captions import CAREER_PLAN
from planner.export.outline.section_list import LANGUAGE, plan_title, printed_parts
from planner.export.sections.front import front_page
from planner.export.sections.plan_sections import sections
from planner.export.sections.worksheet import worksheet
from planner.export.typeset.glyphs import missing, plain, register_fonts, words
from planner.export.typeset.missing_glyphs import missing_words, typed_in


def write(plan: CareerPlan, path: Path, paper: str = "", fillable: bool = False, password: str = "") -> Printed:
    """Write the plan to `path` atomically; only the owner may read it. On failure the old file stays."""
    printed = laid_out(plan, paper, fillable=fillable)
    atomic_file.replace(path, locked(printed.content, password))
    return printed


def page_bytes(plan: CareerPlan, paper: str = "") -> bytes:
    """Return the document; the same plan gives the same bytes. `paper` is "a4" or "letter", else the plan's own."""
    return laid_out(plan, paper).content


def laid_out(plan: CareerPlan, paper: str = "", gone_on: GoneOn = unheard, fillable: bool = False) -> Printed:
    """Return the document with the positions of its records; `gone_on` gets the progress, and may raise to cancel.

    A `fillable` one has a field on every writing line and check box, and one for each typed answer.
    """
    printed = _pages(plan, PAPERS.get(paper or plan.paper, PAPERS["a4"]), gone_on, fillable)
    if not fillable:
        return printed
    from planner.export.layout.forms import with_fields

    return replace(printed, content=with_fields(printed.content, printed.blanks))


def _pages(plan: CareerPlan, sheet: Paper, gone_on: GoneOn, fillable: bool) -> Printed:
    register_fonts()
    cover = Cover(
        title=plain(plan_title(plan.front)),
        author=plain(plan.front.owner_name),
        subject=plain(say(CAREER_PLAN)),
        language=say(LANGUAGE),
        day=plain(show_day(plan.front.made_on)) if plan.front.made_on else "",
    )
    unknown = missing(typed_in(printed_parts(plan)))
    body = worksheet(plan, sheet) if plan.blank else sections(plan, sheet)
    pieces = _heard(chain(front_page(plan, sheet), body), gone_on)
    story = [*pieces, *words(missing_words(unknown), QUIET)]
    return replace(document(story, sheet, cover, gone_on, fillable), missing=unknown)


def _heard(pieces: Iterable[Flowable], gone_on: GoneOn) -> Iterator[Flowable]:
    """Yield the pieces of the story, and let the work end with any of them: before the pages, nothing else is heard."""
    for piece in pieces:
        gone_on(0.0)
        yield piece
