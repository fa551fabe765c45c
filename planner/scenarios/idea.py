"""The scenario "idea": its questions, possible causes and message templates."""

from __future__ import annotations

from planner.domain.basics.fields import Choice, Choices, Day, Line, Note, Rows, options
from planner.domain.basics.scenario import (
    CUSHION,
    DO,
    LEARN,
    NOT_KNOWN_YET,
    SOMETHING_ELSE,
    Message,
    PossibleCause,
    Scenario,
    Section,
)
from planner.domain.basics.wording import mark
from planner.domain.questions import look_back

FACTS = (
    Section(
        mark("The idea"),
        (
            Line(key="idea_title", label=mark("Name of the idea"), ghost=mark("Customer voices on Fridays")),
            Line(key="idea_line", label=mark("The idea in one sentence")),
            Line(
                key="goal_served",
                label=mark("The goal it serves"),
                help=mark("Which goal of the team does it help to reach?"),
            ),
        ),
    ),
    Section(
        mark("The pitch"),
        (
            Day(key="pitched_on", label=mark("Pitched on")),
            Choice(
                key="format",
                label=mark("How I pitched it"),
                options=options(
                    ("meeting", mark("Meeting")),
                    ("document", mark("Document")),
                    ("chat", mark("Chat")),
                    ("email", mark("Email")),
                    ("in_passing", mark("In passing")),
                ),
            ),
            Rows(
                key="pitched_to",
                label=mark("Who heard it"),
                row=mark("a person"),
                columns=(
                    Line(key="who", label=mark("Name or role"), names="person"),
                    Choice(
                        key="part",
                        label=mark("Their part"),
                        options=options(
                            ("decides", mark("Decides")),
                            ("advises", mark("Advises")),
                            ("affected", mark("Is affected")),
                        ),
                    ),
                ),
            ),
            Choices(
                key="ask",
                label=mark("What I asked for"),
                options=options(
                    ("go_ahead", mark("A go-ahead")),
                    ("money", mark("Money")),
                    ("people", mark("People")),
                    ("time", mark("Time")),
                    ("nothing_clear", mark("Nothing clear")),
                ),
            ),
            Line(key="amount", label=mark("How much"), ghost=mark("Two days a month, 300 in prints")),
            Choices(
                key="prep",
                label=mark("What I had ready"),
                options=options(
                    ("talked", mark("Talked to people before")),
                    ("numbers", mark("Had numbers")),
                    ("example", mark("Had an example")),
                    ("cost", mark("Showed the cost")),
                    ("risk", mark("Showed the risk")),
                    ("none", mark("None of these")),
                ),
            ),
        ),
    ),
    Section(
        mark("The answer"),
        (
            Choice(
                key="outcome",
                label=mark("How it stands"),
                options=options(
                    ("waiting", mark("Waiting")),
                    ("no_answer", mark("No answer")),
                    ("no", mark("No")),
                    ("not_now", mark("Not now")),
                    ("another", mark("Another idea was chosen")),
                    ("part", mark("Only a part was taken")),
                    ("go_ahead", mark("Go-ahead")),
                    ("withdrew", mark("I withdrew it")),
                ),
            ),
            Note(
                key="their_words",
                label=mark("What they actually said"),
                help=mark("Word for word if you can, without your reading of it."),
            ),
            Note(key="liked_parts", label=mark("What people liked")),
            Line(key="chosen_instead", label=mark("What was chosen instead")),
            Note(key="why_chosen", label=mark("Why that was chosen"), help=mark("If you know. You can ask on page 4.")),
        ),
    ),
)

