"""The scroll area of the preview: layout and rendering of its pages, and keyboard navigation."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from planner.domain.basics.wording import say
from ui.model.background import BackgroundTask
from ui.preview.page_view import PageView
from ui.preview.pages import LinkArea, Match, PdfPages, draw_pages, link_at

GAP, EDGE = 16, 12
"""The space between two pages, and around them."""
PER_POINT = 96 / 72
"""Pixels per point at actual size."""
ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5)
SHARPEST = 5.0
"""The maximum number of pixels per point; a page then takes 50 MB."""
KEPT = 2
"""The number of invisible pages, above and below, that keep their pictures."""
Key = Qt.Key
STEPS = {Key.Key_Down: 1, Key.Key_Up: -1}

log = logging.getLogger(__name__)


class PageArea(QScrollArea):
    """Shows pages. `drawn` is emitted when all visible pages are rendered, `page_changed` carries the current page,
    from 0.

    The arrow keys move a frame between links, Enter opens the framed one: `opened` carries its record's key.
    """

    drawn = Signal()
    page_changed = Signal(int)
    zoomed = Signal()
    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self.views: list[PageView] = []
        self.frame: tuple[int, LinkArea] | None = None
        """The framed link, which Enter opens, and its page."""
        self._zoom: float | None = None
        self._drawing = False
        self.setProperty("kind", "pages")
        self.setAccessibleName(say("Pages of the plan"))
        # A bar that appears and disappears changes the width, to which the pages are fitted again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._paper = QWidget()
        self.setWidget(self._paper)
        self.viewport().installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll)

    def show_pages(self, pages: PdfPages) -> None:
        """Show these pages, at the same scroll position."""
        self.pages, self.frame = pages, None
        while len(self.views) > len(pages.sizes):
            self.views.pop().deleteLater()
        while len(self.views) < len(pages.sizes):
            view = PageView(self._paper)
            view.opened.connect(lambda link: self.opened.emit(link.source_key))
            self.views.append(view)
        for number, view in enumerate(self.views):
            view.setAccessibleName(self.page_label(number))
            view.setAccessibleDescription(pages.texts[number])
            view.show_links(pages.links[number])
        self.lay_out()

    def page_label(self, page: int) -> str:
        """Return the label of a page."""
        return say("{page} of {pages}", page=page + 1, pages=len(self.views))

    def fit_width(self) -> None:
        """Fit the pages to the width."""
        self._zoom = None
        self.lay_out()

    def zoom_by(self, step: int) -> None:
        """Zoom one step in or out."""
        now = self.scale() / PER_POINT
        beyond = [zoom for zoom in ZOOMS if (zoom > now + 0.01 if step > 0 else zoom < now - 0.01)]
        if beyond:
            self._zoom = beyond[0] if step > 0 else beyond[-1]
            self.lay_out()

    def may_zoom(self, step: int) -> bool:
        """Say whether there is a further zoom step."""
        now = self.scale() / PER_POINT
        return now < ZOOMS[-1] - 0.01 if step > 0 else now > ZOOMS[0] + 0.01

    def scale(self) -> float:
        """Return the number of screen pixels per point."""
        if self._zoom is not None:
            return self._zoom * PER_POINT
        widest = max((width for width, _ in self.pages.sizes), default=1.0) if self.pages else 595.0
        return max(self.viewport().width() - 2 * EDGE, 100) / widest

    def page(self) -> int:
        """Return the current page, from 0."""
        reference_y = self.verticalScrollBar().value() + self.viewport().height() // 3
        return max((number for number, (top, _) in enumerate(self._tops()) if top <= reference_y), default=0)

    def go_to(self, page: int) -> None:
        """Scroll a page to the top."""
        for number, (top, _) in enumerate(self._tops()):
            if number == page:
                self.verticalScrollBar().setValue(top - EDGE)

    def show_matches(self, matches: Sequence[Match], current: int) -> None:
        """Highlight the matches, and scroll to the one at `current`."""
        current_match = matches[current] if matches else None
        for number, view in enumerate(self.views):
            here = current_match.boxes if current_match and current_match.page == number else ()
            view.show_found([box for match in matches if match.page == number for box in match.boxes], here)
        if current_match and self.pages and current_match.boxes:
            box = current_match.boxes[0]
            self._scroll_to(current_match.page, box)
            link = link_at(self.pages.links[current_match.page], box.center())
            self.set_frame((current_match.page, link) if link else None)

    def step_link(self, step: int) -> bool:
        """Frame the next or the previous link; say whether there is one."""
        links = [(page, link) for page, here in enumerate(self.pages.links) for link in here] if self.pages else []
        at = next((index for index, (_, link) in enumerate(links) if self.frame and link is self.frame[1]), None)
        if at is not None and self._is_visible(*links[at]):
            target = at + step
        else:
            seen = [index for index, link in enumerate(links) if self._is_visible(*link)]
            target = seen[0 if step > 0 else -1] if seen else -1
        if not 0 <= target < len(links):
            return False
        self.set_frame(links[target])
        self._scroll_to(links[target][0], links[target][1].box)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleDescription()))
        return True

    def set_frame(self, frame: tuple[int, LinkArea] | None) -> None:
        """Frame a link, or none."""
        if self.frame and self.frame[0] < len(self.views):
            self.views[self.frame[0]].show_frame(None)
        self.frame = frame
        if frame:
            self.views[frame[0]].show_frame(frame[1])
        self._describe()

    def open_frame(self) -> bool:
        """Open the framed link; say whether there is one."""
        if self.frame:
            self.opened.emit(self.frame[1].source_key)
        return self.frame is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the navigation keys; pass others on."""
        # On macOS, arrow keys carry the keypad modifier.
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Key(event.key())
        done = plain and (
            (key in STEPS and self.step_link(STEPS[key]))
            or (key in (Key.Key_Return, Key.Key_Enter, Key.Key_Menu) and self.open_frame())
            or (key in (Key.Key_Home, Key.Key_End) and self._go_to_end(key == Key.Key_End))
            or (key == Key.Key_Escape and self._leave_frame())
        )
        if not done:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refit the pages when the viewport is resized."""
        if event.type() == QEvent.Type.Resize:
            self.lay_out()
        return False

    def lay_out(self) -> None:
        """Set the geometry of every page, keeping the scroll position."""
        if self.pages is None:
            return
        bar = self.verticalScrollBar()
        fraction = bar.value() / max(self._paper.height(), 1)
        scale = self.scale()
        sizes = [(round(width * scale), round(height * scale)) for width, height in self.pages.sizes]
        widest = max((width for width, _ in sizes), default=0)
        for view, (width, height) in zip(self.views, sizes, strict=True):
            view.show_size(width, height, scale)
        # The widget fills the viewport and centres the pages itself: QScrollArea's own alignment is not updated
        # while the area is hidden.
        wide = max(widest + 2 * EDGE, self.viewport().width())
        for view, (top, _) in zip(self.views, list(self._tops()), strict=True):
            view.move((wide - view.width()) // 2, top)
            view.show()
        bottom = max((bottom for _, bottom in self._tops()), default=0)
        self._paper.resize(wide, bottom + EDGE)
        bar.setValue(round(fraction * self._paper.height()))
        self.zoomed.emit()
        self._on_scroll()

    def draw(self) -> None:
        """Render the visible pages one after the other, and free pictures far away."""
        if self.pages is None or self._drawing or not self.isVisible():
            return
        top = self.verticalScrollBar().value()
        seen = [n for n, (a, b) in enumerate(self._tops()) if b > top and a < top + self.viewport().height()]
        for number, view in enumerate(self.views):
            if view.picture and seen and not seen[0] - KEPT <= number <= seen[-1] + KEPT:
                view.show_picture(None, None)
        source = self.pages, min(self.scale() * self.devicePixelRatioF(), SHARPEST)
        missing = [number for number in seen if self.views[number].drawn != source]
        if not missing:
            self.drawn.emit()
            return
        self._drawing = True
        task = BackgroundTask(partial(_picture_of, *source, missing[0]))
        task.finished.connect(self._on_drawn)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_drawn(self, result: tuple[tuple[PdfPages, float], int, QImage]) -> None:
        self._drawing = False
        # Other pages may have replaced these while the picture was rendered.
        drawn, number, picture = result
        if drawn[0] is self.pages:
            self.views[number].show_picture(picture, drawn)
        self.draw()

    def _on_failed(self, error: Exception) -> None:
        self._drawing = False
        self.failed.emit(error)

    def _on_scroll(self) -> None:
        if self.pages and self.views:
            self._describe()
            self.page_changed.emit(self.page())
        self.draw()

    def _describe(self) -> None:
        if not self.pages or not self.views:
            return
        if self.frame:
            page, link = self.frame
            self.setAccessibleDescription(f"{self.views[page].description(link)}. {self.page_label(page)}")
        else:
            self.setAccessibleDescription(f"{self.page_label(self.page())}. {self.pages.texts[self.page()]}")

    def _tops(self) -> Iterator[tuple[int, int]]:
        """Yield the top and bottom of each page."""
        top = EDGE
        for view in self.views:
            yield top, top + view.height()
            top += view.height() + GAP

    def _place(self, page: int, box: QRectF) -> QRectF:
        """Return the box of a page in the coordinates of the whole area."""
        return self.views[page].on_screen(box).translated(self.views[page].pos())

    def _is_visible(self, page: int, link: LinkArea) -> bool:
        top = self.verticalScrollBar().value()
        area = self._place(page, link.box)
        return area.bottom() > top and area.top() < top + self.viewport().height()

    def _scroll_to(self, page: int, box: QRectF) -> None:
        area = self._place(page, box).toRect()
        high = min(area.height(), self.viewport().height() - 4 * EDGE)
        self.ensureVisible(area.center().x(), area.top() + high // 2, area.width() // 2, high // 2 + 2 * EDGE)

    def _go_to_end(self, last: bool) -> bool:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if last else bar.minimum())
        return True

    def _leave_frame(self) -> bool:
        framed = self.frame is not None
        self.set_frame(None)
        return framed


def _picture_of(pages: PdfPages, scale: float, number: int) -> tuple[tuple[PdfPages, float], int, QImage]:
    return (pages, scale), number, draw_pages(pages.content, [number], scale)[number]
