"""The steps: those of goals, two cushions, and two single steps."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.records.kinds import Record, Step
from planner.sample.builders import SampleBuilder, in_order
from planner.sample.campaign import BALCONY
from planner.sample.goals import ADAPTED, PAID, STORIES, TARGET, TEST
from planner.sample.job import LAST_ROUND, OFFER


def records(builder: SampleBuilder) -> Iterator[Record]:
    """Yield the steps, those of the goals first."""
    yield from in_order((*_done_for_test(builder), *_open_for_test(builder)))
    yield from _steps_of_other_goals(builder)
    yield from _cushions(builder)
    yield from _steps_alone(builder)


def _done(goal: str, title: str, due: str, done_on: str, where: str = "") -> Step:
    return Step(goal_id=goal, title=title, due=due, where=where, done="yes", done_on=done_on)


def _done_for_test(builder: SampleBuilder) -> tuple[Step, ...]:
    shop = "Shop in town, with Olaf"
    return (
        _done(TEST, "Ask Olaf for one hour a week", builder.day(-31), builder.day(-30), "Tree nursery"),
        _done(TEST, "Film the first answer: yellow leaves", builder.day(-24), builder.day(-24), shop),
        _done(TEST, "Film the second answer: how much water", builder.day(-10), builder.day(-9), shop),
    )


def _open_for_test(builder: SampleBuilder) -> tuple[Step, ...]:
    return (
        Step(
            goal_id=TEST,
            title="Ask the two shop leads which questions come most",
            due=builder.day(0),
            where="By phone, 15 minutes",
        ),
        Step(goal_id=TEST, title="Film the third answer", due=builder.day(5), where="With Olaf"),
        Step(goal_id=TEST, title="Put three numbers on one page for Ruth", due=builder.day(14)),
    )


def _steps_of_other_goals(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Step(
                goal_id=TARGET,
                title="Copy reach and cost of the last campaign into one sheet",
                due=builder.day(3),
                where="At my desk, 15 minutes",
            ),
            Step(goal_id=TARGET, title="Ask Ruth for ten minutes", due=builder.day(9)),
        )
    )
    yield from in_order(
        (
            _done(PAID, "First two lessons", builder.day(-40), builder.day(-38)),
            Step(goal_id=PAID, title="Ask the new team which tools they use", due=builder.day(42)),
        )
    )
    yield from in_order(
        (
            _done(STORIES, "Write six stories on cards", builder.day(-130), builder.day(-128)),
            _done(STORIES, "Find one number for each", builder.day(-116), builder.day(-112)),
            _done(STORIES, "Tell them to Hanne, twice", builder.day(-96), builder.day(-95)),
        )
    )
    yield from in_order((_done(ADAPTED, "Choose three ads on Sunday evening", builder.day(-60), builder.day(-60)),))


def _cushions(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Step(
                entry_id=LAST_ROUND,
                cause="competition",
                title="Choose one finished piece of work and put it where people can see it",
                due=builder.day(-120),
                where="My profile page",
                done="yes",
                done_on=builder.day(-118),
            ),
        )
    )
    yield from in_order(
        (
            Step(
                entry_id=BALCONY,
                cause="platform_change",
                title="Plan one spare week and one pause rule",
                due=builder.day(4),
                where="With Ben",
            ),
        )
    )


def _steps_alone(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Step(entry_id=OFFER, title="Sign the contract and send it back", due=builder.day(1), where="At home"),
            Step(entry_id=OFFER, title="Write to the four places that still have my application", due=builder.day(6)),
        )
    )
