"""Collects every text of the program for translators, in resources/languages/comeback.pot."""

from __future__ import annotations

import ast
import sys
from collections.abc import Collection, Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parent.parent
POT = ROOT / "resources" / "languages" / "comeback.pot"
KEYWORDS = {"gettext": None, "pgettext": ((1, "c"), 2), "ngettext": (1, 2), "npgettext": ((1, "c"), 2, 3)}
TEXTS = {"mark": 1, "say": 1, "say_count": 2}
"""The functions that hold texts, and how many of their first arguments are texts."""

Found = tuple[int, str, tuple[str, ...] | str, list[str]]


def texts_of(file: IO[bytes], keywords: Collection[str], tags: Collection[str], options: object) -> Iterator[Found]:
    """Yield the marked and said texts of a module, as an extraction method of Babel.

    Babel's own reader of Python does not know that `context=` is a message context.
    """
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TEXTS:
            texts = _literals(node.args[: TEXTS[node.func.id]])
            context = _literals([word.value for word in node.keywords if word.arg == "context"])
            if texts:
                name = ("n" if len(texts) > 1 else "") + ("pgettext" if context else "gettext")
                messages = (*context, *texts)
                yield node.lineno, name, messages if len(messages) > 1 else messages[0], []


def _literals(nodes: list[ast.expr]) -> tuple[str, ...]:
    """Return the texts of literal arguments; a text that is a variable was marked where it is written."""
    return tuple(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def catalogue() -> bytes:
    """Return the template of all catalogues, with each text once and where it stands, the same for the same source."""
    template = Catalog(project="Comeback", charset="utf-8", fuzzy=False)
    for path in sorted((*ROOT.glob("planner/**/*.py"), *ROOT.glob("ui/**/*.py"))):
        with path.open("rb") as file:
            # Babel types what extract() gives, where it means what its method yields.
            for _, message, _, context in extract(texts_of, file, KEYWORDS):  # type: ignore[arg-type]
                if message:
                    template.add(message, locations=[(path.relative_to(ROOT).as_posix(), 0)], context=context)
    written = BytesIO()
    # Without line numbers and days, the file changes only where a text does.
    write_po(written, template, width=120, omit_header=True, sort_output=True, include_lineno=False)
    return written.getvalue()


if __name__ == "__main__":
    POT.parent.mkdir(parents=True, exist_ok=True)
    POT.write_bytes(catalogue())
    print(f"{POT.relative_to(ROOT)}: {catalogue().count(b'msgid ')} texts", file=sys.stderr)
