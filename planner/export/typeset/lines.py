"""Paragraphs in any script as flowables, and single lines at any position."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache
from typing import Generic, TypeVar

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.rl_accel import fp_str
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from planner.domain.basics.values import Value
from planner.export.typeset.faces import INTER, MEDIUM, REGULAR
from planner.export.typeset.placed import PositionedFlowable
from planner.export.typeset.shaping import Run, Unit, in_visual_order, reads_to_left, split_clusters, units

# Fallback fonts exist in one weight only, so bolder text is stroked as well as filled.
HEAVIER = {REGULAR: 0.0, MEDIUM: 0.012}
HEAVIEST = 0.03
"""The stroke widths that match fallback fonts to the weights of Inter, in font sizes."""
_BEFORE = {TA_CENTER: 0.5, TA_RIGHT: 1.0}
"""The share of a line's free width that is left of it, by alignment."""
CLOSE = 0.05
"""Smaller offsets of glyphs, in thousandths of the font size, are ignored."""


class Stroke(Value, kw_only=False):
    """Glyphs of one font drawn with one operator, and their position in thousandths of the font size."""

    font: str
    text: str
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
        """Return the strokes to draw."""
        return tuple(self._strokes())

    def draw(self, canvas: Canvas, x: float, y: float, size: float) -> None:
        """Draw the line from a point, in the current colour of the canvas."""
        around = HEAVIER.get(self._weight, HEAVIEST) * size
        for stroke in self.strokes:
            text = canvas.beginText(x + stroke.x * size / 1000, y + stroke.y * size / 1000)
            text.setFont(stroke.font, size)
            heavier = bool(stroke.foreign and around)
            if heavier:
                canvas.setStrokeColor(canvas._fillColorObj)
                canvas.setLineWidth(around)
                text.setTextRenderMode(2)
            text.textOut(stroke.text)
            if heavier:
                # The text render mode is text state and would stay set after this text.
                text.setTextRenderMode(0)
            canvas.drawText(text)

    def _strokes(self) -> Iterator[Stroke]:
        x = 0.0
        for run in self._runs:
            yield from _strokes(run, x)
            x += run.width


def _strokes(run: Run, x: float) -> Iterator[Stroke]:
    """Yield the glyphs of a run, grouped as long as their own widths position them."""
    font = run.face.font
    if font is None:
        return
    letters, start, pen, height = "", x, x, 0.0
    for glyph in run.glyphs:
        letter = font.character_for(glyph.number, glyph.text, glyph.advance)
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
    """Return a text as one line of any length; `weight` names the preferred font of Inter."""
    return SetLine(units(text, weight), weight, reads_to_left(text))


L = TypeVar("L")


class Lines(PositionedFlowable, Generic[L]):
    """A paragraph: lines of one style that can be split across pages. Subclasses break and draw the lines."""

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        super().__init__()
        self.text, self.style = text, style
        self.lines: list[L] = []
        self._wrapped_for = -1.0

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Return width and height. They are cached: a page measures its flowables several times."""
        if self._wrapped_for != available_width:
            self.lines = list(self._break(available_width))
            self._wrapped_for = available_width
        self.width, self.height = available_width, len(self.lines) * self.style.leading
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the lines that fit and the rest, or nothing."""
        self.wrap(available_width, available_height)
        # Heights are sums of floats; without the margin the last line of an exactly filled page would not fit.
        fit = int((available_height + 0.01) // self.style.leading)
        if fit >= len(self.lines):
            return [self]
        return [self._part(self.lines[:fit]), self._part(self.lines[fit:])] if fit > 0 else []

    def draw_at(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw the lines from the top, with their lower left corner at a point."""
        if canvas._fillColorObj is not self.style.textColor:
            # Labels and answers alternate, and ReportLab would format the three numbers of the colour each time.
            canvas._fillColorObj = self.style.textColor
            canvas._code.append(_filled_with(*self.style.textColor.rgb()))
        ascent = pdfmetrics.getAscentDescent(self.style.fontName, self.style.fontSize)[0]
        self._draw_lines(canvas, x, y + self.height - ascent)

    def _part(self, lines: list[L]) -> Lines[L]:
        """Return some of the lines as a paragraph of the same width."""
        # Not a new object: the lines are broken already, and wrap() must not break them again.
        part = copy.copy(self)
        part.lines = lines
        return part

    def _break(self, width: float) -> Iterator[L]:
        raise NotImplementedError

    def _draw_lines(self, canvas: Canvas, x: float, y: float) -> None:
        raise NotImplementedError


class PlainLines(Lines[tuple[str, float]]):
    """A paragraph in Inter alone, the fast path: each line with its width in points."""

    def _break(self, width: float) -> Iterator[tuple[str, float]]:
        font, size = self.style.fontName, self.style.fontSize / 1000
        space = word_width(" ", font) * size
        line: list[str] = []
        used = 0.0
        for word in self.text.split(" "):
            wide = word_width(word, font) * size
            for part, long in [(word, wide)] if wide <= width else _cut(word, font, size, width):
                if line and used + space + long > width:
                    yield " ".join(line), used
                    line = []
                used = used + space + long if line else long
                line.append(part)
        if line:
            yield " ".join(line), used

    def _draw_lines(self, canvas: Canvas, x: float, y: float) -> None:
        style = self.style
        before = _BEFORE.get(style.alignment)
        text = canvas.beginText(x, y)
        text.setFont(style.fontName, style.fontSize, style.leading)
        for line, wide in self.lines:
            if before:
                # setTextOrigin is absolute, so the leading must be subtracted here as well.
                text.setTextOrigin(x + (self.width - wide) * before, y)
                y -= style.leading
            text.textLine(line)
        canvas.drawText(text)


@cache
def _filled_with(red: float, green: float, blue: float) -> str:
    """Return the fill operator of a colour."""
    return f"{fp_str(red, green, blue)} rg"


@lru_cache(maxsize=50_000)
def word_width(word: str, font: str) -> float:
    """Return the width of a word in this font of Inter, in thousandths of the font size."""
    return float(pdfmetrics.stringWidth(word, font, 1000))


def _cut(word: str, font: str, size: float, width: float) -> Iterator[tuple[str, float]]:
    """Yield the parts of a word that is longer than the line."""
    part, used = "", 0.0
    for character in word:
        wide = word_width(character, font) * size
        if part and used + wide > width:
            yield part, used
            part, used = "", 0.0
        part += character
        used += wide
    yield part, used


class SetLines(Lines[SetLine]):
    """A paragraph in any script. Right-to-left text is right-aligned."""

    def __init__(self, text: str, style: ParagraphStyle) -> None:
        super().__init__(text, style)
        self.to_left = reads_to_left(text)

    @property
    def before(self) -> float:
        """Return the share of a line's free width that is left of it."""
        return _BEFORE.get(self.style.alignment, float(self.to_left))

    def _break(self, width: float) -> Iterator[SetLine]:
        weight, most = self.style.fontName, width * 1000 / self.style.fontSize
        line: list[Unit] = []
        used = 0.0
        for unit in units(self.text, weight):
            for part in split_clusters(unit, weight) if unit.width > most else (unit,):
                if line and used + part.width > most:
                    yield SetLine(line, weight, self.to_left)
                    line, used = [], 0.0
                line.append(part)
                used += part.whole
        if line:
            yield SetLine(line, weight, self.to_left)

    def _draw_lines(self, canvas: Canvas, x: float, y: float) -> None:
        size = self.style.fontSize
        for line in self.lines:
            line.draw(canvas, x + (self.width - line.width * size / 1000) * self.before, y, size)
            y -= self.style.leading
