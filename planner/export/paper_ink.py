"""What charts are drawn with on paper."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.graphics.shapes import Group, Shape, String
from reportlab.lib.colors import HexColor

from planner.export.charts import Ink
from planner.export.letters import is_simple, plain
from planner.export.set_lines import set_line
from planner.export.sheet import ACCENT, INK, MUTED

LETTERS, SMALL = 8.5, 7.0
TROUGH = "#E6E4DF"
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""Which share of a text is before the point it stands at."""


@dataclass(frozen=True)
class PaperInk(Ink):
    """Ink for a page, where no screen finds letters for other scripts."""

    def words(self, x: float, y: float, text: str, font: str, colour: str, anchor: str = "start") -> Shape:
        """Return a text that stands at a point, begins there or ends there."""
        shown = plain(text)
        if is_simple(shown):
            return super().words(x, y, shown, font, colour, anchor)
        line, thousandth = set_line(shown, font), self.size / 1000
        left = x - line.width * thousandth * _BEFORE[anchor]
        drawn = Group()
        for part in line.strokes:
            place = left + part.x * thousandth, y + part.y * thousandth
            drawn.add(String(*place, part.letters, fontName=part.font, fontSize=self.size, fillColor=HexColor(colour)))
        return drawn


def paper_ink(letters: float = LETTERS) -> PaperInk:
    """Return the colours and the size of the letters in print."""
    text, quiet, accent = (f"#{colour.hexval()[2:]}" for colour in (INK, MUTED, ACCENT))
    return PaperInk(text, quiet, accent, TROUGH, letters)
