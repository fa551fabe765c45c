"""A document as it came out: the file, where on it each record stands, and what could not be printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.domain.record import Key

GoneOn = Callable[[float], None]
"""Hears how far the pages are, from 0 to 1. Whatever it raises ends the work, and nothing is written."""


def unheard(share: float) -> None:
    """Go on without telling anybody."""


@dataclass(frozen=True)
class Spot:
    """Where a line of the plan stands: the page from 0, and the box around it in points from the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    home: Key


@dataclass(frozen=True)
class Printed:
    """A PDF. `spots` come in the order of the pages; `missing` are the characters that no font here has."""

    content: bytes
    spots: tuple[Spot, ...] = ()
    missing: str = ""
