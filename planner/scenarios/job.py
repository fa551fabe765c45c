"""The scenario "job application": its questions, possible causes and message templates."""

from __future__ import annotations

from planner.domain.basics.fields import Choice, Day, Line, Note, Rows, options
from planner.domain.basics.scenario import (
    CUSHION,
    DO,
    LEARN,
    NOT_KNOWN_YET,
    SOMETHING_ELSE,
    Answers,
    Message,
    PossibleCause,
    Scenario,
    Section,
)
from planner.domain.basics.wording import mark

EARLY_STAGES = ("sent", "call")
LATE_STAGES = ("interview", "task", "last_round", "offer")
EARLY_CAUSES = ("experience_gap", "other_role", "targeting", "documents", "late_or_closed")
LATE_CAUSES = ("interview_answers", "task", "values_match", "competition", "inside_or_referred")

FACTS = (
    Section(
        mark("The job"),
        (
            Line(key="role", label=mark("Job title"), ghost=mark("Social media associate")),
            Line(key="company", label=mark("Company"), names="company"),
            Choice(
                key="source",
                label=mark("Where I found it"),
                options=options(
                    ("job_board", mark("Job board")),
                    ("company_site", mark("Company site")),
                    ("someone", mark("Someone told me")),
                    ("recruiter", mark("Recruiter")),
                    ("social_network", mark("Social network")),
                    ("internal", mark("Internal")),
                    ("other", mark("Other")),
                ),
            ),
            Note(
                key="wanted",
                label=mark("What I wanted from this job"),
                help=mark("What drew you to it? This helps to find the next one."),
            ),
        ),
    ),
    Section(
        mark("How far it went"),
        (
            Day(key="applied_on", label=mark("Applied on")),
            Choice(
                key="stage",
                label=mark("The furthest stage reached"),
                help=mark(
                    "A task set before any interview counts as first call. "
                    "Choose task or test only where it came after an interview."
                ),
                options=options(
                    ("sent", mark("Application sent")),
                    ("call", mark("First call")),
                    ("interview", mark("Interview")),
                    ("task", mark("Task or test")),
                    ("last_round", mark("Last round")),
                    ("offer", mark("Offer")),
                ),
            ),
            Choice(
                key="outcome",
                label=mark("How it stands"),
                help=mark("The stage stays as it is, whatever the answer was."),
                options=options(
                    ("waiting", mark("Waiting")),
                    ("no_answer", mark("No answer")),
                    ("turned_down", mark("Turned down")),
                    ("withdrawn", mark("Withdrawn by them")),
                    ("stepped_back", mark("I stepped back")),
                    ("accepted", mark("Accepted")),
                ),
            ),
            Day(key="decided_on", label=mark("Decided on")),
        ),
    ),
    Section(
        mark("How I heard"),
        (
            Choice(
                key="told_by",
                label=mark("How the news came"),
                options=options(
                    ("email", mark("Email")),
                    ("call", mark("Call")),
                    ("portal", mark("Portal")),
                    ("nothing", mark("Nothing came")),
                ),
            ),
            Note(
                key="told_words",
                label=mark("In their words"),
                help=mark("Copy what they wrote or said, word for word if you can."),
            ),
        ),
    ),
    Section(
        mark("The fit"),
        (
            Choice(
                key="tailored",
                label=mark("I adapted my documents to this job"),
                options=options(("yes", mark("Yes")), ("a_little", mark("A little")), ("no", mark("No"))),
            ),
            Rows(
                key="fit_must",
                label=mark("What the ad asked for"),
                help=mark("One point a row. How well did your application show it?"),
                row=mark("a point"),
                columns=(
                    Line(key="point", label=mark("Point in the ad")),
                    Choice(
                        key="shown",
                        label=mark("I showed it"),
                        options=options(("shown", mark("Shown")), ("partly", mark("Partly")), ("not", mark("Not"))),
                    ),
                ),
            ),
        ),
    ),
)

