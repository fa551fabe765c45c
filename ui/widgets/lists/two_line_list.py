"""A list view of uniform rows, each with a title, a muted second line and an icon for its state."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.widgets.icons import pixmap
from ui.widgets.theme import tokens

SECOND_LINE, STATE_ICON, RECORD_ID, DAY = (Qt.ItemDataRole.UserRole + number for number in (1, 2, 3, 4))


Index = QModelIndex | QPersistentModelIndex


MORE = 1.6
"""The ratio of the width to that of the last part from which on that part is never elided."""


def shortened(metrics: QFontMetrics, text: str, available: int) -> str:
    """Return an elided line; the status stays whole if enough room is left for the text before it."""
    about, dot, status = text.rpartition(" · ")
    status_width = metrics.horizontalAdvance(dot + status)
    if about and metrics.horizontalAdvance(text) > available > status_width * MORE:
        return metrics.elidedText(about, Qt.TextElideMode.ElideRight, available - status_width) + dot + status
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, available)


class EntryDelegate(QStyledItemDelegate):
    """Paints a row of two lines with its icon; the selected one has a bar and a tinted background."""

    PAD, SIGN, GAP = 10, 18, 10

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        (_, first), (_, second) = _fonts(option.font.key())
        return QSize(0, first.height() + second.height() + 2 * self.PAD + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(2, 1, -2, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(theme.color("accent") if selected and theme.name == "contrast" else Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if selected else "alt"))
            painter.drawRoundedRect(box, 7, 7)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            side = box.right() - 3 if option.direction == Qt.LayoutDirection.RightToLeft else box.left()
            painter.drawRoundedRect(QRect(side, box.top() + 6, 4, box.height() - 12), 2, 2)
        self._paint_words(painter, option, index, box)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRect) -> None:
        theme = tokens()
        first, second = _fonts(option.font.key())
        inner = box.adjusted(self.PAD + 4, self.PAD, -self.PAD, -self.PAD)
        sign = QRect(inner.left(), inner.top() + 1, self.SIGN, self.SIGN)
        text_area = inner.adjusted(self.SIGN + self.GAP, 0, 0, 0)
        direction = option.direction
        sign = QStyle.visualRect(direction, inner, sign)
        text_area = QStyle.visualRect(direction, inner, text_area)
        ratio = painter.device().devicePixelRatioF()
        name = index.data(STATE_ICON) or "circle"
        painter.drawPixmap(sign.topLeft(), pixmap(name, self.SIGN, theme.color("accent"), ratio))
        day = index.data(DAY) or ""
        available = text_area.width() - second[1].horizontalAdvance(day) - (self.GAP if day else 0)
        align = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        right = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        below = first[1].height() + 3
        # Elide a name at its own end, whatever its writing direction, but align it like the others.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        align, right = align | Qt.AlignmentFlag.AlignAbsolute, right | Qt.AlignmentFlag.AlignAbsolute
        for (font, metrics), text, color, top, wide, side in (
            (first, index.data(), "text", 0, text_area.width(), align),
            (second, index.data(SECOND_LINE) or "", "muted", below, available, align),
            (second, day, "muted", below, text_area.width(), right),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(color))
            painter.drawText(text_area.adjusted(0, top, 0, 0), side, shortened(metrics, str(text), wide))


@cache
def _fonts(base: str) -> tuple[tuple[QFont, QFontMetrics], tuple[QFont, QFontMetrics]]:
    """Return the fonts of a row's two lines, cached by the key of the list's font, as every row needs them."""
    first, second = QFont(), QFont()
    first.fromString(base)
    second.fromString(base)
    first.setWeight(QFont.Weight.Medium)
    second.setPointSizeF(max(9.0, second.pointSizeF() * 0.93))
    return (first, QFontMetrics(first)), (second, QFontMetrics(second))


class UniformListView(QListView):
    """A QListView of uniform rows. It repaints a changed row, for which Qt would lay out all rows of the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Without it QListView asks for the size of every row before the first paint.
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, first, last, list(roles))
