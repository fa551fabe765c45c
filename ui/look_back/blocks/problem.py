"""Problems that the numbers of a campaign suggest; the user decides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from planner.compose.numbers import close_from
from planner.domain import edits
from planner.domain.basics.fields import Choices, keys_of, text_of_keys
from planner.domain.basics.wording import say
from planner.domain.records.kinds import Answer, Metric, Plan, Record
from planner.insight.campaigns.metric_formulas import reasons, suggested_problems
from ui.look_back.blocks.block import Block
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn

FIELD = "problem"


class SuggestedProblem(QWidget):
    """One suggestion with its reasons. `accepted` carries the problem when its button is clicked."""

    accepted = Signal(str)

    def __init__(self, problem: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = wrapped_label(kind="", parent=self)
        self.button = push_button(say("Take this"), "check", lambda: self.accepted.emit(problem))
        row = layouts.row(self, spacing=12)
        row.addWidget(self.label, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def show_suggestion(self, name: str, because: str, accepted: bool) -> None:
        """Show the suggestion; the button is hidden once it is accepted."""
        self.label.setText(say("The numbers suggest: {problem}. {reasons}", problem=name, reasons=because))
        self.button.setAccessibleName(f"{self.button.text()}: {name}")
        self.button.setVisible(not accepted)


class ProblemBlock(Block):
    """The suggested problems. Nothing is answered until the user accepts one."""

    SHOWS = (Metric, Answer, Plan)

    def build(self) -> None:
        question = next((field for field in self.scenario.fields() if field.key == FIELD), None)
        self._names = {one.key: say(one.label) for one in question.options} if isinstance(question, Choices) else {}
        self.note = QFrame(self)
        self.note.setProperty("kind", "card")
        self._column: KeyedColumn[str, SuggestedProblem] = KeyedColumn(self.note, spacing=10)
        layouts.column(self.note, self._column, margins=(16, 12, 16, 12))
        self.body.addWidget(self.note)

    @property
    def suggested(self) -> dict[str, SuggestedProblem]:
        """Return the shown suggestions, by their problems."""
        return self._column.widgets

    def read(self, entry_id: str) -> None:
        rows = self.workbook.all(Metric, entry_id=entry_id)
        accepted = keys_of(self.workbook.answers(entry_id).get(FIELD, ""))
        suggested = suggested_problems(rows, close_from(self.workbook.plan_record()))
        found = {one.problem: one for one in suggested if one.problem in self._names}

        def update(suggested: SuggestedProblem, problem: str) -> None:
            because = " ".join(reasons(found[problem]))
            suggested.show_suggestion(self._names[problem], because, problem in accepted)

        self._column.show_keys(found, self._suggest, update)
        self.setVisible(bool(found))

    def accept(self, problem: str) -> None:
        """Add a suggestion to the answer."""
        entry_id = self.entry_id
        if entry_id is not None:
            self.do(
                lambda: edits.answer(self.workbook, entry_id, FIELD, self._with(entry_id, problem)),
                say("Take this"),
            )

    def _with(self, entry_id: str, problem: str) -> str:
        text = self.workbook.answers(entry_id).get(FIELD, "")
        # A text that is no JSON list counts as a single key, so that nothing gets lost.
        kept = keys_of(text) or ((text,) if text else ())
        return text_of_keys(dict.fromkeys((*kept, problem)))

    def _suggest(self, problem: str) -> SuggestedProblem:
        suggested = SuggestedProblem(problem, self._column)
        suggested.accepted.connect(self.accept)
        return suggested

    def _concerns(self, record: Record) -> bool:
        followed = isinstance(record, Metric | Plan) or getattr(record, "field", "") == FIELD
        return followed and super()._concerns(record)
