"""The pages of the Career plan tab."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.domain.basics.scenario import Section
from planner.domain.basics.values import Value
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.questions.of_records import (
    ACHIEVEMENT,
    PERSON,
    PLAN,
    PLAN_CALENDAR,
    PLAN_PRINT,
    PROFILE_FRONT,
    PROFILE_NOW,
    PROFILE_WANTED,
    ROLE_LADDER,
)
from planner.domain.reader import profile_of
from planner.domain.records.kinds import Achievement, Person, Plan, Profile, Record
from ui.career_plan.calendar_page import CalendarPage
from ui.career_plan.copies_page import CopiesPage
from ui.career_plan.lessons_page import LessonsPage
from ui.career_plan.numbers_page import NumbersPage
from ui.career_plan.review_page import ReviewPage
from ui.career_plan.skills_page import SkillCatalogue, SkillList
from ui.career_plan.timeline_page import TimelinePage
from ui.forms.binding import RecordColumns
from ui.forms.form import Form
from ui.forms.record_list import RecordList
from ui.forms.text_editors import suggest
from ui.model.document import Document
from ui.output.file_writer import FileWriter
from ui.output.worksheet_panel import WorksheetPanel
from ui.preview.preview import Preview
from ui.widgets.controls.labels import plain_label
from ui.widgets.controls.mnemonics import Mnemonics


class PlanPage(Value, kw_only=False):
    """One page of the tab, created when it is first shown. If it `scrolls`, it is a column of text."""

    key: str
    icon: str
    title: str
    intro: str
    widgets: Callable[[], Iterable[QWidget]]
    scrolls: bool = True


class PlanPages(QObject):
    """Creates the widgets of the pages, and keeps their forms bound to the current plan and profile.

    `open_requested` carries the key of a record that is shown in another tab. `copy_shown` carries the key of the copy
    that was chosen on any page; all pages follow it.
    """

    open_requested = Signal(object)
    copy_shown = Signal(str)

    def __init__(self, document: Document, file_writer: FileWriter, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._file_writer = document, file_writer
        self._plan_id = document.workbook.plan_record().id
        self._copy = ""
        self._forms: list[tuple[Form, type[Record]]] = []
        self.lists: dict[str, RecordList] = {}
        """The created lists, by the table they show."""
        document.changed.connect(self._on_change)

    def all(self) -> tuple[PlanPage, ...]:
        """Return the pages in order."""
        intros = self._intros()
        return (
            PlanPage("plan", "file-text", say("Plan"), intros["plan"], self._plan_widgets),
            PlanPage("now", "user", say("Where I am now"), intros["now"], self._now_widgets),
            PlanPage("wanted", "compass", say("Where I want to be"), intros["wanted"], self._wanted_widgets),
            PlanPage("skills", "sprout", say("Skills"), intros["skills"], self._skill_widgets),
            PlanPage("people", "users", say("People"), intros["people"], self._people_widgets),
            PlanPage("timeline", "chart-gantt", say("Timeline"), intros["timeline"], self._timeline_widgets),
            PlanPage("lessons", "lightbulb", say("Lessons"), intros["lessons"], self._lesson_widgets),
            PlanPage("numbers", "chart-no-axes-column", say("In numbers"), intros["numbers"], self._number_widgets),
            PlanPage("review", "list-checks", say("Review"), intros["review"], self._review_widgets),
            PlanPage("calendar", "calendar", say("Calendar"), intros["calendar"], self._calendar_widgets),
            PlanPage("paper", "settings", say("On paper"), intros["paper"], self._paper_widgets),
            PlanPage("copies", "copy", say("Copies"), intros["copies"], self._copy_widgets),
            PlanPage("preview", "eye", say("Preview"), "", self._preview_widgets, scrolls=False),
        )

    def show_copy(self, key: str) -> None:
        """Show the copy with this key, or the plan itself, on all pages."""
        # Each follower emits its choice again; the comparison ends the loop.
        if key != self._copy:
            self._copy = key
            self.copy_shown.emit(key)

    def on_page_shown(self, key: str) -> None:
        """Make the copy of the opened page the current one."""
        if key == "copies":
            self.show_copy(self.copies.kind)

    def _intros(self) -> dict[str, str]:
        """Return the introduction of each page."""
        return {
            "plan": say("The first page of your plan. Leave blank what does not fit."),
            "now": say("What you do, what you bring, and what matters to you. Leave blank what does not fit."),
            "wanted": say("A direction is enough, and it may change. Leave blank what does not fit."),
            "skills": say("The skills the next role asks for. Common ones are offered while you type."),
            "people": say("Who can help, and what you will ask them. Their names are printed in your plan."),
            "timeline": say("What is on which day. The list below the picture says the same."),
            "lessons": say("What you took from each setback. Each one can be looked at again when its day comes."),
            "numbers": say("What your entries say together. Each number opens what is behind it."),
            "review": say("Once a quarter: what was done, what was learned, and what goes into the next plan."),
            "calendar": say("Steps and check-ins for your own calendar program. Nothing is sent."),
            "paper": say("What is printed, and what stays on this computer."),
            "copies": say("A copy for somebody else: you see all that is left out before it goes anywhere."),
        }

    def _plan_widgets(self) -> tuple[QWidget, ...]:
        title, *days = [field for section in PLAN for field in section.fields]
        mnemonics = Mnemonics()
        return (
            self._form(PROFILE_FRONT, Profile, mnemonics),
            self._form([Section("", (title,))], Plan, mnemonics),
            self._form([Section("", tuple(days))], Plan, mnemonics, columns=2),
        )

    def _now_widgets(self) -> tuple[QWidget, ...]:
        proud = RecordList(
            self._document,
            ACHIEVEMENT,
            say("something I am proud of"),
            say("Nothing here yet. One small result is a good start."),
        )
        proud.show_records(Achievement)
        self.lists["achievement"] = proud
        heading = plain_label(say("What I am proud of"), "heading")
        form = self._form(PROFILE_NOW, Profile)
        self._offer_roles(form, "current_role")
        return form, heading, proud

    def _wanted_widgets(self) -> tuple[QWidget, ...]:
        form = self._form(PROFILE_WANTED, Profile)
        self._offer_roles(form, "target_role")
        return (form,)

    def _skill_widgets(self) -> tuple[QWidget, ...]:
        empty = say("Nothing here yet. Three to six skills are enough; it takes about five minutes.")
        skills = SkillList(self._document, say("a skill"), empty)
        skills.open_requested.connect(self.open_requested)
        self.lists["skill"] = skills
        return skills, SkillCatalogue(self._document)

    def _people_widgets(self) -> tuple[QWidget, ...]:
        empty = say("Nothing here yet. One person you can talk to is a good start.")
        people = RecordList(self._document, PERSON, say("a person"), empty)
        people.show_records(Person)
        self.lists["person"] = people
        return (people,)

    def _timeline_widgets(self) -> tuple[QWidget, ...]:
        self.timeline = TimelinePage(self._document)
        self.timeline.open_requested.connect(self.open_requested)
        return (self.timeline,)

    def _lesson_widgets(self) -> tuple[QWidget, ...]:
        self.lessons = LessonsPage(self._document)
        self.lessons.open_requested.connect(self.open_requested)
        return (self.lessons,)

    def _number_widgets(self) -> tuple[QWidget, ...]:
        self.numbers = NumbersPage(self._document)
        self.numbers.open_requested.connect(self.open_requested)
        return (self.numbers,)

    def _review_widgets(self) -> tuple[QWidget, ...]:
        self.review = ReviewPage(self._document)
        self.review.open_requested.connect(self.open_requested)
        return (self.review,)

    def _calendar_widgets(self) -> tuple[QWidget, ...]:
        self.calendar = CalendarPage(self._document, self._file_writer)
        return self._form(PLAN_CALENDAR, Plan), self.calendar

    def _paper_widgets(self) -> tuple[QWidget, ...]:
        first, *others = PLAN_PRINT
        # The page's title is that of its first section, which therefore has none.
        form = self._form([replace(first, title=""), *others], Plan)
        worksheet = WorksheetPanel(self._document, self._file_writer)
        worksheet.show_copy(self._copy)
        self.copy_shown.connect(worksheet.show_copy)
        return form, worksheet

    def _copy_widgets(self) -> tuple[QWidget, ...]:
        self.copies = CopiesPage(self._document, self._file_writer)
        self.copies.follow(self._copy)
        self.copies.copy_chosen.connect(self.show_copy)
        self.copy_shown.connect(self.copies.follow)
        return (self.copies,)

    def _preview_widgets(self) -> tuple[QWidget, ...]:
        self.preview = Preview(self._document)
        self.preview.show_copy(self._copy)
        self.copy_shown.connect(self.preview.show_copy)
        self.preview.open_requested.connect(self.open_requested)
        return (self.preview,)

    def _form(
        self,
        sections: Iterable[Section],
        kind: type[Record],
        shared_mnemonics: Mnemonics | None = None,
        columns: int = 1,
    ) -> Form:
        mnemonics = shared_mnemonics or Mnemonics()
        form = Form(self._document, sections, columns=columns, mnemonics=mnemonics)
        form.bind(self._binding(kind))
        self._forms.append((form, kind))
        return form

    def _binding(self, kind: type[Record]) -> RecordColumns:
        workbook = self._document.workbook
        return RecordColumns(workbook, workbook.plan_record() if kind is Plan else profile_of(workbook))

    def _offer_roles(self, form: Form, key: str) -> None:
        suggest(form.editors[key], [say(role) for role in ROLE_LADDER])

    def _on_change(self, change: Change) -> None:
        # Undo may remove the record that the first answer added, so the forms are bound anew.
        removed_kinds = {type(record) for record in change.removed()}
        if change.touches(Plan):
            # The next plan is another record.
            before, self._plan_id = self._plan_id, self._document.workbook.plan_record().id
            removed_kinds |= {Plan} if before != self._plan_id else set()
        for form, kind in self._forms:
            if kind in removed_kinds:
                form.bind(self._binding(kind))
