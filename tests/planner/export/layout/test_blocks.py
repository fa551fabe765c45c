"""Every kind of question has a block on paper."""

from __future__ import annotations

import pytest

from planner.domain.basics.fields import (
    KINDS,
    YES,
    Choice,
    Choices,
    Day,
    Field,
    Line,
    Note,
    Number,
    Rows,
    Scale,
    Tick,
    YesNo,
    options,
    text_of_keys,
    text_of_rows,
)
from planner.export.layout.blocks import BLOCKS
from planner.export.layout.grid import Grid, Row, TickBox, WritingLines
from planner.export.typeset.glyphs import register_fonts

ONE = options(("a", "First"))
EXAMPLES = (
    (Line(key="k", label="Label"), "words"),
    (Note(key="k", label="Label"), "words\n\nand more"),
    (Day(key="k", label="Label"), "2026-05-03"),
    (Number(key="k", label="Label", unit="hours"), "12"),
    (Choice(key="k", label="Label", options=ONE), "a"),
    (Choices(key="k", label="Label", options=ONE), text_of_keys(["a"])),
    (YesNo(key="k", label="Label"), YES),
    (Tick(key="k", label="Label"), YES),
    (Scale(key="k", label="Label"), "3"),
    (
        Rows(key="k", label="Label", row="a row", columns=(Line(key="a", label="A"), Tick(key="b", label="B"))),
        text_of_rows([{"id": "1", "a": "x"}]),
    ),
)


@pytest.fixture(autouse=True)
def _fonts() -> None:
    register_fonts()


def test_every_kind_has_a_block_on_paper() -> None:
    missing = [kind.__name__ for kind in KINDS if kind not in BLOCKS]
    assert not missing, f"planner/export/layout/blocks.py has no block for {', '.join(missing)}"


def test_every_kind_is_tried_here() -> None:
    assert {type(field) for field, _ in EXAMPLES} == set(KINDS)


@pytest.mark.parametrize("field, text", EXAMPLES, ids=lambda value: type(value).__name__)
def test_an_answer_takes_room(field: Field, text: str) -> None:
    parts = BLOCKS[type(field)](field, text)
    assert sum(part.wrap(200, 800)[1] for part in parts) > 0
    assert not any(isinstance(part, WritingLines) for part in parts)


@pytest.mark.parametrize("field", [field for field, _ in EXAMPLES], ids=lambda field: type(field).__name__)
def test_a_question_without_an_answer_leaves_room_to_write(field: Field) -> None:
    (part,) = BLOCKS[type(field)](field, "")[-1:]
    assert isinstance(part, (WritingLines, TickBox, Row, Grid))
    assert part.wrap(200, 800)[1] > 0
