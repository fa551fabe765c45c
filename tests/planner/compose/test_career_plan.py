"""The career plan as values: what is on page 1 and in the sections, in which order."""

from __future__ import annotations

import datetime as dt

import pytest

from planner.compose.career_plan import career_plan
from planner.domain.changes import Change
from planner.domain.entries import scenario_of
from planner.domain.periods import first_plan
from planner.domain.records.kinds import (
    Achievement,
    Answer,
    Cause,
    CheckIn,
    Entry,
    Goal,
    Lesson,
    Person,
    Plan,
    PlanGoal,
    Request,
    Skill,
    Step,
)
from planner.domain.snapshot import Snapshot

TODAY = dt.date(2026, 5, 4)


@pytest.fixture
def plan_with(workbook):
    """Call it to put records into the file and get the plan."""

    def put(*records):
        workbook.apply(Change(after=records))
        return career_plan(workbook)

    return put


def titles(lines):
    return [line.title for line in lines]


def test_an_empty_file_gives_a_plan_for_the_year_from_today(workbook):
    plan = career_plan(workbook)
    assert (plan.front.period_from, plan.front.period_to) == (TODAY, dt.date(2027, 5, 4))
    assert (plan.front.made_on, plan.front.next_review) == (TODAY, dt.date(2026, 8, 4))
    assert (plan.cards, plan.goals, plan.next_steps) == ((), (), ())
    assert plan.report is None


def test_a_period_from_the_last_of_a_month_ends_on_the_last_of_another():
    assert first_plan(dt.date(2025, 11, 30)).next_review == "2026-02-28"
    assert first_plan(dt.date(2024, 2, 29)).period_to == "2025-02-28"


def test_page_1_has_three_lessons_at_most_and_none_that_is_retired(plan_with):
    entries = [Entry(id=str(number), scenario="job") for number in range(6)]
    lessons = [Lesson(entry_id=entry.id, sentence=f"Lesson {entry.id}", on_page_1="yes") for entry in entries[1:]]
    retired = Lesson(entry_id="0", sentence="Once true", on_page_1="yes", state="retired")
    taught = plan_with(*entries, retired, *lessons).front.lessons
    assert [line.sentence for line in taught] == ["Lesson 1", "Lesson 2", "Lesson 3"]


def test_a_lesson_not_meant_for_page_1_is_not_there(plan_with):
    assert plan_with(Entry(id="e", scenario="job"), Lesson(entry_id="e", sentence="Ask")).front.lessons == ()


def test_page_1_has_three_open_goals_and_no_paused_or_ended_one(plan_with):
    goals = [Goal(title=f"{status} {n}", status=status) for status in ("paused", "done", "", "under_way") for n in "12"]
    assert titles(plan_with(*goals).front.goals) == ["under_way 1", "under_way 2", " 1"]


def test_goals_go_by_status_then_priority_then_their_list(plan_with):
    plan = plan_with(
        Goal(title="let go", status="let_go", priority="essential"),
        Goal(title="helpful", status="under_way", priority="helpful", position=1),
        Goal(title="essential", status="under_way", priority="essential", position=3),
        Goal(title="from a later version", status="under_way", priority="vital", position=2),
        Goal(title="not begun", status="not_started", priority="essential"),
    )
    assert titles(plan.goals) == ["essential", "helpful", "from a later version", "not begun", "let go"]


def test_five_goals_at_most_are_printed_and_none_without_a_title(plan_with):
    plan = plan_with(Goal(title=""), *(Goal(title=str(number), position=number) for number in range(7)))
    assert titles(plan.goals) == ["0", "1", "2", "3", "4"]


def test_a_plan_that_carries_goals_prints_only_these(plan_with):
    goal = Goal(title="Carried")
    step = Step(goal_id=goal.id, title="With it")
    other = Goal(id="o", title="Other")
    plan = plan_with(
        Plan(id="p"), goal, other, PlanGoal(plan_id="p", goal_id=goal.id), step, Step(goal_id="o", title="Not this"),
        Plan(id="old", current=""), PlanGoal(plan_id="old", goal_id="o"),
    )  # fmt: skip
    assert titles(plan.goals) == ["Carried"]
    assert titles(plan.next_steps) == ["With it"]


def test_the_next_90_days_hold_cushions_and_late_steps_and_those_without_a_day(plan_with):
    goal = Goal(title="Learn", status="under_way")
    plan = plan_with(
        Entry(id="e", scenario="job"),
        goal,
        Step(title="No day"),
        Step(title="Day 90", due="2026-08-02", goal_id=goal.id),
        Step(title="Day 91", due="2026-08-03"),
        Step(title="Late", due="2026-04-01"),
        Step(title="Cushion", due="2026-05-05", entry_id="e", cause="news"),
        Step(title="Done", due="2026-05-05", done="yes"),
    )
    assert [(step.title, step.goal) for step in plan.next_steps] == [
        ("Late", ""), ("Cushion", ""), ("Day 90", "Learn"), ("No day", ""),
    ]  # fmt: skip
    assert plan.front.first_step.title == "Late"


