"""Mira, the owner of the sample: her profile, her skills and her people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from planner.domain.periods import QUARTER, months_later
from planner.domain.records.kinds import Achievement, Person, Plan, Profile, Record, Review, Skill
from planner.sample.builders import SampleBuilder, in_order, keys, rows, sample_id

PLAN = sample_id("plan")
PRESENTING, PAID_SOCIAL = (sample_id("skill", str(place)) for place in (0, 1))
BEGUN = -160
"""The day the plan began, relative to today: in its second quarter."""


def records(builder: SampleBuilder) -> Iterator[Record]:
    """Yield the plan, the profile, Mira's achievements, her skills and her supporters."""
    yield Plan(
        id=PLAN,
        title="My career plan",
        period_from=builder.day(BEGUN),
        period_to=builder.day(BEGUN + 365),
        made_on=builder.day(BEGUN),
        next_review=builder.day(25),
        paper="a4",
    )
    yield _review(builder)
    yield _profile()
    yield from in_order(
        (
            Achievement(what="Repair evening videos", result="41,000 views and 380 shares", year=builder.year(-1)),
            Achievement(what="Faster answers to customers", result="From 26 hours to 5", year=builder.year(-1)),
            Achievement(
                what="Plain subject lines in the newsletter", result="Opens from 18% to 27%", year=builder.year(0)
            ),
        )
    )
    yield from in_order(_skills())
    yield from in_order(
        (
            Person(
                name="Hanne Brookvale, my first team lead",
                ask="Listen to two interview stories and say where she gets lost",
                when=builder.day(-96),
                done="yes",
            ),
            Person(name="Jonah Wexcombe", ask="Read my results page before I show it", when=builder.day(8)),
            Person(
                name="Thursday search group", ask="A coffee once a month, also after the search", when=builder.day(12)
            ),
        )
    )


def _review(builder: SampleBuilder) -> Review:
    begun = builder.today + dt.timedelta(days=BEGUN)
    return Review(
        id=sample_id("review"),
        plan_id=PLAN,
        period_from=begun.isoformat(),
        period_to=(months_later(begun, QUARTER) - dt.timedelta(days=1)).isoformat(),
        held_on=builder.day(-66),
        helped="Telling my stories to Hanne, and the Thursday coffee after each no.",
        change="Fewer applications, chosen on Sunday. A small test before the next idea. Numbers on the day they come.",
    )


def _profile() -> Profile:
    return Profile(
        owner_name="Mira Fennick",
        direction="Into my first year as a social media associate, with results I can show",
        support_person="Jonah Wexcombe, who reads my drafts",
        current_role="Content assistant",
        organisation="Fernhollow Garden Centres",
        years_in_field="2",
        situation="working",
        main_duties="Posts and stories for six shops, the newsletter, photos, and answers to customers.",
        strengths=rows(
            "strengths",
            {"strength": "Turning plain questions into posts that people share"},
            {"strength": "Short video, from the idea to the upload"},
            {"strength": "Staying calm with unhappy customers"},
            {"strength": "Keeping my word about dates"},
        ),
        energises="Filming with people who love their work. Finding out why one post travels and another does not.",
        drains="Five rounds of changes to one caption. Reports that nobody reads.",
        personal_values=keys("learning", "creativity", "teamwork", "helping", "balance"),
        limits="Within an hour by train. Home by five on Thursdays, for my father.",
        target_role="Social media associate, then campaign lead",
        horizon="two_years",
        why_it_matters="I like to help people find something useful. I want to know that it worked, too.",
        long_term="Leading campaigns in a small team, and teaching one beginner a year.",
        good_day="One quiet hour of writing, something filmed before lunch, and numbers I understand by five.",
        back_up="Freelance work for three shops I know, and a new try in a year.",
        evidence_from_market=rows(
            "market",
            {"source": "Ad from Thistlerow Stationery", "asks": "Reports results and says what they mean"},
            {"source": "Ad from Copperlane Kitchens", "asks": "Small budgets for paid posts, planned and checked"},
            {"source": "Hanne, over coffee", "asks": "One page with three results, each in one sentence"},
        ),
    )


def _skills() -> tuple[Skill, ...]:
    return (
        Skill(name="Presenting results", now="2", needed="4", proof="One results page, three numbers"),
        Skill(name="Paid social", now="1", needed="3", proof="Balcony Weeks, 1,800 in four weeks"),
        Skill(name="Analytics and reporting", now="2", needed="3", proof="Monthly sheet for six shops"),
        Skill(name="Short video", now="3", needed="4", proof="Repair evening videos"),
        Skill(name="Pitching", now="2", needed="3"),
        Skill(name="Content planning", now="3", needed="3", proof="Twelve weeks planned ahead"),
        Skill(name="Copywriting", now="3", needed="3", proof="Newsletter, opens at 27%"),
        Skill(name="Community management", now="4", needed="3", proof="First answers within 5 hours"),
    )
