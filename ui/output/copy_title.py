"""What a file with the plan is called: by its title and, where it is a copy, by whom it is for."""

from __future__ import annotations

from planner.domain.basics.wording import Say
from planner.domain.questions.copy_questions import COPY_TITLES
from planner.export.outline.section_list import plan_title
from ui.model.document import Document
from ui.output.file_writer import Writing


def title_of(copy: str, document: Document, say: Say, writing: Writing) -> str:
    """Return the title of the copy with this key, or of the plan itself.

    The plan's own title may hold a name that a copy leaves out.
    """
    if not copy:
        return writing.title()
    document.flush()
    return say(COPY_TITLES[copy]).format(title=plan_title(document.workbook.plan(say, copy).front, say))
