"""The questions about each kind of record: the key of a question is the name of the record's attribute."""

from __future__ import annotations

from planner.domain.basics.fields import Choice, Day, Field, Line, Note, Number, Option, Tick, options
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import mark
from planner.domain.questions.copy_questions import PLAN_COPY
from planner.domain.questions.goal_questions import CHECK_IN, ENDINGS, GOAL, OBSTACLES, STEP
from planner.domain.questions.metric_questions import METRICS, MetricKind, metric_kind
from planner.domain.questions.plan_questions import PLAN, PLAN_CALENDAR, PLAN_PRINT, REVIEW, SECTIONS
from planner.domain.questions.profile_questions import (
    ACHIEVEMENT,
    LEVELS,
    PERSON,
    PROFILE_FRONT,
    PROFILE_NOW,
    PROFILE_WANTED,
    ROLE_LADDER,
    SKILL,
    SKILL_CATALOGUE,
    VALUES,
)
from planner.domain.records.kinds import (
    Achievement,
    Cause,
    CheckIn,
    Evidence,
    Goal,
    Lesson,
    Metric,
    Person,
    Plan,
    PlanCopy,
    Profile,
    Record,
    Request,
    Review,
    SearchTotal,
    Skill,
    Step,
)

__all__ = [
    "ACHIEVEMENT",
    "CAUSE",
    "CHECK_IN",
    "ENDINGS",
    "EVIDENCE",
    "GOAL",
    "LESSON",
    "LEVELS",
    "METRIC",
    "METRICS",
    "OBSTACLES",
    "PERSON",
    "PLAN",
    "PLAN_CALENDAR",
    "PLAN_PRINT",
    "PROFILE_FRONT",
    "PROFILE_NOW",
    "PROFILE_WANTED",
    "QUESTIONS",
    "REQUEST",
    "REVIEW",
    "ROLE_LADDER",
    "SEARCH_TOTAL",
    "SECTIONS",
    "SKILL",
    "SKILL_CATALOGUE",
    "STEP",
    "VALUES",
    "MetricKind",
    "field_of",
    "metric_kind",
]

CAUSE = (
    Section(
        "",
        (
            # Known, whose, back: attribution theory in three questions. They decide which goals are offered.
            Choice(
                key="known",
                label=mark("How do I know?"),
                options=options(
                    ("told", mark("Someone told me")),
                    ("numbers", mark("The numbers show it")),
                    ("saw", mark("I saw it")),
                    ("guess", mark("My guess")),
                ),
            ),
            Choice(
                key="whose",
                label=mark("Whose is it?"),
                options=options(
                    ("mine", mark("Mine")),
                    ("partly", mark("Partly mine")),
                    ("not_mine", mark("Not mine")),
                ),
            ),
            Choice(
                key="back",
                label=mark("Will it come back?"),
                options=options(
                    ("once", mark("Only this time")),
                    ("may", mark("May come back")),
                    ("unknown", mark("Don't know")),
                ),
            ),
            Choice(
                key="weight",
                label=mark("How much did it weigh?"),
                options=options(("main", mark("Main")), ("some", mark("Some")), ("small", mark("Small"))),
            ),
            Line(key="note", label=mark("A note"), help=mark("What did you see or hear?")),
            # One level only: five whys follow one path to one cause, the farthest one (Card 2017).
            Line(key="deeper", label=mark("What led to that?"), help=mark("One level is enough.")),
        ),
    ),
)

REQUEST = (
    Section(
        mark("Who and how"),
        (
            Line(key="person", label=mark("Whom I ask"), names="person"),
            Choice(
                key="channel",
                label=mark("By"),
                options=options(("email", mark("Email")), ("message", mark("Message")), ("talk", mark("Talk"))),
            ),
            Note(key="message", label=mark("My words"), help=mark("Copy it from here. Nothing is sent by Comeback.")),
        ),
    ),
    Section(
        mark("What came back"),
        (
            Choice(
                key="state",
                label=mark("How it stands"),
                options=options(
                    ("to_send", mark("To send")),
                    ("waiting", mark("Waiting")),
                    ("answered", mark("Answered")),
                    ("no_answer", mark("No answer")),
                    ("not_asked", mark("Decided not to ask")),
                ),
            ),
            Day(key="sent_on", label=mark("Sent on")),
            Day(
                key="follow_up_on",
                label=mark("Ask again on"),
                help=mark("Once is enough. Most people never get an answer; it says nothing about you."),
            ),
            Note(key="answer", label=mark("The answer, in their words")),
            Note(key="reading", label=mark("What I take from it")),
            Day(key="answered_on", label=mark("Answered on")),
        ),
    ),
)

