"""The preview of the printed plan: pages, thumbnails and search."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.copies.copy import plan_for
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan
from ui.model.background import BackgroundProgress, BackgroundTask, Cancelled
from ui.model.document import Document
from ui.model.locale import paper_of
from ui.preview.page_area import PageArea
from ui.preview.page_search import PageSearch
from ui.preview.page_view import PageView
from ui.preview.pages import PdfPages, read_pages
from ui.preview.search_bar import SearchBar
from ui.preview.thumbnails import Thumbnails
from ui.widgets.controls.basics import MIN_CLICK_SIZE, small_button
from ui.widgets.controls.labels import plain_label
from ui.widgets.layout import layouts
from ui.widgets.layout.tab_order import TabOrder

COALESCED_MS = 300
"""The time for which changes are coalesced before the pages are laid out again."""
THUMBNAILS_FROM = 640
"""The minimum width of the preview for showing thumbnails."""

log = logging.getLogger(__name__)


class Preview(QWidget):
    """Shows the pages of the plan, updated while it is visible. `drawn` is emitted when all is up to date.

    `open_requested` carries the key of the record behind a line.
    """

    drawn = Signal()
    open_requested = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._copy = ""
        self._shown_plan: CareerPlan | None = None
        self._pages: PdfPages | None = None
        self._stale, self._is_rendering = True, False
        self._progress = BackgroundProgress()
        self._refresh_timer = QTimer(self, singleShot=True, interval=COALESCED_MS)
        self._refresh_timer.timeout.connect(self.refresh)
        self._make_widgets()
        layout = layouts.column(self, spacing=8)
        layout.addLayout(self._bar())
        layout.addWidget(self.search_bar)
        beside = layouts.row(None, self.thumbnails, spacing=12)
        beside.addWidget(self.area, 1)
        layout.addLayout(beside, 1)
        self._tabs = TabOrder(self)
        self._add_keys()
        document.changed.connect(self._on_change)

    @property
    def views(self) -> list[PageView]:
        """Return the page widgets."""
        return self.area.views

    def show_copy(self, key: str) -> None:
        """Show the copy with this key, or the plan itself."""
        self._copy = key
        self._on_change()

    def page(self) -> int:
        """Return the current page, from 0."""
        return self.area.page()

    def go_to_search(self) -> None:
        """Show and focus the search bar."""
        self.search_bar.open_bar()

    def refresh(self) -> None:
        """Lay the pages out again if the plan has changed, off the ui thread."""
        self._refresh_timer.stop()
        if self._is_rendering:
            self._stale = True
            return
        self._stale = False
        plan = self._plan()
        if plan == self._shown_plan and self._pages:
            self.area.draw()
            return
        self._shown_plan, self._is_rendering, self._progress = plan, True, BackgroundProgress()
        self.state.setText(say("Drawing the pages …"))
        task = BackgroundTask(partial(_pages_of, plan, self._progress))
        task.finished.connect(self._on_rendered)
        task.failed.connect(self._on_failed)
        task.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Update the pages."""
        super().showEvent(event)
        self._tabs.refresh()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop updates while the preview is hidden."""
        self._refresh_timer.stop()
        self._progress.cancel()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the thumbnails if there is no room for them."""
        super().resizeEvent(event)
        self._show_thumbnails()

    def _plan(self) -> CareerPlan:
        """Return the plan or copy to show; all rendering uses this."""
        self._document.flush()
        return plan_for(self._document.workbook, self._copy)

    def _make_widgets(self) -> None:
        self.area = PageArea(self)
        self.thumbnails = Thumbnails(self)
        self.search_bar = SearchBar(self)
        self.search = PageSearch(self.search_bar, self.area, self)
        self.area.drawn.connect(self.drawn)
        self.area.opened.connect(self.open_requested)
        self.area.page_changed.connect(self._on_page_changed)
        self.area.zoomed.connect(self._on_zoomed)
        self.thumbnails.chosen.connect(self._go_to_page)
        for widget in (self.area, self.thumbnails, self.search):
            widget.failed.connect(self._on_failed)

    def _bar(self) -> QHBoxLayout:
        self.count = plain_label(kind="label", parent=self)
        self.state = plain_label(parent=self)
        self.search_button = small_button("search", say("Find in the pages (Ctrl+F)"), self)
        self.search_button.clicked.connect(self.go_to_search)
        self.smaller = small_button("minus", say("Smaller (Ctrl+−)"), self)
        self.smaller.clicked.connect(lambda: self.area.zoom_by(-1))
        self.larger = small_button("plus", say("Larger (Ctrl++)"), self)
        self.larger.clicked.connect(lambda: self.area.zoom_by(1))
        self.fit = QPushButton(say("Fit width"), self)
        self.fit.setToolTip(say("Fit width (Ctrl+0)"))
        self.fit.setProperty("kind", "quiet")
        self.fit.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.fit.clicked.connect(self.area.fit_width)
        bar = layouts.row(None, self.count, spacing=8)
        bar.addWidget(self.state, 1)
        for button in (self.search_button, self.smaller, self.larger, self.fit):
            bar.addWidget(button)
        return bar

    def _add_keys(self) -> None:
        keys = {
            "Ctrl++": lambda: self.area.zoom_by(1),
            # On a US keyboard the plus key sends = without Shift.
            "Ctrl+=": lambda: self.area.zoom_by(1),
            "Ctrl+-": lambda: self.area.zoom_by(-1),
            "Ctrl+0": self.area.fit_width,
            "F3": lambda: self.search.step(1),
            "Shift+F3": lambda: self.search.step(-1),
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_thumbnails(self) -> None:
        self.thumbnails.setVisible(self.width() >= THUMBNAILS_FROM and len(self.views) > 1)

    def _on_change(self) -> None:
        self._stale = True
        # Cancel the running layout; its result would be out of date.
        self._progress.cancel()
        # A running timer is not restarted, or continuous typing would postpone the pages without limit.
        if self.isVisible() and not self._refresh_timer.isActive():
            self._refresh_timer.start()

    def _on_rendered(self, pages: PdfPages) -> None:
        self._is_rendering = False
        self._pages = pages
        self.state.clear()
        self.area.show_pages(pages)
        self.thumbnails.show_pages(pages)
        self.thumbnails.follow(self.page())
        self._show_thumbnails()
        self.search.show_pages(pages)
        self._refresh_if_stale()

    def _on_failed(self, error: Exception) -> None:
        self._is_rendering, self._shown_plan = False, None
        if isinstance(error, Cancelled):
            self._stale = True
            self._refresh_if_stale()
            return
        log.error("the preview could not be drawn", exc_info=error)
        self.state.setText(say("The pages could not be drawn. Your texts are safe."))

    def _refresh_if_stale(self) -> None:
        if self._stale and self.isVisible() and not self._refresh_timer.isActive():
            self.refresh()

    def _on_page_changed(self, page: int) -> None:
        self.count.setText(self.area.page_label(page))
        self.thumbnails.follow(page)

    def _go_to_page(self, page: int) -> None:
        self.area.go_to(page)
        # The last pages cannot be scrolled to the top; the chosen one stays the current one.
        self.thumbnails.follow(page)

    def _on_zoomed(self) -> None:
        self.smaller.setEnabled(self.area.may_zoom(-1))
        self.larger.setEnabled(self.area.may_zoom(1))


def _pages_of(plan: CareerPlan, progress: BackgroundProgress) -> PdfPages:
    # A task that was cancelled in the queue ends before it starts.
    progress.report(0.0)
    # ReportLab is loaded with the first pages, not at start-up.
    from planner.export import pdf

    printed = pdf.laid_out(plan, paper_of(plan.paper), progress.report)
    return read_pages(printed.content, printed.record_boxes)
