"""A note on earlier applications to the same company, with a link to the last one."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.entries import display_title, existing_entry
from planner.domain.records.kinds import Answer, Entry, Lesson
from planner.insight.applications.apply_again import (
    JobEntry,
    LastApplication,
    company_words,
    job_entry,
    last_application,
    last_application_sentences,
)
from ui.look_back.blocks.block import Block
from ui.widgets.controls.callout import Callout
from ui.widgets.controls.links import NameLink


class ApplyAgainBlock(Block):
    """The last outcome, the lesson that is still open, and a link to that entry."""

    SHOWS = (Answer, Entry, Lesson)
    found: LastApplication | None = None

    def build(self) -> None:
        self.link = NameLink("last_time", self)
        self.link.clicked.connect(self.open_last_time)
        note = Callout(self, self.link)
        self.message = note.label
        self.body.addWidget(note)

    def show_entry(self, entry_id: str | None) -> None:
        self.found = None
        self.setVisible(False)
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        mine = self._application(entry_id)
        self.found = (
            last_application(mine, self._at_company(mine), self.workbook.all(Lesson)) if mine and mine.company else None
        )
        if self.found:
            outcome = self.scenario.field(self.scenario.outcome).show(self.found.outcome)
            self.message.setText("\n".join(last_application_sentences(self.found, outcome)))
            self.link.show_name(display_title(self.workbook, self.found.entry_id), self.scenario.icon)
        self.link.setVisible(self.found is not None)
        self.setVisible(self.found is not None)

    def _application(self, entry_id: str) -> JobEntry | None:
        entry = existing_entry(self.workbook, entry_id)
        is_application = entry is not None and entry.scenario == self.scenario.key
        return job_entry(entry, self.workbook.answers(entry_id)) if entry and is_application else None

    def _at_company(self, mine: JobEntry) -> Iterator[JobEntry]:
        """Yield the applications whose company may be the same: those with all of its words."""
        words = company_words(mine.company)
        found = self.workbook.entries_containing(words) if words else self.workbook.entry_ids(self.scenario)
        for entry_id in found:
            other = self._application(entry_id)
            if other:
                yield other

    def open_last_time(self) -> None:
        """Open the last application."""
        if self.found:
            self.open_requested.emit(("entry", self.found.entry_id))

    def _concerns(self, record: object) -> bool:
        # Answers of other entries matter here as well.
        return isinstance(record, Entry | Lesson) or (
            isinstance(record, Answer) and record.field in ("company", "outcome", "applied_on", "decided_on", "role")
        )
