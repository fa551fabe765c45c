"""The progress of a goal's measure over time, ready for the chart and the table."""

from __future__ import annotations

import datetime as dt

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark

LEGEND = mark("Dots: so far. Dashed line: the way to the target.")
"""The legend of the chart, if there is a target line."""


class ProgressPoint(Value):
    """The value of a measure on a day and the value `planned` for that day, each with its text.

    The texts are figures without a unit; `MeasureProgress` names the unit.
    """

    day: dt.date
    value: float
    shown: str
    figures: str
    planned: str = ""


class MeasureProgress(Value):
    """A measure over time, with the straight line from its start to its target.

    `target_line` holds both ends of that line, or None if one is unknown. `text` is the alternative text of the chart.
    """

    title: str
    points: tuple[ProgressPoint, ...]
    target_line: tuple[ProgressPoint, ProgressPoint] | None
    text: str

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the marked heads of the table with the same values."""
        return (mark("Day"), mark("So far"), *((mark("Planned"),) if self.target_line else ()))

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows of that table."""
        return tuple((one.shown, one.figures, *((one.planned,) if self.target_line else ())) for one in self.points)
