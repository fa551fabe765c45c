"""Blocks of the Reframe page: prompts for each check, the other seat, and a day to come back on."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt

from planner.domain import edits
from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.wording import mark, say
from planner.domain.records.kinds import Answer
from planner.insight.prompts import check_prompts, seat_prompt
from ui.look_back.blocks.block import Block
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.labels import show_text, wrapped_label


class ChecksBlock(Block):
    """The prompts for the three checks; hidden if there are none."""

    SHOWS = (Answer,)

    def build(self) -> None:
        self.message = wrapped_label()
        self.body.addWidget(self.message)

    def read(self, entry_id: str) -> None:
        prompts = check_prompts(self.workbook.answers(entry_id))
        show_text(self.message, "\n".join(say(text) for text in prompts))
        self.setVisible(bool(prompts))


class SeatBlock(Block):
    """The prompt for the chosen seat."""

    SHOWS = (Answer,)

    def build(self) -> None:
        self.prompt = wrapped_label(kind="")
        self.body.addWidget(self.prompt)

    def read(self, entry_id: str) -> None:
        self.prompt.setText(say(seat_prompt(self.scenario, self.workbook.answers(entry_id))))


FIELD = "come_back_on"


class ComeBackBlock(Block):
    """The button "I will come back tomorrow", and the day that is set."""

    SHOWS = (Answer,)

    def build(self) -> None:
        self.button = push_button(say("I will come back tomorrow"), "clock", self.come_back_tomorrow)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.message = wrapped_label()
        self.body.addWidget(self.message)

    def read(self, entry_id: str) -> None:
        day = day_of(self.workbook.answers(entry_id).get(FIELD, ""))
        text = mark("Today will show this on {day}. Until then it can rest.")
        show_text(self.message, say(text, day=show_day(day)) if day and day > self.workbook.today() else "")

    def come_back_tomorrow(self) -> None:
        """Set the day to come back to tomorrow."""
        entry_id = self.entry_id
        if entry_id is not None:
            tomorrow = (self.workbook.today() + dt.timedelta(days=1)).isoformat()
            self.do(lambda: edits.answer(self.workbook, entry_id, FIELD, tomorrow), self.button.text())
