"""A chart of the plan in the window: the printed drawing, in the colours of the theme."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from ui.widgets.chart_view import ChartView
from ui.widgets.theme import tokens

DrawOnPaper = Callable[[Any, float, Any], Any]
"""A drawing function of `planner.export.charts`: it takes the chart, a width and an Ink, and returns a Drawing."""


class Charted(Protocol):
    """A value that can be charted: it has a title and an alternative text."""

    @property
    def title(self) -> str:
        """Return its title."""

    @property
    def text(self) -> str:
        """Return the alternative text."""


class PlanChart(ChartView):
    """Shows a chart's values with a drawing function of the printed plan."""

    def __init__(self, chart: Charted, draw: DrawOnPaper, parent: QWidget) -> None:
        super().__init__(chart.title, chart.text, partial(chart_svg, draw, chart), parent)
        self._draw_on_paper = draw

    def show_values(self, chart: Charted) -> None:
        """Show another chart of the same kind."""
        self.show_chart(chart.title, chart.text, partial(chart_svg, self._draw_on_paper, chart))


def chart_svg(draw: DrawOnPaper, chart: object, width: float, size: float) -> bytes:
    """Return a chart as SVG of this width and font size, in the colours of the current theme."""
    # ReportLab is imported with the first chart, not with the window.
    from planner.export.charts.funnel import ChartStyle
    from planner.export.charts.svg import svg_of

    theme = tokens()
    names = ("text", "muted", "accent", "alt", "surface")
    text, quiet, accent, trough, ground = (theme.color(token).name() for token in names)
    return svg_of(
        draw(chart, width, ChartStyle(text=text, quiet=quiet, accent=accent, track=trough, size=size, ground=ground))
    )
