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
from ui.output.export_panel import ExportPanel
from ui.output.file_writer import Dialogs, FileWriter
from ui.preview.preview import Preview
from ui.widgets.controls.labels import plain_label
from ui.widgets.controls.notice import Notice
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import ScrollPage

PAGE_OF_TABLE = {
    "plan": "plan",
    "profile": "now",
    "achievement": "now",
    "skill": "skills",
    "person": "people",
    "review": "review",
    "plan_copy": "copies",
}
"""The page that shows the records of a table."""
FORMS = ("plan", "now", "wanted", "calendar", "paper")
"""The pages with forms about the plan and the user."""


class PlanTab(Tab):
    """The pages of the career plan, and the exports to paper and calendar."""

    icon = "file-text"

    def __init__(self, document: Document, parent: QWidget | None = None, dialogs: Dialogs | None = None) -> None:
        super().__init__(parent)
        self.title = say("Career plan")
        self._document = document
        self.notice = Notice(self)
        self.file_writer = FileWriter(document, self.notice, dialogs or Dialogs(), self)
        self._plan_pages = PlanPages(document, self.file_writer, self)
        self._plan_pages.open_requested.connect(self.open_requested)
        self.pages = {page.key: page for page in self._plan_pages.all()}
        self.shown: dict[str, QWidget] = {}
        self.list = self._list()
        self.export_panel = ExportPanel(document, self.file_writer, self)
        self.export_panel.print_requested.connect(self.print_plan)
        self.export_panel.copy_chosen.connect(self._plan_pages.show_copy)
        self._plan_pages.copy_shown.connect(self.export_panel.show_copy)
        self._stack = QStackedWidget(self)
        layout = layouts.row(self, self._left(), spacing=BESIDE, margins=EDGES)
        layout.addLayout(self._right(), 1)
        self.list.currentRowChanged.connect(lambda row: self._show(list(self.pages)[row]))
        self.list.setCurrentRow(0)

    @property
    def preview(self) -> Preview:
        """Return the preview, creating its page on first use."""
        self._page("preview")
        return self._plan_pages.preview

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
        self.export_panel.export_pdf()

    def print_plan(self) -> None:
        """Open the print dialog, and print the plan."""
        self.export_panel.print_plan(*self._shown_page_and_count())

    def export_calendar(self) -> None:
        """Show the calendar page, ask for a path and write the file."""
        self.show_page("calendar")
        self._plan_pages.calendar.export()

    def reveal(self, key: Key) -> bool:
        """Show the page of a record of the plan and, if it is in a list, the record itself."""
        page = PAGE_OF_TABLE.get(key[0])
        if page is None:
            return False
        self.show_page(page)
        if key[0] == Review.TABLE:
            self._plan_pages.review.show_review(key[1])
        shown = self._plan_pages.lists.get(key[0])
        card = shown.cards.get(key) if shown else None
        if card:
            card.form.focus(next(iter(card.form.editors)))
        return True

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        if isinstance(record, PlanGoal) or (isinstance(record, Plan) and "current" in columns):
            self.show_page("review")
            return
        if isinstance(record, PlanCopy):
            self.show_page("copies")
            self._plan_pages.copies.show_copy(record.kind)
            self._plan_pages.copies.form.focus_any(columns)
            return
        if isinstance(record, Review):
            self._plan_pages.review.notes.form.focus_any(columns)
            return
        asking = (key for key in FORMS for form in self._page(key).findChildren(Form) if form.focus_any(columns))
        key = next(asking, None) if isinstance(record, Plan | Profile) else None
        if key:
            self.show_page(key)
        elif home_list := self._plan_pages.lists.get(record.TABLE):
            home_list.show_record(record, columns)

    def places(self) -> Iterator[Place]:
        """Yield every page of the plan."""
        for page in self.pages.values():
            yield say("Career plan: {page}", page=page.title), partial(self.show_page, page.key)

    def _shown_page_and_count(self) -> tuple[int | None, int | None]:
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
        column.addWidget(self.export_panel)
        return left

    def _right(self) -> QVBoxLayout:
        card = QFrame(self)
        card.setProperty("kind", "card")
        layouts.column(card, self._stack, margins=(1, 12, 1, 8))
        right = layouts.column(None, self.notice, spacing=10)
        right.addWidget(card, 1)
        return right

    def _show(self, key: str) -> None:
        self._document.commit_typing()
        self._stack.setCurrentWidget(self._page(key))
        self._plan_pages.on_page_shown(key)

    def _page(self, key: str) -> QWidget:
        if key not in self.shown:
            self.shown[key] = self._built(self.pages[key])
            self._stack.addWidget(self.shown[key])
        return self.shown[key]

    def _built(self, page: PlanPage) -> QWidget:
        title = plain_label(page.title, "title")
        if not page.scrolls:
            whole = QWidget(self)
            column = layouts.column(whole, title, spacing=8, margins=(28, 12, 16, 8))
            for widget in page.widgets():
                column.addWidget(widget, 1)
            return whole
        intro = plain_label(page.intro)
        intro.setWordWrap(True)
        scroll = ScrollPage(self)
        scroll.column.addWidget(title)
        scroll.column.addWidget(intro)
        for widget in page.widgets():
            scroll.column.addWidget(widget)
        return scroll
