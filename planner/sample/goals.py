"""Five goals of different status, and their check-ins."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.records.kinds import CheckIn, Goal, PlanGoal, Record
from planner.sample.builders import SampleBuilder, in_order, sample_id
from planner.sample.campaign import BALCONY
from planner.sample.idea import GARDENER
from planner.sample.job import FIRST_WEEKS, LAST_ROUND
from planner.sample.profile import PAID_SOCIAL, PLAN, PRESENTING

TEST, TARGET, PAID, STORIES, ADAPTED = (
    sample_id("goal", name) for name in ("test", "target", "paid", "stories", "adapted")
)


def records(builder: SampleBuilder) -> Iterator[Record]:
    """Yield the goals, the plan's goals among them, and the check-ins."""
    yield from (_test(builder), _target(builder), _paid(builder), _stories(builder), _adapted(builder))
    for goal in (TEST, TARGET, PAID, STORIES, ADAPTED):
        yield PlanGoal(plan_id=PLAN, goal_id=goal)
    yield from in_order(_check_ins_of_test(builder))
    yield from in_order(_check_ins_of_stories(builder))


def _test(builder: SampleBuilder) -> Goal:
    return Goal(
        id=TEST,
        position=0,
        entry_id=GARDENER,
        cause="evidence",
        title="Run a small test of Ask a gardener and bring three numbers",
        kind="do",
        why="I would like to see one idea of mine live.",
        best_outcome="Ruth says yes to one more month, and the shops ask for it.",
        obstacle="The shop is full when the gardeners have time.",
        if_="it is Wednesday at half past eight, before the shop opens",
        then="film one answer with Olaf before I open my mail",
        result_measure="Numbers I can show to Ruth",
        result_target="3",
        result_unit="numbers",
        baseline="No video, no number",
        action_measure="Answers filmed",
        action_target="1",
        action_period="week",
        due=builder.day(21),
        priority="essential",
        confidence="7",
        helpers="Olaf from the tree nursery, Ben for the captions",
        cost="Two hours a week",
        proof="One page with three numbers and the best video",
        status="under_way",
        review_on=builder.day(2),
        result_start="0",
        action_unit="answers",
        starts_on=builder.day(-38),
        talk_with="Hanne, on Fridays",
    )


def _target(builder: SampleBuilder) -> Goal:
    return Goal(
        id=TARGET,
        position=1,
        entry_id=BALCONY,
        cause="target_high",
        title="Set the next target from the mean of my last three campaigns",
        kind="do",
        why="A number I trust makes the whole campaign calmer.",
        best_outcome="Ruth and I choose the number together in ten minutes.",
        obstacle="The old numbers sit in three places.",
        if_="I miss a number for more than five minutes",
        then="write the gap down and go on with the next one",
        result_measure="Targets with a base",
        result_target="4",
        result_unit="targets",
        baseline="None",
        action_measure="Old campaigns looked up",
        action_target="1",
        action_period="week",
        due=builder.day(26),
        priority="needed",
        confidence="8",
        helpers="Ruth, ten minutes",
        cost="Two hours in all",
        proof="One sheet with three campaigns side by side",
        status="not_started",
        review_on=builder.day(9),
        result_start="0",
        action_unit="campaigns",
        starts_on=builder.day(-4),
    )


def _paid(builder: SampleBuilder) -> Goal:
    return Goal(
        id=PAID,
        position=2,
        title="Reach level 3 in paid social and have one piece of work to show",
        kind="learn",
        why="Two places asked for it, and I was curious anyway.",
        best_outcome="I plan 500 for a campaign and can say why.",
        obstacle="No quiet hour.",
        if_="it is Sunday at ten and the kitchen is empty",
        then="do one lesson and write down one question",
        result_measure="Level in paid social",
        result_target="3",
        baseline="Level 1",
        action_measure="Lessons done",
        action_target="2",
        action_period="month",
        due=builder.day(112),
        priority="helpful",
        confidence="6",
        helpers="A free course, and Hanne for questions",
        cost="One hour a week, no money",
        status="paused",
        ended_because="It waits until I know which tools the new team uses.",
        review_on=builder.day(40),
        result_start="1",
        action_unit="lessons",
        starts_on=builder.day(-42),
        skill=PAID_SOCIAL,
    )


