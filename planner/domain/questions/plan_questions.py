"""The questions about the plan itself, and its sections on paper."""

from __future__ import annotations

from planner.domain.basics.fields import Choice, Choices, Day, Line, Note, Number, Option, Tick, options
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import mark

PLAN_ON_A_PAGE = mark("Plan on a page")
"""The heading of page 1."""
SECTIONS: dict[str, str] = {
    "A": mark("Where I am now"),
    "B": mark("Where I want to be"),
    "C": mark("Skills"),
    "D": mark("What I have learned"),
    "E": mark("Goals"),
    "F": mark("Next 90 days"),
    "G": mark("People and support"),
    "H": mark("Check-ins"),
    "I": mark("Review of the period"),
    "J": mark("Agreed with"),
}
"""The sections of the plan that can be left out, by letter, in the order they are printed."""

PLAN = (
    Section(
        "",
        (
            Line(key="title", label=mark("Plan title"), ghost=mark("My career plan")),
            Day(key="period_from", label=mark("Period from")),
            Day(key="period_to", label=mark("Period to")),
            Day(key="made_on", label=mark("Made on")),
            Day(key="next_review", label=mark("Next review"), help=mark("Today shows it when the day comes.")),
        ),
    ),
)

PLAN_PRINT = (
    Section(
        mark("On paper"),
        (
            Choice(
                key="paper",
                label=mark("Paper"),
                options=options(("a4", mark("A4")), ("letter", mark("Letter"))),
            ),
            Choices(
                key="left_out",
                label=mark("Leave these sections out"),
                options=tuple(Option(key=letter, label=title) for letter, title in SECTIONS.items()),
            ),
            Tick(
                key="signatures",
                label=mark("Print lines for two signatures"),
                help=mark("For a talk with your manager, coach or mentor."),
            ),
            Tick(
                key="year_sheet",
                label=mark("Print the setbacks of the year"),
                help=mark("Each with what changed because of it, on a sheet of its own."),
            ),
        ),
    ),
    Section(
        mark("Numbers"),
        (
            Tick(
                key="numbers",
                label=mark("Print my numbers"),
                help=mark("The search in numbers, and where campaigns fell short."),
            ),
            Number(
                key="close_from",
                label=mark("Close begins at"),
                help=mark("Percent of the target. Left blank it is 90."),
                unit=mark("%"),
            ),
        ),
    ),
    Section(
        mark("What stays private"),
        (
            Tick(
                key="feelings",
                label=mark("Print what I wrote on Settle"),
                help=mark("Off: your feelings and private notes stay in this file."),
            ),
            Tick(
                key="names",
                label=mark("Print names of people on lesson cards"),
                help=mark("Helpers and people who support you are always printed."),
            ),
            Tick(key="hide_companies", label=mark("Leave out names of companies")),
        ),
    ),
)

REVIEW = (
    Section(
        "",
        (
            Note(key="helped", label=mark("What helped most?")),
            Note(key="change", label=mark("What do I change in the next period?")),
            Day(key="held_on", label=mark("Looked back on")),
        ),
    ),
)

PLAN_CALENDAR = (
    Section(
        "",
        (
            Choice(
                key="calendar_as",
                label=mark("What goes into the calendar"),
                help=mark("Choose events if your calendar shows no tasks. Left blank, it is tasks."),
                options=options(("todo", mark("Tasks")), ("event", mark("Events of a whole day"))),
            ),
            Tick(
                key="calendar_titles",
                label=mark("Put my own words into the calendar"),
                help=mark(
                    "Other people may see a calendar. Off: it says only Goal, Check-in, Step or Review of the plan."
                ),
            ),
            Tick(
                key="calendar_alarm",
                label=mark("Remind me on the day"),
                help=mark("Your calendar program does it, at nine in the morning."),
            ),
        ),
    ),
)
