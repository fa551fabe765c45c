"""The plan as Markdown, read back by a parser: the same sections and texts, and nothing typed is markup."""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from planner.domain.document.career_plan import FrontLesson, PlanStep
from planner.domain.questions.copy_questions import COPY_SECTIONS
from planner.export.outline.section_list import printed_sections
from planner.export.text.markdown import escaped, text_of
from planner.export.text.pieces import clean
from tests.planner.filled import EMPTY, LONG, filled_with
from tests.texts import TEXTS

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
OURS = {"text", "softbreak", "hardbreak", "strong_open", "strong_close", "em_open", "em_close", "text_special"}
BLOCKS = ("heading", "paragraph", "inline", "bullet_list", "ordered_list", "list_item", "table", "thead", "tbody")
CELLS = ("tr", "th", "td", "hr")


def parsed(text):
    """Return the tokens below the head of a file."""
    return PARSER.parse(text.partition("\n---\n\n")[2])


def inline(tokens):
    return [child for token in tokens for child in token.children or ()]


def plain(text):
    """Return a text as it is compared: what has no width or is left at the ends of lines does not count."""
    return re.sub(r"\s+", "", clean(text))


def shown(tokens):
    return plain("".join(child.content for child in inline(tokens) if child.type.startswith("text")))


def headings(tokens):
    return [tokens[at + 1].content for at, token in enumerate(tokens) if token.type == "heading_open"]


@pytest.fixture(scope="module")
def places():
    """How often a text that is typed everywhere comes back."""
    return shown(parsed(text_of(filled_with("Quux")))).count("Quux")


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if len(text) <= LONG])
def test_a_text_in_every_field_comes_back_and_is_never_markup(name, places):
    tokens = parsed(text_of(filled_with(TEXTS[name])))
    assert {child.type for child in inline(tokens)} <= OURS | {"html_inline"}
    assert {child.content for child in inline(tokens) if child.type == "html_inline"} <= {"<br>"}
    assert {token.content for token in tokens if token.type == "html_block"} <= {"<!-- -->\n"}
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {*BLOCKS, *CELLS, "html_block"} - {"hr"}
    # A sentence of if and then ends with a full stop of its own.
    if expected := plain(TEXTS[name].rstrip(".,; ")):
        assert shown(tokens).count(expected) >= places


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if len(text) > LONG])
def test_a_very_long_text_is_written_whole(name):
    plan = replace(EMPTY, front=replace(EMPTY.front, direction=TEXTS[name]))
    assert plain(TEXTS[name]) in shown(parsed(text_of(plan)))


@pytest.mark.parametrize(
    "typed", ("1. one", "- one", "+ one", "> one", "# one", "---", "===", "    one", ": one", "12) one")
)
def test_a_line_that_looks_like_a_list_or_a_heading_is_a_line(typed):
    tokens = PARSER.parse(escaped(typed))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert tokens[1].children[0].content == typed.strip()


def test_the_sections_stand_in_the_order_of_the_pages():
    plan = filled_with("Quux")
    expected = [COPY_SECTIONS[key] for key in printed_sections(plan)]
    found = [re.sub(r"^[A-J] ", "", title) for title in headings(parsed(text_of(plan)))]
    assert [title for title in found if title in expected] == expected


def test_a_section_that_was_left_out_is_not_written():
    plan = replace(filled_with("Quux"), left_out=("B", "E"))
    found = headings(parsed(text_of(plan)))
    assert COPY_SECTIONS["B"] not in " ".join(found)
    assert "A Where I am now" in found


def test_the_head_quotes_what_was_typed():
    front = replace(EMPTY.front, title='A "plan": # 1\n- two', owner_name="O'Neil \ud800")
    head = text_of(replace(EMPTY, front=front)).split("---\n")[1]
    assert 'title: "A \\"plan\\": # 1 - two"\n' in head
    assert 'author: "O\'Neil \ufffd"\n' in head
    assert "made_on: 2026-05-04\n" in head
    assert 'lang: "en"\n' in head


def test_steps_are_tasks_and_done_ones_are_ticked():
    plan = replace(
        EMPTY, next_steps=(PlanStep(title="Call | Ruth", due=None), PlanStep(title="Write", due=None, done=True))
    )
    text = text_of(plan)
    assert "- [ ] Call \\| Ruth\n- [x] Write\n" in text


def test_a_line_break_in_a_cell_stays_in_its_cell():
    plan = filled_with("one\ntwo | three")
    rows = [token for token in parsed(text_of(plan)) if token.type == "inline" and "<br>" in token.content]
    assert any("one<br>two \\| three" in token.content or "one<br>two | three" in token.content for token in rows)


def test_two_lists_in_a_row_stay_two():
    front = replace(EMPTY.front, lessons=(FrontLesson("one"), FrontLesson("two")))
    text = text_of(replace(EMPTY, front=front))
    assert "1. one\n2. two\n" in text


def test_the_same_plan_gives_the_same_text():
    assert text_of(filled_with("Quux")) == text_of(filled_with("Quux"))
