"""A page that scrolls vertically only, with a readable line length."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from ui.widgets.layout import layouts


def scroll_into_view(widget: QWidget, area: QRect | None = None) -> None:
    """Scroll the page of a widget until it, or a part of it, is visible, after the layout."""
    # A widget that was just shown has no geometry until the event loop has run its layout.
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget, area or widget.rect()))


def scroll_page_of(widget: QWidget) -> ScrollPage | None:
    """Return the scroll page that contains a widget, or None."""
    page = widget.parentWidget()
    while page and not isinstance(page, ScrollPage):
        page = page.parentWidget()
    return page if isinstance(page, ScrollPage) else None


def apply_pending_layout() -> None:
    """Activate all pending layouts now; a page that was just filled would be laid out in several passes."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def _scroll_to(widget: QWidget, area: QRect) -> None:
    apply_pending_layout()
    page = scroll_page_of(widget)
    content = page.widget() if page else None
    if page and content:
        middle = widget.mapTo(content, area.center())
        page.ensureVisible(middle.x(), middle.y(), 0, area.height() // 2 + EDGE)


EDGE = 16
"""The margin around what is scrolled into view, in pixels."""
READABLE = 720
"""The maximum width of a column of text, in pixels."""


class ScrollPage(QScrollArea):
    """Holds a column of widgets. A widget that gets the focus is scrolled into view."""

    def __init__(self, parent: QWidget | None = None, margins: tuple[int, int, int, int] = (28, 12, 28, 20)) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        outer = layouts.column(page, margins=margins)
        column = QWidget(page)
        column.setMaximumWidth(READABLE)
        # A row with stretches: the column alone would be asked for its height at a width it never gets.
        beside = QHBoxLayout()
        beside.addWidget(column, 1)
        beside.addStretch()
        outer.addLayout(beside)
        outer.addStretch(1)
        self.column = layouts.column(column, spacing=20)
        self.setWidget(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Without a minimum, a column narrower than its widgets would be clipped, as there is no horizontal scroll bar.
        page = self.widget()
        if event.type() == QEvent.Type.LayoutRequest and page:
            self.setMinimumWidth(page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        return super().eventFilter(watched, event)
