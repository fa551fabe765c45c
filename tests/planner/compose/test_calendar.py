"""What goes into a calendar: every thing with a day, how it stands, and how new it is."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from planner.compose.calendar import calendar_of
from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.document.calendar_values import NEVER, Calendar, CalendarEntry, State, one_line
from planner.domain.records.kinds import CheckIn, Entry, Goal, Plan, Record, Revision, Step
from planner.domain.snapshot import Snapshot
from planner.insight.due_rules import CHECK_IN, GOAL_DUE, PLAN_REVIEW, STEP
from planner.storage.store import Store
from planner.workbook import due_in_plan
from planner.workbook.workbook import Workbook

DAY = "2026-05-04"
GOAL = Goal(id="g", title="Learn", due="2026-06-01", status="under_way")
STEP_OF_GOAL = Step(id="s", goal_id="g", title="Read", due=DAY, where="At home")


def calendar(*records: Record, plan: Plan | None = None, **choices: str) -> Calendar:
    chosen = replace(plan or Plan(id="p"), **choices)
    return calendar_of(Snapshot(records, {}), chosen, {})


def states(*records: Record) -> dict[str, State]:
    return {entry.uid.removesuffix("@comeback"): entry.state for entry in calendar(*records).entries}


def of_workbook(workbook: Workbook) -> Calendar:
    return calendar_of(workbook.snapshot(), workbook.plan_record(), workbook.revisions())


def entry_in(workbook: Workbook, uid: str) -> CalendarEntry:
    return next(entry for entry in of_workbook(workbook).entries if entry.uid == f"{uid}@comeback")


def test_what_has_no_day_is_not_in_it() -> None:
    records = (Goal(title="Learn"), Step(title="Read"), Step(title="Ask", due="soon"), Plan(id="p"))
    assert calendar(*records).entries == ()


def test_goals_check_ins_steps_and_the_next_review_are_in_it() -> None:
    plan = Plan(id="p", next_review="2026-08-04")
    check = CheckIn(goal_id="g", day=DAY, next_on="2026-05-18")
    kinds = [entry.kind for entry in calendar(plan, GOAL, STEP_OF_GOAL, check, plan=plan).entries]
    assert kinds == [GOAL_DUE, CHECK_IN, CHECK_IN, STEP, PLAN_REVIEW]


def test_a_step_belongs_to_its_goal_where_that_is_in_the_calendar_too() -> None:
    assert calendar(GOAL, STEP_OF_GOAL).entries[1].part_of == "g@comeback"
    assert calendar(replace(GOAL, due=""), STEP_OF_GOAL).entries[0].part_of == ""


@pytest.mark.parametrize(
    "status, of_goal, of_step",
    (
        ("", State.OPEN, State.OPEN),
        ("not_started", State.OPEN, State.OPEN),
        ("under_way", State.UNDER_WAY, State.OPEN),
        ("paused", State.OPEN, State.OPEN),
        ("done", State.DONE, State.CANCELLED),
        ("not_reached", State.CANCELLED, State.CANCELLED),
        ("let_go", State.CANCELLED, State.CANCELLED),
    ),
)
def test_an_open_step_is_called_off_where_its_goal_has_ended(status: str, of_goal: State, of_step: State) -> None:
    assert states(replace(GOAL, status=status), STEP_OF_GOAL) == {"g": of_goal, "s": of_step}


def test_what_is_done_stays_done_with_its_day_when_its_goal_ends() -> None:
    done = replace(STEP_OF_GOAL, done="yes", done_on="2026-05-05")
    _, step = calendar(replace(GOAL, status="let_go"), done).entries
    assert (step.state, step.done_on) == (State.DONE, dt.date(2026, 5, 5))


def test_a_goal_is_done_on_the_day_it_ended() -> None:
    (goal,) = calendar(replace(GOAL, status="done", ended_on="2026-05-30")).entries
    assert (goal.state, goal.done_on) == (State.DONE, dt.date(2026, 5, 30))


@pytest.mark.parametrize("order", (1, -1))
def test_check_ins_that_were_held_are_done_and_the_next_look_is_open(order: int) -> None:
    early = CheckIn(id="a", goal_id="g", day="2026-03-01", next_on="2026-04-01")
    late = CheckIn(id="b", goal_id="g", day="2026-04-02", next_on=DAY)
    found = {
        entry.uid: (entry.state, entry.day.isoformat()) for entry in calendar(GOAL, *(early, late)[::order]).entries
    }
    assert found["a@comeback"] == (State.DONE, "2026-03-01")
    assert found["b@comeback"] == (State.DONE, "2026-04-02")
    assert found["g-check-in@comeback"] == (State.OPEN, DAY)


def test_the_next_look_is_one_entry_that_moves() -> None:
    goal = replace(GOAL, review_on=DAY)
    before = CheckIn(id="a", goal_id="g", day="2026-05-01", next_on="2026-06-01")
    looks = [
        [entry for entry in calendar(*records).entries if entry.is_pending][1:] for records in ((goal,), (goal, before))
    ]
    assert [[(look.uid, look.day.isoformat()) for look in found] for found in looks] == [
        [("g-check-in@comeback", DAY)],
        [("g-check-in@comeback", "2026-06-01")],
    ]


def test_a_look_that_was_held_and_names_no_next_day_is_done() -> None:
    goal = replace(GOAL, review_on=DAY)
    assert states(goal, CheckIn(goal_id="g", day="2026-05-06"))["g-check-in"] is State.DONE
    assert states(goal, CheckIn(goal_id="g", day="2026-04-01"))["g-check-in"] is State.OPEN


def test_the_next_look_at_a_goal_that_has_ended_is_called_off() -> None:
    assert states(replace(GOAL, review_on=DAY, status="let_go"))["g-check-in"] is State.CANCELLED


def test_what_today_waits_for_is_open_in_the_calendar_on_the_same_day(sample_workbook: Workbook) -> None:
    today = {
        (due.kind, due.day)
        for due in due_in_plan.due(sample_workbook, dt.date(2030, 1, 1))
        if due.kind in (CHECK_IN, GOAL_DUE, STEP, PLAN_REVIEW)
    }
    waiting = {(entry.kind, entry.day) for entry in of_workbook(sample_workbook).entries if entry.is_pending}
    assert len(today) > 10
    assert today <= waiting
    assert {what for what, _ in waiting - today} == {GOAL_DUE}


def test_a_cushion_of_a_deleted_entry_is_not_in_it() -> None:
    cushion = Step(entry_id="e", title="Spare week", due=DAY)
    assert len(calendar(Entry(id="e", scenario="job"), cushion).entries) == 1
    assert calendar(Entry(id="e", scenario="job", deleted="2026"), cushion).entries == ()


def test_the_review_of_a_plan_that_is_only_offered_is_not_in_it(workbook: Workbook) -> None:
    assert of_workbook(workbook).entries == ()
    workbook.apply(edits.edit(workbook, workbook.plan_record(), title="Up again"))
    assert [entry.kind for entry in of_workbook(workbook).entries] == [PLAN_REVIEW]


def test_the_review_of_an_earlier_plan_is_called_off() -> None:
    earlier = Plan(id="earlier", next_review=DAY, current="")
    plan = Plan(id="p", next_review="2026-08-04")
    found = calendar(earlier, plan, plan=plan).entries
    assert [(entry.uid, entry.state) for entry in found] == [
        ("earlier-review@comeback", State.CANCELLED),
        ("p-review@comeback", State.OPEN),
    ]


def test_no_two_people_have_an_entry_with_the_same_uid(workbook: Workbook) -> None:
    other = Workbook(Store(None), workbook.scenarios, workbook.today)
    uids = []
    for one in (workbook, other):
        one.apply(edits.edit(one, one.plan_record(), title="My plan"))
        one.apply(Change(after=(Step(due=DAY),)))
        uids += [entry.uid for entry in of_workbook(one).entries]
    other.close()
    assert len(set(uids)) == 4


def test_without_the_tick_no_words_of_the_person_are_in_it() -> None:
    plan = Plan(id="p", title="Up again", next_review=DAY)
    check = CheckIn(goal_id="g", day=DAY, next_on=DAY)
    found = calendar(plan, GOAL, STEP_OF_GOAL, check, plan=plan)
    assert {(entry.title, entry.notes) for entry in found.entries} == {("", ())}
    assert [found.title(entry) for entry in found.entries] == [GOAL_DUE, CHECK_IN, CHECK_IN, STEP, PLAN_REVIEW]


def test_with_the_tick_they_are_said_with_the_kind_of_thing() -> None:
    plan = Plan(id="p", title="Up again", next_review=DAY)
    check = CheckIn(goal_id="g", day=DAY, next_on=DAY)
    found = calendar(plan, GOAL, check, STEP_OF_GOAL, plan=plan, calendar_titles="yes")
    titles = [found.title(entry) for entry in found.entries]
    assert titles == ["Goal: Learn", "Check-in: Learn", "Check-in: Learn", "Read", "Review of the plan: Up again"]
    assert found.entries[3].notes == (("Where, with whom", "At home"), ("Goal", "Learn"))


def test_what_has_no_title_yet_goes_by_the_neutral_word() -> None:
    found = calendar(Step(title=" \x07\n", due=DAY), calendar_titles="yes")
    assert found.title(found.entries[0]) == STEP


def test_an_event_says_in_its_title_what_a_task_says_by_a_tick() -> None:
    done = replace(STEP_OF_GOAL, done="yes")
    goal = replace(GOAL, status="let_go")
    for form, titles in (("todo", ["Goal", "Step"]), ("event", ["Called off: Goal", "Done: Step"])):
        found = calendar(goal, done, calendar_as=form)
        assert [found.title(entry) for entry in found.entries] == titles


def test_the_choices_come_from_the_plan() -> None:
    assert calendar() == Calendar()
    assert calendar(calendar_as="event", calendar_alarm="yes") == Calendar(as_events=True, alarm=True)


def test_the_count_rises_with_every_change_and_when_one_is_taken_back(workbook: Workbook) -> None:
    workbook.apply(Change(after=(GOAL, STEP_OF_GOAL)))
    change = edits.edit(workbook, STEP_OF_GOAL, title="Read twice")
    numbers = []
    for write in (Change(), change, change.inverse()):
        workbook.apply(write)
        numbers.append(entry_in(workbook, "s").number)
    assert numbers == [1, 2, 3]


def test_choosing_other_words_or_another_form_counts_for_every_entry(workbook: Workbook) -> None:
    workbook.apply(Change(after=(GOAL, Step(id="alone", due=DAY))))
    before = [entry.number for entry in of_workbook(workbook).entries]
    workbook.apply(edits.edit(workbook, workbook.plan_record(), calendar_titles="yes", next_review=""))
    assert [entry.number for entry in of_workbook(workbook).entries] == [number + 1 for number in before]


def test_what_happens_elsewhere_does_not_count(workbook: Workbook) -> None:
    workbook.apply(Change(after=(GOAL, STEP_OF_GOAL, Step(id="alone", due=DAY))))
    before = entry_in(workbook, "alone")
    workbook.apply(edits.edit(workbook, STEP_OF_GOAL, done="yes"))
    assert entry_in(workbook, "alone") == before


def test_an_entry_is_as_new_as_the_last_change_to_it() -> None:
    revisions = {
        ("goal", "g"): Revision(4, "2026-05-02T10:00:00+00:00"),
        ("plan", "old"): Revision(2, "2026-05-03T10:00:00+00:00"),
        ("plan", "p"): Revision(1, "2026-05-01T10:00:00+00:00"),
    }
    found = calendar_of(Snapshot([GOAL], {}), Plan(id="p"), revisions)
    assert (found.entries[0].number, found.entries[0].changed) == (7, dt.datetime(2026, 5, 3, 10, tzinfo=dt.UTC))


@pytest.mark.parametrize("at", ("", "long ago", "0001-01-01T00:00:00+23:00"))
def test_a_time_that_was_not_written_down_is_always_the_same(at: str) -> None:
    found = calendar_of(Snapshot([GOAL], {}), Plan(id="p"), {GOAL.owner_key: Revision(1, at)})
    assert found.entries[0].changed == NEVER


def test_the_day_it_is_made_on_changes_nothing(sample_workbook: Workbook) -> None:
    before = of_workbook(sample_workbook)
    sample_workbook.today = lambda: dt.date(2026, 12, 24)
    assert of_workbook(sample_workbook) == before


def test_one_line_takes_out_what_a_file_cannot_hold() -> None:
    assert one_line(" a\r\n\tb\u2028c\x85d\x00e\ud800 ") == "a b c de\ufffd"
