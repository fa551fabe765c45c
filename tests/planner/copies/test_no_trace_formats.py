"""A copy for somebody else carries no trace of a name in Markdown and Word, as it does not in the PDF."""

from __future__ import annotations

import io
import zipfile

import pytest

from planner.copies.copy import plan_for
from planner.domain.changes import Change
from planner.domain.questions.copy_questions import COPIES
from planner.export.text.docx import document_bytes
from planner.export.text.markdown import text_of
from planner.workbook.opening import plan_in_memory
from tests.planner.secrets import NAMES, Secrets
from tests.plans import TODAY


def everything_in(plan):
    with zipfile.ZipFile(io.BytesIO(document_bytes(plan))) as parts:
        return b"".join(map(parts.read, parts.namelist())).decode("utf-8", "replace") + text_of(plan)


@pytest.mark.parametrize("kind", sorted(COPIES))
def test_no_recorded_name_is_in_a_copy(kind):
    workbook = plan_in_memory()
    workbook.apply(Change(after=tuple(Secrets(TODAY).records)))
    text = everything_in(plan_for(workbook, kind)).casefold()
    workbook.close()
    assert [name for name in NAMES if name in text] == []
