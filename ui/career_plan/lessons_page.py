"""All lessons: valid ones, those to review, and retired ones."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from planner.domain.basics.fields import YES, day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import mark, say
from planner.domain.changes import Change
from planner.domain.entries import display_title, entries_of
from planner.domain.records.kinds import Answer, Entry, Lesson, LessonVersion
from planner.insight.lessons import STATE_LABELS, LessonState, lesson_state, older_wordings
from ui.forms.choice_editors import ChipGroup
from ui.look_back.blocks.lesson_review import LessonReview
from ui.model.document import Document
from ui.widgets.controls.labels import plain_label, wrapped_label
from ui.widgets.controls.links import NameLink
from ui.widgets.icons import Picture
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn


class LessonRow(QFrame):
    """One lesson: its sentence, its origin, its state, and its actions when it is due."""

    open_requested = Signal(object)

    def __init__(self, document: Document, scenario: Scenario, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._document, self._scenario = document, scenario
        self.lesson = Lesson(entry_id="")
        self.sentence = wrapped_label(kind="label", parent=self)
        self.link = NameLink("entry", self)
        self.link.clicked.connect(lambda: self.open_requested.emit(self.lesson.owner_key))
        self.about = wrapped_label(parent=self)
        self.review = LessonReview(document, self)
        self.review.open_requested.connect(self.open_requested)
        labels = layouts.column(None, self.sentence, spacing=4)
        labels.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        labels.addWidget(self.about)
        labels.addSpacing(2)
        labels.addWidget(self.review)
        row = layouts.row(self, spacing=12, margins=(16, 14, 16, 14))
        row.addWidget(Picture(scenario.icon, 20, "accent", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(labels, 1)

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the current lesson."""
        workbook = self._document.workbook
        self.lesson = lesson
        self.sentence.setText(lesson.sentence)
        self.link.show_name(f"{say(self._scenario.title)}: {display_title(workbook, lesson.entry_id)}", "arrow-right")
        self.about.setText(" · ".join(self._about(lesson)))
        self.review.show_lesson(lesson)

    def _about(self, lesson: Lesson) -> Iterable[str]:
        workbook = self._document.workbook
        now, day = lesson_state(lesson, workbook.today()), day_of(lesson.look_again_on)
        yield say(STATE_LABELS[now])
        if day and now is not LessonState.RETIRED:
            template = mark("to look at since {day}") if now is LessonState.DUE else mark("look again on {day}")
            yield say(template, day=show_day(day))
        if lesson.on_page_1 == YES and now is not LessonState.RETIRED:
            yield say("on page 1")
        older = older_wordings(lesson, workbook.all(LessonVersion, lesson_id=lesson.id))
        if older:
            yield say("older wordings: {n}", n=len(older))


class LessonsPage(QWidget):
    """The lessons, filtered by state. `open_requested` carries the key of an entry, or of a lesson to change."""

    open_requested = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.filter = ChipGroup(say("Which lessons"), one=True, parent=self)
        for kind, word in STATE_LABELS.items():
            self.filter.add_option(kind.value, say(word))
        self.filter.chosen.connect(self.read)
        self.empty = plain_label(parent=self)
        self.empty.setWordWrap(True)
        self._lessons: KeyedColumn[str, LessonRow] = KeyedColumn(self, spacing=12)
        layouts.column(self, self.filter, self.empty, self._lessons, spacing=12)
        document.changed.connect(self._on_change)
        self.read()

    @property
    def rows(self) -> dict[str, LessonRow]:
        """Return the shown rows, by the ids of their lessons."""
        return self._lessons.widgets

    def read(self) -> None:
        """Show the lessons in the file, due ones first."""
        known = self._known()
        chosen = self.filter.selected_keys()
        today = self._document.workbook.today()
        shown = [one for one in known if not chosen or lesson_state(one[1], today).value in chosen]
        order = [LessonState.DUE, LessonState.VALID, LessonState.RETIRED]
        shown.sort(key=lambda one: order.index(lesson_state(one[1], today)))
        self._show(shown)
        self.filter.setVisible(bool(known))
        self.empty.setVisible(not shown)
        none = say("Nothing here yet. Page 6 of a look-back keeps one sentence, and all of them meet here.")
        self.empty.setText(say("No lesson stands like this.") if known else none)

    def _known(self) -> list[tuple[Scenario, Lesson]]:
        """Return the lessons of existing entries with their scenarios, by scenario and newest first."""
        workbook = self._document.workbook
        by_entry = {lesson.entry_id: lesson for lesson in workbook.all(Lesson) if lesson.sentence.strip()}
        scenarios = sorted(workbook.scenarios.values(), key=lambda scenario: scenario.order)
        entries = ((scenario, entry) for scenario in scenarios for entry in entries_of(workbook, scenario))
        return [(scenario, by_entry[entry.id]) for scenario, entry in entries if entry.id in by_entry]

    def _show(self, shown: list[tuple[Scenario, Lesson]]) -> None:
        by_id = {lesson.id: (scenario, lesson) for scenario, lesson in shown}
        self._lessons.show_keys(
            by_id, lambda key: self._row(by_id[key][0]), lambda row, key: row.show_lesson(by_id[key][1])
        )

    def _row(self, scenario: Scenario) -> LessonRow:
        row = LessonRow(self._document, scenario, self._lessons)
        row.open_requested.connect(self.open_requested)
        return row

    def _on_change(self, change: Change) -> None:
        if any(isinstance(record, Lesson | LessonVersion | Entry | Answer) for record in change.records()):
            self.read()
