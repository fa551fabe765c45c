"""What the file keeps so that undo could outlive a restart: one row an undo run, and not for ever."""

from __future__ import annotations

import itertools
import json

import pytest

from planner.domain.changes import Change
from planner.domain.records.kinds import Goal, Step
from planner.storage import history
from planner.storage.store import Store
from tests.plans import memory


@pytest.fixture
def store(connection):
    with memory(connection):
        store = Store(None)
    yield store
    store.close()


@pytest.fixture
def rows(store, connection):
    """Call it for the rows of the history."""
    return lambda: rows_in(connection)


def rows_in(connection):
    found = connection.execute("SELECT run, kind, keys, before FROM history ORDER BY id").fetchall()
    return [(run, kind, json.loads(keys), json.loads(before)) for run, kind, keys, before in found]


def titled(*titles, run="run 1", goal="g"):
    """Return the changes that give one goal these titles, one after the other."""
    goals = [Goal(id=goal, title=title) for title in titles]
    return [Change((old,), (new,), run) for old, new in itertools.pairwise(goals)]


def test_a_run_keeps_what_was_before_it_began(store, rows):
    for change in titled("", "L", "Le", "Learn"):
        store.write(change)
    ((run, kind, keys, (before,)),) = rows()
    assert (run, kind, keys) == ("run 1", "edit", [["goal", "g"]])
    assert (before["table"], before["title"]) == ("goal", "")


def test_a_run_that_reaches_another_record_keeps_both(store, rows):
    step = Step(id="s", title="Read")
    store.write(titled("", "L")[0])
    store.write(Change((step,), (Step(id="s", title="Write"),), "run 1"))
    ((_, _, keys, before),) = rows()
    assert keys == [["goal", "g"], ["step", "s"]]
    assert [record["title"] for record in before] == ["", "Read"]


@pytest.mark.parametrize(
    "change, kind",
    (
        (Change(after=(Goal(id="g"),), run="r"), "add"),
        (Change(before=(Goal(id="g"),), run="r"), "remove"),
        (Change((Goal(id="g"),), (Goal(id="g", title="L"),), "r"), "edit"),
    ),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_row_says_what_kind_of_change_it_was(store, rows, change, kind):
    store.write(change)
    assert [row[1] for row in rows()] == [kind]


def test_a_change_without_a_run_is_not_kept(store, rows):
    store.write(titled("", "L", run="")[0])
    assert rows() == []


def test_undo_takes_the_row_out_and_redo_brings_it_back(store, rows):
    (change,) = titled("", "Learn")
    store.write(change)
    kept = rows()
    store.write(change.inverse())
    assert rows() == []
    store.write(change.inverse().inverse())
    assert rows() == kept


def test_only_the_newest_runs_are_kept(store, rows, monkeypatch):
    monkeypatch.setattr(history, "RUNS", 3)
    for number in range(5):
        store.write(titled("", "L", run=f"run {number}", goal=str(number))[0])
    assert [row[0] for row in rows()] == ["run 2", "run 3", "run 4"]


def test_only_as_many_letters_are_kept_as_there_is_room_for(store, rows, monkeypatch):
    monkeypatch.setattr(history, "SIZE", 5_000)
    for number in range(4):
        store.write(titled("x" * 1_500, "L", run=f"run {number}", goal=str(number))[0])
    assert [row[0] for row in rows()] == ["run 2", "run 3"]


def test_odd_letters_are_kept_and_half_ones_break_nothing(store, rows):
    store.write(titled("„日本“ 😀 \ud83d", "L")[0])
    assert rows()[0][3][0]["title"] == "„日本“ 😀 \ufffd"


def test_a_change_that_cannot_be_written_leaves_no_row(store, rows):
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.write(Change(after=(Step(goal_id="nobody"),), run="run 1"))
    assert rows() == []


def test_forgetting_empties_the_history_and_keeps_the_plan(store, rows):
    store.write(titled("", "Learn")[0])
    store.forget_history()
    assert rows() == []
    assert store.read(Goal)[0].title == "Learn"
