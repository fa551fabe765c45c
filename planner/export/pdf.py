"""The career plan as a PDF: page 1, then the sections A to J."""

from __future__ import annotations

from pathlib import Path

from planner.domain.fields import show_day
from planner.domain.plan import CareerPlan
from planner.domain.wording import Say, mark
from planner.export import atomic
from planner.export.front import front_page, plan_title
from planner.export.letters import missing, plain, register_fonts, words
from planner.export.locked import locked
from planner.export.missing import missing_words, typed_in
from planner.export.printed import Printed
from planner.export.sections import sections
from planner.export.sheet import PAPERS, QUIET, Cover, document

LANGUAGE = mark("en")
"""The code of the language this is translated to, so that a screen reader pronounces the page well."""


def write(plan: CareerPlan, path: Path, say: Say = str, paper: str = "", password: str = "") -> Printed:
    """Write the plan to `path`, readable by its owner only. Where that does not work, what was there stays."""
    printed = laid_out(plan, say, paper)
    atomic.replace(path, locked(printed.content, password))
    return printed


def page_bytes(plan: CareerPlan, say: Say = str, paper: str = "") -> bytes:
    """Return the document; the same plan gives the same bytes. `paper` is "a4" or "letter", else the plan's own."""
    return laid_out(plan, say, paper).content


def laid_out(plan: CareerPlan, say: Say = str, paper: str = "") -> Printed:
    """Return the document with where on it each record stands."""
    register_fonts()
    sheet = PAPERS.get(paper or plan.paper, PAPERS["a4"])
    cover = Cover(
        title=plain(plan_title(plan.front, say)),
        author=plain(plan.front.owner_name),
        subject=plain(say(mark("Career plan"))),
        language=say(LANGUAGE),
        day=plain(show_day(plan.front.made_on, say)) if plan.front.made_on else "",
    )
    unknown = missing(typed_in(plan))
    story = [*front_page(plan, say), *sections(plan, say, sheet), *words(missing_words(unknown, say), QUIET)]
    return Printed(document(story, sheet, cover, say), missing=unknown)
