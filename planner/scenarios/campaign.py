"""The scenario "campaign": its questions, possible causes and message templates."""

from __future__ import annotations

from msgspec.structs import replace

from planner.domain.basics.fields import Choice, Choices, Day, Line, Note, Number, Rows, options
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
from planner.domain.questions import look_back

GOAL = mark("Goal")
AUDIENCE = mark("Audience")
MESSAGE = mark("Message")
CHANNEL = mark("Channel")
MEANS = mark("Means")
AFTER_THE_CLICK = mark("After the click")
OUTSIDE = mark("Outside")
OTHER = mark("Other")

FACTS = (
    Section(
        mark("The campaign"),
        (
            Line(key="campaign", label=mark("Name of the campaign"), ghost=mark("Spring opening")),
            Choice(
                key="outcome",
                label=mark("How it stands"),
                options=options(
                    ("running", mark("Running")),
                    ("reached", mark("Reached")),
                    ("close", mark("Close")),
                    ("below", mark("Below target")),
                    ("stopped", mark("Stopped")),
                    ("not_measurable", mark("Not measurable")),
                ),
            ),
            Day(key="from", label=mark("From")),
            Day(key="to", label=mark("To")),
        ),
    ),
    Section(
        mark("For whom and where"),
        (
            Line(key="audience", label=mark("Audience"), ghost=mark("People of 25 to 40 who cook at home")),
            Line(key="message", label=mark("The message in one sentence")),
            Choices(
                key="platforms",
                label=mark("Platforms"),
                options=options(
                    ("instagram", mark("Instagram")),
                    ("facebook", mark("Facebook")),
                    ("tiktok", mark("TikTok")),
                    ("youtube", mark("YouTube")),
                    ("linkedin", mark("LinkedIn")),
                    ("x", mark("X")),
                    ("threads", mark("Threads")),
                    ("pinterest", mark("Pinterest")),
                    ("reddit", mark("Reddit")),
                    ("other", mark("Other")),
                ),
            ),
        ),
    ),
    Section(
        mark("Money and people"),
        (
            Choice(
                key="kind",
                label=mark("Unpaid or paid"),
                options=options(("unpaid", mark("Unpaid")), ("paid", mark("Paid")), ("both", mark("Both"))),
            ),
            Number(key="budget_planned", label=mark("Budget planned")),
            Number(key="budget_spent", label=mark("Budget spent")),
            Line(key="currency", label=mark("Currency"), ghost=mark("EUR")),
            Line(key="team", label=mark("Team"), help=mark("Who worked on it, by name or by role.")),
        ),
    ),
    Section(
        mark("What changed on the way"),
        (
            Rows(
                key="changed_on_the_way",
                label=mark("Changes of plan"),
                help=mark("Plans change. Note when, what and why."),
                row=mark("a change"),
                columns=(
                    Day(key="day", label=mark("When")),
                    Line(key="what", label=mark("What changed")),
                    Choice(
                        key="why",
                        label=mark("Why"),
                        options=options(
                            ("our_choice", mark("Our choice")),
                            ("platform", mark("Platform")),
                            ("news", mark("News")),
                            ("money", mark("Money")),
                            ("people", mark("People")),
                            ("client", mark("Client")),
                        ),
                    ),
                ),
            ),
            Rows(
                key="timeline",
                label=mark("Timeline"),
                help=mark("Only if it helps you to see what happened when."),
                row=mark("a moment"),
                columns=(Day(key="day", label=mark("When")), Line(key="what", label=mark("What happened"))),
            ),
        ),
    ),
)

GOAL_CAUSES = (
    PossibleCause(
        key="goal_unclear",
        group=GOAL,
        label=mark("Goal or measure was unclear"),
        sign=mark("People name different goals when asked"),
        kind=DO,
        starter=mark("Write one goal, one measure and one date on the first line of the brief"),
    ),
    PossibleCause(
        key="target_high",
        group=GOAL,
        label=mark("Target had no base"),
        sign=mark("Above own past, yet below target"),
        kind=DO,
        starter=mark("Set next target from the mean of my last 3 campaigns"),
    ),
    PossibleCause(
        key="tracking",
        group=GOAL,
        label=mark("Numbers incomplete or wrong"),
        sign=mark("Two tools differ; a gap or a zero from one date"),
        kind=DO,
        starter=mark("Check links and numbers with a test purchase 2 days before start"),
    ),
)

AUDIENCE_CAUSES = (
    PossibleCause(
        key="aud_wrong",
        group=AUDIENCE,
        label=mark("Wrong people"),
        sign=mark("Reach reached, engagement low; replies from outside the audience"),
        kind=LEARN,
        starter=mark("Talk to 5 people of the audience before the next brief"),
    ),
    PossibleCause(
        key="aud_narrow",
        group=AUDIENCE,
        label=mark("Too few or too many people"),
        sign=mark("High cost for each view, or a wide reach with few answers"),
        kind=DO,
        starter=mark("Run two audience sizes side by side for 7 days"),
    ),
    PossibleCause(
        key="need",
        group=AUDIENCE,
        label=mark("We did not know their need"),
        sign=mark("Comments ask for something else"),
        kind=LEARN,
        starter=mark("Read 30 comments or messages and write the 3 needs named most"),
    ),
)

