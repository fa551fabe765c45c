"""The Career plan tab: what the plan says of the person, how it is printed, and how it will look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from planner.domain.changes import Change
from planner.domain.questions import (
    ACHIEVEMENT,
    PERSON,
    PLAN,
    PLAN_PRINT,
    PROFILE_FRONT,
    PROFILE_NOW,
    PROFILE_WANTED,
    ROLE_LADDER,
)
from planner.domain.records import Achievement, Key, Person, Plan, Profile, Record
from planner.domain.scenario import Section
from planner.domain.wording import Say
from ui.binding import RecordColumns
from ui.document import Document
from ui.editor import quiet_label
from ui.form import Form
from ui.icons import icon
from ui.notice import Notice
from ui.on_paper import Askers, OnPaper
from ui.preview import Preview
from ui.record_list import RecordList
from ui.scrolling import READABLE, ScrollPage
from ui.skill_list import SkillList
from ui.suggestion import suggest
from ui.tab import Place, Tab

LIST_WIDTH = 240
ROOM_FOR_LEVELS = 860
"""The five levels of a skill stand in one line where there is room for them."""
HOMES = {"plan": "plan", "profile": "now", "achievement": "now", "skill": "skills", "person": "people"}
"""Which page shows which table."""


@dataclass(frozen=True)
class PlanPage:
    """One page of the tab, made when it is first shown. One that `scrolls` is a column of text."""

    key: str
    icon: str
    title: str
    line: str
    parts: Callable[[], Iterable[QWidget]]
    scrolls: bool = True
    width: int = READABLE


class PlanTab(Tab):
    """The pages of the career plan, and the two ways to get it on paper."""

    icon = "file-text"

    def __init__(
        self, document: Document, say: Say, parent: QWidget | None = None, askers: Askers | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Career plan")
        self._document, self._say = document, say
        self._forms: list[tuple[Form, type[Record]]] = []
        self.lists: dict[str, RecordList] = {}
        self.pages = {page.key: page for page in self._pages()}
        self.shown: dict[str, QWidget] = {}
        self.list = self._list()
        self.notice = Notice(self)
        self.paper = OnPaper(document, say, self.notice, askers or Askers(), self)
        self._stack = QStackedWidget(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self._left())
        layout.addLayout(self._right(), 1)
        self.list.currentRowChanged.connect(lambda row: self._show(list(self.pages)[row]))
        document.changed.connect(self._on_change)
        self.list.setCurrentRow(0)

    def show_page(self, key: str) -> None:
        """Show one of the pages."""
        self.list.setCurrentRow(list(self.pages).index(key))

    def export_pdf(self) -> None:
        """Ask where to, and write the plan as a PDF."""
        self.paper.export_pdf()

    def print_plan(self) -> None:
        """Ask how, and print the plan."""
        self.paper.print_plan()

    def reveal(self, home: Key) -> bool:
        """Show the page that a record of the plan is on, and the record itself where it stands in a list."""
        page = HOMES.get(home[0])
        if page is None:
            return False
        self.show_page(page)
        card = self.lists[home[0]].cards.get(home) if home[0] in self.lists else None
        if card:
            card.form.focus(next(iter(card.form.editors)))
            self._scroll_to(card)
        return True

    def places(self) -> Iterator[Place]:
        """Yield every page of the plan."""
        for page in self.pages.values():
            name = self.tr("Career plan: {page}").format(page=page.title)
            yield name, lambda key=page.key: self.show_page(key)

    def _pages(self) -> tuple[PlanPage, ...]:
        return (
            PlanPage(
                "plan",
                "file-text",
                self.tr("Plan"),
                self.tr("The first page of your plan. Leave blank what does not fit."),
                self._plan_parts,
            ),
            PlanPage(
                "now",
                "user",
                self.tr("Where I am now"),
                self.tr("What you do, what you bring, and what matters to you. Leave blank what does not fit."),
                self._now_parts,
            ),
            PlanPage(
                "wanted",
                "compass",
                self.tr("Where I want to be"),
                self.tr("A direction is enough. It may change, and nothing here has to be filled in."),
                self._wanted_parts,
            ),
            PlanPage(
                "skills",
                "sprout",
                self.tr("Skills"),
                self.tr("The skills the next role asks for. Common ones are offered while you type."),
                self._skill_parts,
                width=ROOM_FOR_LEVELS,
            ),
            PlanPage(
                "people",
                "users",
                self.tr("People"),
                self.tr("Who can help, and what you will ask them. Their names are printed in your plan."),
                self._people_parts,
            ),
            PlanPage(
                "paper",
                "settings",
                self.tr("On paper"),
                self.tr("What is printed, and what stays on this computer."),
                lambda: (self._form(PLAN_PRINT, Plan),),
            ),
            PlanPage("preview", "eye", self.tr("Preview"), "", lambda: (self._preview(),), scrolls=False),
        )

    def _plan_parts(self) -> tuple[QWidget, ...]:
        title, *days = [field for section in PLAN for field in section.fields]
        return (
            self._form(PROFILE_FRONT, Profile),
            self._form([Section("", (title,))], Plan),
            self._form([Section("", tuple(days))], Plan, columns=2),
        )

    def _now_parts(self) -> tuple[QWidget, ...]:
        proud = RecordList(
            self._document,
            self._say,
            ACHIEVEMENT,
            self.tr("something I am proud of"),
            self.tr("Nothing here yet. One small result is a good start."),
        )
        proud.show_records(Achievement)
        self.lists["achievement"] = proud
        heading = quiet_label(self.tr("What I am proud of"), "heading")
        form = self._form(PROFILE_NOW, Profile)
        self._offer_roles(form, "current_role")
        return form, heading, proud

    def _wanted_parts(self) -> tuple[QWidget, ...]:
        form = self._form(PROFILE_WANTED, Profile)
        self._offer_roles(form, "target_role")
        return (form,)

    def _skill_parts(self) -> tuple[QWidget, ...]:
        empty = self.tr("Nothing here yet. Three to six skills are enough; it takes about five minutes.")
        self.lists["skill"] = SkillList(self._document, self._say, self.tr("a skill"), empty)
        return (self.lists["skill"],)

    def _people_parts(self) -> tuple[QWidget, ...]:
        empty = self.tr("Nothing here yet. One person you can talk to is a good start.")
        people = RecordList(self._document, self._say, PERSON, self.tr("a person"), empty)
        people.show_records(Person)
        self.lists["person"] = people
        return (people,)

    def _preview(self) -> Preview:
        self.preview = Preview(self._document, self._say)
        return self.preview

    def _form(self, sections: Iterable[Section], kind: type[Record], columns: int = 1) -> Form:
        form = Form(self._document, self._say, sections, columns=columns)
        form.bind(self._binding(kind))
        self._forms.append((form, kind))
        return form

    def _binding(self, kind: type[Record]) -> RecordColumns:
        workbook = self._document.workbook
        return RecordColumns(workbook, workbook.plan_record() if kind is Plan else workbook.profile())

    def _offer_roles(self, form: Form, key: str) -> None:
        suggest(form.editors[key], [self._say(role) for role in ROLE_LADDER])

    def _list(self) -> QListWidget:
        pages = QListWidget(self)
        pages.setObjectName("plan_pages")
        pages.setAccessibleName(self.tr("Pages of the career plan"))
        pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages.setTextElideMode(Qt.TextElideMode.ElideRight)
        pages.setIconSize(QSize(20, 20))
        # The height of a row comes from the style sheet, which is not known before.
        pages.ensurePolished()
        for page in self.pages.values():
            pages.addItem(QListWidgetItem(icon(page.icon, "muted"), page.title))
        return pages

    def _left(self) -> QWidget:
        left = QWidget(self)
        left.setFixedWidth(LIST_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self.paper)
        return left

    def _right(self) -> QVBoxLayout:
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 12, 1, 8)
        inside.addWidget(self._stack)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.notice)
        right.addWidget(card, 1)
        return right

    def _show(self, key: str) -> None:
        self._document.end_run()
        if key not in self.shown:
            self.shown[key] = self._built(self.pages[key])
            self._stack.addWidget(self.shown[key])
        self._stack.setCurrentWidget(self.shown[key])

    def _built(self, page: PlanPage) -> QWidget:
        title = quiet_label(page.title, "title")
        if not page.scrolls:
            whole = QWidget(self)
            column = QVBoxLayout(whole)
            column.setContentsMargins(28, 12, 16, 8)
            column.setSpacing(8)
            column.addWidget(title)
            for part in page.parts():
                column.addWidget(part, 1)
            return whole
        line = quiet_label(page.line)
        line.setWordWrap(True)
        scroll = ScrollPage(self)
        scroll.column.parentWidget().setMaximumWidth(page.width)
        scroll.column.addWidget(title)
        scroll.column.addWidget(line)
        for part in page.parts():
            scroll.column.addWidget(part)
        return scroll

    def _scroll_to(self, card: QWidget) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, ScrollPage):
            page.ensureWidgetVisible(card)

    def _on_change(self, change: Change) -> None:
        # Undo may take the first answer back, and with it the record that the forms are bound to.
        gone = {type(record) for record in change.dropped()}
        for form, kind in self._forms:
            if kind in gone:
                form.bind(self._binding(kind))
