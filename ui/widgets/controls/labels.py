"""Labels: plain text always, of any length, with a tooltip where the text is elided."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

KNOWN = 20
"""How many widths a label remembers its lines for."""


class ShortLabel(QLabel):
    """Takes every text literally, breaks words that are too long for a line, and shortens the last line."""

    def __init__(self, kind: str, lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = lines
        self._known: dict[int, tuple[int, list[tuple[str, int]]]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Show other words."""
        if text != self.text():
            self._known.clear()
            super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._known.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines there are, up to the most that are shown."""
        # Layouts ask for the same few widths again and again while a page comes together.
        if width not in self._known:
            if len(self._known) >= KNOWN:
                self._known.clear()
            lines = self._broken(width)
            self._known[width] = sum(height for _, height in lines), lines
        return self._known[width][0]

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(self.fontMetrics().horizontalAdvance(self._words()) + 1, self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Never make the page wider."""
        return QSize(1, self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines; each is read from its own side and stands where the others stand."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        shown = self._lines(self.width())
        room = self.rect()
        room.setTop(max(0, (self.height() - sum(height for _, height in shown)) // 2))
        for line, height in shown:
            painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop, line)
            room.setTop(room.top() + height)
        whole = "".join(line for line, _ in shown).replace(" ", "") == self._words().replace(" ", "")
        tip = "" if whole else f"<qt>{_escaped(self.text())}</qt>"
        if tip != self.toolTip():
            self.setToolTip(tip)

    def _words(self) -> str:
        return " ".join(self.text().split())

    def _lines(self, width: int) -> list[tuple[str, int]]:
        """Return the lines that are shown at a width, each with its height."""
        self.heightForWidth(width)
        return self._known[width][1]

    def _broken(self, width: int) -> list[tuple[str, int]]:
        text = self._words()
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines: list[tuple[str, int]] = []
        layout.beginLayout()
        while len(lines) < self._most and (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            # Letters that Inter does not have may be taller than its own.
            height = max(round(line.height()), self.fontMetrics().lineSpacing())
            start, end = line.textStart(), line.textStart() + line.textLength()
            shown = text[start:end]
            if len(lines) + 1 == self._most:
                shown = self.fontMetrics().elidedText(text[start:], Qt.TextElideMode.ElideRight, width)
            lines.append((shown.strip(), height))
        layout.endLayout()
        return lines or [("", self.fontMetrics().lineSpacing())]


def _escaped(text: str) -> str:
    import html  # its table of names takes a while to make, and few labels need it

    return html.escape(text)


def quiet_label(text: str = "", kind: str = "muted", parent: QWidget | None = None) -> QLabel:
    """Return a label that takes every text literally."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    return label


def line(text: str = "", kind: str = "muted", parent: QWidget | None = None) -> QLabel:
    """Return a label that wraps, and takes every text literally."""
    label = quiet_label(text, kind, parent)
    label.setWordWrap(True)
    # A very long word is cut off rather than making the page scroll sideways.
    label.setMinimumWidth(1)
    return label


def show_line(label: QLabel, text: str) -> None:
    """Put a text into a label, and hide the label where there is none."""
    label.setText(text)
    label.setVisible(bool(text))
