"""How often each place was written: a count that only grows."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from planner.domain.changes import Change
from planner.domain.records.kinds import CheckIn, Goal, Revision, Step
from planner.storage.store import Store

GOAL = Goal(title="Learn")
STEP = Step(goal_id=GOAL.id, title="Read")


@pytest.fixture
def store():
    store = Store(None)
    yield store
    store.close()


def test_what_was_never_written_has_no_revision(store):
    assert store.revisions() == {}


def test_a_goal_and_all_that_is_shown_with_it_count_as_one_place(store):
    store.write(Change(after=(GOAL, STEP, CheckIn(goal_id=GOAL.id))))
    assert list(store.revisions()) == [GOAL.key]
    assert store.revisions()[GOAL.key].number == 1


def test_taking_a_change_back_counts_as_well(store):
    store.write(Change(after=(GOAL,)))
    change = Change((GOAL,), (replace(GOAL, title="Learn more"),))
    store.write(change)
    store.write(change.inverse())
    assert store.revisions()[GOAL.key].number == 3


def test_the_count_goes_on_when_a_step_is_taken_out(store):
    store.write(Change(after=(GOAL, STEP)))
    store.write(Change(before=(STEP,)))
    assert store.revisions()[GOAL.key].number == 2


def test_other_places_are_left_alone(store):
    alone = Step(title="Write to Dana")
    store.write(Change(after=(GOAL, alone)))
    before = store.revisions()
    store.write(Change((alone,), (replace(alone, done="yes"),)))
    assert store.revisions()[GOAL.key] == before[GOAL.key]
    assert store.revisions()[alone.key].number == 2


def test_a_change_that_cannot_be_written_counts_for_nothing(store):
    store.write(Change(after=(GOAL,)))
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.write(Change((), (GOAL, Step(goal_id="nowhere"))))
    assert store.revisions()[GOAL.key] == Revision(1, store.revisions()[GOAL.key].at)


def test_an_id_may_hold_any_letter(store):
    goal = replace(GOAL, id="a/b")
    store.write(Change(after=(goal,)))
    assert list(store.revisions()) == [goal.owner_key]
