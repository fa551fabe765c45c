"""The Career plan tab: profile, plan, output and preview."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.domain.basics.wording import say
from planner.domain.records.kinds import Key, Plan, PlanCopy, PlanGoal, Profile, Record, Review
from ui.career_plan.plan_pages import PlanPage, PlanPages
from ui.forms.form import Form
from ui.forms.tab import BESIDE, EDGES, LIST_WIDTH, Place, Tab
from ui.model.document import Document
from ui.output.export_panel import OnPaper
from ui.output.file_writer import Askers, Writing
from ui.preview.preview import Preview
from ui.widgets.controls.labels import quiet_label
from ui.widgets.controls.notice import Notice
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import ScrollPage

HOMES = {
    "plan": "plan",
    "profile": "now",
    "achievement": "now",
    "skill": "skills",
    "person": "people",
    "review": "review",
    "plan_copy": "copies",
}
"""Which page shows which table."""
FORMS = ("plan", "now", "wanted", "calendar", "paper")
"""The pages that ask about the plan and the person."""


class PlanTab(Tab):
    """The pages of the career plan, and the exports to paper and calendar."""

    icon = "file-text"

    def __init__(self, document: Document, parent: QWidget | None = None, askers: Askers | None = None) -> None:
        super().__init__(parent)
        self.title = say("Career plan")
        self._document = document
        self.notice = Notice(self)
        self.writing = Writing(document, self.notice, askers or Askers(), self)
        self._parts = PlanPages(document, self.writing, self)
        self._parts.wanted.connect(self.wanted)
        self.pages = {page.key: page for page in self._parts.all()}
        self.shown: dict[str, QWidget] = {}
        self.list = self._list()
        self.paper = OnPaper(document, self.writing, self)
        self.paper.print_requested.connect(self.print_plan)
        self.paper.copy_chosen.connect(self._parts.show_copy)
        self._parts.copy_shown.connect(self.paper.show_copy)
        self._stack = QStackedWidget(self)
        layout = layouts.row(self, self._left(), spacing=BESIDE, margins=EDGES)
        layout.addLayout(self._right(), 1)
        self.list.currentRowChanged.connect(lambda row: self._show(list(self.pages)[row]))
        self.list.setCurrentRow(0)

    @property
    def preview(self) -> Preview:
        """Return the preview, creating its page on first use."""
        self._page("preview")
        return self._parts.preview

    def show_page(self, key: str) -> None:
        """Show one of the pages."""
        self.list.setCurrentRow(list(self.pages).index(key))

    def go_to_search(self) -> bool:
        """Focus the search of the preview if it is shown."""
        shown = self.list.currentRow() == list(self.pages).index("preview")
        if shown:
            self.preview.go_to_search()
        return shown

    def export_pdf(self) -> None:
        """Ask for a path and write the plan as a PDF."""
        self.paper.export_pdf()

    def print_plan(self) -> None:
        """Open the print dialog, and print the plan."""
        self.paper.print_plan(*self._looked_at())

    def export_calendar(self) -> None:
        """Show the calendar page, ask for a path and write the file."""
        self.show_page("calendar")
        self._parts.calendar.export()

    def reveal(self, home: Key) -> bool:
        """Show the page of a record of the plan and, if it is in a list, the record itself."""
        page = HOMES.get(home[0])
        if page is None:
            return False
        self.show_page(page)
        if home[0] == Review.TABLE:
            self._parts.review.show_review(home[1])
        shown = self._parts.lists.get(home[0])
        card = shown.cards.get(home) if shown else None
        if card:
            card.form.focus(next(iter(card.form.editors)))
        return True

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        if isinstance(record, PlanGoal) or (isinstance(record, Plan) and "current" in columns):
            self.show_page("review")
            return
        if isinstance(record, PlanCopy):
            self.show_page("copies")
            self._parts.copies.show_copy(record.kind)
            self._parts.copies.form.focus_any(columns)
            return
        if isinstance(record, Review):
            self._parts.review.notes.form.focus_any(columns)
            return
        asking = (key for key in FORMS for form in self._page(key).findChildren(Form) if form.focus_any(columns))
        key = next(asking, None) if isinstance(record, Plan | Profile) else None
        if key:
            self.show_page(key)
        elif home_list := self._parts.lists.get(record.TABLE):
            home_list.show_record(record, columns)

    def places(self) -> Iterator[Place]:
        """Yield every page of the plan."""
        for page in self.pages.values():
            yield say("Career plan: {page}", page=page.title), partial(self.show_page, page.key)

    def _looked_at(self) -> tuple[int | None, int | None]:
        """Return the current page of the preview and the number of pages; None for both while it is hidden."""
        shown = "preview" in self.shown and self.preview.isVisible() and self.preview.views
        return (self.preview.page(), len(self.preview.views)) if shown else (None, None)

    def _list(self) -> QListWidget:
        pages = QListWidget(self)
        pages.setObjectName("plan_pages")
        pages.setAccessibleName(say("Pages of the career plan"))
        pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages.setTextElideMode(Qt.TextElideMode.ElideRight)
        pages.setIconSize(QSize(20, 20))
        # The height of a row comes from the style sheet, which is applied with the first show.
        pages.ensurePolished()
        for page in self.pages.values():
            pages.addItem(QListWidgetItem(icon(page.icon, "muted"), page.title))
        return pages

    def _left(self) -> QWidget:
        left = QWidget(self)
        left.setFixedWidth(LIST_WIDTH)
        column = layouts.column(left, spacing=10)
        column.addWidget(self.list, 1)
        column.addWidget(self.paper)
        return left

    def _right(self) -> QVBoxLayout:
        card = QFrame(self)
        card.setProperty("kind", "card")
        layouts.column(card, self._stack, margins=(1, 12, 1, 8))
        right = layouts.column(None, self.notice, spacing=10)
        right.addWidget(card, 1)
        return right

    def _show(self, key: str) -> None:
        self._document.end_run()
        self._stack.setCurrentWidget(self._page(key))
        self._parts.opened(key)

    def _page(self, key: str) -> QWidget:
        if key not in self.shown:
            self.shown[key] = self._built(self.pages[key])
            self._stack.addWidget(self.shown[key])
        return self.shown[key]

    def _built(self, page: PlanPage) -> QWidget:
        title = quiet_label(page.title, "title")
        if not page.scrolls:
            whole = QWidget(self)
            column = layouts.column(whole, title, spacing=8, margins=(28, 12, 16, 8))
            for part in page.parts():
                column.addWidget(part, 1)
            return whole
        line = quiet_label(page.line)
        line.setWordWrap(True)
        scroll = ScrollPage(self)
        scroll.column.addWidget(title)
        scroll.column.addWidget(line)
        for part in page.parts():
            scroll.column.addWidget(part)
        return scroll
