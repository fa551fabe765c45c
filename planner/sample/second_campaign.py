"""The campaign that reached people without moving them, with a look-back in progress."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.records.kinds import Cause, Evidence, Metric, Record, Request
from planner.sample.builders import SampleBuilder, answers, in_order, keys, pages, rows, sample_id

HERBS = sample_id("campaign", "ten-minute-herbs")


def records(builder: SampleBuilder) -> Iterator[Record]:
    """Yield the campaign with its numbers and the records of its look-back."""
    yield builder.entry("campaign", "ten-minute-herbs", -50)
    yield from answers(HERBS, _HERBS_ANSWERS)
    yield from answers(HERBS, _herbs_days(builder))
    yield from in_order(_herbs_metrics())
    yield from _herbs_found()
    yield from _herbs_asked(builder)


_HERBS_ANSWERS = {
    "campaign": "Ten-Minute Herbs",
    "outcome": "below",
    "audience": "People who cook at home on weekdays",
    "message": "Fresh herbs take ten minutes a week.",
    "platforms": keys("instagram", "tiktok"),
    "kind": "both",
    "budget_planned": "900",
    "budget_spent": "884",
    "currency": "EUR",
    "team": "Mira, Ben (design)",
    "problem": keys("engagement"),
    "went_well": "We reached 63,800 people, more than planned. The money was split over four weeks.",
}


def _herbs_days(builder: SampleBuilder) -> dict[str, str]:
    return {
        "from": builder.day(-45),
        "to": builder.day(-17),
        "changed_on_the_way": rows(
            "herbs-changes", {"day": builder.day(-31), "what": "Videos cut from 60 to 30 seconds", "why": "our_choice"}
        ),
    }


def _herbs_metrics() -> tuple[Metric, ...]:
    source = "Platform reports, day after the end"
    return (
        Metric(entry_id=HERBS, metric="reach", target="60000", actual="63800", before="58100", source=source),
        Metric(
            entry_id=HERBS,
            metric="er_reach",
            target="4.5",
            actual="2.1",
            before="3.2",
            source=source,
            numerator="1340",
            denominator="63800",
        ),
        Metric(
            entry_id=HERBS,
            metric="completion",
            target="35",
            actual="14",
            before="22",
            source=source,
            numerator="5880",
            denominator="42000",
        ),
    )


def _herbs_found() -> Iterator[Record]:
    yield from in_order((Evidence(entry_id=HERBS, kind="note", words="The 30 comments, copied into one page"),))
    yield from pages(HERBS, "facts", "settle")
    yield from in_order(
        (
            Cause(
                entry_id=HERBS,
                kind="creative",
                known="numbers",
                whose="mine",
                back="may",
                weight="main",
                note="6 of 10 left in the first three seconds.",
            ),
            Cause(
                entry_id=HERBS,
                kind="need",
                known="guess",
                whose="partly",
                back="unknown",
                weight="some",
                note="Many asked why their basil dies. We never answered that.",
            ),
            Cause(
                entry_id=HERBS,
                kind="target_high",
                known="saw",
                whose="partly",
                back="may",
                weight="small",
                note="4.5% came from a slide, not from our own past.",
            ),
        )
    )


def _herbs_asked(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Request(
                entry_id=HERBS,
                person="Ines, who runs the channel of a bakery",
                channel="message",
                template="C3",
                message=(
                    "Could you look at Ten-Minute Herbs with fresh eyes? If it were yours, what is the first thing "
                    "you would change?"
                ),
                follow_up_on=builder.day(6),
                state="to_send",
            ),
        )
    )
