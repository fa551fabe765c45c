"""Asks whether a lesson is still true, with one button for each answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from planner.domain import edits
from planner.domain.basics.wording import say
from planner.domain.records.kinds import Lesson
from planner.insight.lessons import LessonState, lesson_state, reinstated, retired, still_true
from ui.model.document import Document
from ui.widgets.controls.basics import push_button
from ui.widgets.layout.layouts import FlowLayout


class LessonReview(QWidget):
    """Three buttons for a lesson that is due, one for a retired one, else none. `open_requested` carries the key of the
    lesson to change.
    """

    open_requested = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.lesson: Lesson | None = None
        self.still_true_button = push_button(
            say("Still true"), "check", lambda: self._write(self._still_true, self.still_true_button)
        )
        self.change_button = push_button(say("Change it"), "pencil", self._change)
        self.retire_button = push_button(say("Retire it"), "bookmark", lambda: self._write(retired, self.retire_button))
        self.reinstate_button = push_button(
            say("Bring it back"), "undo-2", lambda: self._write(self._back, self.reinstate_button), "quiet"
        )
        self.buttons = (self.still_true_button, self.change_button, self.retire_button, self.reinstate_button)
        row = FlowLayout(self)
        for button in self.buttons:
            button.setParent(self)
            row.addWidget(button)

    def show_lesson(self, lesson: Lesson | None) -> None:
        """Show the buttons for the current state of a lesson."""
        self.lesson = lesson
        now = lesson_state(lesson, self._document.workbook.today()) if lesson else LessonState.VALID
        for button in self.buttons[:3]:
            button.setVisible(now is LessonState.DUE)
        self.reinstate_button.setVisible(now is LessonState.RETIRED)
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {lesson.sentence}" if lesson else button.text())
        self.setVisible(now is not LessonState.VALID)

    def _change(self) -> None:
        if self.lesson:
            self.open_requested.emit(self.lesson.key)

    def _still_true(self, lesson: Lesson) -> Lesson:
        return still_true(lesson, self._document.workbook.today())

    def _back(self, lesson: Lesson) -> Lesson:
        return reinstated(lesson, self._document.workbook.today())

    def _write(self, made: Callable[[Lesson], Lesson], button: QPushButton) -> None:
        workbook = self._document.workbook
        self._document.commit_typing()
        there = workbook.get(Lesson, id=self.lesson.id) if self.lesson else None
        if there:
            new = made(there)
            change = edits.edit(workbook, there, state=new.state, look_again_on=new.look_again_on)
            self._document.do(change, button.text())