@pytest.mark.parametrize("status", ("paused", "done", "not_reached", "let_go"))
def test_steps_of_a_goal_that_rests_or_ended_are_no_next_steps(plan_with, status):
    goal = Goal(title="Learn", status=status)
    assert plan_with(goal, Step(goal_id=goal.id, title="Read", due="2026-05-05")).next_steps == ()


def test_the_first_step_may_be_one_without_a_day(plan_with):
    assert plan_with(Step(title="Call")).front.first_step.title == "Call"


def test_skills_go_by_their_gap_and_name_their_goals(plan_with):
    plan = plan_with(
        Skill(name="Writing", now="3", needed="3"),
        Skill(name="Video", now="1", needed="4", position=1),
        Skill(name="Odd", now="²", needed="much", position=2),
        Skill(name="", now="1"),
        Goal(title="Learn VIDEO well"),
    )
    assert [(skill.name, skill.gap) for skill in plan.skills] == [("Video", 3), ("Writing", 0), ("Odd", None)]
    assert plan.skills[0].goals == ("Learn VIDEO well",)


def test_a_goal_says_where_it_comes_from_and_has_all_its_steps(plan_with, workbook):
    goal = Goal(entry_id="e", cause="documents", title="Learn", if_="it is nine", then="I write")
    plan = plan_with(
        Entry(id="e", scenario="job"), Answer(entry_id="e", field="role", text="Lead"), goal,
        Step(goal_id=goal.id, title="One", done="yes"), Step(goal_id=goal.id, title="Two"),
    )  # fmt: skip
    (block,) = plan.goals
    assert (block.from_entry, block.from_cause) == ("Lead", workbook.scenarios["job"].cause("documents").label)
    assert (block.if_, block.then, titles(block.steps)) == ("it is nine", "I write", ["One", "Two"])
    assert not {"title", "if_", "then"} & {answer.field.key for answer in block.answers}


def test_check_ins_go_by_their_day(plan_with):
    goal = Goal(id="g", title="Learn")
    plan = plan_with(goal, *(CheckIn(goal_id="g", day=day, did=day) for day in ("2026-05-01", "", "2026-03-01")))
    assert [check.did for check in plan.check_ins] == ["2026-03-01", "2026-05-01", ""]


def test_the_report_tells_of_the_plan_made_just_before(plan_with):
    plan = plan_with(
        Plan(id="now", made_on="2026-05-01"),
        *(Plan(id=made, made_on=made, current="") for made in ("2024-05-01", "2025-05-01", "2027-05-01")),
        *(Goal(id=made, title=made, status="done", ended_because="Begin early") for made in ("2024", "2025", "2027")),
        *(PlanGoal(plan_id=f"{made}-05-01", goal_id=made) for made in ("2024", "2025", "2027")),
    )
    assert [(line.goal, line.status, line.learned) for line in plan.report.goals] == [("2025", "done", "Begin early")]


def test_a_deleted_entry_appears_nowhere(plan_with):
    plan = plan_with(
        Entry(id="e", scenario="job", created="2026", deleted="2026-05-01"),
        Answer(entry_id="e", field="role", text="GONE role"),
        Answer(entry_id="e", field="company", text="GONE company"),
        Lesson(entry_id="e", sentence="GONE lesson", on_page_1="yes"),
        Cause(entry_id="e", kind="GONE cause"),
        Request(entry_id="e", person="GONE person"),
        Step(entry_id="e", title="GONE cushion", due="2026-05-05"),
        Goal(entry_id="e", cause="GONE cause", title="Stays", status="under_way"),
    )
    assert "GONE" not in repr(plan)
    assert titles(plan.goals) == ["Stays"]


def test_what_is_switched_on_paper_is_in_the_plan(plan_with):
    plan = plan_with(Plan(paper="letter", signatures="yes", left_out='["C", "H"]', made_on="2026-01-02"))
    assert (plan.paper, plan.signatures, plan.left_out) == ("letter", True, ("C", "H"))
    assert plan.front.made_on == dt.date(2026, 1, 2)


def test_people_and_achievements_are_printed_as_they_were_typed(plan_with):
    plan = plan_with(
        Person(name="Jonah", ask="Read", when="2026-05-12", done="yes"), Achievement(what="A", year="2025")
    )
    assert (plan.people[0].name, plan.people[0].when, plan.people[0].done) == ("Jonah", dt.date(2026, 5, 12), True)
    assert plan.achievements[0].year == "2025"


def test_the_plan_of_the_sample_has_something_in_every_part(sample_workbook):
    plan = career_plan(sample_workbook)
    assert len(plan.front.lessons) == len(plan.cards) == 3
    assert all((plan.front.goals, plan.front.first_step, plan.skills, plan.goals, plan.next_steps, plan.people))
    assert all((plan.achievements, plan.check_ins, plan.now, plan.wanted))


def test_a_snapshot_does_not_know_deleted_entries_or_strange_scenarios(workbook):
    records = [
        Entry(id="e", scenario="job", deleted="2026"), Answer(entry_id="e", field="role", text="x"),
        Entry(id="f", scenario="launch"),
    ]  # fmt: skip
    snapshot = Snapshot(records, workbook.scenarios)
    assert [entry.id for entry in snapshot.all(Entry)] == ["f"]
    assert snapshot.all(Answer) == []
    assert scenario_of(snapshot, "e") is scenario_of(snapshot, "f") is None
