"""How a measure of a goal goes on over time, ready to be drawn and to be read."""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark

LEGEND = mark("Dots: so far. Dashed line: the way to the target.")
"""What is drawn, where there is a way."""


class CoursePoint(Value):
    """Where a measure stands on a day, both also as they are read; `planned` by then, where that is known.

    `words` and `planned` are figures by themselves; what they count is said by the course.
    """

    day: dt.date
    value: float
    shown: str
    words: str
    planned: str = ""


class Course(Value):
    """A measure over time, beside the straight way from where it starts to its target.

    `way` holds both ends of the way, or is None where one of them is not known. For those who do not see the drawing,
    `text` says the same.
    """

    title: str
    points: tuple[CoursePoint, ...]
    way: tuple[CoursePoint, CoursePoint] | None
    text: str

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the marked heads of the table that says the same."""
        return (mark("Day"), mark("So far"), *((mark("Planned"),) if self.way else ()))

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the lines of that table."""
        return tuple((one.shown, one.words, *((one.planned,) if self.way else ())) for one in self.points)
