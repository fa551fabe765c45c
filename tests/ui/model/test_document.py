"""Typing is gathered, written, and taken back in runs."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.records.kinds import Goal
from planner.storage.errors import Busy, DiskFull
from ui.forms.saved_label import SavedLabel
from ui.model.document import Document


@pytest.fixture
def job(workbook):
    change = edits.new_entry(workbook.scenarios["job"])
    workbook.apply(change)
    return change.after[0].id


@pytest.fixture
def keep(document, job):
    """Types a text into one question, as an editor does with every key."""

    def type_text(text, field="role"):
        for end in range(1, len(text) + 1):
            document.type((job, field), lambda end=end: edits.answer(document.workbook, job, field, text[:end]), field)

    return type_text


def test_typing_is_written_once_and_soon(document, workbook, job, keep, qtbot):
    heard: list[object] = []
    document.changed.connect(heard.append)
    with qtbot.waitSignal(document.changed, timeout=2000):
        keep("Social lead")
    assert workbook.answers(job) == {"role": "Social lead"}
    assert len(heard) == 1


def test_one_undo_takes_back_a_run_of_typing(document, workbook, job, keep):
    keep("Social")
    document.flush()
    keep("Social lead")
    document.undo()
    assert workbook.answers(job) == {}
    document.redo()
    assert workbook.answers(job)["role"] == "Social lead"


def test_a_run_ends_where_another_question_begins(document, workbook, job, keep):
    keep("Lead")
    keep("Northwind", "company")
    document.undo()
    assert workbook.answers(job) == {"role": "Lead"}


def test_undo_writes_what_was_typed_first(document, workbook, job, keep):
    keep("Lead")
    assert document.undo() is not None
    assert workbook.answers(job) == {}
    document.redo()
    assert workbook.answers(job)["role"] == "Lead"


def test_a_change_that_changes_nothing_is_no_undo_step(document, workbook, job):
    document.do(edits.answer(workbook, job, "role", ""), "role")
    assert not document.undo_stack.canUndo()


def test_a_change_that_cannot_be_written_is_told_and_is_no_undo_step(workbook, qapp, monkeypatch):
    told: list[Exception] = []
    document = Document(workbook, told.append)

    def no_room(change):
        raise DiskFull(None)

    monkeypatch.setattr(workbook, "apply", no_room)
    assert not document.do(edits.add(workbook, Goal(title="Learn")), "New goal")
    assert [type(error) for error in told] == [DiskFull]
    assert not document.undo_stack.canUndo()


def test_forgetting_history_leaves_the_plan_and_nothing_to_undo(document, workbook, job, keep):
    keep("Lead")
    document.forget_history()
    assert workbook.answers(job)["role"] == "Lead"
    assert document.undo() is None


@pytest.fixture
def refusing(document, monkeypatch):
    """Keeps the plan from being written, until it is called; holds what the person was told."""
    told: list[Exception] = []
    document.show_error = told.append
    write = document.workbook.apply

    def allow():
        monkeypatch.setattr(document.workbook, "apply", write)
        return told

    monkeypatch.setattr(document.workbook, "apply", _refuse)
    return allow


def test_typing_that_could_not_be_written_is_written_the_next_time(document, workbook, job, keep, refusing):
    keep("Lead")
    document.flush()
    assert document.has_unwritten
    keep("Northwind", "company")
    refusing()
    document.commit_typing()
    assert workbook.answers(job) == {"role": "Lead", "company": "Northwind"}
    assert not document.has_unwritten


def test_nothing_else_is_written_before_typing_that_waits(document, workbook, job, keep, refusing):
    keep("Lead")
    assert not document.do(edits.add(workbook, Goal(title="Learn")), "New goal")
    assert len(refusing()) == 1


def test_saved_is_said_only_when_it_is(document, keep, refusing, qtbot):
    label = SavedLabel(document)
    qtbot.addWidget(label)
    document.workbook.is_persistent = True
    keep("Lead")
    assert label.text() == "Saving …"
    document.flush()
    assert label.text() == "Not saved yet"
    refusing()
    document.flush()
    assert label.text() == "Saved on this computer"


def test_an_undo_that_could_not_be_written_can_be_tried_again(document, workbook, job, monkeypatch):
    document.show_error = lambda error: None
    for text in ("First", "Second"):
        document.do(edits.answer(workbook, job, "role", text), "role")
    with monkeypatch.context() as patch:
        patch.setattr(workbook, "apply", _refuse)
        assert document.undo() is None
    document.undo()
    assert workbook.answers(job)["role"] == "First"
    document.redo()
    assert workbook.answers(job)["role"] == "Second"


def _refuse(change):
    raise Busy(None)
