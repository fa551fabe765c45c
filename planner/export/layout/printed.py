"""A finished PDF: its bytes, the positions of its records, and what could not be printed."""

from __future__ import annotations

from collections.abc import Callable

from planner.domain.basics.values import Value
from planner.domain.records.base import Key

OnProgress = Callable[[float], None]
"""Called with the progress, from 0 to 1. An exception in it cancels the export, and nothing is written."""


def ignore_progress(share: float) -> None:
    """Ignore the progress."""


class RecordBox(Value, kw_only=False):
    """The position of a record: its page from 0, and its box in points from the top left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    source_key: Key


class FormField(Value):
    """The position of a form field in points from the bottom left corner of a page, and its name.

    `lines` is 0 for a check box. `text` is its current value, and `drawn` the appearance of that value.
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
    """A PDF. `record_boxes` and `form_fields` are in page order; no font covers the `missing` characters."""

    content: bytes
    record_boxes: tuple[RecordBox, ...] = ()
    missing: str = ""
    form_fields: tuple[FormField, ...] = ()