CAUSES = (
    PossibleCause(
        key="goal_link",
        label=mark("It did not serve what the team must reach now"),
        sign=mark('"What does this do for us now?" or the goal is left blank in the facts'),
        kind=DO,
        starter=mark("Write one sentence linking {idea} to {goal} and test it on 1 person"),
    ),
    PossibleCause(
        key="audience_brand",
        label=mark("Wrong for the audience or the brand"),
        sign=mark('"That is not us" or "not our people"'),
        kind=LEARN,
        starter=mark("Ask 5 people of the audience; write what I hear"),
    ),
    PossibleCause(
        key="evidence",
        label=mark("Too little proof"),
        sign=mark("They asked for numbers or an example, and none were there"),
        kind=DO,
        starter=mark("Run a test with {budget_or_time} and bring 3 numbers by {date}"),
    ),
    PossibleCause(
        key="cost",
        label=mark("Too much money, time or people"),
        sign=mark("The talk turned to money or hours"),
        kind=DO,
        starter=mark("Make a version for a quarter of the effort"),
    ),
    PossibleCause(
        key="timing",
        label=mark("Not the right time"),
        sign=mark('"Not now", or another launch or deadline came first'),
        kind=DO,
        starter=mark("Put back on the table on {date}; note what must be true by then"),
    ),
    PossibleCause(
        key="risk",
        label=mark("Risk (law, reputation, safety) not answered"),
        sign=mark('"What if ..." questions stayed open'),
        kind=DO,
        starter=mark("List 3 worries and an answer to each"),
    ),
    PossibleCause(
        key="feasible",
        label=mark("Not clear that we can do it"),
        sign=mark('"Who would do it, and how?"'),
        kind=LEARN,
        starter=mark("Ask {expert} what it would take"),
    ),
    PossibleCause(
        key="buy_in",
        label=mark("Key people heard it for the first time"),
        sign=mark("Surprised questions; nobody was spoken to before"),
        kind=DO,
        starter=mark("Talk to 2 people one by one before the next pitch"),
    ),
    PossibleCause(
        key="clear_ask",
        label=mark("Too long, unclear, or no clear request"),
        sign=mark('"What do you need from us?" or time ran out'),
        kind=LEARN,
        starter=mark("Explain it in 60 seconds; practise 3 times"),
    ),
    PossibleCause(
        key="format",
        label=mark("Wrong form for this person"),
        sign=mark("Not read, or asked for in another form"),
        kind=LEARN,
        starter=mark("Find out how {person} likes to get proposals"),
    ),
    PossibleCause(
        key="heat",
        label=mark("The talk got heated or I got defensive"),
        sign=mark("Voices rose; I answered before the question ended"),
        kind=LEARN,
        starter=mark("Prepare 3 calm answers and 1 question"),
    ),
    PossibleCause(
        key="other_stronger",
        label=mark("Another idea was simply better here"),
        sign=mark("People named what it does better"),
        kind=CUSHION,
        starter=mark("Write down 2 things the chosen idea does better"),
    ),
    PossibleCause(
        key="decided_before",
        label=mark("It had been decided elsewhere"),
        sign=mark("Someone told you so; money or plan was already set"),
        kind=CUSHION,
        starter=mark("Ask when {topic} is planned next"),
    ),
    PossibleCause(
        key="tried_before",
        label=mark("Tried before, bad memory"),
        sign=mark('"We tried that once"'),
        kind=LEARN,
        starter=mark("Find what happened then and what differs now"),
    ),
    SOMETHING_ELSE,
    NOT_KNOWN_YET,
)

MESSAGES = (
    Message(
        key="B1",
        title=mark("To the person who decided"),
        text=mark(
            "Hi {name}, thanks for hearing {idea}. I would like to make my next proposal more useful to you. What "
            "would have had to be different for this one to work, and what made {chosen} the better choice? Ten "
            "minutes or two lines are plenty."
        ),
    ),
    Message(
        key="B2",
        title=mark("To someone in the room"),
        text=mark(
            "You saw the discussion about {idea}. What was the moment it lost people, and what would you advise me "
            "to change?"
        ),
    ),
    Message(
        key="B3",
        title=mark("Before the next pitch"),
        text=mark(
            "I am shaping a proposal about {topic}. Before I bring it up, may I have your view on it? What would "
            "worry you, and what would make you say yes?"
        ),
    ),
    Message(
        key="B4",
        title=mark("Support for the chosen idea"),
        text=mark("I think {chosen} can work well. Happy to help with {part}."),
    ),
)

FATE = Section(
    mark("What becomes of the idea"),
    (
        Choice(
            key="fate",
            label=mark("What I do with it"),
            options=options(
                ("later", mark("Keep it as it is for later")),
                ("rework", mark("Rework it")),
                ("test", mark("Test it small")),
                ("join", mark("Join it with the chosen one")),
                ("let_go", mark("Let it go")),
            ),
        ),
        Day(
            key="fate_on",
            label=mark("Take it out again on"),
            help=mark("Today shows it when the day comes."),
            reminds=True,
            only_with=("fate", "later"),
        ),
    ),
)

SCENARIO = Scenario(
    key="idea",
    order=20,
    icon="lightbulb",
    title=mark("The idea"),
    subtitle=mark("that was turned down"),
    new=mark("New idea"),
    empty=mark("Nothing here yet. When an idea goes another way, start here; it takes about 15 minutes."),
    name="idea_title",
    about=("format", "outcome"),
    happened=("idea_line", "outcome", "their_words"),
    decided=("pitched_on",),
    outcome="outcome",
    open_outcomes=("waiting",),
    good_outcomes=("go_ahead",),
    facts=FACTS,
    causes=CAUSES,
    messages=MESSAGES,
    seat_prompt=mark("Sit in the chair of the one who decided: what were they responsible for that day?"),
    extra={look_back.LESSON: (FATE,)},
    placeholders={"idea": "idea_title", "goal": "goal_served", "chosen": "chosen_instead"},
)
