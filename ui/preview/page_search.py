"""The search on the pages: the matches, and the current one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.model.background import BackgroundTask
from ui.preview.page_area import PageArea
from ui.preview.pages import Match, PdfPages, find_in_pages
from ui.preview.search_bar import SearchBar

PendingSearch = tuple[PdfPages, str]


class PageSearch(QObject):
    """Searches the pages for the typed text, off the ui thread, and highlights the matches in the area."""

    found = Signal()
    failed = Signal(object)

    def __init__(self, bar: SearchBar, area: PageArea, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._area = bar, area
        self._pages: PdfPages | None = None
        self._pending: PendingSearch | None = None
        self._is_searching = False
        self.matches: tuple[Match, ...] = ()
        self.match_index = 0
        """The index of the current match."""
        bar.search_requested.connect(self.search)
        bar.stepped.connect(self.step)
        bar.opened.connect(area.open_frame)
        bar.closed.connect(self._on_closed)

    def show_pages(self, pages: PdfPages) -> None:
        """Repeat the search on new pages."""
        self._pages = pages
        if not self._bar.isHidden():
            self.search(self._bar.box.text())

    def search(self, query: str) -> None:
        """Search the pages; a pending search is dropped."""
        if self._pages:
            self._pending = (self._pages, query)
            self._start()

    def step(self, step: int) -> None:
        """Go to the next or the previous match, wrapping around."""
        if self.matches:
            self.match_index = (self.match_index + step) % len(self.matches)
            self._show()

    def _start(self) -> None:
        if self._pending is None or self._is_searching:
            return
        self._is_searching = True
        task = BackgroundTask(partial(_answered, self._pending))
        task.finished.connect(self._on_found)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_found(self, answer: tuple[PendingSearch, tuple[Match, ...]]) -> None:
        self._is_searching = False
        pending, matches = answer
        # Another text or other pages were asked for while this search ran.
        if pending != self._pending:
            self._start()
            return
        self._pending, self.matches = None, matches
        here = self._area.page()
        self.match_index = next((index for index, match in enumerate(matches) if match.page >= here), 0)
        self._show()
        self.found.emit()

    def _on_failed(self, error: Exception) -> None:
        self._is_searching, self._pending = False, None
        self.failed.emit(error)

    def _on_closed(self) -> None:
        self._pending, self.matches, self.match_index = None, (), 0
        self._area.show_matches((), 0)
        self._area.setFocus()

    def _show(self) -> None:
        self._area.show_matches(self.matches, self.match_index)
        self._bar.show_count(self.match_index, len(self.matches))


def _answered(pending: PendingSearch) -> tuple[PendingSearch, tuple[Match, ...]]:
    pages, query = pending
    return pending, find_in_pages(pages.content, query)
