"""The thumbnails of the pages: they follow the current page, and navigate to any other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.domain.basics.wording import say
from ui.model.background import BackgroundTask
from ui.preview.pages import PdfPages, draw_pages
from ui.widgets.theme import tokens

WIDE, AIR = 92, 8
"""The width of a thumbnail, and the margin around it, in pixels."""
AT_ONCE = 4
"""The number of thumbnails rendered in one task."""
DrawnPages = tuple[PdfPages, dict[int, QImage]]


class Thumbnails(QListWidget):
    """A list of the pages. `chosen` carries the selected page, from 0."""

    chosen = Signal(int)
    failed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self.pictures: dict[int, QImage] = {}
        self._missing: set[int] = set()
        self._drawing = self._following = False
        self.setObjectName("thumbnails")
        self.setAccessibleName(say("Small pictures of the pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_PagePainter(self))
        self.setFixedWidth(WIDE + 6 * AIR)
        self.currentRowChanged.connect(self._on_row)
        self.verticalScrollBar().valueChanged.connect(self._draw)

    def show_pages(self, pages: PdfPages) -> None:
        """Show these pages; the old pictures stay until new ones are rendered."""
        # Removing rows may change the current row, which must not scroll the pages.
        self._following = True
        self.pages = pages
        for row in range(self.count(), len(pages.sizes)):
            self.addItem(QListWidgetItem(str(row + 1)))
        while self.count() > len(pages.sizes):
            self.takeItem(self.count() - 1)
        for row in range(self.count()):
            text = say("Page {page} of {pages}", page=row + 1, pages=self.count())
            self.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, text)
        self._following = False
        # Another paper size changes the height of the rows.
        self.scheduleDelayedItemsLayout()
        self._missing = set(range(self.count()))
        self._draw()

    def follow(self, page: int) -> None:
        """Select the current page."""
        self._following = True
        self.setCurrentRow(page)
        self._following = False

    def showEvent(self, event: QShowEvent) -> None:
        """Render what becomes visible."""
        super().showEvent(event)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Render what becomes visible."""
        super().resizeEvent(event)
        self._draw()

    def _on_row(self, row: int) -> None:
        if not self._following and row >= 0:
            self.chosen.emit(row)

    def _draw(self) -> None:
        """Render missing or stale visible pictures, a few at a time."""
        if self.pages is None or self._drawing or not self.isVisible():
            return
        shown = self.viewport().rect()
        seen = [row for row in range(self.count()) if self.visualItemRect(self.item(row)).intersects(shown)]
        rows_to_draw = [row for row in seen if row in self._missing][:AT_ONCE]
        if rows_to_draw:
            self._drawing = True
            scale = WIDE * self.devicePixelRatioF() / max(self.pages.sizes[0][0], 1)
            task = BackgroundTask(partial(_drawn, self.pages, rows_to_draw, scale))
            task.finished.connect(self._on_drawn)
            task.failed.connect(self._on_failed)
            task.start()

    def _on_drawn(self, drawn: DrawnPages) -> None:
        self._drawing = False
        pages, pictures = drawn
        if pages is self.pages:
            self.pictures.update(pictures)
            self._missing -= set(pictures)
            # `update` of a scroll area does not repaint its viewport.
            self.viewport().update()
        self._draw()

    def _on_failed(self, error: Exception) -> None:
        self._drawing = False
        self.failed.emit(error)


class _PagePainter(QStyledItemDelegate):
    """Paints a page above its number; the current one has a thick frame and a bold number."""

    def __init__(self, pages: Thumbnails) -> None:
        super().__init__(pages)
        self._pages = pages

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        pages = self._pages.pages
        wide, high = pages.sizes[0] if pages and pages.sizes else (210.0, 297.0)
        height = round(WIDE * high / wide) + QFontMetrics(self._pages.font()).height() + 3 * AIR
        return QSize(WIDE + 2 * AIR, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, pages = tokens(), self._pages
        here = index.row() == pages.currentRow()
        painter.save()
        area: QRect = option.rect
        line_height = QFontMetrics(pages.font()).height()
        page_rect = QRect(0, area.top() + AIR, WIDE, area.height() - line_height - 3 * AIR)
        page_rect.moveLeft(area.center().x() - WIDE // 2)
        painter.fillRect(page_rect, "white")
        if picture := pages.pictures.get(index.row()):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page_rect, picture)
        painter.setPen(QPen(theme.color("accent" if here else "field_border"), 3 if here else 1))
        painter.drawRect(page_rect.adjusted(-1, -1, 0, 0) if here else page_rect.adjusted(0, 0, -1, -1))
        font = pages.font()
        font.setWeight(QFont.Weight.DemiBold if here else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(theme.color("text" if here else "muted"))
        below = QRect(area.left(), page_rect.bottom() + AIR // 2, area.width(), line_height + AIR // 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        painter.restore()


def _drawn(pages: PdfPages, which: list[int], scale: float) -> DrawnPages:
    return pages, draw_pages(pages.content, which, scale)
