"""A change is a value: it can be turned round, and a run of typing becomes one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry, Goal, Record, Step

GOALS = st.builds(Goal, id=st.sampled_from("abc"), title=st.text(max_size=5))
SOME = st.lists(GOALS, max_size=3, unique_by=lambda goal: goal.id).map(tuple)
CHANGES = st.builds(Change, SOME, SOME, st.sampled_from(("", "run 1")), st.booleans())


def applied(change: Change, there: dict[tuple[str, ...], Record]) -> dict[tuple[str, ...], Record]:
    """Return what is there after a change, as the store does it."""
    dropped = {record.key for record in change.removed()}
    kept = {key: record for key, record in there.items() if key not in dropped}
    return kept | {record.key: record for record in change.after}


@given(CHANGES)
def test_taking_back_twice_is_the_change_itself(change: Change) -> None:
    assert change.inverse().inverse() == change


@given(CHANGES)
def test_a_change_taken_back_leaves_what_was_there(change: Change) -> None:
    there: dict[tuple[str, ...], Record] = {record.key: record for record in change.before}
    assert applied(change.inverse(), applied(change, there)) == there


@given(CHANGES)
def test_the_inverse_touches_the_same_records(change: Change) -> None:
    assert change.inverse().keys() == change.keys()
    assert {record.key for record in change.records()} == change.keys()


@given(SOME, st.lists(st.text(max_size=5), min_size=3, max_size=3))
def test_two_edits_of_the_same_records_become_one(goals: tuple[Goal, ...], titles: list[str]) -> None:
    steps = [tuple(replace(goal, title=title) for goal in goals) for title in titles]
    first, second = Change(steps[0], steps[1], "run 1"), Change(steps[1], steps[2], "run 1")
    both = first.followed_by(second)
    assert both is not None
    there: dict[tuple[str, ...], Record] = {goal.key: goal for goal in steps[0]}
    assert applied(both, there) == applied(second, applied(first, there))
    assert applied(both.inverse(), applied(both, there)) == there


def typed(text: str, before: str = "", field: str = "role", run: str = "run 1") -> Change:
    old = Answer(entry_id="e", field=field, text=before)
    return Change((old,), (replace(old, text=text),), run)


def test_an_edit_of_another_field_or_run_does_not_go_on() -> None:
    assert typed("S").followed_by(typed("L", field="company")) is None
    assert typed("S").followed_by(typed("So", "S", run="run 2")) is None


def test_a_removal_does_not_go_on_with_an_edit() -> None:
    assert typed("S").followed_by(Change(before=typed("S").after, run="run 1")) is None


def test_taking_back_never_goes_on_with_typing() -> None:
    assert typed("S").inverse().followed_by(typed("L")) is None


def test_added_and_then_edited_is_added_as_it_became() -> None:
    goal, named = Goal(id="a"), Goal(id="a", title="Learn")
    assert Change(after=(goal,)).followed_by(Change((goal,), (named,))) == Change(after=(named,))


def test_what_is_dropped_goes_before_what_it_hangs_on() -> None:
    goal = Goal(id="a")
    step = Step(id="b", goal_id="a")
    assert Change(before=(goal, step)).removed() == (step, goal)


def test_two_changes_along_with_each_other_are_taken_back_together() -> None:
    goal, step = Goal(id="a"), Step(id="b", goal_id="a")
    both = Change(after=(goal,)).along_with(Change(after=(step,)))
    assert both.inverse() == Change(before=(goal, step), undoing=True)
    assert both.touches(Step)
    assert not both.touches(Answer)


def test_a_change_can_be_put_into_a_run() -> None:
    assert typed("S", run="").in_run("run 1") == typed("S")


def test_typing_goes_on_with_one_of_the_records_that_changed_together() -> None:
    goal, step = Goal(id="a", title="L"), Step(id="b", goal_id="a")
    first = Change((Goal(id="a"),), (goal, step), "run 1")
    later = Change((goal,), (replace(goal, title="Learn"),), "run 1")
    assert first.followed_by(later) == Change((Goal(id="a"),), (Goal(id="a", title="Learn"), step), "run 1")
    assert later.followed_by(Change((step,), (step,), "run 1")) is None


def test_a_change_names_the_entries_that_its_records_belong_to_or_came_from() -> None:
    entry, goal = Entry(id="a", scenario="job"), Goal(entry_id="b")
    moved = replace(goal, entry_id="c")
    change = Change((goal,), (entry, moved, Answer(entry_id="d", field="role"), Step(goal_id=goal.id)))
    assert change.entry_ids() == {"a", "b", "c", "d"}
