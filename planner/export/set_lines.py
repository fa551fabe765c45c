"""Lines of text in any script as part of a page, and a single line anywhere on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from planner.export.faces import INTER, MEDIUM, REGULAR
from planner.export.typesetting import Run, Unit, in_visual_order, reads_to_left, taken_apart, units

HEAVIER = {REGULAR: 0.0, MEDIUM: 0.012}
HEAVIEST = 0.03
"""How thick the letters of other fonts are drawn around to stand beside a weight of Inter, in parts of their size."""
CLOSE = 0.05
"""Glyphs that are off by less, in thousandths of their size, are where they would be anyway."""


@dataclass(frozen=True)
class Stroke:
    """Letters of one font that are drawn in one go, and where, in thousandths of their size."""

    font: str
    letters: str
    x: float
    y: float
    foreign: bool


class SetLine:
    """One line: its runs from left to right."""

    def __init__(self, line: Sequence[Unit], weight: str, to_left: bool) -> None:
        self.text = "".join(unit.text + (" " if unit.space else "") for unit in line)
        self._weight = weight
        runs = [run for unit in line[:-1] for run in (*unit.runs, *unit.space)]
        runs += [run for unit in line[-1:] for run in unit.runs]
        self._runs = in_visual_order(runs, int(to_left))
        self.width = sum(run.width for run in runs)

    @cached_property
    def strokes(self) -> tuple[Stroke, ...]:
        """Return the letters to draw."""
        return tuple(self._strokes())

    def draw(self, canvas: Canvas, x: float, y: float, size: float) -> None:
        """Draw the line from a point on, in the colour the canvas has."""
        around = HEAVIER.get(self._weight, HEAVIEST) * size
        for stroke in self.strokes:
            text = canvas.beginText(x + stroke.x * size / 1000, y + stroke.y * size / 1000)
            text.setFont(stroke.font, size)
            if stroke.foreign and around:
                canvas.setStrokeColor(canvas._fillColorObj)
                canvas.setLineWidth(around)
            text.setTextRenderMode(2 if stroke.foreign and around else 0)
            text.textOut(stroke.letters)
            canvas.drawText(text)

    def _strokes(self) -> Iterator[Stroke]:
        x = 0.0
        for run in self._runs:
            yield from _strokes(run, x)
            x += run.width


def _strokes(run: Run, x: float) -> Iterator[Stroke]:
    """Yield the glyphs of a run, as many at once as stand where their widths put them."""
    font = run.face.font
    if font is None:
        return
    letters, start, pen, height = "", x, x, 0.0
    for glyph in run.glyphs:
        letter = font.letter(glyph.number, glyph.text, glyph.advance)
        natural = font.face.charWidths[ord(letter)]
        if letters and (abs(x + glyph.x - pen) > CLOSE or glyph.y != height):
            yield Stroke(run.face.name, letters, start, height, run.face.name not in INTER)
            letters = ""
        if not letters:
            start = pen = x + glyph.x
            height = glyph.y
        letters += letter
        pen += natural
        x += glyph.advance
    if letters:
        yield Stroke(run.face.name, letters, start, height, run.face.name not in INTER)


def set_line(text: str, weight: str) -> SetLine:
    """Return a text as a single line, however long; `weight` names the font of Inter that is asked first."""
    return SetLine(units(text, weight), weight, reads_to_left(text))


class SetLines(Flowable):  # type: ignore[misc]
    """A paragraph in any script. One that is read to the left stands at the right."""

    def __init__(self, text: str, style: ParagraphStyle, lines: Sequence[SetLine] = ()) -> None:
        super().__init__()
        self.text, self.style = text, style
        self.to_left = reads_to_left(text)
        self.lines = list(lines)
        self._set_for = -1.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return the width and height it takes. They are kept: a page is tried several times before it is full."""
        if self._set_for != available_width and not (self.lines and self._set_for < 0):
            self.lines = list(self._broken(available_width * 1000 / self.style.fontSize))
        self._set_for = available_width
        self.width, self.height = available_width, len(self.lines) * self.style.leading
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the lines that fit and the rest, or nothing."""
        self.wrap(available_width, available_height)
        fit = int((available_height + 0.01) // self.style.leading)
        if fit <= 0 or fit >= len(self.lines):
            return [] if fit <= 0 else [self]
        return [SetLines(self.text, self.style, part) for part in (self.lines[:fit], self.lines[fit:])]

    def draw(self) -> None:
        """Draw the lines from the top."""
        canvas, style = self.canv, self.style
        canvas.setFillColor(style.textColor)
        y = self.height - pdfmetrics.getAscentDescent(style.fontName, style.fontSize)[0]
        for line in self.lines:
            room = self.width - line.width * style.fontSize / 1000
            line.draw(canvas, room * self._place(), y, style.fontSize)
            y -= style.leading

    def _place(self) -> float:
        """Return which share of the room that a line leaves is at its left."""
        if self.style.alignment == TA_CENTER:
            return 0.5
        return float(self.to_left or self.style.alignment == TA_RIGHT)

    def _broken(self, width: float) -> Iterator[SetLine]:
        """Yield lines of at most this width, in thousandths of the size."""
        weight = self.style.fontName
        line: list[Unit] = []
        used = 0.0
        for unit in units(self.text, weight):
            parts = taken_apart(unit, weight) if unit.width > width else (unit,)
            for part in parts:
                if line and used + part.width > width:
                    yield SetLine(line, weight, self.to_left)
                    line, used = [], 0.0
                line.append(part)
                used += part.whole
        if line:
            yield SetLine(line, weight, self.to_left)
