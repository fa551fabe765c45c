"""What holds for every text that is declared in code: it is marked for translation, short and kind."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import planner

ROOT = Path(planner.__file__).parent
COMPUTED = ("__init__", "goal_wording")
"""Modules beside the questions that put texts together and declare none."""
DECLARED = sorted(
    [
        *(path for path in (ROOT / "scenarios").glob("*.py") if path.stem != "__init__"),
        *(path for path in (ROOT / "domain" / "questions").glob("*.py") if path.stem not in COMPUTED),
    ]
)
SPOKEN = {"label", "help", "ghost", "title", "subtitle", "new", "empty", "text", "sign", "starter", "group", "row"}
SPOKEN |= {"seat_prompt", "meaning", "prompt"}
NOT_SHOWN = re.compile(
    r"\bfail|\breject|\bblam(e|ing)|\bweakness|\bat least\b|\byou should\b|\binvalid|\bpoor|\bloser|!", re.IGNORECASE
)
CODE_WORD = re.compile(r"[a-z0-9_]*|[A-Z]\d?|%")

SAYING = {"mark": 1, "say": 1, "say_count": 2}
"""How many texts each call begins with."""
MARKING = sorted(path for path in ROOT.rglob("*.py") if re.search(r"\b(mark|say|say_count)\(", path.read_text("utf-8")))
"""Every module with words to read, the insights, numbers and lessons among them."""

every_module = pytest.mark.parametrize("path", DECLARED, ids=lambda path: path.stem)


def is_marked(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "mark"


def is_unspoken(node: ast.AST) -> bool:
    """Docstrings, annotations and the list of public names are not shown to anybody."""
    return (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) or (
        isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id == "__all__"
    )


def unmarked(node: ast.AST) -> Iterator[str]:
    """Yield the texts below a node that no mark() call holds."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            yield child.value
        elif not is_marked(child) and not is_unspoken(child):
            yield from unmarked(child)


def marked(path: Path) -> list[str]:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    texts = [text for call in calls for text in call.args[: SAYING.get(getattr(call.func, "id", ""), 0)]]
    return [text.value for text in texts if isinstance(text, ast.Constant) and isinstance(text.value, str)]


@every_module
def test_every_text_with_words_in_it_is_marked(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert [text for text in unmarked(tree) if not CODE_WORD.fullmatch(text)] == []


@every_module
def test_every_argument_that_is_shown_is_marked(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    given = [word for node in ast.walk(tree) if isinstance(node, ast.Call) for word in node.keywords]
    plain = [word.value.value for word in given if word.arg in SPOKEN and isinstance(word.value, ast.Constant)]
    assert [text for text in plain if text] == []


@every_module
def test_every_option_has_a_marked_label(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    pairs = [pair for call in calls if getattr(call.func, "id", "") == "options" for pair in call.args]
    assert all(isinstance(pair, ast.Tuple) and is_marked(pair.elts[1]) for pair in pairs)


@pytest.mark.parametrize("path", MARKING, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_has_a_word_that_the_program_does_not_show(path: Path) -> None:
    assert [text for text in marked(path) if NOT_SHOWN.search(text)] == []


@pytest.mark.parametrize("path", MARKING, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_has_spaces_round_it_or_two_in_a_row(path: Path) -> None:
    assert [text for text in marked(path) if text != text.strip() or "  " in text or "&" in text] == []


@pytest.mark.parametrize("word", ("Failing", "rejected", "blamed", "weaknesses", "At least one", "poorly", "Done!"))
def test_the_list_of_words_knows_their_other_forms(word: str) -> None:
    assert NOT_SHOWN.search(word)
