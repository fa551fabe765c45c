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
from planner.export.layout.page_style import PAPERS, QUIET, DocumentInfo, Paper, document
from planner.export.layout.post_process import encrypted
from planner.export.layout.printed import OnProgress, Printed, ignore_progress
from planner.export.outline.captions import CAREER_PLAN
from planner.export.outline.section_list import LANGUAGE, plan_title, printed_parts
from planner.export.sections.front import front_page
from planner.export.sections.plan_sections import sections
from planner.export.sections.worksheet import worksheet
from planner.export.typeset.glyphs import missing_characters, paragraphs, plain, register_fonts
from planner.export.typeset.missing_glyphs import missing_sentence, typed_in


def write(plan: CareerPlan, path: Path, paper: str = "", fillable: bool = False, password: str = "") -> Printed:
    """Write the plan to `path` atomically; only the owner may read it. On failure the old file stays."""
    printed = laid_out(plan, paper, fillable=fillable)
    atomic_file.replace(path, encrypted(printed.content, password))
    return printed


def page_bytes(plan: CareerPlan, paper: str = "") -> bytes:
    """Return the document; the same plan gives the same bytes. `paper` is "a4" or "letter", else the plan's own."""
    return laid_out(plan, paper).content


def laid_out(
    plan: CareerPlan, paper: str = "", on_progress: OnProgress = ignore_progress, fillable: bool = False
) -> Printed:
    """Return the document with the positions of its records; `on_progress` gets the progress, and may raise to cancel.

    A `fillable` one has a field on every writing line and check box, and one for each typed answer.
    """
    printed = _pages(plan, PAPERS.get(paper or plan.paper, PAPERS["a4"]), on_progress, fillable)
    if not fillable:
        return printed
    from planner.export.layout.forms import with_fields

    return replace(printed, content=with_fields(printed.content, printed.form_fields))


def _pages(plan: CareerPlan, sheet: Paper, on_progress: OnProgress, fillable: bool) -> Printed:
    register_fonts()
    cover = DocumentInfo(
        title=plain(plan_title(plan.front)),
        author=plain(plan.front.owner_name),
        subject=plain(say(CAREER_PLAN)),
        language=say(LANGUAGE),
        day=plain(show_day(plan.front.made_on)) if plan.front.made_on else "",
    )
    unknown = missing_characters(typed_in(printed_parts(plan)))
    body = worksheet(plan, sheet) if plan.blank else sections(plan, sheet)
    pieces = _say_with_progress(chain(front_page(plan, sheet), body), on_progress)
    story = [*pieces, *paragraphs(missing_sentence(unknown), QUIET)]
    return replace(document(story, sheet, cover, on_progress, fillable), missing=unknown)


def _say_with_progress(pieces: Iterable[Flowable], on_progress: OnProgress) -> Iterator[Flowable]:
    """Yield the flowables of the story, reporting progress at each, so that building them can be cancelled as well."""
    for piece in pieces:
        on_progress(0.0)
        yield piece
