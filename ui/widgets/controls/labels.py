"""Labels: plain text always, of any length, with a tooltip where the text is elided."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

KNOWN = 20
"""The number of widths for which a label caches its lines."""


class ShortLabel(QLabel):
    """A plain-text label that breaks words longer than a line, and elides the last line."""

    def __init__(self, kind: str, most_lines: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most_lines
        self._known: dict[int, tuple[int, list[tuple[str, int]]]] = {}
        # QLabel detects HTML by itself: a typed `<img>` would load a local file.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Set the text."""
        if text != self.text():
            self._known.clear()
            super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._known.clear()
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines, up to the maximum."""
        # Layouts ask for the same few widths repeatedly, so the heights are cached.
        if width not in self._known:
            if len(self._known) >= KNOWN:
                self._known.clear()
            lines = self._break_lines(width)
            self._known[width] = sum(height for _, height in lines), lines
        return self._known[width][0]

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(self.fontMetrics().horizontalAdvance(self._one_line()) + 1, self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """Require no width."""
        return QSize(1, self.fontMetrics().lineSpacing())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, each in its own writing direction but with the common alignment."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        shown = self._lines(self.width())
        area = self.rect()
        area.setTop(max(0, (self.height() - sum(height for _, height in shown)) // 2))
        for line, height in shown:
            # Without AlignAbsolute, Qt would mirror left and right by the direction of each single line.
            painter.drawText(area, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop, line)
            area.setTop(area.top() + height)
        whole = "".join(line for line, _ in shown).replace(" ", "") == self._one_line().replace(" ", "")
        tip = "" if whole else f"<qt>{_escaped(self.text())}</qt>"
        if tip != self.toolTip():
            self.setToolTip(tip)

    def _one_line(self) -> str:
        return " ".join(self.text().split())

    def _lines(self, width: int) -> list[tuple[str, int]]:
        """Return the lines at a width, each with its height."""
        self.heightForWidth(width)
        return self._known[width][1]

    def _break_lines(self, width: int) -> list[tuple[str, int]]:
        text = self._one_line()
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines: list[tuple[str, int]] = []
        layout.beginLayout()
        while len(lines) < self._most and (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            # Fallback fonts may have taller glyphs than Inter.
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


def plain_label(text: str = "", kind: str = "muted", parent: QWidget | None = None) -> QLabel:
    """Return a plain-text label."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", kind)
    return label


def wrapped_label(text: str = "", kind: str = "muted", parent: QWidget | None = None) -> QLabel:
    """Return a wrapping plain-text label."""
    label = plain_label(text, kind, parent)
    label.setWordWrap(True)
    # A very long word is clipped: without this, it would force the page to scroll sideways.
    label.setMinimumWidth(1)
    return label


def show_text(label: QLabel, text: str) -> None:
    """Set the text of a label, and hide the label if it is empty."""
    label.setText(text)
    label.setVisible(bool(text))