EVIDENCE = (
    Section(
        "",
        (
            Choice(
                key="kind",
                label=mark("Kind of proof"),
                options=options(
                    ("document", mark("Document")),
                    ("number", mark("Number")),
                    ("message", mark("Message")),
                    ("note", mark("Note")),
                    ("link", mark("Link")),
                ),
            ),
            Line(key="words", label=mark("What it says")),
            Line(
                key="path",
                label=mark("Where it is"),
                help=mark("A file or an address. Comeback keeps the place, not the file."),
            ),
        ),
    ),
)

METRIC = (
    Section(
        "",
        (
            Choice(
                key="metric",
                label=mark("What is measured"),
                options=tuple(Option(key=kind.key, label=kind.name) for kind in METRICS),
            ),
            Number(
                key="target",
                label=mark("Target"),
                help=mark("What you aimed for. Leave it blank if there was no target."),
            ),
            Number(key="actual", label=mark("Reached")),
            # Own past before benchmarks: published rates of one platform and year differ by a factor of more than 30.
            Number(
                key="before",
                label=mark("Before"),
                help=mark("The campaign before, or the mean of your last three."),
            ),
            Line(key="source", label=mark("Where the number is from")),
            Number(
                key="numerator",
                label=mark("Count above the line"),
                help=mark("For a rate, for example the engagements."),
            ),
            Number(
                key="denominator",
                label=mark("Count below the line"),
                help=mark("For a rate, for example the people reached."),
            ),
        ),
    ),
)

SEARCH_TOTAL = (
    Section(
        "",
        (
            Day(key="period_from", label=mark("From")),
            Day(key="period_to", label=mark("To")),
            Number(key="applications", label=mark("Applications")),
            Number(key="replies", label=mark("First replies")),
            Number(key="interviews", label=mark("Interviews")),
            Number(key="last_rounds", label=mark("Last rounds")),
            Number(key="offers", label=mark("Offers")),
        ),
    ),
)

LESSON = (
    Section(
        "",
        (
            # Giving advice motivates the adviser (Eskreis-Winkler, PNAS 2019).
            Line(
                key="sentence",
                label=mark("My lesson in one sentence"),
                help=mark("Write it as advice to someone who starts out."),
                most=160,
            ),
            Line(key="keep", label=mark("I will keep doing")),
            Line(key="change", label=mark("I will do differently")),
            Choice(
                key="applies",
                label=mark("It applies to"),
                options=options(
                    ("this_case", mark("Only this case")),
                    ("this_kind", mark("This kind of work")),
                    ("most_work", mark("Most of my work")),
                ),
            ),
        ),
    ),
    Section(
        mark("On paper"),
        (
            Tick(key="on_page_1", label=mark("Show it on page 1 of my plan")),
            Tick(key="in_print", label=mark("Print its card in my plan")),
            Day(
                key="look_again_on",
                label=mark("Read it again on"),
                help=mark("A lesson may change. Older wordings are kept."),
            ),
        ),
    ),
)

QUESTIONS: dict[type[Record], tuple[Section, ...]] = {
    Plan: (*PLAN, *PLAN_PRINT, *PLAN_CALENDAR),
    PlanCopy: PLAN_COPY,
    Profile: (*PROFILE_FRONT, *PROFILE_NOW, *PROFILE_WANTED),
    Achievement: ACHIEVEMENT,
    Skill: SKILL,
    Person: PERSON,
    Cause: CAUSE,
    Request: REQUEST,
    Evidence: EVIDENCE,
    Metric: METRIC,
    SearchTotal: SEARCH_TOTAL,
    Lesson: LESSON,
    Goal: GOAL,
    Step: STEP,
    CheckIn: CHECK_IN,
    Review: REVIEW,
}


def field_of(record_type: type[Record], key: str) -> Field:
    """Return the question about this attribute of a kind of record; KeyError if there is none."""
    for section in QUESTIONS[record_type]:
        for field in section.fields:
            if field.key == key:
                return field
    raise KeyError(key)
