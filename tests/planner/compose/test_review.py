"""The review of a period: what lies in it, what came of it, and what stays off paper."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from planner.compose.career_plan import career_plan
from planner.compose.review import period_report
from planner.domain import edits
from planner.domain.document.report_values import without_outcome
from planner.domain.periods import Period
from planner.domain.records.kinds import Answer, CheckIn, Entry, Goal, Lesson, Plan, Profile, Request, Review, Step
from planner.insight.goals.of_plan import next_plan

TODAY = dt.date(2026, 5, 4)
QUARTER = Period(dt.date(2026, 1, 1), dt.date(2026, 3, 31), 1)
PLAN = Plan(id="p", period_from="2026-01-01", period_to="2026-12-31", made_on="2026-01-01")
EDGES = ("2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01", "")
INSIDE = ["2026-01-01", "2026-03-31"]


@pytest.fixture
def report(workbook, put):
    """Call it to put records into the file and look back at the first quarter."""

    def look_back(*records, printed=False):
        put(PLAN, *records)
        return period_report(workbook.snapshot(), PLAN, QUARTER, PLAN if printed else None)

    return look_back


def setback(entry_id="e", day="2026-02-01", outcome="turned_down", **answers):
    told = {"role": f"Role {entry_id}", "outcome": outcome, "decided_on": day, **answers}
    yield Entry(id=entry_id, scenario="job", created="2025-01-01")
    yield from (Answer(entry_id=entry_id, field=field, text=text) for field, text in told.items())


def test_a_period_without_anything_is_empty(report):
    assert report().is_empty


def test_steps_done_on_the_first_and_the_last_day_are_in_it(report):
    found = report(*(Step(title=day, done="yes", done_on=day, position=n) for n, day in enumerate(EDGES)))
    assert [step.title for step in found.done] == INSIDE


def test_a_step_that_is_not_done_is_not_told(report):
    assert report(Step(title="Open", done_on="2026-02-01")).done == ()


def test_check_ins_of_the_period_are_counted(report):
    assert report(Goal(id="g", title="Learn"), *(CheckIn(goal_id="g", day=day) for day in EDGES)).check_ins == 2


def test_lessons_go_by_the_day_they_were_worded_or_that_of_their_entry(report):
    found = report(
        *setback("a", day="2026-02-01"), Lesson(entry_id="a", sentence="By its entry"),
        *setback("b", day="2026-02-01"), Lesson(entry_id="b", sentence="Worded later", worded_on="2026-04-01"),
        *setback("c", day="2025-02-01"), Lesson(entry_id="c", sentence="Worded now", worded_on="2026-03-31"),
        *setback("d"), Lesson(entry_id="d", sentence="Retired", state="retired"),
    )  # fmt: skip
    assert [lesson.sentence for lesson in found.lessons] == ["By its entry", "Worded now"]


def test_setbacks_go_by_the_day_they_were_decided_or_begun(report):
    days = (*setback("a", day="2026-01-01"), *setback("b", day="2026-04-01"), *setback("c", day=""))
    begun = (*setback("d", day=""),)
    begun = (replace(begun[0], created="2026-03-31T10:00"), *begun[1:])
    assert [line.title for line in report(*days, *begun).setbacks] == ["Role a", "Role d"]


@pytest.mark.parametrize("outcome, count", (("turned_down", 1), ("accepted", 0), ("waiting", 0), ("", 0)))
def test_only_what_did_not_end_well_is_a_setback(report, outcome, count):
    assert len(report(*setback(outcome=outcome)).setbacks) == count


def test_a_deleted_entry_leaves_no_line(report):
    gone, *answers = setback()
    records = (
        replace(gone, deleted="2026-05-01"), *answers,
        Lesson(entry_id="e", sentence="GONE"), Step(entry_id="e", title="GONE", done="yes", done_on="2026-02-02"),
    )  # fmt: skip
    assert report(*records).is_empty


def test_a_setback_says_what_changed_because_of_it(report):
    (line,) = report(
        *setback(),
        Lesson(entry_id="e", sentence="Bring a number", change="One page more"),
        Goal(id="g", entry_id="e", title="Learn", status="under_way"),
        Step(goal_id="g", title="Read", done="yes", done_on="2026-05-01"), Step(goal_id="g", title="Write"),
        Step(entry_id="e", title="Rest", done="yes"), Goal(title="Another"),
    ).setbacks  # fmt: skip
    assert (line.lesson, line.change) == ("Bring a number", "One page more")
    assert [(goal.title, goal.status, goal.source_key) for goal in line.goals] == [
        ("Learn", "under_way", ("goal", "g"))
    ]
    assert {step.title for step in line.steps} == {"Read", "Rest"}
    assert (line.scenario, line.day, line.source_key) == ("The job", dt.date(2026, 2, 1), ("entry", "e"))


def test_a_setback_with_nothing_written_is_counted_by_kind(report):
    found = report(*setback("a"), *setback("b"), *setback("c"), Goal(entry_id="c", title="Learn"))
    ((kind, lines),) = without_outcome(found.setbacks)
    assert (kind, [line.title for line in lines]) == ("The job", ["Role a", "Role b"])


@pytest.mark.parametrize(
    "fate, day, told",
    (
        ("test", "", "Test it small"),
        ("later", "", "Keep it as it is for later"),
        ("later", "2026-09-01", "Keep it as it is for later, until 1 September 2026"),
        ("test", "2026-09-01", "Test it small"),
        ("", "", ""),
    ),
)
def test_an_idea_says_what_became_of_it(report, fate, day, told):
    answers = {"idea_title": "Herbs", "outcome": "no", "pitched_on": "2026-02-01", "fate": fate, "fate_on": day}
    idea = Entry(id="i", scenario="idea", created="2026-01-01")
    (line,) = report(idea, *(Answer(entry_id="i", field=field, text=text) for field, text in answers.items())).setbacks
    assert line.fate == told


def test_a_goal_that_ended_before_or_begins_after_is_not_of_the_period(report):
    found = report(
        Goal(title="Before", status="done", ended_on="2025-12-31"),
        Goal(title="On", status="done", ended_on="2026-01-01"),
        Goal(title="After", starts_on="2026-04-01"), Goal(title="Last day", starts_on="2026-03-31"),
        Goal(title="No day", status="let_go", ended_because="It was enough"),
    )  # fmt: skip
    assert {goal.goal for goal in found.goals} == {"On", "Last day", "No day"}
    (ended,) = [goal for goal in found.goals if goal.status == "let_go"]
    assert (ended.learned, ended.ended_on) == ("It was enough", None)


MEASURED = Goal(
    id="g",
    title="Learn",
    result_measure="Calls",
    result_start="1",
    action_measure="Letters sent",
    action_unit="letters",
)


def check(day, result="", action=""):
    return CheckIn(goal_id="g", day=day, result_value=result, action_value=action)


@pytest.mark.parametrize(
    "checks, moved",
    (
        ((), ()),
        ((check("2026-04-01", "3", "2"),), ()),
        (
            (check("2026-02-01", "3", "2"), check("2026-03-01", "4", "1.5")),
            ("Calls: from 1 to 4", "Letters sent: 3.5 letters"),
        ),
        ((check("2025-12-01", "2", "9"), check("2026-02-01", "4")), ("Calls: from 2 to 4",)),
        ((check("2026-02-01", "1"),), ("Calls: 1",)),
        ((check("2026-02-01", "", "9" * 30), check("2026-03-01", "", "1")), (f"Letters sent: 1{'0' * 30} letters",)),
        ((check("2026-02-01", "a few", "some"),), ("Calls: from 1 to a few",)),
    ),
)
def test_a_measure_says_where_it_stood_and_what_was_done_in_the_period(report, checks, moved):
    (goal,) = report(MEASURED, *checks).goals
    assert goal.moved == moved


def test_what_is_counted_stands_behind_the_number(report):
    goal = replace(MEASURED, result_start="", result_unit="invitations")
    (found,) = report(goal, check("2026-02-01", "4")).goals
    assert found.moved == ("Calls: 4 invitations",)


def test_the_notes_of_a_review_are_those_of_its_days(report):
    days = {"period_from": "2026-01-01", "period_to": "2026-03-31"}
    found = report(
        Review(plan_id="p", **days, held_on="2026-04-02", helped="Walks", change="Less"),
        Review(plan_id="p", period_from="2026-04-01", period_to="2026-06-30", helped="Not this"),
    )
    assert (found.held_on, found.helped, found.change) == (dt.date(2026, 4, 2), "Walks", "Less")


# On paper


@pytest.fixture
def names(put, workbook):
    """A setback whose every text names somebody and a company."""
    put(
        PLAN, Profile(organisation="Fernhollow"),
        *setback(company="Northwind"), Request(entry_id="e", person="Dana"),
        Lesson(entry_id="e", sentence="Dana is right, at Northwind too", change="Ask Dana", worded_on="2026-02-02"),
        Goal(id="g", entry_id="e", title="Learn from Dana", ended_because="Dana helped"),
        Step(goal_id="g", title="Call Dana", done="yes", done_on="2026-02-03"),
        Review(plan_id="p", period_from="2026-01-01", period_to="2026-03-31", helped="Fernhollow"),
    )  # fmt: skip


def test_names_are_left_out_on_paper_and_nowhere_else(workbook, names):
    printed_by = replace(PLAN, hide_companies="yes")
    printed = repr(period_report(workbook.snapshot(), PLAN, QUARTER, printed_by))
    shown = repr(period_report(workbook.snapshot(), PLAN, QUARTER))
    assert [name for name in ("Dana", "Northwind", "Fernhollow") if name in printed] == []
    assert [name for name in ("Dana", "Northwind", "Fernhollow") if name not in shown] == []
    assert "someone is right, at a company too" in printed


def test_names_are_printed_where_the_plan_says_so(workbook, names):
    printed_by = replace(PLAN, names="yes")
    assert "Ask Dana" in repr(period_report(workbook.snapshot(), PLAN, QUARTER, printed_by))


def test_a_lesson_whose_card_is_not_printed_stays_off_the_report(report):
    private = Lesson(entry_id="e", sentence="PRIVATE", change="PRIVATE", in_print="")
    found = report(*setback(role="PRIVATE"), private, printed=True)
    assert "PRIVATE" not in repr(found)
    assert len(found.setbacks) == 1


def held(day, first="2026-01-01", last="2026-03-31", **texts):
    return Review(plan_id="p", period_from=first, period_to=last, held_on=day, **texts)


def test_the_plan_prints_the_review_that_was_held_last(put, workbook):
    put(PLAN, held("2026-04-02", helped="Early"), held("2026-05-01", "2026-04-01", "2026-06-30", helped="Late"))
    assert career_plan(workbook).report.helped == "Late"


def test_notes_of_a_review_that_was_not_held_are_not_printed(put, workbook):
    put(PLAN, held("", helped="Draft"))
    assert career_plan(workbook).report is None


def test_without_a_review_the_plan_prints_the_one_before(put, workbook):
    put(
        PLAN, Plan(id="old", period_from="2025-01-01", period_to="2025-12-31", made_on="2025-01-01", current=""),
        Goal(title="Learn", status="done", ended_on="2025-06-01"),
    )  # fmt: skip
    report = career_plan(workbook).report
    assert (report.first, report.last) == (dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert [goal.goal for goal in report.goals] == ["Learn"]


def test_a_plan_begun_after_the_first_one_reports_on_it(put, workbook):
    put(Goal(id="g", title="Learn"), Goal(title="Another"), Step(title="Read", done="yes", done_on="2026-05-04"))
    workbook.apply(next_plan(workbook.snapshot(), workbook.plan_record(), ["g"], TODAY))
    plan = career_plan(workbook)
    assert [goal.title for goal in plan.goals] == ["Learn"]
    assert {goal.goal for goal in plan.report.goals} == {"Learn", "Another"}


def test_the_year_is_printed_only_where_it_is_wanted_and_there_are_setbacks(put, workbook):
    put(PLAN, *setback(day="2026-05-02"))
    assert career_plan(workbook).year is None
    workbook.apply(edits.edit(workbook, PLAN, year_sheet="yes"))
    assert [line.title for line in career_plan(workbook).year.setbacks] == ["Role e"]
    workbook.apply(edits.edit(workbook, workbook.plan_record(), period_from="2026-05-03"))
    assert career_plan(workbook).year is None
