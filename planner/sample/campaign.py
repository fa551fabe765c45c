"""The campaign that reached too few people, with a finished look-back."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.records.kinds import Cause, Evidence, Lesson, Metric, Record, Request
from planner.sample.builders import SampleBuilder, answers, in_order, keys, pages, rows, sample_id

BALCONY = sample_id("campaign", "balcony-weeks")


def records(builder: SampleBuilder) -> Iterator[Record]:
    """Yield the campaign with its numbers and the records of its look-back."""
    yield builder.entry("campaign", "balcony-weeks", -130)
    yield from answers(BALCONY, _BALCONY_FACTS)
    yield from answers(BALCONY, _BALCONY_VIEW)
    yield from answers(BALCONY, _balcony_days(builder))
    yield from in_order(_balcony_metrics())
    yield from _balcony_found(builder)
    yield from _balcony_asked(builder)
    yield from pages(BALCONY, "settle facts causes ask reframe lesson actions")


_BALCONY_FACTS = {
    "campaign": "Balcony Weeks",
    "outcome": "below",
    "audience": "People with a balcony, 25 to 45",
    "message": "A small balcony is enough for a garden.",
    "platforms": keys("instagram", "facebook", "tiktok"),
    "kind": "both",
    "budget_planned": "1800",
    "budget_spent": "1796",
    "currency": "EUR",
    "team": "Mira, Ben (design), Ruth (sign-off)",
    "problem": keys("awareness"),
}
_BALCONY_VIEW = {
    "mood_now": "mixed",
    "note": "I told everybody 120,000. I would like to hide for a day.",
    "friend_line": "More people than ever saw your work. Look at the number once more tomorrow.",
    "story": "I cannot handle money.",
    "for_ever": "no",
    "everything": "no",
    "only_me": "no",
    "seat": "later",
    "seat_view": "In a year I will remember the balcony photos, and that I learned to keep some money back.",
    "went_well": "3.4 of 100 people took part, above our target of 3. We got 212 questions about the boxes.",
    "went_badly": "Most of the money went into one video in week 1. Nothing was left for the post people liked most.",
    "lucky": "Unlucky: one platform showed us less from week 2. Lucky: a customer's photo was shared 300 times.",
    "balanced": (
        "This time we reached 71,400 of 120,000 people. The split of the money was my part; the change on the "
        "platform was not. The message still holds. Next time I will keep a fifth of the money back."
    ),
}


def _balcony_days(builder: SampleBuilder) -> dict[str, str]:
    return {
        "from": builder.day(-124),
        "to": builder.day(-96),
        "changed_on_the_way": rows(
            "balcony-changes",
            {"day": builder.day(-123), "what": "1,200 of 1,800 moved to the opening video", "why": "our_choice"},
            {"day": builder.day(-114), "what": "Half as many views on one platform from this day", "why": "platform"},
            {"day": builder.day(-108), "what": "Customer photos in place of the last two videos", "why": "money"},
        ),
        "keep_list": rows(
            "balcony-keep",
            {"what": "Customer photos with a name and a street", "owner": "Mira", "day": builder.day(20)},
        ),
        "change_list": rows(
            "balcony-change",
            {"what": "A fifth of the money is placed after week 1", "owner": "Mira", "day": builder.day(26)},
            {"what": "One page for every campaign: goal, measure, date", "owner": "Ruth", "day": builder.day(26)},
        ),
        "stop_list": rows(
            "balcony-stop", {"what": "One big video at the start", "owner": "Ben", "day": builder.day(26)}
        ),
        "review_on": builder.day(47),
    }


def _balcony_metrics() -> tuple[Metric, ...]:
    source = "Platform reports, day after the end"
    return (
        Metric(entry_id=BALCONY, metric="reach", target="120000", actual="71400", before="64200", source=source),
        Metric(
            entry_id=BALCONY, metric="impressions", target="300000", actual="214200", before="173300", source=source
        ),
        Metric(
            entry_id=BALCONY,
            metric="er_reach",
            target="3",
            actual="3.4",
            before="2.9",
            source=source,
            numerator="2428",
            denominator="71400",
        ),
        Metric(
            entry_id=BALCONY,
            metric="cpm",
            target="6",
            actual="8.38",
            before="7.1",
            source="Invoice and reports",
            numerator="1796",
            denominator="214200",
        ),
    )


def _balcony_causes() -> tuple[Cause, ...]:
    return (
        Cause(
            entry_id=BALCONY,
            kind="money",
            known="numbers",
            whose="mine",
            back="may",
            weight="main",
            note="Two thirds of the money was gone after week 1.",
            deeper="I wanted a loud start.",
        ),
        Cause(
            entry_id=BALCONY,
            kind="target_high",
            known="numbers",
            whose="partly",
            back="may",
            weight="some",
            note="71,400 is above our last campaign (64,200). The target came from nowhere.",
        ),
        Cause(
            entry_id=BALCONY,
            kind="platform_change",
            known="saw",
            whose="not_mine",
            back="may",
            weight="some",
            note="Views on one platform halved from one day to the next.",
        ),
    )


def _balcony_found(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Evidence(entry_id=BALCONY, kind="number", words="1,200 of 1,800 spent by day 7"),
            Evidence(entry_id=BALCONY, kind="document", words="Final sheet", path="Documents/Work/balcony-weeks.xlsx"),
        )
    )
    yield from in_order(_balcony_causes())
    yield Lesson(
        id=sample_id("lesson", "campaign"),
        entry_id=BALCONY,
        sentence="Set the target from my own past, and keep back a fifth of the money for what works.",
        keep="Customer photos instead of stock pictures",
        change="Place the last fifth of the money after week 1",
        applies="this_kind",
        on_page_1="yes",
        look_again_on=builder.day(74),
    )


def _balcony_asked(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Request(
                entry_id=BALCONY,
                person="Ben and the shop leads",
                channel="talk",
                template="C1",
                message=(
                    "Hi all, Balcony Weeks is over. Let us take 45 minutes on Thursday to learn from it. We look at "
                    "the work and the conditions, not at who did what. Please bring: one thing that worked, one thing "
                    "to change, one thing that surprised you. The numbers are attached."
                ),
                sent_on=builder.day(-94),
                answer="Worked: the photos. To change: the opening video. Surprise: 212 questions about the boxes.",
                answered_on=builder.day(-90),
                reading="People want help with the box, not a film about it.",
                state="answered",
            ),
            Request(
                entry_id=BALCONY,
                person="Ruth Vellacott",
                channel="email",
                template="C2",
                message=(
                    "Short report on Balcony Weeks: we aimed for 120,000 and reached 71,400. What worked: customer "
                    "photos. What we think held it back: the split of the money, and a target with no base. Next time "
                    "we will: keep a fifth back. What would you advise from your side?"
                ),
                sent_on=builder.day(-89),
                answer="Show me the last three campaigns beside it. Then we choose the number together.",
                answered_on=builder.day(-86),
                reading="A target is a talk, not a wish.",
                state="answered",
            ),
        )
    )