def _stories(builder: SampleBuilder) -> Goal:
    return Goal(
        id=STORIES,
        position=3,
        entry_id=LAST_ROUND,
        cause="interview_answers",
        title="Prepare six short stories with a number and practise them twice aloud",
        kind="learn",
        why="I want people to see what my work leads to.",
        best_outcome="I tell a story in one minute and enjoy it.",
        obstacle="My own voice sounds strange to me.",
        if_="I do not want to hear myself",
        then="call Hanne and tell the story to her",
        result_measure="Stories I can tell in one minute",
        result_target="6",
        result_unit="stories",
        baseline="1 story, no number",
        action_measure="Practice rounds",
        action_target="1",
        action_period="week",
        due=builder.day(-92),
        priority="essential",
        confidence="7",
        helpers="Hanne",
        cost="Three evenings",
        proof="My results page",
        status="done",
        ended_because="Telling them to a person did more than writing them down.",
        result_start="1",
        action_unit="rounds",
        starts_on=builder.day(-131),
        ended_on=builder.day(-95),
        skill=PRESENTING,
    )


def _adapted(builder: SampleBuilder) -> Goal:
    return Goal(
        id=ADAPTED,
        position=4,
        entry_id=FIRST_WEEKS,
        cause="targeting",
        title="Send three adapted applications a week for four weeks and note replies",
        kind="do",
        why="Fewer letters, more answers.",
        best_outcome="Two first calls in one month.",
        obstacle="A new ad every morning.",
        if_="I see an ad I like before lunch",
        then="save it and choose on Sunday evening",
        result_measure="First calls",
        result_target="2",
        result_unit="calls",
        baseline="2 calls of 33 sent",
        action_measure="Adapted applications sent",
        action_target="3",
        action_period="week",
        due=builder.day(10),
        priority="needed",
        confidence="6",
        cost="Two evenings a week",
        status="let_go",
        ended_because="The search ended with an offer. Choosing first is a habit now.",
        result_start="0",
        action_unit="applications",
        starts_on=builder.day(-75),
        ended_on=builder.day(-2),
    )


def _check_ins_of_test(builder: SampleBuilder) -> tuple[CheckIn, ...]:
    return (
        CheckIn(
            goal_id=TEST,
            day=builder.day(-31),
            progress="on_track",
            if_happened="no",
            did="Asked Olaf. He has half an hour on Wednesdays.",
            change="Bring the small tripod.",
            result_value="0",
            action_value="0",
            next_on=builder.day(-24),
        ),
        CheckIn(
            goal_id=TEST,
            day=builder.day(-24),
            progress="on_track",
            if_happened="yes",
            then_done="yes",
            did="Filmed the first answer in 40 minutes.",
            in_the_way="The radio in the shop was loud.",
            change="Film in the glass house.",
            result_value="1",
            action_value="1",
            next_on=builder.day(-10),
        ),
        CheckIn(
            goal_id=TEST,
            day=builder.day(-9),
            progress="behind",
            if_happened="yes",
            then_done="no",
            did="Second answer filmed, first one online: 1,900 views and 34 questions.",
            in_the_way="Olaf was ill for a week.",
            change="Ask Marla to stand in.",
            result_value="2",
            action_value="1",
            next_on=builder.day(2),
        ),
    )


def _check_ins_of_stories(builder: SampleBuilder) -> tuple[CheckIn, ...]:
    return (
        CheckIn(
            goal_id=STORIES,
            day=builder.day(-112),
            progress="ahead",
            if_happened="yes",
            then_done="yes",
            did="Six cards, five numbers.",
            in_the_way="One post has no number.",
            change="Use the repair evening in its place.",
            result_value="5",
            action_value="2",
            next_on=builder.day(-95),
        ),
    )
