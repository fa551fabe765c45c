"""A chart of the plan for the screen: the drawing that is printed, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ui.widgets.theme import tokens

DrawOnPaper = Callable[[Any, float, Any], Any]
"""A drawing function of `planner.export.charts`: it takes the chart, a width and an Ink, and returns a Drawing."""


def chart_svg(draw: DrawOnPaper, chart: object, width: float, size: float) -> bytes:
    """Return a chart as SVG, so wide and with letters of this size, in the colours of the theme in force."""
    # ReportLab is imported with the first chart, not with the window.
    from planner.export.charts.funnel import Ink
    from planner.export.charts.svg import svg_of

    theme = tokens()
    names = ("text", "muted", "accent", "alt", "surface")
    text, quiet, accent, trough, ground = (theme.color(token).name() for token in names)
    return svg_of(
        draw(chart, width, Ink(text=text, quiet=quiet, accent=accent, trough=trough, size=size, ground=ground))
    )
