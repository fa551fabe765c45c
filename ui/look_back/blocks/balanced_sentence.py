"""A balanced sentence, suggested from the answers and used only when accepted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from planner.domain import edits
from planner.domain.basics.wording import say
from planner.domain.causes import cause_label, causes_of
from planner.domain.entries import lesson_of
from planner.domain.records.kinds import Answer, Cause, CauseKind, Lesson
from planner.insight.goals.offers import Case, balanced
from ui.look_back.blocks.block import Block
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts

FIELD = "balanced"


class BalanceBlock(Block):
    """The suggested sentence with the button that uses it, or what is needed to make one."""

    SHOWS = (Answer, Cause, CauseKind, Lesson)

    def build(self) -> None:
        self.hint = wrapped_label(
            say("A sentence can be offered here. It needs a cause, or a word about what went well.")
        )
        self.note = QFrame(self)
        self.note.setProperty("kind", "note")
        inside = layouts.column(self.note, spacing=10, margins=(16, 12, 16, 14))
        self.sentence = wrapped_label(parent=self.note)
        self.sentence.setProperty("kind", "")
        self.button = push_button(say("Use this sentence"), "check", self.use)
        inside.addWidget(wrapped_label(say("A sentence to start from. Change it as you like."), "muted"))
        inside.addWidget(self.sentence)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.note)

    def read(self, entry_id: str) -> None:
        answers = self.workbook.answers(entry_id)
        offered = self._offered(entry_id, answers)
        self.sentence.setText(offered)
        self.hint.setVisible(not offered)
        self.note.setVisible(bool(offered) and answers.get(FIELD, "") != offered)
        written = bool(answers.get(FIELD, "").strip())
        text = say("Use this sentence instead") if written else say("Use this sentence")
        self.button.setText(text)
        self.button.setAccessibleName(text)

    def use(self) -> None:
        """Write the suggested sentence as the answer."""
        entry_id, offered = self.entry_id, self.sentence.text()
        if entry_id is not None and offered:
            self.do(lambda: edits.answer(self.workbook, entry_id, FIELD, offered), self.button.text())

    def _offered(self, entry_id: str, answers: dict[str, str]) -> str:
        causes = causes_of(self.workbook, entry_id)
        labels = {cause.kind: cause_label(self.workbook, self.scenario, cause.kind) for cause in causes}
        case = Case(
            scenario=self.scenario, answers=answers, causes=tuple(causes), today=self.workbook.today(), labels=labels
        )
        lesson = lesson_of(self.workbook, entry_id)
        return balanced(case, lesson.change if lesson else "")