CAUSES = (
    PossibleCause(
        key="experience_gap",
        label=mark("Something they asked for is missing"),
        sign=mark('Two or more points of the ad are marked "Not", or someone told you'),
        kind=LEARN,
        starter=mark("Reach level 3 in {skill} and have one piece of work to show by {date}"),
    ),
    PossibleCause(
        key="other_role",
        label=mark("My experience fits another role or level better"),
        sign=mark("Too senior or too junior, or you enjoyed other parts more"),
        kind=DO,
        starter=mark("Talk to 2 people who do {role} and write 3 ads I fit"),
    ),
    PossibleCause(
        key="targeting",
        label=mark("I applied widely without choosing"),
        sign=mark("Many sent, few adapted"),
        kind=DO,
        starter=mark("Send {n} adapted applications a week for 4 weeks and note replies"),
    ),
    PossibleCause(
        key="documents",
        label=mark("CV, portfolio or letter did not show it"),
        sign=mark("A strong fit, and no interview"),
        kind=DO,
        starter=mark("Rewrite CV for {role} with 3 results in numbers; have 1 person read it"),
    ),
    PossibleCause(
        key="late_or_closed",
        label=mark("Late, or the job changed or was stopped"),
        sign=mark('The ad was old, or they said "on hold"'),
        kind=CUSHION,
        starter=mark("Put 2 fixed days for new ads in the calendar"),
    ),
    PossibleCause(
        key="interview_answers",
        label=mark("My answers or examples were not clear"),
        sign=mark("Stumbled on questions"),
        kind=LEARN,
        starter=mark("Prepare 6 short stories (situation, what I did, result) and practise 2 times aloud"),
    ),
    PossibleCause(
        key="task",
        label=mark("The test task or portfolio talk"),
        sign=mark("What they said about the task"),
        kind=LEARN,
        starter=mark("Redo the task in 2 hours and ask someone for advice"),
    ),
    PossibleCause(
        key="values_match",
        label=mark("Ways of working or values did not match"),
        sign=mark("It felt wrong on either side"),
        kind=DO,
        starter=mark("Write my 5 must-haves and 3 questions to ask next time"),
    ),
    PossibleCause(
        key="competition",
        label=mark("Someone else was stronger or better known"),
        sign=mark('They wrote of "many strong candidates"'),
        kind=CUSHION,
        starter=mark("Choose one finished piece of work and put it where people can see it"),
    ),
    PossibleCause(
        key="inside_or_referred",
        label=mark("Someone inside or recommended"),
        sign=mark("Someone told you so"),
        kind=CUSHION,
        starter=mark("Write to one person at a place I like"),
    ),
    PossibleCause(
        key="terms",
        label=mark("Pay, place, hours, start date, permit"),
        sign=mark("You talked about numbers"),
        kind=DO,
        starter=mark("Decide my lowest and wished terms and say them early"),
    ),
    PossibleCause(
        key="unfair",
        label=mark("The process seemed unfair"),
        sign=mark("Remarks, broken promises"),
        kind=CUSHION,
        starter=mark("Write dates and words down for someone I trust to read"),
    ),
    SOMETHING_ELSE,
    NOT_KNOWN_YET,
)

MESSAGES = (
    Message(
        key="A1",
        title=mark("After an interview"),
        text=mark(
            "Hello {name}, thank you for letting me know and for the time you gave me for the {role} role. "
            "I am working on getting better at this. If you have a minute: what is the one thing you would advise me "
            "to work on before I apply for a similar role? A single line helps, and I understand if you cannot say. "
            "All the best, {me}"
        ),
    ),
    Message(
        key="A2",
        title=mark("Without an interview"),
        text=mark(
            "Hello {name}, thank you for the news about the {role} role. Was there something in my application that "
            "you missed? One hint is enough, and no reply is fine too. Kind regards, {me}"
        ),
    ),
    Message(
        key="A3",
        title=mark("To a colleague or mentor"),
        text=mark(
            "Hi {name}, I was turned down for {role}. Could you look at my CV (or listen to one answer) for ten "
            "minutes and tell me what you would change if it were yours?"
        ),
    ),
    Message(
        key="A4",
        title=mark("Thanks"),
        text=mark(
            "Thank you, {name}. I will work on {point} first. I would be glad to hear if something similar opens."
        ),
    ),
)


def causes_by_stage(causes: tuple[PossibleCause, ...], answers: Answers) -> tuple[PossibleCause, ...]:
    """Return the causes, first those of the furthest stage reached."""
    if answers.get("stage") in LATE_STAGES:
        first = LATE_CAUSES
    elif answers.get("stage") in EARLY_STAGES:
        first = EARLY_CAUSES
    else:
        return causes
    return tuple(sorted(causes, key=lambda cause: cause.key not in first))


def why_this_order(answers: Answers) -> str:
    """Return the explanation of the order of the causes."""
    if answers.get("stage") in LATE_STAGES:
        return mark("You had an interview, so preparation, the task and values come first.")
    if answers.get("stage") in EARLY_STAGES:
        return mark("No interview yet, so documents, fit and targeting come first.")
    return mark("Choose the furthest stage on Facts, and what fits it comes first.")


SCENARIO = Scenario(
    key="job",
    order=10,
    icon="briefcase",
    title=mark("The job"),
    subtitle=mark("that I didn't get"),
    new=mark("New application"),
    empty=mark("Nothing here yet. When something does not work out, start here; it takes about 15 minutes."),
    name="role",
    about=("company", "outcome"),
    happened=("stage", "outcome", "told_words"),
    decided=("decided_on", "applied_on"),
    outcome="outcome",
    open_outcomes=("waiting",),
    good_outcomes=("accepted",),
    facts=FACTS,
    causes=CAUSES,
    messages=MESSAGES,
    seat_prompt=mark("Sit in the hiring person's chair: what did they need to be sure of that day?"),
    placeholders={"role": "role", "company": "company"},
    search_totals=True,
    apply_again=True,
    order_causes=causes_by_stage,
    why_this_order=why_this_order,
)
