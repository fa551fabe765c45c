"""The career plan as editable Markdown: pipe tables, task lists, YAML front matter.

Typed text is never markup: a backslash escapes every character that could be.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import assert_never

from planner import atomic_file
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan, FrontPage
from planner.export.outline.section_list import LANGUAGE, plan_title
from planner.export.text.pieces import (
    QUIET,
    STRONG,
    CheckItem,
    CheckList,
    Heading,
    ItemList,
    LabelledText,
    Piece,
    Table,
    TextBlock,
    labelled,
    lines_of,
    one_line,
)
from planner.export.text.story import read

_MARKS = re.compile(r"[\\`*_\[\]<>|~$#]|&(?=#?\w+;)")
_FIRST = re.compile(r"[-+=:]|\d+(?=[.)])")
"""Characters that begin a list, a heading or a rule at the start of a line."""
_TONES = {"": "", STRONG: "**", QUIET: "_"}
BREAK = "<br>"


def write(plan: CareerPlan, path: Path) -> None:
    """Write the plan to `path` atomically; only the owner may read it. On failure the old file stays."""
    atomic_file.replace(path, text_of(plan).encode())


def text_of(plan: CareerPlan) -> str:
    """Return the content of the file."""
    pieces = list(read(plan))
    body = [_head(plan.front), *_blocks(pieces)]
    return "\n\n".join(block for block in body if block) + "\n"


def escaped(text: str) -> str:
    """Return one line of text with Markdown syntax escaped."""
    line = _marked(text)
    first = _FIRST.match(line)
    if not first:
        return line
    return f"{first[0]}\\{line[first.end() :]}" if first[0].isdigit() else f"\\{line}"


def _marked(text: str) -> str:
    return _MARKS.sub(r"\\\g<0>", one_line(text))


def _head(front: FrontPage) -> str:
    """Return the front matter; strings are quoted as in JSON, which is valid YAML."""
    lines = [f"title: {_quoted(plan_title(front))}", f"author: {_quoted(front.owner_name)}"]
    days = (("made_on", front.made_on), ("next_review", front.next_review))
    lines += [f"{name}: {day.isoformat()}" for name, day in days if day]
    if front.period_from and front.period_to:
        lines += ["period:", f"  from: {front.period_from.isoformat()}", f"  to: {front.period_to.isoformat()}"]
    return "\n".join(["---", *lines, f"lang: {_quoted(say(LANGUAGE))}", "---"])


def _quoted(text: str) -> str:
    # YAML 1.2 (5.2) asks to escape a byte order mark inside a quoted scalar.
    return json.dumps(one_line(text), ensure_ascii=False).replace("\ufeff", "\\ufeff")


def _blocks(pieces: list[Piece]) -> Iterator[str]:
    for before, piece in pairwise([None, *pieces]):
        if isinstance(before, ItemList | CheckList) and isinstance(piece, ItemList | CheckList):
            # Markdown would merge two consecutive lists, so a comment separates them.
            yield "<!-- -->"
        if piece:
            yield _block(piece)


def _block(piece: Piece) -> str:
    match piece:
        case Heading():
            return f"{'#' * (piece.level + 1)} {escaped(piece.text)}"
        case TextBlock():
            return _paragraphs("", piece.text, _TONES[piece.tone])
        case LabelledText():
            return _paragraphs(f"**{escaped(labelled(piece.label))}**", piece.text)
        case ItemList():
            return "\n".join(_item(number, line, piece.numbered) for number, line in enumerate(piece.lines, start=1))
        case CheckList():
            return "\n".join(map(_box, piece.items))
        case Table():
            rule = f"| {' | '.join('---' for _ in piece.heads)} |"
            return "\n".join((_row(piece.heads), rule, *map(_row, piece.filled)))
        case _:
            assert_never(piece)


def _paragraphs(label: str, text: str, tone: str = "") -> str:
    """Return a text as paragraphs with hard line breaks."""
    typed = [escaped(line) for line in lines_of(text)]
    lines = [f"{tone}{line}{tone}" if line else "" for line in typed]
    blocks = "\n".join(lines).split("\n\n")
    # A backslash at the line end is a hard break; two spaces would be lost in editors that trim lines.
    body = "\n\n".join(block.replace("\n", "\\\n") for block in blocks)
    return f"{label} {body}".strip()


def _item(number: int, text: str, numbered: bool) -> str:
    return f"{number}. {_inline(text)}" if numbered else f"- {_inline(text)}"


def _box(box: CheckItem) -> str:
    about = f" · {_inline(box.about)}" if box.about else ""
    return f"- [{'x' if box.done else ' '}] {_inline(box.text)}{about}"


def _row(cells: tuple[str, ...]) -> str:
    # List syntax counts at the start of a line only, and a cell is none, so "-1" needs no escape.
    return f"| {' | '.join(BREAK.join(map(_marked, lines_of(cell))) for cell in cells)} |"


def _inline(text: str) -> str:
    return BREAK.join(map(escaped, lines_of(text)))
