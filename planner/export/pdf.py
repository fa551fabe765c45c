"""The career plan as a PDF: page 1, then the sections A to J."""

from __future__ import annotations

from pathlib import Path

from planner.domain.fields import show_day
from planner.domain.plan import CareerPlan
from planner.domain.wording import Say, mark
from planner.export import atomic
from planner.export.front import front_page, plan_title
from planner.export.letters import plain, register_fonts
from planner.export.printed import GoneOn, Printed, unheard
from planner.export.sections import sections
from planner.export.sheet import PAPERS, Cover, document

LANGUAGE = mark("en")
"""The code of the language this is translated to, so that a screen reader pronounces the page well."""


def write(plan: CareerPlan, path: Path, say: Say = str, paper: str = "") -> None:
    """Write the plan to `path`, readable by its owner only. Where that does not work, what was there stays."""
    atomic.replace(path, page_bytes(plan, say, paper))


def page_bytes(plan: CareerPlan, say: Say = str, paper: str = "") -> bytes:
    """Return the document; the same plan gives the same bytes. `paper` is "a4" or "letter", else the plan's own."""
    return laid_out(plan, say, paper).content


def laid_out(plan: CareerPlan, say: Say = str, paper: str = "", gone_on: GoneOn = unheard) -> Printed:
    """Return the document with where on it each record stands; `gone_on` hears how far it is, and may end it."""
    register_fonts()
    sheet = PAPERS.get(paper or plan.paper, PAPERS["a4"])
    cover = Cover(
        title=plain(plan_title(plan.front, say)),
        author=plain(plan.front.owner_name),
        subject=plain(say(mark("Career plan"))),
        language=say(LANGUAGE),
        day=plain(show_day(plan.front.made_on, say)) if plan.front.made_on else "",
    )
    heard = _heard(say, gone_on)
    content = document([*front_page(plan, heard), *sections(plan, heard, sheet)], sheet, cover, say, gone_on)
    return Printed(content)


def _heard(say: Say, gone_on: GoneOn) -> Say:
    """Return what says the labels, and lets the work end with any of them: before the pages, nothing else is heard."""

    def heard(text: str) -> str:
        gone_on(0.0)
        return say(text)

    return heard
