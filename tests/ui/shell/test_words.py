"""What holds for every text of the window: the words that are not shown, and how long a sentence may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ui
from tests.planner.domain.test_declared_texts import NOT_SHOWN

SAYING = {"mark": 1, "say": 1, "say_count": 2}
"""How many texts each call begins with."""
LONGEST_SENTENCE = 15
"""In words."""
LONGER = ("If this weighs on you", "This notebook helps you")
"""How the two sentences begin that are longer, and said once."""


def said(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        name = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
        texts = node.args[: SAYING.get(name, 0)] if isinstance(node, ast.Call) else []
        yield from (text.value for text in texts if isinstance(text, ast.Constant) and isinstance(text.value, str))


@pytest.mark.parametrize("path", sorted(Path(ui.__file__).parent.rglob("*.py")), ids=lambda path: path.stem)
def test_the_window_is_kind_and_brief(path: Path) -> None:
    texts = list(said(path))
    assert [text for text in texts if NOT_SHOWN.search(text)] == []
    sentences = [one for text in texts for one in re.split(r"(?<=[.?:])\s", text) if not one.startswith(LONGER)]
    assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST_SENTENCE] == []
