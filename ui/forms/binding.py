"""The data behind a form: an entry's answers, or the columns of one record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from planner.domain import edits
from planner.domain.basics.fields import YES
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Goal, Key, Record, Step
from planner.insight.goals.status import with_status
from planner.workbook.workbook import Workbook


class Binding(Protocol):
    """What a form shows and edits."""

    @property
    def key(self) -> Key:
        """Return an identifier of this binding."""

    def text(self, key: str) -> str:
        """Return the answer to a question."""

    def change(self, key: str, text: str) -> Change:
        """Return the change that answers a question."""

    def touched(self, change: Change) -> Iterator[str]:
        """Yield the questions whose answers a change may have altered."""


class EntryAnswers:
    """The answers of one entry."""

    def __init__(self, workbook: Workbook, entry_id: str) -> None:
        self._workbook, self._entry_id = workbook, entry_id
        self._answers = workbook.answers(entry_id)

    @property
    def key(self) -> Key:
        return ("entry", self._entry_id)

    def text(self, key: str) -> str:
        return self._answers.get(key, "")

    def change(self, key: str, text: str) -> Change:
        return edits.answer(self._workbook, self._entry_id, key, text)

    def touched(self, change: Change) -> Iterator[str]:
        for record in change.records():
            if isinstance(record, Answer) and record.entry_id == self._entry_id:
                self._answers = self._workbook.answers(self._entry_id)
                yield record.field


class RecordColumns:
    """The columns of one record. A record that is not stored yet is added with the first answer."""

    def __init__(self, workbook: Workbook, record: Record) -> None:
        self._workbook, self._record, self._first = workbook, record, record

    @property
    def key(self) -> Key:
        return self._record.key

    @property
    def record(self) -> Record:
        """Return the current record."""
        return self._record

    def text(self, key: str) -> str:
        return self._record.column(key)

    def change(self, key: str, text: str) -> Change:
        return edits.edit(self._workbook, self._record, **{key: text})

    def touched(self, change: Change) -> Iterator[str]:
        for record in change.after:
            if record.key == self._record.key:
                before, self._record = self._record, record
                yield from (name for name in record.__struct_fields__ if getattr(record, name) != getattr(before, name))
        if self._record.key in {record.key for record in change.removed()}:
            # Undo removed the record that the first answer had added, so the blank record is shown again.
            self._record = self._first
            yield from self._record.__struct_fields__


class StepColumns(RecordColumns):
    """The columns of a step: ticking it also sets the day, in the same change; unticking clears it."""

    def change(self, key: str, text: str) -> Change:
        step = self.record
        if key != "done" or not isinstance(step, Step):
            return super().change(key, text)
        day = (step.done_on or self._workbook.today().isoformat()) if text == YES else ""
        return edits.edit(self._workbook, step, done=text, done_on=day)


class GoalColumns(RecordColumns):
    """The columns of a goal: a status that ends it also sets the day, in the same change."""

    def change(self, key: str, text: str) -> Change:
        goal = self.record
        if key != "status" or not isinstance(goal, Goal):
            return super().change(key, text)
        new = with_status(goal, text, self._workbook.today())
        return edits.edit(self._workbook, goal, status=new.status, ended_on=new.ended_on)
