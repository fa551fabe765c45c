"""A way to leave for today: one button that sets the day to come back on."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from planner.domain.basics.fields import day_of, show_day
from planner.domain.records.kinds import Answer
from ui.look_back.blocks.block import PartWidget, push_button
from ui.widgets.controls.labels_folded import line, show_line

FIELD = "come_back_on"


class ComeBackPart(PartWidget):
    """The button "I will come back tomorrow", and the day it was set to."""

    SHOWS = (Answer,)

    def build(self) -> None:
        self.button = push_button(self.tr("I will come back tomorrow"), "clock", self.come_back_tomorrow)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.said = line()
        self.body.addWidget(self.said)

    def read(self, entry_id: str) -> None:
        day = day_of(self.workbook.answers(entry_id).get(FIELD, ""))
        text = self.tr("Today will show this on %1. Until then it can rest.")
        show_line(self.said, text.replace("%1", show_day(day, self.say)) if day and day > self.workbook.today() else "")

    def come_back_tomorrow(self) -> None:
        """Set the day to come back on to tomorrow."""
        entry_id = self.entry_id
        if entry_id is not None:
            tomorrow = (self.workbook.today() + dt.timedelta(days=1)).isoformat()
            self.do(lambda: self.workbook.answer(entry_id, FIELD, tomorrow), self.button.text())
