"""Which writer makes which kind of file of a career plan, beside paper: one for each ending."""

from __future__ import annotations

from pathlib import Path

from planner.domain.plan import CareerPlan
from planner.domain.wording import Say

MARKDOWN, WORD = ENDINGS = (".md", ".docx")
"""The endings of the files that are there to go on editing."""


def write(plan: CareerPlan, path: Path, say: Say = str, paper: str = "") -> None:
    """Write the plan in the format that the ending of `path` names; OSError where the file cannot be written.

    `paper` is "a4" or "letter"; Markdown has no pages.
    """
    if path.suffix.casefold() == WORD:
        # python-docx is loaded for a Word document only.
        from planner.export import docx

        docx.write(plan, path, say, paper)
    else:
        from planner.export import markdown

        markdown.write(plan, path, say)