MESSAGE_CAUSES = (
    PossibleCause(
        key="msg",
        group=MESSAGE,
        label=mark("Message did not land"),
        sign=mark("People repeat it differently, or not at all"),
        kind=LEARN,
        starter=mark("Show the message to 5 people and write down what they understood"),
    ),
    PossibleCause(
        key="creative",
        group=MESSAGE,
        label=mark("Look, hook or format did not hold people"),
        sign=mark("Most people leave in the first seconds"),
        kind=DO,
        starter=mark("Test 3 openings with the same money for 7 days; keep the best"),
    ),
    PossibleCause(
        key="offer",
        group=MESSAGE,
        label=mark("Offer not attractive"),
        sign=mark("Clicks reached, few take it"),
        kind=LEARN,
        starter=mark("Ask 5 people what would make them take the offer"),
    ),
    PossibleCause(
        key="cta",
        group=MESSAGE,
        label=mark("Unclear what to do next"),
        sign=mark("Engagement good, clicks low"),
        kind=DO,
        starter=mark("Test 2 calls to action with one clear step each"),
    ),
    PossibleCause(
        key="tone",
        group=MESSAGE,
        label=mark("Tone did not fit"),
        sign=mark("Comments about how it was said"),
        kind=DO,
        starter=mark("Have 2 people of the audience read the texts before they go out"),
    ),
)

CHANNEL_CAUSES = (
    PossibleCause(
        key="channel",
        group=CHANNEL,
        label=mark("Wrong platform or format"),
        sign=mark("One platform far below the others"),
        kind=DO,
        starter=mark("Move one post a week to {platform} for 4 weeks and compare"),
    ),
    PossibleCause(
        key="time",
        group=CHANNEL,
        label=mark("Wrong time, too rarely or too often"),
        sign=mark("The same kind of post does better on other days"),
        kind=DO,
        starter=mark("Try 2 posting times for 2 weeks each and note the reach"),
    ),
    PossibleCause(
        key="tired",
        group=CHANNEL,
        label=mark("Same people saw it too often"),
        sign=mark("Frequency rises while clicks fall"),
        kind=DO,
        starter=mark("Look at frequency every 3 days; change creative above {n}"),
    ),
)

MEANS_CAUSES = (
    PossibleCause(
        key="money",
        group=MEANS,
        label=mark("Too little money or wrong split"),
        sign=mark("Money ran out early; most of it in one place"),
        kind=DO,
        starter=mark("Keep back a fifth of the money and place it after week 1"),
    ),
    PossibleCause(
        key="people",
        group=MEANS,
        label=mark("Too little time or hands"),
        sign=mark("Posts late or dropped; answers slow"),
        kind=DO,
        starter=mark("List the hours each part needs and cut what does not fit"),
    ),
    PossibleCause(
        key="approval",
        group=MEANS,
        label=mark("Approvals too slow"),
        sign=mark("Finished posts waited"),
        kind=DO,
        starter=mark("Agree one approver and a 24-hour rule in the brief"),
    ),
    PossibleCause(
        key="handover",
        group=MEANS,
        label=mark("Briefing or handover unclear"),
        sign=mark("Work done twice or redone"),
        kind=DO,
        starter=mark("Use a one-page brief and read it aloud together"),
    ),
)

AFTER_THE_CLICK_CAUSES = (
    PossibleCause(
        key="page",
        group=AFTER_THE_CLICK,
        label=mark("The page after the click did not work well"),
        sign=mark("Clicks good, conversions low; slow on a phone"),
        kind=DO,
        starter=mark("Go through the page on a phone with 3 people and mend the first hurdle"),
    ),
    PossibleCause(
        key="stock_or_service",
        group=AFTER_THE_CLICK,
        label=mark("Sold out, or service could not keep up"),
        sign=mark("Orders stopped; questions waited"),
        kind=DO,
        starter=mark("Agree stock and answer times with {team} before the start"),
    ),
)

OUTSIDE_CAUSES = (
    PossibleCause(
        key="platform_change",
        group=OUTSIDE,
        label=mark("The platform changed something"),
        sign=mark("All numbers down on one platform from one date"),
        kind=CUSHION,
        starter=mark("Plan one spare week and one pause rule"),
    ),
    PossibleCause(
        key="news",
        group=OUTSIDE,
        label=mark("Other news took the attention"),
        sign=mark("A dip on the day of an event"),
        kind=CUSHION,
        starter=mark("Plan one spare week and one pause rule"),
    ),
    PossibleCause(
        key="competitor",
        group=OUTSIDE,
        label=mark("A competitor was louder or earlier"),
        sign=mark("A similar offer in the same weeks; prices for views rose"),
        kind=CUSHION,
        starter=mark("Note once what {competitor} runs and when"),
    ),
    PossibleCause(
        key="season",
        group=OUTSIDE,
        label=mark("The season or the holidays"),
        sign=mark("The same dip in earlier years"),
        kind=CUSHION,
        starter=mark("Mark the quiet and the crowded weeks in the calendar"),
    ),
    PossibleCause(
        key="brand_trouble",
        group=OUTSIDE,
        label=mark("Trouble around the brand"),
        sign=mark("Comments about something else than the campaign"),
        kind=CUSHION,
        starter=mark("Write one pause rule: who stops posts, and when"),
    ),
    PossibleCause(
        key="partner",
        group=OUTSIDE,
        label=mark("Partner or creator fell through"),
        sign=mark("Agreed posts missing or late"),
        kind=CUSHION,
        starter=mark("Name one stand-in for {partner}"),
    ),
)

