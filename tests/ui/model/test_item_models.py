"""Every list model keeps what Qt asks of one, while records come, change, move and go."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QAbstractItemModel, QSortFilterProxyModel

import ui
from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Entry, Goal
from planner.scenarios import all_scenarios
from ui.goals.goal_list import GoalList
from ui.look_back.entry_list import EntryListModel

GOALS = [Goal(id=f"g{number}", title=f"Goal {number}", position=number) for number in range(3)]
ENTRIES = [Entry(id=f"e{number}", scenario="job", created=f"2026-05-0{number + 1}") for number in range(3)]


def subclasses(kind: type) -> set[type]:
    children: list[type] = kind.__subclasses__()
    return {below for child in children for below in (child, *subclasses(child))}


def goal_list(document):
    model = GoalList(document.workbook)
    document.changed.connect(lambda change: model.read(change) if model.is_changed_by(change) else None)
    return model


def entry_list(document):
    return EntryListModel(document, all_scenarios()["job"])


MODELS = {
    GoalList: (goal_list, GOALS, lambda workbook, goal: edits.edit(workbook, goal, due="2026-06-01")),
    EntryListModel: (entry_list, ENTRIES, lambda workbook, entry: edits.answer(workbook, entry.id, "role", "Lead")),
}
"""What makes each model, the records it lists, and what changes the row of one."""


def test_no_model_is_left_out():
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    ours = {kind for kind in subclasses(QAbstractItemModel) if kind.__module__.startswith("ui.")}
    assert ours == set(MODELS)


@pytest.fixture(params=MODELS, ids=lambda kind: kind.__name__)
def kind(request):
    return request.param


class Seen(QSortFilterProxyModel):
    """What a view has heard of a model: its rows are those that the model's signals told of."""

    def __init__(self, model) -> None:
        super().__init__()
        self.setSourceModel(model)
        self.rows()

    def rows(self):
        return [self.index(row, 0).data() for row in range(self.rowCount())]


def rows(model):
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_model_is_sound_while_its_records_come_change_and_go(kind, document, qtbot, qtmodeltester):
    make, records, changed_row = MODELS[kind]
    model = make(document)
    seen = Seen(model)
    qtmodeltester.check(model)
    for record in records:
        document.do(Change(after=(record,)), "Add")
        assert seen.rows() == rows(model)
    assert model.rowCount() == 3
    with qtbot.waitSignal(model.dataChanged, raising=True):
        document.do(changed_row(document.workbook, records[1]), "Change")
    document.do(Change(before=(records[0],)), "Remove")
    assert seen.rows() == rows(model)
    assert model.rowCount() == 2
    qtmodeltester.check(model)
    while document.undo():
        assert seen.rows() == rows(model)
    assert model.rowCount() == 0
    while document.redo():
        assert seen.rows() == rows(model)
    assert model.rowCount() == 2
    qtmodeltester.check(model)


def test_a_filtered_list_of_entries_is_sound(document, qtmodeltester):
    model = entry_list(document)
    seen = Seen(model)
    qtmodeltester.check(model)
    document.do(Change(after=tuple(ENTRIES)), "Add")
    model.show_only({"e1"})
    document.do(Change(after=(Entry(id="e9", scenario="job", created="2026-06-01"),)), "Add")
    assert (model.rowCount(), seen.rowCount()) == (1, 1)
    model.show_only(None)
    assert (model.rowCount(), seen.rowCount()) == (4, 4)
    qtmodeltester.check(model)
