"""The seven pages that lead from a setback to a next action: the same for every scenario, declared once.

A page consists of sections of questions and of parts. A part shows records of its own (causes, requests, metrics …);
the window has one widget for each.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from planner.domain.basics.fields import Choice, Day, Field, Line, Note, Option, YesNo, options
from planner.domain.basics.scenario import Scenario, Section
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark


class BlockKind(Enum):
    """What a page shows besides questions."""

    COME_BACK = "come_back"
    APPLY_AGAIN = "apply_again"
    METRICS = "metrics"
    PROBLEM = "problem"
    SEARCH_TOTALS = "search_totals"
    EVIDENCE = "evidence"
    CAUSES = "causes"
    REQUESTS = "requests"
    CHECKS = "checks"
    SEAT = "seat"
    BALANCE = "balance"
    LESSON = "lesson"
    ACTIONS = "actions"


class Page(Value, kw_only=False):
    """One of the seven pages of a look-back."""

    key: str
    title: str
    prompt: str
    blocks: tuple[Section | BlockKind, ...]

    def fields(self) -> Iterator[Field]:
        """Yield the questions of this page, in order."""
        for block in self.blocks:
            if isinstance(block, Section):
                yield from block.fields


SETTLE, FACTS, CAUSES, ASK, REFRAME, LESSON, ACTIONS = (
    "settle",
    "facts",
    "causes",
    "ask",
    "reframe",
    "lesson",
    "actions",
)

# Optional and short: a feelings phase adds no measurable learning (Keiser and Arthur 2022), but ego threat blocks
# learning (Eskreis-Winkler and Fishbach 2019).
_SETTLE = Section(
    "",
    (
        Choice(
            key="mood_now",
            label=mark("Right now it feels"),
            private=True,
            options=options(
                ("rough", mark("rough")),
                ("low", mark("low")),
                ("mixed", mark("mixed")),
                ("okay", mark("okay")),
                ("fine", mark("fine")),
            ),
        ),
        Note(
            key="note",
            label=mark("A note to myself"),
            help=mark("Only for you. It is never printed unless you switch it on."),
            private=True,
        ),
        # A kind message, not a list of strengths, which also raised self-criticism (Miyagawa et al. 2019).
        Line(key="friend_line", label=mark("What would you say to a friend in this place?"), private=True),
        Note(
            key="free_writing",
            label=mark("Free writing"),
            help=mark("Up to 15 minutes, in any words. Stop if it makes things worse."),
            private=True,
        ),
        Day(
            key="come_back_on",
            reminds=True,
            label=mark("I will come back on"),
            help=mark("Today shows this date with the title, and nothing else from this page."),
        ),
    ),
)

# Lasting, everywhere, internal: explanations that go with quitting (197 insurance agents, 1986).
_CHECKS = Section(
    mark("Three quick checks"),
    (
        YesNo(key="for_ever", label=mark("Is it for ever?")),
        YesNo(key="everything", label=mark("Is it everything?")),
        YesNo(key="only_me", label=mark("Is it only me?")),
    ),
)
_STORY = Section(
    "",
    (
        Line(
            key="story",
            label=mark("The hard sentence in my head"),
            help=mark("Written down, it often gets smaller. It is never printed unless you switch it on."),
            private=True,
        ),
    ),
)
_WELL = Note(key="went_well", label=mark("What went well"), help=mark("What still holds, whatever the answer was."))
# From Google's post-mortem template: what went well, what went wrong, where we were lucky.
_LUCKY = Note(key="lucky", label=mark("Where I was lucky or unlucky"))
_BALANCED = Section(
    "", (Note(key="balanced", label=mark("One balanced sentence"), help=mark("My part, not my part, what holds.")),)
)
_REVIEW = Section(
    "",
    (
        Day(
            key="review_on",
            reminds=True,
            label=mark("Look at this again on"),
            help=mark("Today shows it when the day comes."),
        ),
    ),
)


def _seat(scenario: Scenario) -> Section:
    # Perspective taking (d = .45) helps more than other ways to see an event anew (.36).
    return Section(
        mark("Another seat"),
        (
            Choice(
                key="seat",
                label=mark("I look at it as"),
                options=(
                    Option(key="decider", label=scenario.seat),
                    *options(("friend", mark("a friend")), ("later", mark("me in one year"))),
                ),
            ),
        ),
    )


_SEAT_VIEW = Section("", (Note(key="seat_view", label=mark("What I see from there")),))


def _kept(scenario: Scenario) -> Section:
    own = tuple(field for section in scenario.extra.get(REFRAME, ()) for field in section.fields)
    replaced = {field.key for field in own}
    return Section(
        mark("What holds"), tuple(field for field in (_WELL, *own, _LUCKY) if field in own or field.key not in replaced)
    )


_HEADS = (
    (SETTLE, mark("Settle"), mark("This one hurt, or maybe it did not; how are you right now?")),
    (FACTS, mark("Facts"), mark("Write down what was planned and what happened, as a camera would have seen it.")),
    (CAUSES, mark("Causes"), mark("Tick everything that may have played a part; more than one is normal.")),
    (ASK, mark("Ask"), mark("Who was there and could give you one useful hint?")),
    (REFRAME, mark("Reframe"), mark("Look at it once more from another seat.")),
    (LESSON, mark("Lesson"), mark("If you could pass on one sentence from this, what would it be?")),
    (ACTIONS, mark("Next actions"), mark("Choose one to three things that are yours to do.")),
)
"""Each page's key, title and prompt, in order."""
PAGE_KEYS = tuple(key for key, _, _ in _HEADS)


def pages(scenario: Scenario) -> tuple[Page, ...]:
    """Return the seven pages of a look-back, with the scenario's own fields.

    Fields that a scenario adds to Reframe come between "what went well" and "lucky"; one with the key of a shared field
    replaces it.
    """
    blocks = _blocks(scenario)
    return tuple(Page(key, title, prompt, blocks[key]) for key, title, prompt in _HEADS)


def _blocks(scenario: Scenario) -> dict[str, tuple[Section | BlockKind, ...]]:
    """Return the blocks of each page by its key."""
    again = (BlockKind.APPLY_AGAIN,) if scenario.apply_again else ()
    totals = (BlockKind.SEARCH_TOTALS,) if scenario.search_totals else ()
    metrics = (BlockKind.METRICS,) if scenario.metrics else ()
    problem = (BlockKind.PROBLEM,) if scenario.metrics else ()
    own = {key: scenario.extra.get(key, ()) for key in PAGE_KEYS}
    seat = (_seat(scenario), BlockKind.SEAT, _SEAT_VIEW)
    return {
        SETTLE: (_SETTLE, BlockKind.COME_BACK),
        FACTS: (*scenario.facts[:1], *again, *scenario.facts[1:], *metrics, BlockKind.EVIDENCE, *totals),
        CAUSES: (*problem, *own[CAUSES], BlockKind.CAUSES),
        # Nothing after this page depends on an answer: in 2022, 71 % of candidates in North America got no feedback
        # (Talent Board).
        ASK: (*own[ASK], BlockKind.REQUESTS),
        REFRAME: (_STORY, _CHECKS, BlockKind.CHECKS, *seat, _kept(scenario), _BALANCED, BlockKind.BALANCE),
        LESSON: (BlockKind.LESSON, *own[LESSON]),
        ACTIONS: (BlockKind.ACTIONS, _REVIEW, *own[ACTIONS]),
    }


def all_fields(scenario: Scenario) -> dict[str, Field]:
    """Return every question of a scenario's look-back by key."""
    return {field.key: field for page in pages(scenario) for field in page.fields()}
