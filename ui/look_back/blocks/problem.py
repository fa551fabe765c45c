"""What the numbers of a campaign suggest as the problem; the person decides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from planner.compose.numbers import close_from
from planner.domain import edits
from planner.domain.basics.fields import Choices, keys_of, text_of_keys
from planner.domain.basics.wording import say
from planner.domain.records.kinds import Answer, Metric, Plan, Record
from planner.insight.campaigns.metric_formulas import reasons, suggested_problems
from ui.look_back.blocks.block import PartWidget
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import line
from ui.widgets.layout import layouts

FIELD = "problem"


class SuggestedProblem(QWidget):
    """One suggestion with its reasons. `accepted` brings the problem when its button is pressed."""

    accepted = Signal(str)

    def __init__(self, problem: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = line(kind="", parent=self)
        self.button = push_button(say("Take this"), "check", lambda: self.accepted.emit(problem))
        row = layouts.row(self, spacing=12)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_suggestion(self, name: str, because: str, taken: bool) -> None:
        """Show the suggestion; the button goes where the person has taken it."""
        self.words.setText(say("The numbers suggest: {problem}. {reasons}", problem=name, reasons=because))
        self.button.setAccessibleName(f"{self.button.text()}: {name}")
        self.button.setVisible(not taken)


class ProblemPart(PartWidget):
    """The problems that the numbers speak for. Nothing is answered until the person takes one."""

    SHOWS = (Metric, Answer, Plan)

    def build(self) -> None:
        asked = next((field for field in self.scenario.fields() if field.key == FIELD), None)
        self._names = {one.key: say(one.label) for one in asked.options} if isinstance(asked, Choices) else {}
        self.suggested: dict[str, SuggestedProblem] = {}
        self.note = QFrame(self)
        self.note.setProperty("kind", "card")
        self._column = layouts.column(self.note, spacing=10, margins=(16, 12, 16, 12))
        self.body.addWidget(self.note)

    def read(self, entry_id: str) -> None:
        rows = self.workbook.all(Metric, entry_id=entry_id)
        taken = keys_of(self.workbook.answers(entry_id).get(FIELD, ""))
        suggested = suggested_problems(rows, close_from(self.workbook.plan_record()))
        found = {one.problem: one for one in suggested if one.problem in self._names}
        self._make_room_for(tuple(found))
        for problem, suggestion in found.items():
            because = " ".join(reasons(suggestion))
            self.suggested[problem].show_suggestion(self._names[problem], because, problem in taken)
        self.setVisible(bool(found))

    def take(self, problem: str) -> None:
        """Add a suggestion to the answer."""
        entry_id = self.entry_id
        if entry_id is not None:
            self.do(
                lambda: edits.answer(self.workbook, entry_id, FIELD, self._with(entry_id, problem)),
                say("Take this"),
            )

    def _with(self, entry_id: str, problem: str) -> str:
        text = self.workbook.answers(entry_id).get(FIELD, "")
        # A text that holds no list of keys counts as one key, so that nothing gets lost.
        kept = keys_of(text) or ((text,) if text else ())
        return text_of_keys(dict.fromkeys((*kept, problem)))

    def _make_room_for(self, problems: tuple[str, ...]) -> None:
        if tuple(self.suggested) == problems:
            return
        for gone in self.suggested.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.suggested = {problem: SuggestedProblem(problem, self.note) for problem in problems}
        for suggestion in self.suggested.values():
            suggestion.accepted.connect(self.take)
            self._column.addWidget(suggestion)

    def _concerns(self, record: Record) -> bool:
        followed = isinstance(record, Metric | Plan) or getattr(record, "field", "") == FIELD
        return followed and super()._concerns(record)
