"""The pages of a PDF as pictures: read, drawn and shown one by one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import tokens


@dataclass(frozen=True, eq=False)
class Sheets:
    """A PDF, with the size of each page in points and its words."""

    content: bytes
    sizes: tuple[tuple[float, float], ...]
    words: tuple[str, ...]


def read_sheets(content: bytes) -> Sheets:
    """Read a PDF. Run it off the ui thread, as `draw_sheets`: pdfium bears one thread only."""
    import pypdfium2

    sizes, words = [], []
    with pypdfium2.PdfDocument(content) as pdf:
        for page in pdf:
            sizes.append(page.get_size())
            text = page.get_textpage()
            words.append(text.get_text_bounded())
            text.close()
            page.close()
    return Sheets(content, tuple(sizes), tuple(words))


def draw_sheets(content: bytes, which: Iterable[int], scale: float) -> dict[int, QImage]:
    """Return pictures of these pages, `scale` pixels to the point."""
    import pypdfium2

    pictures = {}
    with pypdfium2.PdfDocument(content) as pdf:
        for number in which:
            page = pdf[number]
            bitmap = page.render(scale=scale, prefer_bgrx=True)
            shown = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            pictures[number] = shown.copy()
            bitmap.close()
            page.close()
    return pictures


class SheetView(QWidget):
    """One page of paper on the screen. Until its picture is there it is blank."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.picture: QImage | None = None
        self.drawn: tuple[Sheets, float] | None = None
        """What the picture was drawn from, and how many pixels to the point."""

    def show_picture(self, picture: QImage | None, drawn: tuple[Sheets, float] | None) -> None:
        """Show a picture of the page, or none."""
        self.picture, self.drawn = picture, drawn
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet; paper is white in every theme."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), "white")
        if self.picture:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self.picture, QRect(0, 0, self.picture.width(), self.picture.height()))
        painter.setPen(tokens().color("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
