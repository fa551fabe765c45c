"""The search on the pages: the matches, and the current one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from ui.model.background import Work
from ui.preview.page_area import PageArea
from ui.preview.pages import Match, Sheets, find_in_sheets
from ui.preview.search_bar import SearchLine

Question = tuple[Sheets, str]


class PageSearch(QObject):
    """Searches the pages for the typed text, off the ui thread, and highlights the matches in the area."""

    found = Signal()
    stopped = Signal(object)

    def __init__(self, line: SearchLine, area: PageArea, parent: QObject) -> None:
        super().__init__(parent)
        self._line, self._area = line, area
        self._sheets: Sheets | None = None
        self._asked: Question | None = None
        self._looking = False
        self.matches: tuple[Match, ...] = ()
        self.place = 0
        """Which match is looked at, from 0."""
        line.asked.connect(self.look_for)
        line.stepped.connect(self.step)
        line.opened.connect(area.open_frame)
        line.closed.connect(self._on_closed)

    def show_sheets(self, sheets: Sheets) -> None:
        """Repeat the search on new pages."""
        self._sheets = sheets
        if not self._line.isHidden():
            self.look_for(self._line.box.text())

    def look_for(self, words: str) -> None:
        """Search the pages; a pending search is dropped."""
        if self._sheets:
            self._asked = (self._sheets, words)
            self._look()

    def step(self, step: int) -> None:
        """Go to the next or the previous match, wrapping around."""
        if self.matches:
            self.place = (self.place + step) % len(self.matches)
            self._show()

    def _look(self) -> None:
        if self._asked is None or self._looking:
            return
        self._looking = True
        work = Work(partial(_answered, self._asked))
        work.done.connect(self._on_found)
        work.stopped.connect(self._on_stopped)
        work.start()

    def _on_found(self, answer: tuple[Question, tuple[Match, ...]]) -> None:
        self._looking = False
        asked, matches = answer
        if asked != self._asked:
            self._look()
            return
        self._asked, self.matches = None, matches
        here = self._area.page()
        self.place = next((place for place, match in enumerate(matches) if match.page >= here), 0)
        self._show()
        self.found.emit()

    def _on_stopped(self, error: Exception) -> None:
        self._looking, self._asked = False, None
        self.stopped.emit(error)

    def _on_closed(self) -> None:
        self._asked, self.matches, self.place = None, (), 0
        self._area.show_matches((), 0)
        self._area.setFocus()

    def _show(self) -> None:
        self._area.show_matches(self.matches, self.place)
        self._line.show_count(self.place, len(self.matches))


def _answered(asked: Question) -> tuple[Question, tuple[Match, ...]]:
    sheets, words = asked
    return asked, find_in_sheets(sheets.content, words)
