"""Which goals a plan carries, and what changes when the next plan begins."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Goal, Plan, PlanCopy, PlanGoal
from planner.insight.goals.of_plan import first_day_of_next, goals_of, next_plan, open_goals_outside

TODAY = dt.date(2026, 5, 4)
OLD = Plan(
    id="old",
    title="My way",
    period_from="2025-05-01",
    period_to="2026-04-30",
    made_on="2025-05-01",
    paper="letter",
    names="yes",
)
GOALS = (Goal(id="a", title="Learn", status="under_way"), Goal(id="b", title="Done before", status="done"))


@pytest.fixture
def begin(workbook):
    """Call it to begin the next plan with some goals; it gives the change."""

    def begin_(*carried):
        change = next_plan(workbook.snapshot(), workbook.plan_record(), carried, TODAY)
        workbook.apply(change)
        return change

    return begin_


@pytest.fixture
def carried(workbook):
    """Call it to get the titles of the goals of a plan, the current one where no id is given."""

    def titles(plan_id=""):
        plan = workbook.get(Plan, id=plan_id) if plan_id else workbook.plan_record()
        return {goal.title for goal in goals_of(workbook.snapshot(), plan)}

    return titles


def test_the_next_plan_is_the_current_one_and_keeps_how_it_is_printed(workbook, put, begin):
    put(OLD, *GOALS)
    begin("a")
    new = workbook.plan_record()
    assert workbook.get(Plan, id="old").current == ""
    assert (new.title, new.paper, new.names) == ("My way", "letter", "yes")
    assert (new.period_from, new.period_to, new.made_on) == ("2026-05-04", "2027-05-04", "2026-05-04")
    assert new.next_review == "2026-08-04"


def test_each_plan_keeps_its_own_goals(put, begin, carried):
    put(OLD, *GOALS)
    begin("a")
    assert carried() == {"Learn"}
    assert carried("old") == {"Learn", "Done before"}


def test_a_plan_that_takes_no_goal_along_has_none(put, begin, carried):
    put(OLD, *GOALS)
    begin()
    assert carried() == set()


def test_a_new_goal_belongs_to_the_current_plan_only(put, begin, carried):
    put(OLD, *GOALS)
    begin("a")
    put(Goal(title="New"))
    assert carried() == {"Learn", "New"}
    assert carried("old") == {"Learn", "Done before"}


def test_a_goal_without_a_name_stays_with_the_plan_it_is_named_in(workbook, put, begin, carried):
    put(OLD, Goal(id="later", title=""))
    begin()
    workbook.apply(edits.edit(workbook, workbook.get(Goal, id="later"), title="Named"))
    assert carried() == {"Named"}


def test_an_open_goal_that_was_not_taken_along_is_left_behind(workbook, put, begin):
    put(OLD, *GOALS, Goal(id="c", title="Rests", status="paused"))
    assert open_goals_outside(workbook.snapshot(), workbook.plan_record()) == []
    begin("a")
    assert [goal.title for goal in open_goals_outside(workbook.snapshot(), workbook.plan_record())] == ["Rests"]


def test_a_third_plan_leaves_the_first_two_as_they_were(put, begin, carried):
    put(OLD, *GOALS)
    begin("a")
    put(Goal(id="c", title="New"))
    second = begin("c").after[0].id
    assert (carried(), carried(second), carried("old")) == ({"New"}, {"Learn", "New"}, {"Learn", "Done before"})


def test_one_undo_takes_it_all_back(workbook, put, begin):
    put(OLD, *GOALS)
    before = workbook.everything()
    workbook.apply(begin("a", "b").inverse())
    assert workbook.everything() == before


def test_a_plan_that_was_not_in_the_file_is_put_there_with_its_goals(workbook, put, begin, carried):
    put(*GOALS)
    first = workbook.plan_record().id
    change = begin("a")
    assert workbook.get(Plan, id=first).current == ""
    assert carried(first) == {"Learn", "Done before"}
    workbook.apply(change.inverse())
    assert workbook.all(Plan) == []
    assert workbook.all(PlanGoal) == []


def test_goals_that_a_plan_carries_already_are_not_noted_twice(workbook, put, begin):
    put(OLD, *GOALS, PlanGoal(plan_id="old", goal_id="a"))
    begin("a")
    assert len(workbook.all(PlanGoal, plan_id="old")) == 2


@pytest.mark.parametrize(
    "ends, begins",
    (
        ("2026-04-30", "2026-05-04"),
        ("2026-05-04", "2026-05-05"),
        ("2026-06-04", "2026-06-05"),
        ("2026-06-05", "2026-05-04"),
    ),
)
def test_the_next_plan_follows_the_old_one_or_begins_today(ends, begins):
    assert first_day_of_next(Plan(period_from="2026-01-01", period_to=ends), TODAY).isoformat() == begins


def test_a_plan_that_ends_early_ends_the_day_before_the_next(workbook, put, begin):
    put(Plan(id="p", period_from="2026-01-01", period_to="2026-12-31"))
    begin()
    assert workbook.get(Plan, id="p").period_to == "2026-05-03"


def test_the_next_plan_takes_the_copies_along_and_the_old_one_keeps_its_own(workbook, begin):
    workbook.apply(Change(after=(OLD, PlanCopy(plan_id="old", kind="mentor", left_out='["A"]'))))
    begin()
    copies = {copy.plan_id: copy.left_out for copy in workbook.all(PlanCopy)}
    assert copies == {"old": '["A"]', workbook.plan_record().id: '["A"]'}
    assert len(copies) == 2
