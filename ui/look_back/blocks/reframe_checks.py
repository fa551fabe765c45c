"""What answers on the Reframe page: a gentle question back for each check, and the one that goes with the seat."""

from __future__ import annotations

from planner.domain.records.kinds import Answer
from planner.insight.prompts import lines_of_checks, seat_prompt
from ui.look_back.blocks.block import PartWidget
from ui.widgets.controls.labels_folded import line, show_line


class ChecksPart(PartWidget):
    """The lines that answer the three checks; nothing where they need none."""

    SHOWS = (Answer,)

    def build(self) -> None:
        self.said = line()
        self.body.addWidget(self.said)

    def read(self, entry_id: str) -> None:
        lines = lines_of_checks(self.workbook.answers(entry_id))
        show_line(self.said, "\n".join(self.say(text) for text in lines))
        self.setVisible(bool(lines))


class SeatPart(PartWidget):
    """The question that goes with the seat that was chosen."""

    SHOWS = (Answer,)

    def build(self) -> None:
        self.prompt = line(kind="")
        self.body.addWidget(self.prompt)

    def read(self, entry_id: str) -> None:
        self.prompt.setText(self.say(seat_prompt(self.scenario, self.workbook.answers(entry_id))))
