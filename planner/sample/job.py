"""The search: 103 applications, three of them with an interview, one offer, and four look-backs."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from planner.domain.records.kinds import Cause, Evidence, Lesson, LessonVersion, Record, Request
from planner.resources import resource
from planner.sample.builders import SampleBuilder, answers, in_order, pages, rows, sample_id

AS_WRITTEN = ("role", "company", "source", "stage", "outcome", "told_by", "told_words", "tailored")
LAST_ROUND = sample_id("job", "last-round")
INTERVIEW = sample_id("job", "interview")
FIRST_CALL = sample_id("job", "first-call")
FIRST_WEEKS = sample_id("job", "first-weeks")
OFFER = sample_id("job", "offer")


def records(builder: SampleBuilder) -> Iterator[Record]:
    """Yield the applications, and the records of four look-backs."""
    yield from _applications(builder)
    yield from _last_round(builder)
    yield from _last_round_asked(builder)
    yield from _interview(builder)
    yield from _first_call(builder)
    yield from _first_weeks()
    yield from answers(OFFER, _OFFER_ANSWERS)


def _applications(builder: SampleBuilder) -> Iterator[Record]:
    with resource("sample", "applications.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            entry = builder.entry("job", row["key"], -int(row["applied"]))
            yield entry
            answers_kept = {field: row[field] for field in AS_WRITTEN}
            answers_kept["applied_on"] = builder.day(-int(row["applied"]))
            answers_kept["decided_on"] = builder.day(-int(row["decided"])) if row["decided"] else ""
            yield from answers(entry.id, answers_kept)


_OFFER_ANSWERS = {
    "wanted": "A small team, a product people hold in their hands, and someone to learn planning from.",
    "told_words": "We would love you to start with us. Your results page made it an easy talk.",
}
_LAST_ROUND_ANSWERS = {
    "mood_now": "low",
    "note": "I had already pictured the desk by the window. I am tired tonight.",
    "friend_line": "You were one of the last two. Sleep first, then look.",
    "wanted": "A small team, a thing people touch every day, and a lead who plans well.",
    "told_words": (
        "You know the craft and everybody liked you. We could not see what your posts led to. "
        "The other person brought numbers."
    ),
    "fit_must": rows(
        "last-round",
        {"point": "Plans and writes posts for two channels", "shown": "shown"},
        {"point": "Short video from the idea to the upload", "shown": "shown"},
        {"point": "Works well with shops and print", "shown": "partly"},
        {"point": "Reports results and says what they mean", "shown": "not"},
    ),
    "story": "I am not made for interviews.",
    "for_ever": "no",
    "everything": "no",
    "only_me": "no",
    "seat": "decider",
    "seat_view": "She had to explain her choice to a director. Numbers make that easy; a nice story alone does not.",
    "went_well": "Three rounds of good talk. My sample video made them laugh. I asked about their shop.",
    "lucky": "Hanne knew somebody in the team and passed on my name.",
    "balanced": (
        "This time the job went to somebody with numbers. Showing results was my part; who else applied was not. "
        "My way with people still holds. Next time I will bring the number with the story."
    ),
}


def _last_round(builder: SampleBuilder) -> Iterator[Record]:
    yield from answers(LAST_ROUND, _LAST_ROUND_ANSWERS)
    yield from answers(LAST_ROUND, {"review_on": builder.day(41)})
    yield from in_order(
        (
            Evidence(entry_id=LAST_ROUND, kind="document", words="The ad", path="Documents/Search/thistlerow-ad.pdf"),
            Evidence(entry_id=LAST_ROUND, kind="number", words="3 rounds in 39 days, 2 people in the last one"),
            Evidence(entry_id=LAST_ROUND, kind="note", words="My notes from the call, written the same evening"),
        )
    )
    yield from in_order(_last_round_causes())
    yield Lesson(
        id=sample_id("lesson", "job"),
        entry_id=LAST_ROUND,
        sentence="Bring the number with the story: what I did, what changed, and how I know.",
        keep="Asking about their daily work",
        change="Keep a results page and read it before every interview",
        applies="most_work",
        on_page_1="yes",
        look_again_on=builder.day(25),
        worded_on=builder.day(-100),
    )
    yield LessonVersion(
        id=sample_id("lesson_version", "job"),
        lesson_id=sample_id("lesson", "job"),
        sentence="Bring more examples.",
        until=builder.day(-100),
    )
    yield from pages(LAST_ROUND, "settle facts causes ask reframe lesson actions")


def _last_round_causes() -> tuple[Cause, ...]:
    return (
        Cause(
            entry_id=LAST_ROUND,
            kind="interview_answers",
            known="told",
            whose="mine",
            back="may",
            weight="main",
            note="They asked twice what a post had led to. I told them how I made it.",
            deeper="I never kept the numbers of my own posts.",
        ),
        Cause(
            entry_id=LAST_ROUND,
            kind="competition",
            known="told",
            whose="not_mine",
            back="may",
            weight="some",
            note="The other person had led two campaigns.",
        ),
        Cause(
            entry_id=LAST_ROUND,
            kind="task",
            known="guess",
            whose="partly",
            back="unknown",
            weight="small",
            note="My sample plan was long. Nobody said a word about it.",
        ),
    )


def _last_round_asked(builder: SampleBuilder) -> Iterator[Record]:
    yield from in_order(
        (
            Request(
                entry_id=LAST_ROUND,
                person="Dana Orrell",
                channel="email",
                template="A1",
                message=(
                    "Hello Dana Orrell, thank you for letting me know and for the time you gave me for the Social "
                    "media associate role. I am working on getting better at this. If you have a minute: what is the "
                    "one thing you would advise me to work on before I apply for a similar role? A single line "
                    "helps, and I understand if you cannot say. All the best, Mira"
                ),
                sent_on=builder.day(-147),
                follow_up_on=builder.day(-140),
                answer="Show us one post and what it changed. Three sentences are enough.",
                answered_on=builder.day(-143),
                reading="It is about how I tell it, not about the work.",
                state="answered",
            ),
            Request(
                entry_id=LAST_ROUND,
                person="Hanne Brookvale",
                channel="talk",
                template="A3",
                message=(
                    "Hi Hanne, I was turned down for Social media associate. Could you listen to one answer for ten "
                    "minutes and tell me what you would change if it were yours?"
                ),
                sent_on=builder.day(-146),
                answer="You start with the tools. Start with the person the post was for.",
                answered_on=builder.day(-141),
                reading="Person first, then what I did, then the number.",
                state="answered",
            ),
        )
    )


_INTERVIEW_ANSWERS = {
    "wanted": "Recipes, real kitchens, and a budget of my own to try things.",
    "told_words": "We enjoyed the talk. In the end we chose a person whose way of working is closer to ours.",
    "fit_must": rows(
        "interview",
        {"point": "Writes for two audiences in one voice", "shown": "shown"},
        {"point": "Plans and checks small paid budgets", "shown": "partly"},
        {"point": "Happy to work in a fast studio", "shown": "partly"},
    ),
    "went_well": "I told three stories, each with a number. They wrote one of them down.",
}


def _interview(builder: SampleBuilder) -> Iterator[Record]:
    yield from answers(INTERVIEW, _INTERVIEW_ANSWERS)
    yield from in_order(
        (
            Cause(
                entry_id=INTERVIEW,
                kind="values_match",
                known="guess",
                whose="partly",
                back="unknown",
                weight="main",
                note="They spoke of late evenings with pride. I went quiet.",
            ),
            Cause(entry_id=INTERVIEW, kind="terms", known="saw", whose="partly", back="may", weight="small"),
        )
    )
    yield from in_order(
        (
            Request(
                entry_id=INTERVIEW,
                person="Piet Aldermoor",
                channel="email",
                template="A1",
                message=(
                    "Hello Piet, thank you for letting me know and for the time you gave me. If you have a minute: "
                    "what is the one thing you would advise me to work on before I apply for a similar role? "
                    "All the best, Mira"
                ),
                sent_on=builder.day(-9),
                follow_up_on=builder.day(-2),
                state="waiting",
            ),
        )
    )
    yield from pages(INTERVIEW, "facts causes", "settle")


def _first_call(builder: SampleBuilder) -> Iterator[Record]:
    answers_kept = {
        "mood_now": "mixed",
        "note": "The offer is a joy. This one still stings; I had liked the museum.",
        "friend_line": "You may be glad about one thing and sad about another.",
        "come_back_on": builder.day(1),
        "told_words": "Thank you for the friendly call. We go on with people who have run a community before.",
    }
    yield from answers(FIRST_CALL, answers_kept)


def _first_weeks() -> Iterator[Record]:
    asked_for = rows(
        "first-weeks",
        {"point": "Knows how people plan a trip", "shown": "not"},
        {"point": "Daily posts on two channels", "shown": "partly"},
    )
    wanted = "Any way in. I had not thought about this one place for long."
    yield from answers(FIRST_WEEKS, {"wanted": wanted, "fit_must": asked_for})
    yield from in_order(
        (
            Cause(
                entry_id=FIRST_WEEKS,
                kind="targeting",
                known="numbers",
                whose="mine",
                back="may",
                weight="main",
                note="33 sent in the first twelve weeks, 2 first calls. Few were adapted.",
                deeper="Counting them felt like progress.",
            ),
            Cause(
                entry_id=FIRST_WEEKS,
                kind="documents",
                known="guess",
                whose="partly",
                back="may",
                weight="some",
                note="My CV listed tasks and no results.",
            ),
        )
    )
    yield from pages(FIRST_WEEKS, "facts causes actions", "settle ask")
