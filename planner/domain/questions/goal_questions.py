"""The questions about a goal, its steps and check-ins, in the order of mental contrasting: wish first, plan last."""

from __future__ import annotations

from planner.domain.basics.fields import Choice, Day, Line, Note, Number, Scale, Tick, YesNo, options
from planner.domain.basics.scenario import DO, LEARN, RESULT, Section
from planner.domain.basics.wording import mark
from planner.domain.records.goals import DONE, LET_GO, NOT_REACHED, NOT_STARTED, PAUSED, UNDER_WAY

OBSTACLES: dict[str, str] = {
    LEARN: mark("No quiet hour"),
    DO: mark("Other work comes first"),
    RESULT: mark("Others decide"),
}
"""The placeholder of the obstacle, by kind of goal."""

ENDINGS: dict[str, Line] = {
    DONE: Line(key="ended_because", label=mark("What helped?"), help=mark("It may help with the next one.")),
    PAUSED: Line(key="ended_because", label=mark("What is it waiting for?")),
    NOT_REACHED: Line(key="ended_because", label=mark("What did I learn from it?")),
    LET_GO: Line(
        key="ended_because",
        label=mark("Why do I let it go?"),
        help=mark("One line is enough. Letting go is an end like any other."),
    ),
}
"""The question about a paused or ended goal, by status; all answers are stored in one column."""

GOAL = (
    Section(
        mark("The wish"),
        (
            Line(
                key="title",
                label=mark("My goal"),
                help=mark("Say what there will be when it is done."),
                ghost=mark("Have three campaign results I can explain in two minutes"),
            ),
            # Learning goals suit new, complex tasks (Locke and Latham 2002).
            Choice(
                key="kind",
                label=mark("Kind"),
                help=mark("When you are not sure what is missing, learning comes first."),
                options=options(
                    (LEARN, mark("Learn something")),
                    (DO, mark("Do something")),
                    (RESULT, mark("Reach a result")),
                ),
            ),
            Line(key="why", label=mark("Why it matters to me")),
        ),
    ),
    # Outcome, then obstacle: a positive fantasy alone lowers effort (WOOP, 21 studies, g = .336).
    Section(
        mark("Outcome and obstacle"),
        (
            Line(key="best_outcome", label=mark("The best that could come of it")),
            Line(
                key="obstacle",
                label=mark("What in me or around me could get in the way"),
                help=mark("One honest line is enough."),
            ),
        ),
    ),
    # The literal if-then wording makes the effect larger (642 tests, d = .27 to .66, 2024).
    Section(
        mark("If and then"),
        (
            Line(
                key="if_",
                label=mark("If"),
                help=mark("A moment you will recognise: a day, a place, the obstacle itself."),
                ghost=mark("it is Tuesday at nine, at my desk"),
            ),
            Line(
                key="then",
                label=mark("then I will"),
                help=mark("Read the sentence once more when it is written."),
                ghost=mark("open the document and do the first ten minutes"),
            ),
        ),
    ),
    # Watching actions changes actions, watching results changes results (Harkin, 138 studies, d = .40).
    Section(
        mark("How I will know"),
        (
            Line(
                key="result_measure",
                label=mark("How I will know it worked"),
                ghost=mark("Invitations to interviews"),
            ),
            Line(key="result_unit", label=mark("Counted in"), ghost=mark("interviews")),
            Number(key="result_start", label=mark("Number I start from")),
            Number(key="result_target", label=mark("Number to reach")),
            Line(key="baseline", label=mark("Where I start"), help=mark("In words, where a number does not say it.")),
        ),
    ),
    Section(
        mark("What I will do"),
        (
            Line(
                key="action_measure",
                label=mark("What I will do, how often"),
                ghost=mark("Adapted applications sent"),
            ),
            Line(key="action_unit", label=mark("Counted in"), ghost=mark("applications")),
            Number(key="action_target", label=mark("How many")),
            Choice(
                key="action_period",
                label=mark("Each"),
                options=options(("week", mark("Week")), ("month", mark("Month"))),
            ),
        ),
    ),
    Section(
        mark("When, and how sure"),
        (
            Day(key="starts_on", label=mark("I start on")),
            Day(key="due", label=mark("By when")),
            # From the development plan of the US Department of Education.
            Choice(
                key="priority",
                label=mark("Priority"),
                options=options(
                    ("essential", mark("Essential")),
                    ("needed", mark("Needed")),
                    ("helpful", mark("Helpful")),
                ),
            ),
            # The threshold of 6 is our own, from no study.
            Scale(
                key="confidence",
                label=mark("How sure am I that I can do it"),
                help=mark("Below 6, a smaller first step often helps."),
                low=1,
                high=10,
            ),
        ),
    ),
    Section(
        mark("Help and proof"),
        (
            Line(key="helpers", label=mark("Who or what can help")),
            # WOOP works better with another person (g = .465) than alone on paper (.277).
            Line(
                key="talk_with",
                label=mark("Who I talk it over with"),
                help=mark("Many people find a plan easier to keep when somebody knows it."),
            ),
            Line(key="cost", label=mark("Time or money needed")),
            Line(key="proof", label=mark("Proof when done"), ghost=mark("A page in my portfolio")),
        ),
    ),
    Section(
        mark("How it stands"),
        (
            Choice(
                key="status",
                label=mark("Status"),
                help=mark("Each of them is all right. It can be changed again."),
                options=options(
                    (NOT_STARTED, mark("Not started")),
                    (UNDER_WAY, mark("Under way")),
                    (DONE, mark("Done")),
                    (NOT_REACHED, mark("Not reached")),
                    (PAUSED, mark("Paused")),
                    (LET_GO, mark("Let go")),
                ),
            ),
            Line(
                key="ended_because",
                label=mark("How it ended, and what I learned"),
                help=mark("Also when it only rests."),
            ),
            Day(key="review_on", label=mark("Look at it again on"), help=mark("Today shows it when the day comes.")),
            Day(key="ended_on", label=mark("Ended on")),
        ),
    ),
)

STEP = (
    Section(
        "",
        (Line(key="title", label=mark("Step"), ghost=mark("Something that takes about 15 minutes")),),
    ),
    Section(
        "",
        (
            Day(key="due", label=mark("When")),
            Line(key="where", label=mark("Where, with whom")),
            Tick(key="done", label=mark("Done")),
            Day(key="done_on", label=mark("Done on")),
        ),
    ),
)

CHECK_IN = (
    Section(
        "",
        (
            Day(key="day", label=mark("Date")),
            Choice(
                key="progress",
                label=mark("How it goes"),
                options=options(
                    ("ahead", mark("Ahead")),
                    ("on_track", mark("On track")),
                    ("behind", mark("Behind")),
                    ("changed", mark("Changed")),
                ),
            ),
            YesNo(key="if_happened", label=mark("Did the if happen?")),
            YesNo(key="then_done", label=mark("Did I do the then?")),
            Note(key="did", label=mark("What I did")),
            Note(key="in_the_way", label=mark("What got in the way")),
            Note(key="change", label=mark("What I change")),
            Number(key="result_value", label=mark("Result so far")),
            Number(key="action_value", label=mark("Done since last time")),
            Day(key="next_on", label=mark("Next check-in")),
        ),
    ),
)
