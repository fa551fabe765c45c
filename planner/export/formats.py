"""The formats of a career plan besides PDF: the writer for each file ending."""

from __future__ import annotations

from pathlib import Path

from planner.domain.document.career_plan import CareerPlan

MARKDOWN, WORD = ENDINGS = (".md", ".docx")
"""The file endings of the editable formats."""


def write(plan: CareerPlan, path: Path, ending: str, paper: str = "") -> None:
    """Write the plan to `path` in the format of an ending; OSError where the file cannot be written.

    `paper` is "a4" or "letter"; Markdown has no pages.
    """
    if ending == WORD:
        # python-docx is loaded for a Word document only.
        from planner.export.text import docx

        docx.write(plan, path, paper)
    else:
        from planner.export.text import markdown

        markdown.write(plan, path)
