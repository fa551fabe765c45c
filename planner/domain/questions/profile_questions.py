"""The questions about the user: where they are, where they want to be, their skills and their people."""

from __future__ import annotations

from planner.domain.basics.fields import Choice, Choices, Day, Line, Note, Number, Rows, Scale, Tick, options
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import mark

VALUES = options(
    ("learning", mark("Learning")),
    ("security", mark("Security")),
    ("pay", mark("Pay")),
    ("independence", mark("Independence")),
    ("teamwork", mark("Teamwork")),
    ("recognition", mark("Recognition")),
    ("creativity", mark("Creativity")),
    ("helping", mark("Helping people")),
    ("leading", mark("Leading")),
    ("balance", mark("Work-life balance")),
    ("variety", mark("Variety")),
    ("calm", mark("Calm")),
    ("impact", mark("Impact")),
    ("status", mark("Status")),
    ("expert", mark("Being an expert")),
    ("belonging", mark("Belonging")),
)

SKILL_CATALOGUE = (
    mark("Copywriting"),
    mark("Visual design"),
    mark("Short video"),
    mark("Photo"),
    mark("Brand voice"),
    mark("Content planning"),
    mark("Community management"),
    mark("Customer care"),
    mark("Crisis response"),
    mark("Social listening"),
    mark("Paid social"),
    mark("Targeting and testing"),
    mark("Analytics and reporting"),
    mark("Presenting results"),
    mark("Strategy"),
    mark("Influencer work"),
    mark("Platform knowledge"),
    mark("Search and captions"),
    mark("Project management"),
    mark("Budgeting"),
    mark("Stakeholder management"),
    mark("Pitching"),
    mark("Leading people"),
    mark("Law, accessibility and safety"),
)

ROLE_LADDER = (
    mark("Social media assistant"),
    mark("Social media intern"),
    mark("Social media coordinator"),
    mark("Social media associate"),
    mark("Content specialist"),
    mark("Community specialist"),
    mark("Paid social specialist"),
    mark("Influencer specialist"),
    mark("Customer care specialist"),
    mark("Analytics specialist"),
    mark("Social media manager"),
    mark("Social media lead"),
    mark("Social media strategist"),
    mark("Head of social media"),
    mark("Social media director"),
    mark("Brand manager"),
    mark("Content manager"),
    mark("PR manager"),
    mark("Insight manager"),
    mark("Creative lead"),
)
"""Roles to suggest, from junior to senior, then sideways. A role is always free text."""

LEVELS = (
    mark("not yet"),
    mark("know the basics"),
    mark("can do with help"),
    mark("can do alone"),
    mark("can teach others"),
)

PROFILE_FRONT = (
    Section(
        "",
        (
            Line(key="owner_name", label=mark("Name"), help=mark("Only on this computer. Nothing is sent.")),
            Line(
                key="direction",
                label=mark("Where I am going, in one sentence"),
                ghost=mark("Into a social media role where I can teach people something useful"),
            ),
            Line(
                key="support_person",
                label=mark("Who knows about this plan"),
                help=mark("Many people find it easier when one person knows."),
            ),
        ),
    ),
)

PROFILE_NOW = (
    Section(
        mark("My work"),
        (
            Line(key="current_role", label=mark("My role now")),
            Line(key="organisation", label=mark("Organisation"), names="company"),
            Number(key="years_in_field", label=mark("Years in this field")),
            Choice(
                key="situation",
                label=mark("My situation"),
                options=options(
                    ("working", mark("Working")),
                    ("looking", mark("Looking for work")),
                    ("studying", mark("Studying")),
                    ("between_jobs", mark("Between jobs")),
                    ("freelance", mark("Freelance")),
                ),
            ),
            Note(key="main_duties", label=mark("What I mainly do")),
        ),
    ),
    Section(
        mark("What I bring"),
        (
            Rows(
                key="strengths",
                label=mark("My strengths"),
                help=mark("Up to five. What do people come to you for?"),
                row=mark("a strength"),
                columns=(Line(key="strength", label=mark("Strength")),),
                most=5,
            ),
            Note(key="energises", label=mark("Work I like doing")),
            Note(key="drains", label=mark("Work that drains me")),
        ),
    ),
    Section(
        mark("What matters to me"),
        (
            Choices(
                key="personal_values",
                label=mark("My values"),
                help=mark("Choose up to five."),
                options=VALUES,
                most=5,
            ),
            Note(
                key="limits",
                label=mark("What must be true"),
                help=mark("Place, hours, pay, people you care for."),
            ),
        ),
    ),
)

PROFILE_WANTED = (
    Section(
        mark("My next role"),
        (
            Line(key="target_role", label=mark("The role I want"), ghost=mark("Social media associate")),
            Choice(
                key="horizon",
                label=mark("By when"),
                options=options(
                    ("one_year", mark("Within 1 year")),
                    ("two_years", mark("1 to 2 years")),
                    ("five_years", mark("3 to 5 years")),
                ),
            ),
            Note(key="why_it_matters", label=mark("Why it matters to me")),
        ),
    ),
    Section(
        mark("Further ahead"),
        (
            Note(key="long_term", label=mark("In three to five years")),
            Note(key="good_day", label=mark("What a good day looks like")),
            Note(key="back_up", label=mark("If this does not work out")),
        ),
    ),
    Section(
        mark("What the market asks for"),
        (
            Rows(
                key="evidence_from_market",
                label=mark("What I found out"),
                help=mark("From ads, or from people who do this work."),
                row=mark("a finding"),
                columns=(
                    Line(key="source", label=mark("Job ad or person")),
                    Line(key="asks", label=mark("What they ask for")),
                ),
            ),
        ),
    ),
)

ACHIEVEMENT = (
    Section(
        "",
        (
            Line(key="what", label=mark("Something I am proud of")),
            Line(key="result", label=mark("Result or number")),
            Line(key="year", label=mark("Year")),
        ),
    ),
)

SKILL = (
    Section(
        "",
        (
            Line(key="name", label=mark("Skill")),
            Scale(key="now", label=mark("Now"), low=0, high=4, labels=LEVELS),
            Scale(key="needed", label=mark("Needed"), low=0, high=4, labels=LEVELS),
            Line(key="proof", label=mark("Proof"), help=mark("A piece of work or a number that shows it.")),
        ),
    ),
)

PERSON = (
    Section(
        "",
        (Line(key="name", label=mark("Name or role")),),
    ),
    Section(
        "",
        (Line(key="ask", label=mark("What I ask them")),),
    ),
    Section(
        "",
        (
            Day(key="when", label=mark("When")),
            Tick(key="done", label=mark("Done")),
        ),
    ),
)
