"""The career plan as it will be printed, page under page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from planner.domain.plan import CareerPlan
from planner.domain.wording import Say
from ui.background import Work
from ui.document import Document
from ui.editor import LEAST, small_button
from ui.labels import quiet_label
from ui.paper import paper_of
from ui.sheets import Sheets, SheetView, draw_sheets, read_sheets

COALESCED_MS = 300
"""How long changes are gathered before the pages are made anew."""
GAP, EDGE = 16, 12
"""The room between two pages, and around them."""
PER_POINT = 96 / 72
"""Pixels to the point at the size of real paper."""
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5)
SHARPEST = 5.0
"""The most pixels to the point that are drawn; a sheet then takes 50 MB."""
KEPT = 2
"""How many pages out of sight keep their picture, above and below."""

log = logging.getLogger(__name__)


class Preview(QWidget):
    """Shows the pages of the plan and follows its changes while it is seen. `drawn` tells that all is up to date."""

    drawn = Signal()

    def __init__(self, document: Document, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._say = document, say
        self._plan: CareerPlan | None = None
        self._sheets: Sheets | None = None
        self._zoom: float | None = None
        self._stale, self._making, self._drawing = True, False, False
        self.views: list[SheetView] = []
        self._later = QTimer(self, singleShot=True, interval=COALESCED_MS)
        self._later.timeout.connect(self.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._bar())
        layout.addWidget(self._area(), 1)
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.zoom_by(step))
        document.changed.connect(self._on_change)

    def refresh(self) -> None:
        """Make the pages anew where the plan has changed, off the ui thread."""
        self._later.stop()
        if self._making:
            self._stale = True
            return
        self._document.flush()
        self._stale = False
        plan = self._document.workbook.plan(self._say)
        if plan == self._plan and self._sheets:
            self._draw()
            return
        self._plan, self._making = plan, True
        self.state.setText(self.tr("Drawing the pages …"))
        self._start(Work(partial(_sheets_of, plan, self._say)), self._on_made)

    def fit_width(self) -> None:
        """Make a page as wide as there is room."""
        self._zoom = None
        self._lay_out()

    def zoom_by(self, step: int) -> None:
        """Show the pages one size larger or smaller."""
        now = self.scale() / PER_POINT
        beyond = [zoom for zoom in ZOOMS if (zoom > now + 0.01 if step > 0 else zoom < now - 0.01)]
        if beyond:
            self._zoom = beyond[0] if step > 0 else beyond[-1]
            self._lay_out()

    def scale(self) -> float:
        """Return how many pixels of the screen a point of the page takes."""
        if self._zoom is not None:
            return self._zoom * PER_POINT
        widest = max((width for width, _ in self._sheets.sizes), default=1.0) if self._sheets else 595.0
        return max(self.area.viewport().width() - 2 * EDGE, 100) / widest

    def page(self) -> int:
        """Return the number of the page that is looked at, from 0."""
        looked_at = self.area.verticalScrollBar().value() + self.area.viewport().height() // 3
        return max((number for number, (top, _) in enumerate(self._tops()) if top <= looked_at), default=0)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the pages up to date when they come into sight."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the pages alone while nobody looks."""
        self._later.stop()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the area."""
        if event.type() == QEvent.Type.Resize:
            self._lay_out()
        return False

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        self.count = quiet_label(kind="label", parent=self)
        self.state = quiet_label(parent=self)
        self.smaller = small_button("minus", self.tr("Smaller"), self)
        self.smaller.clicked.connect(lambda: self.zoom_by(-1))
        self.larger = small_button("plus", self.tr("Larger"), self)
        self.larger.clicked.connect(lambda: self.zoom_by(1))
        self.fit = QPushButton(self.tr("Fit width"), self)
        self.fit.setProperty("kind", "quiet")
        self.fit.setMinimumSize(LEAST, LEAST)
        self.fit.clicked.connect(self.fit_width)
        bar.addWidget(self.count)
        bar.addWidget(self.state, 1)
        for button in (self.smaller, self.larger, self.fit):
            bar.addWidget(button)
        return bar

    def _area(self) -> QScrollArea:
        self.area = QScrollArea(self)
        self.area.setAccessibleName(self.tr("Pages of the plan"))
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._paper = QWidget()
        self.area.setWidget(self._paper)
        self.area.viewport().installEventFilter(self)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scroll)
        return self.area

    def _start(self, work: Work, then: object) -> None:
        work.done.connect(then)
        work.stopped.connect(self._on_stopped)
        work.start()

    def _on_change(self) -> None:
        self._stale = True
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def _on_made(self, sheets: Sheets) -> None:
        self._making = False
        self._sheets = sheets
        self.state.clear()
        while len(self.views) > len(sheets.sizes):
            self.views.pop().deleteLater()
        while len(self.views) < len(sheets.sizes):
            self.views.append(SheetView(self._paper))
        for number, view in enumerate(self.views):
            view.setAccessibleName(self._number(number))
            view.setAccessibleDescription(sheets.words[number])
        self._lay_out()
        if self._stale and self.isVisible():
            self.refresh()

    def _on_stopped(self, error: Exception) -> None:
        log.error("the preview could not be drawn", exc_info=error)
        self._making = self._drawing = False
        self._plan = None
        self.state.setText(self.tr("The pages could not be drawn. Your texts are safe."))

    def _tops(self) -> Iterator[tuple[int, int]]:
        """Yield where each page begins and ends."""
        top = EDGE
        for view in self.views:
            yield top, top + view.height()
            top += view.height() + GAP

    def _lay_out(self) -> None:
        """Give every page its size and place, and keep the place that was looked at."""
        if self._sheets is None:
            return
        bar = self.area.verticalScrollBar()
        place = bar.value() / max(self._paper.height(), 1)
        scale = self.scale()
        sizes = [(round(width * scale), round(height * scale)) for width, height in self._sheets.sizes]
        widest = max((width for width, _ in sizes), default=0)
        for view, (width, height) in zip(self.views, sizes, strict=True):
            view.setFixedSize(width, height)
        for view, (top, _) in zip(self.views, list(self._tops()), strict=True):
            view.move(EDGE + (widest - view.width()) // 2, top)
            view.show()
        bottom = max((bottom for _, bottom in self._tops()), default=0)
        self._paper.resize(widest + 2 * EDGE, bottom + EDGE)
        bar.setValue(round(place * self._paper.height()))
        now = scale / PER_POINT
        self.smaller.setEnabled(now > ZOOMS[0] + 0.01)
        self.larger.setEnabled(now < ZOOMS[-1] - 0.01)
        self._on_scroll()

    def _on_scroll(self) -> None:
        if self._sheets and self.views:
            self.count.setText(self._number(self.page()))
            self.area.setAccessibleDescription(f"{self._number(self.page())}. {self._sheets.words[self.page()]}")
        self._draw()

    def _number(self, page: int) -> str:
        return self.tr("{page} of {pages}").format(page=page + 1, pages=len(self.views))

    def _draw(self) -> None:
        """Draw the pages in sight, one after the other, and let go of pictures far away."""
        if self._sheets is None or self._drawing or self._making or not self.isVisible():
            return
        top = self.area.verticalScrollBar().value()
        seen = [n for n, (a, b) in enumerate(self._tops()) if b > top and a < top + self.area.viewport().height()]
        for number, view in enumerate(self.views):
            if seen and not seen[0] - KEPT <= number <= seen[-1] + KEPT:
                view.show_picture(None, None)
        wanted = self._sheets, min(self.scale() * self.devicePixelRatioF(), SHARPEST)
        missing = [number for number in seen if self.views[number].drawn != wanted]
        if not missing:
            self.drawn.emit()
            return
        self._drawing = True
        self._start(Work(partial(_picture_of, *wanted, missing[0])), self._on_drawn)

    def _on_drawn(self, result: tuple[tuple[Sheets, float], int, QImage]) -> None:
        self._drawing = False
        drawn, number, picture = result
        if drawn[0] is self._sheets:
            self.views[number].show_picture(picture, drawn)
        self._draw()


def _sheets_of(plan: CareerPlan, say: Say) -> Sheets:
    # ReportLab is loaded with the first pages, not with the program.
    from planner.export import pdf

    return read_sheets(pdf.page_bytes(plan, say, paper_of(plan.paper)))


def _picture_of(sheets: Sheets, scale: float, number: int) -> tuple[tuple[Sheets, float], int, QImage]:
    return (sheets, scale), number, draw_sheets(sheets.content, [number], scale)[number]
