"""A document as it came out: the file, where on it each record stands, and what could not be printed."""

from __future__ import annotations

from collections.abc import Callable

from planner.domain.basics.values import Value
from planner.domain.records.base import Key

GoneOn = Callable[[float], None]
"""Hears how far the pages are, from 0 to 1. Whatever it raises ends the work, and nothing is written."""


def unheard(share: float) -> None:
    """Go on without telling anybody."""


class Spot(Value, kw_only=False):
    """Where a line of the plan stands: the page from 0, and the box around it in points from the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    home: Key


class Blank(Value):
    """Room to fill in: where it is, in points from the bottom left corner of a page, and what belongs there.

    `lines` is 0 for a box to tick. `text` is what is there already, and `drawn` the drawing of it.
    """

    page: int
    left: float
    bottom: float
    right: float
    top: float
    label: str
    lines: int = 1
    text: str = ""
    drawn: str = ""
    ticked: bool = False


class Printed(Value, kw_only=False):
    """A PDF. `spots` come in the order of the pages, as the `blanks` do; no font here has the `missing` characters."""

    content: bytes
    spots: tuple[Spot, ...] = ()
    missing: str = ""
    blanks: tuple[Blank, ...] = ()
