"""The plan as a Word document, opened again: headings, styles, tables, boxes, properties, and any text."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from planner.domain.document.career_plan import PlanStep
from planner.domain.questions.copy_questions import COPY_SECTIONS
from planner.export.outline.section_list import printed_sections
from planner.export.text.docx import document_bytes
from planner.export.text.pieces import clean
from tests.planner.filled import EMPTY, LONG, filled_with
from tests.texts import LANGUAGES, TEXTS


def opened(plan, paper=""):
    return docx.Document(io.BytesIO(document_bytes(plan, paper=paper)))


def with_title(title):
    return replace(EMPTY, front=replace(EMPTY.front, title=title))


def plain(text):
    return re.sub(r"\s+", "", clean(text))


def shown(document):
    texts = (node.text or "" for node in document.element.body.iter(qn("w:t")))
    return plain("".join(texts))


@pytest.fixture(scope="module")
def plan():
    """A plan with the same word in every field."""
    return filled_with("Quux")


@pytest.fixture(scope="module")
def document_of_plan(plan):
    """The plan, opened to be read."""
    return opened(plan)


@pytest.fixture(scope="module")
def places(document_of_plan):
    """How often a text that is typed everywhere comes back."""
    return shown(document_of_plan).count("Quux")


def test_any_text_in_every_field_comes_back(places):
    short = [text for text in TEXTS.values() if len(text) <= LONG]
    found = shown(opened(filled_with("\n".join([*short, "end"]))))
    assert [text for text in map(plain, short) if found.count(text) < places] == []


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if len(text) > LONG])
def test_a_very_long_text_is_written_whole(name):
    front = replace(EMPTY.front, direction=TEXTS[name], title=TEXTS[name], owner_name=TEXTS[name])
    assert shown(opened(replace(EMPTY, front=front))).count(plain(TEXTS[name])) >= 3


def test_the_sections_are_headings_in_the_order_of_the_pages(plan, document_of_plan):
    headings = [part.text for part in document_of_plan.paragraphs if part.style.name == "Heading 1"]
    assert [re.sub(r"^[A-J] ", "", title) for title in headings[1:]] == [
        COPY_SECTIONS[key] for key in printed_sections(plan)
    ]


def test_looks_are_styles_and_nothing_is_formatted_by_hand(document_of_plan):
    by_hand = {child.tag.partition("}")[2] for run in document_of_plan.element.body.iter(qn("w:rPr")) for child in run}
    assert by_hand <= {"rStyle", "rtl"}


def test_the_heads_of_a_table_stand_again_on_each_page(document_of_plan):
    for table in document_of_plan.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_steps_have_boxes_and_done_ones_are_ticked():
    steps = (PlanStep(title="Call Ruth", due=None), PlanStep(title="Write", due=None, done=True))
    texts = [part.text for part in opened(replace(EMPTY, next_steps=steps)).paragraphs]
    assert "☐\tCall Ruth" in texts
    assert "☑\tWrite" in texts


@pytest.mark.parametrize("paper, millimetres", (("a4", 210), ("letter", 216)))
def test_the_paper_is_that_of_the_plan(paper, millimetres):
    assert round(opened(EMPTY, paper).sections[0].page_width.mm) == millimetres
    assert round(opened(replace(EMPTY, paper=paper)).sections[0].page_width.mm) == millimetres


def test_the_properties_say_what_it_is_and_who_wrote_it():
    front = replace(EMPTY.front, title="Next year", owner_name="Mira", made_on=dt.date(2026, 5, 4))
    found = opened(replace(EMPTY, front=front)).core_properties
    assert (found.title, found.author, found.last_modified_by, found.language) == ("Next year", "Mira", "Mira", "en")
    assert found.created.date() == found.modified.date() == dt.date(2026, 5, 4)
    assert not found.comments


def test_the_foot_has_the_title_and_counts_the_pages():
    foot = opened(with_title("Next year")).sections[0].footer.paragraphs[0]
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert foot.text.startswith("Next year\t")
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_title_in_hebrew_is_read_to_the_left():
    title = opened(with_title(LANGUAGES["Hebrew with Latin and figures"])).paragraphs[0]
    assert title._p.pPr.find(qn("w:bidi")) is not None
    assert [bool(run.font.rtl) for run in title.runs] == [True, False, True]


def test_the_same_plan_gives_the_same_bytes_without_a_picture_of_the_template():
    content = document_bytes(EMPTY)
    assert content == document_bytes(EMPTY)
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert not [name for name in names if "thumbnail" in name]
