"""Two rejected ideas: one with a finished look-back, one waiting for an answer."""

from __future__ import annotations

from collections.abc import Iterator

from planner.domain.records.kinds import Cause, Evidence, Lesson, Record, Request
from planner.sample.builders import SampleBuilder, answers, in_order, keys, pages, rows, sample_id

GARDENER = sample_id("idea", "ask-a-gardener")
SWAP = sample_id("idea", "plant-swap")


def records(builder: SampleBuilder) -> Iterator[Record]:
    """Yield both ideas with the records of their look-backs."""
    yield builder.entry("idea", "ask-a-gardener", -117)
    yield from answers(GARDENER, _GARDENER_FACTS)
    yield from answers(GARDENER, _GARDENER_VIEW)
    yield from answers(GARDENER, {"pitched_on": builder.day(-118), "review_on": builder.day(33)})
    yield from in_order(_gardener_causes())
    yield from _gardener_found(builder)
    yield from _gardener_asked(builder)
    yield builder.entry("idea", "plant-swap", -15)
    yield from answers(SWAP, _SWAP_FACTS)
    yield from answers(SWAP, {"pitched_on": builder.day(-16), "fate_on": builder.day(40)})
    yield from _swap_found(builder)


_GARDENER_FACTS = {
    "idea_title": "Ask a gardener",
    "idea_line": "Every day one customer question, answered on video by the person in the shop who knows.",
    "goal_served": "More customers who come back within three months",
    "format": "meeting",
    "pitched_to": rows(
        "ask-a-gardener",
        {"who": "Ruth Vellacott", "part": "decides"},
        {"who": "The two shop leads", "part": "affected"},
        {"who": "Ben", "part": "advises"},
    ),
    "ask": keys("go_ahead", "time"),
    "amount": "Two hours a week of one gardener",
    "prep": keys("example"),
    "outcome": "another",
    "their_words": "Lovely idea. Who films it on a Saturday, when the queue is out of the door?",
    "liked_parts": "The real questions. Everybody in the room had one to add.",
    "chosen_instead": "A voucher booklet for new customers",
    "why_chosen": "The shops had planned it with Ruth for weeks, and its cost was known.",
}
_GARDENER_VIEW = {
    "mood_now": "okay",
    "friend_line": "They laughed with you, not at you. Ask what was missing.",
    "story": "Nobody here wants new things.",
    "for_ever": "no",
    "everything": "no",
    "only_me": "no",
    "seat": "decider",
    "seat_view": "Ruth was responsible for full shops and tired people. A new task with no plan looked like a risk.",
    "went_well": "The idea was clear in one minute. Two people quoted it a week later.",
    "lucky": "The booklet was already half printed.",
    "balanced": (
        "This time another idea was further on. Speaking to the shops first was my part; the booklet was not. "
        "The question format still holds. Next time I will bring a small test."
    ),
    "fate": "test",
}
_SWAP_FACTS = {
    "idea_title": "Plant swap Saturdays",
    "idea_line": "Customers bring a plant, take a plant, and show it to us with one tag.",
    "pitched_to": rows(
        "plant-swap",
        {"who": "Ruth Vellacott", "part": "decides"},
        {"who": "Marla", "part": "affected"},
    ),
    "format": "document",
    "ask": keys("go_ahead", "money"),
    "amount": "One Saturday, 150 for tables and signs",
    "prep": keys("talked", "cost"),
    "outcome": "not_now",
    "their_words": "I like it. Not before the stock count is over. Bring it back next quarter.",
    "liked_parts": "Marla would host it. The cost was clear.",
    "fate": "later",
}


def _gardener_causes() -> tuple[Cause, ...]:
    return (
        Cause(
            entry_id=GARDENER,
            kind="buy_in",
            known="told",
            whose="mine",
            back="may",
            weight="main",
            note="The shop leads heard it for the first time in the meeting.",
            deeper="I wanted it to be a surprise.",
        ),
        Cause(
            entry_id=GARDENER,
            kind="evidence",
            known="told",
            whose="mine",
            back="may",
            weight="some",
            note="Ruth asked what such a video had brought before. I had no number.",
        ),
        Cause(
            entry_id=GARDENER,
            kind="feasible",
            known="saw",
            whose="partly",
            back="may",
            weight="some",
            note="Nobody knew who would film.",
        ),
        Cause(
            entry_id=GARDENER,
            kind="other_stronger",
            known="told",
            whose="not_mine",
            back="once",
            weight="some",
            note="The booklet was planned and paid for.",
        ),
    )


def _gardener_found(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Evidence(entry_id=GARDENER, kind="document", words="My four slides", path="Documents/Work/gardener.pdf"),
            Evidence(entry_id=GARDENER, kind="message", words='Ruth, the day after: "Ask me again with a plan."'),
        )
    )
    yield Lesson(
        id=sample_id("lesson", "idea"),
        entry_id=GARDENER,
        sentence="Talk to the people it touches before the meeting, and bring one small test.",
        keep="One clear sentence for the idea",
        change="Two talks and one test before I ask for a go-ahead",
        applies="this_kind",
        on_page_1="yes",
        look_again_on=builder.day(52),
    )
    yield from pages(GARDENER, "settle facts causes ask reframe lesson actions")


def _gardener_asked(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Request(
                entry_id=GARDENER,
                person="Ruth Vellacott",
                channel="email",
                template="B1",
                message=(
                    "Hi Ruth, thanks for hearing Ask a gardener. I would like to make my next proposal more useful to "
                    "you. What would have had to be different for this one to work, and what made the voucher booklet "
                    "the better choice? Ten minutes or two lines are plenty."
                ),
                sent_on=builder.day(-115),
                follow_up_on=builder.day(-108),
                answer="I needed the shops on board and one number. The idea itself I would still like to see.",
                answered_on=builder.day(-112),
                reading="The door is open. She needs less risk, not another idea.",
                state="answered",
            ),
            Request(
                entry_id=GARDENER,
                person="Ben",
                channel="talk",
                template="B2",
                message=(
                    "You saw the discussion about Ask a gardener. What was the moment it lost people, and what would "
                    "you advise me to change?"
                ),
                sent_on=builder.day(-114),
                answer="You lost them when it got to who does it. Bring one name and one hour.",
                answered_on=builder.day(-114),
                reading="Ask one gardener first.",
                state="answered",
            ),
        )
    )


def _swap_found(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Cause(entry_id=SWAP, kind="timing", known="told", whose="not_mine", back="may", weight="main"),
            Cause(
                entry_id=SWAP,
                kind="goal_link",
                known="guess",
                whose="mine",
                back="may",
                weight="some",
                note="My page did not name a goal of this quarter.",
            ),
            Cause(entry_id=SWAP, kind="evidence", known="guess", whose="partly", back="may", weight="small"),
        )
    )
    yield from in_order(
        (
            Request(
                entry_id=SWAP,
                person="Ruth Vellacott",
                channel="message",
                template="B1",
                message=(
                    "Hi Ruth, thanks for reading Plant swap Saturdays. What would have to be true for a yes next "
                    "quarter? Two lines are plenty."
                ),
                sent_on=builder.day(-5),
                follow_up_on=builder.day(2),
                state="waiting",
            ),
        )
    )
    yield from pages(SWAP, "facts", "settle")
