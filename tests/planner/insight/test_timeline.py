"""What a timeline tells of each day, and what it leaves out."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from planner.domain.document.timeline_values import BEGIN, CHECK_IN, GOAL, GOES_ON, REVIEW, STEP, TODAY, Span
from planner.domain.records.kinds import CheckIn, Goal, Plan, Review, Step
from planner.insight.timeline import timeline
from planner.insight.timeline_rows import Dated

TODAY_IS = dt.date(2026, 5, 4)
FIRST, LAST = dt.date(2026, 4, 1), dt.date(2026, 6, 30)
OPEN = Goal(id="g", title="Learn to pitch", status="under_way", starts_on="2026-04-10", due="2026-06-10")


def shown(*records, plan=None, first=FIRST, last=LAST, **more):
    of = {kind: [one for one in records if isinstance(one, kind)] for kind in (Goal, Step, CheckIn, Review)}
    dated = Dated(goals=of[Goal], steps=of[Step], check_ins=of[CheckIn], plan=plan or Plan(), reviews=of[Review])
    return timeline(dated, first, last, TODAY_IS, **more)


def kinds(row) -> list[tuple[str, bool]]:
    return [(moment.kind, moment.done) for moment in row.moments]


def test_a_plan_without_goals_and_steps_has_no_timeline() -> None:
    assert shown(plan=Plan(next_review="2026-05-20")) is None


def test_a_bar_goes_from_the_start_of_a_goal_to_its_day() -> None:
    (row,) = shown(OPEN).rows
    assert row.span == Span(dt.date(2026, 4, 10), dt.date(2026, 6, 10))
    assert (row.label, row.status, row.ended) == ("Learn to pitch", "Under way", False)


def test_a_bar_is_cut_at_the_edges_and_says_so() -> None:
    (row,) = shown(OPEN, first=dt.date(2026, 5, 1), last=dt.date(2026, 5, 31)).rows
    assert row.span == Span(dt.date(2026, 5, 1), dt.date(2026, 5, 31), before=True, beyond=True)
    assert not row.moments


def test_the_lines_tell_both_ends_of_a_bar_that_is_cut() -> None:
    found = shown(OPEN, first=dt.date(2026, 5, 1), last=dt.date(2026, 5, 31))
    assert [line.text for line in found.moments] == [
        "10 April 2026 · Goal begins · Learn to pitch · Under way",
        "4 May 2026 · Today",
        "10 June 2026 · Goal due · Learn to pitch · Under way",
    ]


def test_without_a_start_a_goal_begins_with_its_first_step_or_check_in() -> None:
    goal = Goal(id="g", title="Learn", due="2026-06-10")
    step, check_in = Step(goal_id="g", title="Ask", due="2026-05-02"), CheckIn(goal_id="g", day="2026-04-20")
    assert shown(goal, step).rows[0].span.first == dt.date(2026, 5, 2)
    assert shown(goal, step, check_in).rows[0].span.first == dt.date(2026, 4, 20)


def test_a_goal_that_only_has_a_day_is_a_flag_without_a_bar() -> None:
    (row,) = shown(Goal(title="Learn", due="2026-06-10")).rows
    assert (row.span, kinds(row)) == (None, [(GOAL, False)])


def test_an_open_goal_goes_on_past_its_day() -> None:
    (row,) = shown(Goal(title="Learn", starts_on="2026-04-10", due="2026-04-20")).rows
    assert row.span == Span(dt.date(2026, 4, 10), TODAY_IS, beyond=True)


def test_an_ended_goal_ends_on_the_day_it_did() -> None:
    ended = Goal(title="Learn", status="let_go", starts_on="2026-04-10", ended_on="2026-04-25", due="2026-06-10")
    (row,) = shown(ended).rows
    assert (row.span, row.ended, kinds(row)) == (Span(dt.date(2026, 4, 10), dt.date(2026, 4, 25)), True, [(GOAL, True)])


def test_where_nobody_said_when_a_goal_ended_no_day_is_made_up() -> None:
    ended = Goal(id="g", title="Learn", status="done", due="2026-06-10")
    (row,) = shown(ended, Step(goal_id="g", title="Ask", done="yes", done_on="2026-04-12")).rows
    assert (row.span.last, kinds(row)) == (dt.date(2026, 4, 12), [(STEP, True)])


def test_a_step_stands_on_the_day_it_was_done_or_is_due() -> None:
    done = Step(goal_id="g", title="One", due="2026-04-15", done="yes", done_on="2026-04-17")
    (row,) = shown(OPEN, done, Step(goal_id="g", title="Two", due="2026-05-20")).rows
    assert [(moment.day.isoformat(), moment.done) for moment in row.moments[:2]] == [
        ("2026-04-17", True),
        ("2026-05-20", False),
    ]


def test_a_step_that_waits_says_that_it_is_still_open() -> None:
    found = shown(Step(title="Ask Olaf", due="2026-05-03"))
    assert found.moments[0].text == "3 May 2026 · Step, still open · Ask Olaf"


def test_an_open_step_of_an_ended_goal_is_not_shown() -> None:
    ended = Goal(id="g", title="Learn", status="done", ended_on="2026-05-01")
    (row,) = shown(ended, Step(goal_id="g", title="Ask", due="2026-05-20")).rows
    assert kinds(row) == [(GOAL, True)]


def test_steps_without_a_goal_share_a_row_and_those_of_other_plans_have_none() -> None:
    cushion = Step(entry_id="e", title="Spare week", due="2026-05-10")
    (row,) = shown(cushion, Step(title="Sign", due="2026-05-05"), Step(goal_id="x", title="No", due="2026-05-06")).rows
    assert (row.label, row.span) == ("Other steps", None)
    assert [(moment.title, moment.target_key) for moment in row.moments] == [
        ("Sign", ()),
        ("Spare week", ("entry", "e")),
    ]


def test_the_last_check_in_says_when_the_next_one_is() -> None:
    first = CheckIn(goal_id="g", day="2026-04-20", progress="behind", next_on="2026-04-27")
    second = CheckIn(goal_id="g", day="2026-04-28", next_on="2026-05-12")
    found = shown(OPEN, second, first)
    told = [line.text for line in found.moments if line.kind == CHECK_IN]
    assert told == [
        "20 April 2026 · Check-in · Learn to pitch · Behind",
        "28 April 2026 · Check-in · Learn to pitch",
        "12 May 2026 · Next check-in · Learn to pitch",
    ]


def test_a_check_in_settles_the_day_to_look_again_that_had_come_by_then() -> None:
    goal = replace(OPEN, review_on="2026-05-01")
    (waiting,) = shown(goal, CheckIn(goal_id="g", day="2026-04-20")).rows
    assert (CHECK_IN, False) in kinds(waiting)
    (settled,) = shown(goal, CheckIn(goal_id="g", day="2026-05-02")).rows
    assert (CHECK_IN, False) not in kinds(settled)


def test_reviews_that_were_held_and_the_next_one_have_a_row() -> None:
    plan = Plan(id="p", title="My plan", next_review="2026-06-01")
    held = Review(plan_id="p", held_on="2026-04-05")
    row = shown(OPEN, held, Review(plan_id="other", held_on="2026-04-06"), plan=plan).rows[-1]
    assert (row.label, kinds(row)) == ("Reviews of the plan", [(REVIEW, True), (REVIEW, False)])


def test_what_is_left_out_is_counted() -> None:
    long_ago = Goal(title="Long ago", status="done", ended_on="2025-01-01")
    found = shown(OPEN, long_ago, Step(goal_id="g", title="Some day"))
    assert found.notes == ("1 goal has no day in this time.", "1 open step has no day yet.")


def test_only_so_many_rows_are_drawn_but_the_lines_tell_all() -> None:
    goals = [Goal(id=str(number), title=f"Goal {number}", due="2026-05-20") for number in range(5)]
    found = shown(*goals, Step(title="Alone", due="2026-05-05"), most=3)
    assert [row.label for row in found.rows] == ["Goal 0", "Goal 1", "Other steps"]
    assert "3 more goals are not drawn." in found.notes
    assert [line.title for line in found.moments if line.kind == GOAL] == [goal.title for goal in goals]


def test_the_lines_go_from_day_to_day_with_today_among_them() -> None:
    found = shown(OPEN, Step(goal_id="g", title="Ask", due="2026-05-04"))
    assert [line.kind for line in found.moments] == [BEGIN, STEP, TODAY, GOAL]


def test_today_is_left_out_where_it_lies_outside() -> None:
    found = shown(OPEN, first=dt.date(2026, 6, 1), last=dt.date(2026, 6, 30))
    assert found.today is None
    assert all(line.kind != TODAY for line in found.moments)


def test_the_text_says_everything_that_is_drawn() -> None:
    found = shown(OPEN, Step(goal_id="g", title="Ask", due="2026-05-20"))
    assert found.text.startswith("1 goal, 1 step. 10 April 2026 · Goal begins · Learn to pitch · Under way.")
    assert all(line.text in found.text for line in found.moments)


def test_a_time_with_nothing_in_it_says_so() -> None:
    found = shown(OPEN, first=dt.date(2027, 1, 1), last=dt.date(2027, 3, 31))
    assert (found.rows, found.moments, found.summary) == ((), (), "Nothing in this time yet.")


def test_months_are_named_and_a_new_year_says_which() -> None:
    found = shown(OPEN, first=dt.date(2025, 11, 20), last=dt.date(2026, 6, 1))
    named = [(tick.label, tick.year) for tick in found.ticks]
    assert named[:3] == [("Dec", "2025"), ("Jan", "2026"), ("Feb", "")]
    assert [tick.label for tick in shown(OPEN).ticks] == ["Apr", "15", "May", "15", "Jun", "15"]


def test_half_a_month_that_comes_first_says_which_month_and_year() -> None:
    found = shown(OPEN, first=dt.date(2025, 12, 9), last=dt.date(2026, 3, 8))
    assert [(tick.label, tick.year) for tick in found.ticks[:3]] == [("15 Dec", "2025"), ("Jan", "2026"), ("15", "")]


def test_only_signs_that_are_drawn_are_explained() -> None:
    assert [sign.meaning for sign in shown(OPEN).signs] == ["Goal due"]
    cut = shown(OPEN, first=dt.date(2026, 5, 1), last=dt.date(2026, 5, 31))
    assert [(sign.kind, sign.meaning) for sign in cut.signs] == [(GOES_ON, "Goes on")]