OTHER_CAUSES = (
    replace(SOMETHING_ELSE, group=OTHER),
    replace(
        NOT_KNOWN_YET,
        group=OTHER,
        sign=mark("The numbers show no pattern; only guesses"),
        starter=mark("Hold a 45-minute look-back with {names} by {date}"),
    ),
)

MESSAGES = (
    Message(
        key="C1",
        title=mark("Invitation to a look-back"),
        text=mark(
            "Hi all, {campaign} is over. Let us take 45 minutes on {date} to learn from it. We look at the work and "
            "the conditions, not at who did what. Please bring: one thing that worked, one thing to change, one thing "
            "that surprised you. The numbers are attached."
        ),
    ),
    Message(
        key="C2",
        title=mark("To the client or boss"),
        text=mark(
            "Short report on {campaign}: we aimed for {target} and reached {actual}. What worked: {well}. What we "
            "think held it back: {causes}. Next time we will: {change}. What would you advise from your side?"
        ),
    ),
    Message(
        key="C3",
        title=mark("To a peer outside the team"),
        text=mark(
            "Could you look at {campaign} with fresh eyes? If it were yours, what is the first thing you would change?"
        ),
    ),
)

PROBLEM = Section(
    "",
    (
        Choices(
            key="problem",
            label=mark("Name the problem"),
            help=mark("What fell short? The numbers can suggest it; you decide."),
            options=options(
                ("awareness", mark("Awareness")),
                ("engagement", mark("Engagement")),
                ("traffic", mark("Traffic")),
                ("results", mark("Results (sales, sign-ups)")),
                ("community", mark("Community and growth")),
                ("care", mark("Care and mood")),
                ("cost", mark("Cost")),
                ("plan_changed", mark("The plan changed")),
                ("not_measured", mark("We could not measure it")),
            ),
        ),
    ),
)
HELD = Section(
    "",
    (
        Note(
            key="went_badly", label=mark("What went badly"), help=mark("The work and the conditions, not the people.")
        ),
        Note(key="lucky", label=mark("Where we were lucky or unlucky")),
    ),
)
OWNER = Line(key="owner", label=mark("Who"), names="person")
BY_WHEN = Day(key="day", label=mark("By when"))
NEXT_TIME = Section(
    mark("For the next campaign"),
    (
        Rows(
            key="keep_list",
            label=mark("We keep"),
            row=mark("something to keep"),
            columns=(Line(key="what", label=mark("What we keep")), OWNER, BY_WHEN),
        ),
        Rows(
            key="change_list",
            label=mark("We change"),
            row=mark("something to change"),
            columns=(Line(key="what", label=mark("What we change")), OWNER, BY_WHEN),
        ),
        Rows(
            key="stop_list",
            label=mark("We stop"),
            row=mark("something to stop"),
            columns=(Line(key="what", label=mark("What we stop")), OWNER, BY_WHEN),
        ),
    ),
)


def why_this_order(answers: Answers) -> str:
    """Return the explanation of the order of the causes."""
    return mark("In the order of a campaign: from its goal to what came from outside.")


SCENARIO = Scenario(
    key="campaign",
    order=30,
    icon="megaphone",
    title=mark("The campaign"),
    subtitle=mark("that missed its goals"),
    new=mark("New campaign"),
    empty=mark("Nothing here yet. When a campaign ends below its target, start here; it takes about 15 minutes."),
    name="campaign",
    about=("audience", "outcome"),
    happened=("message", "outcome", "problem"),
    decided=("to", "from"),
    outcome="outcome",
    open_outcomes=("running",),
    good_outcomes=("reached",),
    facts=FACTS,
    causes=(
        *GOAL_CAUSES,
        *AUDIENCE_CAUSES,
        *MESSAGE_CAUSES,
        *CHANNEL_CAUSES,
        *MEANS_CAUSES,
        *AFTER_THE_CLICK_CAUSES,
        *OUTSIDE_CAUSES,
        *OTHER_CAUSES,
    ),
    messages=MESSAGES,
    seat_prompt=mark(
        "Sit with somebody of the audience, thumb on the screen: "
        "what do they see first, and what makes them stop or move on?"
    ),
    extra={look_back.CAUSES: (PROBLEM,), look_back.REFRAME: (HELD,), look_back.LESSON: (NEXT_TIME,)},
    placeholders={"campaign": "campaign", "team": "team", "audience": "audience"},
    metrics=True,
    seat=mark("somebody of the audience"),
    why_this_order=why_this_order,
)
